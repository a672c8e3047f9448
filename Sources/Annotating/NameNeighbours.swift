import Foundation
import SiteModel
import SourceText
import Speech

/// The capitalised words right beside a name of one word, which may make it somebody else's: in
/// `Tom Maro` and in `Maro Street` the name is not that of `Ines Maro`.
struct NameNeighbours {
  /// Given names and initials before the name, nearest first; no titles.
  private(set) var givenNames: [String] = []
  /// Whether more of a name follows.
  private(set) var goesOn = false

  /// The most given names looked at.
  private static let most = 3

  /// The neighbours of the name at `span` in a block that is at `block`. Looks at a few words.
  init(
    of span: TextSpan, in text: UnsafeBufferPointer<UInt8>, block: TextSpan,
    lexicon: QuotationFinder
  ) {
    var start = span.start
    while givenNames.count < Self.most,
      let word = Self.word(before: start, in: text, from: block.start),
      Self.isPartOfName(word, text, lexicon)
    {
      givenNames.append(String(decoding: text[word.range], as: UTF8.self))
      start = word.start
    }
    if let word = Self.word(behind: span.end, in: text, before: block.end) {
      goesOn = Self.isPartOfName(word, text, lexicon)
    }
  }

  /// Whether it is as well the name of that person: nothing is beside it, or her own given name or
  /// its initial is.
  func allow(_ person: Entity) -> Bool {
    if goesOn { return false }
    guard !givenNames.isEmpty else { return true }
    guard let own = person.name.split(separator: " ").first.map(Self.plain) else { return false }
    return givenNames.contains { given in
      let given = Self.plain(given)
      return given == own || given.count == 1 && own.hasPrefix(given)
    }
  }

  private static func plain(_ name: some StringProtocol) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// Capitalised, no title and no word of grammar; not in capitals throughout, as `CEO` is.
  private static func isPartOfName(
    _ word: TextSpan, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: QuotationFinder
  ) -> Bool {
    let (first, next) = UTF8Scalars.decode(text, at: word.start, before: word.end)
    guard WordBoundary.isCapital(first) else { return false }
    if next < word.end, text[next..<word.end].allSatisfy({ (0x41...0x5A).contains($0) }) {
      return false
    }
    return lexicon.sense(ofWord: word, in: text).isDisjoint(with: [.title, .noName])
      || next == word.end
  }

  /// The word before `offset` with only blanks between, or the letter of an initial.
  private static func word(
    before offset: Int, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> TextSpan? {
    var end = offset
    while end > start, let blank = blank(text, endingAt: end, from: start) { end -= blank }
    guard end < offset else { return nil }
    let isInitial = end > start + 1 && text[end - 1] == 0x2E
    if isInitial { end -= 1 }
    var first = end
    while first > start {
      guard UTF8Scalars.isWord(UTF8Scalars.decode(text, endingAt: first, from: start)) else {
        break
      }
      first -= 1
      while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    }
    guard first < end, !isInitial || end - first == 1 else { return nil }
    return TextSpan(first, end)
  }

  /// The word behind `offset` with only blanks between.
  private static func word(
    behind offset: Int, in text: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> TextSpan? {
    var start = offset
    while start < limit {
      if [0x20, 0x0A, 0x0D, 0x09].contains(text[start]) {
        start += 1
      } else if start + 1 < limit, text[start] == 0xC2, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    guard start > offset, start < limit else { return nil }
    var end = start
    while end < limit {
      let (scalar, next) = UTF8Scalars.decode(text, at: end, before: limit)
      guard UTF8Scalars.isWord(scalar) else { break }
      end = next
    }
    return end > start ? TextSpan(start, end) : nil
  }

  /// Bytes of the blank that ends at `offset`; `nil` when none does.
  private static func blank(
    _ text: UnsafeBufferPointer<UInt8>, endingAt offset: Int, from start: Int
  ) -> Int? {
    switch text[offset - 1] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xA0 where offset - 2 >= start && text[offset - 2] == 0xC2: 2
    default: nil
    }
  }
}
