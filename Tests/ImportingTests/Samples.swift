import CommonMark
import SiteModel
import SourceText
import Testing

@testable import Importing

/// A site with one article, one person and one place, for importers to know.
enum Samples {
  static func site(_ url: String? = "https://marlow.example/") throws -> ImportSite {
    var settings = SiteSettings(title: "T", file: SourceFile(path: "site.yml", bytes: []))
    settings.url = url
    settings.categories.append(NoteCategory(name: "method", label: "How we know"))
    let slug = try #require(Slug("river"))
    var metadata = ArticleMetadata()
    metadata.source = "https://courier.example/river"
    metadata.archived = "https://archive.example/7"
    let text = SourceFile(path: "Content/articles/river.txt", bytes: Array("River\n".utf8))
    let article = Article(
      slug: slug, file: text, blocks: [ArticleBlock(.title, TextSpan(0, 5))], metadata: metadata)
    let entities = try [("person", "people", "tom-ullery"), ("place", "places", "marlow")].map {
      kind, folder, name in
      let id = EntityID(kind: kind, slug: try #require(Slug(name)))
      return LinkedEntity(
        entity: Entity(id: id, name: name, file: text),
        path: SitePath(folder: folder, page: id.slug))
    }
    return ImportSite(
      LinkedSite(
        settings: settings,
        articles: [
          LinkedArticle(
            annotated: AnnotatedArticle(article: article),
            path: SitePath(folder: "articles", page: slug))
        ], entities: entities, pages: [], assets: []))
  }

  static func file(_ text: String) -> SourceFile {
    SourceFile(path: "notes.json", bytes: Array(text.utf8))
  }

  /// What an importer makes of `text`.
  static func read(
    _ text: String, includesPrivate: Bool = false
  ) throws -> (content: ImportedContent, ids: [String], diagnostics: [Diagnostic]) {
    let read = Importer(site: try site(), includesPrivate: includesPrivate).read(file(text))
    let content = try #require(read.output?.content, "\(read.diagnostics.map(\.message))")
    return (content, read.diagnostics.map(\.id).sorted(), read.diagnostics)
  }

  static func id(_ text: String) throws -> EntityID {
    let parts = text.split(separator: ":").map(String.init)
    return EntityID(kind: parts[0], slug: try #require(Slug(parts[1])))
  }
}

extension ImportedAnnotation {
  /// The note that it is.
  func note() throws -> Note {
    guard case .note(let note) = content else {
      Issue.record("no note but \(content)")
      return Note(category: .comment, title: "")
    }
    return note
  }

  /// The body of the note as Markdown.
  func body() throws -> String { MarkdownWriter().text(of: try note().body) }
}
