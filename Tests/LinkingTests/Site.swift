import CommonMark
import Linking
import SiteModel
import SourceText

/// A small site for tests, built in few words.
struct Site {
  var settings = SiteSettings(
    title: "Test", file: SourceFile(path: "Content/site.yml", bytes: []))
  var articles: [AnnotatedArticle] = []
  var entities: [Entity] = []
  var pages: [Page] = []
  var assets: [String] = []

  /// A slug; tests only use sound ones.
  static func slug(_ name: String) -> Slug {
    guard let slug = Slug(name) else { preconditionFailure("no slug can be made of \(name)") }
    return slug
  }

  static func id(_ text: String) -> EntityID {
    let parts = text.split(separator: ":", maxSplits: 1)
    return EntityID(kind: String(parts[0]), slug: slug(String(parts[1])))
  }

  static func file(_ name: String, _ text: String = "text") -> SourceFile {
    SourceFile(path: "Content/\(name)", bytes: Array(text.utf8))
  }

  /// Markdown with its spans, as a reader would parse it.
  static func markdown(_ file: SourceFile) -> MarkdownDocument {
    MarkdownParser(schemes: ["https", "person", "place", "article", "ship"])
      .parse(file, file.contents).output
  }

  @discardableResult
  mutating func addEntity(_ id: String, _ biography: String = "", within: String? = nil) -> Int {
    let file = Self.file("\(id.replacing(":", with: "/")).md", biography)
    var entity = Entity(
      id: Self.id(id), name: "Name of \(id)", biography: Self.markdown(file), file: file,
      places: ["within": TextSpan(0, 0), "image": TextSpan(0, 0)])
    entity.within = within.map(Self.id)
    entities.append(entity)
    return entities.count - 1
  }

  @discardableResult
  mutating func addArticle(
    _ name: String, mentions: [String] = [], speakers: [String] = [], notes: [String] = []
  ) -> Int {
    let words = mentions.map { "[\($0)]" }.joined(separator: " ")
    let file = Self.file("articles/\(name).txt", "Title\n\n\(words)")
    let article = Article(
      slug: Self.slug(name), file: file, blocks: [ArticleBlock(.title, TextSpan(0, 5))])
    var annotated = AnnotatedArticle(article: article)
    var offset = 7
    for id in mentions {
      let span = TextSpan(offset, offset + id.utf8.count + 2)
      annotated.mentions.append(Mention(span, of: Self.id(id)))
      offset = span.end + 1
    }
    for (index, id) in speakers.enumerated() {
      annotated.quotations.append(
        AttributedQuotation(
          id: "q\(index)", content: [TextSpan(0, 5)], kind: .direct, speaker: Self.id(id),
          decision: .person))
    }
    for (index, text) in notes.enumerated() {
      let file = Self.file("articles/\(name).\(index).md", text)
      var note = Note(category: .init(name: "context", label: "Context"), title: "Note \(index)")
      note.body = Self.markdown(file)
      annotated.notes.append(
        AnchoredNote(note: note, id: "n\(index)", targets: [TextSpan(0, 5)], file: file))
    }
    articles.append(annotated)
    return articles.count - 1
  }

  mutating func addPage(_ name: String, _ text: String = "") {
    let file = Self.file("pages/\(name).md", text)
    pages.append(
      Page(slug: Self.slug(name), title: "Page \(name)", body: Self.markdown(file), file: file))
  }

  func linked() -> Diagnosed<LinkedSite> {
    Linker.link(
      settings: settings, articles: articles, entities: entities, pages: pages, assets: assets)
  }
}
