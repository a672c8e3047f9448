/// Tells a word's classes from the lexicon and from its letters.
enum WordForm {
  /// The classes of the word at `start..<end`. Linear in its length.
  static func classes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) -> WordClass {
    var form: WordClass = []
    let first = bytes[start]
    if first &- 0x30 < 10 || first == 0x24 {
      // `46-year-old` is a noun.
      return isCompound(bytes, start, end) ? [] : .number
    }
    if isCapital(bytes, start, end) { form.insert(.capitalised) }
    if first == 0x40 { form.insert(.capitalised) }

    var stem = end
    if bytes[end - 1] == 0x2E {
      form.insert(.stopped)
      stem -= 1
    }
    if lexicon.features.contains(.contractions),
      let apostrophe = lastApostrophe(bytes, start, stem)
    {
      let tail = apostrophe.end..<stem
      if tail.count == 1, bytes[tail.lowerBound] | 0x20 == 0x73 {
        form.formUnion([.possessiveForm, .contracted])
      } else if tail.count <= 2 {
        form.insert(.contracted)
      }
      if tail.count <= 2, apostrophe.start > start { stem = apostrophe.start }
    }
    if form.contains(.capitalised), stem - start >= 2, !hasSmallLetter(bytes, start, stem) {
      form.insert(.allCapitals)
    }

    var listed = lexicon.classes(bytes, start, stem)
    if form.contains(.contracted) {
      if listed.contains(.subjectPronoun) {
        // `he’s`: the verb is in it.
        form.remove(.possessiveForm)
        form.insert(.auxiliary)
      }
      listed.subtract([.finiteCue, .baseCue, .participleCue])
    }
    if listed.contains(.participleForm), bytes[start..<stem].contains(0x2D) {
      // `water-carrying`
      listed.remove(.participleForm)
    }
    if form.contains(.capitalised) {
      if listed.contains(.pastForm) { form.insert(.pastLike) }
      listed.subtract([.pastForm, .particle])
    } else if listed.contains(.adverbForm) {
      listed.insert(.adverb)
    }
    if lexicon.features.contains(.pluralsInS), stem - start > 3, bytes[stem - 1] == 0x73,
      bytes[stem - 2] != 0x73
    {
      form.insert(.pluralForm)
    }
    if lexicon.hasPastEndings, !form.contains(.capitalised), stem - start > 3,
      bytes[stem - 1] == 0x64,
      bytes[stem - 2] == 0x65
    {
      form.insert(.pastForm)
    }
    if form.contains(.stopped), listed.contains(.coordinator) { listed = [] }
    return form.union(listed)
  }

  /// Whether the word begins with a capital, Latin with or without accents, Greek or Cyrillic.
  static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let byte = bytes[start]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    guard start + 1 < end, byte >= 0xC3, byte <= 0xD4 else { return false }
    return SmallLetters.isCapital(byte, bytes[start + 1])
  }

  private static func hasSmallLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if byte &- 0x61 < 26 { return true }
      guard !SmallLetters.isAlone(byte), offset + 1 < end else {
        offset += 1
        continue
      }
      if !SmallLetters.isCapital(byte, bytes[offset + 1]) { return true }
      offset += 2
    }
    return false
  }

  /// Whether the word ends in a letter behind a hyphen.
  private static func isCompound(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    (bytes[end - 1] | 0x20) &- 0x61 < 26 && bytes[start..<min(end, start + 8)].contains(0x2D)
  }

  private static func lastApostrophe(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (start: Int, end: Int)? {
    // A contraction's tail is short; a longer one (`O’Brien`) is a name of one piece.
    var offset = end - 1
    while offset > start, offset >= end - 5 {
      if bytes[offset] == 0x27 { return (offset, offset + 1) }
      if bytes[offset] == 0x99, offset - start >= 2, bytes[offset - 1] == 0x80,
        bytes[offset - 2] == 0xE2
      {
        return (offset - 2, offset + 1)
      }
      offset -= 1
    }
    return nil
  }
}
