import CommonMark
import Exporting
import SiteModel
import SourceText
import Templating

extension Renderer {
  /// The most that a page shows of those who share articles with its entity.
  private static let mostCompany = 24
  /// The most mentions that are shown of one article.
  private static let mostContexts = 3

  /// What an entity's page shows.
  func entityView(_ linked: LinkedEntity) -> View<EntityField> {
    let entity = linked.entity
    let links = PageLinks(from: linked.path)
    var view = View<EntityField>()
    view[.frame] = frame(
      links, title: entity.name, description: entity.role ?? "",
      structuredData: site.entityIndex[entity.id].flatMap(exporter.structuredData(ofEntity:)))
    view[.name] = .text(entity.name)
    view[.kind] = .text(
      site.settings.kinds.first { $0.name == entity.id.kind }?.label ?? entity.id.kind)
    if let role = entity.role { view[.role] = .text(role) }
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
    view[.isDraft] = .flag(entity.isDraft)
    let within = outward(from: entity)
    view[.hasWithin] = .flag(!within.isEmpty)
    view[.within] = .list(within.map { link($0.entity.name, links.href($0.path)) })
    view[.hasContents] = .flag(!linked.contains.isEmpty)
    view[.contents] = .list(
      linked.contains.compactMap(site.entity).map { link($0.entity.name, links.href($0.path)) })
    fillAppearances(&view, linked, links)
    return view
  }

  private func fillAppearances(
    _ view: inout View<EntityField>, _ linked: LinkedEntity, _ links: PageLinks
  ) {
    view[.hasQuotations] = .flag(!linked.quotations.isEmpty)
    view[.quotations] = .list(quotations(linked.quotations, links))
    view[.hasReports] = .flag(!linked.reports.isEmpty)
    view[.reports] = .list(quotations(linked.reports, links))
    view[.hasAppearances] = .flag(!linked.mentions.isEmpty)
    view[.appearances] = .list(appearances(of: linked, links))
    view[.hasCompany] = .flag(!linked.company.isEmpty)
    view[.company] = .list(
      linked.company.prefix(Self.mostCompany).map { other in
        entityLine(other.entity, links, articles: other.articles)
      })
    view[.hasBacklinks] = .flag(!linked.backlinks.isEmpty)
    view[.backlinks] = backlinks(linked.backlinks, links)
  }

  /// What an entity lies in, the nearest first.
  private func outward(from entity: Entity) -> [LinkedEntity] {
    var way: [LinkedEntity] = []
    var inner = entity
    while let id = inner.within, let outer = site.entity(id) {
      way.append(outer)
      inner = outer.entity
    }
    return way
  }

  private func quotations(_ references: [LayerReference], _ links: PageLinks) -> [AnyView] {
    references.sorted(by: isNewer).map { reference in
      let quotation = site.articles[reference.article].annotated.quotations[reference.index]
      let facts = articleFacts[reference.article]
      var view = View<QuotationField>()
      view[.words] = .text(
        Excerpt.words(
          of: quotation, in: site.articles[reference.article].annotated.article.file))
      view[.href] = .text(links.href(site.articles[reference.article].path, quotation.id))
      view[.article] = .text(facts.title)
      if let published = facts.published { view[.published] = .text(published) }
      view[.isIndirect] = .flag(quotation.kind == .indirect)
      view[.isFound] = .flag(quotation.isFound && !facts.isReviewed)
      return view.erased
    }
  }

  private func appearances(of linked: LinkedEntity, _ links: PageLinks) -> [AnyView] {
    let mentions = linked.mentions.sorted(by: isNewer)
    var appearances: [AnyView] = []
    var start = 0
    while start < mentions.count {
      var end = start
      while end < mentions.count, mentions[end].article == mentions[start].article { end += 1 }
      appearances.append(appearance(mentions[start..<end], links))
      start = end
    }
    return appearances
  }

  /// One article's mentions of an entity.
  private func appearance(_ mentions: ArraySlice<LayerReference>, _ links: PageLinks) -> AnyView {
    var view = View<AppearanceField>()
    guard let first = mentions.first else { return view.erased }
    let facts = articleFacts[first.article]
    let href = links.href(site.articles[first.article].path)
    view[.article] = .text(facts.title)
    view[.href] = .text(href)
    if let published = facts.published { view[.published] = .text(published) }
    view[.contexts] = .list(
      mentions.prefix(Self.mostContexts).map { reference in
        let span = site.articles[first.article].annotated.mentions[reference.index].span
        let words = Excerpt.context(
          of: span, in: site.articles[first.article].annotated.article.file,
          blocks: site.articles[first.article].annotated.article.blocks)
        var view = View<ContextField>()
        view[.before] = .text(words.before)
        view[.words] = .text(words.words)
        view[.after] = .text(words.after)
        view[.href] = .text("\(href)#mention-\(reference.index + 1)")
        return view.erased
      })
    let more = mentions.count - Self.mostContexts
    if more > 0 { view[.more] = .text(String(more)) }
    return view.erased
  }

  /// Newer articles first, in an article from its beginning on.
  private func isNewer(_ one: LayerReference, _ other: LayerReference) -> Bool {
    one.article != other.article
      ? rank[one.article] < rank[other.article] : one.index < other.index
  }
}
