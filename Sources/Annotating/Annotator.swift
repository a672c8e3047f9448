public import SiteModel
public import SourceText
import Speech

/// Annotates articles: anchors what people wrote, finds mentions and quotations.
public struct Annotator: Sendable {
  private let registry: EntityRegistry
  private let language: String

  /// An annotator for a site with these entities, whose articles are in `language` (BCP 47) unless
  /// they say otherwise.
  public init(registry: EntityRegistry, language: String = "en") {
    self.registry = registry
    self.language = language
  }

  /// All layers of `article`. Linear in its text, besides the notes whose words are not found.
  public func annotate(_ article: Article) -> Diagnosed<AnnotatedArticle> {
    var diagnostics: [Diagnostic] = []
    let finder = QuotationFinder(language: language(of: article, &diagnostics))
    let anchored = AnchoredAnnotations.anchor(article, registry).unwrapped(into: &diagnostics)
    let mentions = MentionFinder(registry: registry, article: article, lexicon: finder)
      .mentions(claims: anchored.mentions).unwrapped(into: &diagnostics)
    let finding = QuotationFinding(
      article: article, registry: registry, mentions: mentions,
      furniture: SpanSet(anchored.furniture), finder: finder)
    let quotations = finding.quotations(claims: anchored.speech).unwrapped(into: &diagnostics)
    return Diagnosed(
      AnnotatedArticle(
        article: article, quotations: quotations, mentions: mentions, notes: anchored.notes,
        orphans: anchored.orphans, furniture: anchored.furniture),
      diagnostics)
  }

  /// What is known of the article's language; a note when that is nothing.
  private func language(of article: Article, _ diagnostics: inout [Diagnostic]) -> Language {
    let tag = article.metadata.language ?? language
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
