import SourceText
import Speech

/// The parts of a transcript’s label: `[00:12] Mayor Ines Maro (Marlow):`, `INES MARO, MAYOR:`.
struct TurnLabel {
  /// The name with its titles; the source of the turn.
  let span: TextSpan
  /// The words of the name without titles, in small letters.
  let name: [String]
  /// All of it, in small letters and on one line.
  let whole: String
  /// The pronoun that a title tells, `Mr.`; `nil` when none does.
  let pronouns: String?

  /// Reads the label at `label`, its colon included. Linear in its length.
  init(at label: TextSpan, in file: SourceFile, finder: QuotationFinder) {
    let bytes = file.bytes
    var start = label.start
    var end = label.end - 1
    // A time before the name is digits, colons and brackets.
    while start < end, bytes[start] < 0x41 || bytes[start] == 0x5B || bytes[start] == 0x5D {
      start += 1
    }
    if let comma = bytes[start..<end].firstIndex(where: { $0 == 0x2C || $0 == 0x28 || $0 == 0x5B })
    {
      end = comma
    }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    span = TextSpan(start, max(start, end))
    whole = file.line(at: span).lowercased()
    var words = whole.split(separator: " ").map(String.init)
    var pronouns: String?
    while words.count > 1, Self.isTitle(words[0], finder) {
      pronouns = pronouns ?? Self.honorifics[words[0]]
      words.removeFirst()
    }
    name = words
    self.pronouns = pronouns
  }

  private static func isTitle(_ word: String, _ finder: QuotationFinder) -> Bool {
    let bytes = Array(word.utf8)
    let end = bytes.last == 0x2E ? bytes.count - 1 : bytes.count
    return bytes.withUnsafeBufferPointer {
      // One letter is an initial.
      end > 1 && finder.senses.sense(ofWord: TextSpan(0, end), in: $0).contains(.title)
    }
  }

  /// The pronoun that a form of address tells, in small letters.
  static let honorifics = [
    "mr": "he", "mr.": "he", "sir": "he", "lord": "he", "mrs": "she", "mrs.": "she", "ms": "she",
    "ms.": "she", "miss": "she", "dame": "she", "lady": "she",
  ]
}
