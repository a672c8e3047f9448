import SourceText

/// Paragraphs that are set off as quotations, in the way of mail: each line begins with `>`.
///
/// Indented lines are not told from a paragraph's first line, so they are paragraphs like others.
enum SetOffLines {
  /// What each line of `block` begins with, `>` and a blank behind it; `nil` when a line begins with
  /// something else. Linear.
  static func marks(of block: TextSpan, in bytes: [UInt8]) -> [TextSpan]? {
    guard bytes[block.start] == sign else { return nil }
    var marks: [TextSpan] = []
    var start = block.start
    while start < block.end {
      let end = bytes[start..<block.end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? block.end
      if end > start {
        guard bytes[start] == sign else { return nil }
        let next = start + 1
        let isBlank = next < end && (bytes[next] == 0x20 || bytes[next] == 0x09)
        guard isBlank || next == end else { return nil }
        marks.append(TextSpan(start, isBlank ? next + 1 : next))
      }
      start = end + 1
    }
    return marks
  }

  private static let sign = UInt8(ascii: ">")
}
