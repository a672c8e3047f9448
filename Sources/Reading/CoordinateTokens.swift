/// A piece of coordinates as they are written.
enum CoordinateToken: Equatable {
  /// The angles that make up one coordinate, and their marks.
  enum Unit: Int {
    case degrees, minutes, seconds
  }

  /// Where north, south, east and west lead.
  enum Side: String, CaseIterable {
    case north, south, east, west

    /// Whether it tells a latitude.
    var isLatitude: Bool { self == .north || self == .south }
    /// Whether it makes the number negative.
    var isNegative: Bool { self == .south || self == .west }
  }

  /// Digits, with a point among them or none.
  case number(String)
  case minus
  case plus
  case mark(Unit)
  case side(Side)
  /// A comma; tight when digits stand right before and behind it, as in a decimal comma.
  case comma(isTight: Bool)
  case semicolon
}

/// Cuts coordinates into their pieces. Linear time.
struct CoordinateScanner {
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var tokens: [CoordinateToken] = []

  /// The pieces of `text`; a fault where something is none.
  static func tokens(of text: String) throws(CoordinateFault) -> [CoordinateToken] {
    var scanner = CoordinateScanner(scalars: Array(text.unicodeScalars))
    while scanner.at < scanner.scalars.count { try scanner.scan() }
    return scanner.tokens
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func scan() throws(CoordinateFault) {
    let scalar = scalars[at]
    if isDigit(at) || scalar == "." && isDigit(at + 1) { return number() }
    if scalar.properties.isWhitespace {
      at += 1
      return
    }
    if let word = word() {
      guard let token = Self.meaning(of: word) else { throw .unknown(word) }
      at += word.unicodeScalars.count
      tokens.append(token)
      return
    }
    switch scalar {
    case "-", "\u{2212}", "–": tokens.append(.minus)
    case "+": tokens.append(.plus)
    case "°", "º", "˚": tokens.append(.mark(.degrees))
    case "″", "\"", "”", "“", "ʺ": tokens.append(.mark(.seconds))
    case "′", "'", "’", "‘", "ʹ", "´":
      // Two of them, one right behind the other, are the mark of seconds.
      let isTwo = at + 1 < scalars.count && scalars[at + 1] == scalar
      tokens.append(.mark(isTwo ? .seconds : .minutes))
      if isTwo { at += 1 }
    case ",": tokens.append(.comma(isTight: at > 0 && isDigit(at - 1) && isDigit(at + 1)))
    case ";": tokens.append(.semicolon)
    default: throw .unknown(String(Character(scalar)))
    }
    at += 1
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
  }

  private mutating func number() {
    var digits = String.UnicodeScalarView()
    var hasPoint = false
    while at < scalars.count, isDigit(at) || scalars[at] == "." && !hasPoint {
      if scalars[at] == "." { hasPoint = true }
      digits.append(scalars[at])
      at += 1
    }
    tokens.append(.number(String(digits)))
  }

  /// The letters that stand here; `nil` where there are none.
  private func word() -> String? {
    let letters = scalars[at...].prefix {
      $0.properties.isAlphabetic && $0 != "º" && $0 != "ʹ" && $0 != "ʺ"
    }
    guard !letters.isEmpty else { return nil }
    return String(String.UnicodeScalarView(letters))
  }

  private static func meaning(of word: String) -> CoordinateToken? {
    let word = word.lowercased()
    if let side = CoordinateToken.Side.allCases.first(where: {
      word == $0.rawValue || word == $0.rawValue.prefix(1)
    }) {
      return .side(side)
    }
    switch word {
    case "deg", "degree", "degrees": return .mark(.degrees)
    case "min", "minute", "minutes": return .mark(.minutes)
    case "sec", "second", "seconds": return .mark(.seconds)
    default: return nil
    }
  }
}
