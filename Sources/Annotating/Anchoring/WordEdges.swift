/// Where words of a folded text begin and end.
struct WordEdges {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Whether parts of one word stand on both sides of `offset`.
  func cutsWord(at offset: Int) -> Bool {
    offset > 0 && offset < bytes.count && UTF8Scalars.isWord(before(offset))
      && UTF8Scalars.isWord(at(offset))
  }

  /// Whether parts of one word stand on both sides of `offset`, in a script that sets words apart by
  /// blanks; or parts of one character.
  func cutsSpacedWord(at offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return false }
    if bytes[offset] & 0xC0 == 0x80 { return true }
    return Self.isSpaced(before(offset)) && Self.isSpaced(at(offset))
  }

  /// Whether a passage that somebody edited may begin at `offset`: with a character that is no blank,
  /// does not go on a word and is no mark behind one. Where words are written without blanks between
  /// them, with each.
  func mayBegin(at offset: Int) -> Bool {
    guard offset < bytes.count, bytes[offset] != 0x20, !cutsSpacedWord(at: offset) else {
      return false
    }
    return offset == 0 || UTF8Scalars.isWord(at(offset)) || !UTF8Scalars.isWord(before(offset))
  }

  /// Whether a passage that somebody edited may end before `offset`.
  func mayEnd(at offset: Int) -> Bool {
    offset > 0 && bytes[offset - 1] != 0x20 && !cutsSpacedWord(at: offset)
  }

  private func before(_ offset: Int) -> UInt32 {
    UTF8Scalars.decode(bytes, endingAt: offset, from: 0)
  }

  private func at(_ offset: Int) -> UInt32 {
    UTF8Scalars.decode(bytes, at: offset, before: bytes.count).scalar
  }

  /// Whether a code point is part of a word of a script that puts blanks between words: all but
  /// Thai, Lao, Myanmar, Khmer, Chinese and Japanese.
  static func isSpaced(_ scalar: UInt32) -> Bool {
    guard UTF8Scalars.isWord(scalar) else { return false }
    return switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      false
    default: true
    }
  }
}
