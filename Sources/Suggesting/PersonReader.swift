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
    let full = namings.filter { text($0.name).contains(" ") }
    var counts: [String: Int] = [:]
    for naming in full { counts[text(naming.name), default: 0] += 1 }
    // The form used most often, of those the first.
    let names = full.map { text($0.name) }
    guard let most = counts.values.max(), let name = names.first(where: { counts[$0] == most })
    else { return nil }
    let shape = NameShape(name)
    guard shape.isPersons, gazetteer.places(named: name).isEmpty else { return nil }
    return PersonFinding(
      name: name, forms: counts.keys.filter { $0 != name && NameShape($0).isPersons }.sorted(),
      role: role(namings),
      pronouns: person.pronoun.flatMap { Pronouns(rawValue: $0.rawValue) },
      certainty: certainty(person, namings, shape),
      namings: namings.map { ($0.name, reason($0)) })
  }

  private func text(_ span: TextSpan) -> String { file.text(at: span).onOneLine }

  // MARK: Weighing

  /// Sure when a title tells it, or when a given name begins the name and more than that tells a
  /// person, or when two things do that are seldom true of others.
  private func certainty(
    _ person: NamedPerson, _ namings: [NamedPerson.Naming], _ shape: NameShape
  ) -> Suggestion.Certainty {
    let isTitled = namings.contains { $0.isTitled && text($0.name).contains(" ") }
    let isTold = namings.contains { $0.isTold || $0.title != nil }
    let speaks = namings.contains(where: \.speaks)
    // `Maro said`, once `Ines Maro` has stood.
    let isShortened = namings.contains { !text($0.name).contains(" ") }
    if shape.hasGivenName {
      return isTitled || isTold || speaks || isShortened || person.hasPronoun || namings.count > 1
        ? .sure : .perhaps
    }
    if isTitled { return .sure }
    let signs = [isTold, speaks && isShortened, person.hasPronoun && isShortened]
    return signs.count { $0 } > 1 ? .sure : .perhaps
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
    return most(titles) ?? most(namings.compactMap { naming in naming.apposition.map(text) })
      .map(withoutArticle)
  }

  private func isCapitalised(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    return words.allSatisfy { $0.first?.isUppercase ?? false || $0 == "former" }
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
