import Foundation

/// A line that tells how long so many kilometres are on a map, at its bottom left.
struct ScaleBar {
  /// Kilometres of a degree of latitude, on a sphere of 6,371 km.
  private static let kilometres = 111.195
  private static let inset = 10.0

  let words: String
  let length: Double
  /// What it covers.
  let box: MapBox
  private let start: MapPoint

  /// The bar of `frame`, a round number of kilometres and at most a quarter of the width; `nil`
  /// where a degree of longitude at an edge is less than half of what it is in the middle.
  init?(for frame: MapFrame) {
    let edge = abs(frame.latitude) + frame.latitudes / 2
    guard cos(edge * .pi / 180) >= cos(frame.latitude * .pi / 180) / 2 else { return nil }
    let most = frame.width / 4 / frame.scale * Self.kilometres
    guard most >= 1 else { return nil }
    var round = 1.0
    for factor in [2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2] where round * factor <= most {
      round *= factor
    }
    words = "\(Int(round)) km"
    length = round / Self.kilometres * frame.scale
    start = MapPoint(x: Self.inset, y: frame.height - Self.inset)
    box = MapBox(
      left: 0, top: start.y - LabelPlacing.height - 4,
      right: start.x + max(length, LabelText.width(of: words, size: MapSheet.letterSize)) + 4,
      bottom: frame.height)
  }

  /// Draws it.
  func draw(_ svg: inout SVGBuffer) {
    var line = SVGPath()
    line.move(start.x, start.y - 4)
    line.line(start.x, start.y)
    line.line(start.x + length, start.y)
    line.line(start.x + length, start.y - 4)
    svg.group("g", ["class": "bar", "aria-hidden": "true"]) { svg in
      svg.element("path", ["d": .path(line)])
      svg.element(
        "text", ["x": .number(start.x + 2), "y": .number(start.y - 5)], words: words)
    }
  }
}
