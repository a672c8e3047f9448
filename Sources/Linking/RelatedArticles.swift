import SiteModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds for each article those that speak of the same.
///
/// For an article its rarest entities are looked at first, and at most `mostLookedAt` appearances
/// of them in other articles: of one that is in more articles than are left to look at, those
/// published next before and behind. So the work is linear in the articles; what it leaves out is
/// what is everywhere and tells little.
struct RelatedArticles {
  /// The most related articles.
  static let most = 5
  /// The most appearances that are looked at for an article.
  static let mostLookedAt = 2_000
  /// How many of the likeliest are weighed by everything they share.
  private static let mostWeighed = 20

  /// For each article, in the order they were published, its entities, the rarest first.
  private let rarestFirst: [[Int]]
  /// The same, ascending.
  private let ascending: [[Int]]
  /// For each entity the articles it is in, ascending, by their place in that order.
  private let appearances: [[Int]]
  /// What each entity counts for.
  private let weights: [Double]

  /// For each article its related ones, by index. `presences` has for each article its entities,
  /// ascending, and `order` the articles in the order they were published.
  static func find(presences: [[Int]], order: [Int], entities: Int) -> [[RelatedArticle]] {
    let related = RelatedArticles(ordered: order.map { presences[$0] }, entities: entities)
    var scores = [Double](repeating: 0, count: order.count)
    var result = [[RelatedArticle]](repeating: [], count: order.count)
    for (place, article) in order.enumerated() {
      result[article] = related.related(to: place, &scores).map {
        RelatedArticle(article: order[$0.article], weight: $0.weight, shared: $0.shared)
      }
    }
    return result
  }

  private init(ordered: [[Int]], entities: Int) {
    var appearances = [[Int]](repeating: [], count: entities)
    for (place, present) in ordered.enumerated() {
      for entity in present { appearances[entity].append(place) }
    }
    ascending = ordered
    rarestFirst = ordered.map { present in
      present.sorted {
        let (one, other) = (appearances[$0].count, appearances[$1].count)
        return one != other ? one < other : $0 < $1
      }
    }
    let all = Double(ordered.count + 1)
    weights = appearances.map { $0.isEmpty ? 0 : log(all / Double($0.count)) }
    self.appearances = appearances
  }

  /// The articles related to the one at `place`. `scores` is all zeros before and after.
  private func related(to place: Int, _ scores: inout [Double]) -> [RelatedArticle] {
    var touched: [Int] = []
    var left = Self.mostLookedAt
    for entity in rarestFirst[place] {
      if left <= 0 { break }
      let near = appearances[entity].nearest(to: place, atMost: left + 1)
      left -= near.count - 1
      for other in near where other != place {
        if scores[other] == 0 { touched.append(other) }
        scores[other] += weights[entity]
      }
    }
    var likeliest: [RelatedArticle] = []
    for other in touched {
      let candidate = RelatedArticle(article: other, weight: scores[other], shared: [])
      scores[other] = 0
      insert(candidate, into: &likeliest, atMost: Self.mostWeighed, place)
    }
    var related: [RelatedArticle] = []
    for candidate in likeliest {
      let shared = rarestFirst[place].filter { ascending[candidate.article].hasSorted($0) }
      let weight = shared.reduce(0) { $0 + weights[$1] }
      insert(
        RelatedArticle(article: candidate.article, weight: weight, shared: shared),
        into: &related, atMost: Self.most, place)
    }
    return related
  }

  /// Keeps `list` sorted: by weight, then by how near an article was published, the older first.
  private func insert(
    _ candidate: RelatedArticle, into list: inout [RelatedArticle], atMost most: Int, _ place: Int
  ) {
    func isBefore(_ one: RelatedArticle, _ other: RelatedArticle) -> Bool {
      if one.weight != other.weight { return one.weight > other.weight }
      let distances = (abs(one.article - place), abs(other.article - place))
      return distances.0 != distances.1
        ? distances.0 < distances.1 : one.article < other.article
    }
    if list.count == most, let last = list.last, !isBefore(candidate, last) { return }
    let position = list.firstIndex { isBefore(candidate, $0) } ?? list.count
    list.insert(candidate, at: position)
    if list.count > most { list.removeLast() }
  }
}

extension [Int] {
  /// At most `most` of the ascending numbers, round about `number`, which is one of them.
  fileprivate func nearest(to number: Int, atMost most: Int) -> ArraySlice<Int> {
    guard count > most else { return self[...] }
    let start = Swift.min(Swift.max(0, sortedPlace(of: number) - most / 2), count - most)
    return self[start..<(start + most)]
  }

  /// Whether `number` is one of the ascending numbers.
  fileprivate func hasSorted(_ number: Int) -> Bool {
    let place = sortedPlace(of: number)
    return place < count && self[place] == number
  }

  /// The first place of a number that is not less than `number`.
  private func sortedPlace(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
