/// What is wrong with coordinates as they are written.
enum CoordinateFault: Error, Equatable {
  /// A word or sign that is no part of coordinates.
  case unknown(String)
  /// Not two numbers that can be told apart.
  case notTwo
  /// Commas of which none can be told to be the one in the middle.
  case ambiguousCommas
  /// Two latitudes, or two longitudes.
  case twice(isLatitude: Bool)
  /// A letter with one of both numbers only.
  case oneSide
  /// A half that is not degrees, minutes and seconds in their order.
  case disorder
  /// A fraction before the last number of a half.
  case fraction
  /// Minutes or seconds of 60 or more.
  case over59(CoordinateToken.Unit, String)
  /// A minus or plus where a letter says the side, or two letters.
  case twoSides
  /// A latitude beyond a pole; whether it would do as a longitude, with the other as latitude.
  case beyondPole(isSwapped: Bool)
  /// A longitude beyond 180°.
  case beyondHalf

  /// What is wrong, in a few words.
  var message: String {
    switch self {
    case .unknown(let word): "“\(word)” is no part of coordinates"
    case .notTwo: "these are not a latitude and a longitude"
    case .ambiguousCommas: "which comma stands between latitude and longitude is not clear"
    case .twice(isLatitude: true): "these are two latitudes"
    case .twice(isLatitude: false): "these are two longitudes"
    case .oneSide: "one of the two numbers has a letter and the other has none"
    case .disorder: "these are not degrees, minutes and seconds in their order"
    case .fraction: "a fraction stands before minutes or seconds"
    case .over59(let unit, let number):
      "\(number) \(unit == .minutes ? "minutes" : "seconds") are more than 59"
    case .twoSides: "the side of the globe is told twice"
    case .beyondPole: "no latitude is over 90 degrees"
    case .beyondHalf: "no longitude is over 180 degrees"
    }
  }

  /// How to write it.
  var hint: String {
    switch self {
    case .ambiguousCommas:
      "write points, `48.8566, 2.3522`, or a semicolon in the middle, `48,8566; 2,3522`"
    case .oneSide: "write N or S with the latitude and E or W with the longitude"
    case .twoSides: "write either a minus or a letter, one a number"
    case .beyondPole(isSwapped: true): "the latitude comes first"
    default: "write `geo: 42.05, 43.5` or `geo: 42° 3′ N, 43° 30′ E`, latitude first"
    }
  }
}
