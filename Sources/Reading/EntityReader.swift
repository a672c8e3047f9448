import CommonMark
public import SiteModel
public import SourceText

/// Reads the files of people, places and other entities.
public struct EntityReader: Sendable {
  private let parser: MarkdownParser

  /// A reader for a site with these settings.
  public init(settings: SiteSettings) {
    parser = MarkdownParser(settings: settings)
  }

  /// The entity that `file` tells; `nil` when it has no name or is not text.
  public func read(_ file: SourceFile, id: EntityID) -> Diagnosed<Entity?> {
    if let fault = TextCheck.fault(in: file) { return Diagnosed(nil, [fault]) }
    var diagnostics: [Diagnostic] = []
    let matter = FrontMatter.parse(file).unwrapped(into: &diagnostics)
    let biography = parser.parse(file, matter.body).unwrapped(into: &diagnostics)
    var keys = KeyReader(matter.mapping, in: file)
    guard let name = keys.text("name") else {
      guard matter.isSound else { return Diagnosed(nil, diagnostics) }
      diagnostics.append(
        .error(
          "missing-name", "this \(id.kind) has no name", in: file,
          hint: "begin the file with `---`, a line `name: …`, and `---`"))
      return Diagnosed(nil, diagnostics + keys.diagnostics)
    }
    var entity = Entity(
      id: id, name: name, otherNames: keys.texts("also"), biography: biography, file: file)
    entity.wikidata = keys.text("wikidata", "a Wikidata item such as Q42") { text in
      text.first == "Q" && text.utf8.count > 1
        && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) } ? text : nil
    }
    entity.image = keys.text("image", "the path of a file in assets/") { path in
      path.hasPrefix("assets/") && SitePath(path) != nil ? path : nil
    }
    if id.kind != EntityKind.place.name {
      entity.role = keys.text("role")
      entity.pronouns = keys.text(
        "pronouns", "one of \(Pronouns.allCases.map(\.rawValue).joined(separator: ", "))",
        read: Pronouns.init(rawValue:))
    }
    if id.kind != EntityKind.person.name {
      entity.coordinates = coordinates(&keys)
      entity.within = within(&keys)
    }
    keys.reportUnknownKeys(of: "the front matter of a \(id.kind)")
    entity.places = keys.places
    return Diagnosed(entity, diagnostics + keys.diagnostics)
  }

  private func coordinates(_ keys: inout KeyReader) -> Coordinates? {
    guard let value = keys.value("geo") else { return nil }
    if case .list(let items, _) = value, items.count == 2,
      case .scalar(let latitude, _) = items[0], case .scalar(let longitude, _) = items[1],
      let latitude = Double(latitude), let longitude = Double(longitude),
      let coordinates = Coordinates(latitude: latitude, longitude: longitude)
    {
      return coordinates
    }
    keys.reportValue("geo", "a latitude and a longitude in degrees: [42.0, 43.5]", at: value.span)
    return nil
  }

  private func within(_ keys: inout KeyReader) -> EntityID? {
    keys.text("within", "a place of the index: place:georgia") { text in
      guard let colon = text.firstIndex(of: ":"),
        let slug = Slug(text[text.index(after: colon)...]),
        slug.description == text[text.index(after: colon)...]
      else { return nil }
      return EntityID(kind: String(text[..<colon]), slug: slug)
    }
  }
}

extension MarkdownParser {
  /// A parser that lets the web's safe schemes and the site's own through.
  init(settings: SiteSettings) {
    self.init(
      schemes: Set(["http", "https", "mailto", "article"] + settings.kinds.map(\.name)))
  }
}
