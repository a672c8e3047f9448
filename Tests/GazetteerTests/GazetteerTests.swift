import SiteModel
import Testing

@testable import Gazetteer

/// The table that is part of the program.
struct GazetteerTests {
  private let world = Gazetteer.world

  private func places(_ name: String, _ kind: Place.Kind) -> [Place] {
    world.places(named: name).map { world.places[$0] }.filter { $0.kind == kind }
  }

  private func isNear(_ place: Place, _ latitude: Double, _ longitude: Double) -> Bool {
    abs(place.coordinates.latitude - latitude) < 1.5
      && abs(place.coordinates.longitude - longitude) < 1.5
  }

  @Test func everyLineOfTheTableIsAPlace() throws {
    let text = try #require(EmbeddedFiles.text("places"))
    let lines = text.withUTF8Buffer { bytes in
      bytes.split(separator: 0x0A).count { $0.first != UInt8(ascii: "#") }
    }
    #expect(lines > 6_000)
    #expect(world.places.count == lines)
  }

  @Test func theTableSaysWhereItIsFrom() throws {
    let text = try #require(EmbeddedFiles.text("places"))
    let head = text.withUTF8Buffer { String(decoding: $0.prefix(800), as: UTF8.self) }
    #expect(head.contains("GeoNames") && head.contains("CC BY 4.0"))
  }

  @Test(arguments: [
    ("Kyiv", 50.45, 30.52), ("Paris", 48.86, 2.35), ("Canberra", -35.3, 149.1),
    ("Buenos Aires", -34.6, -58.4), ("Nairobi", -1.3, 36.8), ("Reykjavík", 64.1, -21.9),
  ])
  func capitalsLieWhereTheyAre(_ name: String, _ latitude: Double, _ longitude: Double) throws {
    #expect(isNear(try #require(places(name, .capital).first), latitude, longitude))
  }

  @Test(arguments: [
    ("Crimea", 45.3, 34.4), ("Strait of Taiwan", 24.5, 119.5), ("Persian Gulf", 27, 51.5),
    ("Donbass", 48.3, 38), ("Kashmir", 34.5, 76), ("Gaza Strip", 31.4, 34.4), ("Sahel", 15, 5),
  ])
  func regionsLieWhereTheyAre(_ name: String, _ latitude: Double, _ longitude: Double) throws {
    #expect(isNear(try #require(places(name, .region).first), latitude, longitude))
  }

  @Test(arguments: [
    ("Kiev", "Kyiv"), ("Peking", "Beijing"), ("Bombay", "Mumbai"), ("UK", "United Kingdom"),
    ("Burma", "Myanmar"), ("Zaporozhye", "Zaporizhzhia"), ("Cote d'Ivoire", "Ivory Coast"),
    ("Bogota", "Bogotá"),
  ])
  func otherSpellingsLeadToThePlace(_ spelling: String, _ name: String) {
    #expect(
      world.places(named: spelling).map { world.places[$0].name }.contains(name),
      "\(world.places(named: spelling).map { world.places[$0].name })")
  }

  @Test func everyCountryHasOneCapitalAtMost() {
    var capitals: [String: [String]] = [:]
    for place in world.places where place.kind == .capital {
      capitals[place.country, default: []].append(place.name)
    }
    #expect(capitals.values.allSatisfy { $0.count == 1 })
    #expect(capitals.count > 190)
  }

  @Test func citiesLieInACountryOfTheTable() {
    let countries = Set(world.places.filter { $0.kind == .country }.map(\.country))
    let astray = world.places.filter { place in
      (place.kind == .city || place.kind == .capital)
        && !countries.contains(String(place.country.prefix(2)))
    }
    #expect(astray.allSatisfy { $0.name != "Kyiv" } && astray.count < 10, "\(astray.map(\.name))")
  }

  @Test func citiesOfTheUnitedStatesTellTheirState() throws {
    let columbus = try #require(places("Columbus", .city).first { $0.population > 500_000 })
    #expect(columbus.country == "US-OH")
    #expect(world.container("US-OH")?.name == "Ohio")
    #expect(world.container("US")?.name == "United States")
    #expect(world.container("XX") == nil)
  }

  @Test func aLineWithOtherColumnsIsLeftOut() {
    let table = [
      ["Alder", "city", "XX", "10", "20", "5000", "7", "w", "Aldre;Alderstad"],
      ["Marlow", "city", "XX", "north", "20", "", "", "", ""], ["Sandvik"],
    ]
    let gazetteer = Gazetteer(table: table)
    #expect(gazetteer.places.map(\.name) == ["Alder"])
    #expect(gazetteer.places(named: "Alderstad") == [0])
    #expect(gazetteer.places[0].isWord)
    #expect(gazetteer.mostWords(of: "Alder") == 1 && gazetteer.mostWords(of: "Marlow") == 0)
  }
}
