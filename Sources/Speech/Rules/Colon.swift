import SourceText

extension AttributionRule {
  /// A colon before the quotation, and no saying verb: the subject of what the colon ends.
  static let colon = AttributionRule(name: "colon") { scene, stretch in
    let place = scene.place(stretch)
    guard scene.token(place - 1)?.kind == .colon else { return nil }
    let sentence = scene.sentence(place)
    let start = max(sentence.lowerBound, place - Passage.reach)
    let source =
      scene.passage.leadingSubject(from: start, before: place - 1)
      ?? scene.passage.source(in: start..<place - 1)
    guard let source else { return nil }
    return Decision(cue: nil, source: source)
  }
}
