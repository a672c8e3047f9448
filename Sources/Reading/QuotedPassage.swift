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

  /// Whether a `**` or `__` stands in the words, so that it did not make anything bold.
  private static func hasBoldMark(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { one, other in
      one == other && (one == UInt8(ascii: "*") || one == UInt8(ascii: "_"))
    }
  }

  private static func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace && $0 != "\u{200B}" }
  }
}
