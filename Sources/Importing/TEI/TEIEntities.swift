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

  static func nameElement(_ kind: String) -> String {
    switch kind {
    case EntityKind.person.name: "persName"
    case EntityKind.place.name: "placeName"
    default: "name"
    }
  }

  private static func mainName(of element: XMLElement, _ kind: String) -> String {
    let names = element.elements(nameElement(kind))
    return (names.first { !($0["type"].map(otherTypes.contains) ?? false) } ?? names.first)?
      .words.onOneLine ?? ""
  }

  /// What the site's own exports call names that are not the full one.
  private static let otherTypes = ["other", "form", "inside", "sort"]

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
    var reader = TEIEntryReader(
      ImportedEntity(id: id, name: name, span: element.span), entities: self, site: site)
    for part in element.elements { reader.read(part, &report) }
    all.append(reader.entity)
  }
}
