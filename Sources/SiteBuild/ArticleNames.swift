import SiteModel
import SourceText

extension LinkedSite {
  /// The index of the article with that slug, or with its text at that path, from the folder `content`
  /// or in it.
  ///
  /// - Throws: ``BuildFailure`` when there is no such article.
  func index(ofArticle name: String, in content: String) throws(BuildFailure) -> Int {
    let articles = articles.map(\.annotated.article)
    let found =
      articles.firstIndex { $0.slug.description == name }
      ?? articles.firstIndex { [name, "\(content)/\(name)"].contains($0.file.path) }
    guard let found else {
      throw BuildFailure.usage(
        "there is no article “\(name)” in “\(content)”",
        hint: Spelling.nearest(to: name, among: articles.map(\.slug.description))
          .map { "did you mean “\($0)”?" } ?? "give its slug, or the path of its text")
    }
    return found
  }
}
