public import SourceText

/// A Markdown text as a tree of values (CommonMark 0.30).
///
/// Raw HTML never stands in the tree; links have only the schemes that were allowed.
public struct MarkdownDocument: Sendable, Equatable {
  /// The blocks in reading order.
  public var blocks: [MarkdownBlock]

  /// A document of `blocks`.
  public init(blocks: [MarkdownBlock] = []) {
    self.blocks = blocks
  }
}

/// A paragraph, a list or another block.
public struct MarkdownBlock: Sendable, Equatable {
  /// What a block is, with what it holds.
  public indirect enum Kind: Sendable, Equatable {
    /// Running text.
    case paragraph([MarkdownInline])
    /// A heading of level 1 to 6.
    case heading(level: Int, [MarkdownInline])
    /// A block quotation.
    case blockQuote([MarkdownBlock])
    /// A bulleted list, or a numbered one that starts at `start`.
    case list(start: Int?, isTight: Bool, items: [MarkdownListItem])
    /// Code, fenced or indented; `info` is the fence's first words, or empty.
    case code(info: String, text: String)
    /// A line between two parts.
    case thematicBreak
  }

  /// What it is.
  public var kind: Kind
  /// The lines it stands on, from its first byte to its last, in the file's bytes.
  public var span: TextSpan

  /// A block.
  public init(_ kind: Kind, span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}

/// One item of a list.
public struct MarkdownListItem: Sendable, Equatable {
  /// What the item holds.
  public var blocks: [MarkdownBlock]
  /// The lines it stands on, its marker included, in the file's bytes.
  public var span: TextSpan

  /// An item.
  public init(blocks: [MarkdownBlock], span: TextSpan) {
    self.blocks = blocks
    self.span = span
  }
}

/// A word, a link or another piece of running text.
public struct MarkdownInline: Sendable, Equatable {
  /// What a piece of running text is, with what it holds.
  public indirect enum Kind: Sendable, Equatable {
    /// Plain words, entities and escapes already decoded.
    case text(String)
    /// Code.
    case code(String)
    /// Emphasis, `*…*`.
    case emphasis([MarkdownInline])
    /// Strong emphasis, `**…**`.
    case strong([MarkdownInline])
    /// A link; `title` is empty when it has none.
    case link(destination: String, title: String, [MarkdownInline])
    /// An image and the words that describe it.
    case image(source: String, title: String, [MarkdownInline])
    /// A line end that means a space.
    case softBreak
    /// A line end that is kept.
    case lineBreak
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands in the file's bytes; `nil` where the parser does not know it exactly.
  public var span: TextSpan?

  /// A piece of running text.
  public init(_ kind: Kind, span: TextSpan? = nil) {
    self.kind = kind
    self.span = span
  }
}

extension Sequence<MarkdownInline> {
  /// The words alone, without markup; breaks are spaces.
  public var plainText: String {
    map(\.plainText).joined()
  }
}

extension MarkdownInline {
  /// The words alone, without markup; a break is a space.
  public var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner): inner.plainText
    case .link(_, _, let inner), .image(_, _, let inner): inner.plainText
    case .softBreak, .lineBreak: " "
    }
  }
}
