public import SiteModel
public import SourceText
import Speech

/// Annotates articles: anchors what people wrote, finds mentions and quotations.
public struct Annotator: Sendable {
  private let registry: EntityRegistry
  private let language: String
  private let leastConfidence: Double

  /// An annotator for a site with these entities, whose articles are in `language` (BCP 47) unless
  /// they say otherwise. A rule less sure than `leastConfidence`, from 0 to 1, leaves the speaker
  /// open.
  public init(
    registry: EntityRegistry, language: String = "en",
    leastConfidence: Double = SiteSettings.usualLeastConfidence
  ) {
    self.registry = registry
    self.language = language
    self.leastConfidence = leastConfidence
  }

  /// All layers of `article`. Linear in its text, besides the notes whose words are not found.
  public func annotate(_ article: Article) -> Diagnosed<AnnotatedArticle> {
    var diagnostics: [Diagnostic] = []
    let language = language(of: article, &diagnostics)
    let finder = QuotationFinder(language: language)
    let anchored = AnchoredAnnotations.anchor(article, registry).unwrapped(into: &diagnostics)
    let mentions = MentionFinder(registry: registry, article: article, senses: language.senses)
      .mentions(claims: anchored.mentions).unwrapped(into: &diagnostics)
    let finding = QuotationFinding(
      article: article, registry: registry, mentions: mentions,
      furniture: SpanSet(anchored.furniture), finder: finder, leastConfidence: leastConfidence)
    let quotations = finding.quotations(claims: anchored.speech).unwrapped(into: &diagnostics)
    // Of a language that nobody knows, one note is enough.
    if language.code != Language.unknown.code {
      let told = diagnostics.filter { $0.id == "speaker-open-between" }.compactMap {
        $0.place?.span
      }
      diagnostics += OpenSpeakers.notes(
        quotations, in: article, besides: Set(told), leastConfidence: leastConfidence)
    }
    return Diagnosed(
      AnnotatedArticle(
        article: article, quotations: quotations, mentions: mentions, notes: anchored.notes,
        orphans: anchored.orphans, furniture: anchored.furniture,
        exclusions: anchored.exclusions),
      diagnostics)
  }

  /// Only the mentions that the names of `article` make, without those of records: to measure what
  /// finding them takes. Linear in its text.
  public func mentions(in article: Article) -> [Mention] {
    let language = Language.named(tag(of: article)) ?? .unknown
    return MentionFinder(registry: registry, article: article, senses: language.senses)
      .mentions(claims: []).output
  }

  /// Why the quotations of an article that has been annotated have the speakers that they have.
  /// Nothing of transcript turns. Linear.
  public func explanation(of annotated: AnnotatedArticle) -> SpeechExplanation {
    let language = Language.named(tag(of: annotated.article)) ?? .unknown
    return SpeechExplanation(
      annotated, registry: registry, finder: QuotationFinder(language: language))
  }

  private func tag(of article: Article) -> String { article.metadata.language ?? language }

  /// What is known of the article's language; a note when that is nothing.
  private func language(of article: Article, _ diagnostics: inout [Diagnostic]) -> Language {
    let tag = tag(of: article)
    if let language = Language.named(tag) { return language }
    let place = article.metadata.languagePlace
    diagnostics.append(
      .note(
        "language-not-known", "nothing is known of the language “\(tag)”",
        in: place?.file ?? article.file, at: place?.span,
        hint: "quotations are found by their marks, and their speakers left open; "
          + "the known languages are \(Language.codes.joined(separator: ", "))"))
    return .unknown
  }
}
