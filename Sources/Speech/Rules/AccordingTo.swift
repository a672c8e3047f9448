import SourceText

extension AttributionRule {
  /// `“…,” according to Maro` and `laut Maro „…“`, on either side, in the quotation's sentence.
  static let accordingTo = AttributionRule(name: "according-to", confidence: 1.0) {
    scene, stretch in
    let place = scene.place(stretch)
    let sentence = scene.sentence(place)
    let tokens = scene.passage.tokens
    let low = max(sentence.lowerBound, place - Passage.reach)
    let high = min(sentence.upperBound, place + Passage.reach)
    var at = low
    while at + 1 < high {
      if tokens[at].isWord(.according),
        let first =
          tokens[at].isWord(.preposition)
            || tokens[at].isWord(.adverb) && isBehindQuotation(tokens, at, place)
          ? at + 1 : tokens[at + 1].isWord(.to) ? at + 2 : nil
      {
        let end = scene.passage.phraseEnd(from: first, high)
        if end > first, let source = scene.passage.source(in: first..<end) {
          return Decision(
            cue: TextSpan(tokens[at].start, tokens[first - 1].end), source: source)
        }
      }
      at += 1
    }
    return nil
  }

  /// Whether a word is right behind the quotation and a comma: `„…“, so Maro`.
  private static func isBehindQuotation(_ tokens: [Token], _ word: Int, _ quotation: Int) -> Bool {
    word == quotation + 1 || word == quotation + 2 && tokens[word - 1].kind == .comma
  }
}
