import SiteModel
import SourceText
import Testing

@testable import Annotating

/// What an edited passage is taken for, and what it is not.
@Suite struct ChangedPassageTests {
  private func outcome(
    _ marked: MarkedArticle, _ exact: String, before prefix: String = "",
    behind suffix: String = "", digest: String? = nil, steps: Int = QuoteAnchoring.usualSteps
  ) -> QuoteAnchoring.Outcome {
    var anchoring = QuoteAnchoring(marked.file, phrases: 1, steps: steps)
    return anchoring.anchor(
      TextQuoteSelector(
        exact: exact, prefix: prefix, suffix: suffix,
        digest: digest.flatMap { PassageDigest($0, at: TextSpan(0, 1)) }, span: TextSpan(0, 1)))
  }

  private func change(_ outcome: QuoteAnchoring.Outcome) -> ChangedPassage? {
    if case .changed(let change) = outcome { change } else { nil }
  }

  @Test(arguments: [
    (
      "a word replaced", "Holt: «x|the harbour will close in May».",
      "the harbour will close in June",
      "", ""
    ),
    (
      "“not” put in", "Holt said «x|the harbour will not be closed for good».",
      "the harbour will be closed for good", "", ""
    ),
    (
      "a word taken out", "Holt said «x|the harbour will be closed for».",
      "the harbour will be closed for good", "", ""
    ),
    (
      "the first word", "And «x|Nobody has seen the last ferry» since.",
      "No one has seen the last ferry", "", ""
    ),
    (
      "a first word that is longer now, up to the words before it",
      "Holt said «x|twenty-six boats had stayed in the harbour of Sandvik until the middle of May» then.",
      "26 boats had stayed in the harbour of Sandvik until the middle of May", "Holt said", ""
    ),
    (
      "a last word that is longer now, up to the words behind it",
      "So «x|the boats had stayed in the harbour of Sandvik until the middle of September», Holt said.",
      "the boats had stayed in the harbour of Sandvik until the middle of May", "", ", Holt said"
    ),
    (
      "not up to words that stand farther away",
      "Holt said that, as it seems to many others in the town, «x|most boats had stayed in the harbour».",
      "moist boats had stayed in the harbour", "Holt said", ""
    ),
    (
      "a letter of a lookalike in another context",
      "Ullery said that the ferry sails at ten. Later Maro wrote «x|the ferry sailed at ten».",
      "the ferry sails at ten", "Later Maro wrote", ""
    ),
    (
      "of two alike the one in its context",
      "At first the old pier was painted red. Later «x|the old pier was painted grey».",
      "the old pier was painted gray", "Later", ""
    ),
  ])
  func isFoundAndMarked(
    _ behaviour: String, _ text: String, _ exact: String, _ prefix: String, _ suffix: String
  ) throws {
    let marked = MarkedArticle(text)
    let found = try #require(change(outcome(marked, exact, before: prefix, behind: suffix)))
    #expect(found.cause == .words, "\(behaviour)")
    #expect(found.span == marked.spans["x"], "\(behaviour)")
  }

  @Test(arguments: [
    ("nothing like it is there", "The harbour is open.", "the ferry sails at ten", "", ""),
    (
      "more than a fifth is edited", "the harbour shall be shut for a month",
      "the harbour will be closed for good", "", ""
    ),
    (
      "two are equally like it",
      "pier 5 was painted red, and pier 6 was painted red",
      "pier 4 was painted red", "", ""
    ),
    ("it is too short to tell", "He saw a pale light.", "a pole light", "", ""),
    (
      "its context is gone", "In Alder the pier was repainted.", "the pier was painted",
      "in Sandvik, as Tom Ullery wrote,", "by the town itself"
    ),
  ])
  func isNotFoundWhere(
    _ reason: String, _ text: String, _ exact: String, _ prefix: String, _ suffix: String
  ) {
    #expect(
      outcome(MarkedArticle(text), exact, before: prefix, behind: suffix) == .missing, "\(reason)")
  }

  @Test func wordsInAContextThatWasEditedAreMarked() throws {
    let marked = MarkedArticle("Later she told the press that «x|the ferry sails at ten».")
    let found = try #require(
      change(outcome(marked, "the ferry sails at ten", before: "she told reporters that")))
    #expect(found.cause == .context)
    #expect(found.span == marked.spans["x"])
    #expect(found.before.map(marked.file.text) == "she told the press that")
    #expect(found.behind == nil)
  }

  @Test func wordsThatStandTwiceInEditedContextsAreMarkedWhereTheirContextIs() throws {
    let marked = MarkedArticle(
      "Tom Ullery said firmly that «x|it was over». Only later Ines Maro conceded that it was over."
    )
    let found = try #require(change(outcome(marked, "it was over", before: "Tom Ullery said that")))
    #expect(found.span == marked.spans["x"])
  }

  @Test func wordsInAnotherContextAreNotTakenForThoseThatAreGone() {
    let marked = MarkedArticle("“«x|We had no choice»,” Ines Maro repeated.")
    #expect(
      outcome(marked, "We had no choice", before: "After the vote Tom Ullery said: “")
        == .otherContext([marked.spans["x"] ?? TextSpan(0, 0)]))
  }

  @Test func piecesAroundAnEllipsisAreLookedForEachByItself() throws {
    let marked = MarkedArticle(
      "«x|The repairs will cost a lot, she said, and nobody in Marlow has four million crowns»!")
    let found = try #require(
      change(outcome(marked, "The repairs would cost … has five million crowns")))
    #expect(found.span == marked.spans["x"])
    #expect(
      found.pieces.map(marked.file.text)
        == ["The repairs will cost", "has four million crowns"])
  }

  @Test func aDigestTellsOfAnEditBehindAnEllipsis() throws {
    let before = MarkedArticle("Then «x|the ferry sailed at ten with all lights on».")
    let after = MarkedArticle("Then «x|the ferry sailed at nine with all lights on».")
    let words = "the ferry … all lights on"
    let digest = PassageDigest.value(
      ofFolded: FoldedWords.folded("the ferry sailed at ten with all lights on"))
    #expect(digest.count == 16)
    #expect(outcome(after, words) == .anchored(try #require(after.spans["x"])))
    #expect(
      outcome(before, words, digest: digest) == .anchored(try #require(before.spans["x"])))
    let found = try #require(change(outcome(after, words, digest: digest)))
    #expect(found.cause == .middle)
    #expect(found.span == after.spans["x"])
    #expect(found.digest != digest)
  }

  @Test func aDigestIsOfTheFoldedPassage() throws {
    let marked = MarkedArticle("Then «x|the “ferry”\nsailed – at last».")
    let digest = PassageDigest.value(ofFolded: FoldedWords.folded("the \"ferry\" sailed - at last"))
    #expect(
      outcome(marked, "the … at last", digest: digest) == .anchored(try #require(marked.spans["x"]))
    )
  }

  @Test func whatIsNotLookedForIsSaid() {
    let marked = MarkedArticle("Holt said the harbour will close in May.")
    #expect(outcome(marked, "the harbour will close in June", steps: 0) == .unsearched)
  }

  @Test func aPassageThatWasCutOutIsNotTakenForAPartOfAWord() {
    let marked = MarkedArticle("They held a party.")
    #expect(change(outcome(marked, "art")) == nil)
    if case .anchored = outcome(marked, "art") { Issue.record("“art” is no word of the text") }
  }

  // MARK: All of an article

  private func annotated(
    _ text: String, _ content: AnnotationContent, _ selectors: [TextQuoteSelector]
  ) -> Diagnosed<AnnotatedArticle> {
    var marked = MarkedArticle(text)
    var annotation = Fixture.annotation(content, selectors[0])
    annotation.targets = selectors
    marked.article.annotations = [annotation]
    return Annotator(registry: Fixture.registry(Fixture.marlow)).annotate(marked.article)
  }

  @Test func aNoteKeepsTheWordsAsTheyWereQuoted() throws {
    let category = try #require(NoteCategory.builtIn.first)
    let result = annotated(
      "Holt said the harbour will close in May.", .note(Note(category: category, title: "x")),
      [
        TextQuoteSelector(exact: "the harbour will close in June", span: TextSpan(0, 1)),
        TextQuoteSelector(exact: "nowhere to be seen", span: TextSpan(0, 1)),
      ])
    let note = try #require(result.output.notes.first)
    #expect(note.targets.map(\.quoted) == ["the harbour will close in June"])
    #expect(note.lost == ["nowhere to be seen"])
    #expect(
      Set(result.diagnostics.map(\.id)).isSuperset(of: ["passage-changed", "quote-not-found"]))
    #expect(result.diagnostics.first { $0.id == "passage-changed" }?.severity == .warning)
  }

  @Test func aRecordOfSpeechSurvivesAnEdit() throws {
    let result = annotated(
      "“We had no other choice at all than to close it,” somebody called from the back of the room.",
      .speech(.speaker(Fixture.id("person:tom-ullery"), indirect: false)),
      [
        TextQuoteSelector(
          exact: "“We had no choice at all than to close it,”", suffix: "somebody called from",
          span: TextSpan(0, 1))
      ])
    #expect(result.output.quotations.first?.speaker == Fixture.id("person:tom-ullery"))
    #expect(result.output.quotations.first?.decision == .person)
    #expect(result.diagnostics.contains { $0.id == "passage-changed" })
  }

  @Test func anEllipsisWithoutADigestIsNotedUnlessTheTextIsPinned() throws {
    var marked = MarkedArticle("Then the ferry sailed at ten with all lights on.")
    let selector = TextQuoteSelector(exact: "the ferry … lights on", span: TextSpan(0, 1))
    marked.article.annotations = [Fixture.annotation(.furniture, selector)]
    let annotator = Annotator(registry: Fixture.registry(Fixture.marlow))
    let notes = annotator.annotate(marked.article).diagnostics.filter { $0.id == "digest-missing" }
    #expect(notes.map(\.severity) == [.note])
    let digest = PassageDigest.value(
      ofFolded: FoldedWords.folded("the ferry sailed at ten with all lights on"))
    #expect(notes.first?.hint?.contains("`- digest: \(digest)`") ?? false)
    marked.article.annotationFiles = [
      AnnotationFile(Fixture.notes, textDigest: "0", isCurrent: true)
    ]
    #expect(!annotator.annotate(marked.article).diagnostics.contains { $0.id == "digest-missing" })
  }
}
