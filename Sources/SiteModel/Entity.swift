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

  /// As the author writes it: `person:ines-maro`.
  public var description: String { "\(kind):\(slug)" }

  /// Orders by kind, then slug.
  public static func < (one: EntityID, other: EntityID) -> Bool {
    one.kind != other.kind ? one.kind < other.kind : one.slug < other.slug
  }
}

/// A sort of entity: people, places, or what `kinds` in `site.yml` adds.
public struct EntityKind: Hashable, Sendable {
  /// The name in links, `person`.
  public let name: String
  /// The folder in `Content` and in the site, `people`.
  public let folder: String
  /// What one is called, `Person`.
  public let label: String
  /// What many are called, `People`.
  public let plural: String

  /// A kind.
  public init(name: String, folder: String, label: String, plural: String) {
    self.name = name
    self.folder = folder
    self.label = label
    self.plural = plural
  }

  /// Persons, in `people/`.
  public static let person = EntityKind(
    name: "person", folder: "people", label: "Person", plural: "People")
  /// Places, in `places/`.
  public static let place = EntityKind(
    name: "place", folder: "places", label: "Place", plural: "Places")
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

/// A point on the earth, in degrees (WGS 84).
public struct Coordinates: Hashable, Sendable {
  /// North is positive, −90 to 90.
  public let latitude: Double
  /// East is positive, −180 to 180.
  public let longitude: Double

  /// A point; `nil` when it is not on the globe.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A person, a place or another entry of the index, as its file tells it.
public struct Entity: Sendable {
  /// Its identity, from its folder and file name.
  public var id: EntityID
  /// Its full name.
  public var name: String
  /// Other forms of the name that always mean it.
  public var otherNames: [String]
  /// What it is known as, “Mayor of Marlow”; `nil` when the file does not tell.
  public var role: String?
  /// The pronouns a text uses of it; `nil` when the file does not tell, so any may be meant.
  public var pronouns: Pronouns?
  /// Where it is; `nil` when the file does not tell.
  public var coordinates: Coordinates?
  /// The entity it lies in; `nil` when the file does not tell.
  public var within: EntityID?
  /// Its Wikidata item, `Q230`; `nil` when the file does not tell.
  public var wikidata: String?
  /// Path of its picture below `Content`; `nil` when it has none.
  public var image: String?
  /// Its biography or description.
  public var biography: MarkdownDocument
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
    self.biography = biography
    self.file = file
    self.places = places
  }

  /// The last word of a person's name of several words, a `Jr.` behind it aside, by which they are
  /// understood once the full name has stood; `nil` for other kinds, for names of one word and for
  /// names that end in a number, `John Paul II`.
  public var surname: String? {
    guard id.kind == EntityKind.person.name else { return nil }
    var words = name.split { $0 == " " || $0 == "\u{A0}" }
    while let last = words.last, Self.suffixes.contains(last.lowercased()) { words.removeLast() }
    guard words.count > 1, let last = words.last, !Self.isNumber(last) else { return nil }
    return last.hasSuffix(",") ? String(last.dropLast()) : String(last)
  }

  /// What stands behind a surname and tells a child from a parent.
  private static let suffixes: Set = ["jr", "jr.", "sr", "sr."]

  /// Whether a king, a pope or a grandchild bears `word` behind the name; `X` alone is a name.
  private static func isNumber(_ word: Substring) -> Bool {
    word.allSatisfy { "IVX".contains($0) } && word != "X"
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
