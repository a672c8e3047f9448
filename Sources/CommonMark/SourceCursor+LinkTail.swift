/// Reading what follows a link's words: `(address "title")`, `[label]`, `[]`, or nothing.
///
/// The grammar is that of CommonMark 0.30, sections “Links” and “Link reference definitions”.
extension SourceCursor {
  /// Skips the tail behind the `]` that ends a link's or an image's words.
  mutating func skipLinkTail() {
    let start = offset
    if skipAddressAndTitle() { return }
    offset = start
    if skipLabel() { return }
    offset = start
  }

  private mutating func skipAddressAndTitle() -> Bool {
    guard skip("(") else { return false }
    skipSpace()
    guard skipAddress() else { return false }
    let behind = offset
    skipSpace()
    if offset > behind { skipTitle() }
    skipSpace()
    return skip(")")
  }

  private mutating func skipAddress() -> Bool {
    if skip("<") {
      while let byte = next, byte != UInt8(ascii: ">") {
        guard !Markup.isLineEnd(byte), byte != UInt8(ascii: "<") else { return false }
        skipCharacter()
      }
      return skip(">")
    }
    var depth = 0
    while let byte = next, byte > 0x20, byte != 0x7F {
      if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return false }
      }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      skipCharacter()
    }
    return depth == 0
  }

  /// Skips a title, if one is ahead. As libcmark has it, a sign behind a backslash closes the title
  /// only when no other does.
  private mutating func skipTitle() {
    let start = offset
    let closing: UInt8
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[offset]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return
    }
    let opening = bytes[start]
    var end = start
    offset += 1
    while let byte = next {
      offset += 1
      guard byte == closing || byte == opening else { continue }
      if byte == closing { end = offset }
      if bytes[offset - 2] != UInt8(ascii: "\\") { break }
    }
    offset = end
  }

  private mutating func skipLabel() -> Bool {
    guard skip("[") else { return false }
    let start = offset
    while let byte = next, byte != UInt8(ascii: "]") {
      guard byte != UInt8(ascii: "["), offset - start <= 1_000 else { return false }
      skipCharacter()
    }
    return skip("]")
  }

  /// Skips a byte, or a backslash and the sign that it escapes.
  private mutating func skipCharacter() {
    let isEscape = next == UInt8(ascii: "\\") && (second.map(Markup.isPunctuation) ?? false)
    offset += isEscape ? 2 : 1
  }
}
