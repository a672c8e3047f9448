import SourceText
import Speech
import Testing

@Suite struct SignatureTests {
  @Test(arguments: cases) func whatIsSignedIsTheSigners(_ test: SpeechCase) {
    let marked = MarkedText(test.text)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(found) == marked.expected)
    #expect(found.map(\.rule) == test.rules)
  }

  static let cases: [SpeechCase] = [
    SpeechCase(
      "a block set off by angle brackets",
      "She wrote home.\n\n> ⟦1:It leaks all day⟧\n> ⟦1:and all night.⟧\n> — ⟦1s:Ines Maro⟧",
      "block-signature"),
    SpeechCase(
      "a block set off by blanks",
      "    ⟦1:It leaks all day⟧\n    ⟦1:and all night.⟧\n    -- ⟦1s:Ines Maro⟧, mayor of Alder, 1962",
      "block-signature"),
    SpeechCase(
      "a block set off by tabs",
      "\t⟦1:It leaks all day.⟧\n\t– Mayor ⟦1s:Ines Maro⟧ (1962)", "block-signature"),
    SpeechCase(
      "a signature in the next paragraph",
      "> ⟦1:It leaks all day.⟧\n\n— ⟦1s:Ines Maro⟧", "block-signature"),
    SpeechCase(
      "marks inside a block are its own",
      "> ⟦1:He called it “a sieve” again.⟧\n> — ⟦1s:Ines Maro⟧", "block-signature"),
    SpeechCase(
      "an epigraph in marks",
      "⟦1:“It leaks all day.”⟧\n\n— ⟦1s:Ines Maro⟧, 1962\n\nThe roof was old.", "block-signature"),
    SpeechCase(
      "an epigraph of two paragraphs",
      "⟦1:“It leaks all day.⟧\n\n⟦1:“It leaks all night.”⟧\n\n— ⟦1s:Ines Maro⟧",
      "block-signature"),
    SpeechCase(
      "a signature on the epigraph’s own last line",
      "⟦1:“It leaks all day.”⟧\n— ⟦1s:Ines Maro⟧, 1962", "dash-signature"),
    SpeechCase(
      "an epigraph whose speaker is told keeps it",
      "⟦1s:Ullery⟧ ⟦1c:said⟧: ⟦1:“It leaks all day.⟧\n\n⟦1:“It leaks all night.”⟧\n\n— Ines Maro",
      "cue-before"),
    SpeechCase("a block that nobody signed", "> It leaks all day\n> and all night."),
    SpeechCase("a block of which a line is not set off", "> It leaks all day\n— Ines Maro"),
    SpeechCase("a signature alone", "— Ines Maro"),
    SpeechCase("a paragraph without marks before a signature", "It leaks all day.\n\n— Ines Maro"),
    SpeechCase("a dash before a sentence", "> It leaks all day.\n\n— Ines Maro left the hall."),
    SpeechCase("a dash before no name", "> It leaks all day.\n\n— from the minutes"),
    SpeechCase("an indent of three blanks", "   It leaks all day.\n   — Ines Maro"),
  ]
}
