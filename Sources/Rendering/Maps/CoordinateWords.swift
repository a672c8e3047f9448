import Foundation
import SiteModel

extension Coordinates {
  /// As people write them: `42.0° N, 43.5° E`.
  var words: String {
    let (north, east) = (Self.rounded(latitude), Self.rounded(longitude))
    return "\(abs(north))° \(north < 0 ? "S" : "N"), \(abs(east))° \(east < 0 ? "W" : "E")"
  }

  /// The place on a map of the web, for readers who follow the link.
  var mapAddress: String {
    let (north, east) = (Self.rounded(latitude), Self.rounded(longitude))
    return "https://www.openstreetmap.org/?mlat=\(north)&mlon=\(east)#map=7/\(north)/\(east)"
  }

  /// Four decimals are some ten metres.
  private static func rounded(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }

  /// Kilometres to `other` along the earth (haversine formula, on a sphere of 6,371 km).
  func distance(to other: Coordinates) -> Double {
    let (one, two) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let north = sin((two - one) / 2)
    let east = sin((other.longitude - longitude) * .pi / 360)
    let chord = north * north + cos(one) * cos(two) * east * east
    return 2 * 6371 * asin(min(1, chord.squareRoot()))
  }

  /// How far and where `other` is from here: `120 km north-east`. Distances are rounded to two
  /// digits and to 10 km: coordinates of places are no more exact.
  func wayWords(to other: Coordinates) -> String {
    let distance = distance(to: other)
    guard distance >= 10 else { return "less than 10 km" }
    let step = distance < 1000 ? 10.0 : 100
    let (one, two) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let turn = (other.longitude - longitude) * .pi / 180
    // The bearing at which the great circle sets out.
    let bearing = atan2(
      sin(turn) * cos(two), cos(one) * sin(two) - sin(one) * cos(two) * cos(turn))
    let eighth = (Int((bearing / (.pi / 4)).rounded()) + 8) % 8
    let winds = [
      "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
    ]
    return "\(Int((distance / step).rounded() * step)) km \(winds[eighth])"
  }
}
