import SourceText

/// The words of a stretch of text, with what stands between them.
struct TextWords {
  /// What is between a word and the one before it.
  enum Gap { case start, blank, comma, hyphen, other }

  struct Word {
    /// The word, without `’s` behind it.
    var span: TextSpan
    /// The word, with `'` for every apostrophe.
    var text: String
    var gap: Gap
    var isCapital: Bool
    var isPossessive = false
    /// Whether more of the same word follows behind a hyphen, in small letters: `Alder-based`.
    var tail = ""
  }

  private(set) var words: [Word] = []

  /// The words of `span`. Linear.
  init(_ text: UnsafeBufferPointer<UInt8>, in span: TextSpan) {
    var offset = span.start
    var last = span.start
    while offset < span.end {
      guard Self.isLetter(text, offset, span.end) else {
        offset += 1
        continue
      }
      let start = offset
      offset = Self.wordEnd(text, from: offset, span.end)
      words.append(
        Self.word(
          text, TextSpan(start, offset), gap: words.isEmpty ? .start : Self.gap(text, last, start)))
      last = offset
    }
  }

  /// Whether `span` is written as headlines are: nearly all words have a capital, or most have one and
  /// no sentence ends with it. Words of three letters and less do not count. Linear.
  static func isHeadline(_ span: TextSpan, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      let words = TextWords(text, in: span).words.filter { $0.span.count > 3 }
      let capitals = words.count(where: \.isCapital)
      if capitals * 10 >= words.count * 9 { return words.count >= 6 }
      let endsAsSentence =
        text[span.range].last.map { $0 == 0x9D || ".?!\"".utf8.contains($0) } ?? false
      return words.count >= 4 && capitals * 3 > words.count * 2 && !endsAsSentence
    }
  }

  // MARK: Words

  private static func word(
    _ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan, gap: Gap
  ) -> Word {
    var span = span
    var isPossessive = false
    for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] {
      let bytes = Array(ending.utf8)
      if span.count > bytes.count + 1, text[span.range].suffix(bytes.count).elementsEqual(bytes) {
        span = TextSpan(span.start, span.end - bytes.count)
        isPossessive = true
        break
      }
    }
    var word = Word(
      span: span, text: plain(text, span), gap: gap,
      isCapital: isCapital(text, span.start, span.end),
      isPossessive: isPossessive)
    // `Alder-based`: what is behind the hyphen begins small.
    if let hyphen = text[span.range].lastIndex(of: 0x2D), hyphen > span.start,
      hyphen + 1 < span.end, !isCapital(text, hyphen + 1, span.end), word.isCapital
    {
      word.tail = plain(text, TextSpan(hyphen + 1, span.end))
      word.span = TextSpan(span.start, hyphen)
      word.text = plain(text, word.span)
    }
    return word
  }

  /// The words with `'` for every apostrophe.
  static func plain(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> String {
    String(decoding: text[span.range], as: UTF8.self).replacing("\u{2019}", with: "'")
  }

  static func isCapital(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if text[start] < 0x80 { return text[start] &- 0x41 < 26 }
    return String(decoding: text[start..<min(start + 4, end)], as: UTF8.self).first?.isUppercase
      ?? false
  }

  private static func wordEnd(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ limit: Int
  ) -> Int {
    var end = start
    while end < limit {
      if isLetter(text, end, limit) {
        end += 1
      } else if text[end] == 0x2D || text[end] == 0x27, end + 1 < limit,
        isLetter(text, end + 1, limit)
      {
        end += 1
      } else if isCurlyApostrophe(text, end, limit), end + 3 < limit, isLetter(text, end + 3, limit)
      {
        end += 3
      } else if text[end] == 0x2E, end + 1 < limit, text[end + 1] &- 0x41 < 26 {
        // `U.S`
        end += 1
      } else if text[end] == 0x2E, text[start..<end].contains(0x2E) || end - start <= 2 {
        // `U.S.`, `St.`
        end += 1
        break
      } else {
        break
      }
    }
    return end
  }

  private static func isCurlyApostrophe(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ limit: Int
  ) -> Bool {
    offset + 2 < limit && text[offset] == 0xE2 && text[offset + 1] == 0x80
      && text[offset + 2] == 0x99
  }

  /// Whether a byte is of a letter or a digit; all beyond ASCII but signs of U+00A0–U+00BF and
  /// U+2000–U+2FFF are.
  private static func isLetter(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ limit: Int
  ) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    if byte == 0xC2 || byte == 0xE2 { return false }
    if byte >= 0xC0 { return true }
    // A continuation byte belongs to what began it.
    var first = offset
    while first > 0, text[first] & 0xC0 == 0x80 { first -= 1 }
    return text[first] != 0xC2 && text[first] != 0xE2
  }

  private static func gap(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Gap {
    var signs: [UInt8] = []
    for byte in text[start..<end] where byte > 0x20 && byte != 0xC2 && byte != 0xA0 {
      signs.append(byte)
    }
    switch signs {
    case []: return .blank
    case [0x2C]: return .comma
    case [0x2D]: return .hyphen
    default: return .other
    }
  }
}
