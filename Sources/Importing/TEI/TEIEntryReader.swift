import CommonMark
import SiteModel
import SourceText

/// Reads what TEI tells of one person, place or other entry.
struct TEIEntryReader {
  /// What has been read.
  private(set) var entity: ImportedEntity
  private let entities: TEIEntities
  private let site: ImportSite
  private var hasMainName = false

  /// A reader for an entry with an id and a full name; `entities` are those that it may point at.
  init(_ entity: ImportedEntity, entities: TEIEntities, site: ImportSite) {
    self.entity = entity
    self.entities = entities
    self.site = site
  }

  /// Reads an element of the entry; what it cannot say is left out and told of.
  mutating func read(_ part: XMLElement, _ report: inout ImportReport) {
    if part.name == TEIEntities.nameElement(entity.id.kind) { return readName(part) }
    let isRead =
      switch part.name {
      case "persPronouns":
        set(\.pronouns, Pronouns(rawValue: part["value"] ?? part.words.onOneLine))
      case "occupation", "roleName": set(\.role, part.words.onOneLine)
      case "location", "geo":
        set(\.coordinates, Self.point(part.name == "geo" ? part : part.first("geo")))
      case "birth": set(\.beginning, Self.date(part))
      case "death": set(\.end, Self.date(part))
      case "idno": readNumber(part)
      case "ptr" where part["type"] == "within":
        set(\.within, part["target"].flatMap { entities.entity(at: $0) }) || true
      case "ptr" where part["type"] == "page": true
      case "figure": set(\.image, image(part))
      case "note", "p", "desc": readNote(part, &report)
      default: false
      }
    if !isRead { report.leaveOut(part.name, at: part.span) }
  }

  /// Sets what is not known yet; whether it did.
  private mutating func set<Value>(
    _ key: WritableKeyPath<ImportedEntity, Value?>, _ value: Value?
  ) -> Bool {
    guard let value, entity[keyPath: key] == nil else { return false }
    entity[keyPath: key] = value
    return true
  }

  // MARK: Parts

  private mutating func readName(_ part: XMLElement) {
    let words = part.words.onOneLine
    switch part["type"] {
    case "form": entity.forms.append(words)
    case "inside": entity.insideNames.append(words)
    case "sort" where entity.sortName == nil: entity.sortName = words
    default:
      guard !hasMainName, words == entity.name else {
        entity.otherNames.append(words)
        return
      }
      hasMainName = true
      readSurname(part)
    }
  }

  /// The surname, where the name alone would give another.
  private mutating func readSurname(_ part: XMLElement) {
    guard entity.id.kind == EntityKind.person.name,
      let surname = part.first("surname")?.words.onOneLine,
      PersonName.has(entity.name, words: surname)
    else { return }
    let isFirst = PersonName.beginsWithSurname(in: site.settings.language)
    if PersonName.surname(of: entity.name, isFirst: isFirst) != surname { entity.surname = surname }
  }

  private mutating func readNumber(_ part: XMLElement) -> Bool {
    let words = part.words.onOneLine
    if part["type"] == "former" {
      guard let id = EntityID(words), site.settings.kinds.contains(where: { $0.name == id.kind })
      else { return false }
      entity.formerIDs.append(id)
      return true
    }
    guard let id = Self.authorityID(words),
      !entity.authorities.contains(where: { $0.authority == id.authority })
    else { return false }
    entity.authorities.append(id)
    entity.authorities.sort { $0.authority < $1.authority }
    return true
  }

  private mutating func readNote(_ part: XMLElement, _ report: inout ImportReport) -> Bool {
    let words = part.words.onOneLine
    switch part["type"] {
    case "role": return set(\.role, words)
    case "pronouns": return set(\.pronouns, Pronouns(rawValue: words))
    case "from": return set(\.beginning, part.first("date").flatMap(Self.date))
    case "until": return set(\.end, part.first("date").flatMap(Self.date))
    case "draft": entity.isDraft = true
    default:
      var body = TEIMarkdownReader(site: site, entities: entities)
      entity.biography.blocks += body.read(part, &report).blocks
    }
    return true
  }

  private func image(_ part: XMLElement) -> String? {
    guard let url = part.first("graphic")?["url"],
      case .file(let path)? = site.target(at: url)?.target
    else { return nil }
    return path
  }

  // MARK: Values

  /// A day, a month or a year, by its attributes or its words. Any doubt makes it one that is only about
  /// right.
  private static func date(_ part: XMLElement) -> HistoricalDate? {
    let words = part["when-iso"] ?? part["when"] ?? part.words.onOneLine
    guard let cert = part["cert"], cert != "high" else { return HistoricalDate(words) }
    return HistoricalDate("c. \(words)") ?? HistoricalDate(words)
  }

  /// A point as `geo` has it: latitude and longitude in degrees, with a blank or comma between.
  private static func point(_ element: XMLElement?) -> Coordinates? {
    let numbers = (element?.words ?? "").split { ", \n\t".contains($0) }.compactMap { Double($0) }
    guard numbers.count == 2 else { return nil }
    return Coordinates(latitude: numbers[0], longitude: numbers[1])
  }

  /// What an address of an authority, or a Wikidata item by itself, names.
  private static func authorityID(_ words: String) -> AuthorityID? {
    if words.contains("://") {
      return Authority.allCases.lazy.compactMap { AuthorityID($0, words) }.first
    }
    return AuthorityID(.wikidata, words)
  }
}
