import SourceText

extension AttributionRule {
  /// `“…,” according to Maro`, on either side, in the quotation's sentence.
  static let accordingTo = AttributionRule(name: "according-to", confidence: 1.0) {
    scene, stretch in
    let place = scene.place(stretch)
    let sentence = scene.sentence(place)
    let tokens = scene.passage.tokens
    let low = max(sentence.lowerBound, place - Passage.reach)
    let high = min(sentence.upperBound, place + Passage.reach)
    var at = low
    while at + 2 < high {
      if tokens[at].isWord(.according), tokens[at + 1].isWord(.to) {
        let end = scene.passage.phraseEnd(from: at + 2, high)
        if end > at + 2, let source = scene.passage.source(in: at + 2..<end) {
          return Decision(
            cue: TextSpan(tokens[at].start, tokens[at + 1].end), source: source)
        }
      }
      at += 1
    }
    return nil
  }
}
