/// Words as a part of an address (RFC 3986).
enum PercentEncoding {
  /// `words` in UTF-8 with everything encoded but letters, digits, `.`, `_` and `~`: `-`, `,` and
  /// `&` as well, which mean something in a text fragment.
  static func encode(_ words: String) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(2 * words.utf8.count)
    append(words.utf8, to: &encoded)
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Appends UTF-8 `bytes`, encoded in the same way.
  static func append(_ bytes: some Sequence<UInt8>, to encoded: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded.append(UInt8(ascii: "%"))
        encoded.append(digit(byte >> 4))
        encoded.append(digit(byte & 15))
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
