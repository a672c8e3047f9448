import SiteModel
import SourceText

/// How an entity's id can be spelled in a file.
enum EntityIDSpelling {
  /// The places that spell `id`, in order: the kind in any letter case, a colon, the slug, with
  /// backslashes before signs and in any Unicode normal form. Whether they are references is another
  /// question; those that can be no link's destination are left out. Linear.
  static func candidates(
    for id: EntityID, in file: SourceFile
  ) -> [EntityReferences.Reference] {
    let bytes = file.bytes
    let kind = Array(id.kind.utf8)
    var found: [EntityReferences.Reference] = []
    var offset = file.contents.start
    while let colon = bytes[offset...].firstIndex(of: UInt8(ascii: ":")) {
      offset = colon + 1
      var start = colon
      if start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
      start -= kind.count
      guard start >= file.contents.start, isKind(bytes[start..<(start + kind.count)], kind),
        start == 0 || !isSchemeSign(bytes[start - 1])
      else { continue }
      let slug = run(from: colon + 1, in: bytes)
      guard slug.words == id.slug.description, mayEnd(bytes, slug.end) else { continue }
      found.append(
        .init(span: TextSpan(start, slug.end), slug: TextSpan(colon + 1, slug.end)))
      offset = slug.end
    }
    return found
  }

  private static func isKind(_ bytes: ArraySlice<UInt8>, _ kind: [UInt8]) -> Bool {
    zip(bytes, kind).allSatisfy { byte, wanted in
      byte == wanted || ((0x41...0x5A).contains(byte) && byte | 0x20 == wanted)
    }
  }

  /// Whether a longer scheme would end with the kind behind `byte`.
  private static func isSchemeSign(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
  }

  /// The longest stretch of signs that slugs have, as it is meant.
  private static func run(from start: Int, in bytes: [UInt8]) -> (words: String, end: Int) {
    var words: [UInt8] = []
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count,
        isSlugSign(bytes[offset + 1])
      {
        offset += 1
      } else if !isSlugSign(bytes[offset]) && !isSlugLetter(bytes[offset]) {
        break
      }
      words.append(bytes[offset])
      offset += 1
    }
    return (String(decoding: words, as: UTF8.self), offset)
  }

  private static func isSlugSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private static func isSlugLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether an id in a link or in front matter may end before `offset`: not before the `]` of a label.
  private static func mayEnd(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    switch bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: ","),
      UInt8(ascii: "}"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      return true
    default: return false
    }
  }

  /// `address` with each `%` and two hexadecimal digits as the byte that they mean.
  static func percentDecoded(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = address.utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(Substring(rest.prefix(2)))
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2,
        digits.allSatisfy(\.isHexDigit), let decoded = UInt8(digits, radix: 16)
      {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
