/// White space inside a line, and what is drawn as nothing: what text copied from the web has on
/// lines that look blank.
enum Whitespace {
  /// Bytes of the white space character at `offset`; 0 when there is none. Tab, form feed and
  /// space; in Unicode U+00A0, U+1680, U+2000 to U+200B, U+2028, U+2029, U+202F, U+205F, U+3000
  /// and U+FEFF.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x20, 0x09, 0x0C: return 1
    case 0xC2: return matches(bytes, offset, 0xA0) ? 2 : 0
    case 0xE1: return matches(bytes, offset, 0x9A, 0x80) ? 3 : 0
    case 0xE2:
      let isSpace = (0x80...0x8B).contains { matches(bytes, offset, 0x80, $0) }
      let isOther = [0xA8, 0xA9, 0xAF].contains { matches(bytes, offset, 0x80, $0) }
      return isSpace || isOther || matches(bytes, offset, 0x81, 0x9F) ? 3 : 0
    case 0xE3: return matches(bytes, offset, 0x80, 0x80) ? 3 : 0
    case 0xEF: return matches(bytes, offset, 0xBB, 0xBF) ? 3 : 0
    default: return 0
    }
  }

  private static func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ second: UInt8, _ third: UInt8? = nil
  ) -> Bool {
    guard offset + 1 < bytes.count, bytes[offset + 1] == second else { return false }
    guard let third else { return true }
    return offset + 2 < bytes.count && bytes[offset + 2] == third
  }
}
