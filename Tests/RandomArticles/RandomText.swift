public import SeededRandom
public import SourceText

/// A text of random blocks, with everything in it that is hard to carry over into HTML.
public struct RandomText: Sendable {
  /// The text, sometimes behind a byte order mark.
  public private(set) var bytes: [UInt8] = []
  /// What stands between its blank lines, in order.
  public private(set) var blocks: [TextSpan] = []

  private static let pieces = [
    "a", "word", "Anna", "é", "“", "”", "’", "—", "漢字", "🇩🇪", "e\u{301}", "&", "<", ">", "\"", "'",
    "&amp;", "</p>", "<b>", "&#13;", "]]>", " ", " ", " ", "\t", "\n", "\r\n", "\r", "\u{C}",
    "\u{A0}",
  ]
  private static let separators = ["\n\n", "\r\n\r\n", "\n \n", "\r\r", "\n\n\n"]

  /// A text of so many blocks.
  public init(blocks count: Int, using generator: inout SplitMix64) {
    if Bool.random(using: &generator) { bytes += [0xEF, 0xBB, 0xBF] }
    for _ in 0..<count {
      let start = bytes.count
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        bytes += (Self.pieces.randomElement(using: &generator) ?? "x").utf8
      }
      blocks.append(TextSpan(start, bytes.count))
      bytes += (Self.separators.randomElement(using: &generator) ?? "\n\n").utf8
    }
  }

  /// A span anywhere, also across blocks, between them and empty.
  public func span(using generator: inout SplitMix64) -> TextSpan {
    let one = Int.random(in: 0...bytes.count, using: &generator)
    let far = Bool.random(using: &generator) ? bytes.count : min(bytes.count, one + 12)
    let other = Int.random(in: 0...far, using: &generator)
    return TextSpan(min(one, other), max(one, other))
  }

  /// The span with its ends moved outward to whole characters of Unicode.
  public func whole(_ span: TextSpan) -> TextSpan {
    func isInside(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
    var (start, end) = (span.start, span.end)
    while isInside(start) { start -= 1 }
    while isInside(end) { end += 1 }
    return TextSpan(start, end)
  }

  /// Whether a block has a byte of `span`.
  public func isShown(_ span: TextSpan) -> Bool {
    !span.isEmpty && blocks.contains { $0.overlaps(span) }
  }
}
