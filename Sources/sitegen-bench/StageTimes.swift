import Annotating
import CommonMark
import Linking
import Reading
import Rendering
import SiteModel
import SourceText
import Speech
import Templating

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Times each stage on its own, on one core, over the same articles.
struct StageTimes {
  /// What an article is made of, on average.
  private(set) var shape = (bytes: 0.0, mentions: 0.0, quotations: 0.0, notes: 0.0)
  private(set) var rows: [(stage: String, seconds: Double, bytes: Int, items: Int)] = []
  private let content: String
  private let templates: String
  private let count: Int
  private let people: Int
  private let places: Int

  init(content: String, templates: String, count: Int, people: Int, places: Int) {
    self.content = content
    self.templates = templates
    self.count = count
    self.people = people
    self.places = places
  }

  mutating func run() throws {
    let count = count
    let settings = SettingsReader.read(SourceFile(path: "site.yml", bytes: []))
    let entities = try readEntities(settings.output)
    let registry = EntityRegistry.make(entities, kinds: settings.output.kinds).output
    let texts = try (0..<count).map { try file("articles/article-\($0).txt") }
    let notes = try (0..<count).map { try file("articles/article-\($0).md") }
    let textBytes = texts.reduce(0) { $0 + $1.bytes.count }
    let noteBytes = notes.reduce(0) { $0 + $1.bytes.count }

    let markdown = MarkdownParser(schemes: [
      "http", "https", "mailto", "person", "place", "article",
    ])
    measure("Markdown", noteBytes) { for note in notes { _ = markdown.parse(note, note.contents) } }
    let reader = ArticleReader(settings: settings.output)
    var articles: [Article] = []
    measure("parse (front matter, Markdown, blocks)", textBytes + noteBytes) {
      for index in 0..<count {
        guard let slug = Slug("article-\(index)") else { continue }
        let article = reader.read(texts[index], annotations: [notes[index]], slug: slug).output
        if let article { articles.append(article) }
      }
    }
    let finder = QuotationFinder()
    measure("quotations and their sources", textBytes) {
      for article in articles {
        _ = finder.read(article.file.bytes, paragraphs: article.blocks.map(\.span))
      }
    }
    let bare = articles.map { Article(slug: $0.slug, file: $0.file, blocks: $0.blocks) }
    let annotator = Annotator(registry: registry)
    measure("annotate without notes (mentions, speakers)", textBytes) {
      for article in bare { _ = annotator.annotate(article) }
    }
    var annotated: [AnnotatedArticle] = []
    measure("annotate (anchoring, mentions, speakers)", textBytes) {
      for article in articles { annotated.append(annotator.annotate(article).output) }
    }
    func average(_ number: (AnnotatedArticle) -> Int) -> Double {
      Double(annotated.reduce(0) { $0 + number($1) }) / Double(max(1, annotated.count))
    }
    shape = (
      average { $0.article.file.bytes.count }, average(\.mentions.count),
      average(\.quotations.count), average(\.notes.count)
    )
    var site: LinkedSite?
    measure("link", textBytes) {
      site =
        Linker.link(
          settings: settings.output, articles: annotated, entities: entities, pages: [], assets: []
        ).output
    }
    guard let site else { return }
    try measureRendering(site)
  }

  private mutating func measureRendering(_ site: LinkedSite) throws {
    let names = [
      "404", "article", "articles", "entities", "entity", "home", "layout", "notes", "page",
      "redirect", "speakers",
      "partials/appearances", "partials/article-list", "partials/backlinks", "partials/company",
      "partials/entry-pages", "partials/exports", "partials/filter", "partials/map",
      "partials/maps", "partials/note-groups", "partials/note-lines", "partials/quotations",
      "partials/said", "partials/timeline",
    ]
    let files = try names.map { name in
      (name: name, file: SourceFile(path: name, bytes: try read("\(templates)/\(name).html")))
    }
    let compiled = TemplateSet.compile(files, pages: Renderer.templates(for: [.person, .place]))
    guard compiled.diagnostics.allSatisfy({ $0.severity != .error }) else {
      throw BenchFailure("the templates do not compile")
    }
    let renderer = Renderer(site: site, templates: compiled.output)
    var written = 0
    let started = ContinuousClock().now
    for index in site.articles.indices {
      written += renderer.render(.article(index)).bytes.count
    }
    add("render articles (bytes written)", started, written, site.articles.count)
    written = 0
    let entitiesStarted = ContinuousClock().now
    for index in site.entities.indices { written += renderer.render(.entity(index)).bytes.count }
    add("render entities (bytes written)", entitiesStarted, written, site.entities.count)
  }

  private func readEntities(_ settings: SiteSettings) throws -> [Entity] {
    let reader = EntityReader(settings: settings)
    var entities: [Entity] = []
    for (folder, prefix, kind, count) in [
      ("people", "person", "person", people), ("places", "place", "place", places),
    ] {
      for index in 0..<count {
        guard let slug = Slug("\(prefix)-\(index)") else { continue }
        let id = EntityID(kind: kind, slug: slug)
        if let entity = reader.read(try file("\(folder)/\(slug).md"), id: id).output {
          entities.append(entity)
        }
      }
    }
    return entities.sorted { $0.id < $1.id }
  }

  private mutating func measure(_ stage: String, _ bytes: Int, _ work: () -> Void) {
    let started = ContinuousClock().now
    work()
    add(stage, started, bytes, count)
  }

  private mutating func add(
    _ stage: String, _ started: ContinuousClock.Instant, _ bytes: Int, _ items: Int
  ) {
    let took = ContinuousClock().now - started
    rows.append((stage, took / .seconds(1), bytes, items))
  }

  private func file(_ name: String) throws -> SourceFile {
    SourceFile(path: name, bytes: try read("\(content)/\(name)"))
  }

  private func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw BenchFailure("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let got = fread(&buffer, 1, buffer.count, file), got > 0 { bytes += buffer[..<got] }
    return bytes
  }
}
