/// Reading plain words, code and HTML along what was parsed.
extension SourceCursor {
  /// Skips the bytes that spell `text`; whether they do. In an autolink no backslash escapes.
  mutating func skipText(_ text: String, inAutolink: Bool) -> Bool {
    var text = text
    return text.withUTF8 { literal in
      var position = 0
      while position < literal.count {
        guard let byte = next else { return false }
        switch byte {
        case UInt8(ascii: "\\") where !inAutolink && (second.map(Markup.isPunctuation) ?? false):
          guard literal[position] == second else { return false }
          offset += 2
          position += 1
        case UInt8(ascii: "&"):
          let reference = reference()
          let character = reference?.character ?? [byte]
          guard literal[position...].starts(with: character) else { return false }
          offset = reference?.end ?? offset + 1
          position += character.count
        case 0:
          guard literal[position...].starts(with: [0xEF, 0xBF, 0xBD]) else { return false }
          offset += 1
          position += 3
        default:
          guard literal[position] == byte else { return false }
          offset += 1
          position += 1
        }
      }
      return true
    }
  }

  /// Skips the code span that holds `code`; whether there is one.
  mutating func skipCode(_ code: String) -> Bool {
    let fence = skipRun(of: UInt8(ascii: "`"))
    guard fence > 0 else { return false }
    let start = offset
    while next != nil {
      let closing = offset
      let count = skipRun(of: UInt8(ascii: "`"))
      if count == fence { return holds(code, start..<closing) }
      if count == 0 { offset += 1 }
    }
    return false
  }

  /// Skips the bytes that spell `html`, which may go over lines; whether they do.
  mutating func skipHTML(_ html: String) -> Bool {
    var html = html
    return html.withUTF8 { literal in
      var position = 0
      while position < literal.count {
        guard let byte = next else { return false }
        if Markup.isLineEnd(literal[position]) {
          guard Markup.isLineEnd(byte) else { return false }
          skipSpace()
          while position < literal.count, Markup.isSpace(literal[position]) { position += 1 }
        } else {
          guard literal[position] == byte else { return false }
          offset += 1
          position += 1
        }
      }
      return true
    }
  }

  /// Whether the inside of a code span is `code`. One that goes over lines has their prefixes in
  /// it; there the fences alone decide.
  private func holds(_ code: String, _ inside: Range<Int>) -> Bool {
    var content = bytes[inside]
    if content.contains(where: Markup.isLineEnd) { return true }
    if content.count >= 2, content.first == 0x20, content.last == 0x20,
      content.contains(where: { $0 != 0x20 })
    {
      content = content.dropFirst().dropLast()
    }
    return content.elementsEqual(code.utf8)
  }

  /// The end of the character reference ahead and what it stands for, in UTF-8; `nil` when there
  /// is none. libcmark has the table of their names.
  private func reference() -> (end: Int, character: [UInt8])? {
    var last = offset + 1
    while last < end, last - offset <= 40 {
      let byte = bytes[last]
      if byte == UInt8(ascii: ";") {
        let reference = UnsafeBufferPointer(rebasing: bytes[offset...last])
        return CMarkWalk.character(reference).map { (last + 1, $0) }
      }
      guard Markup.isLetter(byte) || Markup.isDigit(byte) || byte == UInt8(ascii: "#") else {
        return nil
      }
      last += 1
    }
    return nil
  }
}
