import SiteModel
import SourceText
import Testing

@testable import Annotating

/// Notes, and what is said about annotations whose words are not where they say.
@Suite struct AnnotationTests {
  private func note(
    _ words: [String], title: String = "", id: String? = nil, category: String = "context",
    occurrence: Int? = nil, at start: Int = 0
  ) -> Annotation {
    var note = Note(category: NoteCategory(name: category, label: category), title: title)
    note.id = id
    return Annotation(
      content: .note(note),
      targets: words.map {
        TextQuoteSelector(exact: $0, occurrence: occurrence, span: TextSpan(start + 1, start + 2))
      },
      file: Fixture.notes, span: TextSpan(start, start + 2))
  }

  private func annotate(_ text: String, _ annotations: [Annotation])
    -> (marked: MarkedArticle, found: Diagnosed<AnnotatedArticle>)
  {
    var marked = MarkedArticle(text)
    marked.article.annotations = annotations
    return (marked, Fixture.annotate(marked))
  }

  @Test func notesAreOrderedByTheirFirstPassagesEnds() {
    let (_, found) = annotate(
      "one two three",
      [note(["three"], title: "c"), note(["one two"], title: "b"), note(["one"], title: "a")])
    #expect(found.output.notes.map(\.note.title) == ["a", "b", "c"])
  }

  @Test func aNotesPassagesComeInTheOrderOfTheText() throws {
    let (marked, found) = annotate("«x|one» two «y|three»", [note(["three", "one"])])
    let expected = [try #require(marked.spans["x"]), try #require(marked.spans["y"])]
    #expect(found.output.notes.map { $0.targets.map(\.span) } == [expected])
  }

  @Test func aNoteKeepsThePassagesThatAreFound() throws {
    let (marked, found) = annotate("«x|one» two", [note(["zzzz", "one"])])
    #expect(
      found.output.notes.map { $0.targets.map(\.span) } == [[try #require(marked.spans["x"])]])
    #expect(found.diagnostics.map(\.id) == ["quote-not-found"])
  }

  @Test func aNoteWithoutAPlaceIsKeptAsAnOrphan() {
    let (_, found) = annotate("one two", [note(["zzzz"], title: "lost")])
    #expect(found.output.notes.isEmpty)
    #expect(found.output.orphans.map(\.id) == ["context-lost"])
    #expect(found.output.orphans.map(\.quoted) == [["zzzz"]])
    #expect(found.diagnostics.map(\.severity) == [.error])
  }

  @Test func aMissingQuotationSaysWhereTheNearestPassageStands() {
    let (marked, found) = annotate("Once we will not raise taxes here.", [note(["not rise taxe"])])
    #expect(found.diagnostics.map(\.id) == ["quote-not-found"])
    let position = LineIndex(marked.file).position(at: 13)
    #expect(
      found.diagnostics.first?.hint
        == "\(marked.file.name):\(position.line):\(position.column) has “not raise taxes”")
  }

  @Test func anAmbiguousQuotationShowsEachPlaceAndHowToTellThemApart() {
    let (marked, found) = annotate("a «x|pool», b «y|pool»", [note(["pool"])])
    #expect(found.diagnostics.map(\.id) == ["quote-ambiguous"])
    #expect(
      found.diagnostics.first?.notes.map(\.place?.span) == [marked.spans["x"], marked.spans["y"]])
    #expect(found.diagnostics.first?.hint?.contains("a **pool**") == true)
  }

  @Test func aHintToTellPartsOfAWordApartKeepsTheWordTogether() {
    var part = note(["airs"])
    part.targets[0].prefix = "the rep"
    let (_, found) = annotate("Holt saw the repairs. Maro saw the repairs.", [part])
    #expect(found.diagnostics.map(\.id) == ["quote-ambiguous"])
    #expect(found.diagnostics.first?.hint?.contains("“saw the rep**airs**”") == true)
  }

  @Test func manyPlacesAreCountedRatherThanListed() {
    let (_, found) = annotate(
      Array(repeating: "pool", count: 20).joined(separator: " "), [note(["pool"])])
    #expect(found.diagnostics.first?.notes.count == 9)
    #expect(found.diagnostics.first?.notes.last?.message.contains("12 more") == true)
  }

  @Test func anOccurrenceOutOfRangeSaysHowManyThereAre() {
    let (_, found) = annotate("pool", [note(["pool"], occurrence: 2)])
    #expect(found.diagnostics.map(\.id) == ["occurrence-out-of-range"])
    #expect(found.diagnostics.first?.message.contains("once") == true)
  }

  @Test func idsAreMadeOfCategoryAndTitleAndNumbered() {
    let (_, found) = annotate(
      "one two three",
      [
        note(["one"], title: "The Cost!"), note(["two"], title: "the cost", at: 10),
        note(["three"], title: "the cost", at: 20),
      ])
    #expect(
      found.output.notes.map(\.id) == [
        "context-the-cost", "context-the-cost-2", "context-the-cost-3",
      ])
  }

  @Test func aGivenIdIsKeptAndMadeUpOnesAvoidIt() {
    let (_, found) = annotate(
      "one two", [note(["one"], title: "a"), note(["two"], id: "context-a", at: 10)])
    #expect(found.output.notes.map(\.id) == ["context-a-2", "context-a"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func twoNotesWithOneIdAreAnErrorAndStayApart() {
    let (_, found) = annotate("one two", [note(["one"], id: "a"), note(["two"], id: "a", at: 10)])
    #expect(found.diagnostics.map(\.id) == ["duplicate-id"])
    #expect(Set(found.output.notes.map(\.id)).count == 2)
  }

  @Test func furnitureThatOverlapsIsOne() throws {
    let furniture = ["one two", "two three"].map {
      Fixture.annotation(.furniture, TextQuoteSelector(exact: $0, span: TextSpan(0, 1)))
    }
    let (marked, found) = annotate("«x|one two three» four", furniture)
    #expect(found.output.furniture == [try #require(marked.spans["x"])])
  }

  @Test func aMentionOfNobodyInTheIndexIsAnErrorAtTheFactThatSaysSo() {
    var mention = Fixture.annotation(
      .mention(Fixture.id("place:oz")), TextQuoteSelector(exact: "one", span: TextSpan(0, 1)))
    mention.entityFact = TextSpan(1, 2)
    let (_, found) = annotate("one", [mention])
    #expect(found.diagnostics.map(\.id) == ["unknown-entity"])
    #expect(found.diagnostics.first?.place?.span == TextSpan(1, 2))
    #expect(found.output.mentions.isEmpty)
  }
}
