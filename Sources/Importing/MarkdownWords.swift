import CommonMark

/// Plain words as Markdown that reads back as these words.
enum MarkdownWords {
  /// `words` on one line, as a paragraph begins.
  static func line(_ words: String) -> String { line([MarkdownInline(.text(words))]) }

  /// A target in bold between words.
  static func line(_ before: String, bold words: String, _ after: String) -> String {
    let inlines = [
      MarkdownInline(.text(before)), MarkdownInline(.strong([MarkdownInline(.text(words))])),
      MarkdownInline(.text(after)),
    ]
    return line(inlines.filter { $0.kind != .text("") })
  }

  /// `inlines` on one line.
  static func line(_ inlines: [MarkdownInline]) -> String {
    MarkdownWriter().line(of: inlines)
  }
}
