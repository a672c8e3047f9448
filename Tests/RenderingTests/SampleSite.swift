import CommonMark
import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Small sites made without files, linked as far as a test needs it.
enum SampleSite {
  static func slug(_ name: String) throws -> Slug { try #require(Slug(name)) }

  static func id(_ name: String, kind: String = "person") throws -> EntityID {
    EntityID(kind: kind, slug: try slug(name))
  }

  static func file(_ text: String, _ path: String = "Content/articles/a.txt") -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }

  static func markdown(_ text: String) -> MarkdownDocument {
    let file = file(text, "Content/pages/a.md")
    return MarkdownParser(schemes: ["http", "https", "mailto", "person", "place", "article"])
      .parse(file, file.contents).output
  }

  static func entity(_ slug: String, name: String, kind: EntityKind = .person) throws
    -> LinkedEntity
  {
    let id = try id(slug, kind: kind.name)
    return LinkedEntity(
      entity: Entity(id: id, name: name, file: file("", "Content/\(kind.folder)/\(slug).md")),
      path: SitePath(folder: kind.folder, page: id.slug))
  }

  static func article(_ annotated: AnnotatedArticle) -> LinkedArticle {
    LinkedArticle(
      annotated: annotated, path: SitePath(folder: "articles", page: annotated.article.slug))
  }

  static func site(
    articles: [LinkedArticle] = [], entities: [LinkedEntity] = [], pages: [LinkedPage] = [],
    assets: [String] = [], url: String? = nil
  ) -> LinkedSite {
    var settings = SiteSettings(title: "Site", file: file("", "Content/site.yml"))
    settings.url = url
    return LinkedSite(
      settings: settings, articles: articles, entities: entities, pages: pages,
      assets: Set(assets.compactMap { SitePath($0) }))
  }

  static func html(_ write: (inout HTMLBuffer) -> Void) -> String {
    var buffer = HTMLBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
