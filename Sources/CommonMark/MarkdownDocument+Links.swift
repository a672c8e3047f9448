extension MarkdownDocument {
  /// The same text with the addresses that `link` and `image` give for those it has; where they
  /// give `nil`, a link becomes its words and an image what describes it. Linear.
  public func replacingAddresses(
    link: (String) -> String?, image: (String) -> String?
  ) -> MarkdownDocument {
    MarkdownDocument(blocks: blocks.map { $0.replacingAddresses(link, image) })
  }
}

extension MarkdownBlock {
  fileprivate func replacingAddresses(
    _ link: (String) -> String?, _ image: (String) -> String?
  ) -> MarkdownBlock {
    var block = self
    switch kind {
    case .paragraph(let inlines): block.kind = .paragraph(inlines.replacingAddresses(link, image))
    case .heading(let level, let inlines):
      block.kind = .heading(level: level, inlines.replacingAddresses(link, image))
    case .blockQuote(let blocks):
      block.kind = .blockQuote(blocks.map { $0.replacingAddresses(link, image) })
    case .list(let start, let isTight, let items):
      let items = items.map { item in
        MarkdownListItem(
          blocks: item.blocks.map { $0.replacingAddresses(link, image) }, span: item.span)
      }
      block.kind = .list(start: start, isTight: isTight, items: items)
    case .code, .thematicBreak: break
    }
    return block
  }
}

extension [MarkdownInline] {
  fileprivate func replacingAddresses(
    _ link: (String) -> String?, _ image: (String) -> String?
  ) -> [MarkdownInline] {
    flatMap { inline -> [MarkdownInline] in
      var replaced = inline
      switch inline.kind {
      case .emphasis(let inner): replaced.kind = .emphasis(inner.replacingAddresses(link, image))
      case .strong(let inner): replaced.kind = .strong(inner.replacingAddresses(link, image))
      case .link(let destination, let title, let inner):
        let inner = inner.replacingAddresses(link, image)
        guard let address = link(destination) else { return inner }
        replaced.kind = .link(destination: address, title: title, inner)
      case .image(let source, let title, let inner):
        let inner = inner.replacingAddresses(link, image)
        guard let address = image(source) else { return inner }
        replaced.kind = .image(source: address, title: title, inner)
      case .text, .code, .softBreak, .lineBreak: break
      }
      return [replaced]
    }
  }
}
