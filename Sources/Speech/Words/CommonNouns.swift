import SourceText

/// Tells common nouns from names in a language that writes both with a capital.
extension Passage {
  /// Takes the capital from words that are common nouns by their surroundings or their ending, so
  /// that all rules take them for what they are: listed words, words behind an article or an
  /// adjective, words with a noun's ending. What is left may be a name. Linear.
  mutating func settleNouns(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
    var lastNoun = -1
    for place in tokens.indices where tokens[place].isWord(.capitalised) {
      let token = tokens[place]
      guard !token.word.meets(.grammar.union(.honorific)) else { continue }
      let isNoun =
        token.word.meets([.role, .title, .cueNoun, .plural])
        || !token.word.contains(.allCapitals) && lexicon.endsAsNoun(bytes, token.start, token.end)
        || lastNoun != place - 1 && isBehindArticle(place)
      if isNoun {
        tokens[place].word.remove(.capitalised)
        lastNoun = place
      }
    }
  }

  /// `der Rat`, `die alte Brücke`, `örtliche Bauern`; not the name behind a noun, `die Rätin Maro`.
  private func isBehindArticle(_ place: Int) -> Bool {
    guard place > 0, tokens[place - 1].kind == .word else { return false }
    let before = tokens[place - 1].word
    if before.meets([.determiner, .possessive]) { return true }
    // An unknown small word is most often an adjective.
    return before.subtracting([.pastForm, .participleForm, .pluralForm]).isEmpty
  }
}
