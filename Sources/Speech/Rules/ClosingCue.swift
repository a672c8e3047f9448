import SourceText

extension AttributionRule {
  /// A saying verb that closes the sentence and reports all of it:
  /// `The plan is “dead” for now, Maro said.`
  static let closingCue = AttributionRule(name: "closing-cue", confidence: 0.96) {
    scene, stretch in
    let place = scene.place(stretch)
    let sentence = scene.sentence(place)
    let tokens = scene.passage.tokens
    var index = scene.firstCue(from: place)
    var looked = 0
    while index < scene.passage.cues.count, looked < 6 {
      let cue = scene.passage.cues[index]
      guard sentence.contains(cue.token), cue.token - place <= Passage.reach else { return nil }
      index += 1
      looked += 1
      guard cue.form == .finite, !cue.isWeak, let source = cue.subject else { continue }
      let first = cue.side == .before ? cue.phrase.lowerBound : cue.token
      guard cue.side != .shared, first > place, let before = scene.token(first - 1) else {
        continue
      }
      // `The “losses” are no mystery: “…,” he said`
      guard !tokens[place..<first].contains(where: { $0.kind == .colon }) else { return nil }
      // `…, as Maro said`
      let isSetOff =
        before.kind == .comma || before.kind == .quotation
        || before.isWord(.subordinator) && scene.token(first - 2)?.kind == .comma
      // `…, Maro said.`, not `…, Maro said that …`.
      let last = max(cue.token, cue.phrase.upperBound)
      let ends =
        scene.token(last + 1).map {
          $0.kind != .word || $0.word.meets([.preposition, .calendar, .adverb, .to, .timeOrder])
            || $0.word.meets([.determiner, .number])
              && scene.token(last + 2)?.isWord(.time) == true
        } ?? true
      guard isSetOff, ends, !introduces(scene, last) else { continue }
      return Decision(cue: tokens[cue.token].span, source: source)
    }
    return nil
  }

  /// Whether the clause that ends at `last` introduces another quotation: `he wrote, “…”`.
  private static func introduces(_ scene: Scene, _ last: Int) -> Bool {
    guard let next = scene.token(last + 1), next.kind == .comma || next.kind == .colon else {
      return false
    }
    return scene.token(last + 2)?.kind == .quotation
  }
}
