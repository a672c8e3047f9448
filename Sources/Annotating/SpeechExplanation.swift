import SiteModel
public import SourceText
public import Speech

/// Why the quotations of an article have the speakers that they have.
public struct SpeechExplanation: Sendable {
  /// Somebody whom the words that name a speaker may mean.
  public struct Candidate: Sendable, Equatable {
    /// The entity, `person:ines-maro`, else the name that the text has; `nil` when the text only
    /// describes them.
    public var who: String?
    /// The nearest words before that refer to them.
    public var words: TextSpan
    /// How much they stand out, 0 or more; see ``Speech/Salience``.
    public var salience: Double
    /// Why they are not meant, in kebab-case; `nil` for the one who is.
    public var fell: String?
  }

  /// What the rules say about each stretch between quotation marks, ascending.
  public var stretches: [Explanation]
  /// The candidates for each source, the most salient first; none for a source that is no pronoun
  /// and no description, or of which nobody was thought.
  public var candidates: [TextSpan: [Candidate]]
}

extension SpeechExplanation {
  /// What `finder` says of an article that has been annotated, read as it was then.
  init(_ annotated: AnnotatedArticle, registry: EntityRegistry, finder: QuotationFinder) {
    let article = annotated.article
    let prose = QuotationFinding.prose(of: article, besides: SpanSet(annotated.furniture))
    stretches = finder.explanations(in: article.file.bytes, paragraphs: prose)
    let resolver = SpeakerResolver(
      finder.read(article.file.bytes, paragraphs: prose), prose: prose,
      mentions: annotated.mentions, article: article, registry: registry, finder: finder)
    candidates = [:]
    for resolution in resolver.resolutions.sources where !resolution.candidates.isEmpty {
      candidates[resolution.source] = resolution.candidates.map { candidate in
        Candidate(
          who: candidate.referent.map {
            resolver.speaker($0)?.description ?? resolver.name(of: $0)
          },
          words: candidate.words, salience: candidate.score, fell: candidate.fell?.rawValue)
      }
    }
  }
}
