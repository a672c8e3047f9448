import SiteModel
import SourceText

/// Gives every page and file of a site its path, each path to one source only.
struct PathPlan {
  private var owners: [String: SourceFile?] = [:]
  private var diagnostics: [Diagnostic] = []

  /// The site with its paths; a source whose path is taken is reported and left out.
  static func site(
    settings: SiteSettings, articles: [AnnotatedArticle], entities: [Entity], pages: [Page],
    assets: [String]
  ) -> Diagnosed<LinkedSite> {
    var plan = PathPlan()
    let general = [SitePath.home, .articles, .notes, .notFound, .feed, .sitemap, .robots]
    let exports = settings.exports.compactMap(\.path)
    for path in general + exports + settings.kinds.map(SitePath.index) {
      plan.owners[path.folded] = .some(nil)
    }
    let linkedArticles = articles.compactMap { annotated -> LinkedArticle? in
      let path = SitePath(folder: "articles", page: annotated.article.slug)
      guard plan.claim(path, for: annotated.article.file) else { return nil }
      // Slugs differ, so only a file that is copied could want such a path too.
      for format in settings.exports {
        SitePath(article: annotated.article.slug, as: format).map {
          plan.owners[$0.folded] = .some(annotated.article.file)
        }
      }
      return LinkedArticle(annotated: annotated, path: path)
    }
    let folders = Dictionary(uniqueKeysWithValues: settings.kinds.map { ($0.name, $0.folder) })
    let linkedEntities = entities.compactMap { entity -> LinkedEntity? in
      let path = SitePath(folder: folders[entity.id.kind], page: entity.id.slug)
      guard plan.claim(path, for: entity.file) else { return nil }
      // The folder of its further pages may be named as another's page.
      if path.description.hasSuffix(".html.html") {
        guard plan.claim(path.folderOfFurtherPages, for: entity.file) else { return nil }
      }
      return LinkedEntity(entity: entity, path: path)
    }
    let linkedPages = pages.compactMap { page -> LinkedPage? in
      let path = SitePath(folder: nil, page: page.slug)
      return plan.claim(path, for: page.file) ? LinkedPage(page: page, path: path) : nil
    }
    let assetPaths = assets.compactMap { name -> SitePath? in
      let root = settings.file.path.dropLast(settings.file.name.count)
      let file = SourceFile(path: "\(root)\(name)", bytes: [])
      guard let path = SitePath(name) else {
        plan.diagnostics.append(
          .error(
            "unusable-file-name", "no address can be made of this file's name", in: file,
            hint: "give it a name without `\\`"))
        return nil
      }
      return plan.claim(path, for: file) ? path : nil
    }
    return Diagnosed(
      LinkedSite(
        settings: settings, articles: linkedArticles, entities: linkedEntities,
        pages: linkedPages, assets: Set(assetPaths)),
      plan.diagnostics)
  }

  /// Whether `path` was free; if not, an error names both who want it.
  private mutating func claim(_ path: SitePath, for file: SourceFile) -> Bool {
    guard let owner = owners[path.folded] else {
      owners[path.folded] = .some(file)
      return true
    }
    let other = owner.map { "the page of \($0.path)" } ?? "a page that every site has"
    diagnostics.append(
      .error(
        "path-collision", "this would become \(path), and so does \(other)", in: file,
        notes: owner.map { [.init("the other file", at: .init($0))] } ?? [],
        hint: "rename this file"))
    return false
  }
}
