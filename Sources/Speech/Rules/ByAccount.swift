import SourceText

extension AttributionRule {
  /// Somebody’s account, view or words in the quotation’s sentence: `in her view “…”`,
  /// `by Maro’s account`, `in the words of the mayor, “…”`.
  ///
  /// It never decided where the rules were measured, and was right 3 times of 3 in texts of our own:
  /// less sure than its nearest kin, `according-to`.
  static let byAccount = AttributionRule(name: "by-account", confidence: 0.9) {
    scene, stretch in
    let place = scene.place(stretch)
    let sentence = scene.sentence(place)
    let low = max(sentence.lowerBound, place - Passage.reach)
    let high = min(sentence.upperBound, place + Passage.reach)
    for at in low..<high where scene.passage.tokens[at].isWord(.account) {
      if let source = holder(scene.passage, of: at, low, high) {
        return Decision(cue: scene.passage.tokens[at].span, source: source)
      }
    }
    return nil
  }

  /// Whose the account at `noun` is: a possessive between a preposition and the noun, or what
  /// stands behind `of`.
  private static func holder(_ passage: Passage, of noun: Int, _ low: Int, _ high: Int) -> Source? {
    let tokens = passage.tokens
    var at = noun - 1
    while at > low, at >= noun - 5, tokens[at].kind == .word {
      if tokens[at].isWord(.possessive) {
        guard tokens[at - 1].isWord(.preposition) else { return nil }
        return passage.pronoun(at: at)
      }
      if tokens[at].isWord(.possessiveForm) {
        let first = passage.phraseStart(endingAt: at, low)
        guard first > low, first <= at,
          tokens[first - 1].isWord(.preposition) || tokens[first].isWord(.preposition)
        else { return nil }
        return passage.source(in: first..<at + 1)
      }
      at -= 1
    }
    // `in the words of Maro`
    guard noun - 2 >= low, tokens[noun - 1].isWord(.determiner),
      tokens[noun - 2].isWord(.preposition),
      noun + 1 < high, tokens[noun + 1].isWord(.absolute)
    else { return nil }
    let end = passage.phraseEnd(from: noun + 2, high)
    return end > noun + 2 ? passage.source(in: noun + 2..<end) : nil
  }
}
