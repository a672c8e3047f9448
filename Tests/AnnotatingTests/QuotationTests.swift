import SiteModel
import SourceText
import Testing

@testable import Annotating

/// What is a quotation of an article, besides whose it is.
@Suite struct QuotationTests {
  private func ids(_ text: String) -> [String] {
    Fixture.annotate(MarkedArticle(text)).output.quotations.map(\.id)
  }

  @Test func anIdStaysWhenOtherTextChanges() throws {
    let before = ids("One day.\n\n“It leaks all day,” Ines Maro said.")
    let after = ids("“We met,” he said.\n\nAnother day.\n\n“It leaks all day,” she lied.")
    #expect(before.count == 1)
    #expect(after.contains(try #require(before.first)))
  }

  @Test func anIdIsOfTheWordsNotOfTheirMarks() {
    #expect(ids("“It leaks all day,” she said.") == ids("She said: \"It  leaks\nall day.\""))
    #expect(ids("“It leaks all day,” she said.") != ids("“It leaked all day,” she said."))
  }

  @Test func repeatedWordsAreNumbered() {
    let found = ids(
      "“It leaks all day,” he said.\n\n“It leaks all day,” she said.\n\n“No,” he said.")
    #expect(found.count == 3)
    #expect(found[1] == found[0] + "-2")
    #expect(found.allSatisfy { $0.hasPrefix("q-") })
  }

  @Test func aQuotationThatIsNeverClosedIsAWarningAtItsMark() {
    let marked = MarkedArticle("Ines Maro said: «x|“»It leaks all day.\n\nThen it rained.")
    let found = Fixture.annotate(marked)
    #expect(found.diagnostics.map(\.id) == ["quotation-never-closed"])
    #expect(found.diagnostics.map(\.severity) == [.warning])
    #expect(found.diagnostics.first?.place?.span == marked.spans["x"])
  }

  @Test func furnitureIsNobodysSpeech() {
    let marked = MarkedArticle("«f|Read more: “It leaks,” said Ines Maro.»\n\n«q:|“No,”» he said.")
    let found = Fixture.annotate(marked).output
    #expect(marked.lines(found.quotations) == marked.quotations)
    #expect(found.furniture == marked.furniture)
  }

  @Test func furnitureInsideAParagraphIsSetAside() {
    let marked = MarkedArticle(
      "«q:person:ines-maro|“It leaks,”» Ines Maro said. «f|Advertisement: “Buy pumps!” said all.» It rained."
    )
    let found = Fixture.annotate(marked).output
    #expect(marked.lines(found.quotations) == marked.quotations)
  }

  @Test func aBylineIsNobodysSpeech() {
    let found = Fixture.annotate(MarkedArticle("T> “It leaks”\n\nB> By “Red” Maro\n\nIt rained."))
      .output
    #expect(found.quotations.allSatisfy { $0.content.allSatisfy { $0.end < 14 } })
  }

  @Test func theSourceAndCueAreKept() {
    let marked = MarkedArticle("“It leaks,” «s|Ines Maro» «c|said».")
    let found = Fixture.annotate(marked).output.quotations
    #expect(found.map(\.source) == [marked.spans["s"]])
    #expect(found.map(\.cue) == [marked.spans["c"]])
    #expect(found.map(\.sourceNames) == [true])
    #expect(found.map(\.decision) == [.rule("cue-after")])
  }

  @Test func aPronounNamesNobody() {
    let found = Fixture.annotate(MarkedArticle("“It leaks,” she said.")).output.quotations
    #expect(found.map(\.sourceNames) == [false])
  }

  @Test func anUnsureRulesSpeakerIsOpenButItsSourceIsKept() {
    let marked = MarkedArticle(
      "Ines Maro said no. The pool is old.\n\nIt came after «s|Ines Maro’s» claim of “a new start in Alder.”"
    )
    let found = Fixture.annotate(marked).output.quotations
    #expect(found.map(\.decision) == [.rule("cue-noun")])
    #expect(found.map(\.speaker) == [nil])
    #expect(found.map(\.source) == [marked.spans["s"]])
  }
}
