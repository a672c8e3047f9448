/// Where a name may begin and end.
enum WordBoundary {
  /// Whether a word begins at `offset`: what is before it is no part of the same word.
  static func startsWord(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, from start: Int
  ) -> Bool {
    guard offset > start else { return true }
    let before = UTF8Scalars.decode(text, endingAt: offset, from: start)
    if UTF8Scalars.isWord(before) { return false }
    guard isJoiner(before) else { return true }
    let length = before < 0x80 ? 1 : 3
    let beyond = UTF8Scalars.decode(text, endingAt: offset - length, from: start)
    guard UTF8Scalars.isWord(beyond) else { return true }
    // O'Brien is one word, and so is Baden-Württemberg; anti-Brien is two.
    return isHyphen(before) && !beginsWithCapital(text, wordEndingAt: offset - length, from: start)
  }

  /// Whether a word ends at `offset`: what follows is no part of the same word.
  static func endsWord(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> Bool {
    guard offset < limit else { return true }
    let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: limit)
    if UTF8Scalars.isWord(scalar) { return false }
    guard isHyphen(scalar), next < limit else { return true }
    let following = UTF8Scalars.decode(text, at: next, before: limit).scalar
    return !isCapital(following)
  }

  private static func beginsWithCapital(
    _ text: UnsafeBufferPointer<UInt8>, wordEndingAt end: Int, from start: Int
  ) -> Bool {
    var first = end
    while first > start, end - first < 64 {
      let scalar = UTF8Scalars.decode(text, endingAt: first, from: start)
      guard UTF8Scalars.isWord(scalar) else { break }
      first -= 1
      while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    }
    return first < end && isCapital(UTF8Scalars.decode(text, at: first, before: end).scalar)
  }

  /// Whether `scalar` is a capital letter.
  static func isCapital(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? (0x41...0x5A).contains(scalar)
      : Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private static func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011
  }

  private static func isJoiner(_ scalar: UInt32) -> Bool {
    isHyphen(scalar) || scalar == 0x27 || scalar == 0x2019
  }
}
