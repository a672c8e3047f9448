import SourceText

/// Finds, before anything is parsed, the line from which blocks are nested too deeply.
///
/// libcmark visits every open container on every line, so what it may be given has to be bounded
/// first. The depth is judged from the signs at the beginning of each line: it is never less than
/// what libcmark will find, and more only where a line is indented by hundreds of columns.
enum NestingLimit {
  /// The line to stop before, and the signs at its beginning.
  struct Excess {
    var line: Int
    var span: TextSpan
  }

  /// libcmark 0.30.2 looks through all open `![` at every link: at most so many are let through.
  private static let mostOpenImages = 1_000

  /// The first line in `span` that opens too much; `nil` when none does. Linear.
  static func firstExcess(in bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> Excess? {
    var line = span.start
    var open = 0
    var isBehindBlank = true
    var brackets = (open: 0, images: 0)
    while line < span.end {
      var end = line
      while end < span.end, !Markup.isLineEnd(bytes[end]) {
        countBracket(bytes, end, &brackets)
        end += 1
      }
      let signs = signs(in: bytes, TextSpan(line, end))
      if signs.isBlank {
        isBehindBlank = true
        brackets = (0, 0)
      } else {
        let depth = signs.opened + min(open, signs.columns / 2)
        if depth > MarkdownParser.deepestNesting {
          return Excess(line: line, span: TextSpan(line, signs.end))
        }
        if brackets.open > mostOpenImages, brackets.images > mostOpenImages {
          return Excess(line: line, span: TextSpan(line, end))
        }
        // A line right behind another may continue its paragraph without repeating the signs.
        open = isBehindBlank ? depth : max(depth, open)
        isBehindBlank = false
      }
      line = end + (end + 1 < span.end && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
    }
    return nil
  }

  private struct Signs {
    /// `>` and list markers.
    var opened = 0
    /// Columns of white space before, between and behind them, each of which may continue an item.
    var columns = 0
    /// Offset behind the signs.
    var end: Int
    var isBlank = false
  }

  private static func signs(in bytes: UnsafeBufferPointer<UInt8>, _ line: TextSpan) -> Signs {
    var signs = Signs(end: line.start)
    let breakStart = thematicBreakStart(in: bytes, line)
    var offset = line.start
    while offset < line.end {
      let byte = bytes[offset]
      if Markup.isBlank(byte) {
        signs.columns += byte == 0x09 ? 4 : 1
        offset += 1
      } else if byte == UInt8(ascii: ">") {
        signs.opened += 1
        offset += 1
        signs.end = offset
      } else if offset < breakStart, let end = listMarkerEnd(in: bytes, offset, line.end) {
        signs.opened += 1
        offset = end
        signs.end = offset
      } else {
        return signs
      }
    }
    signs.isBlank = signs.opened == 0
    return signs
  }

  /// The offset behind the list marker at `offset`; `nil` when none is there.
  private static func listMarkerEnd(
    in bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ lineEnd: Int
  ) -> Int? {
    var end = offset
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      end += 1
    default:
      while end < lineEnd, end - offset < 10, Markup.isDigit(bytes[end]) { end += 1 }
      guard end > offset, end - offset < 10, end < lineEnd,
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
      else { return nil }
      end += 1
    }
    return end == lineEnd || Markup.isBlank(bytes[end]) ? end : nil
  }

  /// The first offset from which the line is a thematic break; its end when it has none.
  private static func thematicBreakStart(
    in bytes: UnsafeBufferPointer<UInt8>, _ line: TextSpan
  ) -> Int {
    var sign: UInt8?
    var count = 0
    var offset = line.end
    scan: while offset > line.start {
      let byte = bytes[offset - 1]
      switch byte {
      case 0x20, 0x09: break
      case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        guard sign == nil || sign == byte else { break scan }
        sign = byte
        count += 1
      default: break scan
      }
      offset -= 1
    }
    return count >= 3 ? offset : line.end
  }

  private static func countBracket(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ brackets: inout (open: Int, images: Int)
  ) {
    switch bytes[offset] {
    case UInt8(ascii: "["):
      brackets.open += 1
      if offset > 0, bytes[offset - 1] == UInt8(ascii: "!") { brackets.images += 1 }
    case UInt8(ascii: "]"):
      brackets.open = max(brackets.open - 1, 0)
    default: break
    }
  }
}
