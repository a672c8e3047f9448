import SiteModel

/// What tells an entity from the others of its name, in an index and in every other list.
struct NameDistinction: Sendable, Equatable {
  /// What is told where role and place do not tell it from the others: its kind, its dates, or its
  /// file's name; `nil` where nothing need.
  let apart: String?
  /// The shortest that tells it from the others where a list has neither role nor place: `in North
  /// Shire`, `River`, `1880–1941`; `nil` for the one of which nothing is known.
  let words: String?
  /// Whether that is what it lies in alone.
  let isByPlace: Bool

  /// The distinctions of those whose names others have too, by index in the site; `names` has each
  /// entity with the name that it is shown by. Linear.
  static func all(
    in site: LinkedSite, among names: some Sequence<(name: String, entity: Int)>
  ) -> [Int: NameDistinction] {
    var sharing: [String: [Int]] = [:]
    for (name, entity) in names { sharing[name, default: []].append(entity) }
    var found: [Int: NameDistinction] = [:]
    for entities in sharing.values where entities.count > 1 {
      let facts = entities.map { Facts(of: $0, in: site) }
      let apart = apart(facts)
      let roles = Counts(facts.map(\.role))
      let places = Counts(facts.map(\.place))
      for (index, entity) in entities.enumerated() {
        let (role, place) = (facts[index].role, facts[index].place)
        let isByPlace = place != nil && places.isSingle(place)
        let both = [role, place].compactMap { $0 }.joined(separator: ", ")
        let words =
          isByPlace
          ? place
          : role != nil && roles.isSingle(role) ? role : apart[index] ?? (both.isEmpty ? nil : both)
        found[entity] = NameDistinction(apart: apart[index], words: words, isByPlace: isByPlace)
      }
    }
    return found
  }

  /// What role and place do not tell.
  private static func apart(_ facts: [Facts]) -> [String?] {
    let known = Counts(facts.map { [$0.role, $0.place] })
    let ofKind = Counts(facts.map { [$0.role, $0.place, $0.kind] })
    let dated = Counts(facts.map { [$0.role, $0.place, $0.kind, $0.dates] })
    return facts.map { own in
      if known.isSingle([own.role, own.place]) { return nil }
      if ofKind.isSingle([own.role, own.place, own.kind]) { return own.kind }
      let isDated = own.dates != nil && dated.isSingle([own.role, own.place, own.kind, own.dates])
      return isDated ? own.dates : own.file
    }
  }

  private struct Facts {
    let role: String?
    let place: String?
    let kind: String
    let dates: String?
    let file: String

    init(of index: Int, in site: LinkedSite) {
      let entity = site.entities[index].entity
      role = entity.role
      place = site.outerName(of: index).map { "in \($0)" }
      kind = site.settings.kinds.first { $0.name == entity.id.kind }?.label ?? entity.id.kind
      dates = entity.dates
      file = entity.id.slug.description
    }
  }

  /// How often each value is there.
  private struct Counts<Value: Hashable> {
    private var counts: [Value: Int] = [:]

    init(_ values: [Value]) {
      for value in values { counts[value, default: 0] += 1 }
    }

    func isSingle(_ value: Value) -> Bool { counts[value] == 1 }
  }
}

extension LinkedSite {
  /// The name of what the entity at `index` lies in; `nil` when it lies in nothing.
  func outerName(of index: Int) -> String? {
    entities[index].entity.within.flatMap { entityIndex[$0] }.map { entities[$0].entity.name }
  }
}

extension Renderer {
  /// What the entity at `index` is called in a list that has neither role nor place, so that it is
  /// not taken for another of its name: `Jan Berg (Painter)`. Where the list shows what things lie
  /// in, that is not said again.
  func listName(of index: Int, isUnderPlace: Bool = false) -> String {
    site.entities[index].entity.name + listWords(of: index, isUnderPlace: isUnderPlace)
  }

  /// What stands behind the name there, not too long; empty where nothing need.
  func listWords(of index: Int, isUnderPlace: Bool = false) -> String {
    guard let distinction = sharedNames[index], let words = distinction.words,
      !(isUnderPlace && distinction.isByPlace)
    else { return "" }
    return " (\(Excerpt.cut(words, to: 80)))"
  }
}
