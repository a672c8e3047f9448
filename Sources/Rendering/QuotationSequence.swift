import SiteModel

/// What each speaker says before and after each of their quotations, across the articles.
struct QuotationSequence: Sendable {
  /// A quotation's neighbours; `nil` where there is none.
  struct Neighbours: Sendable {
    fileprivate(set) var previous: LayerReference?
    fileprivate(set) var next: LayerReference?
  }

  private var neighbours: [[Neighbours]]

  /// The sequences of all speakers of `site`, whose entities have their quotations in time order.
  init(_ site: LinkedSite) {
    neighbours = site.articles.map {
      [Neighbours](repeating: Neighbours(), count: $0.annotated.quotations.count)
    }
    for linked in site.entities {
      for (one, next) in zip(linked.quotations, linked.quotations.dropFirst()) {
        neighbours[one.article][one.index].next = next
        neighbours[next.article][next.index].previous = one
      }
    }
  }

  /// The neighbours of a quotation; none for reports and for speakers without a page.
  subscript(reference: LayerReference) -> Neighbours {
    neighbours[reference.article][reference.index]
  }
}
