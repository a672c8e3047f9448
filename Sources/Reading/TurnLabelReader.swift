import SourceText

/// Tells the label that a turn of a transcript begins with: `MARO:`, `Ines Maro, Mayor:`,
/// `[00:12] Mayor Maro (Marlow):`.
enum TurnLabelReader {
  /// The most bytes of a name.
  private static let longestName = 40
  /// The most bytes of a role, a place or a time beside it.
  private static let longestAside = 48

  /// The label of the block at `span`, its colon and a time before the name included; `nil` when
  /// the block begins otherwise. A name is one to five words, the first with a capital, in at most 40
  /// bytes; a role behind a comma or anything in brackets may follow. Looks at a bounded number of
  /// bytes.
  static func label(of span: TextSpan, in bytes: [UInt8]) -> TextSpan? {
    let start = behindTime(span, in: bytes)
    let limit = min(span.end, start + longestName + 1)
    guard
      let end = bytes[start..<max(start, limit)].firstIndex(where: { isEnd($0) }), end > start
    else { return nil }
    guard isName(bytes[start..<end]) else { return nil }
    var colon = end
    if bytes[end] == 0x2C {
      let aside = bytes[(end + 1)..<min(span.end, end + longestAside)]
      guard let close = aside.firstIndex(of: 0x3A), isRole(aside[aside.startIndex..<close]) else {
        return nil
      }
      colon = close
    } else if bytes[end] != 0x3A {
      let aside = bytes[(end + 1)..<min(span.end, end + longestAside)]
      let closing: UInt8 = bytes[end] == 0x28 ? 0x29 : 0x5D
      guard let close = aside.firstIndex(of: closing), close + 1 < span.end,
        bytes[close + 1] == 0x3A, !aside[aside.startIndex..<close].contains(0x0A)
      else { return nil }
      colon = close + 1
    }
    guard colon + 1 == span.end || isBlank(bytes[colon + 1]) else { return nil }
    return TextSpan(span.start, colon + 1)
  }

  /// Where the name begins: behind `00:12:34`, `[00:12]` or `(0:12)` and blanks.
  private static func behindTime(_ span: TextSpan, in bytes: [UInt8]) -> Int {
    var offset = span.start
    let isBracketed = offset < span.end && (bytes[offset] == 0x28 || bytes[offset] == 0x5B)
    if isBracketed { offset += 1 }
    let first = offset
    var colons = 0
    while offset < min(span.end, first + 12), isTime(bytes[offset]) {
      if bytes[offset] == 0x3A { colons += 1 }
      offset += 1
    }
    guard colons > 0, offset - first >= 4 else { return span.start }
    if isBracketed {
      guard offset < span.end, bytes[offset] == 0x29 || bytes[offset] == 0x5D else {
        return span.start
      }
      offset += 1
    }
    let end = offset
    while offset < span.end, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset > end ? offset : span.start
  }

  /// Digits, colons, and a full stop before fractions.
  private static func isTime(_ byte: UInt8) -> Bool { (0x30...0x3A).contains(byte) || byte == 0x2E }

  /// Colon, comma or an opening bracket.
  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == 0x3A || byte == 0x2C || byte == 0x28 || byte == 0x5B
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: bytes, as: UTF8.self)
    let words = name.split(separator: " ")
    return (1...5).contains(words.count) && words.first?.first?.isUppercase == true
      && words.first.map { !clauses.contains($0) } ?? false && words.allSatisfy(isCapital)
      && name.unicodeScalars.allSatisfy(isPartOfName)
  }

  /// `Then he said: …` is prose: in a name all words have a capital, besides those that link.
  private static func isCapital(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    return first.isUppercase || first.isNumber || links.contains(word)
  }

  /// Words that head a clause, `On Monday, Maro: “…”`, and no name.
  private static let clauses: Set<Substring> = [
    "After", "And", "As", "At", "Before", "But", "By", "During", "For", "From", "In", "On", "Since",
    "So", "Then", "To", "When", "While", "With", "Yet",
  ]

  private static let links: Set<Substring> = [
    "of", "the", "de", "del", "della", "la", "le", "van", "von", "der", "den", "ter", "bin", "ibn",
    "al", "du", "da", "di", "dos", "y", "e", "and", "for",
  ]

  /// The name in a label, without a time before it and what is beside it.
  static func name(in label: TextSpan, _ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let name = bytes[label.range].drop { $0 < 0x41 || $0 == 0x5B || $0 == 0x5D }
    return name.prefix { !isEnd($0) }
  }

  /// A role is words of letters, each with a capital: `Mayor of Marlow`. `In Alder, he said:` is
  /// prose.
  private static func isRole(_ bytes: ArraySlice<UInt8>) -> Bool {
    let role = String(decoding: bytes, as: UTF8.self)
    let words = role.split(separator: " ")
    return (1...6).contains(words.count) && words.contains { $0.count > 2 }
      && words.allSatisfy(isCapital)
      && role.unicodeScalars.allSatisfy(isPartOfName)
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered
      || " .-’'".unicodeScalars.contains(scalar)
  }
}
