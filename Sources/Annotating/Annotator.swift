public import SiteModel
public import SourceText
public import Speech

/// Annotates articles: anchors what people wrote, finds mentions and quotations.
public struct Annotator: Sendable {
  private let registry: EntityRegistry
  private let leastConfidence: Double
  private let finder = QuotationFinder()

  /// An annotator for a site with these entities. A rule less sure than `leastConfidence`, from 0 to
  /// 1, leaves the speaker open.
  public init(
    registry: EntityRegistry, leastConfidence: Double = SiteSettings.usualLeastConfidence
  ) {
    self.registry = registry
    self.leastConfidence = leastConfidence
  }

  /// All layers of `article`. Linear in its text, besides the notes whose words are not found.
  public func annotate(_ article: Article) -> Diagnosed<AnnotatedArticle> {
    var diagnostics: [Diagnostic] = []
    let anchored = AnchoredAnnotations.anchor(article, registry).unwrapped(into: &diagnostics)
    let mentions = MentionFinder(registry: registry, article: article, lexicon: finder)
      .mentions(claims: anchored.mentions).unwrapped(into: &diagnostics)
    let finding = QuotationFinding(
      article: article, registry: registry, mentions: mentions,
      furniture: SpanSet(anchored.furniture), finder: finder, leastConfidence: leastConfidence)
    let quotations = finding.quotations(claims: anchored.speech).unwrapped(into: &diagnostics)
    diagnostics += OpenSpeakers.notes(quotations, in: article, leastConfidence: leastConfidence)
    return Diagnosed(
      AnnotatedArticle(
        article: article, quotations: quotations, mentions: mentions, notes: anchored.notes,
        orphans: anchored.orphans, furniture: anchored.furniture),
      diagnostics)
  }

  /// What each rule says about each stretch between quotation marks of an article that has been
  /// annotated; see ``Speech/Explanation``. Nothing of transcript turns. Linear.
  public func explanations(of annotated: AnnotatedArticle) -> [Explanation] {
    let article = annotated.article
    return finder.explanations(
      in: article.file.bytes,
      paragraphs: QuotationFinding.prose(of: article, besides: SpanSet(annotated.furniture)))
  }
}
