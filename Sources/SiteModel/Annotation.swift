public import CommonMark
public import SourceText

/// Where an annotation is to be found: words quoted from the text, with words around them
/// (W3C Web Annotation, TextQuoteSelector).
public struct TextQuoteSelector: Sendable, Equatable {
  /// The quoted words, never empty; an ellipsis may stand for everything between.
  public var exact: String
  /// Words right before them; empty when none are given.
  public var prefix: String
  /// Words right behind them; empty when none are given.
  public var suffix: String
  /// Which of several equal places is meant, from 1; `nil` when there must be only one.
  public var occurrence: Int?
  /// The digest of the whole passage, so that an edit behind an ellipsis is noticed; `nil` when the
  /// annotation gives none.
  public var digest: PassageDigest?
  /// The block quotation it was read from.
  public var span: TextSpan

  /// A selector.
  public init(
    exact: String, prefix: String = "", suffix: String = "", occurrence: Int? = nil,
    digest: PassageDigest? = nil, span: TextSpan
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.occurrence = occurrence
    self.digest = digest
    self.span = span
  }
}

/// Who speaks, by a `## Speech` record.
public enum SpeechClaim: Sendable, Equatable {
  /// This entity says it; in reported speech when `indirect`.
  case speaker(EntityID, indirect: Bool)
  /// Somebody says it, and it is not known who.
  case unknown(indirect: Bool)
  /// Nobody says it, whatever it looks like.
  case notSpeech
}

/// What a note relies on.
public struct NoteSource: Sendable, Hashable {
  /// Where it is on the web.
  public var address: String
  /// What the note's author calls it, “the survey, page 3”; `nil` when only the address is given.
  public var words: String?

  /// A source at `address`.
  public init(_ address: String, words: String? = nil) {
    self.address = address
    self.words = words
  }
}

/// What a person wrote about a passage, under a heading that is not Speech, Mentions or Furniture.
public struct Note: Sendable {
  /// What sort of note it is.
  public var category: NoteCategory
  /// What the heading says behind the category; may be empty.
  public var title: String
  /// The id its author gave it; `nil` when none.
  public var id: String?
  /// What a fact-check came to; `nil` when the note does not say.
  public var verdict: String?
  /// Who wrote it; `nil` when unknown.
  public var author: String?
  /// When it was written, `2026-11-12`; `nil` when unknown.
  public var date: String?
  /// What it relies on.
  public var sources: [NoteSource]
  /// What it says.
  public var body: MarkdownDocument

  /// A note with a category and a title.
  public init(category: NoteCategory, title: String) {
    self.category = category
    self.title = title
    sources = []
    body = MarkdownDocument()
  }
}

/// What an annotation says about its targets.
public enum AnnotationContent: Sendable {
  /// Who speaks.
  case speech(SpeechClaim)
  /// Whom these words mean; `nil` means nobody.
  case mention(EntityID?)
  /// That these words are not part of the article's own prose.
  case furniture
  /// A note for readers.
  case note(Note)
}

/// One statement about passages of an article, as it was written: its targets not looked up yet.
public struct Annotation: Sendable {
  /// What it says.
  public var content: AnnotationContent
  /// The passages it is about; several when several block quotations stand under it.
  public var targets: [TextQuoteSelector]
  /// The file it stands in.
  public var file: SourceFile
  /// Where it begins: its heading, or its first block quotation.
  public var span: TextSpan
  /// The fact that names an entity, `- speaker: …`; `nil` when none does.
  public var entityFact: TextSpan?

  /// An annotation.
  public init(
    content: AnnotationContent, targets: [TextQuoteSelector], file: SourceFile, span: TextSpan,
    entityFact: TextSpan? = nil
  ) {
    self.content = content
    self.targets = targets
    self.file = file
    self.span = span
    self.entityFact = entityFact
  }
}
