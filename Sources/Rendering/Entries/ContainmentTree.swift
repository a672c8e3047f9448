import SiteModel
import Templating

/// What an entity lies in and what lies in it, as a nested list: each with the number of articles
/// in which it, or something in it, appears.
struct ContainmentTree {
  private let renderer: Renderer
  private let site: LinkedSite
  private let links: PageLinks

  /// How many levels are shown below the entity, and at most how many lines.
  private static let levelsInward = 3
  private static let mostLines = 150
  private static let mostLevelsOutward = 32

  /// A tree on the page of `links`.
  init(_ renderer: Renderer, _ links: PageLinks) {
    self.renderer = renderer
    site = renderer.site
    self.links = links
  }

  /// What the entity at `index` lies in, the nearest first.
  func outward(from index: Int) -> [Int] {
    var way: [Int] = []
    var inner = index
    while way.count < Self.mostLevelsOutward,
      let outer = site.entities[inner].entity.within.flatMap({ site.entityIndex[$0] })
    {
      way.append(outer)
      inner = outer
    }
    return way
  }

  /// The list, from the outermost down to what lies in the entity at `index`.
  func markup(around index: Int) -> [UInt8] {
    let way = outward(from: index)
    let shown = inward(from: index)
    var html = HTMLBuffer()
    html.markup("<ul class=\"tree\">\n")
    for outer in way.reversed() {
      openItem(outer, isCurrent: false, to: &html)
      html.markup("\n<ul>\n")
    }
    write(index, shown, isCurrent: true, to: &html)
    for _ in way { html.markup("</ul>\n</li>\n") }
    html.markup("</ul>\n")
    return html.bytes
  }

  /// For each entity down to the last level the ones in it that are shown: where there are too many,
  /// those that appear most.
  private func inward(from index: Int) -> [Int: [Int]] {
    var shown: [Int: [Int]] = [:]
    var left = Self.mostLines
    var level = [index]
    for _ in 0..<Self.levelsInward {
      var next: [Int] = []
      for outer in level where left > 0 {
        let inner = site.entities[outer].contains.compactMap { site.entityIndex[$0] }
        let chosen = inner.sorted { one, other in
          let counts = (
            site.entities[one].articleCountWithin, site.entities[other].articleCountWithin
          )
          return counts.0 != counts.1 ? counts.0 > counts.1 : isBefore(one, other)
        }.prefix(left)
        left -= chosen.count
        shown[outer] = chosen.sorted(by: isBefore)
        next += shown[outer] ?? []
      }
      level = next
    }
    return shown
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    renderer.nameRank[one] < renderer.nameRank[other]
  }

  private func openItem(_ index: Int, isCurrent: Bool, to html: inout HTMLBuffer) {
    html.markup("<li>")
    if isCurrent {
      html.markup("<strong>")
      html.text(renderer.listName(of: index, isUnderPlace: true))
      html.markup("</strong>")
    } else {
      html.markup("<a")
      html.attribute("href", links.href(site.entities[index].path))
      html.markup(">")
      html.text(renderer.listName(of: index, isUnderPlace: true))
      html.markup("</a>")
    }
    html.markup(" <span class=\"count\">")
    html.number(site.entities[index].articleCountWithin)
    html.markup("</span>")
  }

  /// Writes an entity and what is shown in it. Three levels deep at most.
  private func write(
    _ index: Int, _ shown: [Int: [Int]], isCurrent: Bool, to html: inout HTMLBuffer
  ) {
    openItem(index, isCurrent: isCurrent, to: &html)
    let inner = shown[index] ?? []
    let more = site.entities[index].contains.count - inner.count
    if !inner.isEmpty || more > 0 {
      html.markup("\n<ul>\n")
      for entity in inner { write(entity, shown, isCurrent: false, to: &html) }
      if more > 0 { writeMore(more, in: index, isCurrent: isCurrent, to: &html) }
      html.markup("</ul>\n")
    }
    html.markup("</li>\n")
  }

  /// Leads to the entity's own page or, on that, to the index of its kind.
  private func writeMore(
    _ count: Int, in index: Int, isCurrent: Bool, to html: inout HTMLBuffer
  ) {
    let kind = site.settings.kinds.first { $0.name == site.entities[index].entity.id.kind }
    html.markup("<li class=\"more\"><a")
    html.attribute(
      "href",
      isCurrent
        ? links.href(kind.map(SitePath.index) ?? .home)
        : links.href(site.entities[index].path, "contents"))
    html.markup(">")
    html.number(count)
    html.markup(" more</a></li>\n")
  }
}
