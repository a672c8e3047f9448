import Foundation

/// Sorts names as readers of a language look them up.
///
/// A small form of the Unicode Collation Algorithm (Unicode Technical Standard 10): a key of three
/// levels, compared one after the other. Blanks, hyphens and slashes part words, commas end a
/// surname, apostrophes and other punctuation count for nothing, digits come before letters, and
/// the language's own script before others. Where the system has a collator of its own, it tells
/// neither keys nor letters, and not every system has the same.
struct Collation: Sendable {
  /// The alphabets in the order in which their scripts come, the language's own first.
  private let alphabets: [Alphabet]
  /// The script of the language where it has no alphabet here.
  private let ownScript: Script?
  /// Whether I is the capital of ı, and İ that of i.
  private let dotsItsI: Bool
  /// Whether the last difference in accents decides.
  private let readsAccentsBackward: Bool

  /// The order of `language` (BCP 47).
  init(language: String) {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    let named = CollationTables.sameAs[tag] ?? CollationTables.sameAs[primary] ?? primary
    let rules = CollationTables.languages[named] ?? ""
    let script = Script.of(language: language)
    let all = CollationTables.alphabets.map {
      Alphabet($0.script, letters: $0.letters, rules: [CollationTables.root, rules])
    }
    alphabets = all.filter { $0.script == script } + all.filter { $0.script != script }
    ownScript = alphabets[0].script == script ? nil : script
    dotsItsI = ["tr", "az"].contains(primary)
    readsAccentsBackward = tag == "fr-ca"
  }

  // MARK: Keys

  /// What `name` is sorted by. Linear in its length.
  func key(of name: String) -> CollationKey {
    let scalars = decomposed(name)
    var key = KeyBuilder(capacity: scalars.count)
    let small = scalars.enumerated().map { smallLetter($1, before: scalars[($0 + 1)...].first) }
    var position = 0
    while position < small.count {
      let isCapital = scalars[position].properties.isUppercase
      guard let letter = letter(in: small, at: &position) else {
        key.appendSign(small[position])
        position += 1
        continue
      }
      key.append(letter, isCapital: isCapital)
    }
    return key.finished(backward: readsAccentsBackward)
  }

  /// The letter at `position` with its marks, and `position` moved behind them; `nil` for what is
  /// no letter.
  private func letter(in small: [Unicode.Scalar], at position: inout Int) -> Letter? {
    let base = small[position]
    guard base.isLetter else { return nil }
    let alphabet = alphabets.firstIndex { $0.script.contains(base) }
    if let alphabet, let found = alphabets[alphabet].entry(in: small, at: &position) {
      let isDotted = dotsItsI && base == "i"
      return Letter(
        found.entry, weights(alphabet),
        marks: found.marks.filter { !(isDotted && $0 == "\u{307}") }.map(Self.weight(ofMark:)))
    }
    position += 1
    var marks: [UInt32] = []
    while position < small.count, small[position].isMark {
      marks.append(Self.weight(ofMark: small[position]))
      position += 1
    }
    return Letter(other: base, weights(alphabet ?? alphabets.count, base), marks: marks)
  }

  private func weights(_ rank: Int) -> UInt32 {
    CollationKey.Weight.letters(ownScript == nil ? rank : rank + 1)
  }

  private func weights(_ rank: Int, _ base: Unicode.Scalar) -> UInt32 {
    ownScript?.contains(base) == true ? CollationKey.Weight.letters(0) : weights(rank)
  }

  private static func weight(ofMark mark: Unicode.Scalar) -> UInt32 {
    CollationTables.marks.firstIndex(of: mark).map { UInt32($0) + 2 } ?? mark.value
  }

  private func decomposed(_ name: String) -> [Unicode.Scalar] {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    return Array((isASCII ? name : name.decomposedStringWithCanonicalMapping).unicodeScalars)
  }

  private func smallLetter(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Unicode.Scalar
  {
    if dotsItsI, scalar == "I" { return next == "\u{307}" ? "i" : "ı" }
    if scalar.value < 0x80 {
      return (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
    }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? scalar : scalar
  }

  // MARK: Letters

  /// Under which letter of an index a name with that key stands: the same for names that are
  /// sorted one behind the other.
  func heading(of key: CollationKey) -> IndexHeading {
    guard let first = key.first, first >= CollationKey.Weight.digits else { return .signs }
    if first < CollationKey.Weight.letters(0) { return .digits }
    let rank = Int(first >> 24) - 3 - (ownScript == nil ? 0 : 1)
    let place = Int(first & 0xFF_FFFF)
    if alphabets.indices.contains(rank), alphabets[rank].letters.indices.contains(place) {
      let letter = alphabets[rank].letters[place]
      return .letter(dotsItsI && letter == "i" ? "İ" : letter.capitalisedLetter)
    }
    guard let scalar = Unicode.Scalar(first & 0xFF_FFFF & ~Letter.unlisted) else { return .signs }
    return Script.han.contains(scalar)
      ? .letter("漢") : .letter(String(scalar).capitalisedLetter)
  }
}

/// A letter, or letters that are filed as one, on its way into a key.
struct Letter {
  /// Is added to the code points of letters that no alphabet lists, so that they follow those.
  static let unlisted: UInt32 = 1 << 23

  let primary: [UInt32]
  let variant: UInt32
  let marks: [UInt32]

  init(_ entry: Alphabet.Entry, _ weights: UInt32, marks: [UInt32]) {
    primary = entry.places.map { weights + UInt32($0) }
    variant = entry.variant
    self.marks = marks
  }

  init(other scalar: Unicode.Scalar, _ weights: UInt32, marks: [UInt32]) {
    primary = [weights + Self.unlisted + scalar.value]
    variant = 0
    self.marks = marks
  }
}

/// A key under construction.
private struct KeyBuilder {
  private var primary: [UInt32] = []
  private var accents: [UInt32] = []
  private var cases: [UInt32] = []

  init(capacity: Int) {
    primary.reserveCapacity(3 * capacity + 2)
    accents.reserveCapacity(capacity)
    cases.reserveCapacity(capacity)
  }

  mutating func append(_ letter: Letter, isCapital: Bool) {
    for weight in letter.primary { append(weight, isCapital ? 2 : 1) }
    if letter.variant > 0 { accents.append(0x11_0000 + letter.variant) }
    accents += letter.marks
  }

  mutating func appendSign(_ scalar: Unicode.Scalar) {
    typealias Weight = CollationKey.Weight
    if let value = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
    {
      append(Weight.digits + UInt32(value), 1)
    } else if scalar == "," || scalar == "،" {
      if primary.last == Weight.blank { primary.removeLast() }
      if let last = primary.last, last != Weight.comma { primary.append(Weight.comma) }
    } else if scalar.partsWords {
      if let last = primary.last, last > Weight.blank { primary.append(Weight.blank) }
    } else if scalar.isSign {
      append(Weight.signs + scalar.value, 1)
    }
  }

  private mutating func append(_ weight: UInt32, _ letterCase: UInt32) {
    primary.append(weight)
    accents.append(1)
    cases.append(letterCase)
  }

  func finished(backward: Bool) -> CollationKey {
    var primary = primary
    while let last = primary.last, last <= CollationKey.Weight.blank { primary.removeLast() }
    return CollationKey(
      primary: primary, accents: backward ? accents.reversed() : accents, cases: cases)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .letterNumber:
      return true
    case .nonspacingMark, .spacingMark: return !isMark
    default: return false
    }
  }

  fileprivate var partsWords: Bool {
    if value < 0x80 { return value == 0x20 || value == 0x2D || value == 0x2F }
    return properties.isWhitespace || properties.generalCategory == .dashPunctuation
  }

  fileprivate var isSign: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .otherSymbol: true
    default: false
    }
  }
}

extension String {
  /// A letter as it stands over a part of an index: `Ch` for `ch`.
  fileprivate var capitalisedLetter: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.titlecaseMapping + String(unicodeScalars.dropFirst())
  }
}
