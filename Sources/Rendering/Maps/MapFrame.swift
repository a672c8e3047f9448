import Foundation
import SiteModel

/// A point of a map, in its units from the top left.
struct MapPoint: Hashable, Sendable {
  var x: Double
  var y: Double

  /// How far it is from another.
  func distance(to other: MapPoint) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

/// A part of the world as a map shows it: degrees of longitude all have one width and those of
/// latitude one height, in the proportion that is right along one parallel (equirectangular
/// projection; Snyder 1987, “Map Projections – A Working Manual”, p. 90).
struct MapFrame: Hashable, Sendable {
  /// Units from side to side.
  let width: Double
  /// Units from top to bottom.
  let height: Double
  /// The latitude of the middle.
  let latitude: Double
  /// The longitude of the middle.
  let longitude: Double
  /// Units of one degree of latitude.
  let scale: Double
  /// Units of one degree of longitude.
  let longitudeScale: Double

  /// A map of `latitudes` degrees from south to north, with a place in its middle, or as near to
  /// it as the poles let it be. Shapes are right along `parallel`, a latitude; along the middle
  /// when it is `nil`. No place is shown twice.
  init(
    latitude: Double, longitude: Double, latitudes: Double, parallel: Double? = nil, width: Double,
    height: Double
  ) {
    let bound = max(0, 90 - latitudes / 2)
    self.width = width
    self.height = height
    self.latitude = min(max(latitude, -bound), bound)
    self.longitude = longitude
    scale = height / latitudes
    longitudeScale = max(scale * cos((parallel ?? self.latitude) * .pi / 180), width / 360)
  }

  /// The closest map on which all `points` stand clear of the edges and which is at least
  /// `latitudes` degrees high; the whole world when there are none. Takes n log n time.
  init(showing points: [Coordinates], atLeast latitudes: Double, width: Double, height: Double) {
    let north = points.map(\.latitude).max() ?? 90
    let south = points.map(\.latitude).min() ?? -90
    let (west, longitudes) = Self.extent(of: points.map(\.longitude).sorted())
    let latitude = (north + south) / 2
    // For what is labelled at the edges, and some sea.
    let clearance = 1.3
    // As many degrees of latitude as are as wide as the longitudes.
    let wide = min(360, longitudes * clearance) * cos(latitude * .pi / 180) * height / width
    self.init(
      latitude: latitude, longitude: Self.turned(west + longitudes / 2),
      latitudes: max(latitudes, min(180, (north - south) * clearance), wide), parallel: latitude,
      width: width, height: height)
  }

  /// Where sorted longitudes begin and how many degrees they take: all but the widest gap between
  /// two neighbours on the way round the earth.
  private static func extent(of sorted: [Double]) -> (west: Double, longitudes: Double) {
    guard let first = sorted.first, let last = sorted.last else { return (-180, 360) }
    var gap = first + 360 - last
    var west = first
    for (one, other) in zip(sorted, sorted.dropFirst()) where other - one > gap {
      gap = other - one
      west = other
    }
    return (west, 360 - gap)
  }

  /// A longitude between −180 and 180 degrees.
  private static func turned(_ longitude: Double) -> Double {
    let turned = longitude.truncatingRemainder(dividingBy: 360)
    return turned >= 180 ? turned - 360 : turned < -180 ? turned + 360 : turned
  }

  /// Where a place stands on the map; may be beyond its edges. The nearer one of the two ways round
  /// the earth counts.
  func point(of place: Coordinates) -> MapPoint {
    MapPoint(
      x: width / 2 + Self.turned(place.longitude - longitude) * longitudeScale,
      y: height / 2 + (latitude - place.latitude) * scale)
  }

  /// Whether a point is on the map and at least `margin` units from its edges.
  func contains(_ point: MapPoint, margin: Double = 0) -> Bool {
    (margin...(width - margin)).contains(point.x) && (margin...(height - margin)).contains(point.y)
  }

  /// Degrees of longitude from side to side.
  var longitudes: Double { width / longitudeScale }

  /// Degrees of latitude from top to bottom.
  var latitudes: Double { height / scale }

  /// The left edges of the worlds that are seen, side by side, each `worldWidth` wide, where a
  /// world begins and ends `overlap` degrees beyond the meridian of 180°. One of which no more than
  /// that is seen is not needed.
  func worlds(overlap: Double) -> [Double] {
    let own = width / 2 + (-180 - overlap - longitude) * longitudeScale
    let edge = overlap * longitudeScale + 1e-6
    return [-360.0, 0, 360].map { own + $0 * longitudeScale }
      .filter { $0 + edge < width && $0 + worldWidth(overlap: overlap) - edge > 0 }
  }

  /// Units of a world from its left to its right edge.
  func worldWidth(overlap: Double) -> Double { (360 + 2 * overlap) * longitudeScale }
}
