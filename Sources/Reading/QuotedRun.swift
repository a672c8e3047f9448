import CommonMark
import SourceText

/// A stretch of a block quotation that is bold, or that is not.
struct QuotedRun {
  /// A piece of its words as one piece of Markdown spells it.
  struct Piece {
    let text: String
    /// Where it stands; `nil` when the parser does not know, or markup is part of it.
    let span: TextSpan?
  }

  let isBold: Bool
  private(set) var text = ""
  private(set) var pieces: [Piece] = []

  /// The runs of a block quotation's paragraphs; other blocks are passed over. Linear.
  static func all(in blocks: [MarkdownBlock]) -> [QuotedRun] {
    var runs: [QuotedRun] = []
    for block in blocks {
      guard case .paragraph(let inlines) = block.kind else { continue }
      if !runs.isEmpty { append("\n\n", at: nil, false, to: &runs) }
      flatten(inlines, isBold: false, into: &runs)
    }
    return runs
  }

  /// The indices of the runs that are targets: those that are bold and have words; none when all of
  /// the quotation is the target.
  static func targets(among runs: [QuotedRun]) -> [Int] {
    runs.indices.filter { runs[$0].isBold && hasWords(runs[$0].text) }
  }

  /// Whether `text` has more than blanks.
  static func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace && $0 != "\u{200B}" }
  }

  private static func flatten(
    _ inlines: [MarkdownInline], isBold: Bool, into runs: inout [QuotedRun]
  ) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): append(text, at: inline.span, isBold, to: &runs)
      case .code(let text): append(text, at: nil, isBold, to: &runs)
      case .softBreak, .lineBreak: append("\n", at: inline.span, isBold, to: &runs)
      case .strong(let inner): flatten(inner, isBold: true, into: &runs)
      case .emphasis(let inner), .link(_, _, let inner), .image(_, _, let inner):
        flatten(inner, isBold: isBold, into: &runs)
      }
    }
  }

  private static func append(
    _ text: String, at span: TextSpan?, _ isBold: Bool, to runs: inout [QuotedRun]
  ) {
    if runs.last?.isBold != isBold { runs.append(QuotedRun(isBold: isBold)) }
    runs[runs.count - 1].text += text
    runs[runs.count - 1].pieces.append(Piece(text: text, span: span))
  }
}
