import SiteModel

/// Places of the world by their English names: countries, capitals, cities of 100,000 people and
/// more, the United States, and regions and waters that news texts name.
///
/// From GeoNames (CC BY 4.0) and lists of our own; `Data/README.md` tells more.
public struct Gazetteer: Sendable {
  /// Every place, in the order of the table.
  public let places: [Place]
  /// The places of each name.
  private let byName: [String: [Int]]
  /// For each first word of a name of several words the most words that a name with it has.
  private let longest: [String: Int]

  /// The table that is part of the program; it is read when it is first asked for.
  public static var world: Gazetteer { EmbeddedFiles.value("places") ?? Gazetteer("") }

  /// Reads a table: lines of nine columns with tabs between, `#` before a comment. A line that has
  /// others is left out. Linear.
  init(_ table: StaticString) {
    self.init(table: table.withUTF8Buffer { Self.lines($0) })
  }

  /// A gazetteer of these lines, each of nine columns.
  init(table: [[String]]) {
    var places: [Place] = []
    var byName: [String: [Int]] = [:]
    var longest: [String: Int] = [:]
    places.reserveCapacity(table.count)
    byName.reserveCapacity(table.count * 2)
    for columns in table {
      guard let place = Self.place(columns) else { continue }
      for name in [place.name] + place.otherNames {
        byName[name, default: []].append(places.count)
        let words = name.utf8.count { $0 == 0x20 } + 1
        let first = String(name.prefix { $0 != " " })
        longest[first] = max(longest[first] ?? 0, words)
      }
      places.append(place)
    }
    self.places = places
    self.byName = byName
    self.longest = longest
  }

  /// The numbers of the places with that name, a blank between its words and `'` for every
  /// apostrophe; empty when there are none.
  public func places(named name: String) -> [Int] { byName[name] ?? [] }

  /// The most words that a name beginning with `word` has; 0 when none begins so.
  public func mostWords(of word: String) -> Int { longest[word] ?? 0 }

  /// The country with an ISO 3166-1 code, or the state with an ISO 3166-2 code; `nil` when there is
  /// none. Linear.
  public func container(_ code: String) -> Place? {
    places.first { ($0.kind == .country || $0.kind == .state) && $0.country == code }
  }

  // MARK: Reading

  private static func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> [[String]] {
    bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  private static func place(_ columns: [String]) -> Place? {
    guard columns.count == 9, let latitude = Double(columns[3]), let longitude = Double(columns[4]),
      let coordinates = Coordinates(latitude: latitude, longitude: longitude)
    else { return nil }
    return Place(
      name: columns[0], otherNames: columns[8].split(separator: ";").map(String.init),
      kind: Place.Kind(columns[1]), country: columns[2], coordinates: coordinates,
      population: Int(columns[5]) ?? 0, geonames: columns[6].isEmpty ? nil : columns[6],
      isWord: columns[7].contains("w"))
  }
}
