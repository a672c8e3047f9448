import SourceText

extension AttributionRule {
  /// A quotation that ends in a full stop, and behind it a sentence that only says whose it is:
  /// `“We had no choice.” Maro said on Monday.`
  static let cueInNextSentence = AttributionRule(name: "cue-in-next-sentence", confidence: 0.79) {
    scene, stretch in
    let place = scene.place(stretch)
    let quoted = scene.passage.stretches[stretch]
    let next = scene.sentence(place).upperBound
    guard quoted.ending == .fullStop, scene.token(next) != nil, place == next - 1 else {
      return nil
    }
    let sentence = scene.sentence(next)
    guard sentence.count <= 12, let last = scene.token(sentence.upperBound - 1),
      last.kind == .fullStop
    else { return nil }
    let index = scene.firstCue(from: next)
    guard index < scene.passage.cues.count else { return nil }
    let cue = scene.passage.cues[index]
    guard sentence.contains(cue.token), cue.form == .finite, !cue.isWeak, cue.side == .before,
      cue.phrase.lowerBound == next, let behind = scene.token(cue.token + 1),
      behind.kind == .fullStop || behind.isWord([.preposition, .calendar, .adverb, .to])
    else { return nil }
    for place in sentence where scene.passage.tokens[place].kind == .quotation { return nil }
    return Decision(cue: scene.passage.tokens[cue.token].span, source: cue.subject)
  }

  /// No cue in its own sentence: the saying verb of the sentence before.
  static let previousSentence = AttributionRule(name: "previous-sentence", confidence: 0.6) {
    scene, stretch in
    let place = scene.place(stretch)
    let start = scene.sentence(place).lowerBound
    guard start > 0 else { return nil }
    let before = scene.sentence(start - 1)
    var index = scene.firstCue(from: start) - 1
    var looked = 0
    var found: Cue?
    while index >= 0, looked < 6, before.contains(scene.passage.cues[index].token) {
      let cue = scene.passage.cues[index]
      if cue.form == .finite, !cue.isWeak, cue.subject != nil { found = cue }
      index -= 1
      looked += 1
    }
    guard let found else { return nil }
    return Decision(cue: scene.passage.tokens[found.token].span, source: found.subject)
  }

  /// No saying verb anywhere near: whom the sentence is about, else whom the sentence before is.
  static let sentenceSubject = AttributionRule(name: "sentence-subject", confidence: 0.5) {
    scene, stretch in
    let place = scene.place(stretch)
    let sentence = scene.sentence(place)
    let start = scene.passage.clauseStart(before: place, in: sentence)
    if let subject = scene.passage.leadingSubject(from: start, before: place) {
      return Decision(source: subject)
    }
    // `In a speech on “the way ahead” in Alder, Maro was brief.`
    let high = min(sentence.upperBound, place + Passage.reach)
    if let comma = (place..<high).first(where: { scene.passage.tokens[$0].kind == .comma }),
      scene.passage.tokens[sentence.lowerBound].isWord([.preposition, .participleForm, .temporal]),
      let subject = scene.passage.leadingSubject(from: comma + 1, before: high)
    {
      return Decision(source: subject)
    }
    guard start == place, sentence.lowerBound > 0 else { return nil }
    let before = scene.sentence(sentence.lowerBound - 1)
    return scene.passage.leadingSubject(
      from: max(before.lowerBound, before.upperBound - Passage.reach), before: before.upperBound
    ).map { Decision(source: $0) }
  }
}
