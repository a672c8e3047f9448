/// Where the lines of a file begin, to turn byte offsets into lines and columns.
///
/// A line ends at LF, at CR LF or at a lone CR, as in CommonMark.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Reads `file` once. Linear in its length.
  public init(_ file: SourceFile) {
    bytes = file.bytes
    var starts = [file.contents.start]
    var offset = starts[0]
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)) {
        starts.append(offset)
      }
    }
    self.starts = starts
  }

  /// The number of lines; an empty file has one.
  public var lineCount: Int { starts.count }

  /// The 1-based number of the line that `offset` is in. Logarithmic.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a 1-based line, without what ends it.
  public func span(ofLine line: Int) -> TextSpan {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return TextSpan(start, end)
  }

  /// The line and column of `offset`, both 1-based, the column counted in what people see as
  /// characters (grapheme clusters). Linear in the line's length.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let span = span(ofLine: line)
    let before = bytes[span.start..<min(max(offset, span.start), span.end)]
    return (line, String(decoding: before, as: UTF8.self).count + 1)
  }
}
