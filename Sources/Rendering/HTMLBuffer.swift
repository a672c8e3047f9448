import SourceText

/// A page of HTML under construction: one growing buffer of bytes.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends markup that the program itself wrote.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends bytes that are markup already.
  mutating func markup(_ other: HTMLBuffer) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Appends words: escaped, so that they can stand in text and in quoted attributes.
  mutating func text(_ words: some StringProtocol) {
    var words = String(words)
    words.withUTF8 { escape($0) }
  }

  /// Appends the words at `span` of a file, escaped.
  mutating func text(_ file: [UInt8], _ span: TextSpan) {
    file.withUnsafeBufferPointer { escape(UnsafeBufferPointer(rebasing: $0[span.range])) }
  }

  /// Appends a number.
  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends ` name="words"`, the words escaped.
  mutating func attribute(_ name: StaticString, _ words: some StringProtocol) {
    markup(" ")
    markup(name)
    markup("=\"")
    text(words)
    markup("\"")
  }

  /// Copies runs of harmless bytes at once.
  private mutating func escape(_ words: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for offset in words.indices {
      let entity: StaticString
      switch words[offset] {
      case 0x26: entity = "&amp;"
      case 0x3C: entity = "&lt;"
      case 0x3E: entity = "&gt;"
      case 0x22: entity = "&quot;"
      case 0x27: entity = "&#39;"
      default: continue
      }
      bytes.append(contentsOf: words[start..<offset])
      markup(entity)
      start = offset + 1
    }
    bytes.append(contentsOf: words[start...])
  }
}
