import SourceText
import Speech
import Testing

@Suite struct ReportTests {
  @Test(arguments: found) func whatIsReportedIsFound(_ test: SpeechCase) {
    let marked = MarkedText(test.text)
    let reading = QuotationFinder().read(marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(reading.reports) == marked.expected)
    #expect(reading.reports.map(\.rule) == test.rules)
    #expect(reading.reports.allSatisfy { $0.kind == .indirect && $0.isClosed })
  }

  static let found: [SpeechCase] = [
    SpeechCase(
      "a clause behind that",
      "⟦1s:Ines Maro⟧ ⟦1c:said⟧ that ⟦1:the pool would close⟧.", "reported-clause"),
    SpeechCase(
      "a clause without that",
      "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:the pool would close in May⟧.", "reported-clause"),
    SpeechCase(
      "a clause that begins with a pronoun",
      "⟦1s:She⟧ ⟦1c:insisted⟧ ⟦1:they had known for years⟧.", "reported-clause"),
    SpeechCase(
      "a clause with there", "⟦1s:Maro⟧ ⟦1c:says⟧ ⟦1:there is no money left⟧.", "reported-clause"),
    SpeechCase(
      "a title before the name and an aside behind it",
      "Mayor ⟦1s:Ines Maro⟧, a former nurse, ⟦1c:announced⟧ that ⟦1:the pool would close⟧.",
      "reported-clause"),
    SpeechCase(
      "a noun for who can speak",
      "⟦1s:The council⟧ ⟦1c:warned⟧ that ⟦1:the dam was old⟧.", "reported-clause"),
    SpeechCase(
      "when and where it was said",
      "⟦1s:Maro⟧ ⟦1c:said⟧ in Alder on Tuesday that ⟦1:the pool would close⟧.",
      "reported-clause"),
    SpeechCase(
      "a day and no that",
      "⟦1s:Maro⟧ ⟦1c:said⟧ Tuesday ⟦1:the pool would close⟧.", "reported-clause"),
    SpeechCase(
      "to whom it was said",
      "⟦1s:Maro⟧ ⟦1c:told⟧ the council that ⟦1:the pool would close⟧. "
        + "⟦2s:He⟧ ⟦2c:told⟧ reporters ⟦2:the dam was old⟧.",
      "reported-clause", "reported-clause"),
    SpeechCase(
      "what has been said",
      "⟦1s:Maro⟧ has often ⟦1c:said⟧ that ⟦1:the pool leaks⟧.", "reported-clause"),
    SpeechCase(
      "another clause of the writer’s ends it",
      "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:the pool would close⟧, but the council had not met.",
      "reported-clause"),
    SpeechCase(
      "a second that goes on",
      "⟦1s:Maro⟧ ⟦1c:said⟧ that ⟦1:the pool would close, and that the hall was next⟧.",
      "reported-clause"),
    SpeechCase(
      "a list goes on",
      "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:she would close the pool, the hall, and the library⟧.",
      "reported-clause"),
    SpeechCase(
      "a participle ends it",
      "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:the pool would close⟧, blaming the frost.", "reported-clause"),
    SpeechCase(
      "an aside between dashes is part of it",
      "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:the pool — it was built in 1962 — would close⟧.",
      "reported-clause"),
    SpeechCase(
      "two that are joined",
      "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:the pool would close⟧, and ⟦2s:Ullery⟧ ⟦2c:said⟧ ⟦2:the hall was "
        + "next⟧.",
      "reported-clause", "reported-clause"),
    SpeechCase(
      "the outer of two", "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:Ullery had claimed that the pool leaked⟧.",
      "reported-clause"),
    SpeechCase(
      "a title of a work is no quotation",
      "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:the film “Two Rivers” would be shown⟧.", "reported-clause"),
    SpeechCase(
      "a clause before its verb",
      "⟦1:The pool would close in May⟧, ⟦1s:Maro⟧ ⟦1c:said⟧.", "closing-report"),
    SpeechCase(
      "a clause before its verb, and when it was said",
      "⟦1:The pool would close in May⟧, ⟦1s:Maro⟧ ⟦1c:told⟧ the council on Tuesday.",
      "closing-report"),
    SpeechCase(
      "a verb before its subject",
      "⟦1:The pool was past saving⟧, ⟦1c:said⟧ ⟦1s:Ines Maro⟧.", "closing-report"),
    SpeechCase(
      "a dateline before it",
      "Alder (MP) – ⟦1:The pool would close in May⟧, ⟦1s:Ines Maro⟧ ⟦1c:said⟧ on Tuesday.",
      "closing-report"),
    SpeechCase(
      "by somebody’s account, which comes first",
      "⟦1c:According to⟧ ⟦1s:Ines Maro⟧, ⟦1:the pool would close⟧.", "according-to-clause"),
    SpeechCase(
      "by somebody’s account, which comes last",
      "⟦1:The pool would close in May⟧, ⟦1c:according to⟧ Mayor ⟦1s:Ines Maro⟧.",
      "according-to-clause"),
    SpeechCase(
      "a participle that goes on from another",
      "⟦1s2s:Maro⟧ ⟦1c:said⟧ ⟦1:the pool would close⟧, ⟦2c:adding⟧ that ⟦2:the hall was next⟧.",
      "reported-clause", "reported-clause"),
    SpeechCase(
      "a participle that goes on from a quotation",
      "“It leaks all day,” ⟦1s:Maro⟧ said, ⟦1c:adding⟧ that ⟦1:it had leaked for years⟧.",
      "reported-clause"),
    SpeechCase(
      "what somebody went on to say",
      "⟦1s:Maro⟧ went on to ⟦1c:say⟧ that ⟦1:the pool would close⟧.", "reported-clause"),
  ]

  @Test(
    arguments: [
      "Maro said so.", "As Maro said, the pool would close.", "Maro said a prayer.",
      "Maro said that.", "Maro said that to the council.", "Maro never said that the pool leaked.",
      "Maro did not say that the pool leaked.", "Maro didn’t say the pool leaked.",
      "Maro would say that the pool leaked.", "Maro may say the pool is leaking.",
      "If Maro says that the pool is leaking, it is.", "Nobody said that the pool was leaking.",
      "Maro refused to say that the pool leaked.", "Maro declined to say the pool leaked.",
      "Maro had hoped to announce that the pool would open.",
      "Maro denied that the pool was leaking.",
      "Maro asked him to leave.", "Maro believed that the pool was leaking.",
      "Maro hoped the pool would open.", "Did Maro say that the pool was leaking?",
      "Who said that the pool was leaking?", "Maro said who had closed the pool.",
      "Maro announced the closure of the pool.", "Maro announced a plan that would close the pool.",
      "While she said the pool was fine, she left.", "Petrov and Maro said the pool would close.",
      "Maro responded to reports that the pool was leaking.",
      "Maro agreed to hear everybody that the council had invited.",
      "Maro says pool will close", "It said that the pool was closed.",
      "Petrov said the pool would close, Maro said.",
      "Petrov said the pool would close, according to Maro.",
      "The pool went according to plan.", "In a letter, Maro said.",
      "Ullery heard what Maro said the council had paid.",
      "Maro left the hall, adding that the pool leaked.",
      "Maro never said so, adding that the pool leaked.",
      "“It leaks,” Maro said, and Ullery left with Petrov, adding that the dam was old.",
    ]) func whatIsNoReportIsNot(text: String)
  {
    let marked = MarkedText(text)
    let reading = QuotationFinder().read(marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(reading.reports) == [])
  }

  @Test(
    arguments: [
      "Maro said the plan was “dead for good” and that the pool would close.",
      "“The plan is dead,” Maro said, and the pool would close.",
      "The plan was “dead for good” and the pool would close, Maro said.",
      "According to Maro, the plan was “dead for good”.",
      "Maro said the pool would close, but the hall was “good for years”.",
    ]) func aClauseWithMarksInItIsLeftToThem(text: String)
  {
    let marked = MarkedText(text)
    let reading = QuotationFinder().read(marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(reading.reports) == [])
    #expect(reading.quotations.count == 1)
  }

  @Test func marksThatAreOutsideOfTheClauseDoNotHinderIt() {
    let marked = MarkedText(
      "⟦1s:Maro⟧ ⟦1c:said⟧ ⟦1:the pool would close⟧, calling it “a loss for us all”.")
    let reading = QuotationFinder().read(marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(reading.reports) == marked.expected)
    #expect(reading.quotations.count == 1)
  }

  @Test func aReportNeverSharesAByteWithAQuotation() {
    let marked = MarkedText(
      """
      Maro said the pool would close. “It leaks,” she said, adding that it had leaked for years.

      She said that “nobody” knew, and Ullery said the hall was next. The dam was old, he added.
      """)
    let reading = QuotationFinder().read(marked.text, paragraphs: marked.paragraphs)
    #expect(reading.reports.count == 4)
    for report in reading.reports.flatMap(\.content) {
      #expect(!reading.quotations.flatMap(\.content).contains { $0.overlaps(report) })
    }
  }
}
