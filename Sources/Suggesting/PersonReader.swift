import Gazetteer
import SiteModel
import SourceText
import Speech

/// Finds the people whom an article names and who are in no entry.
struct PersonReader {
  let file: SourceFile
  let gazetteer: Gazetteer
  let people: [NamedPerson]
  /// The words that are titles of somebody: a name in them is no other.
  private let titles: SpanSet

  init(_ people: [NamedPerson], file: SourceFile, gazetteer: Gazetteer) {
    self.people = people
    self.file = file
    self.gazetteer = gazetteer
    titles = SpanSet(people.flatMap { $0.namings.compactMap(\.title) })
  }

  /// Everybody named in full, in the order in which they are first named. Linear.
  func findings() -> [PersonFinding] {
    people.compactMap(finding)
  }

  private func finding(_ person: NamedPerson) -> PersonFinding? {
    let namings = person.namings.filter { !titles.overlaps($0.name) }
    // The form used most often, of those the first.
    let names = namings.map { NameShape.bare(text($0.name)) }.filter { $0.contains(" ") }
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    let given = counts.filter { NameShape($0.key).hasGivenName }
    let best = given.isEmpty ? counts : given
    guard let most = best.values.max(), let name = names.first(where: { best[$0] == most })
    else { return nil }
    let shape = NameShape(name)
    guard shape.isPersons, !isOfPlaces(shape.words) else { return nil }
    return PersonFinding(
      name: name, forms: counts.keys.filter { $0 != name && NameShape($0).isPersons }.sorted(),
      role: role(namings),
      pronouns: person.pronoun.flatMap { Pronouns(rawValue: $0.rawValue) },
      certainty: certainty(person, namings, shape),
      namings: namings.map { ($0.name, reason($0)) })
  }

  /// Whether a name is a place’s, or one of its words behind the first is a country’s: `Alder America`.
  private func isOfPlaces(_ words: [String]) -> Bool {
    if !gazetteer.places(named: words.joined(separator: " ")).isEmpty { return true }
    return words.dropFirst().contains { word in
      gazetteer.places(named: word).contains {
        gazetteer.places[$0].kind == .country && gazetteer.places[$0].isKnownByName
      }
    }
  }

  private func text(_ span: TextSpan) -> String { file.text(at: span).onOneLine }

  // MARK: Weighing

  /// Sure when a title tells it, or a given name that is no word as well, or a given name that is one
  /// and something else, or two things that are seldom true of others.
  private func certainty(
    _ person: NamedPerson, _ namings: [NamedPerson.Naming], _ shape: NameShape
  ) -> Suggestion.Certainty {
    let isTitled = namings.contains { $0.isTitled && text($0.name).contains(" ") }
    let isTold = namings.contains { $0.isTold || $0.title != nil }
    let speaks = namings.contains(where: \.speaks)
    // `Maro said`, once `Ines Maro` has stood.
    let isShortened = namings.contains { !text($0.name).contains(" ") }
    if isTitled { return .sure }
    if shape.hasGivenName {
      let isTold = isTold || speaks || isShortened || person.hasPronoun || namings.count > 1
      let isAlone = shape.beginsWithWord || namings.allSatisfy { isBehindPreposition($0.name) }
      return isTold || !isAlone ? .sure : .perhaps
    }
    let signs = [isTold, speaks && isShortened, person.hasPronoun && isShortened]
    return signs.count { $0 } > 1 ? .sure : .perhaps
  }

  /// Whether the word before is one that organisations stand behind as often as people: `at Alder
  /// Holt`.
  private func isBehindPreposition(_ name: TextSpan) -> Bool {
    let before = file.bytes[..<name.start].suffix(8)
    return ["of", "at", "the", "in", "on", "a", "an"].contains { word in
      before.elementsEnd(in: " \(word) ")
    }
  }

  private func reason(_ naming: NamedPerson.Naming) -> String {
    if let title = naming.title { return "behind “\(text(title))”" }
    if let apposition = naming.apposition { return "before “\(text(apposition))”" }
    if naming.isTitled { return "behind a title" }
    if naming.speaks { return "speaks" }
    return naming.isTold ? "with an age" : ""
  }

  // MARK: Roles

  /// What titles with capitals tell, or else appositions: the one told most often, of those the
  /// first.
  private func role(_ namings: [NamedPerson.Naming]) -> String? {
    let titles = namings.compactMap { naming in naming.title.map(text) }.filter(isCapitalised)
    return most(titles)
      ?? most(namings.compactMap { $0.apposition.flatMap(role) }).map(withoutArticle)
  }

  /// What an apposition tells, with what belongs to its noun: `head of the council`. `nil` when it
  /// tells no role but whose child somebody is, or how old.
  private func role(_ apposition: TextSpan) -> String? {
    let words = text(apposition).split(separator: " ")
    guard let noun = words.last, !NameWords.kin.contains(String(noun)),
      !NameWords.modifiers.contains(String(noun)), words.first != "another",
      !(words.count == 1 && noun.first?.isUppercase ?? false),
      !words.contains(where: { $0.contains { $0.isNumber } })
    else { return nil }
    var end = apposition.end
    let bytes = file.bytes
    // Up to what ends the apposition; one that goes on for long is left as it is.
    while end < bytes.count, end - apposition.end < 60, !Self.ends.contains(bytes[end]) { end += 1 }
    guard end < bytes.count, Self.ends.contains(bytes[end]), bytes[end] < 0x80 else {
      return text(apposition)
    }
    let whole = text(TextSpan(apposition.start, end))
    let rest = whole.dropFirst(text(apposition).count).split(separator: " ")
    guard let first = rest.first, let last = rest.last, ["of", "for", "at"].contains(first),
      !last.hasSuffix("'s"), !last.hasSuffix("\u{2019}s"),
      rest.allSatisfy({ !NameWords.clauses.contains(String($0)) })
    else { return text(apposition) }
    return whole
  }

  /// `,` `;` `:` `(` `.` line ends, and the first byte of dashes and of quotation marks.
  private static let ends: Set<UInt8> = [0x2C, 0x3B, 0x3A, 0x28, 0x2E, 0x0A, 0x0D, 0x22, 0xE2]

  private func isCapitalised(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    return words.allSatisfy { $0.first?.isUppercase ?? false || $0 == "former" }
      && !words.allSatisfy { NameWords.modifiers.contains(String($0)) }
  }

  private func most(_ roles: [String]) -> String? {
    var counts: [String: Int] = [:]
    for role in roles { counts[role, default: 0] += 1 }
    let most = counts.values.max()
    return roles.first { counts[$0] == most }
  }

  private func withoutArticle(_ role: String) -> String {
    for article in ["the ", "a ", "an ", "The ", "A ", "An "] where role.hasPrefix(article) {
      return String(role.dropFirst(article.count))
    }
    return role
  }
}

extension ArraySlice<UInt8> {
  /// Whether it ends with the bytes of `text`.
  fileprivate func elementsEnd(in text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
