import SeededRandom

/// Random texts made of what folding, anchoring and finding names must bear.
struct RandomText {
  var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  static let pieces = [
    "a", "be", "Maro", "word", "é", "e\u{301}", "o\u{323}\u{302}", "한", "\u{1112}\u{1161}\u{11AB}",
    "ß",
    "ﬁ", "\u{212B}", "\u{9C7}\u{9BE}", "👩‍👩‍👧", "日本", "\u{AD}", "\u{200B}", "\u{FEFF}", " ", "  ",
    "\u{A0}",
    "\t", "\n", "\r\n", "\r", "\u{2009}", "\u{2028}", "\u{3000}", "-", "--", "–", "—", "\u{2011}",
    "−", "'",
    "’", "‘", "`", "\"", "“", "”", "„", "«", "»", "…", "...", ".", ",", "[…]", "\u{301}", "0",
    "\u{0}",
  ]

  mutating func piece() -> String {
    guard Int.random(in: 0..<12, using: &generator) == 0 else {
      return Self.pieces.randomElement(using: &generator) ?? ""
    }
    let value = UInt32.random(in: 0x20...0x1_FFFF, using: &generator)
    return Unicode.Scalar(value).map { String($0) } ?? ""
  }

  mutating func text(pieces count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += piece() }
    return text
  }

  /// Words with letters only, set apart by single blanks, commas, stops and blank lines.
  mutating func plain(words count: Int, from vocabulary: [String]) -> String {
    var text = ""
    for index in 0..<count {
      if index > 0 {
        text +=
          [" ", " ", " ", " ", ", ", ". ", "\n", "\n\n"].randomElement(using: &generator) ?? " "
      }
      text += vocabulary.randomElement(using: &generator) ?? "word"
    }
    return text
  }

  mutating func int(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }
}
