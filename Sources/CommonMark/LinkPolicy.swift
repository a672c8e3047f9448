/// Decides where a link or an image may lead, by what a browser would make of the address.
///
/// The rules are stricter than a browser's (WHATWG URL, “basic URL parser”): whatever it would
/// strip or rewrite before it looks for a scheme is refused.
struct LinkPolicy: Sendable {
  /// Why an address is refused, and what to write instead.
  struct Objection: Equatable {
    var message: String
    var hint: String
  }

  private let schemes: Set<String>

  /// A policy that lets links have `schemes`, in lower case.
  init(schemes: Set<String>) {
    self.schemes = schemes
  }

  /// Why a link may not lead to `destination`; `nil` when it may.
  func objection(toLink destination: String) -> Objection? {
    if let objection = objection(toSpellingOf: destination) { return objection }
    guard let scheme = Self.scheme(of: destination), !schemes.contains(scheme.lowercased()) else {
      return nil
    }
    let known = schemes.sorted().map { "\($0):" }.joined(separator: ", ")
    return Objection(
      message: "a link may not begin with “\(Self.shown(scheme)):”",
      hint: known.isEmpty
        ? "a link is a path inside the site"
        : "a link is a path inside the site, or begins with \(known)")
  }

  /// Why an image may not come from `source`; `nil` when it may: only the site's own files.
  func objection(toImage source: String) -> Objection? {
    if let objection = objection(toSpellingOf: source) { return objection }
    guard let scheme = Self.scheme(of: source) else { return nil }
    return Objection(
      message:
        "an image may not come from “\(Self.shown(scheme)):”, only from the site's own files",
      hint: "put the picture into Content/assets and write its path")
  }

  private func objection(toSpellingOf address: String) -> Objection? {
    let bytes = address.utf8
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return Objection(
        message: "an address may not hold a control character", hint: "take it out")
    }
    if bytes.contains(UInt8(ascii: "\\")) {
      return Objection(
        message: "an address may not hold a backslash",
        hint: "write / between folders, or %5C for the sign itself")
    }
    if bytes.drop(while: { $0 == 0x20 }).starts(with: [0x2F, 0x2F]) {
      return Objection(
        message: "an address may not begin with //, which leads to another site",
        hint: "write the whole address, https://…, or a path with one /")
    }
    return nil
  }

  /// What stands before the first colon, if no `/`, `?` or `#` comes earlier.
  private static func scheme(of address: String) -> Substring? {
    let utf8 = address.utf8
    guard
      let sign = utf8.firstIndex(where: { byte in
        byte == 0x3A || byte == 0x2F || byte == 0x3F || byte == 0x23
      }), utf8[sign] == 0x3A
    else { return nil }
    return address[..<sign]
  }

  private static func shown(_ scheme: Substring) -> String {
    scheme.utf8.count <= 40 ? String(scheme) : "\(scheme.prefix(30))…"
  }
}
