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
    if let role = entity.role { xml.element("occupation", role) }
    writeAuthorities(entity, to: &xml)
    writeRest(entity, to: &xml)
  }

  private func writePlace(_ entity: Entity, to xml: inout XMLBuffer) {
    writeNames("placeName", entity, to: &xml)
    if let point = entity.coordinates {
      xml.open("location")
      xml.element("geo", "\(point.latitude) \(point.longitude)")
      xml.close("location")
    }
    if let role = entity.role { xml.element("note", ["type": "role"], role) }
    writeAuthorities(entity, to: &xml)
    writeRest(entity, to: &xml)
  }

  private func writeItem(_ entity: Entity, to xml: inout XMLBuffer) {
    writeNames("name", entity, to: &xml)
    if let point = entity.coordinates {
      xml.element("geo", "\(point.latitude) \(point.longitude)")
    }
    if let role = entity.role { xml.element("note", ["type": "role"], role) }
    writeAuthorities(entity, to: &xml)
    writeRest(entity, to: &xml)
  }

  private func writeNames(_ element: String, _ entity: Entity, to xml: inout XMLBuffer) {
    xml.element(element, entity.name)
    for name in entity.otherNames { xml.element(element, ["type": "other"], name) }
  }

  private func writeAuthorities(_ entity: Entity, to xml: inout XMLBuffer) {
    for id in entity.authorities {
      xml.element("idno", ["type": "URI", "subtype": id.authority.rawValue], id.uri)
    }
  }

  private func writeRest(_ entity: Entity, to xml: inout XMLBuffer) {
    if let within = entity.within {
      xml.empty("ptr", ["type": "within", "target": "#\(XMLName.of(within))"])
    }
    if let index = site.entityIndex[entity.id] {
      let address = addresses.address(of: site.entities[index].path)
      xml.empty("ptr", ["type": "page", "target": address])
    }
    guard !entity.biography.blocks.isEmpty else { return }
    xml.open("note", ["type": "biography"])
    TEIMarkdown(site: site, addresses: addresses).write(entity.biography, to: &xml)
    xml.close("note")
  }
}
