import Foundation
import Testing

/// The file of the world's land.
struct LandTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates/land.svg")

  private struct Point: Hashable {
    let x: Int
    let y: Int
  }

  private func rings() throws -> [[Point]] {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let path = try #require(text.firstMatch(of: /<path [^>]* d="([^"]*)"/)).1
    return try path.split(separator: "z").map { $0.drop(while: \.isWhitespace) }
      .filter { !$0.isEmpty }.map { ring in
        let numbers = ring.matches(of: /-?\d+/).compactMap { Int($0.0) }
        try #require(ring.hasPrefix("M") && numbers.count % 2 == 0 && numbers.count >= 6)
        var at = Point(x: 0, y: 0)
        return stride(from: 0, to: numbers.count, by: 2).map { index in
          at = Point(x: at.x + numbers[index], y: at.y + numbers[index + 1])
          return at
        }
      }
  }

  @Test func isSmall() throws {
    #expect(try Data(contentsOf: Self.file).count <= 60_000)
  }

  @Test func loadsNothingAndRunsNothing() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(!text.contains("href") && !text.contains("<script") && !text.contains("url("))
  }

  /// A border would be an edge that two rings share, or one that is drawn there and back.
  @Test func hasNoBorders() throws {
    var seen: Set<[Point]> = []
    let rings = try rings()
    #expect(rings.count > 100)
    for ring in rings {
      for (one, other) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        #expect(one != other)
        let edge = (one.x, one.y) < (other.x, other.y) ? [one, other] : [other, one]
        #expect(seen.insert(edge).inserted, "\(edge)")
      }
    }
  }

  /// What is neither coast nor the edge of the world is no land: rings do not lie inside others,
  /// but for the Caspian Sea.
  @Test func isFilledWithoutHolesButSeas() throws {
    let turned = try rings().map { ring in
      zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) {
        $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y
      }
    }
    #expect(turned.count { $0 < 0 } == 1)
  }

  @Test func staysInTheWorld() throws {
    for point in try rings().joined() {
      #expect(abs(point.x) <= 18_010 && abs(point.y) <= 9_000)
    }
  }
}
