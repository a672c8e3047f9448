public import SiteModel
public import SourceText

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
  private let indexes: [EntityID: Int]
  private let trie: NameTrie
  private let claims: [Claims]

  /// A registry of `entities`. Names that several claim are noted. Linear in the names' length,
  /// besides sorting them.
  public static func make(_ entities: [Entity], kinds: [EntityKind]) -> Diagnosed<EntityRegistry> {
    var positions: [String: Int] = [:]
    var names: [String] = []
    var claims: [Claims] = []
    func claim(_ name: String) -> Int {
      if let position = positions[name] { return position }
      positions[name] = names.count
      names.append(name)
      claims.append(Claims())
      return names.count - 1
    }
    for (index, entity) in entities.enumerated() {
      for name in [entity.name] + entity.otherNames {
        let position = claim(name)
        if !claims[position].full.contains(index) { claims[position].full.append(index) }
      }
      if let surname = entity.surname {
        let position = claim(surname)
        if !claims[position].full.contains(index) { claims[position].surname.append(index) }
      }
    }
    let shared = claims.indices.filter { claims[$0].full.count > 1 }.map { position in
      sharedName(names[position], claims[position].full.map { entities[$0] })
    }
    let registry = EntityRegistry(
      entities: entities, kinds: kinds,
      indexes: Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) }),
      trie: NameTrie(names), claims: claims)
    return Diagnosed(registry, shared)
  }

  /// Index of the entity with that id; `nil` when there is none.
  func index(of id: EntityID) -> Int? { indexes[id] }

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

/// Where a name may begin and end.
enum WordBoundary {
  /// Whether a word begins at `offset`: what is before it is no part of the same word.
  static func startsWord(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, from start: Int
  ) -> Bool {
    guard offset > start else { return true }
    let before = UTF8Scalars.decode(text, endingAt: offset, from: start)
    if UTF8Scalars.isWord(before) { return false }
    guard isJoiner(before) else { return true }
    let length = before < 0x80 ? 1 : 3
    let beyond = UTF8Scalars.decode(text, endingAt: offset - length, from: start)
    guard UTF8Scalars.isWord(beyond) else { return true }
    // O'Brien is one word, and so is Baden-Württemberg; anti-Brien is two.
    return isHyphen(before) && !beginsWithCapital(text, wordEndingAt: offset - length, from: start)
  }

  /// Whether a word ends at `offset`: what follows is no part of the same word.
  static func endsWord(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> Bool {
    guard offset < limit else { return true }
    let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: limit)
    if UTF8Scalars.isWord(scalar) { return false }
    guard isHyphen(scalar), next < limit else { return true }
    let following = UTF8Scalars.decode(text, at: next, before: limit).scalar
    return !isCapital(following)
  }

  private static func beginsWithCapital(
    _ text: UnsafeBufferPointer<UInt8>, wordEndingAt end: Int, from start: Int
  ) -> Bool {
    var first = end
    while first > start, end - first < 64 {
      let scalar = UTF8Scalars.decode(text, endingAt: first, from: start)
      guard UTF8Scalars.isWord(scalar) else { break }
      first -= 1
      while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    }
    return first < end && isCapital(UTF8Scalars.decode(text, at: first, before: end).scalar)
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? (0x41...0x5A).contains(scalar)
      : Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private static func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011
  }

  private static func isJoiner(_ scalar: UInt32) -> Bool {
    isHyphen(scalar) || scalar == 0x27 || scalar == 0x2019
  }
}
