import SiteModel
import Testing

@testable import Gazetteer

struct GazetteerTests {
  private func place(_ name: String, _ kind: Place.Kind) throws -> Place {
    let world = Gazetteer.world
    return try #require(
      world.places(named: name).map { world.places[$0] }.first { $0.kind == kind })
  }
}
