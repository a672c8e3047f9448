import SourceText

/// Where the lines of a stretch of bytes begin, to turn libcmark's lines and columns into offsets.
///
/// A line ends at LF, CR LF or a lone CR; columns count bytes from 1 and, on the first line, leave
/// a byte order mark out, all as libcmark has it.
struct MarkdownLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let starts: [Int]
  /// The stretch.
  let span: TextSpan

  /// Reads the bytes in `span` once.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) {
    self.bytes = bytes
    self.span = span
    let hasMark = bytes[span.range].starts(with: [0xEF, 0xBB, 0xBF])
    var starts = [span.start + (hasMark ? 3 : 0)]
    var offset = starts[0]
    while offset < span.end {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A || (byte == 0x0D && !(offset < span.end && bytes[offset] == 0x0A)) {
        starts.append(offset)
      }
    }
    self.starts = starts
  }

  /// The offset of a 1-based column in a 1-based line, kept inside that line and the stretch.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return starts[0] }
    guard line <= starts.count else { return span.end }
    let next = line < starts.count ? starts[line] : span.end
    return min(starts[line - 1] + max(column - 1, 0), next)
  }

  /// The offset at which a 1-based line begins; the end of the stretch behind the last line.
  func start(ofLine line: Int) -> Int { offset(line: line, column: 1) }

  /// The span of a block that libcmark places at `place`, white space at its end left out.
  ///
  /// It begins no earlier than `earliest`.
  func span(of place: CMarkPlace, from earliest: Int) -> TextSpan {
    let start = max(offset(line: place.startLine, column: place.startColumn), earliest)
    let end = offset(line: place.endLine, column: place.endColumn + 1)
    return TextSpan(start, trimmed(max(end, start), from: start))
  }

  /// The span from `start` to the last byte of a 1-based line that is not white space.
  func span(from start: Int, throughLine line: Int) -> TextSpan {
    TextSpan(start, trimmed(max(self.start(ofLine: line + 1), start), from: start))
  }

  /// Whether three or more ` or ~ stand at `offset`.
  func isFence(at offset: Int) -> Bool {
    guard offset + 3 <= span.end else { return false }
    let sign = bytes[offset]
    return (sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"))
      && bytes[offset + 1] == sign && bytes[offset + 2] == sign
  }

  /// Whether a line, behind white space and `>`, is `===` or `---`, of any length.
  func isUnderline(_ line: Int) -> Bool {
    let start = self.start(ofLine: line)
    let end = trimmed(self.start(ofLine: line + 1), from: start)
    let words = bytes[start..<end].drop { Markup.isSpace($0) || $0 == UInt8(ascii: ">") }
    guard let sign = words.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else {
      return false
    }
    return words.allSatisfy { $0 == sign }
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, Markup.isBlank(bytes[end - 1]) || Markup.isLineEnd(bytes[end - 1]) {
      end -= 1
    }
    return end
  }
}
