import SourceText

extension AttributionRule {
  /// The subject right behind a quotation that ends in a comma, whatever its verb:
  /// `“…,” she put in`; nobody to be sure of where that verb is `was` or the like.
  ///
  /// It decided too seldom to be measured (2 of 3 there, 3 of 4 in texts of our own), so its
  /// confidence is only low enough to keep it a guess.
  static let clauseBehind = AttributionRule(name: "clause-behind", confidence: 0.75) {
    scene, stretch in
    let place = scene.place(stretch)
    let high = min(scene.sentence(place).upperBound, place + Passage.reach)
    guard scene.passage.stretches[stretch].ending == .comma,
      place == scene.sentence(place).lowerBound, scene.standsAlone(stretch),
      let first = scene.token(place + 1), place + 1 < high,
      first.isNameWord || first.isWord([.subjectPronoun, .determiner, .possessive, .role])
    else { return nil }
    let end = scene.passage.phraseEnd(from: place + 1, high)
    guard end > place + 1, let source = scene.passage.source(in: place + 1..<end) else {
      return nil
    }
    let verb = scene.token(end)
    // `“…,” they heard her say`
    let isObjects = (end..<min(end + 4, high)).contains { scene.passage.tokens[$0].isWord(.anyCue) }
    let isActive =
      !isObjects
      && verb.map { $0.kind == .word && !$0.isWord([.be, .auxiliary, .capitalised]) } ?? false
    return Decision(source: source, confidence: isActive ? 1 : 0)
  }
}
