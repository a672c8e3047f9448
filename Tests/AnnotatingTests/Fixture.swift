import SiteModel
import SourceText

@testable import Annotating

/// Entities and records for tests, written in few words.
enum Fixture {
  /// A slug; tests only use sound ones.
  static func slug(_ name: String) -> Slug {
    guard let slug = Slug(name) else { preconditionFailure("no slug can be made of \(name)") }
    return slug
  }

  static func id(_ text: String) -> EntityID {
    let parts = text.split(separator: ":", maxSplits: 1)
    return EntityID(kind: String(parts[0]), slug: slug(String(parts[1])))
  }

  static func entity(
    _ id: String, _ name: String, also: [String] = [], _ pronouns: Pronouns? = nil
  ) -> Entity {
    var entity = Entity(
      id: self.id(id), name: name, otherNames: also,
      file: SourceFile(path: "Content/\(id).md", bytes: Array("---\nname: x\n---\n".utf8)),
      places: ["name": TextSpan(10, 11)])
    entity.pronouns = pronouns
    return entity
  }

  static func registry(_ entities: [Entity]) -> EntityRegistry {
    EntityRegistry.make(entities, kinds: [.person, .place]).output
  }

  /// The town that most tests are about: Maro and Ullery can be told by their pronouns, Petrov and
  /// Ullery cannot.
  static let marlow = [
    entity("person:ines-maro", "Ines Maro", also: ["Mayor Maro"], .she),
    entity("person:ivan-petrov", "Ivan Petrov", .he),
    entity("person:tom-ullery", "Tom Ullery", .he),
    entity("person:nino-beridze", "Nino Beridze"),
    entity("place:marlow", "Marlow"),
    entity("place:alder", "Alder"),
  ]

  static let notes = SourceFile(
    path: "Content/articles/test.md", bytes: Array(repeating: UInt8(ascii: "x"), count: 100))

  /// Hears rules that are less sure than a site usually asks for, so that more sources are resolved.
  static func annotate(
    _ marked: MarkedArticle, _ entities: [Entity] = marlow
  ) -> Diagnosed<AnnotatedArticle> {
    var article = marked.article
    article.annotations += marked.furniture.map {
      annotation(
        .furniture, TextQuoteSelector(exact: article.file.text(at: $0), span: TextSpan(0, 1)))
    }
    return Annotator(registry: registry(entities), leastConfidence: 0.7).annotate(article)
  }

  static func annotation(_ content: AnnotationContent, _ selector: TextQuoteSelector) -> Annotation
  {
    Annotation(content: content, targets: [selector], file: notes, span: TextSpan(0, 2))
  }
}
