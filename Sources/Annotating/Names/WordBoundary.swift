/// Where a name may begin and end.
enum WordBoundary {
  /// What is beside a place in a text.
  enum Place {
    /// No part of the same word.
    case clear
    /// A hyphen and a capitalised word behind it, or before it.
    case joined
    /// More of the same word.
    case inside
  }

  /// What is before `offset`.
  static func start(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, from start: Int
  ) -> Place {
    guard offset > start else { return .clear }
    let before = UTF8Scalars.decode(text, endingAt: offset, from: start)
    if UTF8Scalars.isWord(before) || before == 0xAD { return .inside }
    guard isJoiner(before) else { return .clear }
    let length = before < 0x80 ? 1 : 3
    let end = offset - length
    guard UTF8Scalars.isWord(UTF8Scalars.decode(text, endingAt: end, from: start)) else {
      return .clear
    }
    let first = startOfWord(text, endingAt: end, from: start)
    // O'Brien is one word, and l'Ukraine two.
    guard isHyphen(before) else { return isElision(text, first, end) ? .clear : .inside }
    // Baden-Württemberg is one; anti-Brien is two.
    return isCapital(UTF8Scalars.decode(text, at: first, before: end).scalar) ? .joined : .clear
  }

  /// What is at `offset`, where a word ends.
  static func end(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> Place {
    guard offset < limit else { return .clear }
    let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: limit)
    if UTF8Scalars.isWord(scalar) { return .inside }
    guard isHyphen(scalar), next < limit else { return .clear }
    return isCapital(UTF8Scalars.decode(text, at: next, before: limit).scalar) ? .joined : .clear
  }

  /// Where the hyphen before `offset` begins.
  static func hyphen(
    _ text: UnsafeBufferPointer<UInt8>, endingAt offset: Int, from start: Int
  ) -> Int {
    offset - (UTF8Scalars.decode(text, endingAt: offset, from: start) < 0x80 ? 1 : 3)
  }

  /// Where the word begins that ends at `end`; no further back than 64 bytes.
  static func startOfWord(
    _ text: UnsafeBufferPointer<UInt8>, endingAt end: Int, from start: Int
  ) -> Int {
    var first = end
    while first > start, end - first < 64 {
      let scalar = UTF8Scalars.decode(text, endingAt: first, from: start)
      guard UTF8Scalars.isWord(scalar) else { break }
      first -= 1
      while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    }
    return first
  }

  /// Whether `scalar` is a capital letter.
  static func isCapital(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) }
    if let letter = FoldedLetter.of(scalar) { return letter.isCapital }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Whether the word is what French and Italian tie to the next: `l’`, `qu’`; `D’` is rather the
  /// beginning of a name.
  private static func isElision(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    switch end - start {
    case 1: "cdjlmnstL".utf8.contains(text[start])
    case 2: text[start] | 0x20 == 0x71 && text[start + 1] == 0x75
    default: false
    }
  }

  private static func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011
  }

  private static func isJoiner(_ scalar: UInt32) -> Bool {
    isHyphen(scalar) || scalar == 0x27 || scalar == 0x2019
  }
}
