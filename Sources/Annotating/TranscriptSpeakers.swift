import SiteModel
import SourceText

/// Tells whom the labels of a transcript mean: `MARO:`, `Ines Maro:`.
struct TranscriptSpeakers {
  private let names: [String: Set<Int>]
  private let registry: EntityRegistry

  /// Persons are known by their names, and by their surnames when the article names them in full
  /// or no other person of the index has the surname. Letter case does not matter.
  init(article: Article, mentions: [Mention], registry: EntityRegistry) {
    self.registry = registry
    var names: [String: Set<Int>] = [:]
    guard article.blocks.contains(where: \.isTurn) else {
      self.names = names
      return
    }
    var surnames: [String: Set<Int>] = [:]
    let present = Set(mentions.compactMap { registry.index(of: $0.entity) })
    for (index, entity) in registry.entities.enumerated()
    where entity.id.kind != EntityKind.place.name {
      for name in [entity.name] + entity.otherNames {
        names[name.lowercased(), default: []].insert(index)
      }
      if let surname = entity.surname { surnames[surname.lowercased(), default: []].insert(index) }
    }
    for (surname, persons) in surnames {
      let meant = persons.intersection(present)
      names[surname, default: []].formUnion(meant.isEmpty ? persons : meant)
    }
    self.names = names
  }

  /// The person a label means; `nil` when nobody or several are.
  func speaker(labelled label: String) -> EntityID? {
    let key = label.onOneLine.lowercased()
    guard let persons = names[key], persons.count == 1, let person = persons.first else {
      return nil
    }
    return registry.entities[person].id
  }
}

extension ArticleBlock {
  /// Whether a turn of a transcript begins here.
  var isTurn: Bool {
    if case .turn = role { true } else { false }
  }
}
