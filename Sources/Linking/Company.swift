import SiteModel

/// Weighs who and what appear together.
///
/// Each article and each paragraph is a group that shares a point of each member equally among the
/// others. A group of more than `mostTogether` is a list and ties nobody, so the work is linear in
/// the appearances, times that number.
struct Company {
  /// An entity in a paragraph of an article.
  struct Appearance {
    let paragraph: Int
    let entity: Int
  }

  /// An article or a paragraph.
  private struct Group {
    let members: Range<Int>
    let article: Int
    let isParagraph: Bool
  }

  /// The most members a group may have.
  static let mostTogether = 256
  /// How many companions of each entity are kept.
  static let mostKept = 100
  /// A point, which all numbers up to 16 divide: sums are exact, and so are ties, in groups of up
  /// to 17.
  private static let point = 720_720

  private var articles = 0
  private var groups: [Group] = []
  /// The members of the groups, one group behind the other.
  private var members: [Int] = []
  /// For each entity its groups.
  private var groupsOfEntity: [[Int]]

  init(entities: Int) {
    groupsOfEntity = [[Int]](repeating: [], count: entities)
  }

  /// Adds the next article with the entities in it, each once, and where they appear, in any order
  /// and with repeats.
  mutating func addArticle(with entities: [Int], paragraphs: [Appearance]) {
    addGroup(entities, isParagraph: false)
    let sorted = paragraphs.sorted {
      $0.paragraph != $1.paragraph ? $0.paragraph < $1.paragraph : $0.entity < $1.entity
    }
    var start = 0
    while start < sorted.count {
      var together = [sorted[start].entity]
      var end = start + 1
      while end < sorted.count, sorted[end].paragraph == sorted[start].paragraph {
        if sorted[end].entity != together.last { together.append(sorted[end].entity) }
        end += 1
      }
      addGroup(together, isParagraph: true)
      start = end
    }
    articles += 1
  }

  private mutating func addGroup(_ together: [Int], isParagraph: Bool) {
    guard (2...Self.mostTogether).contains(together.count) else { return }
    for entity in together { groupsOfEntity[entity].append(groups.count) }
    let start = members.count
    members += together
    groups.append(
      Group(members: start..<members.count, article: articles, isParagraph: isParagraph))
  }

  /// For each entity its companions, the closest first, and of equally close ones the lower index.
  func companions() -> [[Companion]] {
    let none = [Int](repeating: 0, count: groupsOfEntity.count)
    var (shared, paragraphs, points) = (none, none, none)
    var lastArticle = [Int](repeating: -1, count: none.count)
    return groupsOfEntity.indices.map { entity in
      var others: [Int] = []
      for group in groupsOfEntity[entity].lazy.map({ groups[$0] }) {
        let share = Self.point / (group.members.count - 1)
        for other in members[group.members] where other != entity {
          if points[other] == 0 { others.append(other) }
          points[other] += share
          if group.isParagraph { paragraphs[other] += 1 }
          if lastArticle[other] != group.article {
            lastArticle[other] = group.article
            shared[other] += 1
          }
        }
      }
      let closest = others.sorted {
        points[$0] != points[$1] ? points[$0] > points[$1] : $0 < $1
      }
      let companions = closest.prefix(Self.mostKept).map { other in
        Companion(
          entity: other, articles: shared[other], paragraphs: paragraphs[other],
          weight: Double(points[other]) / Double(Self.point))
      }
      for other in others {
        (shared[other], paragraphs[other], points[other], lastArticle[other]) = (0, 0, 0, -1)
      }
      return companions
    }
  }
}
