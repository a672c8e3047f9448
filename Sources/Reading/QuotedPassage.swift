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
    var runs: [(text: String, isBold: Bool)] = []
    for block in blocks {
      guard case .paragraph(let inlines) = block.kind else {
        diagnostics.append(
          .error(
            "quotation-not-plain", "a passage is quoted as plain paragraphs", in: file,
            at: block.span,
            hint: "write `\\` before the first character of a line that only looks like "
              + "a list, a heading or code"))
        continue
      }
      if !runs.isEmpty { append("\n\n", false, to: &runs) }
      flatten(inlines, isBold: false, into: &runs)
    }
    if let mark = UnreadBold.find(in: blocks, of: file, span) {
      diagnostics.append(
        .error(
          "bold-not-read", "this `\(file.text(at: mark))` does not begin or end bold words",
          in: file,
          at: mark,
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

  private static func cut(
    _ runs: [(text: String, isBold: Bool)], span: TextSpan, occurrence: Int?
  ) -> [TextQuoteSelector] {
    let whole = runs.map(\.text).joined()
    guard runs.contains(where: { $0.isBold && hasWords($0.text) }) else {
      return hasWords(whole)
        ? [TextQuoteSelector(exact: whole, occurrence: occurrence, span: span)] : []
    }
    return runs.indices.filter { runs[$0].isBold && hasWords(runs[$0].text) }.map { index in
      TextQuoteSelector(
        exact: runs[index].text,
        prefix: runs[..<index].map(\.text).joined(),
        suffix: runs[(index + 1)...].map(\.text).joined(),
        occurrence: occurrence, span: span)
    }
  }

  private static func flatten(
    _ inlines: [MarkdownInline], isBold: Bool, into runs: inout [(text: String, isBold: Bool)]
  ) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text), .code(let text): append(text, isBold, to: &runs)
      case .softBreak, .lineBreak: append("\n", isBold, to: &runs)
      case .strong(let inner): flatten(inner, isBold: true, into: &runs)
      case .emphasis(let inner), .link(_, _, let inner), .image(_, _, let inner):
        flatten(inner, isBold: isBold, into: &runs)
      }
    }
  }

  private static func append(
    _ text: String, _ isBold: Bool, to runs: inout [(text: String, isBold: Bool)]
  ) {
    if runs.last?.isBold == isBold {
      runs[runs.count - 1].text += text
    } else {
      runs.append((text, isBold))
    }
  }

  private static func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace && $0 != "\u{200B}" }
  }
}
