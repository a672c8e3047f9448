import SourceText
import Speech
import Testing

@Suite struct TrapTests {
  @Test(arguments: notSpeech) func marksThatQuoteNobody(_ test: SpeechCase) {
    let marked = MarkedText(test.text)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(found) == [])
  }

  static let notSpeech: [SpeechCase] = [
    SpeechCase("scare quotes", "The “temporary” closure has lasted since June."),
    SpeechCase("a film", "The hall showed the film “Two Rivers” last night."),
    SpeechCase("a book set off by a comma", "His memoir, “A Road Home,” came out in May."),
    SpeechCase("a nickname", "Thomas “Red” Ullery owns the mill."),
    SpeechCase("a so-called thing", "The so-called “Green Line” runs through Alder."),
    SpeechCase("who plays in it", "The “Two Rivers” star Ann Shaw opened the hall."),
    SpeechCase("what kind of work it is", "Last came “Rivers,” a film about Alder."),
    SpeechCase("a programme of a station", "Maro told MRB’s “Daybreak” on Monday that it leaks."),
    SpeechCase("a thing that is called so", "It was due to a habit called “grey mooring.”"),
    SpeechCase(
      "words as words", "They looked for terms such as “road,” “rail” and “harbour” in the files."),
    SpeechCase(
      "a series in a sentence with a saying verb", "Maro said she liked “The Late Hour” most."),
  ]

  @Test(arguments: unattributed) func aSourceIsLeftOpenRatherThanWrong(_ test: SpeechCase) {
    let marked = MarkedText(test.text)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(found.map(\.source?.span) == marked.content.keys.sorted().map { marked.sources[$0] })
  }

  static let unattributed: [SpeechCase] = [
    SpeechCase(
      "a noun that looks like a verb is none", "⟦1:“The roof is failing.”⟧ The report was ignored."),
    SpeechCase(
      "a new sentence’s subject said something else",
      "⟦1:“The roof is failing.”⟧ Petrov said that the mill was for sale and that he would leave."),
    SpeechCase(
      "who is described is not who describes",
      "⟦1:“A bad joke on all of us”⟧ was what the offer was called."),
  ]

  @Test func kindTellsWholeQuotationsFromQuotedWords() {
    let marked = MarkedText(
      """
      “The pool is closed,” Maro said. She called it “past saving.” Ullery asked: “Who pays for it?”
      """)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(found.map(\.kind) == [.direct, .partial, .direct])
  }

  @Test func formTellsNamesPronounsAndRoles() {
    let marked = MarkedText(
      """
      “One,” said Ines Maro.

      “Two,” she said.

      “Three,” the mayor said.

      “Four,” Maro and Petrov said.
      """)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(found.map(\.source?.form) == [.name, .pronoun(.she), .nominal, .nominal])
  }

  @Test func aRelativePronounKnowsItsAntecedent() {
    let marked = MarkedText(
      "Then came ⟦1:Ada Finch⟧, a lawyer, who said the road was “beyond repair.”")
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(found.map(\.source?.antecedent) == [marked.content[1]?.first])
    #expect(found.map(\.source?.form) == [.pronoun(.who)])
  }

  @Test func sourcesIncludeSubjectsOfCueVerbsOutsideQuotations() {
    let marked = MarkedText(
      """
      ⟦1:Ines Maro⟧ insisted that the pool was lost.

      “It leaks,” ⟦2:she⟧ explained. On Monday, ⟦3:the council⟧ announced a vote.
      """)
    let found = QuotationFinder().sources(in: marked.text, paragraphs: marked.paragraphs)
    #expect(found.map(\.span) == [1, 2, 3].compactMap { marked.content[$0]?.first })
  }

  @Test func aNounThatLooksLikeASayingVerbHasNoSubject() {
    let text = Array("Alder ready to discuss road guarantees for the mill – Finch".utf8)
    let found = QuotationFinder().sources(in: text, paragraphs: [TextSpan(0, text.count)])
    #expect(found.isEmpty)
  }

  @Test func nothingOutsideTheParagraphsIsRead() {
    let text = Array("“One,” said Maro.\n\n“Two,” said Petrov.".utf8)
    let second = MarkedText.blocks(text)[1]
    let found = QuotationFinder().read(text, paragraphs: [second])
    #expect(found.quotations.map(\.content.first?.start) == [second.start])
    #expect(found.sources.allSatisfy { second.contains($0.span) })
  }

  @Test func anEmptyTextHasNothing() {
    #expect(
      QuotationFinder().read([], paragraphs: []) == SpeechReading(quotations: [], sources: []))
  }
}
