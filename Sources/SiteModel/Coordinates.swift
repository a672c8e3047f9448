/// A point on the earth, in degrees (WGS 84).
public struct Coordinates: Hashable, Sendable {
  /// North is positive, −90 to 90.
  public let latitude: Double
  /// East is positive, −180 to 180.
  public let longitude: Double

  /// A point; `nil` when it is not on the globe.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}
