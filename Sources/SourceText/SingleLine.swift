/// Puts words on one line: each run of ASCII blanks and line ends becomes one blank, and none are
/// left at the ends.
enum SingleLine {
  /// The bytes of the line. Linear.
  static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { line, count in
      for byte in text {
        if byte > 0x20 {
          line[count] = byte
          count += 1
        } else if count > 0, line[count - 1] != 0x20 {
          line[count] = 0x20
          count += 1
        }
      }
      if count > 0, line[count - 1] == 0x20 { count -= 1 }
    }
  }
}

extension SourceFile {
  /// The words at `span` on one line, without blanks at the ends. Linear.
  public func line(at span: TextSpan) -> String {
    let line = bytes.withUnsafeBufferPointer {
      SingleLine.bytes(UnsafeBufferPointer(rebasing: $0[span.range]))
    }
    return String(decoding: line, as: UTF8.self)
  }
}

extension StringProtocol {
  /// The same words on one line, without blanks at the ends. Linear.
  public var onOneLine: String {
    var text = String(self)
    return String(decoding: text.withUTF8(SingleLine.bytes), as: UTF8.self)
  }
}
