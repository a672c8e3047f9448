import SiteModel

/// The index by what the labels of a transcript call it. Places do not speak.
struct LabelNames: Sendable {
  /// Entities by their names and other forms, in small letters.
  private(set) var names: [String: Set<Int>] = [:]
  /// Persons by their surnames, in small letters.
  private(set) var surnames: [String: Set<Int>] = [:]

  /// Linear in the names' length.
  init(_ entities: [Entity]) {
    for (index, entity) in entities.enumerated() where entity.id.kind != EntityKind.place.name {
      for name in [entity.name] + entity.otherNames {
        names[name.lowercased(), default: []].insert(index)
      }
      if let surname = entity.surname { surnames[surname.lowercased(), default: []].insert(index) }
    }
  }
}
