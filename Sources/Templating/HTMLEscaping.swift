/// Escapes text for HTML, between tags and between the quotation marks of an attribute's value.
public enum HTMLEscaping {
  /// Appends `text` with `&`, `<`, `>`, `"` and `'` written as references. Linear, by runs of
  /// bytes.
  public static func append(_ text: String, to buffer: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &buffer) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &buffer) } }
  }

  /// Appends UTF-8 `bytes` in the same way.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    var start = 0
    for (offset, byte) in bytes.enumerated() where isSpecial(byte) {
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
      buffer.append(contentsOf: reference(to: byte).utf8)
      start = offset + 1
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// One bit for each special byte; all of them are below 64.
  private static let specials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && specials >> UInt64(byte) & 1 == 1
  }

  private static func reference(to byte: UInt8) -> StaticReference {
    switch byte {
    case UInt8(ascii: "&"): StaticReference("&amp;")
    case UInt8(ascii: "<"): StaticReference("&lt;")
    case UInt8(ascii: ">"): StaticReference("&gt;")
    case UInt8(ascii: "\""): StaticReference("&quot;")
    default: StaticReference("&#39;")
    }
  }

  private struct StaticReference {
    let utf8: UnsafeBufferPointer<UInt8>

    init(_ text: StaticString) {
      utf8 = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
  }
}
