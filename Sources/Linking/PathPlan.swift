import SiteModel
import SourceText

/// Gives every page and file of a site its path, each path to one source only.
struct PathPlan {
  private var owners: [String: SourceFile?] = [:]
  /// Those of former names.
  private var formerPaths: Set<String> = []
  private var diagnostics: [Diagnostic] = []

  /// The site with its paths; a source whose path is taken is reported and left out.
  static func site(
    settings: SiteSettings, articles: [AnnotatedArticle], entities: [Entity], pages: [Page],
    assets: [String]
  ) -> Diagnosed<LinkedSite> {
    var plan = PathPlan()
    let general = [SitePath.home, .articles, .notes, .notFound, .feed, .sitemap, .robots]
    let exports = settings.exports.compactMap(\.path)
    let isSpokenIn = articles.contains { $0.quotations.contains { $0.speaker != nil } }
    for path in general + (isSpokenIn ? [.speakers] : []) + exports
      + settings.kinds.map(SitePath.index)
    {
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
    var site = LinkedSite(
      settings: settings, articles: linkedArticles, entities: linkedEntities, pages: linkedPages,
      assets: Set(assetPaths))
    // What is there now goes before what was.
    site.redirects = linkedEntities.enumerated().flatMap { index, linked in
      plan.redirects(to: linked, at: index, folders)
    }
    return Diagnosed(site, plan.diagnostics)
  }

  /// The former addresses of an entity. A name that it has again leads nowhere else.
  private mutating func redirects(
    to linked: LinkedEntity, at index: Int, _ folders: [String: String]
  ) -> [Redirect] {
    let entity = linked.entity
    var seen: Set<SitePath> = [linked.path]
    return entity.formerIDs.compactMap { former in
      let path = SitePath(folder: folders[former.kind], page: former.slug)
      guard seen.insert(path).inserted else { return nil }
      guard owners[path.folded] == nil else {
        reportCollision(
          "the former name “\(former)” would keep \(path)", path, in: entity.file,
          at: entity.places["formerly"],
          hint: "take it out of `formerly`, or give the other file another name")
        return nil
      }
      owners[path.folded] = .some(entity.file)
      formerPaths.insert(path.folded)
      return Redirect(path: path, former: former, entity: index)
    }
  }

  /// Whether `path` was free; if not, an error names both who want it.
  private mutating func claim(_ path: SitePath, for file: SourceFile) -> Bool {
    guard owners[path.folded] != nil else {
      owners[path.folded] = .some(file)
      return true
    }
    reportCollision(
      "this would become \(path)", path, in: file, at: nil, hint: "rename this file")
    return false
  }

  /// Says that what `path` is wanted for has it already.
  private mutating func reportCollision(
    _ message: String, _ path: SitePath, in file: SourceFile, at span: TextSpan?, hint: String
  ) {
    let owner = owners[path.folded] ?? nil
    let what = formerPaths.contains(path.folded) ? "a former name in" : "the page of"
    let other = owner.map { "\(what) \($0.path)" } ?? "a page that every site has"
    diagnostics.append(
      .error(
        "path-collision", "\(message), and so does \(other)", in: file, at: span,
        notes: owner.map { [.init("the other file", at: .init($0))] } ?? [], hint: hint))
  }
}
