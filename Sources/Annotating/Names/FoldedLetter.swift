import Foundation

/// What names are compared by: the small letter without its marks, `Ł` as `l`, `ß` as `ss`, `Ё` as
/// `е`; й and ї are letters of their own.
///
/// Canonical decompositions are Unicode's; the letters that have none, as `ø`, are listed here.
struct FoldedLetter: Sendable {
  /// Up to two bytes, the first in the lowest bits.
  let bytes: UInt16
  /// How many bytes: none for a mark that is left out.
  let count: UInt8
  let isCapital: Bool
  /// Whether it is a small letter.
  let isSmall: Bool

  /// What a code point that is in no table is: itself.
  static let other = FoldedLetter(bytes: 0, count: 0, isCapital: false, isSmall: false)

  /// The letter that is compared for `scalar`; `nil` where that is the code point itself.
  @inline(__always)
  static func of(_ scalar: UInt32) -> FoldedLetter? {
    if scalar < firstUnlisted { return low[Int(scalar)] }
    if scalar >= firstAdditional, scalar < lastAdditional {
      return additional[Int(scalar - firstAdditional)]
    }
    return nil
  }

  /// Whether no word begins with `scalar` that a name could begin with: it is a small letter.
  @inline(__always)
  static func isSmall(_ scalar: UInt32) -> Bool { of(scalar)?.isSmall ?? false }

  /// Letters with a mark of its own code point behind them: и and U+0306 are й.
  static func composed(_ scalar: UInt32, _ mark: UInt32) -> UInt32? {
    switch (scalar, mark) {
    case (0x418, 0x306): 0x419
    case (0x438, 0x306): 0x439
    case (0x423, 0x306): 0x40E
    case (0x443, 0x306): 0x45E
    case (0x406, 0x308): 0x407
    case (0x456, 0x308): 0x457
    default: nil
    }
  }

  // Latin, Greek, Cyrillic and Armenian; then Latin Extended Additional and Greek Extended.
  private static let firstUnlisted: UInt32 = 0x590
  private static let firstAdditional: UInt32 = 0x1E00
  private static let lastAdditional: UInt32 = 0x2000
  private static let low = (0..<firstUnlisted).map(make)
  private static let additional = (firstAdditional..<lastAdditional).map(make)

  /// Letters whose marks are no marks to Unicode.
  private static let unmarked: [UInt32: String] = [
    0xC6: "ae", 0xD0: "d", 0xD8: "o", 0xDE: "th", 0xDF: "ss", 0xE6: "ae", 0xF0: "d", 0xF8: "o",
    0xFE: "th", 0x110: "d", 0x111: "d", 0x126: "h", 0x127: "h", 0x131: "i", 0x141: "l", 0x142: "l",
    0x152: "oe", 0x153: "oe", 0x166: "t", 0x167: "t", 0x1E9E: "ss",
  ]

  private static func make(_ value: UInt32) -> FoldedLetter {
    guard let scalar = Unicode.Scalar(value), !(0x300...0x36F).contains(value) else { return other }
    let properties = scalar.properties
    let folded = Array((unmarked[value] ?? base(of: scalar)).utf8.prefix(2))
    return FoldedLetter(
      bytes: folded.enumerated().reduce(0) { $0 | UInt16($1.element) << UInt16(8 * $1.offset) },
      count: UInt8(folded.count), isCapital: properties.isUppercase,
      isSmall: properties.isLowercase)
  }

  private static func base(of scalar: Unicode.Scalar) -> String {
    let keepsMark = [0x419, 0x439, 0x407, 0x457, 0x40E, 0x45E].contains(scalar.value)
    let letter = String(scalar)
    let whole = keepsMark ? letter : letter.decomposedStringWithCanonicalMapping
    let first = whole.unicodeScalars.first ?? scalar
    // A letter whose base is outside of these blocks stays as it is.
    let small = first.properties.lowercaseMapping.unicodeScalars.first ?? first
    return String(small.value < 0x800 ? small : scalar.value < 0x800 ? scalar : " ")
  }
}
