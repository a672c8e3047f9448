import SiteModel
import SourceText

/// One thing that an entry's page lists. Between any two a page may end.
enum EntityPiece: Equatable {
  /// What it says.
  case quotation(LayerReference)
  /// What it is reported to say.
  case report(LayerReference)
  /// What somebody else says of it.
  case saidAbout(LayerReference)
  /// A mention of it, the `number`th in the article, from 1.
  case mention(LayerReference, number: Int)
  /// The mentions in an article of an entity that lies in it, from the first one on.
  case inside(first: LayerReference, entity: Int, count: Int)
  /// What one speaker says in an article that mentions the place, from the first quotation on; all
  /// without a page are one, whose `entity` is `nil`.
  case speaker(first: LayerReference, entity: Int?, count: Int)
  /// A link to it, by its index.
  case backlink(Int)

  /// The article of what tells of an article's mentions; `nil` for the others.
  var appearance: Int? {
    switch self {
    case .mention(let reference, _), .inside(let reference, _, _), .speaker(let reference, _, _):
      reference.article
    case .quotation, .report, .saidAbout, .backlink: nil
    }
  }
}

/// Lists what there is to tell of an entity.
struct EntityPieces {
  private let site: LinkedSite
  /// For each article its place in the order they were published.
  private let timeRank: [Int]
  /// For each article its speakers.
  private let speakers: [[Speaker]]

  private struct Speaker {
    let entity: Int?
    let first: Int
    var count = 1
  }

  /// How far inward something may lie and still be counted.
  private static let mostLevels = 32

  init(_ site: LinkedSite) {
    self.site = site
    var rank = [Int](repeating: 0, count: site.articles.count)
    for (place, index) in site.oldestFirst.enumerated() { rank[index] = place }
    timeRank = rank
    speakers = site.articles.map { Self.speakers(of: $0.annotated.quotations, site.entityIndex) }
  }

  /// Each speaker by the first quotation; all without a page as one.
  private static func speakers(
    of quotations: [AttributedQuotation], _ entityIndex: [EntityID: Int]
  ) -> [Speaker] {
    var places: [Int?: Int] = [:]
    var speakers: [Speaker] = []
    for (index, quotation) in quotations.enumerated() {
      let entity = quotation.speaker.flatMap { entityIndex[$0] }
      if let place = places[entity] {
        speakers[place].count += 1
      } else {
        places[entity] = speakers.count
        speakers.append(Speaker(entity: entity, first: index))
      }
    }
    return speakers
  }

  /// The pieces of an entity, section by section: what it says, what is reported, what others say
  /// of it, where it is mentioned, what links to it. Linear, but for sorting what lies in it.
  func pieces(of linked: LinkedEntity) -> [EntityPiece] {
    var pieces = linked.quotations.map { EntityPiece.quotation($0) }
    pieces += linked.reports.map { .report($0) }
    pieces += linked.saidAbout.map { .saidAbout($0) }
    appendAppearances(of: linked, to: &pieces)
    pieces += linked.backlinks.indices.map { .backlink($0) }
    return pieces
  }

  private func appendAppearances(of linked: LinkedEntity, to pieces: inout [EntityPiece]) {
    let isPlace = linked.entity.id.kind == EntityKind.place.name
    var mentions = linked.mentions[...]
    var inside = mentionsInside(linked)[...]
    while true {
      let next = [mentions.first?.article, inside.first?.first.article].compactMap { $0 }
      guard let article = next.min(by: { timeRank[$0] < timeRank[$1] }) else { return }
      var number = 0
      while let mention = mentions.first, mention.article == article {
        number += 1
        pieces.append(.mention(mention, number: number))
        mentions.removeFirst()
      }
      while let inner = inside.first, inner.first.article == article {
        pieces.append(.inside(first: inner.first, entity: inner.entity, count: inner.count))
        inside.removeFirst()
      }
      guard isPlace else { continue }
      for speaker in speakers[article] {
        let first = LayerReference(article: article, index: speaker.first)
        pieces.append(.speaker(first: first, entity: speaker.entity, count: speaker.count))
      }
    }
  }

  // MARK: What lies in it

  private struct InsideMentions {
    let first: LayerReference
    let entity: Int
    var count: Int
  }

  /// The mentions of everything that lies in an entity, by article and then level by level.
  private func mentionsInside(_ linked: LinkedEntity) -> [InsideMentions] {
    var found: [InsideMentions] = []
    var level = linked.contains
    for _ in 0..<Self.mostLevels where !level.isEmpty {
      let indexes = level.compactMap { site.entityIndex[$0] }
      for entity in indexes {
        let start = found.count
        for mention in site.entities[entity].mentions {
          if found.count > start, found[found.count - 1].first.article == mention.article {
            found[found.count - 1].count += 1
          } else {
            found.append(InsideMentions(first: mention, entity: entity, count: 1))
          }
        }
      }
      level = indexes.flatMap { site.entities[$0].contains }
    }
    let order = found.indices.sorted { one, other in
      let ranks = (timeRank[found[one].first.article], timeRank[found[other].first.article])
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : one < other
    }
    return order.map { found[$0] }
  }
}
