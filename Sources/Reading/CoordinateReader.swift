import SiteModel

/// Reads coordinates as people write them: `42.0, 43.5`, `42° 3′ N, 43° 30′ E`, `N 42 3.5, E 43 30`,
/// `48,8566 N; 2,3522 E`.
///
/// Without letters the latitude comes first; with letters, as they say. A comma between digits is a
/// decimal comma only where something else tells the two numbers apart.
enum CoordinateReader {
  /// The point that `text` tells. Linear time.
  static func read(_ text: String) throws(CoordinateFault) -> Coordinates {
    let halves = try halves(of: CoordinateScanner.tokens(of: text))
    let first = try angle(halves.0)
    let second = try angle(halves.1)
    var latitude = first
    var longitude = second
    switch (first.side, second.side) {
    case (nil, nil): break
    case (let one?, let other?):
      guard one.isLatitude != other.isLatitude else { throw .twice(isLatitude: one.isLatitude) }
      if !one.isLatitude { (latitude, longitude) = (second, first) }
    default: throw .oneSide
    }
    guard abs(latitude.degrees) <= 90 else {
      throw .beyondPole(isSwapped: first.side == nil && abs(longitude.degrees) <= 90)
    }
    guard
      let point = Coordinates(latitude: latitude.degrees, longitude: longitude.degrees)
    else { throw .beyondHalf }
    return point
  }

  // MARK: The two halves

  private typealias Half = ArraySlice<CoordinateToken>

  private static func halves(
    of tokens: [CoordinateToken]
  ) throws(CoordinateFault) -> (Half, Half) {
    let semicolons = tokens.indices.filter { tokens[$0] == .semicolon }
    if !semicolons.isEmpty {
      guard semicolons.count == 1 else { throw .notTwo }
      return (tokens[..<semicolons[0]], tokens[(semicolons[0] + 1)...])
    }
    let sides = tokens.indices.filter { if case .side = tokens[$0] { true } else { false } }
    guard sides.count <= 2 else { throw .notTwo }
    if sides.count == 2 {
      let middle = sides[0] == 0 ? sides[1] : sides[0] + 1
      return (withoutComma(tokens[..<middle]), withoutComma(tokens[middle...]))
    }
    return try halvesWithoutSides(tokens)
  }

  /// A half without the comma that stands between it and the other.
  private static func withoutComma(_ half: Half) -> Half {
    var half = half
    if half.first == .comma(isTight: false) { half.removeFirst() }
    if half.last == .comma(isTight: false) { half.removeLast() }
    return half
  }

  private static func halvesWithoutSides(
    _ tokens: [CoordinateToken]
  ) throws(CoordinateFault) -> (Half, Half) {
    let loose = tokens.indices.filter { tokens[$0] == .comma(isTight: false) }
    let tight = tokens.indices.filter { tokens[$0] == .comma(isTight: true) }
    guard loose.count <= 1 else { throw .notTwo }
    guard loose.count == 1 || tight.count <= 1 else { throw .ambiguousCommas }
    if let comma = loose.first ?? tight.first {
      return (tokens[..<comma], tokens[(comma + 1)...])
    }
    let numbers = tokens.indices.filter { if case .number = tokens[$0] { true } else { false } }
    // Without a comma, the second number with the mark of degrees begins the other half.
    let begins = numbers.filter { $0 + 1 < tokens.count && tokens[$0 + 1] == .mark(.degrees) }
    let second = begins.count == 2 ? begins[1] : numbers.count == 2 ? numbers[1] : nil
    guard var second, second > 0 else { throw .notTwo }
    if tokens[second - 1] == .minus || tokens[second - 1] == .plus { second -= 1 }
    return (tokens[..<second], tokens[second...])
  }

  // MARK: One half

  /// One coordinate.
  private struct Angle {
    /// North and east positive where a letter or sign says so.
    var degrees = 0.0
    /// `nil` where no letter stands.
    var side: CoordinateToken.Side?
  }

  private static func angle(_ half: Half) throws(CoordinateFault) -> Angle {
    var half = half
    var angle = Angle()
    if case .side(let side)? = half.first {
      angle.side = side
      half.removeFirst()
    }
    if case .side(let side)? = half.last {
      guard angle.side == nil else { throw .twoSides }
      angle.side = side
      half.removeLast()
    }
    var isNegative = angle.side?.isNegative ?? false
    if half.first == .minus || half.first == .plus {
      guard angle.side == nil else { throw .twoSides }
      isNegative = half.removeFirst() == .minus
    }
    let numbers = try numbers(half)
    for (place, number) in numbers.enumerated() {
      guard let unit = CoordinateToken.Unit(rawValue: place), let value = Double(number) else {
        throw .disorder
      }
      guard place == numbers.count - 1 || !number.contains(".") else { throw .fraction }
      guard unit == .degrees || value < 60 else { throw .over59(unit, number) }
      angle.degrees += value / [1, 60, 3600][place]
    }
    if isNegative { angle.degrees = -angle.degrees }
    return angle
  }

  /// The numbers of a half, each with the mark that its place asks for, or none.
  private static func numbers(_ half: Half) throws(CoordinateFault) -> [String] {
    var numbers: [String] = []
    var hasMark = true
    var isDecimal = false
    for token in half {
      switch token {
      case .number(let digits) where isDecimal:
        guard let whole = numbers.popLast(), !whole.contains("."), !digits.contains(".") else {
          throw .ambiguousCommas
        }
        numbers.append("\(whole).\(digits)")
        isDecimal = false
      case .number(let digits):
        numbers.append(digits)
        hasMark = false
      case .mark(let unit):
        guard !hasMark, unit.rawValue == numbers.count - 1 else { throw .disorder }
        hasMark = true
      case .comma(isTight: true):
        guard !hasMark else { throw .disorder }
        isDecimal = true
      default: throw .disorder
      }
    }
    guard !numbers.isEmpty else { throw .notTwo }
    return numbers
  }
}
