import SourceText

/// Reads JSON (RFC 8259) and keeps the place of every value.
///
/// Foundation's readers tell no places. A half of a surrogate pair that stands alone, as programs
/// leave it that cut texts by UTF-16, becomes U+FFFD.
struct JSONReader {
  /// Why a file is no JSON.
  struct Fault: Error {
    let message: String
    let span: TextSpan
  }

  /// How many lists and objects may lie in one another.
  static let deepestNesting = 200

  private let bytes: [UInt8]
  private var offset: Int

  /// The value that `file` holds, and nothing else. Linear.
  static func read(_ file: SourceFile) throws(Fault) -> JSONValue {
    if let fault = UTF8Check.firstFault(in: file.bytes) {
      throw Fault(
        message: "this byte is not UTF-8 text", span: TextSpan(fault.offset, fault.offset + 1))
    }
    var reader = JSONReader(file)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.offset == reader.bytes.count else {
      throw reader.fault("something stands behind the end of the JSON value")
    }
    return value
  }

  private init(_ file: SourceFile) {
    bytes = file.bytes
    offset = file.contents.start
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    skipSpace()
    let start = offset
    let kind: JSONValue.Kind
    switch next {
    case UInt8(ascii: "{"): kind = .object(try members(depth: try deeper(depth)))
    case UInt8(ascii: "["): kind = .list(try values(depth: try deeper(depth)))
    case UInt8(ascii: "\""): kind = .text(try text())
    case UInt8(ascii: "t"): kind = .truth(try word("true", true))
    case UInt8(ascii: "f"): kind = .truth(try word("false", false))
    case UInt8(ascii: "n"): kind = try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      kind = .number(try number())
    default: throw fault("a JSON value should stand here")
    }
    return JSONValue(kind: kind, span: TextSpan(start, offset))
  }

  private func deeper(_ depth: Int) throws(Fault) -> Int {
    guard depth < Self.deepestNesting else {
      throw fault("more than \(Self.deepestNesting) lists and objects lie in one another")
    }
    return depth + 1
  }

  private mutating func members(depth: Int) throws(Fault) -> [JSONMember] {
    offset += 1
    var members: [JSONMember] = []
    var names: Set<String> = []
    skipSpace()
    if skip("}") { return [] }
    while true {
      skipSpace()
      let start = offset
      guard next == UInt8(ascii: "\"") else { throw fault("a member's name should stand here") }
      let name = try text()
      let span = TextSpan(start, offset)
      guard names.insert(name).inserted else {
        throw Fault(message: "this object has two members of that name", span: span)
      }
      skipSpace()
      guard skip(":") else { throw fault("a colon should stand behind a member's name") }
      members.append(JSONMember(name: name, span: span, value: try value(depth: depth)))
      skipSpace()
      if skip("}") { return members }
      guard skip(",") else { throw fault("a comma or } should stand behind a member") }
    }
  }

  private mutating func values(depth: Int) throws(Fault) -> [JSONValue] {
    offset += 1
    var values: [JSONValue] = []
    skipSpace()
    if skip("]") { return [] }
    while true {
      values.append(try value(depth: depth))
      skipSpace()
      if skip("]") { return values }
      guard skip(",") else { throw fault("a comma or ] should stand behind a value") }
    }
  }

  private mutating func word<Value>(_ word: String, _ value: Value) throws(Fault) -> Value {
    guard bytes[offset...].starts(with: word.utf8) else {
      throw fault("a JSON value should stand here")
    }
    offset += word.utf8.count
    return value
  }

  private mutating func number() throws(Fault) -> String {
    let start = offset
    skip("-")
    if !skip("0"), skipDigits() == 0 { throw fault("a digit should stand here") }
    if skip("."), skipDigits() == 0 { throw fault("a digit should stand behind the point") }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      if skipDigits() == 0 { throw fault("a digit should stand in the exponent") }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    return offset - start
  }

  // MARK: Texts

  private mutating func text() throws(Fault) -> String {
    let opening = offset
    offset += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += Array(String(try escaped()).utf8)
      case 0..<0x20:
        throw fault("a line end or control sign in a text is written with a backslash")
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw Fault(
      message: "the text that begins here never ends", span: TextSpan(opening, opening + 1))
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    let start = offset
    offset += 1
    defer { offset += 1 }
    switch next {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(start)
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard (0xD800...0xDBFF).contains(unit), offset + 2 < bytes.count,
        bytes[offset + 1] == UInt8(ascii: "\\"), bytes[offset + 2] == UInt8(ascii: "u")
      else { return "\u{FFFD}" }
      let behindHigh = offset
      offset += 2
      let low = try hexadecimal(behindHigh + 1)
      guard (0xDC00...0xDFFF).contains(low) else {
        offset = behindHigh
        return "\u{FFFD}"
      }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    default:
      throw Fault(
        message: "no such sign is written with a backslash",
        span: TextSpan(start, min(start + 2, bytes.count)))
    }
  }

  /// The four digits behind the `u` at `offset`, which is then at the last of them.
  private mutating func hexadecimal(_ start: Int) throws(Fault) -> UInt32 {
    let digits = bytes[min(offset + 1, bytes.count)..<min(offset + 5, bytes.count)]
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      !digits.contains(UInt8(ascii: "-")),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      throw Fault(
        message: "four hexadecimal digits should stand behind \\u",
        span: TextSpan(start, min(start + 2, bytes.count)))
    }
    offset += 4
    return unit
  }

  // MARK: Bytes

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  @discardableResult
  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D {
      offset += 1
    }
  }

  /// What is wrong where the reading stands.
  private func fault(_ message: String) -> Fault {
    let start = min(offset, bytes.count)
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Fault(message: message, span: TextSpan(start, end))
  }
}
