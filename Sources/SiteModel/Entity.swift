public import CommonMark
public import SourceText

/// Who or what can be mentioned: a kind and a slug, written `person:ines-maro`.
public struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The kind's name, `person`.
  public let kind: String
  /// The slug of the entity's file.
  public let slug: Slug

  /// The entity `kind:slug`.
  public init(kind: String, slug: Slug) {
    self.kind = kind
    self.slug = slug
  }

  /// The entity that `text` names as an author writes it, `person:ines-maro`; `nil` when it names
  /// none. Whether the site has such a kind is not looked up.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return nil }
    let name = text[text.index(after: colon)...]
    guard let slug = Slug(name), slug.description == name else { return nil }
    self.init(kind: String(text[..<colon]), slug: slug)
  }

  /// As the author writes it: `person:ines-maro`.
  public var description: String { "\(kind):\(slug)" }

  /// Orders by kind, then slug.
  public static func < (one: EntityID, other: EntityID) -> Bool {
    one.kind != other.kind ? one.kind < other.kind : one.slug < other.slug
  }
}

/// How a text may refer to a person besides by name.
public enum Pronouns: String, Sendable, CaseIterable {
  /// he, him, his
  case he
  /// she, her, hers
  case she
  /// they, them, their
  case they
}

/// A person, a place or another entry of the index, as its file tells it.
public struct Entity: Sendable {
  /// Its identity, from its folder and file name.
  public var id: EntityID
  /// Its full name.
  public var name: String
  /// Other forms of the name that always mean it.
  public var otherNames: [String]
  /// Inflected forms of its names, which mean it too and are not shown: `Зеленського`.
  public var forms: [String]
  /// Longer names that are not its own and in which its name still means it: `Lviv Polytechnic`.
  public var insideNames: [String]
  /// A person's surname, by which they are understood once the full name has stood; `nil` when they
  /// have none.
  public var surname: String?
  /// What it is filed under in an index, where its file tells; `nil` when that follows from the name.
  public var sortName: String?
  /// What it is known as, “Mayor of Marlow”; `nil` when the file does not tell.
  public var role: String?
  /// The pronouns a text uses of it; `nil` when the file does not tell, so any may be meant.
  public var pronouns: Pronouns?
  /// Where it is; `nil` when the file does not tell.
  public var coordinates: Coordinates?
  /// The entity it lies in; `nil` when the file does not tell.
  public var within: EntityID?
  /// When a person was born, or anything else began; `nil` when the file does not tell.
  public var beginning: HistoricalDate?
  /// When a person died, or anything else ended; `nil` when it has not or the file does not tell.
  public var end: HistoricalDate?
  /// What others call it, in the order of `Authority`.
  public var authorities: [AuthorityID]
  /// Path of its picture below `Content`; `nil` when it has none.
  public var image: String?
  /// Its biography or description.
  public var biography: MarkdownDocument
  /// What it was called before in links: the addresses of those pages lead to its own.
  public var formerIDs: [EntityID]
  /// Whether nobody has yet looked at what a program drafted.
  public var isDraft: Bool
  /// The file that tells all this.
  public var file: SourceFile
  /// Where in the file the value of each front matter key stands, for diagnostics.
  public var places: [String: TextSpan]

  /// An entity with a name and nothing else.
  public init(
    id: EntityID, name: String, otherNames: [String] = [], biography: MarkdownDocument = .init(),
    file: SourceFile, places: [String: TextSpan] = [:]
  ) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    forms = []
    insideNames = []
    surname = id.kind == EntityKind.person.name ? PersonName.surname(of: name) : nil
    authorities = []
    formerIDs = []
    isDraft = false
    self.biography = biography
    self.file = file
    self.places = places
  }

  /// The first of a person's names, where it is not the surname; `nil` for other kinds.
  public var givenName: String? {
    guard id.kind == EntityKind.person.name else { return nil }
    return PersonName.givenName(of: name, surname: surname)
  }

  /// What it is filed under: as its file tells, a person's surname and a comma before the other
  /// names, else its name. A name that begins with the surname is filed as it is.
  public var filedName: String {
    sortName ?? surname.map { PersonName.filed(name, under: $0) } ?? name
  }

  /// What another of its names is filed under. A person's is filed by the surname in it, which may
  /// be another one than that of the name.
  public func filedName(of other: String) -> String {
    guard id.kind == EntityKind.person.name else { return other }
    if let surname, PersonName.has(other, words: surname) {
      return PersonName.filed(other, under: surname)
    }
    let isFirst = surname.map { name.hasPrefix($0) } ?? false
    return PersonName.surname(of: other, isFirst: isFirst)
      .map { PersonName.filed(other, under: $0) } ?? other
  }

  /// The first letters of the first and the last word of its name: `SL`.
  public var initials: String { Self.initials(of: name) }

  /// The first letters of the first and the last word of `name` that begin with a letter.
  public static func initials(of name: String) -> String {
    let words = name.split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
      .compactMap { word in word.first { $0.isLetter || $0.isNumber } }
    guard let first = words.first, let last = words.last else { return "?" }
    return (words.count > 1 ? String([first, last]) : String(first)).uppercased()
  }
}
