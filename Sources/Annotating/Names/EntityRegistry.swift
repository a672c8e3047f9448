import Foundation
public import SiteModel
public import SourceText
import Speech
import Synchronization

/// The entities of a site by their names: what annotating an article needs of them. A class, so that
/// to hand it on costs nothing.
public final class EntityRegistry: Sendable {
  let entities: [Entity]
  let kinds: [EntityKind]
  /// What resolving speakers may know of the entities.
  let people: [KnownPeople.Person]
  let names: NameTable
  private let indexes: [EntityID: Int]
  /// The claims of names that have more than one, and of surnames.
  private let claims: [NameClaims.Claim]
  private let bearers: [Bearer]
  /// Which entities are persons, a bit each: so small that it stays at hand.
  private let persons: [UInt64]
  /// Inflected forms of surnames, by entity.
  private let inflected: [Int: [Int]]
  /// Made when the first transcript asks.
  private let madeLabelNames = Mutex<LabelNames?>(nil)

  /// What finding an entity's names asks of it, close together.
  fileprivate struct Bearer: Sendable {
    let id: EntityID
    /// The numbers of the names by which a person is understood once the full name has stood; −1 for
    /// none.
    var surname: Int32 = -1
    var given: Int32 = -1
  }

  private init(_ entities: [Entity], _ kinds: [EntityKind], _ table: ClaimTable) {
    self.entities = entities
    self.kinds = kinds
    people = entities.map(KnownPeople.Person.init)
    names = NameTable(table.names)
    indexes = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) })
    claims = table.claims
    bearers = table.bearers
    var persons = [UInt64](repeating: 0, count: entities.count / 64 + 1)
    for (index, entity) in entities.enumerated() where entity.id.kind == EntityKind.person.name {
      persons[index / 64] |= 1 << UInt64(index % 64)
    }
    self.persons = persons
    inflected = table.inflected
  }

  /// A registry of `entities`. Names that several claim are noted. Linear in the names' length.
  public static func make(_ entities: [Entity], kinds: [EntityKind]) -> Diagnosed<EntityRegistry> {
    var table = ClaimTable(capacity: entities.count * 3)
    for (index, entity) in entities.enumerated() { table.claim(names: entity, index) }
    let registry = EntityRegistry(entities, kinds, table)
    return Diagnosed(registry, table.shared.compactMap(registry.sharedName))
  }

  /// The entities by what labels of transcripts call them.
  var labelNames: LabelNames {
    madeLabelNames.withLock { made in
      let names = made ?? LabelNames(entities)
      made = names
      return names
    }
  }

  /// Index of the entity with that id; `nil` when there is none.
  func index(of id: EntityID) -> Int? { indexes[id] }

  /// The id of the entity at `index`.
  func id(of index: Int) -> EntityID { bearers[index].id }

  /// Whether the entity at `index` is a person.
  func isPerson(_ index: Int) -> Bool {
    persons[index >> 6] & 1 &<< UInt64(index & 63) != 0
  }

  /// Calls `body` with the claims of a name, or of a longer name around an entity's own.
  @inline(__always)
  func eachFull(_ name: NameClaims, _ body: (NameClaims.Claim) -> Void) {
    guard let first = name.full else { return }
    body(first)
    each(from: first.next, body)
  }

  /// Calls `body` with the claims of a name as a surname.
  func eachSurname(_ name: NameClaims, _ body: (NameClaims.Claim) -> Void) {
    each(from: name.surname, body)
  }

  private func each(from first: Int32, _ body: (NameClaims.Claim) -> Void) {
    var at = first
    while at >= 0 {
      body(claims[Int(at)])
      at = claims[Int(at)].next
    }
  }

  /// Calls `body` with the numbers of the surnames by which a person is understood once the full
  /// name has stood.
  func eachSurname(of index: Int, _ body: (Int) -> Void) {
    let surname = bearers[index].surname
    if surname >= 0 { body(Int(surname)) }
    for form in inflected[index, default: []] { body(form) }
  }

  /// The number of the given name by which a person is understood then; `nil` for none.
  func givenName(of index: Int) -> Int? {
    let given = bearers[index].given
    return given < 0 ? nil : Int(given)
  }

  /// Of entities that share a name but for marks and capitals, those that write it as `words`; all
  /// when none does.
  func spelled(_ words: @autoclosure () -> String, among entities: Candidates) -> Candidates {
    guard entities.count > 1 else { return entities }
    let spelling = NameSpelling.of(words())
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
    eachFull(names.claims(of: node)) { if !$0.isInside { claimants.append(Int($0.entity)) } }
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
  private(set) var names: NameNodes
  /// All claims but the first of each full name.
  private(set) var claims: [NameClaims.Claim] = []
  /// The last claim of each name in `claims`, by number; −1 where none is there.
  private var lastFull: [Int32] = []
  private var lastSurname: [Int32] = []
  /// Names that a second entity claims, in the order of its coming.
  private(set) var shared: [Int] = []
  private var isShared: Set<Int> = []
  private(set) var bearers: [EntityRegistry.Bearer] = []
  private(set) var inflected: [Int: [Int]] = [:]

  init(capacity: Int) {
    names = NameNodes(capacity: capacity)
    claims.reserveCapacity(capacity)
    bearers.reserveCapacity(capacity)
  }

  mutating func claim(names entity: Entity, _ index: Int) {
    claim(entity.name, for: index)
    for name in entity.otherNames { claim(name, for: index) }
    for name in entity.insideNames { claim(name, for: index, isInside: true) }
    let inflected = entity.inflectedSurnames
    for form in entity.forms where !inflected.contains(form) { claim(form, for: index) }
    var bearer = EntityRegistry.Bearer(id: entity.id)
    if let surname = entity.usableSurname {
      claim(surname: surname, for: index).map { bearer.surname = Int32($0) }
    }
    for surname in inflected {
      claim(surname: surname, for: index).map { self.inflected[index, default: []].append($0) }
    }
    if let given = entity.usableGivenName, let (node, capitals) = add(given) {
      names[node].claims.isGiven = true
      names[node].claims.capitals = capitals
      bearer.given = Int32(node)
    }
    bearers.append(bearer)
  }

  private mutating func add(_ name: String) -> (node: Int, capitals: UInt64)? {
    guard let added = names.add(name) else { return nil }
    while lastFull.count < names.count {
      lastFull.append(-1)
      lastSurname.append(-1)
    }
    return added
  }

  private mutating func claim(_ name: String, for entity: Int, isInside: Bool = false) {
    guard let (node, capitals) = add(name) else { return }
    let claim = NameClaims.Claim(
      entity: Int32(entity), capitals: capitals, isInside: isInside)
    guard let first = names[node].claims.full else {
      names[node].claims.full = claim
      return
    }
    let last = lastFull[node] < 0 ? first : claims[Int(lastFull[node])]
    if last.entity == claim.entity, last.capitals == capitals { return }
    if last.entity != claim.entity, isShared.insert(node).inserted { shared.append(node) }
    let number = Int32(claims.count)
    if lastFull[node] < 0 {
      names[node].claims.full?.next = number
    } else {
      claims[Int(lastFull[node])].next = number
    }
    lastFull[node] = number
    claims.append(claim)
  }

  /// The number of the surname.
  private mutating func claim(surname: String, for entity: Int) -> Int? {
    guard let (node, capitals) = add(surname) else { return nil }
    let last = Int(lastSurname[node])
    if last >= 0, claims[last].entity == entity { return node }
    let number = Int32(claims.count)
    if last >= 0 { claims[last].next = number }
    if last < 0 { names[node].claims.surname = number }
    names[node].claims.capitals = capitals
    lastSurname[node] = number
    claims.append(.init(entity: Int32(entity), capitals: capitals, isInside: false))
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
