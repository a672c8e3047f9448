import CommonMark
import Exporting
import SiteModel
import SourceText
import Templating

extension Renderer {
  /// The most that a page shows of those who appear together with its entity.
  private static let mostCompany = 24

  /// What a page of an entity shows, `page` from 0: the first its facts, and each its part of the
  /// pieces.
  func entityView(_ index: Int, page: Int = 0) -> View<EntityField> {
    let linked = site.entities[index]
    let entity = linked.entity
    let pages =
      longEntries[index]
      ?? EntityPaging.Pages(pieces: entityPieces.pieces(of: linked), starts: [0])
    let (pieces, starts) = (pages.pieces, pages.starts)
    let path = path(ofEntity: index, page: page)
    let links = PageLinks(from: path)
    let title =
      page == 0 ? entity.name : "\(entity.name), page \(page + 1) of \(starts.count)"
    var view = View<EntityField>()
    view[.frame] = frame(
      links, title: title, description: entity.role ?? "",
      structuredData: page == 0 ? exporter.structuredData(ofEntity: index) : nil)
    view[.name] = .text(entity.name)
    view[.kind] = .text(
      site.settings.kinds.first { $0.name == entity.id.kind }?.label ?? entity.id.kind)
    view[.isDraft] = .flag(entity.isDraft)
    view[.isPlace] = .flag(entity.id.kind == EntityKind.place.name)
    view[.isFurtherPage] = .flag(page > 0)
    if page == 0 {
      fillFacts(&view, linked, links)
      fillSurroundings(&view, index, links, pieces)
    }
    let end = page + 1 < starts.count ? starts[page + 1] : pieces.count
    fillPieces(&view, linked, links, pieces[starts[page]..<end])
    fillCounts(&view, linked, pieces)
    fillPages(&view, index, links, page: page)
    return view
  }

  // MARK: Facts

  private func fillFacts(
    _ view: inout View<EntityField>, _ linked: LinkedEntity, _ links: PageLinks
  ) {
    let entity = linked.entity
    if let role = entity.role { view[.role] = .text(role) }
    if let dates = entity.dates { view[.dates] = .text(dates) }
    view[.hasOtherNames] = .flag(!entity.otherNames.isEmpty)
    view[.otherNames] = .texts(entity.otherNames)
    if let image = entity.image, let path = site.path(of: .file(image)) {
      view[.image] = .text(links.href(path))
    }
    if !entity.biography.blocks.isEmpty {
      var biography = HTMLBuffer()
      MarkdownHTML(site: site, path: linked.path, topHeading: 2)
        .write(entity.biography, to: &biography)
      view[.biography] = .markup(biography.bytes)
    }
    if let point = entity.coordinates {
      view[.coordinates] = .text(point.words)
      view[.map] = .text(point.mapAddress)
    }
    fillMaps(&view, linked, links)
    view[.hasAuthorities] = .flag(!entity.authorities.isEmpty)
    view[.authorities] = .list(entity.authorities.map { link($0.authority.label, $0.page) })
  }

  /// What it lies in, what lies in it, when it appears and with whom.
  private func fillSurroundings(
    _ view: inout View<EntityField>, _ index: Int, _ links: PageLinks, _ pieces: [EntityPiece]
  ) {
    let tree = ContainmentTree(self, links)
    let within = tree.outward(from: index)
    view[.hasWithin] = .flag(!within.isEmpty)
    view[.within] = .list(
      within.map { link(listName(of: $0, isUnderPlace: true), links.href(site.entities[$0].path)) })
    if !site.entities[index].contains.isEmpty {
      view[.hasContents] = .flag(true)
      view[.contents] = .markup(tree.markup(around: index))
    }
    if let timeline = Timeline(pieces, published: articleFacts.map(\.published)) {
      view[.timeline] = timelineView(timeline, of: site.entities[index].entity.name)
    }
    let company = site.entities[index].company
    view[.hasCompany] = .flag(!company.isEmpty)
    view[.company] = .list(company.prefix(Self.mostCompany).map { companionLine($0, links) })
  }

  private func companionLine(_ companion: Companion, _ links: PageLinks) -> AnyView {
    var view = View<CompanionField>()
    view[.name] = .text(site.entities[companion.entity].entity.name)
    view[.href] = .text(links.href(site.entities[companion.entity].path))
    if let role = site.entities[companion.entity].entity.role { view[.role] = .text(role) }
    if let distinction = sharedNames[companion.entity] {
      if let outer = site.outerName(of: companion.entity) { view[.within] = .text(outer) }
      if let apart = distinction.apart { view[.apart] = .text(apart) }
    }
    view[.articles] = .text(String(companion.articles))
    if companion.paragraphs > 0 { view[.paragraphs] = .text(String(companion.paragraphs)) }
    return view.erased
  }

  // MARK: Pieces

  private func fillPieces(
    _ view: inout View<EntityField>, _ linked: LinkedEntity, _ links: PageLinks,
    _ pieces: ArraySlice<EntityPiece>
  ) {
    var (quotations, reports, saidAbout) = ([AnyView](), [AnyView](), [AnyView]())
    var backlinks: [Backlink] = []
    for piece in pieces {
      switch piece {
      case .quotation(let reference):
        quotations.append(quotationLine(reference, links, namesSpeaker: false))
      case .report(let reference):
        reports.append(quotationLine(reference, links, namesSpeaker: false))
      case .saidAbout(let reference):
        saidAbout.append(quotationLine(reference, links, namesSpeaker: true))
      case .backlink(let index): backlinks.append(linked.backlinks[index])
      case .mention, .inside, .speaker: break
      }
    }
    let appearances = appearances(in: pieces, links)
    view[.hasQuotations] = .flag(!quotations.isEmpty)
    view[.quotations] = .list(quotations)
    view[.hasReports] = .flag(!reports.isEmpty)
    view[.reports] = .list(reports)
    view[.hasSaidAbout] = .flag(!saidAbout.isEmpty)
    view[.saidAbout] = .list(saidAbout)
    view[.hasAppearances] = .flag(!appearances.isEmpty)
    view[.appearances] = .list(appearances)
    view[.hasBacklinks] = .flag(!backlinks.isEmpty)
    view[.backlinks] = self.backlinks(backlinks, links)
  }

  private func fillCounts(
    _ view: inout View<EntityField>, _ linked: LinkedEntity, _ pieces: [EntityPiece]
  ) {
    view[.quotationCount] = .text(String(linked.quotations.count))
    view[.reportCount] = .text(String(linked.reports.count))
    view[.saidAboutCount] = .text(String(linked.saidAbout.count))
    var articles = 0
    var last: Int?
    for piece in pieces where piece.appearance != nil && piece.appearance != last {
      articles += 1
      last = piece.appearance
    }
    view[.appearanceCount] = .text(String(articles))
  }

  private func fillPages(
    _ view: inout View<EntityField>, _ index: Int, _ links: PageLinks, page: Int
  ) {
    let count = pageCount(ofEntity: index)
    view[.hasPages] = .flag(count > 1)
    view[.page] = .text(String(page + 1))
    view[.pageCount] = .text(String(count))
    guard count > 1 else { return }
    func href(_ page: Int) -> String { links.href(path(ofEntity: index, page: page)) }
    if page > 0 { view[.previousPage] = .text(href(page - 1)) }
    if page + 1 < count { view[.nextPage] = .text(href(page + 1)) }
    view[.pages] = .list(
      (0..<count).map { link(String($0 + 1), href($0), isCurrent: $0 == page) })
  }

  /// How many pages an entity takes.
  func pageCount(ofEntity index: Int) -> Int { longEntries[index]?.starts.count ?? 1 }

  /// Where a page of an entity stands, `page` from 0.
  func path(ofEntity index: Int, page: Int) -> SitePath {
    let path = site.entities[index].path
    return page == 0 ? path : path.further(page: page + 1)
  }
}
