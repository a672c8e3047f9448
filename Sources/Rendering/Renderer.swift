public import Exporting
public import SiteModel
import SourceText
public import Templating

/// One file of the site that is to be rendered.
public enum PlannedPage: Sendable, Hashable {
  /// The home page.
  case home
  /// The list of all articles.
  case articles
  /// An article, by its index in the site.
  case article(Int)
  /// The index of a kind of entity, by the kind's index in the settings.
  case entities(Int)
  /// A page of a letter of that index, by the letter's index in it and the page's, from 0.
  case entitiesPart(Int, letter: Int, page: Int)
  /// An entity, by its index in the site.
  case entity(Int)
  /// Who speaks and how much.
  case speakers
  /// A further page of a long entity, by its index in the site and the page's number, from 1.
  case entityPage(Int, page: Int)
  /// An ordinary page, by its index in the site.
  case page(Int)
  /// The index of all notes.
  case notes
  /// A page of a part of that index, by the part's index and the page's, from 0.
  case notesPart(Int, page: Int)
  /// A page at a former address of an entity, by its index in the site.
  case redirect(Int)
  /// What a server shows for what is not there.
  case notFound
  /// The Atom feed.
  case feed
  /// The sitemap.
  case sitemap
  /// The rules for robots.
  case robots
  /// A file of an export.
  case export(ExportFile)
}

/// What other pages tell of an article.
struct ArticleFacts: Sendable {
  let title: String
  /// `nil` when unknown.
  let published: String?
  /// `nil` when unknown.
  let publisher: String?
  let isReviewed: Bool

  init(_ article: Article) {
    title = article.title
    published = article.metadata.published
    publisher = article.metadata.publisher
    isReviewed = article.metadata.reviewed
  }
}

/// Renders the pages of a linked site, each on its own.
public struct Renderer: Sendable {
  /// The page templates of a site with these `kinds`, with what each is given.
  public static func templates(
    for kinds: [EntityKind]
  ) -> [(name: String, schema: ViewSchema)] {
    let own = Set(kinds.map(\.template)).subtracting(commonTemplates.map(\.name)).sorted()
    return commonTemplates + own.map { ($0, ViewSchema("entity", EntityField.self)) }
  }

  /// The page templates of every site.
  private static let commonTemplates: [(name: String, schema: ViewSchema)] = [
    ("home", ViewSchema("articles", ArticlesField.self)),
    ("articles", ViewSchema("articles", ArticlesField.self)),
    ("article", ViewSchema("article", ArticleField.self)),
    ("entities", ViewSchema("entities", EntitiesField.self)),
    ("entity", ViewSchema("entity", EntityField.self)),
    ("speakers", ViewSchema("speakers", SpeakersField.self)),
    ("notes", ViewSchema("notes", NotesField.self)),
    ("page", ViewSchema("page", PageField.self)),
    ("redirect", ViewSchema("redirect", RedirectField.self)),
    ("404", ViewSchema("page", PageField.self)),
  ]

  let site: LinkedSite
  private let templates: TemplateSet
  /// Indexes of the articles, the newest first.
  let newestFirst: [Int]
  /// For each entity its place when they are sorted as people look them up.
  let nameRank: [Int]
  /// The index of each kind, by the kind's index in the settings.
  let entityIndexes: [EntityIndex]
  /// Where the entities are whose coordinates are known.
  let placeIndex: PlaceIndex
  /// What other pages tell of each article.
  let articleFacts: [ArticleFacts]
  /// What tells entities whose names others have too from those, by index in the site.
  let sharedNames: [Int: NameDistinction]
  /// These entities by their pages.
  let sharedPaths: [SitePath: Int]
  /// What the pages of entities list.
  let entityPieces: EntityPieces
  /// The entities that take more than one page.
  let longEntries: [Int: EntityPaging.Pages]
  /// What each speaker says before and after.
  let sequence: QuotationSequence
  /// All notes of the site.
  let noteIndex: NoteIndex
  /// Where every page's navigation leads.
  let destinations: [(title: String, path: SitePath)]
  /// What else the site gives out.
  let exporter: Exporter
  /// The feed's path; `nil` when the site has none.
  let feedPath: SitePath?

  /// A renderer of `site` with `templates`, compiled for `Renderer.templates(for:)`.
  public init(site: LinkedSite, templates: TemplateSet) {
    self.site = site
    self.templates = templates
    let days = site.articles.map { $0.annotated.article.metadata.published ?? "" }
    newestFirst = site.articles.indices.sorted {
      days[$0] != days[$1] ? days[$0] > days[$1] : $0 < $1
    }
    let collation = Collation(language: site.settings.language)
    let keys = site.entities.map { collation.key(of: $0.entity.filedName) }
    let byName = site.entities.indices.sorted { one, other in
      keys[one] != keys[other] ? keys[one] < keys[other] : one < other
    }
    var nameRank = [Int](repeating: 0, count: keys.count)
    for (place, index) in byName.enumerated() { nameRank[index] = place }
    self.nameRank = nameRank
    entityIndexes = site.settings.kinds.map {
      EntityIndex($0, of: site, keys: keys, collation)
    }
    placeIndex = PlaceIndex(site.entities)
    articleFacts = site.articles.map { ArticleFacts($0.annotated.article) }
    entityPieces = EntityPieces(site)
    let names = site.entities.enumerated().map { (name: $1.entity.name, entity: $0) }
    sharedNames = NameDistinction.all(in: site, among: names)
    sharedPaths = Dictionary(
      sharedNames.keys.map { (site.entities[$0].path, $0) }, uniquingKeysWith: min)
    let paging = EntityPaging(site, pieces: entityPieces, sharedNames: sharedNames)
    var longEntries: [Int: EntityPaging.Pages] = [:]
    for index in site.entities.indices {
      if let pages = paging.pages(of: site.entities[index]) { longEntries[index] = pages }
    }
    self.longEntries = longEntries
    sequence = QuotationSequence(site)
    noteIndex = NoteIndex(site, articles: newestFirst)
    let present = Set(site.entities.map(\.entity.id.kind))
    destinations =
      [("Articles", SitePath.articles)]
      + site.settings.kinds.filter { present.contains($0.name) }
      .map { ($0.plural, .index(of: $0)) }
      + (site.isSpokenIn ? [("Who speaks", .speakers)] : [])
      + (noteIndex.count > 0 ? [("Notes", .notes)] : [])
      + site.pages.map { ($0.page.title, $0.path) }
    exporter = Exporter(site)
    feedPath = AtomFeed.isPossible(for: site) ? .feed : nil
  }

  /// Everything that is to be rendered. A site without a public address has no sitemap, and one
  /// without an address or a dated article has no feed.
  public var plan: [PlannedPage] {
    var plan: [PlannedPage] = [.home, .articles, .notFound, .robots]
    plan += site.articles.indices.map(PlannedPage.article)
    for (kind, index) in entityIndexes.enumerated() {
      plan.append(.entities(kind))
      for (letter, part) in index.parts.enumerated() {
        plan += part.pages.indices.map { .entitiesPart(kind, letter: letter, page: $0) }
      }
    }
    if site.isSpokenIn { plan.append(.speakers) }
    for index in site.entities.indices {
      plan.append(.entity(index))
      plan += (1..<pageCount(ofEntity: index)).map { .entityPage(index, page: $0) }
    }
    plan += site.pages.indices.map(PlannedPage.page)
    plan += site.redirects.indices.map(PlannedPage.redirect)
    if noteIndex.count > 0 {
      plan.append(.notes)
      for (index, part) in noteIndex.parts.enumerated() {
        plan += part.paths.indices.map { .notesPart(index, page: $0) }
      }
    }
    if feedPath != nil { plan.append(.feed) }
    if site.settings.url != nil { plan.append(.sitemap) }
    plan += exporter.files.map(PlannedPage.export)
    return plan
  }

  /// Whether the site has maps and the templates show them, which take in ``SitePath/land``.
  public var showsMaps: Bool {
    !placeIndex.isEmpty
      && (templates.printsMarkup("\(EntityField.maps)")
        || templates.printsMarkup("\(EntitiesField.map)"))
  }

  /// Where a page will stand.
  public func path(of page: PlannedPage) -> SitePath {
    switch page {
    case .home: .home
    case .articles: .articles
    case .article(let index): site.articles[index].path
    case .entities(let kind): .index(of: site.settings.kinds[kind])
    case .entitiesPart(let kind, let letter, let page):
      entityIndexes[kind].parts[letter].pages[page].path
    case .entity(let index): site.entities[index].path
    case .speakers: .speakers
    case .entityPage(let index, let page): path(ofEntity: index, page: page)
    case .page(let index): site.pages[index].path
    case .notes: .notes
    case .notesPart(let index, let page): noteIndex.parts[index].paths[page]
    case .redirect(let index): site.redirects[index].path
    case .notFound: .notFound
    case .feed: .feed
    case .sitemap: .sitemap
    case .robots: .robots
    case .export(let file): file.path
    }
  }

  /// The finished page. Linear in what it shows.
  public func render(_ page: PlannedPage) -> RenderedPage {
    var bytes: [UInt8] = []
    switch page {
    case .home: templates.render("home", homeView(), into: &bytes)
    case .articles: templates.render("articles", articlesView(), into: &bytes)
    case .article(let index):
      bytes.reserveCapacity(6 * site.articles[index].annotated.article.file.bytes.count + 4096)
      templates.render("article", articleView(index), into: &bytes)
    case .entities(let kind):
      templates.render("entities", entitiesView(entityIndexes[kind]), into: &bytes)
    case .entitiesPart(let kind, let letter, let page):
      templates.render(
        "entities", entitiesView(entityIndexes[kind], letter: letter, page: page), into: &bytes)
    case .speakers: templates.render("speakers", speakersView(), into: &bytes)
    case .entity(let index):
      templates.render(template(ofEntity: index), entityView(index), into: &bytes)
    case .entityPage(let index, let page):
      templates.render(template(ofEntity: index), entityView(index, page: page), into: &bytes)
    case .page(let index): templates.render("page", pageView(site.pages[index]), into: &bytes)
    case .notes: templates.render("notes", notesView(), into: &bytes)
    case .notesPart(let index, let page):
      templates.render("notes", notesView(ofPart: index, page: page), into: &bytes)
    case .redirect(let index):
      templates.render("redirect", redirectView(site.redirects[index]), into: &bytes)
    case .notFound: templates.render("404", notFoundView(), into: &bytes)
    case .feed: bytes = AtomFeed(renderer: self).bytes()
    case .sitemap: bytes = sitemap()
    case .robots: bytes = robots()
    case .export(let file): bytes = exporter.bytes(of: file)
    }
    return RenderedPage(path: path(of: page), bytes: bytes)
  }

  private func template(ofEntity index: Int) -> String {
    let kind = site.entities[index].entity.id.kind
    return site.settings.kinds.first { $0.name == kind }?.template ?? EntityKind.usualTemplate
  }
}
