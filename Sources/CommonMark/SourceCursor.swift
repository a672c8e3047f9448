/// A place in the source of running text that moves forward over what it knows how to read.
struct SourceCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Offset behind the last byte of the block.
  let end: Int
  /// The number of block quotes around the block, each of which may repeat its `>` on a line.
  let quoteDepth: Int
  /// Where it is.
  var offset: Int

  /// The byte ahead; `nil` at the end.
  var next: UInt8? { offset < end ? bytes[offset] : nil }

  /// The byte behind the next one; `nil` at the end.
  var second: UInt8? { offset + 1 < end ? bytes[offset + 1] : nil }

  /// Skips a byte if it is `sign`; whether it was.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  /// Skips the bytes ahead that are `sign`; how many there were.
  mutating func skipRun(of sign: UInt8) -> Int {
    let start = offset
    while next == sign { offset += 1 }
    return offset - start
  }

  /// Skips white space on this line.
  mutating func skipBlanks() {
    while let byte = next, Markup.isSpace(byte), !Markup.isLineEnd(byte) { offset += 1 }
  }

  /// Skips white space, at most one line end, and the prefix of the line behind it.
  mutating func skipSpace() {
    skipBlanks()
    if skipLineEnd() { skipPrefix() }
  }

  /// Skips a line break with what may stand before it, and the prefix of the next line; the offset
  /// behind the line end, or `nil` when there is none.
  mutating func skipBreak() -> Int? {
    _ = skip("\\")
    skipBlanks()
    guard skipLineEnd() else { return nil }
    let lineEnd = offset
    skipPrefix()
    return lineEnd
  }

  /// Skips to the next line's first byte of text.
  mutating func skipLine() {
    while let byte = next, !Markup.isLineEnd(byte) { offset += 1 }
    skipSpace()
  }

  private mutating func skipLineEnd() -> Bool {
    guard let byte = next, Markup.isLineEnd(byte) else { return false }
    offset += 1
    if byte == 0x0D, next == 0x0A { offset += 1 }
    return true
  }

  private mutating func skipPrefix() {
    skipBlanks()
    var quotes = quoteDepth
    while quotes > 0, skip(">") {
      quotes -= 1
      skipBlanks()
    }
  }
}
