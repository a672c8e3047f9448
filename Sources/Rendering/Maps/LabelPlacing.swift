/// A rectangle of a map, in its units.
struct MapBox: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// Whether they share more than an edge.
  func overlaps(_ other: MapBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether `other` is all inside.
  func contains(_ other: MapBox) -> Bool {
    left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
  }

  /// The square round a point.
  init(around point: MapPoint, radius: Double) {
    self.init(
      left: point.x - radius, top: point.y - radius, right: point.x + radius,
      bottom: point.y + radius)
  }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

/// Which end of a label stands at its marker.
enum LabelAnchor: String, Sendable {
  case start, middle, end
}

/// Where a label stands.
struct PlacedLabel: Hashable, Sendable {
  let box: MapBox
  let anchor: LabelAnchor

  /// The place of the anchor, on the line the letters stand on.
  var origin: MapPoint {
    let x =
      switch anchor {
      case .start: box.left
      case .middle: (box.left + box.right) / 2
      case .end: box.right
      }
    return MapPoint(x: x, y: box.bottom - (box.bottom - box.top) * 0.26)
  }
}

/// What wants a label.
struct LabelWish: Sendable {
  /// The middle of its marker.
  let point: MapPoint
  /// How far the marker reaches.
  let radius: Double
  /// The label's width.
  let width: Double
}

/// Puts labels beside their markers: one after the other, each at the first of eight positions
/// where it covers no marker, no other label and nothing else, and is on the map (Christensen,
/// Marks and Shieber 1995, “An Empirical Study of Algorithms for Point-Feature Label Placement”,
/// their first greedy one).
enum LabelPlacing {
  /// A label's height.
  static let height = 15.0
  /// Between a marker and its label.
  private static let gap = 3.0

  /// For each wish its label, or `nil` where none fits. Earlier ones are served first. Quadratic.
  static func place(_ wishes: [LabelWish], in sheet: MapBox, avoiding taken: [MapBox] = [])
    -> [PlacedLabel?]
  {
    let markers = wishes.map { MapBox(around: $0.point, radius: $0.radius) } + taken
    var placed: [MapBox] = []
    return wishes.map { wish in
      let label = positions(of: wish).first { label in
        sheet.contains(label.box) && !markers.contains(where: label.box.overlaps)
          && !placed.contains(where: label.box.overlaps)
      }
      if let label { placed.append(label.box) }
      return label
    }
  }

  /// The eight positions, the most readable first.
  private static func positions(of wish: LabelWish) -> [PlacedLabel] {
    let (x, y, away) = (wish.point.x, wish.point.y, wish.radius + gap)
    // Above and below, a label is at the height where it just clears the marker's box.
    let (above, below) = (y - wish.radius - height, y + wish.radius)
    func label(_ left: Double, _ top: Double, _ anchor: LabelAnchor) -> PlacedLabel {
      PlacedLabel(
        box: MapBox(left: left, top: top, right: left + wish.width, bottom: top + height),
        anchor: anchor)
    }
    let (right, left, middle) = (x + away, x - away - wish.width, x - wish.width / 2)
    return [
      label(right, y - height / 2, .start), label(left, y - height / 2, .end),
      label(middle, above, .middle), label(middle, below, .middle),
      label(right, above + wish.radius, .start), label(right, below - wish.radius, .start),
      label(left, above + wish.radius, .end), label(left, below - wish.radius, .end),
    ]
  }
}
