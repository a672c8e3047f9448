import SourceText

/// Reads XML (1.0, fifth edition, with namespaces) that is well-formed, and keeps places.
///
/// Of a document type only its name may be told: entities that a document declares for itself are
/// refused, so nothing outside the file is read and nothing grows.
struct XMLReader {
  /// Why a file is not read.
  struct Fault: Error {
    let message: String
    let span: TextSpan
    var hint: String?
  }

  /// How many elements may lie in one another.
  static let deepestNesting = 200

  private var cursor: XMLCursor
  private var open: [XMLElement] = []
  /// The names of open elements as they are written.
  private var openNames: [String] = []
  private var namespaces = XMLNamespaces()
  private var root: XMLElement?

  /// The one element that `file` holds, with all that is in it. Linear.
  static func read(_ file: SourceFile) throws(Fault) -> XMLElement {
    switch UTF8Check.firstFault(in: file.bytes) {
    case .malformed(let offset):
      throw Fault(
        message: "this byte is not UTF-8 text", span: TextSpan(offset, offset + 1),
        hint: "save the file as UTF-8")
    case .control(let offset, _):
      throw Fault(message: "XML cannot hold this character", span: TextSpan(offset, offset + 1))
    case nil: break
    }
    var reader = XMLReader(file)
    return try reader.read()
  }

  private init(_ file: SourceFile) {
    cursor = XMLCursor(file.bytes, from: file.contents.start)
  }

  private mutating func read() throws(Fault) -> XMLElement {
    if cursor.isAt("<?xml"), cursor.isSpace(at: cursor.offset + 5) { try skipDeclaration() }
    while !cursor.isAtEnd {
      if cursor.isAt("<!--") {
        try cursor.skipComment()
      } else if cursor.isAt("<?") {
        try cursor.skipInstruction()
      } else if cursor.isAt("<![CDATA[") {
        let section = try cursor.readSection()
        try add(section.bytes, section.span)
      } else if cursor.isAt("<!DOCTYPE") {
        try skipDocumentType()
      } else if cursor.isAt("</") {
        try readEnd()
      } else if cursor.isAt("<") {
        try readStart()
      } else {
        let text = try cursor.readText()
        try add(text.bytes, text.span)
      }
    }
    if let last = open.last {
      throw Fault(message: "“\(openNames[open.count - 1])” never ends", span: last.span)
    }
    guard let root else { throw cursor.fault("there is no element") }
    return root
  }

  // MARK: What stands before the element

  private mutating func skipDeclaration() throws(Fault) {
    let start = cursor.offset
    let words = try cursor.skipInstruction()
    let encoding = words.lowercased().split(separator: "encoding").dropFirst().first
      .map { $0.drop { $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n" } }
    guard let encoding else { return }
    let name = encoding.dropFirst().prefix { $0 != "\"" && $0 != "'" }
    guard name == "utf-8" || name == "us-ascii" else {
      throw Fault(
        message: "the file says that it is in another encoding than UTF-8",
        span: TextSpan(start, cursor.offset), hint: "save it as UTF-8")
    }
  }

  private mutating func skipDocumentType() throws(Fault) {
    let start = cursor.offset
    guard root == nil, open.isEmpty else { throw cursor.fault("a document type stands here") }
    while let byte = cursor.next {
      switch byte {
      case UInt8(ascii: "["):
        throw Fault(
          message: "the document declares entities or elements of its own",
          span: TextSpan(start, cursor.offset + 1),
          hint: "write what they stand for into the text, as xmllint --noent does")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        cursor.advance()
        try cursor.skip(through: [byte], "the text that begins here never ends")
      case UInt8(ascii: ">"):
        cursor.advance()
        return
      default: cursor.advance()
      }
    }
    throw Fault(message: "the document type never ends", span: TextSpan(start, start + 9))
  }

  // MARK: Elements

  private mutating func readStart() throws(Fault) {
    let start = cursor.offset
    guard root == nil || !open.isEmpty else {
      throw cursor.fault("something stands behind the end of the first element")
    }
    guard open.count < Self.deepestNesting else {
      throw cursor.fault("more than \(Self.deepestNesting) elements lie in one another")
    }
    cursor.advance()
    let name = try cursor.readName()
    var attributes: [XMLAttribute] = []
    var isEmpty = false
    while true {
      let hadSpace = cursor.skipSpace()
      if cursor.skip(">") { break }
      if cursor.skip("/>") {
        isEmpty = true
        break
      }
      guard hadSpace else { throw cursor.fault("a tag should end here") }
      attributes.append(try cursor.readAttribute())
    }
    try checkNames(of: attributes)
    let span = TextSpan(start, cursor.offset)
    namespaces.push(attributes)
    guard let resolved = namespaces.resolve(name) else {
      throw Fault(message: "nothing says which namespace this prefix means", span: span)
    }
    open.append(
      XMLElement(
        name: resolved.name, namespace: resolved.namespace, attributes: attributes, span: span))
    openNames.append(name)
    if isEmpty { close() }
  }

  private func checkNames(of attributes: [XMLAttribute]) throws(Fault) {
    guard attributes.count > 1 else { return }
    var names: Set<String> = []
    for attribute in attributes where !names.insert(attribute.name).inserted {
      throw Fault(message: "this element has two of these attributes", span: attribute.span)
    }
  }

  private mutating func readEnd() throws(Fault) {
    let start = cursor.offset
    cursor.advance(by: 2)
    let name = try cursor.readName()
    cursor.skipSpace()
    guard cursor.skip(">") else { throw cursor.fault("a tag should end here") }
    let span = TextSpan(start, cursor.offset)
    guard let last = openNames.last else {
      throw Fault(message: "no element is open that could end here", span: span)
    }
    guard last == name else {
      throw Fault(message: "“\(last)” should end here, not “\(name)”", span: span)
    }
    close()
  }

  private mutating func close() {
    guard let element = open.popLast() else { return }
    openNames.removeLast()
    namespaces.pop()
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  private mutating func add(_ bytes: [UInt8], _ span: TextSpan) throws(Fault) {
    guard !open.isEmpty else {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) { return }
      throw Fault(message: "words stand outside of every element", span: span)
    }
    open[open.count - 1].children.append(.text(bytes, span))
  }
}

/// Which namespaces prefixes mean (Namespaces in XML 1.0).
struct XMLNamespaces {
  /// The prefixes that each open element declares.
  private var declared: [[String: String]] = []
  /// What names without a prefix mean in each open element.
  private var defaults: [String?] = []

  mutating func push(_ attributes: [XMLAttribute]) {
    var here: [String: String] = [:]
    var standard = defaults.last ?? nil
    for attribute in attributes {
      if attribute.name == "xmlns" {
        standard = attribute.value.isEmpty ? nil : attribute.value
      } else if attribute.name.hasPrefix("xmlns:") {
        here[String(attribute.name.dropFirst(6))] = attribute.value
      }
    }
    declared.append(here)
    defaults.append(standard)
  }

  mutating func pop() {
    declared.removeLast()
    defaults.removeLast()
  }

  /// A name without its prefix, and its namespace; `nil` when nothing declares the prefix.
  func resolve(_ name: String) -> (name: String, namespace: String?)? {
    if !name.utf8.contains(UInt8(ascii: ":")) { return (name, defaults.last ?? nil) }
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let (prefix, local) = (String(parts[0]), String(parts[1]))
    if prefix == "xml" { return (local, "http://www.w3.org/XML/1998/namespace") }
    let namespace = declared.last { $0[prefix] != nil }?[prefix] ?? ""
    return namespace.isEmpty ? nil : (local, namespace)
  }
}
