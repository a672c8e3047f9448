public import SourceText

/// How much of what was said stands between the marks.
public enum QuotationKind: String, Sendable, Hashable {
  /// The quoted words are all of what was said: a sentence, or a clause of its own.
  case direct
  /// Quoted words inside a paraphrase: `called it “broadly acceptable”`.
  case partial
  /// Reported without marks: `said that the pool would close`.
  case indirect
}

/// A quotation, and the words around it that say whose it is.
public struct FoundQuotation: Sendable, Equatable {
  /// What is quoted, marks included, or the clause that is reported, without `that` before it and
  /// without a full stop behind it; ascending and apart: one stretch per paragraph, and several
  /// where a cue interrupts the quotation or it runs over re-opened paragraphs.
  public var content: [TextSpan]
  /// Whether the quoted words stand alone or inside a paraphrase.
  public var kind: QuotationKind
  /// The word that reports, `said`; `nil` when none does.
  public var cue: TextSpan?
  /// The words that name the speaker; `nil` when no rule could tell.
  public var source: Source?
  /// The name of the rule that decided, in kebab-case; `none` when no rule did.
  public var rule: String
  /// How often that rule's speaker is right, from 0 to 1, as measured on labelled news articles;
  /// less where it goes by a neighbour that a less sure rule decided, and 0 when no rule did.
  public var confidence: Double
  /// Whether its last stretch ends at a closing mark; `false` when it was never closed and ends
  /// with its paragraph.
  public var isClosed: Bool

  /// A quotation as given; nothing is checked.
  public init(
    content: [TextSpan], kind: QuotationKind, cue: TextSpan? = nil, source: Source? = nil,
    rule: String = "none", confidence: Double = 0, isClosed: Bool = true
  ) {
    self.content = content
    self.kind = kind
    self.cue = cue
    self.source = source
    self.rule = rule
    self.confidence = confidence
    self.isClosed = isClosed
  }
}

/// What was found in one text.
public struct SpeechReading: Sendable, Equatable {
  /// The quotations in marks, ascending by their first stretch.
  public var quotations: [FoundQuotation]
  /// What is reported without marks, ascending; none shares a byte with a quotation.
  public var reports: [FoundQuotation]
  /// Every source, of quotations and of cue verbs outside of them, ascending, each span once.
  public var sources: [Source]
  /// The paragraphs as they were read, ascending, so that resolving need not read them again. Those
  /// that a signature made a quotation of, or that are one, are left out.
  var passages: [Passage] = []

  /// A reading as given; nothing is checked.
  public init(
    quotations: [FoundQuotation], reports: [FoundQuotation] = [], sources: [Source]
  ) {
    self.quotations = quotations
    self.reports = reports
    self.sources = sources
  }
  /// Whether the same was found.
  public static func == (one: SpeechReading, other: SpeechReading) -> Bool {
    one.quotations == other.quotations && one.reports == other.reports
      && one.sources == other.sources
  }
}
