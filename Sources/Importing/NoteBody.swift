public import CommonMark

/// What a note may say between its facts and the next heading.
public enum NoteBody {
  /// `document` as the body of a note: headings of the first two levels, which would begin another
  /// note, are of the third; block quotations, which would be passages, lie in a list.
  public static func fitting(_ document: MarkdownDocument) -> MarkdownDocument {
    MarkdownDocument(
      blocks: document.blocks.map { block in
        switch block.kind {
        case .heading(let level, let inlines) where level < 3:
          return MarkdownBlock(.heading(level: 3, inlines), span: block.span)
        case .blockQuote:
          let item = MarkdownListItem(blocks: [block], span: block.span)
          return MarkdownBlock(.list(start: nil, isTight: true, items: [item]), span: block.span)
        default: return block
        }
      })
  }

  /// Whether `fitting` leaves `document` as it is.
  public static func fits(_ document: MarkdownDocument) -> Bool {
    document.blocks.allSatisfy { block in
      switch block.kind {
      case .heading(let level, _): level >= 3
      case .blockQuote: false
      default: true
      }
    }
  }
}
