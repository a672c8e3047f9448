import Gazetteer
import SourceText

/// Tells which place the names of one article mean, and how sure that is.
struct PlaceChoice {
  /// Namings of one place.
  struct Meant {
    /// The number of the place; the largest of those of the name when `certainty` is `perhaps`.
    var place: Int
    /// Whether only a region of that name is meant, not the city.
    var isRegion: Bool
    var certainty: Suggestion.Certainty
    var namings: [PlaceNaming]
  }

  let gazetteer: Gazetteer
  /// Codes of the countries and states that the article surely names.
  private var containers: Set<String> = []

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// What each name of the article means, in the order in which they are first named. `nameless`
  /// names are those of persons as well.
  mutating func meant(_ namings: [PlaceNaming], persons: Set<String>) -> [Meant] {
    var order: [String] = []
    var byName: [String: [PlaceNaming]] = [:]
    for naming in namings {
      if byName[naming.name] == nil { order.append(naming.name) }
      byName[naming.name, default: []].append(naming)
    }
    noteContainers(namings)
    var meant: [Meant] = []
    for name in order {
      // A name with a country behind it tells of itself alone.
      var open: [PlaceNaming] = byName[name] ?? []
      if let container = open.lazy.compactMap(\.container).first,
        let place = only(of: open[0].places, in: container)
      {
        add(&meant, place, open, .sure)
        open = []
      }
      guard !open.isEmpty else { continue }
      let choice = choose(open, isPersons: persons.contains(name))
      add(&meant, choice.place, open, choice.certainty)
    }
    return meant
  }

  private func add(
    _ meant: inout [Meant], _ place: Int, _ namings: [PlaceNaming],
    _ certainty: Suggestion.Certainty
  ) {
    let isRegion = namings.allSatisfy(\.isRegion) && gazetteer.places[place].isSettlement
    guard let index = meant.firstIndex(where: { $0.place == place }) else {
      meant.append(
        Meant(place: place, isRegion: isRegion, certainty: certainty, namings: namings))
      return
    }
    // Another spelling of it.
    meant[index].namings += namings
    meant[index].namings.sort { $0.span < $1.span }
    meant[index].certainty = max(meant[index].certainty, certainty)
    meant[index].isRegion = meant[index].isRegion && isRegion
  }

  /// Countries and states that are meant whatever else the article says.
  private mutating func noteContainers(_ namings: [PlaceNaming]) {
    for naming in namings {
      if let container = naming.container { containers.insert(container) }
      let known = naming.places.map { gazetteer.places[$0] }.filter {
        $0.isKnownByName || !naming.reason.isEmpty && naming.places.count == 1
      }
      guard known.count == 1 || known.first.map({ $0.kind == .country }) ?? false,
        let place = known.first, place.isKnownByName, !place.country.isEmpty
      else { continue }
      containers.insert(place.country)
      // A large city tells of its country, and one of its states.
      if let country = place.country.split(separator: "-").first {
        containers.insert(String(country))
      }
    }
  }

  /// The one place among `places` in a country or state; `nil` when none or several are.
  private func only(of places: [Int], in container: String) -> Int? {
    let inside = places.filter {
      gazetteer.places[$0].isSettlement && gazetteer.places[$0].isIn(container)
    }
    guard inside.count > 1 else { return inside.first }
    let largest = inside.max { gazetteer.places[$0].population < gazetteer.places[$1].population }
    return container.contains("-")
      ? nil : largest.flatMap { isDominant($0, among: inside) ? $0 : nil }
  }

  private func isDominant(_ place: Int, among places: [Int]) -> Bool {
    let population = gazetteer.places[place].population
    return places.allSatisfy { $0 == place || gazetteer.places[$0].population * 10 <= population }
  }

  // MARK: Choosing

  private func choose(
    _ namings: [PlaceNaming], isPersons: Bool
  ) -> (place: Int, certainty: Suggestion.Certainty) {
    let places = namings[0].places
    let isTold = namings.contains { !$0.reason.isEmpty }
    let (place, isClear) = nearest(of: places)
    let chosen = gazetteer.places[place]
    guard isClear, !isPersons else { return (place, .perhaps) }
    if chosen.isKnownByName { return (place, .sure) }
    guard isTold else { return (place, .perhaps) }
    switch chosen.kind {
    case .country, .region, .capital, .state: return (place, .sure)
    case .city:
      let isLarge = chosen.population >= 400_000
      return (place, isLarge || isInNamedContainer(chosen) ? .sure : .perhaps)
    }
  }

  /// The likeliest of the places with a name, and whether no other can well be meant.
  private func nearest(of places: [Int]) -> (place: Int, isClear: Bool) {
    guard places.count > 1 else { return (places[0], true) }
    let ranked = places.sorted { one, other in
      let (first, second) = (rank(one), rank(other))
      return first == second ? one < other : first > second
    }
    let (first, second) = (gazetteer.places[ranked[0]], gazetteer.places[ranked[1]])
    // Georgia: a country or one of the United States.
    if first.kind == .country || first.kind == .state {
      let rivals = places.filter {
        gazetteer.places[$0].kind == .country || gazetteer.places[$0].kind == .state
      }
      if rivals.count > 1 {
        let near = rivals.filter { isNear(gazetteer.places[$0]) }
        return near.count == 1 ? (near[0], true) : (ranked[0], false)
      }
      return (ranked[0], true)
    }
    if first.kind == .region || first.kind == .capital && first.population > second.population {
      return (ranked[0], true)
    }
    let near = places.filter { isInNamedContainer(gazetteer.places[$0]) }
    if near.count == 1 { return (near[0], true) }
    let settlements = ranked.filter { gazetteer.places[$0].isSettlement }
    return (ranked[0], isDominant(ranked[0], among: settlements))
  }

  /// What is most likely meant by a name that several have: a country, a region, a large capital, a
  /// city by its people.
  private func rank(_ index: Int) -> Int {
    let place = gazetteer.places[index]
    switch place.kind {
    case .country: return 4_000_000_000
    case .region: return 3_000_000_000
    case .capital where place.population >= 500_000: return 2_000_000_000 + place.population
    case .capital, .city: return place.population
    case .state: return 1_000_000
    }
  }

  private func isInNamedContainer(_ place: Place) -> Bool {
    // The United States have too many cities of a name to go by the country.
    containers.contains(place.country)
  }

  /// Whether something in or beside it is named: a city or state of the same country.
  private func isNear(_ place: Place) -> Bool {
    if place.kind == .state {
      return containers.contains("US") || containers.contains(place.country)
    }
    return Self.regions[place.country]?.contains(where: containers.contains) ?? false
      || containers.contains(place.country)
  }

  /// Neighbours of countries that share their name with a state.
  private static let regions: [String: [String]] = ["GE": ["AM", "AZ"]]
}

extension Place {
  /// Whether it is a city, not a country, a state or a region.
  var isSettlement: Bool { kind == .capital || kind == .city }

  /// Whether it lies in the country or state with that code.
  func isIn(_ code: String) -> Bool { country == code || country.hasPrefix("\(code)-") }
}
