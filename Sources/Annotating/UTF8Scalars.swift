/// Reads single code points out of bytes.
enum UTF8Scalars {
  /// The code point that begins at `offset` and the offset behind it. Bytes that are not UTF-8
  /// give U+FFFD and advance by one.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> (scalar: UInt32, next: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), offset + 1) }
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, offset + count <= limit else { return (0xFFFD, offset + 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(count))
    for index in offset + 1..<offset + count {
      guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, offset + 1) }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (scalar, offset + count)
  }

  /// The code point that ends right before `offset`; U+0020 at `start`.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, endingAt offset: Int, from start: Int
  ) -> UInt32 {
    guard offset > start else { return 0x20 }
    var first = offset - 1
    while first > start, offset - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return decode(bytes, at: first, before: offset).scalar
  }

  /// Whether a code point below U+0080 is a letter or a digit: one bit for each.
  @inline(__always)
  static func isWord(ascii scalar: UInt32) -> Bool {
    let bits: UInt64 = scalar < 64 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_07FF_FFFE
    return bits >> UInt64(scalar & 63) & 1 == 1
  }

  /// Where the first capital of ASCII or code point outside of it is, at or behind `offset`; `limit`
  /// when none is. Eight bytes at once.
  @inline(__always)
  static func nextCapital(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, before limit: Int
  ) -> Int {
    let every: UInt64 = 0x0101_0101_0101_0101
    let high = every &* 0x80
    var offset = offset
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= limit {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let low = eight & ~high
      // The high bit of each byte from `A`, and of each behind `Z`.
      let found = ((low &+ every &* 0x3F) & ~(low &+ every &* 0x25) | eight) & high
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < limit, bytes[offset] < 0x80, bytes[offset] &- 0x41 >= 26 { offset += 1 }
    return offset
  }

  /// Where the first word at or behind `offset` begins; `limit` when none does.
  @inline(__always)
  static func nextWord(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, before limit: Int
  ) -> Int {
    var offset = offset
    while offset < limit {
      if bytes[offset] < 0x80 {
        if isWord(ascii: UInt32(bytes[offset])) { return offset }
        offset += 1
      } else {
        let (scalar, next) = decode(bytes, at: offset, before: limit)
        if isWord(scalar) { return offset }
        offset = next
      }
    }
    return limit
  }

  /// Where the word that `offset` is in ends.
  @inline(__always)
  static func wordEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, before limit: Int
  ) -> Int {
    var offset = offset
    while offset < limit {
      if bytes[offset] < 0x80 {
        guard isWord(ascii: UInt32(bytes[offset])) else { return offset }
        offset += 1
      } else {
        let (scalar, next) = decode(bytes, at: offset, before: limit)
        guard isWord(scalar) else { return offset }
        offset = next
      }
    }
    return offset
  }

  /// Whether a code point is part of a word: a letter, a digit or a combining mark. By ranges,
  /// since it is asked of every word of every article.
  static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isWord(ascii: scalar) }
    return switch scalar {
    case 0..<0xC0: scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA
    case 0xD7, 0xF7: false
    case 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x3000...0x303F: false
    case 0xFE10...0xFE6F, 0xFEFF...0xFF0F, 0xFF1A...0xFF20, 0xFFFD: false
    case 0x1F000...0x1FAFF: false
    default: true
    }
  }
}
