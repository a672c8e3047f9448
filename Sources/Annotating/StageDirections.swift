import SourceText

/// Finds what a transcript says of the scene in brackets, `[laughter]`, `(Applause.)`: nobody’s
/// speech.
enum StageDirections {
  /// The longest that is looked at, in bytes.
  private static let longest = 120

  /// The directions in `span` of `text`, ascending, brackets included: brackets around a word of
  /// the stage, and, where `isAlone`, brackets around all that stands there. Linear.
  static func all(in span: TextSpan, of text: [UInt8], isAlone: Bool) -> [TextSpan] {
    var found: [TextSpan] = []
    var offset = span.start
    while offset < span.end {
      guard let closing = closing(text[offset]) else {
        offset += 1
        continue
      }
      let limit = min(span.end, offset + longest)
      let isInner = text[offset + 1..<max(limit, offset + 1)].prefix { $0 != closing }
      let end = isInner.endIndex
      guard end < limit, text[end] == closing else {
        offset += 1
        continue
      }
      let words = String(decoding: isInner, as: UTF8.self).lowercased()
        .split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }
      let isWhole =
        isAlone && isBlank(text[span.start..<offset]) && isBlank(text[end + 1..<span.end])
      if isWhole || words.count <= 5 && words.contains(where: { self.words.contains($0) }) {
        found.append(TextSpan(offset, end + 1))
      }
      offset = end + 1
    }
    return found
  }

  private static func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x28: 0x29
    case 0x5B: 0x5D
    default: nil
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 || $0 == 0x2E }
  }

  private static let words: Set<Substring> = [
    "applause", "applauds", "audience", "boos", "booing", "break", "cheering", "cheers", "chuckles",
    "chuckling", "coughs", "crosstalk", "cross-talk", "cries", "crying", "gavel", "gesturing",
    "groans", "inaudible", "indiscernible", "interruption", "interrupting", "laughing", "laughs",
    "laughter", "music", "nods", "nodding", "pause", "pauses", "recess",
    "shouting", "shouts", "sighs", "sighing", "silence", "sings", "smiles", "sobs",
    "unintelligible", "whispers", "whistles",
  ]
}
