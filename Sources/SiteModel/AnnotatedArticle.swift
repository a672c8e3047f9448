public import SourceText

/// Words that mean an entity.
public struct Mention: Sendable, Equatable {
  /// The words.
  public var span: TextSpan
  /// Whom or what they mean.
  public var entity: EntityID
  /// Whether a `## Mentions` record says so, not the name alone.
  public var isRecorded: Bool

  /// A mention.
  public init(_ span: TextSpan, of entity: EntityID, isRecorded: Bool = false) {
    self.span = span
    self.entity = entity
    self.isRecorded = isRecorded
  }
}

/// Words of which a record says that they are not what they look like.
public struct Exclusion: Sendable, Equatable {
  /// What words may look like.
  public enum Subject: String, Sendable {
    /// A quotation: the record says “not speech”.
    case speech
    /// A name of an entity: the record says “nobody”.
    case mention
  }

  /// The words.
  public var span: TextSpan
  /// What they are not.
  public var subject: Subject

  /// An exclusion.
  public init(_ span: TextSpan, of subject: Subject) {
    self.span = span
    self.subject = subject
  }
}

/// How a quotation's words stand in the text.
public enum QuotationKind: String, Sendable {
  /// All that is reported stands in quotation marks, or is a turn of a transcript.
  case direct
  /// Quoted words inside a paraphrase.
  case partial
  /// A report: a paraphrase without quotation marks.
  case indirect
}

/// Words that somebody says, and who, as far as it is known.
public struct AttributedQuotation: Sendable, Equatable {
  /// What decided on the speaker.
  public enum Decision: Sendable, Equatable {
    /// A rule, by its name; `none` when no rule found a speaker.
    case rule(String)
    /// The label of a transcript's turn, which the text itself has.
    case label
    /// A `## Speech` record.
    case person

    /// What decided, in the word that programs are told: `rule`, `label` or `record`.
    public var name: String {
      switch self {
      case .rule: "rule"
      case .label: "label"
      case .person: "record"
      }
    }

    /// The rule that decided, `none` when none found a speaker; `nil` when it was no rule.
    public var rule: String? {
      if case .rule(let rule) = self { rule } else { nil }
    }
  }

  /// Its address in the page, from its normalised words: the same until they change.
  public var id: String
  /// The words, with their quotation marks: several stretches where a cue interrupts them or a
  /// paragraph ends.
  public var content: [TextSpan]
  /// How the words stand in the text.
  public var kind: QuotationKind
  /// The words that say that somebody says it, “explained”; `nil` when there are none.
  public var cue: TextSpan?
  /// The words that name the speaker, “he”; `nil` when there are none.
  public var source: TextSpan?
  /// Whether the source's words name or describe somebody, so that they can stand for a speaker
  /// who is not in the index; false for pronouns.
  public var sourceNames: Bool
  /// Who speaks; `nil` when that is open or the speaker is not in the index.
  public var speaker: EntityID?
  /// What decided so.
  public var decision: Decision
  /// How often what the rule says is right, from 0 to 1; `nil` when no rule decided. Where it is
  /// less than the site asks for, the speaker is open.
  public var confidence: Double?

  /// A quotation.
  public init(
    id: String, content: [TextSpan], kind: QuotationKind, cue: TextSpan? = nil,
    source: TextSpan? = nil, sourceNames: Bool = false, speaker: EntityID? = nil,
    decision: Decision, confidence: Double? = nil
  ) {
    self.id = id
    self.content = content
    self.kind = kind
    self.cue = cue
    self.source = source
    self.sourceNames = sourceNames
    self.speaker = speaker
    self.decision = decision
    self.confidence = confidence
  }

  /// Whether a rule found the speaker; a record and the label of a turn are no guesses.
  public var isFound: Bool {
    if case .rule = decision { speaker != nil } else { false }
  }
}

/// A passage of an annotation, found in the text.
public struct AnchoredTarget: Sendable, Hashable {
  /// Where the passage is.
  public var span: TextSpan
  /// The words as the annotation quotes them, where the text has others now; `nil` when the passage
  /// is as it was. A changed passage is told of wherever it is shown: no measure tells a harmless
  /// edit from a “not” put in.
  public var quoted: String?

  /// A passage at `span`, changed since it was quoted when `quoted` says how it read.
  public init(_ span: TextSpan, quoted: String? = nil) {
    self.span = span
    self.quoted = quoted
  }

  /// Whether the text has been edited there since the annotation was written.
  public var isChanged: Bool { quoted != nil }
}

/// A note at least one of whose passages has been found in the text.
public struct AnchoredNote: Sendable {
  /// The note.
  public var note: Note
  /// Its address in the page, without the `note-` before it.
  public var id: String
  /// The passages, ascending; the note stands beside the first.
  public var targets: [AnchoredTarget]
  /// The words of further passages that are not in the text, as its author quoted them.
  public var lost: [String]
  /// The file it stands in, for later diagnostics.
  public var file: SourceFile

  /// A note at `targets`.
  public init(
    note: Note, id: String, targets: [AnchoredTarget], lost: [String] = [], file: SourceFile
  ) {
    self.note = note
    self.id = id
    self.targets = targets
    self.lost = lost
    self.file = file
  }

  /// A note at unchanged passages.
  public init(note: Note, id: String, targets: [TextSpan], file: SourceFile) {
    self.init(note: note, id: id, targets: targets.map { AnchoredTarget($0) }, file: file)
  }
}

/// A note none of whose passages has been found: listed at the foot of the page, never dropped.
public struct OrphanedNote: Sendable {
  /// The note.
  public var note: Note
  /// Its address in the page, without the `note-` before it.
  public var id: String
  /// The words it was written about, as its author quoted them.
  public var quoted: [String]
  /// The file it stands in, for later diagnostics.
  public var file: SourceFile

  /// A note about words that are not in the text.
  public init(note: Note, id: String, quoted: [String], file: SourceFile) {
    self.note = note
    self.id = id
    self.quoted = quoted
    self.file = file
  }
}

/// An article with everything known about it as layers of spans over its untouched text.
public struct AnnotatedArticle: Sendable {
  /// The article.
  public var article: Article
  /// The quotations and reports, in the order of their first words; no two share a byte.
  public var quotations: [AttributedQuotation]
  /// The mentions, ascending; no two share a byte.
  public var mentions: [Mention]
  /// The notes with a place in the text, in the order of their first passages' ends.
  public var notes: [AnchoredNote]
  /// The notes without one.
  public var orphans: [OrphanedNote]
  /// What is set aside, ascending; no two share a byte.
  public var furniture: [TextSpan]
  /// What records say is no speech or no mention, ascending.
  public var exclusions: [Exclusion]

  /// Whether rules found a speaker and no person has checked the article.
  public var hasFoundSpeakers: Bool {
    !article.metadata.reviewed && quotations.contains(where: \.isFound)
  }

  /// An article with no layers yet known to be there.
  public init(
    article: Article, quotations: [AttributedQuotation] = [], mentions: [Mention] = [],
    notes: [AnchoredNote] = [], orphans: [OrphanedNote] = [], furniture: [TextSpan] = [],
    exclusions: [Exclusion] = []
  ) {
    self.article = article
    self.quotations = quotations
    self.mentions = mentions
    self.notes = notes
    self.orphans = orphans
    self.furniture = furniture
    self.exclusions = exclusions
  }
}
