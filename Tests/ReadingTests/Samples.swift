import SiteModel
import SourceText
import Testing

@testable import Reading

/// Settings of a site with one category and one kind of its own.
let settings: SiteSettings = {
  var settings = SiteSettings(title: "T", file: SourceFile(path: "Content/site.yml", bytes: []))
  settings.categories.append(NoteCategory(name: "method", label: "How we know"))
  settings.kinds.append(EntityKind(name: "ship", folder: "ships", label: "Ship", plural: "Ships"))
  return settings
}()

/// A file with `text`.
func file(_ text: String, path: String = "Content/articles/pool.md") -> SourceFile {
  SourceFile(path: path, bytes: Array(text.utf8))
}

extension Sequence<Diagnostic> {
  /// Their ids, in the order of their places.
  var ids: [String] { sorted().map(\.id) }

  /// The only one with that id.
  func only(_ id: String) throws -> Diagnostic {
    let found = filter { $0.id == id }
    try #require(found.count == 1, "\(id) stands \(found.count) times in \(ids)")
    return found[0]
  }
}

extension Diagnostic {
  /// The words it points at; `nil` when it points at a whole file.
  var words: String? { place.flatMap { place in place.span.map { place.file.text(at: $0) } } }
}

extension Diagnosed where Output == Article? {
  /// The article, which must be there.
  func article() throws -> Article { try #require(output) }
}

/// Reads an article with one file of annotations.
func readArticle(
  _ annotations: String? = nil, text: String = "A title\n\nA paragraph of words.\n"
) throws -> Diagnosed<Article?> {
  let slug = try #require(Slug("pool"))
  return ArticleReader(settings: settings).read(
    file(text, path: "Content/articles/pool.txt"),
    annotations: annotations.map { [file($0)] } ?? [], slug: slug)
}
