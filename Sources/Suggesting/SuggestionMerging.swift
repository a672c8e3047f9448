import Gazetteer
import SiteModel
import SourceText

/// Brings together what the articles name.
struct SuggestionMerging {
  let gazetteer: Gazetteer
  let registry: SuggestedNames
  private var persons: [String: MergedPerson] = [:]
  private var places: [Int: MergedPlace] = [:]

  init(gazetteer: Gazetteer, registry: SuggestedNames) {
    self.gazetteer = gazetteer
    self.registry = registry
  }

  private struct MergedPerson {
    var names: [String: Int] = [:]
    /// The names in the order in which they first stand.
    var order: [String] = []
    var roles: [String] = []
    var pronouns: Set<Pronouns> = []
    var certainty = Suggestion.Certainty.perhaps
    var evidence: [Suggestion.Evidence] = []
  }

  private struct MergedPlace {
    var names: Set<String> = []
    var isRegion = true
    var certainty = Suggestion.Certainty.perhaps
    var evidence: [Suggestion.Evidence] = []
  }

  mutating func add(_ article: ArticleFindings) {
    for finding in article.people {
      var person = persons[SuggestedNames.key(finding.name)] ?? MergedPerson()
      for name in [finding.name] + finding.forms where person.names[name] == nil {
        person.order.append(name)
      }
      let count = finding.namings.count
      person.names[finding.name, default: 0] += count
      for form in finding.forms { person.names[form, default: 0] += 0 }
      finding.role.map { person.roles.append($0) }
      finding.pronouns.map { _ = person.pronouns.insert($0) }
      person.certainty = max(person.certainty, finding.certainty)
      person.evidence += finding.namings.map {
        .init(file: article.file, span: $0.span, reason: $0.reason)
      }
      persons[SuggestedNames.key(finding.name)] = person
    }
    for meant in article.places {
      var place = places[meant.place] ?? MergedPlace()
      place.names.formUnion(meant.namings.map(\.name))
      place.isRegion = place.isRegion && meant.isRegion
      place.certainty = max(place.certainty, meant.certainty)
      place.evidence += meant.namings.map {
        .init(file: article.file, span: $0.span, reason: $0.reason)
      }
      places[meant.place] = place
    }
  }

  // MARK: Telling

  /// The sure ones first, those named most before others, then by kind and name.
  func suggestions() -> [Suggestion] {
    var all = persons.keys.sorted().compactMap { key in persons[key].flatMap(suggestion) }
    all += places.keys.sorted().compactMap { index in
      places[index].flatMap { suggestion($0, index) }
    }
    all.sort { one, other in
      if one.certainty != other.certainty { return one.certainty > other.certainty }
      if one.count != other.count { return one.count > other.count }
      return one.id < other.id
    }
    all = withoutClashes(all)
    return all.map { withContainer($0, among: all) }
  }

  /// Two that would have one file are one too many: the second is not drafted.
  private func withoutClashes(_ suggestions: [Suggestion]) -> [Suggestion] {
    var taken: Set<String> = []
    var kept: [Suggestion] = []
    for var suggestion in suggestions {
      let isFree = taken.insert("\(suggestion.id.kind):\(suggestion.id.slug.folded)").inserted
      if !isFree || registry.has(suggestion.id) { suggestion.certainty = .perhaps }
      kept.append(suggestion)
    }
    return kept.filter { $0.certainty == .sure } + kept.filter { $0.certainty == .perhaps }
  }

  private func suggestion(_ person: MergedPerson) -> Suggestion? {
    let given = person.names.filter { NameShape($0.key).hasGivenName }
    let best = given.isEmpty ? person.names : given
    let most = best.values.max()
    guard let name = person.order.first(where: { best[$0] == most }),
      person.certainty == .sure || isWorthTelling(person, name),
      let slug = Slug(name.lowercased())
    else { return nil }
    return Suggestion(
      id: EntityID(kind: EntityKind.person.name, slug: slug), name: name,
      otherNames: person.order.filter { $0 != name }.sorted(), role: mostFrequent(person.roles),
      pronouns: person.pronouns.count == 1 ? person.pronouns.first : nil,
      certainty: person.certainty, count: person.evidence.count,
      evidence: Self.ordered(person.evidence))
  }

  /// Whether what is not sure is at least named more than once, or something tells of a person.
  private func isWorthTelling(_ person: MergedPerson, _ name: String) -> Bool {
    person.evidence.count > 1 || NameShape(name).hasGivenName
      || person.evidence.contains { !$0.reason.isEmpty }
  }

  private func mostFrequent(_ roles: [String]) -> String? {
    var counts: [String: Int] = [:]
    for role in roles { counts[role, default: 0] += 1 }
    let most = counts.values.max()
    return roles.first { counts[$0] == most }
  }

  private func suggestion(_ merged: MergedPlace, _ index: Int) -> Suggestion? {
    let place = gazetteer.places[index]
    guard let slug = Slug(place.name.lowercased()) else { return nil }
    let region = merged.isRegion ? region(named: place) : nil
    return Suggestion(
      id: EntityID(kind: EntityKind.place.name, slug: slug), name: place.name,
      otherNames: merged.names.filter { $0 != place.name }.sorted(), role: nil, pronouns: nil,
      coordinates: (region ?? place).coordinates,
      geonames: merged.isRegion ? region?.geonames : place.geonames, within: nil,
      certainty: merged.certainty, count: merged.evidence.count,
      evidence: Self.ordered(merged.evidence))
  }

  /// The region that is named after a city; `nil` when the gazetteer has none.
  private func region(named city: Place) -> Place? {
    for word in ["Oblast", "Province", "Region"] {
      let found = gazetteer.places(named: "\(city.name) \(word)").map { gazetteer.places[$0] }
      if let region = found.first(where: { $0.kind == .region }) { return region }
    }
    return nil
  }

  /// With the state or country that it lies in, where that has an entry or gets one.
  private func withContainer(_ suggestion: Suggestion, among all: [Suggestion]) -> Suggestion {
    guard suggestion.certainty == .sure, let number = suggestion.geonames,
      let place = gazetteer.places.first(where: { $0.geonames == number }),
      place.kind != .country, !place.country.isEmpty
    else { return suggestion }
    var suggestion = suggestion
    var codes = [place.country]
    if let country = place.country.split(separator: "-").first, country != place.country {
      codes.append(String(country))
    }
    for code in codes {
      guard let container = gazetteer.container(code), container.geonames != number else {
        continue
      }
      let drafted = all.first {
        $0.certainty == .sure && $0.geonames != nil && $0.geonames == container.geonames
      }
      if let id = registry.entity(of: container) ?? drafted?.id {
        suggestion.within = id
        return suggestion
      }
    }
    return suggestion
  }

  /// Those with a reason first; within that in the order of the articles.
  private static func ordered(_ evidence: [Suggestion.Evidence]) -> [Suggestion.Evidence] {
    evidence.filter { !$0.reason.isEmpty } + evidence.filter(\.reason.isEmpty)
  }
}
