import Foundation
public import SiteModel
public import SourceText
import Speech

/// The entities of a site by their names: what annotating an article needs of them.
public struct EntityRegistry: Sendable {
  /// Who claims a name.
  struct Claims: Sendable {
    /// Entities whose name or other form it is.
    var full: [Int] = []
    /// Persons whose surname it is.
    var surname: [Int] = []
  }

  let entities: [Entity]
  let kinds: [EntityKind]
  /// What resolving speakers may know of the entities.
  let people: [KnownPeople.Person]
  private let indexes: [EntityID: Int]
  private let trie: NameTrie
  private let claims: [Claims]

  /// A registry of `entities`. Names that several claim are noted. Linear in the names' length,
  /// besides sorting them.
  public static func make(_ entities: [Entity], kinds: [EntityKind]) -> Diagnosed<EntityRegistry> {
    var table = NameTable()
    for (index, entity) in entities.enumerated() {
      for name in [entity.name] + entity.otherNames { table.claim(name, for: index) }
      if let surname = entity.usableSurname { table.claim(surname: surname, for: index) }
    }
    let shared = table.claims.indices.filter { table.claims[$0].full.count > 1 }.map { position in
      sharedName(table.names[position], table.claims[position].full.map { entities[$0] })
    }
    table.addForms()
    let registry = EntityRegistry(
      entities: entities, kinds: kinds, people: entities.map(KnownPeople.Person.init),
      indexes: Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) }),
      trie: NameTrie(table.names), claims: table.claims)
    return Diagnosed(registry, shared)
  }

  /// Index of the entity with that id; `nil` when there is none.
  func index(of id: EntityID) -> Int? { indexes[id] }

  /// Whether the entity at `index` is a person.
  func isPerson(_ index: Int) -> Bool { entities[index].id.kind == EntityKind.person.name }

  /// The longest name at `offset` that is whole words, and who claims it; `nil` when none is.
  @inline(__always)
  func longestName(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> (claims: Claims, end: Int)? {
    trie.longestName(in: text, at: offset, before: limit) { end in
      WordBoundary.endsWord(text, at: end, before: limit)
    }.map { (claims[$0.name], $0.end) }
  }

  private static func sharedName(_ name: String, _ claimants: [Entity]) -> Diagnostic {
    let ids = claimants.map(\.id.description).joined(separator: " and ")
    return .note(
      "shared-name", "“\(name)” is a name of \(ids)", in: claimants[0].file,
      at: claimants[0].places["also"] ?? claimants[0].places["name"],
      notes: claimants.dropFirst().map {
        .init("claimed here too", at: .init($0.file, $0.places["also"] ?? $0.places["name"]))
      },
      hint: "it is linked only in articles that settle who is meant, "
        + "by a longer name before it or a record under ## Mentions")
  }
}

/// Collects the names of a registry and who claims them.
private struct NameTable {
  private(set) var names: [String] = []
  private(set) var claims: [EntityRegistry.Claims] = []
  private var positions: [[UInt8]: Int] = [:]

  mutating func claim(_ name: String, for entity: Int) {
    let position = position(of: name)
    // An entity's claims come together, so that it can only be the last.
    if claims[position].full.last != entity { claims[position].full.append(entity) }
  }

  mutating func claim(surname: String, for entity: Int) {
    let position = position(of: surname)
    if claims[position].full.last != entity { claims[position].surname.append(entity) }
  }

  /// Names that are the same to the trie, or to Unicode, are one.
  private mutating func position(of name: String) -> Int {
    let name = name.precomposedStringWithCanonicalMapping
    let key = NameTrie.fold(name)
    if let position = positions[key] { return position }
    positions[key] = names.count
    names.append(name)
    claims.append(EntityRegistry.Claims())
    return names.count - 1
  }

  /// Adds the decomposed forms of the names that have another.
  mutating func addForms() {
    for position in names.indices {
      let decomposed = names[position].decomposedStringWithCanonicalMapping
      guard !decomposed.utf8.elementsEqual(names[position].utf8) else { continue }
      names.append(decomposed)
      claims.append(claims[position])
    }
  }
}

extension Entity {
  /// The surname, unless it is none that a text would use by itself: in small letters, as any word
  /// may be, a single letter, or what stands behind a name.
  fileprivate var usableSurname: String? {
    guard let surname, let first = surname.unicodeScalars.first else { return nil }
    let isName = first.properties.isAlphabetic && !first.properties.isLowercase
    let isBehind = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"].contains(surname)
    return isName && !isBehind && surname.count > 1 && !surname.hasSuffix(".") ? surname : nil
  }
}
