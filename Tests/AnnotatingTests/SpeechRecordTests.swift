import SiteModel
import SourceText
import Testing

@testable import Annotating

/// What `## Speech` records do to what the rules found.
@Suite struct SpeechRecordTests {
  private func annotate(
    _ text: String, _ claims: [(words: String, claim: SpeechClaim)]
  ) -> (marked: MarkedArticle, quotations: [AttributedQuotation]) {
    var marked = MarkedArticle(text)
    marked.article.annotations = claims.map { words, claim in
      Fixture.annotation(
        .speech(claim), TextQuoteSelector(exact: words, span: TextSpan(3, 7)))
    }
    return (marked, Fixture.annotate(marked).output.quotations)
  }

  private static let petrov = SpeechClaim.speaker(Fixture.id("person:ivan-petrov"), indirect: false)

  @Test func aRecordOfAWholeQuotationWinsOverTheRules() {
    let (marked, found) = annotate(
      "«q:person:ivan-petrov|“It leaks,”» Ines Maro said.", [("“It leaks,”", Self.petrov)])
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.map(\.decision) == [.person])
    #expect(found.map(\.kind) == [.direct])
  }

  @Test func aRecordMayLeaveOutTheMarksAndSomeWords() {
    let (marked, found) = annotate(
      "«q:person:ivan-petrov|“It leaks all day,”» Ines Maro said.", [("leaks all day", Self.petrov)]
    )
    #expect(marked.lines(found) == marked.quotations)
  }

  @Test func aRecordOfAPartMakesThatPartAQuotation() {
    let (marked, found) = annotate(
      "«q1:person:ines-maro|“It leaks, as »«q:person:ivan-petrov|he told me»«q1:person:ines-maro|, "
        + "all day and all night,”» Ines Maro said.", [("he told me", Self.petrov)])
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.map(\.decision) == [.rule("cue-after"), .person])
  }

  @Test func aRecordOfOtherWordsMakesAQuotation() {
    let (marked, found) = annotate(
      "It was said that «q:person:ivan-petrov|the repairs had been priced».",
      [
        (
          "the repairs had been priced",
          .speaker(Fixture.id("person:ivan-petrov"), indirect: true)
        )
      ])
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.map(\.kind) == [.indirect])
  }

  @Test func aRecordOverParagraphsMakesAPieceOfEach() {
    let (marked, found) = annotate(
      "It «q1:person:ivan-petrov|leaks.»\n\n«q1:person:ivan-petrov|All day» long.",
      [("leaks. All day", Self.petrov)])
    #expect(marked.lines(found) == marked.quotations)
  }

  @Test func whatIsNoSpeechIsTakenOut() {
    let (marked, found) = annotate(
      "“It leaks,” Ines Maro said. «q:person:ines-maro|“All day,”» she said.",
      [("“It leaks,”", .notSpeech)])
    #expect(marked.lines(found) == marked.quotations)
  }

  @Test func wordsOutsideQuotationsThatAreNoSpeechChangeNothing() {
    let (marked, found) = annotate(
      "«q:person:ines-maro|“It leaks,”» Ines Maro said on Monday.", [("on Monday", .notSpeech)])
    #expect(marked.lines(found) == marked.quotations)
  }

  @Test func anUnknownSpeakerIsOpenAndHasNoSource() {
    let (marked, found) = annotate(
      "«q:|“It leaks,”» Ines Maro said.", [("“It leaks,”", .unknown(indirect: false))])
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.map(\.source) == [nil])
    #expect(found.map(\.decision) == [.person])
  }

  @Test func theLastOfTwoRecordsWins() {
    let (marked, found) = annotate(
      "«q:person:ivan-petrov|“It leaks,”» Ines Maro said.",
      [("“It leaks,”", .unknown(indirect: false)), ("“It leaks,”", Self.petrov)])
    #expect(marked.lines(found) == marked.quotations)
  }

  @Test func aRecordOfTwoQuotationsDecidesOnBoth() {
    let (marked, found) = annotate(
      "«q:person:ivan-petrov|“It leaks,”» Ines Maro said. «q:person:ivan-petrov|“All day.”»",
      [("“It leaks,” … “All day.”", Self.petrov)])
    #expect(marked.lines(found) == marked.quotations)
  }

  @Test func aSpeakerOutsideTheIndexIsAnErrorWithTheNearestId() {
    var marked = MarkedArticle("“It leaks,” Ines Maro said.")
    marked.article.annotations = [
      Fixture.annotation(
        .speech(.speaker(Fixture.id("person:ivan-petrow"), indirect: false)),
        TextQuoteSelector(exact: "“It leaks,”", span: TextSpan(3, 7)))
    ]
    let found = Fixture.annotate(marked)
    #expect(found.diagnostics.map(\.id) == ["unknown-entity"])
    #expect(found.diagnostics.first?.hint?.contains("person:ivan-petrov") == true)
    #expect(found.output.quotations.map(\.speaker) == [Fixture.id("person:ines-maro")])
  }
}
