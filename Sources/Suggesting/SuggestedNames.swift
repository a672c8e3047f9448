import Gazetteer
import SiteModel

/// The names that entries have already.
struct SuggestedNames: Sendable {
  /// Names as ``key(_:)`` has them.
  private var persons: Set<String> = []
  /// Names of whatever is no person, as they are.
  private var others: Set<String> = []
  private var geonames: [String: EntityID] = [:]
  private var byName: [String: EntityID] = [:]
  private var ids: Set<EntityID> = []

  init(_ entities: [Entity]) {
    for entity in entities {
      ids.insert(entity.id)
      if entity.id.kind == EntityKind.person.name {
        for name in [entity.name] + entity.otherNames { persons.insert(Self.key(name)) }
      } else {
        others.formUnion([entity.name] + entity.otherNames)
      }
      guard entity.id.kind == EntityKind.place.name else { continue }
      for name in [entity.name] + entity.otherNames where byName[name] == nil {
        byName[name] = entity.id
      }
      for authority in entity.authorities where authority.authority == .geonames {
        geonames[authority.number] = entity.id
      }
    }
  }

  /// What spellings of one person’s name have in common: the given name and the surname, folded.
  static func key(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
      .filter { !NameWords.suffixes.contains($0) && !$0.hasSuffix(",") || $0 == name }
    guard let first = words.first, let last = words.last, words.count > 1 else {
      return NameFolding.surname(name)
    }
    return "\(NameFolding.given(first)) \(NameFolding.surname(last))"
  }

  func has(_ id: EntityID) -> Bool { ids.contains(id) }

  func hasPerson(_ name: String) -> Bool {
    persons.contains(Self.key(name)) || others.contains(name)
  }

  func hasPlace(_ place: Place) -> Bool { entity(of: place) != nil || others.contains(place.name) }

  /// The entry of a place; `nil` when it has none.
  func entity(of place: Place) -> EntityID? {
    if let number = place.geonames, let id = geonames[number] { return id }
    return byName[place.name]
  }
}
