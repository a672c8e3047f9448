/// Capital and small letters of the alphabets with both, in UTF-8: Latin with its accents, Greek
/// and Cyrillic. By the layout of Unicode's blocks U+00C0–U+017F, U+0370–U+03FF, U+0400–U+052F.
enum SmallLetters {
  /// The small letter of an ASCII byte.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Whether a byte is ASCII or belongs to letters without a capital: those of three bytes, say.
  @inline(__always)
  static func isAlone(_ byte: UInt8) -> Bool { byte < 0xC3 || byte > 0xD4 }

  /// The small letter of the two bytes at `offset`, the first of which is not alone; a 0 for a
  /// second byte that is not before `end`.
  @inline(__always)
  static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> (UInt8, UInt8)
  {
    offset + 1 < end ? small(bytes[offset], bytes[offset + 1]) : (bytes[offset], 0)
  }

  /// Whether two bytes are a capital letter.
  static func isCapital(_ first: UInt8, _ second: UInt8) -> Bool {
    small(first, second) != (first, second)
  }

  /// The small letter of a letter of two bytes.
  static func small(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
    switch first {
    case 0xC3:
      // À–Þ without ×.
      return second <= 0x9E && second != 0x97 ? (first, second | 0x20) : (first, second)
    case 0xC4, 0xC5: return latinExtended(first, second)
    case 0xCE:
      switch second {
      case 0x86: return (first, 0xAC)
      case 0x88...0x8A: return (first, second + 0x25)
      case 0x91...0x9F: return (first, second + 0x20)
      case 0xA0...0xAB: return (0xCF, second - 0x20)
      default: return (first, second)
      }
    case 0xD0:
      switch second {
      // Ѐ–Џ with Є, І, Ї; А–П; Р–Я.
      case 0x80...0x8F: return (0xD1, second + 0x10)
      case 0x90...0x9F: return (first, second + 0x20)
      case 0xA0...0xAF: return (0xD1, second - 0x20)
      default: return (first, second)
      }
    // Ґ and others: a capital, then its small letter.
    case 0xD1 where second >= 0xA0, 0xD2 where second >= 0x8A || second == 0x80,
      0xD3 where second >= 0x90, 0xD4:
      return second & 1 == 0 ? (first, second | 1) : (first, second)
    default: return (first, second)
    }
  }

  /// U+0100–U+017F: a capital, then its small letter, from an even place or, in two stretches, from
  /// an odd one.
  private static func latinExtended(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
    let place = UInt16(first & 3) << 6 | UInt16(second & 0x3F)
    switch place {
    case 0x78: return (0xC3, 0xBF)
    case 0x39...0x48, 0x79...0x7E:
      guard place & 1 == 1 else { return (first, second) }
      // Across the block's middle: Ŀ is the last of the first lead byte.
      return second == 0xBF ? (first + 1, 0x80) : (first, second + 1)
    case 0x38, 0x49, 0x7F: return (first, second)
    default: return second & 1 == 0 ? (first, second | 1) : (first, second)
    }
  }
}
