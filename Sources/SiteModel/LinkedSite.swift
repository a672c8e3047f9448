/// A place in an article: the article's index in the site and a layer's index in the article.
public struct LayerReference: Hashable, Sendable {
  /// Index into `LinkedSite.articles`.
  public let article: Int
  /// Index into the article's quotations or mentions.
  public let index: Int

  /// A reference.
  public init(article: Int, index: Int) {
    self.article = article
    self.index = index
  }
}

/// An entity with everything in the site that is about it. What stands in articles is in time order:
/// article by article as `LinkedSite.oldestFirst` has them, in an article by place.
public struct LinkedEntity: Sendable {
  /// The entity.
  public var entity: Entity
  /// Its page.
  public var path: SitePath
  /// What it says.
  public var quotations: [LayerReference]
  /// What it is reported to say, without quotation marks.
  public var reports: [LayerReference]
  /// What others say in which it is mentioned; also where the speaker is open.
  public var saidAbout: [LayerReference]
  /// Where it is mentioned; not what stands in furniture.
  public var mentions: [LayerReference]
  /// In how many articles it speaks or is mentioned.
  public var articleCount: Int
  /// In how many articles it, or something that lies in it, speaks or is mentioned.
  public var articleCountWithin: Int
  /// The hundred closest of those who appear together with it, the closest first.
  public var company: [Companion]
  /// The notes, biographies and pages that link to it.
  public var backlinks: [Backlink]
  /// The entities that lie in it.
  public var contains: [EntityID]

  /// An entity that nothing is known about yet.
  public init(entity: Entity, path: SitePath) {
    self.entity = entity
    self.path = path
    quotations = []
    reports = []
    saidAbout = []
    mentions = []
    articleCount = 0
    articleCountWithin = 0
    company = []
    backlinks = []
    contains = []
  }
}

/// A page at an address that an entity had before, which leads to its own.
public struct Redirect: Sendable {
  /// The former address.
  public let path: SitePath
  /// The entity's id then.
  public let former: EntityID
  /// Index of the entity in the site.
  public let entity: Int

  /// A page at `path` that leads to the entity at the index `entity`, which was called `former`.
  public init(path: SitePath, former: EntityID, entity: Int) {
    self.path = path
    self.former = former
    self.entity = entity
  }
}

/// A link from a note, a biography or a page, seen from where it leads.
public struct Backlink: Hashable, Sendable {
  /// The page it stands on.
  public let path: SitePath
  /// The place on that page; `nil` for the page as a whole.
  public let fragment: String?
  /// What the page or the note is called.
  public let title: String

  /// A backlink.
  public init(path: SitePath, fragment: String? = nil, title: String) {
    self.path = path
    self.fragment = fragment
    self.title = title
  }
}

/// An article with its page, who is in it and what links to it.
public struct LinkedArticle: Sendable {
  /// The article and its layers.
  public var annotated: AnnotatedArticle
  /// Its page.
  public var path: SitePath
  /// Who and what speaks or is mentioned in it, by index of the entity.
  public var presences: [EntityPresence]
  /// At most five articles that speak of the same, the nearest first.
  public var related: [RelatedArticle]
  /// The notes, biographies and pages that link to it.
  public var backlinks: [Backlink]

  /// An article at `path`.
  public init(annotated: AnnotatedArticle, path: SitePath) {
    self.annotated = annotated
    self.path = path
    presences = []
    related = []
    backlinks = []
  }
}

/// An ordinary page with its address.
public struct LinkedPage: Sendable {
  /// The page.
  public var page: Page
  /// Its address.
  public var path: SitePath

  /// A page at `path`.
  public init(page: Page, path: SitePath) {
    self.page = page
    self.path = path
  }
}

/// The whole site, every path assigned and every link known to lead somewhere or reported.
public struct LinkedSite: Sendable {
  /// What `site.yml` says.
  public var settings: SiteSettings
  /// The articles, by slug.
  public var articles: [LinkedArticle]
  /// The entities, by id.
  public var entities: [LinkedEntity]
  /// The ordinary pages, by slug.
  public var pages: [LinkedPage]
  /// The former addresses of entities, by entity and then as its file has them.
  public var redirects: [Redirect]
  /// Files that are copied as they are, by their path below `Content`, which is also their
  /// path in the site.
  public var assets: Set<SitePath>
  /// Index of each article by its slug.
  public var articleIndex: [Slug: Int]
  /// Index of each entity by its id.
  public var entityIndex: [EntityID: Int]

  /// A site whose indexes follow from its lists.
  public init(
    settings: SiteSettings, articles: [LinkedArticle], entities: [LinkedEntity],
    pages: [LinkedPage], assets: Set<SitePath>
  ) {
    self.settings = settings
    self.articles = articles
    self.entities = entities
    self.pages = pages
    self.assets = assets
    redirects = []
    articleIndex = Dictionary(
      uniqueKeysWithValues: articles.enumerated().map { ($1.annotated.article.slug, $0) })
    entityIndex = Dictionary(
      uniqueKeysWithValues: entities.enumerated().map { ($1.entity.id, $0) })
  }

  /// Indexes of the articles, the oldest first by the day they were published, those of a day by
  /// slug, and last those without a day. n log n.
  public var oldestFirst: [Int] {
    let days = articles.map(\.annotated.article.metadata.published)
    return articles.indices.sorted { one, other in
      switch (days[one], days[other]) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: one < other
      }
    }
  }

  /// The entity with that id; `nil` when the site has none. Where only a part of it is needed,
  /// `entityIndex` and `entities` spare the copy.
  public func entity(_ id: EntityID) -> LinkedEntity? {
    entityIndex[id].map { entities[$0] }
  }

  /// Where a link leads, as a path and a fragment; `nil` when it leads nowhere inside the site.
  /// A note's address is only known in its own article, so `.note` is answered by the page.
  public func path(of target: LinkTarget) -> SitePath? {
    switch target {
    case .entity(let id): entityIndex[id].map { entities[$0].path }
    case .article(let slug): articleIndex[slug].map { articles[$0].path }
    case .file(let name): filePath(name)
    case .external, .note, .malformed: nil
    }
  }

  private func filePath(_ name: String) -> SitePath? {
    guard let path = SitePath(name) else { return nil }
    return assets.contains(path) || pages.contains { $0.path == path } ? path : nil
  }
}
