import CommonMark
import SiteModel
import SourceText

/// Turns a block quotation into selectors: the bold words are targets, the rest is context.
enum QuotedPassage {
  /// The selectors of one block quotation: one for each bold stretch, or one for all of it when
  /// nothing is bold. What is not running text in it is an error.
  static func selectors(
    _ blocks: [MarkdownBlock], span: TextSpan, occurrence: Int?, in file: SourceFile
  ) -> Diagnosed<[TextQuoteSelector]> {
    var diagnostics: [Diagnostic] = []
    for block in blocks {
      guard case .paragraph = block.kind else {
        diagnostics.append(
          .error(
            "quotation-not-plain", "a passage is quoted as plain paragraphs", in: file,
            at: block.span,
            hint: "write `\\` before the first character of a line that only looks like "
              + "a list, a heading or code"))
        continue
      }
    }
    let runs = QuotedRun.all(in: blocks)
    if runs.contains(where: { hasBoldMark($0.text) }),
      markers(in: file, span) > 2 * strongCount(blocks)
    {
      diagnostics.append(
        .error(
          "bold-not-read", "a `**` in this passage does not begin or end bold words", in: file,
          at: span,
          hint: "bold must begin and end at whole words: move the `**` so that a blank or a "
            + "letter, not a mark, stands on its inner side, or make the whole word bold; "
            + "write `\\*` or `\\_` for a sign of the article's own"))
    }
    guard diagnostics.isEmpty else { return Diagnosed([], diagnostics) }
    let selectors = cut(runs, span: span, occurrence: occurrence)
    if selectors.isEmpty {
      diagnostics.append(
        .error(
          "empty-quotation", "this block quotation quotes nothing", in: file, at: span,
          hint: "put the article's words into it"))
    }
    return Diagnosed(selectors, diagnostics)
  }

  /// How many `**` and `__` stand in the Markdown at `span` without a backslash before them.
  private static func markers(in file: SourceFile, _ span: TextSpan) -> Int {
    var count = 0
    var offset = span.start
    while offset + 1 < span.end {
      let byte = file.bytes[offset]
      let isMarker =
        (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")) && file.bytes[offset + 1] == byte
      if isMarker { count += 1 }
      offset += isMarker || byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return count
  }

  private static func strongCount(_ blocks: [MarkdownBlock]) -> Int {
    blocks.reduce(0) { count, block in
      guard case .paragraph(let inlines) = block.kind else { return count }
      return count + strongCount(inlines)
    }
  }

  private static func strongCount(_ inlines: [MarkdownInline]) -> Int {
    inlines.reduce(0) { count, inline in
      switch inline.kind {
      case .strong(let inner): count + 1 + strongCount(inner)
      case .emphasis(let inner), .link(_, _, let inner), .image(_, _, let inner):
        count + strongCount(inner)
      case .text, .code, .softBreak, .lineBreak: count
      }
    }
  }

  private static func cut(
    _ runs: [QuotedRun], span: TextSpan, occurrence: Int?
  ) -> [TextQuoteSelector] {
    let whole = runs.map(\.text).joined()
    let targets = QuotedRun.targets(among: runs)
    guard !targets.isEmpty else {
      return QuotedRun.hasWords(whole)
        ? [TextQuoteSelector(exact: whole, occurrence: occurrence, span: span)] : []
    }
    return targets.map { index in
      TextQuoteSelector(
        exact: runs[index].text,
        prefix: runs[..<index].map(\.text).joined(),
        suffix: runs[(index + 1)...].map(\.text).joined(),
        occurrence: occurrence, span: span)
    }
  }

  /// Whether a `**` or `__` stands in the words, so that it did not make anything bold.
  private static func hasBoldMark(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { one, other in
      one == other && (one == UInt8(ascii: "*") || one == UInt8(ascii: "_"))
    }
  }
}
