import Importing
import SiteModel

/// What an article's own files say already.
struct KnownAnnotations {
  private let ids: Set<String>

  init(_ article: AnnotatedArticle) {
    ids = Set(article.notes.map(\.id) + article.orphans.map(\.id))
  }

  /// Whether `annotation` is a note whose id the article has.
  func has(_ annotation: ImportedAnnotation) -> Bool {
    guard case .note(let note) = annotation.content, let id = note.id else { return false }
    return ids.contains(id)
  }
}
