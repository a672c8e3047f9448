import SiteModel
import SourceText
import Speech

/// Finds everybody whom running text refers to besides the subjects of saying: by name, whether the
/// index knows it or not, and by a common noun.
struct PeopleInProse {
  let bytes: [UInt8]
  let mentions: [Mention]
  let registry: EntityRegistry
  let lexicon: QuotationFinder
  /// The words that name subjects of saying, which are found already.
  let sources: SpanSet

  /// The references in `stretches` of text outside quotations, ascending. Linear.
  func references(in stretches: [TextSpan]) -> [PersonReference] {
    var references: [PersonReference] = []
    bytes.withUnsafeBufferPointer { text in
      for stretch in stretches {
        let words = ProseWords.all(in: text, stretch, lexicon: lexicon)
        var mention = mentions.partition { $0.span.end > stretch.start }
        var place = 0
        while place < words.count {
          let word = words[place]
          while mention < mentions.count, mentions[mention].span.end <= word.span.start {
            mention += 1
          }
          if mention < mentions.count, mentions[mention].span.overlaps(word.span) {
            let span = mentions[mention].span
            references += known(mentions[mention], word)
            while place < words.count, words[place].span.start < span.end { place += 1 }
          } else if word.isCapital, let run = run(words, from: place, mention) {
            references += named(words, run, text)
            place = run.upperBound
          } else {
            references += described(words, place, text)
            place += 1
          }
        }
      }
    }
    return references
  }

  private func known(_ mention: Mention, _ word: ProseWord) -> [PersonReference] {
    guard let index = registry.index(of: mention.entity), registry.isPerson(index),
      !sources.overlaps(mention.span)
    else { return [] }
    return [
      PersonReference(
        span: mention.span, person: index, isPossessive: isPossessive(behind: mention.span.end))
    ]
  }

  /// Whether an apostrophe with or without an s follows.
  private func isPossessive(behind end: Int) -> Bool {
    bytes[end...].prefix(3).elementsEqual([0xE2, 0x80, 0x99])
      || end < bytes.count && bytes[end] == 0x27
  }

  // MARK: Names that the index does not know

  /// The capitalised words in a row from `place` on, up to the next mention; `nil` when the first
  /// is only a sentence's or a title.
  private func run(_ words: [ProseWord], from place: Int, _ mention: Int) -> Range<Int>? {
    guard isNameWord(words[place]) else { return nil }
    let limit = mention < mentions.count ? mentions[mention].span.start : Int.max
    var end = place + 1
    while end < words.count, words[end].isJoined, isNameWord(words[end]),
      words[end].span.end <= limit
    {
      end += 1
    }
    return place..<end
  }

  private func isNameWord(_ word: ProseWord) -> Bool {
    word.isCapital && word.sense.isDisjoint(with: [.title, .noName])
  }

  /// A run of capitalised words: most likely somebody, unless what is before it says that it is a
  /// place or a thing.
  private func named(
    _ words: [ProseWord], _ run: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> [PersonReference] {
    let span = TextSpan(
      words[run.lowerBound].span.start, words[run.upperBound - 1].span.end)
    guard !sources.overlaps(span) else { return [] }
    var isDoubtful = false
    if run.lowerBound > 0, words[run.lowerBound].isJoined {
      let before = lower(words[run.lowerBound - 1], text)
      isDoubtful = Self.beforePlaces.contains(before) || run.count == 1 && before == "of"
    }
    if run.count == 1, isAdjective(words, run.lowerBound, text) { isDoubtful = true }
    return [PersonReference(span: span, isDoubtful: isDoubtful)]
  }

  /// Whether the word has the form of an adjective made of a place's name and stands before a noun:
  /// `the Eurasian framework`.
  private func isAdjective(
    _ words: [ProseWord], _ place: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place + 1 < words.count else { return false }
    let next = words[place + 1]
    guard next.isJoined, !next.isCapital, !next.sense.contains(.noName) else { return false }
    let word = lower(words[place], text)
    return Self.adjectiveEndings.contains { word.hasSuffix($0) }
  }

  private static let adjectiveEndings = ["an", "ish", "ese", "ic"]

  private static let beforePlaces: Set<String> = [
    "the", "in", "at", "on", "near", "into", "across", "through", "throughout", "over", "inside",
    "outside", "around", "via", "a", "an",
  ]

  // MARK: Common nouns

  /// A pronoun, and `the reporter`, `her late husband`: a noun for a person behind a determiner. Not what tells of
  /// somebody named (`Maro, a lawyer`, `Maro is a lawyer`, `the lawyer Ines Maro`).
  private func described(
    _ words: [ProseWord], _ place: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> [PersonReference] {
    let word = words[place]
    guard word.span.count < 24, !sources.overlaps(word.span) else { return [] }
    let noun = lower(word, text)
    if let pronouns = Self.pronouns[noun] {
      return [PersonReference(span: word.span, pronouns: pronouns, isPronoun: true)]
    }
    guard !word.isCapital else { return [] }
    guard PersonNoun.contains(noun) else { return [] }
    if place + 1 < words.count, words[place + 1].isJoined, words[place + 1].isCapital { return [] }
    var first = place
    while first > 0, words[first].isJoined, first > place - 4,
      !words[first].sense.contains(.determiner)
    {
      first -= 1
    }
    guard words[first].sense.contains(.determiner) else { return [] }
    if first > 0 {
      let before = words[first - 1]
      if words[first].isJoined {
        if before.sense.contains(.be) || Self.beforePredicates.contains(lower(before, text)) {
          return []
        }
      } else if words[first].mark == UInt8(ascii: ","), before.isCapital || isNumber(before) {
        return []
      }
    }
    return [PersonReference(span: word.span, pronouns: PersonNoun.pronouns(of: noun))]
  }

  private static let pronouns: [String: Pronouns] = [
    "he": .he, "him": .he, "his": .he, "himself": .he,
    "she": .she, "her": .she, "hers": .she, "herself": .she,
  ]

  private static let beforePredicates: Set<String> = ["as", "became", "become", "becomes"]

  private func isNumber(_ word: ProseWord) -> Bool {
    (0x30...0x39).contains(bytes[word.span.start])
  }

  private func lower(_ word: ProseWord, _ text: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: text[word.span.range], as: UTF8.self).lowercased()
  }
}
