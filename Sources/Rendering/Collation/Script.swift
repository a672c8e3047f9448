/// A script with an alphabet, or any other one by its block of letters.
struct Script: Hashable, Sendable {
  /// Its letters' code points, in canonical decomposition.
  let ranges: [ClosedRange<UInt32>]

  static let latin = Script(
    ranges: [0x41...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF])
  static let greek = Script(ranges: [0x370...0x3FF, 0x1F00...0x1FFF])
  static let cyrillic = Script(ranges: [0x400...0x52F, 0x1C80...0x1C8F, 0xA640...0xA69F])
  static let han = Script(
    ranges: [0x2E80...0x2FDF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF])

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  /// The script of a language (BCP 47), from its own subtag or the usual one (Unicode CLDR, likely
  /// subtags); Latin where nothing else is known.
  static func of(language tag: String) -> Script {
    let parts = tag.lowercased().split(separator: "-")
    for part in parts.dropFirst() {
      if part == "latn" { return .latin }
      if part == "cyrl" { return .cyrillic }
    }
    return parts.first.flatMap { usual[String($0)] } ?? .latin
  }

  private static let arabic = Script(ranges: [0x600...0x6FF, 0x750...0x77F])
  private static let hebrew = Script(ranges: [0x590...0x5FF])
  private static let devanagari = Script(ranges: [0x900...0x97F])
  private static let japanese = Script(ranges: [0x3040...0x30FF] + han.ranges)

  private static let usual: [String: Script] = [
    "ar": arabic, "be": cyrillic, "bg": cyrillic, "el": greek, "fa": arabic, "he": hebrew,
    "hi": devanagari, "hy": Script(ranges: [0x530...0x58F]), "ja": japanese,
    "ka": Script(ranges: [0x10A0...0x10FF]), "kk": cyrillic,
    "ko": Script(ranges: [0x1100...0x11FF]), "ky": cyrillic, "mk": cyrillic, "mn": cyrillic,
    "mr": devanagari, "ne": devanagari, "ru": cyrillic, "sr": cyrillic, "tg": cyrillic,
    "th": Script(ranges: [0xE00...0xE7F]), "tt": cyrillic, "uk": cyrillic, "ur": arabic,
    "yi": hebrew, "zh": han,
  ]
}
