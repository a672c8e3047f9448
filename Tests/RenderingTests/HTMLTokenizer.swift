/// A piece of HTML as a strict reader sees it.
enum HTMLToken: Equatable {
  case start(String, [String: String])
  case end(String)
  case text([UInt8])
}

/// What is wrong with a piece of HTML.
struct HTMLFault: Error, CustomStringConvertible {
  let description: String
}

/// Reads the HTML that the renderer writes, and refuses everything a browser would have to guess
/// about: a bare `&` or `<`, a carriage return (which browsers read as a line feed), attributes
/// without quotation marks or twice.
struct HTMLTokenizer {
  private static let references: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#13": "\r",
  ]
  private let bytes: [UInt8]
  private var offset = 0

  static func tokens(_ bytes: [UInt8]) throws -> [HTMLToken] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw HTMLFault(description: "not UTF-8")
    }
    var tokenizer = HTMLTokenizer(bytes: bytes)
    return try tokenizer.all()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func all() throws -> [HTMLToken] {
    var tokens: [HTMLToken] = []
    while offset < bytes.count {
      if bytes[offset...].starts(with: "<!doctype html>".utf8) {
        offset += 15
      } else if bytes[offset] == UInt8(ascii: "<") {
        offset += 1
        tokens += try tag()
      } else {
        tokens.append(.text(try value(until: UInt8(ascii: "<"))))
      }
    }
    return tokens
  }

  private mutating func tag() throws -> [HTMLToken] {
    let isEnd = skip("/")
    let name = try name()
    if isEnd {
      try expect(">")
      return [.end(name)]
    }
    var attributes: [String: String] = [:]
    while !skip(">") {
      // An element of a picture, without content.
      if skip("/") {
        try expect(">")
        return [.start(name, attributes), .end(name)]
      }
      try expect(" ")
      let attribute = try self.name()
      var words = ""
      if skip("=") {
        try expect("\"")
        words = String(decoding: try value(until: UInt8(ascii: "\"")), as: UTF8.self)
        try expect("\"")
      }
      guard attributes.updateValue(words, forKey: attribute) == nil else {
        throw fault("the attribute \(attribute) stands twice")
      }
    }
    return [.start(name, attributes)]
  }

  private mutating func name() throws -> String {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      let isName =
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "-")
      guard isName else { break }
      offset += 1
    }
    guard offset > start else { throw fault("a name should stand here") }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Text or an attribute's value, decoded.
  private mutating func value(until end: UInt8) throws -> [UInt8] {
    var decoded: [UInt8] = []
    while offset < bytes.count, bytes[offset] != end {
      switch bytes[offset] {
      case UInt8(ascii: "&"):
        guard let semicolon = bytes[offset...].prefix(8).firstIndex(of: UInt8(ascii: ";")),
          let words = Self.references[
            String(decoding: bytes[offset + 1..<semicolon], as: UTF8.self)]
        else { throw fault("a bare &") }
        decoded += words.utf8
        offset = semicolon + 1
      case UInt8(ascii: "<"): throw fault("a bare <")
      case 0x0D: throw fault("a carriage return, which browsers do not keep")
      default:
        decoded.append(bytes[offset])
        offset += 1
      }
    }
    return decoded
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws {
    guard skip(sign) else { throw fault("“\(sign)” should stand here") }
  }

  private func fault(_ message: String) -> HTMLFault {
    let start = max(0, offset - 60)
    let around = String(decoding: bytes[start..<min(bytes.count, offset + 20)], as: UTF8.self)
    return HTMLFault(description: "\(message), at byte \(offset): …\(around)…")
  }
}
