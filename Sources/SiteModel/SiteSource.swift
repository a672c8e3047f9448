public import CommonMark
public import SourceText

/// An ordinary page, `pages/about.md`.
public struct Page: Sendable {
  /// The slug of its file.
  public var slug: Slug
  /// Its title.
  public var title: String
  /// What it says.
  public var body: MarkdownDocument
  /// Its file.
  public var file: SourceFile

  /// A page.
  public init(slug: Slug, title: String, body: MarkdownDocument, file: SourceFile) {
    self.slug = slug
    self.title = title
    self.body = body
    self.file = file
  }
}

/// The whole site as its files tell it: parsed, nothing looked up yet.
public struct SiteSource: Sendable {
  /// What `site.yml` says.
  public var settings: SiteSettings
  /// The articles, by slug.
  public var articles: [Article]
  /// The people, places and other entities, by id.
  public var entities: [Entity]
  /// The ordinary pages, by slug.
  public var pages: [Page]
  /// Paths below `Content` of the files that are copied as they are: `assets/…`, sorted.
  public var assets: [String]

  /// A site.
  public init(
    settings: SiteSettings, articles: [Article] = [], entities: [Entity] = [],
    pages: [Page] = [], assets: [String] = []
  ) {
    self.settings = settings
    self.articles = articles
    self.entities = entities
    self.pages = pages
    self.assets = assets
  }
}
