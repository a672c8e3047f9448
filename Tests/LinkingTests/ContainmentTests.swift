import SeededRandom
import SiteModel
import SourceText
import Testing

@testable import Linking

/// What lies in what.
@Suite struct ContainmentTests {
  private func site(_ within: [(String, String?)]) -> Site {
    var site = Site()
    for (place, outer) in within {
      site.addEntity("place:\(place)", within: outer.map { "place:\($0)" })
    }
    return site
  }

  private func contents(_ site: LinkedSite) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: site.entities.map {
        ($0.entity.id.slug.description, $0.contains.map(\.slug.description))
      })
  }

  @Test func aChainIsFollowedOneStepEach() {
    let linked = site([("a", "b"), ("b", "c"), ("c", nil), ("d", "c")]).linked()
    #expect(linked.diagnostics.isEmpty)
    #expect(contents(linked.output) == ["a": [], "b": ["a"], "c": ["b", "d"], "d": []])
  }

  @Test func aPlaceInItselfIsAnError() {
    let linked = site([("a", "a")]).linked()
    #expect(linked.diagnostics.map(\.message) == ["place:a is within place:a"])
    #expect(contents(linked.output) == ["a": []])
  }

  @Test func aCircleIsOneErrorAndIsOpened() {
    let linked = site([("a", "b"), ("b", "c"), ("c", "a")]).linked()
    #expect(linked.diagnostics.map(\.id) == ["within-cycle"])
    #expect(
      linked.diagnostics.map(\.message)
        == ["place:a is within place:b is within place:c is within place:a"])
    #expect(contents(linked.output) == ["a": ["c"], "b": [], "c": ["b"]])
    #expect(
      linked.output.entities.map(\.entity.within) == [nil, Site.id("place:c"), Site.id("place:a")])
  }

  @Test func aCircleReachedFromOutsideIsStillOneError() {
    let linked = site([("x", "b"), ("a", "b"), ("b", "a"), ("y", "x")]).linked()
    #expect(linked.diagnostics.map(\.message) == ["place:a is within place:b is within place:a"])
    #expect(contents(linked.output) == ["x": ["y"], "a": ["b"], "b": ["x"], "y": []])
  }

  @Test func twoCirclesAreTwoErrors() {
    let linked = site([("a", "b"), ("b", "a"), ("c", "c")]).linked()
    #expect(linked.diagnostics.map(\.id) == ["within-cycle", "within-cycle"])
  }

  @Test func aPlaceInNothingThatIsThereIsAnError() {
    let linked = site([("alder", "marlow"), ("marlov", nil)]).linked()
    #expect(linked.diagnostics.map(\.id) == ["dead-link"])
    #expect(linked.diagnostics.first?.hint == "did you mean “place:marlov”?")
    #expect(linked.output.entities[0].entity.within == nil)
  }

  @Test(arguments: UInt64(0)..<100) func circlesAreThoseThatWalkingFindsAndOpeningThemLeavesNone(
    _ seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 1..<20, using: &generator)
    var outer = (0..<count).map { _ in
      Int.random(in: 0..<4, using: &generator) == 0
        ? nil : Int.random(in: 0..<count, using: &generator)
    }
    let circles = Containment.circles(outer: outer)
    let onCircles = Set(circles.joined())
    for start in outer.indices {
      var next = outer[start]
      for _ in 0..<count where next != start { next = next.flatMap { outer[$0] } }
      #expect((next == start) == onCircles.contains(start))
    }
    for circle in circles {
      #expect(circle.min() == circle[0])
      for (inner, next) in zip(circle, circle.dropFirst() + [circle[0]]) {
        #expect(outer[inner] == next)
      }
      outer[circle[0]] = nil
    }
    #expect(Containment.circles(outer: outer).isEmpty)
  }
}
