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
      ?? scene.passage.source(in: start..<place - 1) ?? scene.passage.nameEnding(at: place - 2, start)
    guard let source else { return nil }
    return Decision(
      cue: nil, source: source,
      confidence: hasDoer(scene.passage, from: start, before: place) ? passive : 1)
  }

  /// How sure it is that a subject speaks to whom something is done: low, as
  /// both times it came up where the rules were measured it was wrong.
  private static let passive = 0.5

  /// Whether a `by` is before the colon: `Maro was interrupted by a shout: “…”`.
  private static func hasDoer(_ passage: Passage, from start: Int, before end: Int) -> Bool {
    passage.tokens[start..<end].contains { $0.isWord(.by) }
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
