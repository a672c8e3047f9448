import SourceText

/// An XML document under construction (XML 1.0, fifth edition): one growing buffer of bytes.
struct XMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends `<name a="b">`; attributes without a value are left out.
  mutating func open(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ more: KeyValuePairs<String, String?> = [:]
  ) {
    start(name, attributes)
    write(more)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Appends `</name>`.
  mutating func close(_ name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// Appends `<name a="b"/>`.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    start(name, attributes)
    bytes += "/>".utf8
  }

  /// Appends an element that holds words.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ words: String
  ) {
    open(name, attributes)
    text(words)
    close(name)
  }

  /// Appends an element that holds words and has no attributes.
  mutating func element(_ name: String, _ words: String) { element(name, [:], words) }

  /// Ends a line between two elements.
  mutating func line() { bytes.append(0x0A) }

  /// Appends what is markup already.
  mutating func markup(_ markup: String) { bytes += markup.utf8 }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    write(attributes)
  }

  private mutating func write(_ attributes: KeyValuePairs<String, String?>) {
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes += key.utf8
      bytes += "=\"".utf8
      append(value.utf8, inAttribute: true) { $0 += "\u{FFFD}".utf8 }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Appends words; what XML cannot hold becomes U+FFFD.
  mutating func text(_ words: String) {
    append(words.utf8, inAttribute: false) { $0 += "\u{FFFD}".utf8 }
  }

  /// Appends the words at `span` of a file so that they can be had back byte for byte: a character
  /// that XML cannot hold (production 2) is a `g` with its number.
  mutating func exactText(_ file: [UInt8], _ span: TextSpan) {
    var offset = span.start
    append(file[span.range], inAttribute: false) { bytes in
      bytes += "<g n=\"U+".utf8
      bytes += Self.number(of: file, from: &offset).utf8
      bytes += "\"/>".utf8
    }
  }

  /// The number of the next character that XML cannot hold at or behind `offset`, which moves
  /// behind it.
  private static func number(of file: [UInt8], from offset: inout Int) -> String {
    while offset < file.count {
      let length = unheldLength(file, at: offset)
      let start = offset
      offset += max(1, length)
      if length == 1 { return hex(Int(file[start])) }
      if length == 3 { return file[start + 2] == 0xBE ? "FFFE" : "FFFF" }
    }
    return "FFFD"
  }

  private static func hex(_ number: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// How many bytes at `index` are a character that XML cannot hold; 0 when it can.
  private static func unheldLength<Bytes: Collection<UInt8>>(
    _ bytes: Bytes, at index: Bytes.Index
  ) -> Int {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    guard byte == 0xEF else { return 0 }
    let next = bytes[index...].prefix(3)
    return next.elementsEqual([0xEF, 0xBF, 0xBE]) || next.elementsEqual([0xEF, 0xBF, 0xBF]) ? 3 : 0
  }

  private mutating func append<Words: Collection<UInt8>>(
    _ words: Words, inAttribute: Bool, unheld: (inout [UInt8]) -> Void
  ) {
    var index = words.startIndex
    while index < words.endIndex {
      let byte = words[index]
      let length = byte < 0x20 || byte == 0xEF ? Self.unheldLength(words, at: index) : 0
      if length > 0 {
        unheld(&bytes)
        words.formIndex(&index, offsetBy: length)
        continue
      }
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
      // A reader takes a bare one for a line feed (XML 1.0, 2.11), or in an attribute for a blank.
      case 0x0D: bytes += "&#13;".utf8
      case 0x0A where inAttribute: bytes += "&#10;".utf8
      case 0x09 where inAttribute: bytes += "&#9;".utf8
      default: bytes.append(byte)
      }
      words.formIndex(after: &index)
    }
  }
}
