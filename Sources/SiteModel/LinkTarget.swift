/// What a link in a note, a biography or a page leads to.
public enum LinkTarget: Hashable, Sendable {
  /// Somewhere else on the web, or a mail address.
  case external(String)
  /// An entity, `person:ines-maro`.
  case entity(EntityID)
  /// An article, `article:northgate-pool`.
  case article(Slug)
  /// A note of the same article, `#repair-cost`.
  case note(String)
  /// A file or page of the site by its path below `Content`, `assets/map.png`.
  case file(String)
  /// One of our own schemes with a name that no file can have.
  case malformed(String)

  /// Reads a link's destination; `kinds` are the names of the site's kinds of entity.
  public init(_ destination: String, kinds: some Sequence<EntityKind>) {
    if destination.hasPrefix("#") {
      self = .note(String(destination.dropFirst()))
      return
    }
    let signs: [Character] = [":", "/", "?", "#"]
    guard let colon = destination.firstIndex(where: signs.contains), destination[colon] == ":"
    else {
      self = .file(destination)
      return
    }
    let scheme = destination[..<colon].lowercased()
    let rest = String(destination[destination.index(after: colon)...])
    let isOurs = scheme == "article" || kinds.contains { $0.name == scheme }
    guard isOurs else {
      self = .external(destination)
      return
    }
    guard let slug = Slug(rest), slug.description == rest else {
      self = .malformed(destination)
      return
    }
    self = scheme == "article" ? .article(slug) : .entity(EntityID(kind: scheme, slug: slug))
  }
}
