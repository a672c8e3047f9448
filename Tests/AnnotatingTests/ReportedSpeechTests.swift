import SiteModel
import SourceText
import Testing

@testable import Annotating

/// What is reported without quotation marks, whose it is, and what records do to it.
@Suite struct ReportedSpeechTests {
  private func annotate(
    _ text: String, _ claims: [(words: String, claim: SpeechClaim)] = []
  ) -> (marked: MarkedArticle, quotations: [AttributedQuotation]) {
    var marked = MarkedArticle(text)
    marked.article.annotations = claims.map { words, claim in
      Fixture.annotation(
        .speech(claim), TextQuoteSelector(exact: words, span: TextSpan(3, 7)))
    }
    return (marked, Fixture.annotate(marked).output.quotations)
  }

  private func claim(_ id: String, indirect: Bool) -> SpeechClaim {
    .speaker(Fixture.id(id), indirect: indirect)
  }

  @Test(arguments: [
    SpeakerCase(
      "a name", "Ines Maro said that «q:person:ines-maro|the pool would close»."),
    SpeakerCase(
      "a pronoun",
      "Ines Maro came late. Maro said «q:person:ines-maro|the pool leaked». She added that "
        + "«q:person:ines-maro|it would close»."),
    SpeakerCase(
      "by somebody’s account",
      "«q:person:ines-maro|The pool would close in May», according to Ines Maro."),
    SpeakerCase(
      "the one who is named last",
      "«q:person:ivan-petrov|The pool was past saving», said Ivan Petrov."),
    SpeakerCase("nobody of the index", "Jon Eide said that the pool would close."),
    SpeakerCase("a common noun", "The council said that the pool would close."),
    SpeakerCase(
      "a pronoun that may mean two", "Ines Maro met Anna Holt. She said the pool would close."),
    SpeakerCase("somebody’s spokesman", "Ines Maro’s spokesman said that the pool would close."),
    SpeakerCase("a title", "T> Ines Maro said that the pool would close."),
    SpeakerCase("a standfirst", "T> The pool\n\nS> Ines Maro said that the pool would close."),
    SpeakerCase(
      "furniture", "«f|Read more: Ines Maro said that the pool would close.»\n\nIt rained."),
  ])
  func aReportIsShownWhereItsSpeakerIsKnown(_ test: SpeakerCase) {
    let (marked, found) = annotate(test.text)
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.allSatisfy { $0.kind == .indirect })
  }

  @Test func aReportKeepsItsCueItsSourceAndItsRule() throws {
    let (marked, found) = annotate("«s|Ines Maro» «c|said» that the pool would close.")
    let only = try #require(found.first)
    #expect(only.source == marked.spans["s"])
    #expect(only.cue == marked.spans["c"])
    #expect(only.decision == .rule("reported-clause"))
  }

  @Test func aRecordAboutAReportWinsAndItsWordsDo() {
    let (marked, found) = annotate(
      "Ines Maro said that «q:person:ivan-petrov|the pool would close in May», she thought.",
      [("the pool would close in May", claim("person:ivan-petrov", indirect: true))])
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.map(\.kind) == [.indirect])
    #expect(found.map(\.decision) == [.person])
  }

  @Test func aRecordOfTheWholeSentenceConfirmsTheReportInIt() {
    let (marked, found) = annotate(
      "«q:person:ines-maro|Ines Maro said that the pool would close».",
      [("Ines Maro said that the pool would close", claim("person:ines-maro", indirect: true))])
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.map(\.decision) == [.person])
  }

  @Test func aRecordMayMakeAReportAQuotation() {
    let (marked, found) = annotate(
      "Ines Maro said «q:person:ines-maro|the pool would close».",
      [("the pool would close", claim("person:ines-maro", indirect: false))])
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.map(\.kind) == [.direct])
  }

  @Test func aRecordGivesAReportToSomebodyWhomTheRulesDoNotKnow() {
    let (marked, found) = annotate(
      "The council said «q:person:ines-maro|the pool would close».",
      [("the pool would close", claim("person:ines-maro", indirect: true))])
    #expect(marked.lines(found) == marked.quotations)
  }

  @Test func aRecordTakesAReportOut() {
    let (_, found) = annotate(
      "Ines Maro said that the pool would close.", [("the pool would close", .notSpeech)])
    #expect(found.isEmpty)
  }

  @Test func aRecordOfAPartOfAReportCutsThatOut() {
    let (marked, found) = annotate(
      "Ines Maro said that «q1:person:ines-maro|the pool was »«q:person:ivan-petrov|dead»"
        + "«q1:person:ines-maro| and would be closed in May».",
      [("dead", claim("person:ivan-petrov", indirect: true))])
    #expect(marked.lines(found) == marked.quotations)
  }

  @Test func aReportTakesNoIDFromAQuotationWithTheSameWords() {
    let alone = annotate("“The pool is closed,” Ines Maro said.").quotations
    let found = annotate(
      "Ines Maro said that the pool is closed.\n\n“The pool is closed,” Ines Maro said."
    ).quotations
    #expect(found.map(\.kind) == [.indirect, .direct])
    #expect(found.last?.id == alone.first?.id)
    #expect(Set(found.map(\.id)).count == 2)
  }
}
