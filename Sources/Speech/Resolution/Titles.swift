import SourceText

/// The titles before a name and the apposition behind it: `Foreign Minister Ann Maro`, `Ann Maro,
/// the foreign minister,`, `his wife, Ann Maro`.
struct Titles {
  /// In small letters; empty when only `Mr.` or an age stands there.
  private(set) var words: [String] = []
  /// The pronoun that they tell; `nil` when they tell none.
  private(set) var pronoun: Pronoun?
  /// Whether nothing of the kind is there.
  private(set) var isNone = true
  /// Where the phrase of the name begins.
  private(set) var start: Int

  /// The furthest that an apposition goes, in words.
  private static let reach = 12

  /// What stands before the name that begins at `place`.
  init(
    before place: Int, _ passage: Passage, _ sentence: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>
  ) {
    start = place
    var first = place
    var last = place - 1
    // `his wife, Ann Maro`
    if last > sentence.lowerBound, passage.tokens[last].kind == .comma,
      !passage.tokens[last - 1].isWord([.capitalised])
    {
      last -= 1
      let noun = Self.word(passage.tokens[last], text)
      guard PersonNoun.contains(noun),
        passage.describes(last, sentence, { Self.word(passage.tokens[$0], text) }) != nil
      else { return }
      pronoun = PersonNoun.pronouns(of: noun)
      isNone = false
      return
    }
    while first > sentence.lowerBound, first > place - 6 {
      let token = passage.tokens[first - 1]
      guard token.kind == .word, !token.word.contains(.possessiveForm) else { break }
      if first == place {
        guard
          token.word.meets([.title, .honorific])
            || PersonNoun.contains(text, token.start, token.end)
        else { break }
        let word = Self.word(token, text)
        isNone = false
        pronoun = Self.honorifics[word] ?? PersonNoun.pronouns(of: word)
        if Self.honorifics[word] == nil { words.insert(word, at: 0) }
      } else {
        guard token.word.meets([.title, .capitalised]) || Self.isPlain(token) else { break }
        guard !token.word.meets(.grammar) else { break }
        words.insert(Self.word(token, text), at: 0)
      }
      first -= 1
    }
    start = first
  }

  /// What stands behind the name that ends before `place`.
  init(
    behind place: Int, _ passage: Passage, _ sentence: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>
  ) {
    start = place
    guard place + 1 < sentence.upperBound, passage.tokens[place].kind == .comma else { return }
    if passage.tokens[place + 1].isWord(.number), place + 2 < sentence.upperBound,
      passage.tokens[place + 2].kind == .comma
    {
      // An age.
      isNone = false
      return
    }
    var end = place + 1
    var head: Int?
    while end < sentence.upperBound, end < place + Self.reach {
      let token = passage.tokens[end]
      guard token.kind == .word else { break }
      if end > place + 1, token.word.meets([.preposition, .relative, .coordinator]) { break }
      if token.word.meets([.auxiliary, .subjectPronoun, .verb, .finiteCue, .subordinator]),
        !token.word.contains(.role)
      {
        return
      }
      head = end
      end += 1
    }
    guard let head, end < sentence.upperBound,
      passage.tokens[end].kind != .word
        || passage.tokens[end].isWord([.preposition, .relative])
    else { return }
    let noun = Self.word(passage.tokens[head], text)
    guard PersonNoun.contains(noun) || passage.tokens[head].isWord(.title),
      passage.tokens[place + 1].isWord([.determiner, .possessive, .title, .role])
        || Self.isPlain(passage.tokens[place + 1])
    else { return }
    isNone = false
    pronoun = PersonNoun.pronouns(of: noun)
    words = (place + 1...head).map { Self.word(passage.tokens[$0], text) }
      .filter { !["the", "a", "an"].contains($0) }
  }

  private static let honorifics: [String: Pronoun?] = [
    "mr": .he, "mr.": .he, "sir": .he, "lord": .he, "king": .he, "prince": .he, "father": .he,
    "mrs": .she, "mrs.": .she, "ms": .she, "ms.": .she, "miss": .she, "dame": .she, "lady": .she,
    "madame": .she, "queen": .she, "princess": .she, "dr": nil, "dr.": nil,
  ]

  /// A word with a capital or without that is no verb and no word of grammar.
  private static func isPlain(_ token: Token) -> Bool {
    !token.word.meets(
      WordClass.grammar.union([.verb, .anyCue, .be, .number, .calendar, .pastForm, .weakCue]))
  }

  private static func word(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: text[token.start..<token.end], as: UTF8.self).lowercased()
  }
}
