import SourceText

extension AttributionRule {
  /// A noun for something said, and whose it is: `Maro’s claim that it was “past saving”`,
  /// `his call for “a new start”`.
  static let cueNoun = AttributionRule(name: "cue-noun", confidence: 0.6) {
    scene, stretch in
    let place = scene.place(stretch)
    let tokens = scene.passage.tokens
    let low = max(scene.sentence(place).lowerBound, place - 14)
    var at = place - 1
    while at > low {
      let token = tokens[at]
      guard token.kind == .word, !token.word.meets([.coordinator, .adversative]) else { return nil }
      if token.word.contains(.cueNoun), at + 1 < place || tokens[at].end < tokens[place].start,
        let source = owner(scene.passage, of: at, low) ?? doer(scene.passage, of: at, before: place)
      {
        return Decision(cue: token.span, source: source)
      }
      at -= 1
    }
    return nil
  }

  /// Whose the noun at `noun` is: a possessive pronoun or name within three words before it.
  private static func owner(_ passage: Passage, of noun: Int, _ low: Int) -> Source? {
    var at = noun - 1
    while at >= low, at >= noun - 3, passage.tokens[at].kind == .word {
      let word = passage.tokens[at].word
      if word.contains(.possessive) { return passage.pronoun(at: at) }
      if word.contains(.possessiveForm), passage.tokens[at].isNameWord {
        return passage.name(endingAt: at, from: low)
      }
      at -= 1
    }
    return nil
  }

  /// Whose the noun at `noun` is by what follows: `a claim by Maro that`.
  private static func doer(_ passage: Passage, of noun: Int, before place: Int) -> Source? {
    guard noun + 2 < place, passage.tokens[noun + 1].isWord(.by) else { return nil }
    let end = passage.phraseEnd(from: noun + 2, place)
    return end > noun + 2 ? passage.source(in: noun + 2..<end) : nil
  }
}
