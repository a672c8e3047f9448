import SourceText

/// The titles before a name and the apposition behind it: `Foreign Minister Ann Maro`, `Ann Maro,
/// the foreign minister,`, `his wife, Ann Maro`.
struct Titles {
  /// The words that tell a role; empty when only `Mr.` or an age stands there.
  private var told: Range<Int>
  /// The pronoun that they tell; `nil` when they tell none.
  private(set) var pronoun: Pronoun?
  /// Whether nothing of the kind is there.
  private(set) var isNone = true
  /// Where the phrase of the name begins.
  private(set) var start: Int

  /// The furthest that an apposition goes, in words.
  private static let reach = 12

  /// What stands before the name that begins at `place`.
  init(before place: Int, _ passage: Passage, _ sentence: Range<Int>, _ words: PersonWords) {
    start = place
    told = place..<place
    var first = place
    var last = place - 1
    var roleEnd = place
    // `his wife, Ann Maro`
    if last > sentence.lowerBound, passage.tokens[last].kind == .comma,
      !passage.tokens[last - 1].isWord([.capitalised])
    {
      last -= 1
      let noun = words.classes(whole: passage.tokens[last])
      guard noun.contains(.noun), passage.describes(last, sentence, words) != nil else { return }
      pronoun = noun.tells
      isNone = false
      return
    }
    while first > sentence.lowerBound, first > place - 6 {
      let token = passage.tokens[first - 1]
      guard token.kind == .word, !token.word.contains(.possessiveForm) else { break }
      if first == place {
        let title = words.classes(whole: token)
        guard token.word.meets([.title, .honorific]) || title.contains(.noun) else { break }
        isNone = false
        pronoun = title.tells
        if title.contains(.address) { roleEnd = place - 1 }
      } else {
        guard token.word.meets([.title, .capitalised]) || Self.isPlain(token) else { break }
        guard !token.word.meets(.grammar) else { break }
      }
      first -= 1
    }
    start = first
    told = first..<roleEnd
  }

  /// What stands behind the name that ends before `place`.
  init(behind place: Int, _ passage: Passage, _ sentence: Range<Int>, _ words: PersonWords) {
    start = place
    told = place..<place
    guard place + 1 < sentence.upperBound, passage.tokens[place].kind == .comma else { return }
    if passage.tokens[place + 1].isWord(.number), place + 2 < sentence.upperBound,
      passage.tokens[place + 2].kind == .comma
    {
      // An age.
      isNone = false
      return
    }
    var end = place + 1
    while end < sentence.upperBound, end < place + Self.reach {
      let token = passage.tokens[end]
      guard token.kind == .word else { break }
      if end > place + 1, token.word.meets([.preposition, .relative, .coordinator]) { break }
      if token.word.meets([.auxiliary, .subjectPronoun, .verb, .finiteCue, .subordinator]),
        !token.word.contains(.role)
      {
        return
      }
      end += 1
    }
    guard end > place + 1, end < sentence.upperBound,
      passage.tokens[end].kind != .word
        || passage.tokens[end].isWord([.preposition, .relative])
    else { return }
    let noun = words.classes(whole: passage.tokens[end - 1])
    guard noun.contains(.noun) || passage.tokens[end - 1].isWord(.title),
      passage.tokens[place + 1].isWord([.determiner, .possessive, .title, .role])
        || Self.isPlain(passage.tokens[place + 1])
    else { return }
    isNone = false
    pronoun = noun.contains(.noun) ? noun.tells : nil
    told = place + 1..<end
  }

  /// The words that tell a role; `nil` when there are none.
  func span(in passage: Passage) -> TextSpan? {
    guard let first = told.first, let last = told.last else { return nil }
    return TextSpan(passage.tokens[first].start, passage.tokens[last].end)
  }

  /// The role that they tell; one without words when they tell none.
  func role(_ passage: Passage, _ words: PersonWords, _ numbers: inout NameWords) -> Role {
    Role(passage.tokens[told], words, &numbers)
  }

  /// A word with a capital or without that is no verb and no word of grammar.
  private static func isPlain(_ token: Token) -> Bool {
    !token.word.meets(
      WordClass.grammar.union([.verb, .anyCue, .be, .number, .calendar, .pastForm, .weakCue]))
  }
}
