public import CommonMark
public import SiteModel
public import SourceText

/// What a file of another program tells, in the site's own terms, its passages not looked up yet.
public struct ImportedContent: Sendable {
  /// Texts that the file holds, with what is written about them.
  public var articles: [ImportedArticle] = []
  /// What is written about texts that are elsewhere.
  public var annotations: [ImportedAnnotation] = []
  /// Entries of the index that the file describes.
  public var entities: [ImportedEntity] = []

  /// Nothing.
  public init() {}
}

/// A text that an import brings, with what is written about it.
public struct ImportedArticle: Sendable {
  /// The name it should have; one that is free is made of it.
  public var slug: Slug
  /// The text, UTF-8 as `articles/SLUG.txt` has it.
  public var text: [UInt8]
  /// What is known about it.
  public var metadata: ArticleMetadata
  /// What is written about it.
  public var annotations: [ImportedAnnotation]

  /// A text with nothing about it yet.
  public init(slug: Slug, text: [UInt8], metadata: ArticleMetadata = .init()) {
    self.slug = slug
    self.text = text
    self.metadata = metadata
    annotations = []
  }
}

/// A note or record of an import.
public struct ImportedAnnotation: Sendable {
  /// What it says; the body of a note has links as the site writes them.
  public var content: AnnotationContent
  /// The passages it is about, one at least.
  public var passages: [ImportedPassage]
  /// Addresses of the text that it is about, as the file gives them; none when it gives none.
  public var sources: [String]
  /// Where it stands in the import's file.
  public var span: TextSpan

  /// An annotation.
  public init(
    _ content: AnnotationContent, passages: [ImportedPassage], sources: [String] = [],
    span: TextSpan
  ) {
    self.content = content
    self.passages = passages
    self.sources = sources
    self.span = span
  }
}

/// A passage as an import points at it.
public struct ImportedPassage: Sendable, Equatable {
  /// Where in a text something is.
  public enum Position: Sendable, Equatable {
    /// By Unicode code points from the text's first.
    case codePoints(Range<Int>)
    /// By bytes of the text's file.
    case bytes(TextSpan)
  }

  /// The words of the passage; empty when only the position is known.
  public var exact: String
  /// Words right before them; empty when none are given. They need not fit to the letter.
  public var prefix: String
  /// Words right behind them; empty when none are given. They need not fit to the letter.
  public var suffix: String
  /// Where it is, a hint when there are words; `nil` when the file does not tell.
  public var position: Position?
  /// The words as its author quoted them, where the text had others already when it was written to
  /// the file; `nil` otherwise.
  public var quoted: String?
  /// Where this stands in the import's file.
  public var span: TextSpan

  /// A passage.
  public init(
    exact: String, prefix: String = "", suffix: String = "", position: Position? = nil,
    quoted: String? = nil, span: TextSpan
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
    self.quoted = quoted
    self.span = span
  }
}

/// An entry of the index that an import describes.
public struct ImportedEntity: Sendable {
  /// Its identity.
  public var id: EntityID
  /// Its full name.
  public var name: String
  /// Other forms of the name.
  public var otherNames: [String]
  /// Inflected forms of its names.
  public var forms: [String] = []
  /// Longer names in which its name still means it.
  public var insideNames: [String] = []
  /// A person's surname, where it is not the one that follows from the name; `nil` otherwise.
  public var surname: String?
  /// What it is filed under; `nil` when that follows from the name.
  public var sortName: String?
  /// What it is known as; `nil` when unknown.
  public var role: String?
  /// Its pronouns; `nil` when unknown.
  public var pronouns: Pronouns?
  /// Where it is; `nil` when unknown.
  public var coordinates: Coordinates?
  /// What it lies in; `nil` when unknown.
  public var within: EntityID?
  /// When a person was born, or anything else began; `nil` when unknown.
  public var beginning: HistoricalDate?
  /// When a person died, or anything else ended; `nil` when it has not or that is unknown.
  public var end: HistoricalDate?
  /// Path of its picture below `Content`; `nil` when it has none.
  public var image: String?
  /// What it was called before in links.
  public var formerIDs: [EntityID] = []
  /// Whether nobody has yet looked at what a program drafted.
  public var isDraft = false
  /// What authorities call it.
  public var authorities: [AuthorityID] = []
  /// Its biography or description.
  public var biography: MarkdownDocument
  /// Where it stands in the import's file.
  public var span: TextSpan

  /// An entry with a name and nothing else.
  public init(id: EntityID, name: String, span: TextSpan) {
    self.id = id
    self.name = name
    self.span = span
    otherNames = []
    biography = MarkdownDocument()
  }
}
