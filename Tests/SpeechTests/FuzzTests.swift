import SeededRandom
import SourceText
import Speech
import Testing

@Suite struct FuzzTests {
  /// Properties that hold for every text.
  private func check(_ text: [UInt8], _ paragraphs: [TextSpan]) {
    let reading = QuotationFinder().read(text, paragraphs: paragraphs)
    let pieces = reading.quotations.flatMap(\.content)
    for piece in pieces {
      let home = paragraphs.first { $0.contains(piece) }
      #expect(home != nil && !piece.isEmpty)
      guard let home else { continue }
      let isSet = reading.quotations.contains {
        $0.rule == "block-signature" && $0.content.contains(piece)
      }
      #expect(
        isSet || beginsAtMark(text, piece) || isBlank(text[home.start..<piece.start]),
        "a stretch begins at a mark or with its paragraph")
    }
    for quotation in reading.quotations {
      #expect(!quotation.content.isEmpty)
      #expect(
        zip(quotation.content, quotation.content.dropFirst()).allSatisfy { $0.end <= $1.start })
      if quotation.isClosed, quotation.rule != "block-signature", let last = quotation.content.last
      {
        #expect(endsAtMark(text, last))
      }
      for span in [quotation.source?.span, quotation.cue].compactMap({ $0 }) {
        #expect(paragraphs.contains { $0.contains(span) } && !span.isEmpty)
      }
    }
    let ascending = pieces.sorted()
    #expect(zip(ascending, ascending.dropFirst()).allSatisfy { $0.end <= $1.start })
    let starts = reading.quotations.compactMap(\.content.first)
    #expect(starts == starts.sorted())
    checkReports(reading, paragraphs)
    let sources = reading.sources.map(\.span)
    #expect(zip(sources, sources.dropFirst()).allSatisfy { $0 < $1 })
    #expect(
      reading.quotations.compactMap(\.source).allSatisfy { source in
        sources.contains(source.span)
      })
    for explanation in QuotationFinder().explanations(in: text, paragraphs: paragraphs) {
      var isSpeech = true
      if case .decided(let answer)? = explanation.deciding?.outcome {
        isSpeech = answer.verdict != .notSpeech
      }
      #expect(pieces.contains(explanation.stretch) == isSpeech, "what is explained is what is read")
    }
  }

  private func checkReports(_ reading: SpeechReading, _ paragraphs: [TextSpan]) {
    let pieces = reading.quotations.flatMap(\.content)
    let reports = reading.reports.flatMap(\.content)
    #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.end <= $1.start })
    for report in reports {
      #expect(!report.isEmpty && paragraphs.contains { $0.contains(report) })
      #expect(!pieces.contains { $0.overlaps(report) })
    }
    let sources = Set(reading.sources.map(\.span))
    #expect(reading.reports.allSatisfy { $0.source.map { sources.contains($0.span) } ?? false })
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x21 }
  }

  private static let marks = [
    "\"", "'", "`", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›",
  ]
  .map { Array($0.utf8) }

  private func beginsAtMark(_ text: [UInt8], _ span: TextSpan) -> Bool {
    Self.marks.contains { text[span.range].starts(with: $0) }
  }

  private func endsAtMark(_ text: [UInt8], _ span: TextSpan) -> Bool {
    Self.marks.contains { text[span.range].reversed().starts(with: $0.reversed()) }
  }

  @Test(arguments: 1...20) func randomBytes(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<100 {
      let count = Int.random(in: 0...120, using: &random)
      let text = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(text, MarkedText.blocks(text))
    }
  }

  private static let pieces = [
    "“", "”", "\"", "‘", "’", "'", "''", "``", "«", "»", "‹", "›", "„", " ", " ", " ", " ", "\n\n",
    ",",
    ".", "?", "!", ":", ";", " — ", "-", "(", ")", "…", "said", "says", "saying", "Maro", "Petrov",
    "he", "she", "who", "that", "and", "but", "the", "mayor", "Mr.", "U.S.", "according to", "of",
    "was", "called", "on", "Monday", "Speaking", "film", "workers", "s", "é", "\u{A0}", "4", "to",
    "by", "with", "Secretary", "claims", "say", "told", "\n> ", "\n\n> ", "\n\n    ", "— Maro\n\n",
    "it",
    "would", "never", "leaks", ". ", "to",
  ].map { Array($0.utf8) }

  @Test(arguments: 1...40) func randomSequencesOfMarksAndWords(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) << 8)
    for round in 0..<100 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? []
        if round % 2 == 0 { text.append(0x20) }
      }
      check(text, MarkedText.blocks(text))
    }
  }

  @Test(arguments: 1...20) func mutatedProse(_ seed: Int) {
    let prose = Array(
      """
      “We had,” Ines Maro, the mayor, said, “no choice.” She called the wall “past saving.”

      According to Petrov, who owns ‘The Mill’, the workers’ roof was “dry.

      “It was dry in May,” he added — and Ullery asked: “Who pays?”
      """.utf8)
    var random = SplitMix64(seed: UInt64(seed) << 16)
    for _ in 0..<60 {
      var text = prose
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let at = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: text.remove(at: at)
        case 1: text.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: at)
        default: text[at] = UInt8.random(in: 0...255, using: &random)
        }
      }
      check(text, MarkedText.blocks(text))
    }
  }

  /// Sizes at which anything quadratic would take minutes.
  @Test(
    arguments: [
      "“", "” ", "\"", "\" ", "‘a ", "’ ", "‘a s’ ", "«", "“a” ", "“a,” he said, ",
      ", and said Maro ",
      "“a ‘b ", "(", ", Maro", "said ", "that ", "Maro ", "“‘«", "a ”", "and ", "of the mayor ",
      "Maro said it was, ", "it was so, Maro said, ", "According to Maro, it was ", "> a\n",
      "Maro said it was “a” and ", "Maro said that it leaks. ", "— Maro\n", ", and he said it was ",
    ]) func longRunsTakeLinearTime(_ piece: String)
  {
    let unit = Array(piece.utf8)
    var text: [UInt8] = []
    for _ in 0..<50_000 { text += unit }
    let whole = TextSpan(0, text.count)
    let reading = QuotationFinder().read(text, paragraphs: [whole])
    #expect(reading.quotations.allSatisfy { whole.contains($0.content[0]) })
  }
}
