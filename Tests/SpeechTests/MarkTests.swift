import Speech
import Testing

@Suite struct MarkTests {
  @Test(arguments: cases) func marksArePaired(_ test: SpeechCase) {
    let marked = MarkedText(test.text)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(found) == marked.expected)
  }

  static let cases: [SpeechCase] = [
    SpeechCase("straight double marks", "⟦1:\"It leaks,\"⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("two apostrophes", "⟦1:''It leaks,''⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("backticks and apostrophes", "⟦1:``It leaks,''⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("British single marks", "⟦1:‘It leaks,’⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("straight single marks", "⟦1:'It leaks badly,'⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("guillemets", "⟦1:«It leaks»⟧, ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("guillemets with blanks inside", "⟦1:« It leaks »⟧, ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("reversed guillemets", "⟦1:»It leaks«⟧, ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("angle marks", "⟦1:‹It leaks›⟧, ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("low and high marks", "⟦1:„It leaks“⟧, ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("Polish marks", "⟦1:„It leaks”⟧, ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("a curly mark closed by a straight one", "⟦1:“It leaks,\"⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("a closing mark that curls the wrong way", "⟦1:“It leaks,“⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "nested marks are the outer quotation’s",
      "⟦1:“She said ‘no’ and then “maybe” to me,”⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "a mark turned the wrong way at the start", "⟦1:” … so it leaks,”⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "nested straight marks", "⟦1:\"She said \"no\" to me,\"⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "double marks inside single ones", "⟦1:‘She said “no” to me,’⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "brackets inside belong to the quotation",
      "⟦1:“It [the roof] leaks,”⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "a contraction closes nothing", "⟦1:‘We can’t and won’t pay,’⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "a plural’s apostrophe closes nothing",
      "⟦1:‘The workers’ roof leaks,’⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase("a possessive is no mark", "The workers’ roof was the mayors’ concern, she said."),
    SpeechCase("a decade is no mark", "Since the ’90s, and the '80s before, it leaked, she said."),
    SpeechCase("an elision is no mark", "Rock ’n’ roll and rock 'n' roll, she said, got ’em."),
    SpeechCase(
      "an inch mark opens nothing",
      "A 24\" screen hung there. ⟦1:\"It leaks,\"⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "an opening mark never closed ends before the next",
      "⟦1:“It leaks all day.⟧ ⟦2:“It does,”⟧ ⟦2s1s:she⟧ ⟦2c1c:said⟧."),
    SpeechCase("a closing mark alone quotes nothing", "It leaks,” she said."),
    SpeechCase(
      "a bracket at the beginning is part of it",
      "⟦1:“[The roof] leaks,”⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "a letter in brackets is part of its word", "⟦1:“[T]he roof leaks,”⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "words left out in brackets are part of it",
      "⟦1:“It leaks […] all day [sic],”⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "marks in brackets are the quotation’s",
      "⟦1:“It [the “new” roof] leaks,”⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "a straight mark closed by a curly one", "⟦1:\"It leaks badly,”⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "low marks closed by a straight one", "⟦1:„It leaks badly,\"⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "backticks closed by a straight mark", "⟦1:``It leaks badly,\"⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "a curly mark closed by two apostrophes", "⟦1:“It leaks badly,''⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "backticks around words that backticks and apostrophes stand in",
      "⟦1:``She said `no' to me,''⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "straight single marks inside straight double ones",
      "⟦1:\"She said 'no' to me,\"⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "straight double marks inside straight single ones",
      "⟦1:'She said \"no\" to me,'⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "inner and outer marks that close together",
      "⟦1s:He⟧ ⟦1c:said⟧: ⟦1:“She told me: ‘It leaks.’”⟧"),
    SpeechCase(
      "inner and outer marks that open together",
      "⟦1:“‘It leaks’ is what she told me,”⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "marks three deep",
      "⟦1:“He told me: ‘She called it “dead” twice,’ no less,”⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "an apostrophe in an inner quotation closes nothing",
      "⟦1:“She said ‘we can’t pay’ to me,”⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "guillemets inside double marks", "⟦1:“She said «no» to me,”⟧ ⟦1s:he⟧ ⟦1c:said⟧."),
    SpeechCase(
      "paragraphs that each open and do not close",
      "⟦1s:She⟧ ⟦1c:said⟧: ⟦1:“It leaks.⟧\n\n⟦1:“It leaks all day.⟧\n\n⟦1:“It leaks all night.”⟧\n\nThen she left."
    ),
    SpeechCase(
      "paragraphs that each open, in single marks",
      "⟦1s:She⟧ ⟦1c:said⟧: ⟦1:“It leaks.⟧\n\n⟦1:“It ‘leaks’ all day.”⟧"),
    SpeechCase(
      "paragraphs that each open with straight marks",
      "⟦1:\"It leaks.⟧\n\n⟦1:\"It leaks all day,\"⟧ ⟦1s:she⟧ ⟦1c:said⟧."),
    SpeechCase(
      "an unclosed quotation before a paragraph without marks ends with its paragraph",
      "⟦1s:She⟧ ⟦1c:said⟧: ⟦1:“It leaks all day.⟧\n\nThen she left.\n\n⟦2:“Good,”⟧ ⟦2s:he⟧ ⟦2c:said⟧."
    ),
    SpeechCase("marks with no words quote nothing", "The sign read “” and “ ” and nothing else."),
  ]

  @Test func aQuotationNeverClosedEndsWithItsParagraphAndSaysSo() throws {
    let marked = MarkedText("She said: ⟦1:“It leaks all day and night⟧\n\nThe roof is old.")
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    let only = try #require(found.first)
    #expect(only.content == marked.content[1])
    #expect(!only.isClosed)
  }

  @Test func aQuotationClosedInItsLastParagraphIsClosed() {
    let marked = MarkedText("She said: “It leaks.\n\n“All day.”")
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(found.map(\.isClosed) == [true])
  }

  @Test func aParagraphThatOnlyClosesGoesOnFromTheOneBefore() {
    let marked = MarkedText("She said: ⟦1:“It leaks.⟧\n\n⟦1:All day.”⟧ Then she left.")
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(found.map(\.content) == [marked.content[1]])
  }
}
