import SiteModel

/// Who speaks in an article, numbered for the filter: the number is what a quotation, its sign and
/// its line at the foot of the page share.
struct ArticleSpeakers {
  /// The speakers who have a page, in the order they first speak or are reported, from number 1.
  /// Number 0 is everybody else: who is not in the index, and who is not known.
  private(set) var entities: [Int] = []
  /// How many quotations and reports each number has.
  private(set) var counts = [0]
  private var numbers: [Int: Int] = [:]
  private let entityIndex: [EntityID: Int]

  init(_ quotations: [AttributedQuotation], site: LinkedSite) {
    entityIndex = site.entityIndex
    for quotation in quotations {
      guard let speaker = quotation.speaker, let entity = entityIndex[speaker] else {
        counts[0] += 1
        continue
      }
      if let number = numbers[entity] {
        counts[number] += 1
      } else {
        entities.append(entity)
        counts.append(1)
        numbers[entity] = entities.count
      }
    }
  }

  /// The number of who says `quotation`.
  func number(of quotation: AttributedQuotation) -> Int {
    quotation.speaker.flatMap { entityIndex[$0] }.flatMap { numbers[$0] } ?? 0
  }
}
