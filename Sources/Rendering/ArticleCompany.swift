import SiteModel
import Templating

extension Renderer {
  /// The most that is named of what two articles share.
  private static let mostShared = 4

  /// Who and what is in an article, kind by kind: people, places, then the others.
  func company(ofArticle position: Int, _ links: PageLinks) -> [AnyView] {
    let presences = Dictionary(grouping: site.articles[position].presences) {
      site.entities[$0.entity].entity.id.kind
    }
    return site.settings.kinds.compactMap { kind in
      guard let present = presences[kind.name] else { return nil }
      var view = View<ArticleCompanyField>()
      view[.title] = .text(kind.plural)
      view[.id] = .text(kind.folder)
      view[.entities] = .list(
        present.sorted(by: isMoreImportant).map { presenceLine($0, links) })
      return view.erased
    }
  }

  /// Who is quoted comes before who is reported, and that before what is mentioned; who says more
  /// words, or is mentioned more often, first.
  private func isMoreImportant(_ one: EntityPresence, _ other: EntityPresence) -> Bool {
    func rank(_ presence: EntityPresence) -> (Int, Int, Int, Int) {
      let standing = presence.quotations > 0 ? 0 : presence.reports > 0 ? 1 : 2
      return (standing, -presence.bytesSaid, -presence.mentions, nameRank[presence.entity])
    }
    return rank(one) < rank(other)
  }

  private func presenceLine(_ presence: EntityPresence, _ links: PageLinks) -> AnyView {
    var view = View<PresenceField>()
    view[.name] = .text(site.entities[presence.entity].entity.name)
    view[.href] = .text(links.href(site.entities[presence.entity].path))
    if let role = site.entities[presence.entity].entity.role { view[.role] = .text(role) }
    if let distinction = sharedNames[presence.entity] {
      if let outer = site.outerName(of: presence.entity) { view[.within] = .text(outer) }
      if let apart = distinction.apart { view[.apart] = .text(apart) }
    }
    if presence.quotations > 0 { view[.quotations] = .text(String(presence.quotations)) }
    if presence.reports > 0 { view[.reports] = .text(String(presence.reports)) }
    if presence.mentions > 0 { view[.mentions] = .text(String(presence.mentions)) }
    return view.erased
  }

  /// The articles that speak of the same as another.
  func related(toArticle position: Int, _ links: PageLinks) -> [AnyView] {
    site.articles[position].related.map { related in
      var view = View<RelatedArticleField>()
      view[.title] = .text(articleFacts[related.article].title)
      view[.href] = .text(links.href(site.articles[related.article].path))
      if let published = articleFacts[related.article].published {
        view[.published] = .text(published)
      }
      view[.shared] = .text(
        Self.list(related.shared.map { listName(of: $0) }, most: Self.mostShared))
      return view.erased
    }
  }

  /// Words one after the other, `most` at most: `Ines Maro, Alder and 2 more`.
  static func list(_ words: [String], most: Int) -> String {
    let shown = words.count > most + 1 ? Array(words.prefix(most)) : words
    let last = shown.count < words.count ? "\(words.count - shown.count) more" : nil
    let parts = shown + (last.map { [$0] } ?? [])
    guard let end = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return "\(parts.dropLast().joined(separator: ", ")) and \(end)"
  }
}
