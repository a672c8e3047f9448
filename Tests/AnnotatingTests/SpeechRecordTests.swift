import SiteModel
import SourceText
import Testing

@testable import Annotating

/// What `## Speech` records do to what the rules found.
@Suite struct SpeechRecordTests {
  private func annotate(
    _ text: String, _ claims: [(words: String, claim: SpeechClaim)]
  ) -> (marked: MarkedArticle, quotations: [AttributedQuotation]) {
    let (marked, found) = diagnose(text, claims)
    return (marked, found.output.quotations)
  }

  private func diagnose(
    _ text: String, _ claims: [(words: String, claim: SpeechClaim)]
  ) -> (marked: MarkedArticle, found: Diagnosed<AnnotatedArticle>) {
    var marked = MarkedArticle(text)
    marked.article.annotations = claims.map { words, claim in
      Fixture.annotation(
        .speech(claim), TextQuoteSelector(exact: words, span: TextSpan(3, 7)))
    }
    return (marked, Fixture.annotate(marked))
  }

  private static let maro = SpeechClaim.speaker(Fixture.id("person:ines-maro"), indirect: false)
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
    #expect(found.map { $0.confidence != nil } == [true, false])
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

  // MARK: Records that contradict each other

  @Test(arguments: [SpeechClaim.unknown(indirect: false), .notSpeech, maro])
  func twoRecordsThatContradictEachOtherLeaveTheSpeakerOpen(_ other: SpeechClaim) throws {
    for claims in [[other, Self.petrov], [Self.petrov, other]] {
      let (marked, found) = diagnose(
        "«q:|“It leaks,”» Ines Maro said.", claims.map { ("“It leaks,”", $0) })
      #expect(marked.lines(found.output.quotations) == marked.quotations)
      #expect(found.diagnostics.map(\.id) == ["speech-contradiction"])
      let diagnostic = try #require(found.diagnostics.first)
      #expect(diagnostic.severity == .error)
      #expect(diagnostic.notes.count == 2)
      #expect(diagnostic.notes.contains { $0.message.contains("person:ivan-petrov") })
    }
  }

  @Test func recordsOfOtherWordsThatContradictEachOtherLeaveThemOpen() {
    let (marked, found) = diagnose(
      "It was said that «q:|the repairs had been priced».",
      [
        (
          "the repairs had been priced",
          .speaker(Fixture.id("person:ivan-petrov"), indirect: true)
        ), ("repairs had been priced", .speaker(Fixture.id("person:ines-maro"), indirect: true)),
      ])
    #expect(marked.lines(found.output.quotations) == marked.quotations)
    #expect(found.output.quotations.map(\.kind) == [.indirect])
    #expect(found.diagnostics.map(\.id) == ["speech-contradiction"])
  }

  @Test func twoRecordsThatSayTheSameAreNoContradiction() {
    let (marked, found) = diagnose(
      "«q:person:ivan-petrov|“It leaks,”» Ines Maro said.",
      [("“It leaks,”", Self.petrov), ("“It leaks,”", Self.petrov)])
    #expect(marked.lines(found.output.quotations) == marked.quotations)
    #expect(found.diagnostics.isEmpty)
  }

  @Test(arguments: [false, true])
  func recordsOfApartStretchesOfAQuotationAreNoContradiction(_ isReversed: Bool) {
    let claims = [
      ("he told me", Self.petrov),
      ("all day and all night, and it does so every spring,”", Self.maro),
    ]
    let (marked, found) = diagnose(
      "«q1:person:ines-maro|“It leaks, as »«q:person:ivan-petrov|he told me»«q1:person:ines-maro|, "
        + "all day and all night, and it does so every spring,”» was the answer.",
      isReversed ? claims.reversed() : claims)
    #expect(marked.lines(found.output.quotations) == marked.quotations)
    #expect(found.diagnostics.isEmpty)
  }

  // MARK: Records that confirm

  @Test func aRecordThatSaysWhatTheRulesSayConfirmsIt() throws {
    let (marked, found) = diagnose(
      "«q:person:ines-maro|“It leaks,”» Ines Maro said.", [("“It leaks,”", Self.maro)])
    #expect(marked.lines(found.output.quotations) == marked.quotations)
    #expect(found.output.quotations.map(\.decision) == [.person])
    #expect(found.output.quotations.map(\.confidence) == [nil])
    #expect(found.diagnostics.map(\.id) == ["speech-confirms"])
    #expect(found.diagnostics.map(\.severity) == [.note])
  }

  @Test func aRecordThatNamesAnotherSpeakerWinsSilently() {
    let (_, found) = diagnose("“It leaks,” Ines Maro said.", [("“It leaks,”", Self.petrov)])
    #expect(found.output.quotations.map(\.speaker) == [Fixture.id("person:ivan-petrov")])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func aRecordOfAnOpenSpeakerIsNoConfirmation() {
    let (_, found) = diagnose(
      "There it hung. “It leaks all day!”", [("“It leaks all day!”", Self.maro)])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func aRecordOfAReportThatTheRulesFindConfirmsIt() {
    let claim = SpeechClaim.speaker(Fixture.id("person:ines-maro"), indirect: true)
    let (_, found) = diagnose(
      "Ines Maro said that the repairs had been priced.", [("the repairs had been priced", claim)])
    #expect(found.output.quotations.map(\.decision) == [.person])
    #expect(found.output.quotations.map(\.kind) == [.indirect])
    #expect(found.diagnostics.map(\.id) == ["speech-confirms"])
  }

  @Test func aReportThatIsNoSpeechIsTakenOutSilently() {
    let (_, found) = diagnose(
      "Ines Maro said that the repairs had been priced.",
      [("the repairs had been priced", .notSpeech)])
    #expect(found.output.quotations.isEmpty)
    #expect(found.diagnostics.isEmpty)
  }

  // MARK: Records without a quotation

  @Test(arguments: [petrov, .unknown(indirect: false), .notSpeech])
  func aRecordOfWordsThatAreNoQuotationIsReported(_ claim: SpeechClaim) throws {
    let (_, found) = diagnose(
      "It was said that the repairs had been priced.", [("the repairs had been priced", claim)])
    let diagnostic = try #require(found.diagnostics.first)
    #expect(found.diagnostics.count == 1)
    #expect(diagnostic.id == "speech-without-quotation")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.hint?.contains("indirect: yes") == (claim != .notSpeech))
  }

  @Test func aRecordOfWordsInMarksThatTheRulesPassOverIsNotReported() {
    let (marked, found) = diagnose(
      "Beridze saw the film «q:person:ivan-petrov|“Two Rivers”» there.",
      [("“Two Rivers”", Self.petrov)])
    #expect(marked.lines(found.output.quotations) == marked.quotations)
    #expect(found.diagnostics.isEmpty)
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
