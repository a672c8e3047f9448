/// Names as `xml:id` can hold them (NCName), and back.
public enum XMLName {
  /// The name of an entity: `person.ines-maro`.
  public static func of(_ id: EntityID) -> String {
    "\(escaped(id.kind)).\(escaped(id.slug.description))"
  }

  /// The entity of a name that ``of(_:)`` has made; `nil` for other names.
  public static func entity(_ name: some StringProtocol) -> EntityID? {
    guard let dot = name.firstIndex(of: "."), let kind = plain(name[..<dot]), !kind.isEmpty,
      let words = plain(name[name.index(after: dot)...]), let slug = Slug(words),
      slug.description == words
    else { return nil }
    return EntityID(kind: kind, slug: slug)
  }

  /// `words` with each character but ASCII letters, digits, `-` and `.` as `_` and its number in
  /// hexadecimal digits, between underscores: different words have different names. To be put behind
  /// a letter.
  public static func escaped(_ words: String) -> String {
    var name = ""
    for scalar in words.unicodeScalars {
      if isPlain(scalar) {
        name.unicodeScalars.append(scalar)
      } else {
        name += "_\(String(scalar.value, radix: 16, uppercase: true))_"
      }
    }
    return name
  }

  /// The words of a name that ``escaped(_:)`` has made; `nil` for other names.
  public static func plain(_ name: some StringProtocol) -> String? {
    var words = String.UnicodeScalarView()
    for (index, part) in name.split(separator: "_", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 0 {
        guard part.unicodeScalars.allSatisfy(isPlain) else { return nil }
        words.append(contentsOf: part.unicodeScalars)
      } else {
        guard let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value),
          !isPlain(scalar)
        else { return nil }
        words.append(scalar)
      }
    }
    return name.count { $0 == "_" } % 2 == 0 ? String(words) : nil
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
    default: false
    }
  }
}
