import SourceText

extension AttributionRule {
  /// A colon before the quotation, and no saying verb: the subject of what the colon ends.
  static let colon = AttributionRule(name: "colon", confidence: 0.865) {
    scene, stretch in
    let place = scene.place(stretch)
    guard scene.token(place - 1)?.kind == .colon else { return nil }
    let sentence = scene.sentence(place)
    let start = max(sentence.lowerBound, place - Passage.reach)
    let source =
      nextToColon(scene.passage, sentence, place - 1)
      ?? scene.passage.leadingSubject(from: start, before: place - 1)
      ?? scene.passage.source(in: start..<place - 1)
    guard let source else { return nil }
    return Decision(cue: nil, source: source)
  }

  /// `…, he demurred: “…”` and `More from Maro: “…”`: a pronoun or name that one unknown verb, or a
  /// preposition, ties to the colon.
  private static func nextToColon(_ passage: Passage, _ sentence: Range<Int>, _ colon: Int)
    -> Source?
  {
    let tokens = passage.tokens
    guard colon - 1 >= sentence.lowerBound else { return nil }
    if tokens[colon - 1].isNameWord {
      let name = passage.name(endingAt: colon - 1, from: sentence.lowerBound)
      guard let name, let first = passage.place(at: name.span.start, before: colon)
      else { return nil }
      let before = first - 1
      let isTied =
        before < sentence.lowerBound || tokens[before].kind == .dash
        || tokens[before].kind == .colon
      return isTied ? name : nil
    }
    guard colon - 2 >= sentence.lowerBound, tokens[colon - 1].isWord(.pastForm) else { return nil }
    if tokens[colon - 2].isWord(.subjectPronoun) { return passage.pronoun(at: colon - 2) }
    return nil
  }
}
