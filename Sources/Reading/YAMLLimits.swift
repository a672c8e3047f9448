import SourceText

/// Refuses YAML that the parser would answer with its stack or with all memory, and characters it
/// does not know, before it sees them.
enum YAMLLimits {
  /// The most lists and mappings between brackets that may lie in one another.
  private static let deepestFlow = 50
  /// The furthest that a line may be indented, list markers included.
  private static let widestIndentation = 100
  /// The most uses of anchors. Each may double what was written before it.
  private static let mostAliases = 16

  /// The first thing at `span` that is too much; `nil` when all is well. Linear.
  static func firstExcess(in file: SourceFile, _ span: TextSpan) -> Diagnostic? {
    file.bytes.withUnsafeBufferPointer { bytes in
      var depth = 0
      var isIndentation = true
      var lineStart = span.start
      var anchors: Set<String> = []
      var aliases: [(name: String, span: TextSpan)] = []
      var offset = span.start
      while offset < span.end {
        let byte = bytes[offset]
        switch byte {
        case 0x0A, 0x0D:
          isIndentation = true
          lineStart = offset + 1
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          if depth > deepestFlow { return tooDeep(file, offset) }
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth = max(0, depth - 1)
        case UInt8(ascii: "&"), UInt8(ascii: "*"):
          let name = self.name(bytes, from: offset + 1, upTo: span.end)
          guard !name.isEmpty else { break }
          if byte == UInt8(ascii: "&") {
            anchors.insert(file.text(at: name))
          } else {
            aliases.append((file.text(at: name), TextSpan(offset, name.end)))
          }
        default:
          if let length = unknownLength(bytes, at: offset, upTo: span.end) {
            return unknownCharacter(file, TextSpan(offset, offset + length))
          }
        }
        if isIndentation, byte != 0x0A, byte != 0x0D {
          if offset - lineStart > widestIndentation { return tooDeep(file, offset) }
          let next = offset + 1 < span.end ? bytes[offset + 1] : 0x0A
          isIndentation = isIndenting(byte, before: next)
        }
        offset += 1
      }
      let used = aliases.filter { anchors.contains($0.name) }
      guard used.count > mostAliases else { return nil }
      return .error(
        "yaml-alias", "anchors (`&name`) and aliases (`*name`) are not read here", in: file,
        at: used[mostAliases].span, hint: "write the values out")
    }
  }

  /// Whether what follows `byte` stands deeper: it is a blank, or a marker and a blank.
  private static func isIndenting(_ byte: UInt8, before next: UInt8) -> Bool {
    let isMarker =
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
    return byte == 0x20 || byte == 0x09 || (isMarker && (next <= 0x20))
  }

  private static func name(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, upTo end: Int
  ) -> TextSpan {
    var offset = start
    while offset < end, bytes[offset] > 0x20, !",[]{}".utf8.contains(bytes[offset]) { offset += 1 }
    return TextSpan(start, offset)
  }

  /// Bytes of a character that YAML 1.1 does not let in: a control, U+FEFF, U+FFFE and U+FFFF.
  private static func unknownLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, upTo end: Int
  ) -> Int? {
    switch bytes[offset] {
    case 0x0C, 0x7F: return 1
    case 0xC2 where offset + 1 < end && bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85:
      return 2
    case 0xEF where offset + 2 < end:
      let isMark = bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF
      return isMark || (bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE) ? 3 : nil
    default: return nil
    }
  }

  private static func unknownCharacter(_ file: SourceFile, _ span: TextSpan) -> Diagnostic {
    let code = file.text(at: span).unicodeScalars.first.map { String($0.value, radix: 16) } ?? ""
    let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code.uppercased()
    return .error(
      "control-character", "the character U+\(digits) cannot stand between `key: value` lines",
      in: file, at: span, hint: "delete it: it cannot be seen, and no page can show it")
  }

  private static func tooDeep(_ file: SourceFile, _ offset: Int) -> Diagnostic {
    .error(
      "nested-too-deeply", "more lists lie in one another here than any key has", in: file,
      at: TextSpan(offset, offset + 1),
      hint: "put a value that holds many brackets between single quotes, and indent by two blanks")
  }
}
