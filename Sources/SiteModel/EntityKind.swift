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
  /// The template that its pages are made with.
  public let template: String

  /// The template of kinds that name none.
  public static let usualTemplate = "entity"

  /// A kind.
  public init(
    name: String, folder: String, label: String, plural: String,
    template: String = usualTemplate
  ) {
    self.name = name
    self.folder = folder
    self.label = label
    self.plural = plural
    self.template = template
  }

  /// Persons, in `people/`.
  public static let person = EntityKind(
    name: "person", folder: "people", label: "Person", plural: "People")
  /// Places, in `places/`.
  public static let place = EntityKind(
    name: "place", folder: "places", label: "Place", plural: "Places")
}
