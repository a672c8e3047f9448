import SiteModel
import SourceText
import Speech

/// Tells whom the labels of a transcript mean: `MARO:`, `Mayor Ines Maro (Marlow):`, `IM:`.
struct TranscriptSpeakers {
  /// Whom a label means.
  struct Meaning {
    /// Who speaks; `nil` when that is open or not in the index.
    var speaker: EntityID?
    /// The two who fit, when it is open for that reason, as a reader calls them.
    var between: [String] = []
    /// A record that would settle it.
    var link: String?
  }

  /// Somebody whom a label or the index names in full.
  private enum Identity: Hashable {
    case entity(Int)
    /// Not in the index.
    case other(String)
  }

  private let registry: EntityRegistry
  /// The index by what labels call it.
  private let index: LabelNames
  /// Whom and what the article names.
  private let present: Set<Int>
  /// Who has a label of a full name, by surname, first name and initials.
  private var labelled: [String: Set<Identity>] = [:]
  /// The one who answers `Q:`; `nil` when the article does not say.
  private let answering: Int?

  /// Persons are known by their names, and by their surnames when the article names them in full
  /// or no other person of the index has the surname. Letter case does not matter.
  init(
    article: Article, labels: [TurnLabel], mentions: [Mention], registry: EntityRegistry
  ) {
    self.registry = registry
    guard !labels.isEmpty else {
      index = LabelNames([])
      present = []
      answering = nil
      return
    }
    index = registry.labelNames
    answering =
      labels.contains { Self.questions.contains($0.whole) }
      ? Interviewee.index(in: article, mentions: mentions, registry: registry) : nil
    present = Set(mentions.compactMap { registry.index(of: $0.entity) })
    for label in labels where label.name.count > 1 { learn(label) }
  }

  /// Persons of that surname: those whom the article names in full, or else all.
  private func persons(surname: String) -> Set<Int> {
    let persons = index.surnames[surname] ?? []
    let meant = persons.intersection(present)
    return meant.isEmpty ? persons : meant
  }

  private mutating func learn(_ label: TurnLabel) {
    let full = label.name.joined(separator: " ")
    let persons = (index.names[label.whole] ?? []).union(index.names[full] ?? [])
    guard persons.count <= 1, let first = label.name.first, let last = label.name.last else {
      return
    }
    let identity = persons.first.map(Identity.entity) ?? .other(full)
    let initials = String(label.name.compactMap(\.first))
    let dotted = label.name.compactMap { $0.first.map { "\($0)." } }.joined()
    for form in [first, last, initials, dotted] { labelled[form, default: []].insert(identity) }
  }

  /// Whom a label means.
  func meaning(of label: TurnLabel) -> Meaning {
    if Self.answers.contains(label.whole), let answering {
      return Meaning(speaker: registry.entities[answering].id)
    }
    let full = label.name.joined(separator: " ")
    var meant: Set<Identity> = []
    let exact = index.names[label.whole] ?? index.names[full] ?? []
    if label.name.count == 1, let forms = labelled[full] {
      meant = forms.union(exact.map(Identity.entity))
    } else {
      let persons = exact.union(label.name.count == 1 ? self.persons(surname: full) : [])
      meant = Set(persons.map(Identity.entity))
    }
    if let pronouns = label.pronouns { meant = meant.filter { allows($0, pronouns) } }
    let ascending = meant.sorted { name(of: $0) < name(of: $1) }
    guard ascending.count > 1 else {
      guard case .entity(let index) = ascending.first else { return Meaning() }
      return Meaning(speaker: registry.entities[index].id)
    }
    return Meaning(
      between: ascending.prefix(2).map(name),
      link: ascending.lazy.compactMap { link(to: $0) }.first)
  }

  private func allows(_ identity: Identity, _ pronouns: String) -> Bool {
    guard case .entity(let index) = identity, let own = registry.entities[index].pronouns else {
      return true
    }
    return own.rawValue == pronouns
  }

  private func name(of identity: Identity) -> String {
    switch identity {
    case .entity(let index): registry.entities[index].name
    case .other(let name): name.split(separator: " ").map(\.capitalisedFirst).joined(separator: " ")
    }
  }

  private func link(to identity: Identity) -> String? {
    guard case .entity(let index) = identity else { return nil }
    return "[\(registry.entities[index].name)](\(registry.entities[index].id))"
  }

  private static let questions: Set<String> = ["q", "question"]
  private static let answers: Set<String> = ["a", "answer"]
}

extension Substring {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The one who answers in an interview, as its head tells.
enum Interviewee {
  /// The only person whom the blocks before the first turn say the talk is with: `An interview with
  /// Ines Maro`; `nil` when they say so of nobody, or of two. Linear in those blocks.
  static func index(
    in article: Article, mentions: [Mention], registry: EntityRegistry
  ) -> Int? {
    guard let first = article.blocks.first(where: \.isTurn) else { return nil }
    var found: Set<Int> = []
    for mention in mentions.prefix(while: { $0.span.start < first.span.start }) {
      guard let index = registry.index(of: mention.entity), registry.isPerson(index) else {
        continue
      }
      let bytes = article.file.bytes[max(0, mention.span.start - 60)..<mention.span.start]
      let before = String(decoding: bytes, as: UTF8.self).lowercased()
        .split(whereSeparator: \.isWhitespace)
      // Up to three titles may stand between: `an interview with Mayor Ines Maro`.
      for titles in 0...3 where before.count >= titles + 2 {
        let place = before.count - titles - 2
        if talks.contains("\(before[place]) \(before[place + 1])") { found.insert(index) }
      }
      if let last = before.last, last == "interviewed" || last == "interviews" {
        found.insert(index)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static let talks: Set<String> = [
    "interview with", "conversation with", "talk with", "talks with", "talks to", "talked to",
    "talked with", "spoke to", "spoke with", "q&a with", "questions for", "questions to",
    "answers from", "answers by",
  ]
}

extension ArticleBlock {
  /// Whether a turn of a transcript begins here.
  var isTurn: Bool {
    if case .turn = role { true } else { false }
  }
}
