import SiteModel
import Templating

extension Renderer {
  /// What the index of a kind shows: a map and all its lines, or only its letters where those have
  /// pages.
  func entitiesView(_ index: EntityIndex) -> View<EntitiesField> {
    let links = PageLinks(from: .index(of: index.kind))
    var view = entitiesView(index, links, title: index.kind.plural)
    view[.parts] = .list(
      index.parts.filter(\.pages.isEmpty).map { part in
        self.part(index, part.lines, links, heading: part.heading)
      })
    let entries = index.lines.lazy.filter { !$0.isReference }.map(\.entity)
    if let map = map(of: Array(entries), of: index.kind, links) { view[.map] = .markup(map) }
    let pages = index.parts.flatMap(\.pages)
    view[.hasPages] = .flag(!pages.isEmpty)
    view[.pages] = .list(pages.map { link(to: $0, of: index, links) })
    return view
  }

  /// What a page of a letter of that index shows, `page` from 0.
  func entitiesView(_ index: EntityIndex, letter: Int, page: Int) -> View<EntitiesField> {
    let part = index.parts[letter]
    let links = PageLinks(from: part.pages[page].path)
    var view = entitiesView(
      index, links, title: "\(index.kind.plural): \(part.heading.label)", current: letter)
    view[.parts] = .list([self.part(index, part.pages[page].lines, links)])
    view[.hasPages] = .flag(part.pages.count > 1)
    view[.pages] = .list(part.pages.map { link(to: $0, of: index, links) })
    view[.whole] = .text(links.href(.index(of: index.kind)))
    view[.count] = Self.count(of: part)
    return view
  }

  /// The number of entries under a letter; none where only other names stand.
  private static func count(of part: EntityIndex.Part) -> ViewValue {
    part.entries > 0 ? .text(String(part.entries)) : .absent
  }

  /// A link to a page of a letter, called by the first and the last name on it.
  private func link(
    to page: (path: SitePath, lines: Range<Int>), of index: EntityIndex, _ links: PageLinks
  ) -> AnyView {
    let (first, last) = (page.lines.lowerBound, page.lines.upperBound - 1)
    return link(
      first == last
        ? index.lines[first].name : "\(index.lines[first].name) – \(index.lines[last].name)",
      links.href(page.path), isCurrent: page.path == links.path)
  }

  private func entitiesView(
    _ index: EntityIndex, _ links: PageLinks, title: String, current: Int? = nil
  ) -> View<EntitiesField> {
    var view = View<EntitiesField>()
    view[.frame] = frame(links, title: title)
    view[.title] = .text(title)
    view[.count] = .text(String(index.parts.reduce(0) { $0 + $1.entries }))
    view[.hasLetters] = .flag(index.parts.count > 1)
    view[.letters] = .list(
      index.parts.enumerated().map { number, part in
        var view = View<LetterField>()
        view[.label] = .text(part.heading.label)
        view[.href] = .text(part.pages.first.map { links.href($0.path) } ?? "#\(part.heading.id)")
        view[.count] = Self.count(of: part)
        view[.isCurrent] = .flag(number == current)
        return view.erased
      })
    return view
  }

  private func part(
    _ index: EntityIndex, _ lines: Range<Int>, _ links: PageLinks, heading: IndexHeading? = nil
  ) -> AnyView {
    var view = View<IndexPartField>()
    if let heading {
      view[.label] = .text(heading.label)
      view[.id] = .text(heading.id)
    }
    view[.lines] = .list(index.lines[lines].map { indexLine($0, links) })
    return view.erased
  }

  private func indexLine(_ line: EntityIndex.Line, _ links: PageLinks) -> AnyView {
    let linked = site.entities[line.entity]
    let entity = linked.entity
    var view = View<IndexLineField>()
    view[.name] = .text(line.name)
    view[.href] = .text(links.href(linked.path))
    if let role = entity.role { view[.role] = .text(role) }
    if line.isShared || entity.role == nil, let outer = site.outerName(of: line.entity) {
      view[.within] = .text(outer)
    }
    if let apart = line.apart { view[.apart] = .text(apart) }
    if line.isReference {
      view[.see] = .text(entity.filedName)
      return view.erased
    }
    func count(_ number: Int) -> ViewValue { number > 0 ? .text(String(number)) : .absent }
    view[.quotations] = count(linked.quotations.count)
    view[.reports] = count(linked.reports.count)
    view[.mentions] = count(linked.mentions.count)
    view[.articles] = count(linked.articleCount)
    view[.isDraft] = .flag(entity.isDraft)
    return view.erased
  }
}

extension IndexHeading {
  /// The id of its part on the page of a whole index.
  fileprivate var id: String { "letter-\(slug)" }
}
