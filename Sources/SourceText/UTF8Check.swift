/// Finds what is not plain UTF-8 text in a file's bytes.
public enum UTF8Check {
  /// Why a byte cannot stand in a text.
  public enum Fault: Equatable, Sendable {
    /// The bytes from `offset` on are not UTF-8 (Unicode 16, table 3-7).
    case malformed(offset: Int)
    /// A control character that no text has and no page can show: C0 other than tab, line feed,
    /// form feed and carriage return.
    case control(offset: Int, byte: UInt8)

    /// Offset of the byte at fault.
    public var offset: Int {
      switch self {
      case .malformed(let offset), .control(let offset, _): offset
      }
    }
  }

  /// The first fault in `bytes` from `start` on; `nil` when all is text. Linear.
  public static func firstFault(in bytes: [UInt8], from start: Int = 0) -> Fault? {
    bytes.withUnsafeBufferPointer { buffer in
      var offset = start
      while offset < buffer.count {
        let byte = buffer[offset]
        if byte >= 0x80 {
          let length = wellFormedLength(buffer, at: offset)
          if length == 0 { return .malformed(offset: offset) }
          offset += length
        } else {
          if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09, byte != 0x0C {
            return .control(offset: offset, byte: byte)
          }
          offset += 1
        }
      }
      return nil
    }
  }

  /// Bytes in the sequence that a lead byte at `offset` begins; 0 when it is not well-formed.
  private static func wellFormedLength(_ buffer: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int
  {
    func isContinuation(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index < buffer.count && range.contains(buffer[index])
    }
    switch buffer[offset] {
    case 0xC2...0xDF:
      return isContinuation(offset + 1) ? 2 : 0
    case let lead where lead >= 0xE0 && lead <= 0xEF:
      let second: ClosedRange<UInt8> =
        lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      return isContinuation(offset + 1, second) && isContinuation(offset + 2) ? 3 : 0
    case let lead where lead >= 0xF0 && lead <= 0xF4:
      let second: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return isContinuation(offset + 1, second) && isContinuation(offset + 2)
        && isContinuation(offset + 3) ? 4 : 0
    default:
      return 0
    }
  }
}
