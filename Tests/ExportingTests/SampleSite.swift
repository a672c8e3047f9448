import CommonMark
import Exporting
import MarkedText
import SiteModel
import SourceText
import Testing

/// A small linked site, made without files.
struct SampleSite {
  var settings = SiteSettings(
    title: "Marlow, read closely", file: SourceFile(path: "Content/site.yml", bytes: []))
  var articles: [LinkedArticle] = []
  var entities: [LinkedEntity] = []

  /// A slug; the tests only use sound ones.
  static func slug(_ name: String) throws -> Slug { try #require(Slug(name)) }

  static func id(_ text: String) throws -> EntityID {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    return EntityID(kind: parts[0], slug: try slug(parts[1]))
  }

  static func markdown(_ text: String) -> MarkdownDocument {
    let file = SourceFile(path: "Content/articles/a.md", bytes: Array(text.utf8))
    return MarkdownParser(schemes: ["http", "https", "person", "place", "article"])
      .parse(file, file.contents).output
  }

  /// Adds an entity with a name and gives it back to be changed.
  mutating func add(_ id: String, _ name: String, _ change: (inout Entity) -> Void = { _ in })
    throws
  {
    let id = try Self.id(id)
    let kind = id.kind == "place" ? EntityKind.place : .person
    var entity = Entity(
      id: id, name: name, file: SourceFile(path: "Content/\(kind.folder)/a.md", bytes: []))
    change(&entity)
    entities.append(
      LinkedEntity(entity: entity, path: SitePath(folder: kind.folder, page: id.slug)))
  }

  /// Adds an article whose blocks blank lines separate, the first being the title.
  mutating func add(
    article name: String, _ text: String, roles: [ArticleBlock.Role] = [.title],
    metadata: ArticleMetadata = .init(),
    _ change: (inout AnnotatedArticle) throws -> Void = { _ in }
  ) throws {
    let file = SourceFile(path: "Content/articles/\(name).txt", bytes: Array(text.utf8))
    var blocks: [ArticleBlock] = []
    var start = file.contents.start
    let body = String(decoding: file.bytes[file.contents.range], as: UTF8.self)
    for part in body.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let count = part.utf8.count
      let role = blocks.count < roles.count ? roles[blocks.count] : .paragraph
      let end = start + count - (part.hasSuffix("\n") ? 1 : 0)
      blocks.append(ArticleBlock(role, TextSpan(start, end)))
      start += count + 2
    }
    var annotated = AnnotatedArticle(
      article: Article(
        slug: try Self.slug(name), file: file, blocks: blocks, metadata: metadata))
    try change(&annotated)
    articles.append(
      LinkedArticle(
        annotated: annotated, path: SitePath(folder: "articles", page: try Self.slug(name))))
  }

  var linked: LinkedSite {
    LinkedSite(
      settings: settings, articles: articles, entities: entities, pages: [], assets: [])
  }

  /// The place of the only `words` in `text`.
  static func span(_ words: String, in text: String) throws -> TextSpan {
    let bytes = Array(text.utf8)
    let range = try #require(bytes.firstRange(of: Array(words.utf8)))
    return TextSpan(range.lowerBound, range.upperBound)
  }
}
