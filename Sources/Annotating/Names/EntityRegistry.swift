import Foundation
public import SiteModel
public import SourceText
import Speech

/// The entities of a site by their names: what annotating an article needs of them.
public struct EntityRegistry: Sendable {
  /// A name that means an entity.
  struct Claim: Sendable {
    let entity: Int32
    /// The next claim of the same name; −1 when there is none.
    fileprivate(set) var next: Int32 = -1
    /// Whether the name is a longer one, in which the entity's own means it.
    let isInside: Bool
    /// Which bytes of the name, as it is compared, are capitals: a bit each.
    let capitals: UInt64
  }

  /// Who claims a name.
  struct Claims: Sendable {
    /// The first of those whose name, other form or longer name it is; −1 when there is none.
    var full: Int32 = -1
    /// The first of the persons whose surname it is.
    var surname: Int32 = -1
    /// Whether it is the given name of persons who have a surname.
    var isGiven = false
    /// Which bytes of the surname or given name are capitals.
    var capitals: UInt64 = 0
  }

  let entities: [Entity]
  let kinds: [EntityKind]
  /// What resolving speakers may know of the entities.
  let people: [KnownPeople.Person]
  let names: NameTable
  private let indexes: [EntityID: Int]
  private let claims: [Claims]
  private let list: [Claim]
  private let shortNames: [ShortNames]
  private let arePersons: [Bool]
  /// Inflected forms of surnames, by entity.
  private let inflected: [Int: [Int]]

  /// The numbers of the names by which a person is understood once the full name has stood; −1 for
  /// none.
  fileprivate struct ShortNames: Sendable {
    var surname: Int32 = -1
    var given: Int32 = -1
  }

  /// A registry of `entities`. Names that several claim are noted. Linear in the names' length.
  public static func make(_ entities: [Entity], kinds: [EntityKind]) -> Diagnosed<EntityRegistry> {
    var table = ClaimTable(capacity: entities.count * 3)
    for (index, entity) in entities.enumerated() { table.claim(names: entity, index) }
    let registry = EntityRegistry(
      entities: entities, kinds: kinds, people: entities.map(KnownPeople.Person.init),
      names: table.names,
      indexes: Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) }),
      claims: table.claims, list: table.list, shortNames: table.shortNames,
      arePersons: entities.map { $0.id.kind == EntityKind.person.name },
      inflected: table.inflected)
    return Diagnosed(registry, table.shared.compactMap(registry.sharedName))
  }

  /// Index of the entity with that id; `nil` when there is none.
  func index(of id: EntityID) -> Int? { indexes[id] }

  /// Whether the entity at `index` is a person.
  func isPerson(_ index: Int) -> Bool { arePersons[index] }

  /// Who claims the name with that number; a beginning of names is nobody's.
  func claims(of node: Int) -> Claims { claims[node] }

  /// Those of a name, from the first on.
  func each(from first: Int32, _ body: (Claim) -> Void) {
    var at = first
    while at >= 0 {
      body(list[Int(at)])
      at = list[Int(at)].next
    }
  }

  /// The names by which a person is understood once the full name has stood, by number.
  func shortNames(of index: Int) -> (surnames: [Int], given: Int?) {
    let short = shortNames[index]
    let surnames = (short.surname < 0 ? [] : [Int(short.surname)]) + inflected[index, default: []]
    return (surnames, short.given < 0 ? nil : Int(short.given))
  }

  /// Of entities that share a name but for marks and capitals, those that write it as `words`; all
  /// when none does.
  func spelled(_ words: String, among entities: [Int]) -> [Int] {
    guard entities.count > 1 else { return entities }
    let spelling = NameSpelling.of(words)
    let exact = entities.filter { index in
      let entity = self.entities[index]
      return ([entity.name] + entity.otherNames + entity.forms).contains {
        NameSpelling.of($0) == spelling
      }
    }
    return exact.isEmpty ? entities : exact
  }

  /// The note that entities have a name in common; `nil` when they write it in different ways.
  private func sharedName(_ node: Int) -> Diagnostic? {
    var claimants: [Int] = []
    each(from: claims[node].full) { if !$0.isInside { claimants.append(Int($0.entity)) } }
    guard claimants.count > 1 else { return nil }
    var byName: [String: [Int]] = [:]
    var order: [String] = []
    for claimant in claimants {
      let entity = entities[claimant]
      for name in [entity.name] + entity.otherNames where names.node(of: name) == node {
        let spelling = NameSpelling.of(name)
        if byName[spelling] == nil { order.append(spelling) }
        if byName[spelling]?.last != claimant { byName[spelling, default: []].append(claimant) }
      }
    }
    return order.first { byName[$0, default: []].count > 1 }.map { spelling in
      Self.sharedName(spelling, byName[spelling, default: []].map { entities[$0] })
    }
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

/// Collects who claims which name.
private struct ClaimTable {
  private(set) var names: NameTable
  private(set) var claims: [EntityRegistry.Claims] = []
  private(set) var list: [EntityRegistry.Claim] = []
  /// The last claim of each name, by number.
  private var lastFull: [Int32] = []
  private var lastSurname: [Int32] = []
  /// Names that a second entity claims, in the order of its coming.
  private(set) var shared: [Int] = []
  private var isShared: Set<Int> = []
  private(set) var shortNames: [EntityRegistry.ShortNames] = []
  private(set) var inflected: [Int: [Int]] = [:]

  init(capacity: Int) {
    names = NameTable(capacity: capacity)
    list.reserveCapacity(capacity)
    shortNames.reserveCapacity(capacity)
  }

  mutating func claim(names entity: Entity, _ index: Int) {
    claim(entity.name, for: index)
    for name in entity.otherNames { claim(name, for: index) }
    for name in entity.insideNames { claim(name, for: index, isInside: true) }
    let inflected = entity.inflectedSurnames
    for form in entity.forms where !inflected.contains(form) { claim(form, for: index) }
    var short = EntityRegistry.ShortNames()
    if let surname = entity.usableSurname {
      claim(surname: surname, for: index).map { short.surname = Int32($0) }
    }
    for surname in inflected {
      claim(surname: surname, for: index).map { self.inflected[index, default: []].append($0) }
    }
    defer { shortNames.append(short) }
    if let given = entity.usableGivenName, let added = add(given) {
      claims[added.node].isGiven = true
      claims[added.node].capitals = added.capitals
      short.given = Int32(added.node)
    }
  }

  private mutating func add(_ name: String) -> (node: Int, capitals: UInt64)? {
    guard let added = names.add(name) else { return nil }
    while claims.count < names.count {
      claims.append(EntityRegistry.Claims())
      lastFull.append(-1)
      lastSurname.append(-1)
    }
    return added
  }

  private mutating func claim(_ name: String, for entity: Int, isInside: Bool = false) {
    guard let (node, capitals) = add(name) else { return }
    let last = Int(lastFull[node])
    if last >= 0 {
      if list[last].entity == entity, list[last].capitals == capitals { return }
      list[last].next = Int32(list.count)
      if list[last].entity != entity, isShared.insert(node).inserted { shared.append(node) }
    } else {
      claims[node].full = Int32(list.count)
    }
    lastFull[node] = Int32(list.count)
    list.append(.init(entity: Int32(entity), isInside: isInside, capitals: capitals))
  }

  /// The number of the surname.
  private mutating func claim(surname: String, for entity: Int) -> Int? {
    guard let (node, capitals) = add(surname) else { return nil }
    let last = Int(lastSurname[node])
    if last >= 0 {
      if list[last].entity == entity { return node }
      list[last].next = Int32(list.count)
    } else {
      claims[node].surname = Int32(list.count)
    }
    claims[node].capitals = capitals
    lastSurname[node] = Int32(list.count)
    list.append(.init(entity: Int32(entity), isInside: false, capitals: capitals))
    return node
  }
}

/// A name in one form of Unicode, of its blanks, apostrophes and hyphens.
enum NameSpelling {
  static func of(_ name: String) -> String {
    var spelling = ""
    for scalar in name.onOneLine.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "’", "‘": spelling += "'"
      case "\u{2010}", "\u{2011}": spelling += "-"
      case "\u{AD}": break
      default: spelling.unicodeScalars.append(scalar)
      }
    }
    return spelling
  }
}
