import CommonMark
public import SiteModel
public import SourceText

/// Ties the articles, entities and pages of a site together.
public struct Linker {
  private var site: LinkedSite
  private var diagnostics: [Diagnostic] = []
  private var followed: Set<FollowedLink> = []
  /// What entities are called now, by what they were called before.
  private let presentIDs: [EntityID: EntityID]
  /// For how many more dead links a near name is looked for.
  private var spellingsLeft = 200

  private struct FollowedLink: Hashable {
    let from: Backlink
    let to: SitePath
  }

  /// The whole site, every path assigned and every link checked: two sources for one path and
  /// links that lead nowhere are errors. Linear in mentions and links, but for the pairs of
  /// those who appear together, which `Company` bounds.
  public static func link(
    settings: SiteSettings, articles: [AnnotatedArticle], entities: [Entity], pages: [Page],
    assets: [String]
  ) -> Diagnosed<LinkedSite> {
    var diagnostics: [Diagnostic] = []
    let site = PathPlan.site(
      settings: settings, articles: articles, entities: entities, pages: pages, assets: assets
    ).unwrapped(into: &diagnostics)
    var linker = Linker(site: site)
    linker.gatherContainment()
    LayerGathering.gather(into: &linker.site)
    linker.checkImages()
    linker.followLinks()
    return Diagnosed(linker.site, diagnostics + linker.diagnostics)
  }

  private init(site: LinkedSite) {
    self.site = site
    presentIDs = Dictionary(
      site.redirects.map { ($0.former, site.entities[$0.entity].entity.id) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: What lies in what

  private mutating func gatherContainment() {
    for index in site.entities.indices {
      let entity = site.entities[index].entity
      guard let within = entity.within, site.entityIndex[within] == nil else { continue }
      reportDeadLink("\(within)", kind: within.kind, in: entity.file, at: entity.places["within"])
      site.entities[index].entity.within = nil
    }
    for circle in Containment.circles(outer: site.entities.map(outerIndex)) {
      let entity = site.entities[circle[0]].entity
      let way = (circle + [circle[0]]).map { site.entities[$0].entity.id.description }
      diagnostics.append(
        .error(
          "within-cycle", way.joined(separator: " is within "), in: entity.file,
          at: entity.places["within"], hint: "a place cannot lie in itself: correct one of these"))
      site.entities[circle[0]].entity.within = nil
    }
    for linked in site.entities {
      outerIndex(linked).map { site.entities[$0].contains.append(linked.entity.id) }
    }
  }

  private func outerIndex(_ linked: LinkedEntity) -> Int? {
    linked.entity.within.flatMap { site.entityIndex[$0] }
  }

  private mutating func checkImages() {
    for linked in site.entities {
      guard let image = linked.entity.image, site.path(of: .file(image)) == nil else { continue }
      reportMissingFile(image, in: linked.entity.file, at: linked.entity.places["image"])
      site.entityIndex[linked.entity.id].map { site.entities[$0].entity.image = nil }
    }
  }

  // MARK: Links in notes, biographies and pages

  private mutating func followLinks() {
    for position in site.articles.indices {
      let article = site.articles[position]
      let annotated = article.annotated
      let notes =
        annotated.notes.map { (note: $0.note, id: $0.id, file: $0.file) }
        + annotated.orphans.map { (note: $0.note, id: $0.id, file: $0.file) }
      let ids = Set(notes.map(\.id))
      for (note, id, file) in notes {
        let title = note.title.isEmpty ? note.category.label : note.title
        let backlink = Backlink(
          path: article.path, fragment: "note-\(id)",
          title: "\(annotated.article.title): \(title)")
        follow(note.body, in: file, from: backlink, notes: ids)
      }
    }
    for linked in site.entities {
      follow(
        linked.entity.biography, in: linked.entity.file,
        from: Backlink(path: linked.path, title: linked.entity.name), notes: [])
    }
    for linked in site.pages {
      follow(
        linked.page.body, in: linked.page.file,
        from: Backlink(path: linked.path, title: linked.page.title), notes: [])
    }
  }

  private mutating func follow(
    _ document: MarkdownDocument, in file: SourceFile, from backlink: Backlink, notes: Set<String>
  ) {
    for (inline, block) in document.links {
      let span = inline.span ?? block
      switch inline.kind {
      case .link(let destination, _, _):
        follow(
          LinkTarget(destination, kinds: site.settings.kinds), in: file, at: span, backlink, notes)
      case .image(let source, _, _):
        let target = LinkTarget(source, kinds: site.settings.kinds)
        if site.path(of: target) == nil { reportMissingFile(source, in: file, at: span) }
      default: break
      }
    }
  }

  private mutating func follow(
    _ target: LinkTarget, in file: SourceFile, at span: TextSpan, _ backlink: Backlink,
    _ notes: Set<String>
  ) {
    switch target {
    case .external: break
    case .entity(let id):
      guard let index = site.entityIndex[id] else {
        return reportDeadLink("\(id)", kind: id.kind, in: file, at: span)
      }
      if isNew(backlink, to: site.entities[index].path) {
        site.entities[index].backlinks.append(backlink)
      }
    case .article(let slug):
      guard let index = site.articleIndex[slug] else {
        return reportDeadLink("article:\(slug)", kind: "article", in: file, at: span)
      }
      if isNew(backlink, to: site.articles[index].path) {
        site.articles[index].backlinks.append(backlink)
      }
    case .note(let id):
      if !notes.contains(id) { reportMissingNote(id, among: notes, in: file, at: span) }
    case .file(let name):
      if site.path(of: target) == nil { reportMissingFile(name, in: file, at: span) }
    case .malformed(let text):
      reportDeadLink(text, kind: String(text.prefix { $0 != ":" }), in: file, at: span)
    }
  }

  /// Whether a link comes from another page and is the first one from its place there.
  private mutating func isNew(_ backlink: Backlink, to path: SitePath) -> Bool {
    backlink.path != path && followed.insert(FollowedLink(from: backlink, to: path)).inserted
  }

  // MARK: Dead links

  private mutating func nearest(
    to name: String, among known: some Collection<String>
  ) -> String? {
    spellingsLeft -= 1
    return spellingsLeft < 0 ? nil : Spelling.nearest(to: name, among: known.sorted())
  }

  private mutating func reportDeadLink(
    _ name: String, kind: String, in file: SourceFile, at span: TextSpan?
  ) {
    let known =
      spellingsLeft <= 0
      ? []
      : kind == "article"
        ? site.articles.map { "article:\($0.annotated.article.slug)" }
        : site.entities.map(\.entity.id).filter { $0.kind == kind }.map(\.description)
    if let former = EntityID(name), let present = presentIDs[former] {
      diagnostics.append(
        .error(
          "dead-link", "nothing in this site is “\(name)” any more", in: file, at: span,
          hint:
            "it is “\(present)” now: `sitegen rename \(name) \(present) --write` corrects every link"
        ))
      return
    }
    diagnostics.append(
      .error(
        "dead-link", "nothing in this site is “\(name)”", in: file, at: span,
        hint: nearest(to: name, among: known).map { "did you mean “\($0)”?" }
          ?? "add a file for it, or take the link out"))
  }

  private mutating func reportMissingNote(
    _ id: String, among notes: Set<String>, in file: SourceFile, at span: TextSpan
  ) {
    diagnostics.append(
      .error(
        "dead-link", "no note of this article has the id “\(id)”", in: file, at: span,
        hint: nearest(to: id, among: notes).map { "did you mean “#\($0)”?" }
          ?? "give the note that you mean a line `- id: \(id)`"))
  }

  private mutating func reportMissingFile(
    _ name: String, in file: SourceFile, at span: TextSpan?
  ) {
    let known =
      spellingsLeft <= 0
      ? [] : site.assets.map(\.description) + site.pages.map(\.path.description)
    diagnostics.append(
      .error(
        "dead-link", "the site has no file “\(name)”", in: file, at: span,
        hint: nearest(to: name, among: known).map { "did you mean “\($0)”?" }
          ?? "links inside the site are written person:…, place:…, article:…, #id or assets/…"))
  }
}
