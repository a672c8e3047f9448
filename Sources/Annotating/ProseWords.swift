import SourceText
import Speech

/// A word of running text as looking for people needs it.
struct ProseWord {
  let span: TextSpan
  let isCapital: Bool
  let sense: WordSense
  /// Whether only blanks stand between it and the word before.
  let isJoined: Bool
  /// The byte right before it that is no blank; 0 at the head of its stretch.
  let mark: UInt8
}

/// The words of stretches of running text, in order.
enum ProseWords {
  /// The words of `span`. An apostrophe with what follows, and a hyphen with what follows, are
  /// part of the word. Linear.
  static func all(
    in text: UnsafeBufferPointer<UInt8>, _ span: TextSpan, lexicon: QuotationFinder
  ) -> [ProseWord] {
    var words: [ProseWord] = []
    var offset = span.start
    var lastEnd = -1
    var mark: UInt8 = 0
    var isBlank = true
    while offset < span.end {
      let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: span.end)
      guard UTF8Scalars.isWord(scalar) else {
        let blank = scalar <= 0x20 || scalar == 0xA0
        if !blank {
          isBlank = false
          mark = text[next - 1]
        }
        offset = next
        continue
      }
      let start = offset
      let stem = end(ofWordFrom: start, text, span.end)
      offset = stem
      while let tail = tail(text, at: offset, before: span.end) { offset = tail }
      words.append(
        ProseWord(
          span: TextSpan(start, offset), isCapital: WordBoundary.isCapital(scalar),
          sense: lexicon.sense(ofWord: TextSpan(start, stem), in: text),
          isJoined: lastEnd >= 0 && isBlank, mark: mark))
      lastEnd = offset
      mark = text[offset - 1]
      isBlank = true
    }
    return words
  }

  private static func end(
    ofWordFrom start: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int
  ) -> Int {
    var end = start
    while end < limit {
      let (scalar, next) = UTF8Scalars.decode(text, at: end, before: limit)
      guard UTF8Scalars.isWord(scalar) else { break }
      end = next
    }
    return end
  }

  /// Behind the apostrophe or hyphen at `offset` and the letters behind it; `nil` without both.
  private static func tail(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> Int? {
    guard offset < limit else { return nil }
    let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: limit)
    guard [0x27, 0x2019, 0x2D, 0x2010, 0x2011].contains(scalar) else { return nil }
    let end = end(ofWordFrom: next, text, limit)
    return end > next ? end : nil
  }
}
