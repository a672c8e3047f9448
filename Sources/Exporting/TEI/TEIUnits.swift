import SiteModel
import SourceText

/// An article's text cut into what stands in an element of its own and what stands between.
///
/// The units and the blanks between them are the whole file in order, and the blanks are such that
/// XML may have them between elements: so the text of the document's `body` is the file's.
struct TEIUnits {
  /// What a unit is.
  enum Kind: Equatable {
    /// The title, the standfirst or the byline, above all else.
    case head(ArticleBlock.Role)
    /// A block with that name where TEI has no place for such a one.
    case stray(String)
    /// A paragraph.
    case paragraph
    /// The label of a turn, which begins the turn.
    case label
    /// What is said in a turn.
    case speech
  }

  private(set) var kinds: [Kind] = []
  /// Ascending; no two share a byte.
  private(set) var spans: [TextSpan] = []

  init(_ article: Article) {
    var isTop = true
    var isInTurn = false
    for block in article.blocks {
      switch block.role {
      case .title, .standfirst, .byline:
        isInTurn = false
        add(isTop ? .head(block.role) : .stray(block.role.name), block.span)
      case .paragraph, .setOff:
        (isTop, isInTurn) = (false, false)
        add(.paragraph, block.span)
      case .turn(let label):
        (isTop, isInTurn) = (false, true)
        add(.label, TextSpan(block.span.start, label.end))
        add(.speech, TextSpan(label.end, block.span.end))
      case .turnContinued:
        isTop = false
        add(isInTurn ? .speech : .paragraph, block.span)
      }
    }
    takeInWhatNoBlankIs(article.file)
  }

  private mutating func add(_ kind: Kind, _ span: TextSpan) {
    kinds.append(kind)
    spans.append(span)
  }

  /// Lengthens units by what stands between them, where that is more than XML's blanks: a byte order
  /// mark, a no-break space on a line of its own.
  private mutating func takeInWhatNoBlankIs(_ file: SourceFile) {
    guard !spans.isEmpty else { return }
    var end = 0
    for index in spans.indices {
      if !Self.isBlank(file.bytes[end..<spans[index].start]) {
        if index == 0 { spans[0].start = 0 } else { spans[index - 1].end = spans[index].start }
      }
      end = spans[index].end
    }
    if !Self.isBlank(file.bytes[end...]) { spans[spans.count - 1].end = file.bytes.count }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}

extension ArticleBlock.Role {
  /// Its name in `type` attributes.
  var name: String {
    switch self {
    case .title: "title"
    case .standfirst: "standfirst"
    case .byline: "byline"
    case .paragraph, .setOff: "paragraph"
    case .turn, .turnContinued: "turn"
    }
  }
}
