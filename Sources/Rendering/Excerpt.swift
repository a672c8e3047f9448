import SiteModel
import SourceText

/// Words of an article shown on another page: on one line, cut at whole words.
enum Excerpt {
  /// A quotation's words, its pieces joined by `…`; at most about `limit` characters.
  static func words(
    of quotation: AttributedQuotation, in file: SourceFile, limit: Int = 600
  ) -> String {
    let whole = quotation.content.map { line(file.text(at: $0)) }.joined(separator: " … ")
    guard whole.count > limit else { return whole }
    return cut(whole.prefix(limit)) + "…"
  }

  /// What stands around `span` in its block, about `reach` bytes on each side.
  static func context(
    of span: TextSpan, in article: Article, reach: Int = 90
  ) -> (before: String, words: String, after: String) {
    let block = article.blocks.first { $0.span.overlaps(span) }?.span ?? span
    let file = article.file
    var start = max(block.start, span.start - reach)
    var end = min(block.end, span.end + reach)
    while start > block.start, file.bytes[start - 1] != 0x20 { start -= 1 }
    while end < block.end, file.bytes[end] != 0x20 { end += 1 }
    let before = line(file.text(at: TextSpan(start, span.start)), keepingEnd: true)
    let after = line(file.text(at: TextSpan(span.end, end)), keepingStart: true)
    return (
      (start > block.start ? "… " : "") + before, line(file.text(at: span)),
      after + (end < block.end ? " …" : "")
    )
  }

  private static func line(
    _ text: String, keepingStart: Bool = false, keepingEnd: Bool = false
  ) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let start = keepingStart && text.first?.isWhitespace == true ? " " : ""
    let end = keepingEnd && text.last?.isWhitespace == true ? " " : ""
    return start + words + end
  }

  private static func cut(_ text: Substring) -> String {
    text.lastIndex(of: " ").map { String(text[..<$0]) } ?? String(text)
  }
}
