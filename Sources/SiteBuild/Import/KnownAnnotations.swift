import Importing
import SiteModel
import SourceText

/// What an article's own files say already.
struct KnownAnnotations {
  private let ids: Set<String>
  /// What persons decided about words, besides notes.
  private let article: AnnotatedArticle
  private let furniture: SpanSet

  init(_ article: AnnotatedArticle) {
    self.article = article
    furniture = SpanSet(article.furniture)
    ids = Set(article.notes.map(\.id) + article.orphans.map(\.id))
  }

  /// Whether `annotation` is a note whose id the article has.
  func has(_ annotation: ImportedAnnotation) -> Bool {
    guard case .note(let note) = annotation.content, let id = note.id else { return false }
    return ids.contains(id)
  }

  /// Whether a record says of the words at `span` what `content` does.
  func has(_ content: AnnotationContent, at span: TextSpan) -> Bool {
    switch content {
    case .speech(.speaker(let id, _)): hasQuotation(by: id, at: span)
    case .speech(.unknown): hasQuotation(by: nil, at: span)
    case .speech(.notSpeech): article.exclusions.contains(Exclusion(span, of: .speech))
    case .mention(let id?):
      article.mentions.contains { $0.isRecorded && $0.span == span && $0.entity == id }
    case .mention(nil): article.exclusions.contains(Exclusion(span, of: .mention))
    case .furniture: furniture.gaps(in: span).isEmpty
    case .note: false
    }
  }

  private func hasQuotation(by speaker: EntityID?, at span: TextSpan) -> Bool {
    article.quotations.contains { quotation in
      quotation.decision == .person && quotation.speaker == speaker
        && quotation.content.contains { $0.overlaps(span) }
    }
  }
}
