public import SourceText

/// A block of an article's text: the lines between two blank ones.
public struct ArticleBlock: Hashable, Sendable {
  /// What a block is to the article.
  public enum Role: Hashable, Sendable {
    /// The first block.
    case title
    /// The second block, when it does not end as a sentence does.
    case standfirst
    /// “By …”, next to the title.
    case byline
    /// A paragraph.
    case paragraph
    /// A paragraph set off as a quotation: the `>` and the blank that each line begins with are at
    /// `marks`.
    case setOff(marks: [TextSpan])
    /// The first block of a turn in a transcript; the label with its colon is at `label`.
    case turn(label: TextSpan)
    /// A further block of the turn above it.
    case turnContinued
  }

  /// What it is to the article.
  public var role: Role
  /// Its bytes, without the line end behind its last line.
  public var span: TextSpan

  /// A block.
  public init(_ role: Role, _ span: TextSpan) {
    self.role = role
    self.span = span
  }
}

/// What the front matter of an article's annotations says about the article.
public struct ArticleMetadata: Sendable {
  /// Stands in for the text's own first block; `nil` when the front matter has none.
  public var title: String?
  /// Stands in for the text's own standfirst; `nil` when the front matter has none.
  public var standfirst: String?
  /// Who wrote it; `nil` when unknown.
  public var byline: String?
  /// Who published it; `nil` when unknown.
  public var publisher: String?
  /// When it was published, `2026-11-10`; `nil` when unknown.
  public var published: String?
  /// Its address; `nil` when unknown.
  public var source: String?
  /// The address of an archived copy; `nil` when unknown.
  public var archived: String?
  /// Its language (BCP 47); `nil` when it is the site's.
  public var language: String?
  /// Where the front matter tells the language; `nil` when it does not.
  public var languagePlace: Diagnostic.Place?
  /// Who annotated it; `nil` when unknown.
  public var annotator: String?
  /// When it was annotated, `2026-11-12`; `nil` when unknown.
  public var annotated: String?
  /// Whether a person has checked the speakers.
  public var reviewed = false

  /// Metadata that says nothing.
  public init() {}
}

/// A file of annotations beside an article's text, and the text that it was written against.
public struct AnnotationFile: Sendable {
  /// The file.
  public var file: SourceFile
  /// The SHA-256 of the text it was written against, 64 digits; `nil` when it does not tell.
  public var textDigest: String?
  /// Whether that is the text as it is now; `false` when the file does not tell.
  public var isCurrent: Bool

  /// A file written against a text with that digest.
  public init(_ file: SourceFile, textDigest: String?, isCurrent: Bool) {
    self.file = file
    self.textDigest = textDigest
    self.isCurrent = isCurrent
  }
}

/// An article as its files tell it: the text, what is said about it, the notes on it.
///
/// Its annotations have selectors that nobody has looked up in the text yet.
public struct Article: Sendable {
  /// The slug of its file.
  public var slug: Slug
  /// The text, whose bytes never change.
  public var file: SourceFile
  /// The blocks of the text, in order, without what separates them.
  public var blocks: [ArticleBlock]
  /// What its front matter says.
  public var metadata: ArticleMetadata
  /// The annotations of all its annotators, file by file, in the order they are written.
  public var annotations: [Annotation]
  /// The files that the annotations stand in, the article's own first.
  public var annotationFiles: [AnnotationFile]
  /// The text's first block on one line; `nil` when it is a paragraph.
  public let ownTitle: String?
  /// The text's standfirst on one line; `nil` when it has none.
  public let ownStandfirst: String?
  /// The text's byline on one line; `nil` when it has none.
  public let ownByline: String?

  /// An article.
  public init(
    slug: Slug, file: SourceFile, blocks: [ArticleBlock], metadata: ArticleMetadata = .init(),
    annotations: [Annotation] = [], annotationFiles: [AnnotationFile] = []
  ) {
    self.slug = slug
    self.file = file
    self.blocks = blocks
    self.metadata = metadata
    self.annotations = annotations
    self.annotationFiles = annotationFiles
    func line(of role: ArticleBlock.Role) -> String? {
      blocks.first { $0.role == role }.map { file.line(at: $0.span) }
    }
    ownTitle = line(of: .title)
    ownStandfirst = line(of: .standfirst)
    ownByline = line(of: .byline)
  }

  /// The title: the front matter's, else the text's, else the slug.
  public var title: String { metadata.title ?? ownTitle ?? slug.description }

  /// The standfirst: the front matter's, else the text's; `nil` when there is neither.
  public var standfirst: String? { metadata.standfirst ?? ownStandfirst }

  /// The byline: the front matter's, else the text's; `nil` when there is neither.
  public var byline: String? { metadata.byline ?? ownByline }
}
