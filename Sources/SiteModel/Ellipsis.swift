/// The signs that stand for everything between: `…`, `...`, `[…]`, `[...]`.
public enum Ellipsis {
  /// The words between the signs; all of them when there are none. Linear.
  public static func pieces(_ text: String) -> [String] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == 0xE2 }) else {
      return [text]
    }
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let length = length(in: bytes, at: offset)
      if length > 0 {
        pieces.append(String(decoding: bytes[start..<offset], as: UTF8.self))
        offset += length
        start = offset
      } else {
        offset += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// Bytes of the sign at `offset`; 0 when none is there.
  public static func length(in bytes: [UInt8], at offset: Int) -> Int {
    if isEllipsis(bytes, at: offset) { return 3 }
    let isBracketed =
      bytes[offset] == UInt8(ascii: "[") && offset + 4 < bytes.count
      && isEllipsis(bytes, at: offset + 1) && bytes[offset + 4] == UInt8(ascii: "]")
    return isBracketed ? 5 : 0
  }

  private static func isEllipsis(_ bytes: [UInt8], at offset: Int) -> Bool {
    let three = bytes[offset..<min(offset + 3, bytes.count)]
    return three.elementsEqual([0x2E, 0x2E, 0x2E]) || three.elementsEqual([0xE2, 0x80, 0xA6])
  }
}
