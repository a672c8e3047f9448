import Foundation
import Gazetteer
import SiteModel
import SourceText

@testable import Suggesting

/// Articles of a few words, and what is suggested for them.
enum SuggestedText {
  /// An article whose blocks are the paragraphs of `text`, below a title.
  static func article(_ text: String, name: String) -> AnnotatedArticle {
    let paragraphs = text.components(separatedBy: "\n\n")
    let whole = (["A title"] + paragraphs).joined(separator: "\n\n")
    let file = SourceFile(path: "Content/articles/\(name).txt", bytes: Array(whole.utf8))
    var blocks = [ArticleBlock(.title, TextSpan(0, 7))]
    var start = 9
    for paragraph in paragraphs {
      blocks.append(ArticleBlock(.paragraph, TextSpan(start, start + paragraph.utf8.count)))
      start += paragraph.utf8.count + 2
    }
    guard let slug = Slug(name) else { preconditionFailure("no slug can be made of \(name)") }
    return AnnotatedArticle(
      article: Article(slug: slug, file: file, blocks: blocks), quotations: [], mentions: [],
      notes: [], orphans: [], furniture: [], exclusions: [])
  }

  static func id(_ text: String) -> EntityID? {
    let parts = text.split(separator: ":")
    return Slug(parts[1]).map { EntityID(kind: String(parts[0]), slug: $0) }
  }

  static func suggestions(
    _ texts: [String], entities: [Entity] = []
  ) -> [Suggestion] {
    let suggester = Suggester(entities: entities)
    let findings = texts.enumerated().map {
      suggester.findings(in: article($1, name: "text-\($0)"))
    }
    return suggester.suggestions(from: findings)
  }

  /// The names of what is sure, of one kind, ascending.
  static func sure(_ kind: EntityKind, _ texts: String...) -> [String] {
    suggestions(texts).filter { $0.id.kind == kind.name && $0.certainty == .sure }.map(\.name)
      .sorted()
  }

  static func entity(_ id: String, _ name: String, also: [String] = []) -> Entity {
    guard let id = self.id(id) else { preconditionFailure("no id") }
    return Entity(
      id: id, name: name, otherNames: also, file: SourceFile(path: "Content/x.md", bytes: []))
  }
}
