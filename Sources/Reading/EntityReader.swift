import CommonMark
public import SiteModel
public import SourceText

/// Reads the files of people, places and other entities.
public struct EntityReader: Sendable {
  private let parser: MarkdownParser
  private let surnameIsFirst: Bool
  private let kinds: [EntityKind]

  /// A reader for a site with these settings.
  public init(settings: SiteSettings) {
    parser = MarkdownParser(settings: settings)
    kinds = settings.kinds
    surnameIsFirst = PersonName.beginsWithSurname(in: settings.language)
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
    entity.forms = keys.texts("forms")
    entity.insideNames = keys.texts("inside")
    entity.sortName = keys.text("sort")
    entity.authorities = Authority.allCases.compactMap { authority in
      keys.text(authority.rawValue, authority.form) { AuthorityID(authority, $0) }
    }
    entity.formerIDs = formerIDs(id.kind, &keys)
    entity.isDraft = keys.truth("draft") ?? false
    entity.image = keys.text("image", "the path of a file in assets/") { path in
      path.hasPrefix("assets/") && SitePath(path) != nil ? path : nil
    }
    if id.kind != EntityKind.place.name {
      entity.role = keys.text("role")
      entity.pronouns = keys.text(
        "pronouns", "one of \(Pronouns.allCases.map(\.rawValue).joined(separator: ", "))",
        read: Pronouns.init(rawValue:))
    }
    readDates(of: &entity, &keys)
    if id.kind == EntityKind.person.name {
      entity.surname = surname(of: name, &keys)
    } else {
      entity.coordinates = coordinates(&keys)
      entity.within = within(&keys)
    }
    keys.reportUnknownKeys(of: "the front matter of a \(id.kind)")
    entity.places = keys.places
    diagnostics += keys.diagnostics
    if entity.isDraft {
      diagnostics.append(
        .warning(
          "draft-entry", "“\(name)” is a draft that nobody has looked at", in: file,
          at: keys.places["draft"],
          hint: "check what it says, then take the line `draft: yes` out"))
    }
    return Diagnosed(entity, diagnostics)
  }

  /// `born` and `died` of persons, `from` and `until` of what else begins and ends.
  private func readDates(of entity: inout Entity, _ keys: inout KeyReader) {
    let isPerson = entity.id.kind == EntityKind.person.name
    func date(_ key: String) -> HistoricalDate? {
      keys.text(
        key, "a day, a month or a year, year first: 1952-10-07, 1952-10, 1952 or c. 1952",
        read: HistoricalDate.init)
    }
    entity.beginning = date(isPerson ? "born" : "from")
    entity.end = date(isPerson ? "died" : "until")
  }

  /// The surname that the file tells, which must be a part of the name; else what follows from the
  /// name.
  private func surname(of name: String, _ keys: inout KeyReader) -> String? {
    let usual = PersonName.surname(of: name, isFirst: surnameIsFirst)
    return keys.text("surname", "a part of the name “\(name)”, in whole words") { surname in
      PersonName.has(name, words: surname) ? surname : nil
    } ?? usual
  }

  /// Names that the file had before, those of another kind with it: `place:alder-pier`.
  private func formerIDs(_ kind: String, _ keys: inout KeyReader) -> [EntityID] {
    keys.texts("formerly").compactMap { text in
      let id = EntityID(text.contains(":") ? text : "\(kind):\(text)")
      guard let id, kinds.contains(where: { $0.name == id.kind }) else {
        keys.reportValue("formerly", "a list of the names its file had before, such as [tom-uller]")
        return nil
      }
      return id
    }
  }

  /// One text, or a list of two.
  private func coordinates(_ keys: inout KeyReader) -> Coordinates? {
    guard let value = keys.value("geo") else { return nil }
    let text: String
    switch value {
    case .scalar(let words, _): text = words
    case .list(let items, _):
      let words = items.compactMap { if case .scalar(let words, _) = $0 { words } else { nil } }
      text = words.count == 2 && items.count == 2 ? words.joined(separator: ";") : ""
    case .mapping: text = ""
    }
    do throws(CoordinateFault) {
      return try CoordinateReader.read(text)
    } catch {
      keys.report(
        .error("bad-coordinates", error.message, in: keys.file, at: value.span, hint: error.hint))
      return nil
    }
  }

  private func within(_ keys: inout KeyReader) -> EntityID? {
    keys.text("within", "a place of the index: place:georgia", read: EntityID.init)
  }
}

extension MarkdownParser {
  /// A parser that lets the web's safe schemes and the site's own through.
  init(settings: SiteSettings) {
    self.init(
      schemes: Set(["http", "https", "mailto", "article"] + settings.kinds.map(\.name)))
  }
}
