import Foundation
import SeededRandom
import SiteModel
import SourceText
import Templating
import Testing

@testable import Rendering

/// The maps of pages.
struct MapPageTests {
  private func place(
    _ slug: String, _ name: String? = nil, at point: (Double, Double)? = nil,
    in outer: String? = nil,
    mentions: Int = 0
  ) throws -> LinkedEntity {
    var linked = try SampleSite.entity(slug, name: name ?? slug.capitalized, kind: .place)
    if let point {
      linked.entity.coordinates = Coordinates(latitude: point.0, longitude: point.1)
      #expect(linked.entity.coordinates != nil)
    }
    linked.entity.within = try outer.map { try SampleSite.id($0, kind: "place") }
    linked.mentions = (0..<mentions).map { LayerReference(article: 0, index: $0) }
    return linked
  }

  private static let mostMentions = 12

  /// A site of these places, each with what lies in it, and an article that mentions them.
  private func renderer(_ places: [LinkedEntity]) throws -> Renderer {
    var places = places
    let inner = places.map(\.entity).filter { $0.within != nil }
    for index in places.indices {
      let id = places[index].entity.id
      places[index].contains = inner.filter { $0.within == id }.map(\.id)
    }
    let text = "Title\n\n" + String(repeating: "Sandvik ", count: Self.mostMentions)
    let id = try SampleSite.id("sandvik", kind: "place")
    let article = AnnotatedArticle(
      article: Article(
        slug: try SampleSite.slug("a"), file: SampleSite.file(text),
        blocks: [
          ArticleBlock(.title, TextSpan(0, 5)),
          ArticleBlock(.paragraph, TextSpan(7, text.utf8.count)),
        ], metadata: ArticleMetadata()),
      mentions: (0..<Self.mostMentions).map { index in
        Mention(TextSpan(7 + 8 * index, 14 + 8 * index), of: id)
      })
    return try SampleRenderer.renderer(
      SampleSite.site(articles: [SampleSite.article(article)], entities: places))
  }

  private func map(of slug: String, _ renderer: Renderer) throws -> String {
    let id = try SampleSite.id(slug, kind: "place")
    let linked = try #require(renderer.site.entity(id))
    var view = View<EntityField>()
    renderer.fillMaps(&view, linked, PageLinks(from: linked.path))
    guard case .markup(let bytes) = view[.maps] else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func indexMap(_ renderer: Renderer) throws -> String {
    let all = Array(renderer.site.entities.indices)
    let links = PageLinks(from: .index(of: .place))
    let bytes = try #require(renderer.map(of: all, of: .place, links))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func coast() throws -> [LinkedEntity] {
    [
      try place("norland"), try place("west", "Westland", at: (60.5, 8.5)),
      try place("sandvik", at: (59.1, 5.2), in: "west", mentions: 12),
      try place("alder", at: (59.4, 5.9), in: "west", mentions: 3),
      try place("alder-quay", "Alder Quay", at: (59.41, 5.91), in: "alder"),
      try place("marlow", at: (56.1, 9.4), mentions: 5),
      try place("holm", at: (61.3, 4.9)), try place("far", at: (10, 100)),
      try place("old-bridge", "Old Bridge", in: "west"),
    ]
  }

  @Test func aPlacesMapsAreAlwaysTheSame() throws {
    let maps = try map(of: "sandvik", renderer(coast()))
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/sandvik.svg")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try maps.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("sandvik.svg has been written: look at it, then run without RECORD_GOLDENS")
      return
    }
    #expect(maps == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func aPlacesMapShowsWhatIsNearAndLinksToIt() throws {
    let reading = try HTMLReading(Array(map(of: "sandvik", renderer(coast())).utf8))
    let links = reading.elements("a").compactMap { $0["href"] }
    #expect(links.sorted() == ["alder.html", "holm.html", "marlow.html", "west.html"])
    #expect(reading.elements("image").allSatisfy { $0["href"] == "../theme/land.svg" })
    let shapes = reading.elements("a").compactMap { $0["class"] }.sorted()
    #expect(shapes == ["area", "area", "place", "place"])
    #expect(reading.elements("svg").compactMap { $0["role"] } == ["group", "img"])
  }

  @Test func whatHasNoCoordinatesIsShownByTheNearestItLiesIn() throws {
    let renderer = try renderer(coast())
    let id = try SampleSite.id("old-bridge", kind: "place")
    let view = renderer.entityView(try #require(renderer.site.entityIndex[id]))
    guard case .text(let shown) = view[.mapOf] else {
      Issue.record("the page does not say what the map shows")
      return
    }
    #expect(shown == "Westland")
    let map = try map(of: "old-bridge", renderer)
    #expect(map.contains("href=\"west.html\"") && !map.contains("Old Bridge"))
    #expect(try self.map(of: "norland", renderer).isEmpty)
  }

  @Test func theWayIsToldBetweenPlacesOnlyAndNotFromTheMiddleOfAnArea() throws {
    let renderer = try renderer(coast())
    let page = String(
      decoding: renderer.render(
        .entity(try #require(renderer.site.entityIndex[SampleSite.id("sandvik", kind: "place")]))
      ).bytes, as: UTF8.self)
    #expect(page.contains("<a href=\"marlow.html\">Marlow</a>, 420 km south-east</li>"))
    #expect(page.contains("<a href=\"west.html\">Westland</a></li>"))
  }

  @Test func acrossTheMeridianOf180NeighboursAreShown() throws {
    let renderer = try renderer([
      place("taveuni", at: (-16.9, 179.9)), place("lau", at: (-17.5, -178.8)),
    ])
    #expect(try map(of: "taveuni", renderer).contains("href=\"lau.html\""))
    #expect(try map(of: "lau", renderer).contains("href=\"taveuni.html\""))
    let images = try HTMLReading(Array(map(of: "lau", renderer).utf8)).elements("image")
    #expect(images.count == 3)
    #expect(try HTMLReading(Array(indexMap(renderer).utf8)).elements("image").count == 2)
  }

  @Test(arguments: [(90.0, 0.0), (-90, 180), (0, -180), (89.9, 179.9)])
  func atTheEndsOfTheGlobeThereIsAMap(_ latitude: Double, _ longitude: Double) throws {
    let renderer = try renderer([place("end", at: (latitude, longitude))])
    let map = try map(of: "end", renderer)
    #expect(!map.contains("nan") && !map.contains("inf") && !map.contains("1000000000"))
    #expect(map.contains("class=\"own\""))
  }

  @Test(arguments: ["</svg><script>alert(1)</script>", "\"><image href=x>", "A & B", "&lt;"])
  func namesAreOnlyWords(name: String) throws {
    let renderer = try renderer([
      place("one", name, at: (1, 1), mentions: 2), place("two", name, at: (2, 2)),
    ])
    for map in [try map(of: "one", renderer), try indexMap(renderer)] {
      let reading = try HTMLReading(Array(map.utf8))
      #expect(reading.elements("script").isEmpty)
      #expect(reading.elements("image").allSatisfy { $0["href"] == "../theme/land.svg" })
      // The other is told from it, as both have one name.
      let title = "\(name) (two), not mentioned"
      #expect(reading.tokens.contains { $0 == .text(Array(title.utf8)) })
    }
  }

  @Test func placesOfOneNameThatShareAMarkerAreToldApart() throws {
    let renderer = try renderer([
      place("one", "Alder", at: (1, 1), mentions: 2), place("two", "Alder", at: (1, 1.001)),
    ])
    #expect(
      try indexMap(renderer).contains(
        "<title>Alder (one), mentioned 2 times; near it Alder (two)</title>"))
  }

  @Test func theMapOfAllLinksToEachWithItsNumber() throws {
    let map = try indexMap(renderer(coast()))
    #expect(map.contains(">Sandvik 12 +3</text>"))
    #expect(
      map.contains(
        "<title>Sandvik, mentioned 12 times; near it Alder, Alder Quay, Holm</title>"))
    #expect(map.contains("href=\"far.html\"") && !map.contains("norland"))
  }

  @Test func aKindWithoutCoordinatesHasNoMap() throws {
    let renderer = try renderer([place("norland")])
    #expect(renderer.map(of: [0], of: .place, PageLinks(from: .home)) == nil)
  }

  @Test func aMapOfVeryManyStaysSmall() throws {
    var random = SplitMix64(seed: 51)
    let places = try (0..<5000).map { number in
      try place(
        "p-\(number)",
        at: (
          Double.random(in: -60...75, using: &random), Double.random(in: -180...180, using: &random)
        ),
        mentions: number % 7)
    }
    let map = try indexMap(renderer(places))
    #expect(map.utf8.count < 100_000)
    let reading = try HTMLReading(Array(map.utf8))
    #expect((20...200).contains(reading.elements("a").count))
    #expect(reading.elements("circle").count <= 200)
  }
}
