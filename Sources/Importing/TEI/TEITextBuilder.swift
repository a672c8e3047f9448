import SourceText

/// The text of an article under construction.
struct TEITextBuilder {
  /// What stands before the next word.
  enum Gap: Int, Comparable {
    case nothing, blank, line, block

    static func < (one: Gap, other: Gap) -> Bool { one.rawValue < other.rawValue }
  }

  private(set) var bytes: [UInt8] = []
  /// Whether blanks stay as they are; else they fall together, and blocks stand apart.
  let isExact: Bool
  private var gap = Gap.nothing
  /// Whether the next block goes on in the line that stands.
  private var joins = false

  init(isExact: Bool) {
    self.isExact = isExact
  }

  /// Where the next word stands, or a blank before it.
  var end: Int { bytes.count }

  /// Whether nothing stands in the block yet.
  var isAtBlockStart: Bool { bytes.isEmpty || gap == .block }

  /// Appends words.
  mutating func append(_ words: [UInt8]) {
    guard !isExact else { return bytes += words }
    for byte in words {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        separate(by: .blank)
      } else {
        fillGap()
        bytes.append(byte)
      }
    }
  }

  /// Appends a sign that ends words, so that no blank stands before it.
  mutating func appendAttached(_ sign: [UInt8]) {
    guard !isExact, !bytes.isEmpty else { return append(sign) }
    bytes += sign
  }

  /// Sees to it that what follows stands apart, where blanks do not tell.
  mutating func separate(by gap: Gap) {
    if !isExact { self.gap = max(self.gap, joins ? .blank : gap) }
  }

  /// Lets the next block go on in the line that stands.
  mutating func joinNextBlock() {
    guard !isExact else { return }
    (gap, joins) = (.blank, true)
  }

  private mutating func fillGap() {
    defer { (gap, joins) = (.nothing, false) }
    guard !bytes.isEmpty else { return }
    switch gap {
    case .nothing: break
    case .blank: bytes.append(0x20)
    case .line: bytes.append(0x0A)
    case .block: bytes += [0x0A, 0x0A]
    }
  }

  /// What stands between `start` and the end, without blanks at its ends; `nil` when that is nothing.
  func span(from start: Int) -> TextSpan? {
    var (start, end) = (start, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start < end ? TextSpan(start, end) : nil
  }

  /// The last words of the block, as many as `count`; `nil` when the block has none.
  func lastWords(_ count: Int) -> TextSpan? {
    guard !isAtBlockStart else { return nil }
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = end
    var words = 0
    while start > 0, bytes[start - 1] != 0x0A {
      if bytes[start - 1] <= 0x20 {
        words += 1
        if words == count { break }
      }
      start -= 1
    }
    return start < end ? TextSpan(start, end) : nil
  }
}
