import SeededRandom
import SiteModel
import SourceText
import Testing

@testable import Reading

/// Coordinates as people write them.
struct CoordinateReaderTests {
  private func isNear(_ text: String, _ latitude: Double, _ longitude: Double) throws -> Bool {
    let point = try CoordinateReader.read(text)
    return abs(point.latitude - latitude) < 1e-9 && abs(point.longitude - longitude) < 1e-9
  }

  private func fault(_ text: String) -> CoordinateFault? {
    do throws(CoordinateFault) {
      _ = try CoordinateReader.read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("59.5, -10.25", 59.5, -10.25), ("59.5,-10.25", 59.5, -10.25), ("59.5 −10.25", 59.5, -10.25),
      ("59;10", 59, 10), ("59,10", 59, 10), ("+59, +10", 59, 10), (".5, 0", 0.5, 0),
      ("59.5°, 10.25°", 59.5, 10.25), ("59.5 N, 10.25 W", 59.5, -10.25),
      ("59.5N10.25W", 59.5, -10.25), ("S 59.5 E 10.25", -59.5, 10.25),
    ])
  func readsDecimalDegrees(text: String, latitude: Double, longitude: Double) throws {
    #expect(try isNear(text, latitude, longitude))
  }

  @Test(
    arguments: [
      ("42° 3′ N, 43° 30′ E", 42.05, 43.5), ("42°3'36\"N 43°30'E", 42.06, 43.5),
      ("42°3’36” S, 43°30’ W", -42.06, -43.5), ("42°3'36''N; 43°30'E", 42.06, 43.5),
      ("N 42 3.6, E 43 30", 42.06, 43.5), ("42 3 36 N 43 30 0 E", 42.06, 43.5),
      ("42 3.6, 43 30", 42.06, 43.5), ("42º 3′, −43º 30′", 42.05, -43.5),
      ("42° 3′ -43° 30′", 42.05, -43.5), ("42 degrees 3 min north, 43 deg east", 42.05, 43),
    ])
  func readsDegreesMinutesAndSeconds(text: String, latitude: Double, longitude: Double) throws {
    #expect(try isNear(text, latitude, longitude))
  }

  @Test(
    arguments: [
      "48,8566 N; 2,3522 E", "48,8566 N, 2,3522 E", "48,8566 N 2,3522 E", "48,8566; 2,3522",
      "48,8566, 2,3522", "N 48,8566 E 2,3522",
    ])
  func readsDecimalCommasWhereTheyCanBeNothingElse(text: String) throws {
    #expect(try isNear(text, 48.8566, 2.3522))
  }

  @Test(arguments: ["43° 30′ E, 42° 3′ N", "E 43.5, N 42.05", "43.5e 42.05n"])
  func lettersTellTheOrder(text: String) throws {
    #expect(try isNear(text, 42.05, 43.5))
  }

  @Test(arguments: ["90, 180", "-90, -180", "90° 0′ 0″ N, 180° W"])
  func readsTheEndsOfTheGlobe(text: String) throws {
    let point = try CoordinateReader.read(text)
    #expect(abs(point.latitude) == 90 && abs(point.longitude) == 180)
  }

  @Test(
    arguments: [
      ("42° 63′ N, 43° E", CoordinateFault.over59(.minutes, "63")),
      ("42° 3′ 60″ N, 43° E", .over59(.seconds, "60")), ("42 60, 43 0", .over59(.minutes, "60")),
      ("91, 20", .beyondPole(isSwapped: true)), ("120, 95", .beyondPole(isSwapped: false)),
      ("90° 1′ N, 20° E", .beyondPole(isSwapped: false)), ("42, 181", .beyondHalf),
      ("42 N, 43 S", .twice(isLatitude: true)), ("42 E, 43 W", .twice(isLatitude: false)),
      ("42 N, 43", .oneSide), ("42, 43 E", .oneSide), ("-42 N, 43 E", .twoSides),
      ("N 42 S; 43 E", .twoSides), ("N 42 N; E 43", .twoSides), ("42.5° 30′, 43", .fraction),
      ("42′ 3°, 43", .disorder), ("42° 3° N, 43 E", .disorder), ("1 2 3 4, 5", .disorder),
      ("4-2, 43", .disorder), ("48,8566,2,3522", .ambiguousCommas),
      ("48,8566 2,3522", .ambiguousCommas), ("4.8,5; 2", .ambiguousCommas), ("42", .notTwo),
      ("", .notTwo), (";", .notTwo), ("42,", .notTwo), ("42 3.5 43 30", .notTwo),
      ("1, 2, 3", .notTwo), ("1; 2; 3", .notTwo), ("lat 42, 43", .unknown("lat")),
      ("42 O, 43 N", .unknown("O")), ("42/43", .unknown("/")), ("٤٢, 43", .unknown("٤")),
    ])
  func saysWhatIsWrong(text: String, expected: CoordinateFault) {
    #expect(fault(text) == expected, "\(text)")
  }

  /// Whatever point is written in whatever way, it is read back.
  @Test func readsBackWhatIsWritten() throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<2000 {
      let seconds = (
        Int.random(in: -324_000...324_000, using: &random),
        Int.random(in: -648_000...648_000, using: &random)
      )
      func written(_ seconds: Int, _ sides: (String, String)) -> String {
        let size = abs(seconds)
        let (degrees, minutes, rest) = (size / 3600, size / 60 % 60, size % 60)
        let side = seconds < 0 ? sides.1 : sides.0
        return Bool.random(using: &random)
          ? "\(degrees)° \(minutes)′ \(rest)″ \(side)" : "\(degrees)°\(minutes)'\(rest)\"\(side)"
      }
      let halves = [written(seconds.0, ("N", "S")), written(seconds.1, ("E", "W"))]
      let joint = [", ", " ", ";"].randomElement(using: &random) ?? " "
      let text = (Bool.random(using: &random) ? halves : halves.reversed()).joined(separator: joint)
      #expect(
        try isNear(text, Double(seconds.0) / 3600, Double(seconds.1) / 3600), "\(text)")
    }
  }

  /// Random pieces are a point on the globe or a fault, and a reader never stops.
  @Test func readsRandomPieces() {
    let pieces = [
      "42", "3", "60", "7.5", "180", ".", ",", ", ", ";", " ", "°", "′", "'", "\"", "N", "s", "E",
      "west", "-", "−", "x", "é", "\u{301}", "٤", "99999999999999999999", "\u{FEFF}", "🗺",
    ]
    var random = SplitMix64(seed: 22)
    var points = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      do throws(CoordinateFault) {
        let point = try CoordinateReader.read(text)
        #expect(abs(point.latitude) <= 90 && abs(point.longitude) <= 180)
        points += 1
      } catch {
        #expect(!error.message.isEmpty && !error.hint.isEmpty)
      }
    }
    #expect(points > 20)
  }

  @Test(
    arguments: [
      "[42.05, 43.5]", "42.05, 43.5", "42° 3′ N, 43° 30′ E", "42°3'0\"N 43°30'E",
      "[42° 3′ N, 43° 30′ E]", "\"42.05 43.5\"", "'48,0; 1'",
    ])
  func anEntryTellsThem(value: String) throws {
    let text = file("---\nname: Alder\ngeo: \(value)\n---\n", path: "Content/places/alder.md")
    let slug = try #require(Slug("alder"))
    let result = EntityReader(settings: settings).read(
      text, id: EntityID(kind: "place", slug: slug))
    #expect(result.diagnostics.isEmpty)
    let point = try #require(result.output?.coordinates)
    #expect(point.latitude == (value.contains("48") ? 48 : 42.05))
  }

  @Test(arguments: ["[42.0]", "[42, 43, 44]", "[[42], 43]", "{a: b}", "42 N, 43 S"])
  func anEntryWithWrongOnesIsReadWithoutThem(value: String) throws {
    let text = file("---\nname: Alder\ngeo: \(value)\n---\n", path: "Content/places/alder.md")
    let slug = try #require(Slug("alder"))
    let result = EntityReader(settings: settings).read(
      text, id: EntityID(kind: "place", slug: slug))
    let fault = try result.diagnostics.only("bad-coordinates")
    #expect(fault.words?.hasPrefix(value.prefix(1)) == true)
    #expect(result.output?.name == "Alder" && result.output?.coordinates == nil)
  }
}
