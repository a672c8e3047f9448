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
}
