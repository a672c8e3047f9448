import SourceText

/// Tells the part that a noun phrase plays in its sentence.
extension Passage {
  /// How far around a phrase is looked, in words.
  private static let near = 14

  /// The part of a phrase that is no subject of saying. By what stands right before and behind it:
  /// a preposition, a verb; else by whether a verb of its clause stands before it.
  func part(of phrase: Range<Int>, in sentence: Range<Int>) -> Salience.Part {
    var first = phrase.lowerBound
    while first > sentence.lowerBound, first > phrase.lowerBound - 5,
      tokens[first - 1].isWord([.determiner, .possessive, .number])
    {
      first -= 1
    }
    guard first > sentence.lowerBound else { return .subject }
    let before = tokens[first - 1]
    if before.isWord(.to), first - 1 > sentence.lowerBound, tokens[first - 2].isWord(.anyCue) {
      return .addressee
    }
    if before.isWord([.preposition, .to, .by]) { return .oblique }
    if isVerbNext(phrase.upperBound, sentence) { return .subject }
    if before.isWord(.addressing) { return .addressee }
    var place = first - 1
    while place >= sentence.lowerBound, place > first - Self.near {
      let token = tokens[place]
      switch token.kind {
      case .semicolon, .colon, .dash: return .subject
      case .word:
        if token.word.meets([.verb, .anyCue, .pastForm, .participleForm, .auxiliary]),
          !token.word.contains(.capitalised)
        {
          return token.word.contains(.addressing) ? .addressee : .object
        }
        if token.word.meets([.subordinator, .adversative]) { return .subject }
        if token.word.contains(.preposition) { return .oblique }
      default: break
      }
      place -= 1
    }
    return place < sentence.lowerBound ? .subject : .object
  }

  /// Whether a verb follows, an apposition and adverbs aside.
  private func isVerbNext(_ end: Int, _ sentence: Range<Int>) -> Bool {
    var place = end
    if place < sentence.upperBound, tokens[place].kind == .comma {
      place += 1
      while place < sentence.upperBound, place < end + Self.near, tokens[place].kind == .word {
        place += 1
      }
      guard place < sentence.upperBound, tokens[place].kind == .comma else { return false }
      place += 1
    }
    while place < sentence.upperBound, place < end + Self.near, tokens[place].isWord(.adverb) {
      place += 1
    }
    return place < sentence.upperBound
      && tokens[place].isWord([.verb, .auxiliary, .be, .finiteCue, .pastForm])
      && !tokens[place].isWord(.capitalised)
  }

  /// The first word of `the reporter`, `her late husband`, a noun for a person at `place` behind a
  /// determiner; `nil` when it has none, or tells of somebody named (`Maro, a lawyer`, `Maro is a
  /// lawyer`, `the lawyer Ines Maro`).
  func describes(_ place: Int, _ sentence: Range<Int>, _ words: PersonWords) -> Int? {
    if place + 1 < sentence.upperBound, tokens[place + 1].isWord(.capitalised) { return nil }
    var first = place
    while first > sentence.lowerBound, first > place - 4,
      !tokens[first].word.meets([.determiner, .possessive, .possessiveForm]),
      tokens[first - 1].kind == .word
    {
      first -= 1
    }
    guard tokens[first].word.meets([.determiner, .possessive, .possessiveForm]) else { return nil }
    guard first > sentence.lowerBound else { return first }
    let before = tokens[first - 1]
    if before.kind == .word {
      return before.word.contains(.be) || words.classes(before).contains(.predicate)
        ? nil : first
    }
    if before.kind == .comma, first - 1 > sentence.lowerBound,
      tokens[first - 2].isWord([.capitalised, .number])
    {
      return nil
    }
    return first
  }
}
