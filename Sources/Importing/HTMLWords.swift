/// The words of a piece of HTML, without its tags.
enum HTMLWords {
  /// The words; what begins a block begins a paragraph, and the contents of scripts and styles are
  /// left out. Linear.
  static func words(of html: String) -> String {
    let bytes = Array(html.utf8)
    var words: [UInt8] = []
    var offset = 0
    var hidden: String?
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "<"), let tag = tag(in: bytes, at: offset) {
        if let name = hidden {
          if tag.isClosing, tag.name == name { hidden = nil }
        } else if !tag.isClosing, ["script", "style"].contains(tag.name) {
          hidden = tag.name
        }
        if tag.name == "br" { words.append(0x0A) }
        if blocks.contains(tag.name) { words += [0x0A, 0x0A] }
        offset = tag.end
      } else {
        if hidden == nil {
          if byte == UInt8(ascii: "&"), let (scalar, end) = reference(in: bytes, at: offset) {
            words += Array(String(scalar).utf8)
            offset = end
            continue
          }
          words.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte)
        }
        offset += 1
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static let blocks: Set = [
    "address", "article", "blockquote", "div", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "li", "ol", "p", "pre", "section", "table", "tr", "ul",
  ]

  /// The tag, comment or declaration at `offset`; `nil` when the `<` begins none or never ends.
  private static func tag(
    in bytes: [UInt8], at offset: Int
  ) -> (name: String, isClosing: Bool, end: Int)? {
    var start = offset + 1
    let isClosing = start < bytes.count && bytes[start] == UInt8(ascii: "/")
    if isClosing { start += 1 }
    var nameEnd = start
    while nameEnd < bytes.count, isLetterOrDigit(bytes[nameEnd]) { nameEnd += 1 }
    let isComment = bytes[start...].starts(with: "!--".utf8)
    guard nameEnd > start || isComment || start < bytes.count && bytes[start] == UInt8(ascii: "!")
    else { return nil }
    let name = String(decoding: bytes[start..<nameEnd], as: UTF8.self).lowercased()
    var end = nameEnd
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: ">"),
        !isComment || end >= 2 && bytes[end - 1] == 0x2D && bytes[end - 2] == 0x2D
      {
        return (name, isClosing, end + 1)
      }
      // A text with a stray `<` is read once, not once for each of them.
      if !isComment, bytes[end] == UInt8(ascii: "<") { return nil }
      end += 1
    }
    return isComment ? (name, isClosing, bytes.count) : nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The sign that a character reference at `offset` stands for; `nil` when it is none of the common
  /// ones.
  private static func reference(
    in bytes: [UInt8], at offset: Int
  ) -> (Unicode.Scalar, end: Int)? {
    guard let semicolon = bytes[offset..<min(offset + 12, bytes.count)].firstIndex(of: 0x3B) else {
      return nil
    }
    let name = String(decoding: bytes[offset + 1..<semicolon], as: UTF8.self)
    let end = semicolon + 1
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { ($0, end) }
    }
    if name.hasPrefix("#") {
      return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { ($0, end) }
    }
    return named[name].map { ($0, end) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "hellip": "…",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
  ]
}
