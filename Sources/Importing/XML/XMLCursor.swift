import SourceText

/// A place in an XML file, and what can be read from there.
struct XMLCursor {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= bytes.count }
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func isAt(_ words: StaticString) -> Bool {
    words.withUTF8Buffer { words in
      bytes.count - offset >= words.count
        && bytes[offset..<offset + words.count].elementsEqual(words)
    }
  }

  func isSpace(at offset: Int) -> Bool { offset < bytes.count && Self.isSpace(bytes[offset]) }

  mutating func advance(by count: Int = 1) { offset = min(offset + count, bytes.count) }

  mutating func skip(_ words: StaticString) -> Bool {
    guard isAt(words) else { return false }
    offset += words.utf8CodeUnitCount
    return true
  }

  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = offset
    while let byte = next, Self.isSpace(byte) { offset += 1 }
    return offset > start
  }

  /// Moves behind the next `end`.
  mutating func skip(through end: [UInt8], _ message: String) throws(XMLReader.Fault) {
    let start = offset
    while offset + end.count <= bytes.count {
      if bytes[offset] == end[0], bytes[offset..<offset + end.count].elementsEqual(end) {
        offset += end.count
        return
      }
      offset += 1
    }
    throw XMLReader.Fault(message: message, span: TextSpan(start, min(start + 1, bytes.count)))
  }

  mutating func skipComment() throws(XMLReader.Fault) {
    offset += 4
    try skip(through: Array("--".utf8), "the comment never ends")
    guard skip(">") else { throw fault("two hyphens may only end a comment") }
  }

  /// The words of a processing instruction.
  @discardableResult
  mutating func skipInstruction() throws(XMLReader.Fault) -> String {
    offset += 2
    let start = offset
    _ = try readName()
    try skip(through: Array("?>".utf8), "the instruction never ends")
    return String(decoding: bytes[start..<offset - 2], as: UTF8.self)
  }

  /// A `CDATA` section.
  mutating func readSection() throws(XMLReader.Fault) -> (bytes: [UInt8], span: TextSpan) {
    let start = offset
    offset += 9
    let first = offset
    try skip(through: Array("]]>".utf8), "the CDATA section never ends")
    var text: [UInt8] = []
    let end = offset - 3
    offset = first
    while offset < end { try appendRun(upTo: end, to: &text) }
    offset = end + 3
    return (text, TextSpan(start, offset))
  }

  /// The words up to the next tag, references decoded.
  mutating func readText() throws(XMLReader.Fault) -> (bytes: [UInt8], span: TextSpan) {
    let start = offset
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "<") {
      if byte == UInt8(ascii: "&") {
        text += try readReference()
        continue
      }
      if isAt("]]>") { throw fault("]]> may not stand in words") }
      try appendRun(upTo: bytes.count, to: &text)
    }
    return (text, TextSpan(start, offset))
  }

  mutating func readAttribute() throws(XMLReader.Fault) -> XMLAttribute {
    let start = offset
    let name = try readName()
    skipSpace()
    guard skip("=") else { throw fault("an equals sign should stand behind an attribute's name") }
    skipSpace()
    guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw fault("an attribute's value should stand here in quotation marks")
    }
    offset += 1
    var value: [UInt8] = []
    while let byte = next, byte != quote {
      if byte == UInt8(ascii: "<") { throw fault("< may not stand in an attribute's value") }
      if byte == UInt8(ascii: "&") {
        value += try readReference()
        continue
      }
      try checkCharacter(at: offset)
      // A line end or a tab is a blank there (3.3.3).
      if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
      value.append(byte < 0x20 ? 0x20 : byte)
      offset += 1
    }
    guard next == quote else {
      throw XMLReader.Fault(
        message: "the attribute's value never ends", span: TextSpan(start, offset))
    }
    offset += 1
    return XMLAttribute(
      name: name, value: String(decoding: value, as: UTF8.self), span: TextSpan(start, offset))
  }

  /// A name; which of the letters beyond ASCII may stand in one is not looked at.
  mutating func readName() throws(XMLReader.Fault) -> String {
    let start = offset
    while let byte = next, Self.isInName(byte) { offset += 1 }
    guard offset > start, !Self.isNoFirst(bytes[start]) else {
      offset = start
      throw fault("a name should stand here")
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  // MARK: Characters

  /// The bytes that `&…;` stands for.
  private mutating func readReference() throws(XMLReader.Fault) -> [UInt8] {
    let start = offset
    var end = start + 1
    while end < bytes.count, end - start < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      throw fault("& begins a reference, which ends with ;", hint: "write &amp; for the sign")
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    offset = end + 1
    switch name {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: break
    }
    if name.hasPrefix("#"), let number = Self.number(name.dropFirst()),
      let scalar = Unicode.Scalar(number), Self.isHeld(scalar)
    {
      return Array(String(scalar).utf8)
    }
    throw XMLReader.Fault(
      message: name.hasPrefix("#")
        ? "no character of XML has this number" : "XML has no “\(name)” of its own",
      span: TextSpan(start, offset), hint: "write the character itself")
  }

  private static func number(_ digits: Substring) -> UInt32? {
    let isHexadecimal = digits.first == "x"
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard digits.utf8.allSatisfy({ isInName($0) && $0 != UInt8(ascii: "-") }) else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10)
  }

  /// Whether XML may hold a character (production 2).
  private static func isHeld(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private func checkCharacter(at index: Int) throws(XMLReader.Fault) {
    let byte = bytes[index]
    let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    let isNone =
      byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF
      && bytes[index + 2] >= 0xBE
    guard isControl || isNone else { return }
    throw XMLReader.Fault(
      message: "XML cannot hold this character",
      span: TextSpan(index, index + (isControl ? 1 : 3)))
  }

  /// Appends the byte here and those behind it that mean nothing but themselves; CR LF and CR are LF
  /// (2.11).
  private mutating func appendRun(
    upTo end: Int, to text: inout [UInt8]
  ) throws(XMLReader.Fault) {
    try checkCharacter(at: offset)
    let start = offset
    offset += 1
    if bytes[start] == 0x0D {
      if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      return text.append(0x0A)
    }
    while offset < end, Self.isPlain(bytes[offset]) { offset += 1 }
    text += bytes[start..<offset]
  }

  /// Whether a byte in words means nothing but itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"), 0x0D, 0xEF: false
    default: byte >= 0x20 || byte == 0x0A || byte == 0x09
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private static func isNoFirst(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (0x30...0x39).contains(byte)
  }

  /// What is wrong at this place.
  func fault(_ message: String, hint: String? = nil) -> XMLReader.Fault {
    let start = min(offset, bytes.count)
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return XMLReader.Fault(message: message, span: TextSpan(start, end), hint: hint)
  }
}
