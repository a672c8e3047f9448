import CommonMark
import SiteModel
import SourceText

/// The people, places and other entries that a TEI document describes, and what points at them.
struct TEIEntities {
  /// The entries, in the order of the document.
  private(set) var all: [ImportedEntity] = []
  private let site: ImportSite
  private var byName: [String: EntityID] = [:]
  private var claimed: Set<EntityID> = []
  private var added: Set<EntityID> = []
  private let articles: Set<Slug>

  private init(_ site: ImportSite, articles: Set<Slug>) {
    self.site = site
    self.articles = articles
  }

  /// Reads every list of people, places and other entries in `root`, which brings `articles`.
  static func read(
    _ root: XMLElement, _ site: ImportSite, articles: Set<Slug>, _ report: inout ImportReport
  ) -> TEIEntities {
    var entities = TEIEntities(site, articles: articles)
    var found: [(element: XMLElement, kind: String)] = []
    root.forEach { element in
      switch element.name {
      case "listPerson": found += element.elements("person").map { ($0, EntityKind.person.name) }
      case "listPlace": found += element.elements("place").map { ($0, EntityKind.place.name) }
      case "list":
        // Entries of a kind of the site's own, as the site exports them.
        guard let type = element["type"], site.settings.kinds.contains(where: { $0.name == type })
        else { return }
        found += element.elements("item").filter { $0["xml:id"] != nil }.map { ($0, type) }
      default: break
      }
    }
    for (element, kind) in found { entities.claim(element, kind) }
    for (element, kind) in found { entities.add(element, kind, &report) }
    return entities
  }

  /// The entity that a pointer means: one of the document, or of the site; `nil` when it means none.
  func entity(at pointer: String) -> EntityID? {
    if pointer.hasPrefix("#") {
      let name = String(pointer.dropFirst())
      return byName[name] ?? XMLName.entity(name).flatMap { site.has($0) ? $0 : nil }
    }
    switch LinkTarget(pointer, kinds: site.settings.kinds) {
    case .entity(let id): return has(id) ? id : nil
    default: break
    }
    if case .entity(let id)? = site.target(at: pointer)?.target { return id }
    return nil
  }

  /// Whether the document or the site has that entity.
  func has(_ id: EntityID) -> Bool { site.has(id) || claimed.contains(id) }

  /// Whether the document or the site has that article.
  func has(_ slug: Slug) -> Bool { site.has(slug) || articles.contains(slug) }

  /// The name of an entity of the document; `nil` when it describes no such.
  func name(of id: EntityID) -> String? { all.first { $0.id == id }?.name }

  /// Whether the entries of `list` are entities.
  func describes(_ list: XMLElement) -> Bool {
    list["type"].map { type in site.settings.kinds.contains { $0.name == type } } ?? false
  }

  // MARK: Reading

  /// Gives an entry its identity, so that others can point at it.
  private mutating func claim(_ element: XMLElement, _ kind: String) {
    guard let name = element["xml:id"] else { return }
    if let id = XMLName.entity(name), id.kind == kind {
      byName[name] = id
    } else if let slug = Slug(Self.mainName(of: element, kind).lowercased()) ?? Slug(name) {
      byName[name] = EntityID(kind: kind, slug: slug)
    }
    byName[name].map { _ = claimed.insert($0) }
  }

  private static func nameElement(_ kind: String) -> String {
    switch kind {
    case EntityKind.person.name: "persName"
    case EntityKind.place.name: "placeName"
    default: "name"
    }
  }

  private static func mainName(of element: XMLElement, _ kind: String) -> String {
    let names = element.elements(nameElement(kind))
    return (names.first { $0["type"] != "other" } ?? names.first)?.words.onOneLine ?? ""
  }

  private mutating func add(
    _ element: XMLElement, _ kind: String, _ report: inout ImportReport
  ) {
    let name = Self.mainName(of: element, kind)
    let id =
      element["xml:id"].flatMap { byName[$0] }
      ?? Slug(name.lowercased()).map { EntityID(kind: kind, slug: $0) }
    guard let id, !name.isEmpty, added.insert(id).inserted else {
      report.leaveOut(element.name, at: element.span)
      return
    }
    var entity = ImportedEntity(id: id, name: name, span: element.span)
    var isMain = true
    for part in element.elements {
      switch part.name {
      case Self.nameElement(kind):
        let words = part.words.onOneLine
        if isMain, words == name { isMain = false } else { entity.otherNames.append(words) }
      case "persPronouns":
        entity.pronouns = Pronouns(rawValue: part["value"] ?? part.words.onOneLine)
      case "occupation", "roleName":
        if entity.role == nil {
          entity.role = part.words.onOneLine
        } else {
          report.leaveOut(part.name, at: part.span)
        }
      case "location", "geo":
        entity.coordinates = Self.point(part.name == "geo" ? part : part.first("geo"))
        if entity.coordinates == nil { report.leaveOut(part.name, at: part.span) }
      case "idno":
        if let id = Self.authorityID(part),
          !entity.authorities.contains(where: { $0.authority == id.authority })
        {
          entity.authorities.append(id)
          entity.authorities.sort { $0.authority < $1.authority }
        } else {
          report.leaveOut("idno", at: part.span)
        }
      case "ptr" where part["type"] == "within":
        entity.within = part["target"].flatMap { self.entity(at: $0) }
      case "ptr" where part["type"] == "page": break
      case "note" where part["type"] == "role": entity.role = part.words.onOneLine
      case "note", "p", "desc":
        var body = TEIMarkdownReader(site: site, entities: self)
        entity.biography.blocks += body.read(part, &report).blocks
      default: report.leaveOut(part.name, at: part.span)
      }
    }
    all.append(entity)
  }

  /// A point as `geo` has it: latitude and longitude in degrees, with a blank or comma between.
  private static func point(_ element: XMLElement?) -> Coordinates? {
    let numbers = (element?.words ?? "").split { ", \n\t".contains($0) }.compactMap { Double($0) }
    guard numbers.count == 2 else { return nil }
    return Coordinates(latitude: numbers[0], longitude: numbers[1])
  }

  /// What an address of an authority, or a Wikidata item by itself, names.
  private static func authorityID(_ element: XMLElement) -> AuthorityID? {
    let words = element.words.onOneLine
    if words.contains("://") {
      return Authority.allCases.lazy.compactMap { AuthorityID($0, words) }.first
    }
    return AuthorityID(.wikidata, words)
  }
}
