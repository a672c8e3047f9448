public import SourceText

extension MarkdownDocument {
  /// Every link and image in reading order, each with the span of the block it stands in.
  public var links: [(inline: MarkdownInline, block: TextSpan)] {
    var found: [(MarkdownInline, TextSpan)] = []
    for block in blocks { block.gatherLinks(into: &found) }
    return found
  }

  /// Where its links lead, in reading order, as they are written.
  public var linkDestinations: [String] {
    links.compactMap { inline, _ in
      if case .link(let destination, _, _) = inline.kind { destination } else { nil }
    }
  }
}

extension MarkdownBlock {
  fileprivate func gatherLinks(into found: inout [(MarkdownInline, TextSpan)]) {
    switch kind {
    case .paragraph(let inlines), .heading(_, let inlines):
      for inline in inlines { inline.gatherLinks(in: span, into: &found) }
    case .blockQuote(let blocks):
      for block in blocks { block.gatherLinks(into: &found) }
    case .list(_, _, let items):
      for item in items { for block in item.blocks { block.gatherLinks(into: &found) } }
    case .code, .thematicBreak: break
    }
  }
}

extension MarkdownInline {
  fileprivate func gatherLinks(in block: TextSpan, into found: inout [(MarkdownInline, TextSpan)]) {
    switch kind {
    case .link(_, _, let inner), .image(_, _, let inner):
      found.append((self, block))
      for inline in inner { inline.gatherLinks(in: block, into: &found) }
    case .emphasis(let inner), .strong(let inner):
      for inline in inner { inline.gatherLinks(in: block, into: &found) }
    case .text, .code, .softBreak, .lineBreak: break
    }
  }
}
