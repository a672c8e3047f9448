import SourceText
import Speech

/// Reads the words beside a name.
struct NameWords {
  let text: UnsafeBufferPointer<UInt8>
  let block: TextSpan
  let senses: WordSenses

  /// A word beside a name.
  struct Word {
    /// The word without a full stop.
    let span: TextSpan
    /// Whether it is one letter with a full stop: `J.`
    let isInitial: Bool
  }

  /// The word before `offset` with only blanks between; an initial may have none.
  func word(before offset: Int) -> Word? {
    var end = offset
    while end > block.start, let blank = blank(endingAt: end) { end -= blank }
    guard end > block.start else { return nil }
    let hasStop = text[end - 1] == 0x2E
    guard end < offset || hasStop else { return nil }
    if hasStop { end -= 1 }
    let start = start(ofWordEndingAt: end)
    guard start < end else { return nil }
    let span = TextSpan(start, end)
    guard hasStop else { return Word(span: span, isInitial: false) }
    let isLetter = UTF8Scalars.decode(text, at: start, before: end).next == end
    // `e.g.` is none.
    if isLetter, isCapital(start) { return Word(span: span, isInitial: true) }
    let isTitle = senses.sense(ofWord: span, in: text).isSuperset(of: [.title, .abbreviation])
    return isTitle ? Word(span: span, isInitial: false) : nil
  }

  /// The word behind `offset` with only blanks between.
  func word(behind offset: Int) -> Word? {
    let start = NameReading.afterBlanks(text, at: offset, before: block.end)
    guard start > offset, start < block.end else { return nil }
    let end = UTF8Scalars.wordEnd(text, from: start, before: block.end)
    guard end > start else { return nil }
    let isInitial =
      UTF8Scalars.decode(text, at: start, before: end).next == end && end < block.end
      && text[end] == 0x2E
    return Word(span: TextSpan(start, end), isInitial: isInitial)
  }

  /// What the word may be.
  func sense(of word: Word) -> WordSense { senses.sense(ofWord: word.span, in: text) }

  /// Capitalised, no title and no word of grammar; not in capitals throughout, as `CEO` is.
  func isPartOfName(_ word: Word, _ sense: WordSense) -> Bool {
    guard isCapital(word.span.start), !isInCapitals(word.span) else { return false }
    return word.isInitial || sense.isDisjoint(with: [.title, .noName])
      || sense.contains(.institution) && sense.isDisjoint(with: [.title, .beforePlace])
      || word.span.count == 1
  }

  /// Whether all letters, two or more of ASCII, are capitals.
  func isInCapitals(_ span: TextSpan) -> Bool {
    span.count > 1 && text[span.range].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The last word of the name of an institution right before the `of` at `word`; `nil` when there is
  /// none. A title before the name tells a person: `Senator Lena Holt of Alder`.
  func institution(before word: Word) -> Word? {
    guard let head = self.word(before: word.span.start), isCapital(head.span.start),
      !isInCapitals(head.span), !head.isInitial
    else { return nil }
    let sense = sense(of: head)
    guard sense.isDisjoint(with: [.title, .office]) else { return nil }
    if sense.contains(.institution) { return head }
    // Capitals at the head of a sentence tell nothing, but those of institutions do.
    guard sense.isDisjoint(with: .noName), !startsSentence(head.span.start) else { return nil }
    return hasTitle(head) ? nil : head
  }

  /// Whether a title stands before the name that ends with `word`.
  private func hasTitle(_ word: Word) -> Bool {
    var start = word.span.start
    for _ in 0..<Self.longestName {
      guard let word = self.word(before: start) else { return false }
      let sense = sense(of: word)
      if sense.contains(.title), !word.isInitial { return true }
      guard isPartOfName(word, sense) else { return false }
      start = word.span.start
    }
    return false
  }

  /// No name of a person is taken to have more words before the last.
  private static let longestName = 4

  /// Whether a sentence, quoted words or the block begin at `offset`.
  func startsSentence(_ offset: Int) -> Bool {
    var at = offset
    while at > block.start {
      if let blank = blank(endingAt: at) {
        at -= blank
        continue
      }
      let scalar = UTF8Scalars.decode(text, endingAt: at, from: block.start)
      switch scalar {
      case 0x2E:
        // The full stop of an abbreviation ends no sentence.
        let start = start(ofWordEndingAt: at - 1)
        guard start < at - 1 else { return true }
        return !senses.sense(ofWord: TextSpan(start, at - 1), in: text).contains(.abbreviation)
      case 0x21, 0x3F, 0x3A, 0x2026, 0x2013, 0x2014, 0x2022, 0xBF, 0xA1: return true
      // Quoted words begin.
      case 0x22, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: return true
      case 0x28, 0x5B: at -= 1
      default: return false
      }
    }
    return true
  }

  /// Whether `’s` or a lone apostrophe stands at `offset`.
  func hasPossessive(_ offset: Int) -> Bool {
    guard offset < block.end else { return false }
    let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: block.end)
    guard scalar == 0x27 || scalar == 0x2019 else { return false }
    guard next < block.end else { return true }
    if text[next] == 0x73 {
      return UTF8Scalars.wordEnd(text, from: next, before: block.end) == next + 1
    }
    return blank(at: next) && offset > 0 && text[offset - 1] == 0x73
  }

  private func blank(at offset: Int) -> Bool {
    NameReading.afterBlanks(text, at: offset, before: block.end) > offset
  }

  /// Whether a capital letter is at `offset`.
  func isCapital(_ offset: Int) -> Bool {
    WordBoundary.isCapital(UTF8Scalars.decode(text, at: offset, before: block.end).scalar)
  }

  /// Where the word begins that ends at `end`; `end` when none does.
  private func start(ofWordEndingAt end: Int) -> Int {
    var first = end
    while first > block.start, text[first - 1] < 0x80,
      UTF8Scalars.isWord(ascii: UInt32(text[first - 1]))
    {
      first -= 1
    }
    while first > block.start,
      UTF8Scalars.isWord(UTF8Scalars.decode(text, endingAt: first, from: block.start))
    {
      first -= 1
      while first > block.start, text[first] & 0xC0 == 0x80 { first -= 1 }
    }
    return first
  }

  /// Bytes of the blank that ends at `offset`; `nil` when none does.
  private func blank(endingAt offset: Int) -> Int? {
    switch text[offset - 1] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xA0 where offset - 2 >= block.start && text[offset - 2] == 0xC2: 2
    default: nil
    }
  }
}
