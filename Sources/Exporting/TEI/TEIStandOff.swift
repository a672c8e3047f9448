import CommonMark
import SiteModel
import SourceText

/// Writes what stands beside the text of a TEI document: who and what is in it, and the notes.
struct TEIStandOff {
  private let annotated: AnnotatedArticle
  private let site: LinkedSite
  private let addresses: Addresses

  init(_ linked: LinkedArticle, in site: LinkedSite, addresses: Addresses) {
    annotated = linked.annotated
    self.site = site
    self.addresses = addresses
  }

  func write(to xml: inout XMLBuffer) {
    let entities = entities
    let hasNotes = !annotated.notes.isEmpty || !annotated.orphans.isEmpty
    guard !entities.isEmpty || hasNotes else { return }
    xml.open("standOff")
    xml.line()
    for kind in site.settings.kinds {
      let ofKind = entities.filter { $0.id.kind == kind.name }
      if !ofKind.isEmpty { write(ofKind, of: kind, to: &xml) }
    }
    TEINotes(annotated, TEIMarkdown(site: site, addresses: addresses)).write(to: &xml)
    xml.close("standOff")
    xml.line()
  }

  // MARK: Who and what is in it

  /// Those whom the document points at: they speak, are mentioned, are linked in a note, or another
  /// lies in them.
  private var entities: [Entity] {
    var indexes: Set<Int> = []
    func add(_ id: EntityID) {
      var next: EntityID? = id
      while let id = next, let index = site.entityIndex[id], indexes.insert(index).inserted {
        next = site.entities[index].entity.within
      }
    }
    annotated.mentions.forEach { add($0.entity) }
    annotated.quotations.forEach { $0.speaker.map(add) }
    for body in annotated.notes.map(\.note.body) + annotated.orphans.map(\.note.body) {
      for destination in body.linkDestinations {
        if case .entity(let id) = LinkTarget(destination, kinds: site.settings.kinds) { add(id) }
      }
    }
    return indexes.sorted().map { site.entities[$0].entity }
  }

  private func write(_ entities: [Entity], of kind: EntityKind, to xml: inout XMLBuffer) {
    let (list, item): (String, String) =
      switch kind {
      case .person: ("listPerson", "person")
      case .place: ("listPlace", "place")
      default: ("list", "item")
      }
    xml.open(list, ["type": list == "list" ? kind.name : nil])
    xml.line()
    for entity in entities {
      xml.open(item, ["xml:id": XMLName.of(entity.id)])
      switch kind {
      case .person: writePerson(entity, to: &xml)
      case .place: writePlace(entity, to: &xml)
      default: writeItem(entity, to: &xml)
      }
      xml.close(item)
      xml.line()
    }
    xml.close(list)
    xml.line()
  }

  private func writePerson(_ entity: Entity, to xml: inout XMLBuffer) {
    writeNames("persName", entity, to: &xml)
    if let pronouns = entity.pronouns {
      xml.element("persPronouns", ["value": pronouns.rawValue], pronouns.rawValue)
    }
    if let born = entity.beginning { writeDate("birth", born, to: &xml) }
    if let died = entity.end { writeDate("death", died, to: &xml) }
    if let role = entity.role { xml.element("occupation", role) }
    writeRest(entity, to: &xml)
  }

  private func writePlace(_ entity: Entity, to xml: inout XMLBuffer) {
    writeNames("placeName", entity, to: &xml)
    if let point = entity.coordinates {
      xml.open("location")
      xml.element("geo", "\(point.latitude) \(point.longitude)")
      xml.close("location")
    }
    writeNotes(entity, to: &xml)
    writeRest(entity, to: &xml)
  }

  private func writeItem(_ entity: Entity, to xml: inout XMLBuffer) {
    writeNames("name", entity, to: &xml)
    if let point = entity.coordinates {
      xml.element("geo", "\(point.latitude) \(point.longitude)")
    }
    writeNotes(entity, to: &xml)
    writeRest(entity, to: &xml)
  }

  // MARK: Parts of an entry

  private func writeNames(_ element: String, _ entity: Entity, to xml: inout XMLBuffer) {
    if entity.id.kind == EntityKind.person.name, let surname = entity.surname,
      let parts = entity.name.split(aroundWords: surname)
    {
      xml.open(element)
      xml.text(parts.before)
      xml.element("surname", parts.words)
      xml.text(parts.behind)
      xml.close(element)
    } else {
      xml.element(element, entity.name)
    }
    let others = [
      ("other", entity.otherNames), ("form", entity.forms), ("inside", entity.insideNames),
      ("sort", entity.sortName.map { [$0] } ?? []),
    ]
    for (type, names) in others {
      for name in names { xml.element(element, ["type": type], name) }
    }
  }

  /// A day, a month or a year. XML Schema has no year 0, and so another year for each before it: those
  /// go by ISO 8601.
  private func writeDate(_ element: String, _ date: HistoricalDate, to xml: inout XMLBuffer) {
    xml.element(
      element,
      [
        "when": date.year > 0 ? date.description : nil,
        "when-iso": date.year > 0 ? nil : date.description,
        "cert": date.isApproximate ? "medium" : nil,
      ], date.words)
  }

  /// What TEI has for persons only.
  private func writeNotes(_ entity: Entity, to xml: inout XMLBuffer) {
    if let role = entity.role { xml.element("note", ["type": "role"], role) }
    if let pronouns = entity.pronouns {
      xml.element("note", ["type": "pronouns"], pronouns.rawValue)
    }
    for (type, date) in [("from", entity.beginning), ("until", entity.end)] {
      guard let date else { continue }
      xml.open("note", ["type": type])
      writeDate("date", date, to: &xml)
      xml.close("note")
    }
  }

  private func writeRest(_ entity: Entity, to xml: inout XMLBuffer) {
    for id in entity.authorities {
      xml.element("idno", ["type": "URI", "subtype": id.authority.rawValue], id.uri)
    }
    for id in entity.formerIDs { xml.element("idno", ["type": "former"], id.description) }
    if let within = entity.within {
      xml.empty("ptr", ["type": "within", "target": "#\(XMLName.of(within))"])
    }
    if let index = site.entityIndex[entity.id] {
      let address = addresses.address(of: site.entities[index].path)
      xml.empty("ptr", ["type": "page", "target": address])
    }
    if let image = entity.image, let path = SitePath(image) {
      xml.open("figure")
      xml.empty("graphic", ["url": addresses.address(of: path)])
      xml.close("figure")
    }
    if entity.isDraft { xml.element("note", ["type": "draft"], "draft") }
    guard !entity.biography.blocks.isEmpty else { return }
    xml.open("note", ["type": "biography"])
    TEIMarkdown(site: site, addresses: addresses).write(entity.biography, to: &xml)
    xml.close("note")
  }
}
