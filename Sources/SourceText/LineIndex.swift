/// Where the lines of a file begin, to turn byte offsets into lines and columns.
///
/// A line ends at LF, at CR LF or at a lone CR, as in CommonMark.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  private let milestones: [Milestone]

  /// A place in a long line whose column is known, so that nobody counts from the line's start.
  private struct Milestone {
    let offset: Int
    let charactersBefore: Int
  }

  /// Bytes of a line, and between milestones, that are counted again each time.
  private static let stride = 4096

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
    milestones = Self.milestones(bytes, starts)
  }

  private static func milestones(_ bytes: [UInt8], _ starts: [Int]) -> [Milestone] {
    var milestones: [Milestone] = []
    for (line, start) in starts.enumerated() {
      let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
      guard end - start > stride else { continue }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      // Where bytes are not UTF-8, the text's offsets are not the file's.
      guard text.utf8.count == end - start else { continue }
      var (offset, count, next) = (start, 0, start + stride)
      for character in text {
        if offset >= next {
          milestones.append(Milestone(offset: offset, charactersBefore: count))
          next = offset + stride
        }
        offset += character.utf8.count
        count += 1
      }
    }
    return milestones
  }

  /// The number of lines; an empty file has one.
  public var lineCount: Int { starts.count }

  /// The 1-based number of the line that `offset` is in. Logarithmic.
  public func line(at offset: Int) -> Int {
    max(1, Self.count(starts.count) { starts[$0] <= offset })
  }

  /// How many of the first indices below `count` satisfy what only first ones satisfy.
  private static func count(_ count: Int, _ isFirst: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isFirst(middle) { low = middle + 1 } else { high = middle }
    }
    return low
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
  /// characters (grapheme clusters). Logarithmic, also in a long line.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let span = span(ofLine: line)
    let end = min(max(offset, span.start), span.end)
    let passed = Self.count(milestones.count) { milestones[$0].offset <= end }
    var (start, before) = (span.start, 0)
    if passed > 0, milestones[passed - 1].offset > span.start {
      start = milestones[passed - 1].offset
      before = milestones[passed - 1].charactersBefore
    }
    return (line, before + String(decoding: bytes[start..<end], as: UTF8.self).count + 1)
  }
}
