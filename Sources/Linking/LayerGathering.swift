import SiteModel
import SourceText

/// Gathers what the articles tell of each entity: what it says, where it is mentioned, what others
/// say of it, with whom it appears; and which articles speak of the same.
struct LayerGathering {
  private var site: LinkedSite
  private var company: Company
  /// For each entity the last article in which it was counted, and the last in which it or
  /// something in it was.
  private var lastArticle: [Int]
  private var lastArticleWithin: [Int]
  /// For each entity what it lies in.
  private let outer: [Int?]
  /// For each entity its place among the presences of the article at hand.
  private var presencePlaces: [Int]

  /// How far outward an article is counted.
  private static let mostLevels = 32

  /// Fills in what `site`, whose entities know what they lie in, has in its articles. Linear in
  /// quotations and mentions but for `Company` and `RelatedArticles`, which bound their pairs.
  static func gather(into site: inout LinkedSite) {
    let order = site.oldestFirst
    var gathering = LayerGathering(site)
    for position in order { gathering.gather(article: position) }
    site = gathering.site
    for (entity, companions) in gathering.company.companions().enumerated() {
      site.entities[entity].company = companions
    }
    let related = RelatedArticles.find(
      presences: site.articles.map { $0.presences.map(\.entity) }, order: order,
      entities: site.entities.count)
    for (article, list) in related.enumerated() { site.articles[article].related = list }
  }

  private init(_ site: LinkedSite) {
    self.site = site
    let count = site.entities.count
    company = Company(entities: count)
    lastArticle = [Int](repeating: -1, count: count)
    lastArticleWithin = lastArticle
    presencePlaces = lastArticle
    outer = site.entities.map { linked in linked.entity.within.flatMap { site.entityIndex[$0] } }
  }

  private mutating func gather(article position: Int) {
    let annotated = site.articles[position].annotated
    var presences: [EntityPresence] = []
    var paragraphs: [Company.Appearance] = []
    let blocks = annotated.article.blocks
    for (index, quotation) in annotated.quotations.enumerated() {
      guard let speaker = quotation.speaker, let entity = site.entityIndex[speaker] else {
        continue
      }
      let place = presence(of: entity, in: &presences, article: position)
      let reference = LayerReference(article: position, index: index)
      if quotation.kind == .indirect {
        site.entities[entity].reports.append(reference)
        presences[place].reports += 1
      } else {
        site.entities[entity].quotations.append(reference)
        presences[place].quotations += 1
      }
      for stretch in quotation.content {
        presences[place].bytesSaid += stretch.count
        paragraphs.append(.init(paragraph: blocks.paragraph(at: stretch.start), entity: entity))
      }
    }
    var furniture = annotated.furniture[...]
    for (index, mention) in annotated.mentions.enumerated() {
      // Both are ascending.
      while let first = furniture.first, first.end <= mention.span.start { furniture.removeFirst() }
      if let first = furniture.first, first.overlaps(mention.span) { continue }
      guard let entity = site.entityIndex[mention.entity] else { continue }
      site.entities[entity].mentions.append(.init(article: position, index: index))
      presences[presence(of: entity, in: &presences, article: position)].mentions += 1
      paragraphs.append(
        .init(paragraph: blocks.paragraph(at: mention.span.start), entity: entity))
    }
    gatherSaid(in: annotated, article: position)
    presences.sort { $0.entity < $1.entity }
    company.addArticle(with: presences.map(\.entity), paragraphs: paragraphs)
    site.articles[position].presences = presences
  }

  /// The place of `entity` among the presences of an article; counts the article the first time.
  private mutating func presence(
    of entity: Int, in presences: inout [EntityPresence], article: Int
  ) -> Int {
    if lastArticle[entity] == article { return presencePlaces[entity] }
    lastArticle[entity] = article
    presencePlaces[entity] = presences.count
    presences.append(EntityPresence(entity: entity))
    site.entities[entity].articleCount += 1
    var next: Int? = entity
    for _ in 0..<Self.mostLevels {
      guard let inner = next, lastArticleWithin[inner] != article else { break }
      lastArticleWithin[inner] = article
      site.entities[inner].articleCountWithin += 1
      next = outer[inner]
    }
    return presencePlaces[entity]
  }

  /// Who is mentioned in what somebody else says. Linear in quotations and mentions.
  private mutating func gatherSaid(in annotated: AnnotatedArticle, article position: Int) {
    var stretches: [(span: TextSpan, quotation: Int)] = []
    for (index, quotation) in annotated.quotations.enumerated() {
      stretches += quotation.content.map { ($0, index) }
    }
    stretches.sort { $0.span < $1.span }
    var rest = stretches[...]
    for mention in annotated.mentions {
      // Both are ascending, and neither overlaps its own kind.
      while let first = rest.first, first.span.end <= mention.span.start { rest.removeFirst() }
      guard let first = rest.first, first.span.start <= mention.span.start,
        mention.span.end <= first.span.end,
        annotated.quotations[first.quotation].speaker != mention.entity,
        let entity = site.entityIndex[mention.entity]
      else { continue }
      let reference = LayerReference(article: position, index: first.quotation)
      // A quotation's stretches come in order, but for another's between them.
      if !site.entities[entity].saidAbout.suffix(8).contains(reference) {
        site.entities[entity].saidAbout.append(reference)
      }
    }
  }
}

extension [ArticleBlock] {
  /// The index of the block that `offset` stands in, or of the last one before it. Logarithmic.
  fileprivate func paragraph(at offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
