public import SiteModel

/// What an importer must know of the site: what its headings and links may say.
public struct ImportSite: Sendable {
  /// The settings of the site.
  public let settings: SiteSettings
  private let targets: [String: LinkTarget]
  /// Addresses of originals and archived copies.
  private let originals: [String: Slug]
  private let known: Set<EntityID>
  private let articles: Set<Slug>

  /// What `site` has.
  public init(_ site: LinkedSite) {
    settings = site.settings
    var targets: [String: LinkTarget] = [:]
    for article in site.articles {
      targets[article.path.urlPath] = .article(article.annotated.article.slug)
    }
    var originals: [String: Slug] = [:]
    for article in site.articles {
      let metadata = article.annotated.article.metadata
      for address in [metadata.source, metadata.archived].compactMap({ $0 }) {
        originals[Self.folded(address)] = article.annotated.article.slug
      }
    }
    self.originals = originals
    for entity in site.entities { targets[entity.path.urlPath] = .entity(entity.entity.id) }
    for redirect in site.redirects {
      targets[redirect.path.urlPath] = .entity(site.entities[redirect.entity].entity.id)
    }
    for page in site.pages { targets[page.path.urlPath] = .file(page.path.description) }
    for asset in site.assets { targets[asset.urlPath] = .file(asset.description) }
    self.targets = targets
    known = Set(site.entities.map(\.entity.id))
    articles = Set(site.articles.map(\.annotated.article.slug))
  }

  /// Whether the site has that entity.
  public func has(_ id: EntityID) -> Bool { known.contains(id) }

  /// Whether the site has that article.
  public func has(_ slug: Slug) -> Bool { articles.contains(slug) }

  /// What of the site stands at `address`, and the fragment behind its `#`; `nil` when nothing does.
  ///
  /// An address without a scheme is understood from the folder of the articles, where the site's own
  /// exports stand.
  public func target(at address: String) -> (target: LinkTarget, fragment: String?)? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    guard let page = parts.first.map(String.init), !page.isEmpty else { return nil }
    let path: String
    if let url = settings.url, page.hasPrefix(url) {
      path = String(page.dropFirst(url.count))
    } else if page.hasPrefix("../") {
      path = String(page.dropFirst(3))
    } else if page.contains(":") {
      return nil
    } else {
      path = "articles/\(page)"
    }
    return targets[path].map { ($0, fragment) }
  }

  /// The article whose page, original or archived copy stands at `address`; `nil` when none does.
  public func article(at address: String) -> Slug? {
    if case .article(let slug)? = target(at: address)?.target { return slug }
    return originals[Self.folded(address)]
  }

  /// An address without what makes no difference to the text that stands there: its scheme, its
  /// fragment and a slash at its end.
  private static func folded(_ address: String) -> String {
    var rest = address.prefix { $0 != "#" }
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }

  /// The category that `name` means by its name or its label, whatever its letter case; `nil` when
  /// it means none.
  public func category(_ name: String) -> NoteCategory? {
    settings.categories.first { $0.isCalled(name) }
  }
}
