import SiteModel
import SourceText

/// What two entries that are to be one say of it, besides its names and its text.
struct EntryFacts {
  /// Keys of the old entry that the new one lacks, in the order of the old file.
  private(set) var missing: [String] = []
  /// An error for each fact that cannot be true of both.
  private(set) var contradictions: [Diagnostic] = []

  init(_ old: Entity, _ new: Entity) {
    let (facts, present) = (Self.facts(of: old), Self.facts(of: new))
    for (key, value) in facts {
      if let other = present.first(where: { $0.key == key })?.value {
        if other != value {
          contradictions.append(
            Self.contradiction(
              "“\(key)” is “\(other)” here and “\(value)” in \(old.file.path)", key, old, new))
        }
      } else if Self.keysOfName.contains(key), old.name != new.name {
        contradictions.append(
          Self.contradiction(
            "“\(key)” of \(old.file.path) is about the name “\(old.name)”", key, old, new))
      } else {
        missing.append(key)
      }
    }
    for (one, other) in [(old, new), (new, old)] where one.within == other.id {
      contradictions.append(
        Self.contradiction("“\(one.id)” lies in “\(other.id)”, so they are two", "within", old, new)
      )
    }
    let places = old.places
    missing.sort { places[$0]?.start ?? 0 < places[$1]?.start ?? 0 }
  }

  /// Keys that say how the entry's own name is understood.
  private static let keysOfName = ["surname", "sort"]

  private static func contradiction(
    _ message: String, _ key: String, _ old: Entity, _ new: Entity
  ) -> Diagnostic {
    .error(
      "rename-contradiction", message, in: new.file, at: new.places[key],
      notes: old.places[key].map { [.init("the other entry", at: .init(old.file, $0))] } ?? [],
      hint: "say the same in both files, or take the line out of one, and run it again")
  }

  /// What an entry says, by key, in a form in which equal facts are the same words.
  private static func facts(of entity: Entity) -> [(key: String, value: String)] {
    let isPerson = entity.id.kind == EntityKind.person.name
    let facts: [(String, String?)] =
      [
        ("role", entity.role), ("pronouns", entity.pronouns?.rawValue),
        ("surname", entity.places["surname"] == nil ? nil : entity.surname),
        ("sort", entity.sortName), ("image", entity.image),
        (isPerson ? "born" : "from", entity.beginning?.written),
        (isPerson ? "died" : "until", entity.end?.written),
        ("geo", entity.coordinates.map { "\($0.latitude), \($0.longitude)" }),
        ("within", entity.within?.description),
      ] + entity.authorities.map { ($0.authority.rawValue, $0.number) }
    return facts.compactMap { key, value in value.map { (key, $0) } }
  }
}
