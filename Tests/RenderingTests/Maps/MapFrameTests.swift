import SeededRandom
import SiteModel
import Testing

@testable import Rendering

/// Where places stand on a map.
struct MapFrameTests {
  private func frame(_ latitude: Double, _ longitude: Double, _ latitudes: Double = 10) -> MapFrame
  {
    MapFrame(
      latitude: latitude, longitude: longitude, latitudes: latitudes, width: 400, height: 300)
  }

  private func place(_ latitude: Double, _ longitude: Double) throws -> Coordinates {
    try #require(Coordinates(latitude: latitude, longitude: longitude))
  }

  private func isNear(_ one: MapPoint, _ x: Double, _ y: Double) -> Bool {
    one.distance(to: MapPoint(x: x, y: y)) < 1e-6
  }

  @Test func northIsUpAndEastIsRight() throws {
    let frame = frame(60, 5)
    #expect(isNear(frame.point(of: try place(60, 5)), 200, 150))
    #expect(isNear(frame.point(of: try place(65, 5)), 200, 0))
    #expect(frame.point(of: try place(60, 6)).x > 200)
  }

  @Test func aDegreeOfLongitudeIsAsWideAsTheParallelMakesIt() throws {
    // At 60° a degree of longitude is half as long as one of latitude.
    let frame = frame(60, 5)
    #expect(isNear(frame.point(of: try place(60, 6)), 215, 150))
    #expect(isNear(frame.point(of: try place(61, 5)), 200, 120))
  }

  @Test func acrossTheMeridianOf180PlacesAreNeighbours() throws {
    let frame = frame(0, 179)
    #expect(isNear(frame.point(of: try place(0, -179)), 260, 150))
    #expect(isNear(frame.point(of: try place(0, 177)), 140, 150))
  }

  @Test func acrossTheMeridianOf180TheLandIsDrawnOnBothSides() {
    let frame = frame(0, 179)
    let worlds = frame.worlds(overlap: 0.1)
    // The meridian of 180° is at x = 230; each world goes on a tenth of a degree beyond it.
    #expect(worlds.count == 2)
    #expect(worlds.map { $0 + frame.worldWidth(overlap: 0.1) }.contains { abs($0 - 233) < 1e-6 })
    #expect(worlds.contains { abs($0 - 227) < 1e-6 })
    #expect(self.frame(0, 0).worlds(overlap: 0.1).count == 1)
    #expect(self.frame(0, -179).worlds(overlap: 0.1).count == 2)
  }

  @Test(arguments: [90.0, -90, 89.5])
  func atThePolesTheMapEndsAndNoPlaceIsThereTwice(latitude: Double) throws {
    let frame = frame(latitude, 20)
    #expect(frame.contains(frame.point(of: try place(latitude, 20))))
    #expect(abs(frame.latitude) + frame.latitudes / 2 <= 90 + 1e-9)
    #expect(frame.longitudes <= 360 + 1e-9)
  }

  @Test func aMapOfManyShowsThemAllOverTheShorterWayRound() throws {
    let frame = MapFrame(
      showing: [try place(-17, 178), try place(-14, -171), try place(-36, 174)], atLeast: 10,
      width: 400, height: 300)
    #expect(abs(frame.longitude - -178.5) < 1e-9)
    #expect(frame.longitudes < 60)
  }

  /// Whatever the places, each is on the map of all of them, and what is near is near.
  @Test func aMapOfManyHoldsEachOfThem() throws {
    var random = SplitMix64(seed: 31)
    for _ in 0..<500 {
      let places = try (0..<Int.random(in: 1...12, using: &random)).map { _ in
        try place(
          Double.random(in: -90...90, using: &random), Double.random(in: -180...180, using: &random)
        )
      }
      let frame = MapFrame(showing: places, atLeast: 20, width: 720, height: 420)
      for place in places {
        let point = frame.point(of: place)
        #expect((-1e-6...720 + 1e-6).contains(point.x) && (-1e-6...420 + 1e-6).contains(point.y))
      }
      #expect(frame.latitudes >= 20 - 1e-9)
    }
  }

  @Test(
    arguments: [
      (59.0, 5.0, 60.0, 5.0, "110 km north"), (0, 0, 0, 1, "110 km east"),
      (0, 0, -1, -1, "160 km south-west"), (0, 179.5, 0, -179.5, "110 km east"),
      (59, 5, 59.01, 5, "less than 10 km"), (0, 0, 0, 90, "10000 km east"),
      (52, 5, 52, 5, "less than 10 km"),
    ])
  func theWayFromOneToTheOtherIsToldInWords(
    _ one: Double, _ east: Double, _ other: Double, _ otherEast: Double, words: String
  ) throws {
    #expect(try place(one, east).wayWords(to: try place(other, otherEast)) == words)
  }

  @Test func coordinatesAreToldInDegrees() throws {
    let point = try place(-42.05, 43 + 1 / 3.0)
    #expect(point.words == "42.05° S, 43.3333° E")
    #expect(
      point.mapAddress
        == "https://www.openstreetmap.org/?mlat=-42.05&mlon=43.3333#map=7/-42.05/43.3333")
  }

  @Test func theScaleBarIsRoundAndTrue() throws {
    let bar = try #require(ScaleBar(for: frame(45, 5)))
    #expect(bar.words == "200 km")
    #expect(abs(bar.length / 30 * 111.195 - 200) < 0.01)
    #expect(ScaleBar(for: frame(89, 5)) == nil)
  }
}
