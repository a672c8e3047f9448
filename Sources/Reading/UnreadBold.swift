import CommonMark
import SourceText

/// Finds the `**` and `__` of a quotation that begin or end no bold words, as those glued to a
/// letter or a quotation mark do not (CommonMark 0.30, left- and right-flanking delimiter runs).
enum UnreadBold {
  /// The first such sign in the paragraphs `blocks`, which stand at `span`; all of `span` when it
  /// is not known which of several signs it is. `nil` when every sign is read. Linear.
  static func find(
    in blocks: [MarkdownBlock], of file: SourceFile, _ span: TextSpan
  ) -> TextSpan? {
    var literal = false
    var bold = 0
    for case .paragraph(let inlines) in blocks.map(\.kind) {
      if let mark = find(in: inlines, of: file, &literal, &bold) { return mark }
    }
    let marks = marks(in: file, span)
    return literal && marks.count > 2 * bold ? span : nil
  }

  /// The first sign in words whose place is known; notes whether one stands in other words, and how
  /// many stretches are bold.
  private static func find(
    in inlines: [MarkdownInline], of file: SourceFile, _ literal: inout Bool, _ bold: inout Int
  ) -> TextSpan? {
    for inline in inlines {
      switch inline.kind {
      case .text(let text):
        guard hasMark(text) else { break }
        guard let span = inline.span else {
          literal = true
          break
        }
        if let mark = marks(in: file, span).first { return mark }
      case .strong(let inner):
        bold += 1
        if let mark = find(in: inner, of: file, &literal, &bold) { return mark }
      case .emphasis(let inner), .link(_, _, let inner), .image(_, _, let inner):
        if let mark = find(in: inner, of: file, &literal, &bold) { return mark }
      case .code, .softBreak, .lineBreak: break
      }
    }
    return nil
  }

  private static func hasMark(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { $0 == $1 && isSign($0) }
  }

  /// The `**` and `__` in the Markdown at `span` that have no backslash before them.
  private static func marks(in file: SourceFile, _ span: TextSpan) -> [TextSpan] {
    var marks: [TextSpan] = []
    var offset = span.start
    while offset + 1 < span.end {
      let byte = file.bytes[offset]
      if isSign(byte), file.bytes[offset + 1] == byte {
        marks.append(TextSpan(offset, offset + 2))
        offset += 2
      } else {
        offset += byte == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    return marks
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
}
