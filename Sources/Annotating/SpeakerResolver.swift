import SiteModel
import SourceText
import Speech

/// Brings what the index knows to resolving speakers, and takes the answers back to its entries.
struct SpeakerResolver {
  private let registry: EntityRegistry
  private let article: Article
  /// The numbers of the entities that the article mentions, by the number that resolving gives them.
  private let entities: [Int]
  /// Whom the sources of the reading mean, and who says its quotations.
  let resolutions: SpeakerResolutions

  /// Resolves the sources of `reading`. `prose` are the stretches of the article that it was read
  /// from. Linear.
  init(
    _ reading: SpeechReading, prose: [TextSpan], mentions: [Mention], article: Article,
    registry: EntityRegistry, finder: QuotationFinder
  ) {
    self.registry = registry
    self.article = article
    var entities: [Int] = []
    var numbers: [Int: Int] = [:]
    var known = KnownPeople.nobody
    for mention in mentions {
      guard let index = registry.index(of: mention.entity) else { continue }
      if numbers[index] == nil {
        numbers[index] = entities.count
        entities.append(index)
        known.people.append(registry.people[index])
      }
      if let number = numbers[index] { known.mentions.append(.init(mention.span, of: number)) }
    }
    self.entities = entities
    resolutions = finder.resolve(
      reading, in: article.file.bytes, paragraphs: prose, known: known)
  }

  /// The entity that a referent is; `nil` when it is not in the index, or a place, whose page tells
  /// of no speech.
  func speaker(_ referent: Referent?) -> EntityID? {
    guard case .known(let number) = referent else { return nil }
    let id = registry.entities[entities[number]].id
    return id.kind == EntityKind.place.name ? nil : id
  }

  /// How a referent is called.
  func name(of referent: Referent) -> String {
    switch referent {
    case .known(let number): registry.entities[entities[number]].name
    case .named(let span): article.file.line(at: span)
    }
  }

  /// How a record names a referent; `nil` when it is not in the index.
  func link(to referent: Referent) -> String? {
    speaker(referent).map { "[\(name(of: referent))](\($0))" }
  }
}

extension KnownPeople.Person {
  /// What resolving speakers may know of an entity.
  init(_ entity: Entity) {
    let kind: KnownPeople.Kind =
      switch entity.id.kind {
      case EntityKind.person.name: .person
      case EntityKind.place.name: .place
      default: .organisation
      }
    self.init(
      kind: kind, pronoun: entity.pronouns.flatMap { Pronoun(rawValue: $0.rawValue) },
      roles: entity.role.map { [$0] } ?? [])
  }
}
