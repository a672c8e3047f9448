import SourceText
import Yams

/// Turns the parser's marks (1-based lines and columns in Unicode scalars) into byte spans.
struct YAMLMarks {
  let file: SourceFile
  let region: TextSpan
  private let lineStarts: [Int]

  init(_ file: SourceFile, _ region: TextSpan) {
    self.file = file
    self.region = region
    var starts = [region.start]
    var offset = region.start
    while offset < region.end {
      let length = Self.breakLength(file.bytes[offset..<region.end])
      if length > 0 { starts.append(offset + length) }
      offset += max(1, length)
    }
    lineStarts = starts
  }

  /// From the mark to the end of its line, without trailing blanks.
  func span(at mark: Mark) -> TextSpan {
    let line = min(max(mark.line, 1), lineStarts.count)
    var start = lineStarts[line - 1]
    let end = endOfLine(from: start)
    var column = mark.column
    while column > 1, start < end {
      start += 1
      while start < end, file.bytes[start] & 0xC0 == 0x80 { start += 1 }
      column -= 1
    }
    return TextSpan(start, max(start, end))
  }

  /// The words of a scalar, or the rest of the line a list or mapping begins on.
  func span(of node: Node) -> TextSpan {
    guard let mark = node.mark else { return TextSpan(region.start, region.start) }
    let span = span(at: mark)
    guard case .scalar(let scalar) = node else { return span }
    let count = scalar.string.utf8.count
    let exact = file.bytes[span.range].starts(with: scalar.string.utf8)
    return exact ? TextSpan(span.start, span.start + count) : span
  }

  /// The place of the first line below `mark`'s that begins in its column with the words of `key`
  /// and a colon; `nil` when there is none.
  func repetition(of key: TextSpan, at mark: Mark) -> TextSpan? {
    let words = file.bytes[key.range]
    for start in lineStarts.dropFirst(mark.line) {
      let first = start + mark.column - 1
      let end = endOfLine(from: start)
      guard first + words.count < end, file.bytes[start..<first].allSatisfy({ $0 == 0x20 }),
        file.bytes[first..<end].starts(with: words), file.bytes[first + words.count] == 0x3A
      else { continue }
      return TextSpan(first, first + words.count)
    }
    return nil
  }

  private func endOfLine(from start: Int) -> Int {
    var end = start
    while end < region.end, Self.breakLength(file.bytes[end..<region.end]) == 0 { end += 1 }
    while end > start, [0x20, 0x09].contains(file.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Bytes of the line end that `bytes` begin with; 0 when they begin with none. Those of YAML 1.1:
  /// LF, CR LF, CR, U+0085, U+2028 and U+2029.
  private static func breakLength(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case 0x0A: 1
    case 0x0D: bytes.dropFirst().first == 0x0A ? 2 : 1
    case 0xC2: bytes.starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2:
      bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }
}
