import SourceText

extension AttributionRule {
  /// A quotation without a cue of its own goes on from its neighbour in the paragraph: the one
  /// before, else the one behind. A saying verb between them that has a subject of its own is
  /// nearer.
  static let sameParagraph = AttributionRule(name: "same-paragraph", confidence: 0.95) {
    scene, stretch in
    let tokens = scene.passage.tokens
    let place = scene.place(stretch)
    if let own = ownClause(scene, stretch) { return own }
    if let before = neighbour(scene, stretch, step: -1) {
      let start = scene.place(before.stretch)
      let own = before.decision.cue?.start ?? 0
      var index = scene.firstCue(from: place) - 1
      var looked = 0
      while index >= 0, looked < 4 {
        let cue = scene.passage.cues[index]
        guard cue.token > start, tokens[cue.token].start > own else { break }
        if cue.form == .finite, !cue.isWeak, cue.side == .before,
          !scene.sentence(cue.token).contains(start), isMain(scene, cue), let source = cue.subject
        {
          return Decision(cue: tokens[cue.token].span, source: source)
        }
        index -= 1
        looked += 1
      }
      return goesBy(before.decision)
    }
    if let behind = neighbour(scene, stretch, step: 1) {
      return goesBy(behind.decision)
    }
    return nil
  }

  /// A neighbour's speaker, no surer than that neighbour.
  private static func goesBy(_ neighbour: Decision) -> Decision {
    Decision(
      cue: neighbour.cue, source: neighbour.source, confidence: neighbour.confidence)
  }

  /// The subject right behind a quotation that ends in a comma is nearer than any neighbour,
  /// whatever its verb: `“…,” she shot back`; nobody to be sure of where that verb is `was` or the
  /// like. `nil` when no neighbour has a speaker either.
  private static func ownClause(_ scene: Scene, _ stretch: Int) -> Decision? {
    let place = scene.place(stretch)
    let high = min(scene.sentence(place).upperBound, place + Passage.reach)
    guard scene.passage.stretches[stretch].ending == .comma,
      let first = scene.token(place + 1), place + 1 < high,
      first.isNameWord || first.isWord([.subjectPronoun, .determiner, .possessive, .role]),
      neighbour(scene, stretch, step: -1) != nil || neighbour(scene, stretch, step: 1) != nil
    else { return nil }
    let end = scene.passage.phraseEnd(from: place + 1, high)
    guard end > place + 1, let source = scene.passage.source(in: place + 1..<end) else {
      return nil
    }
    let verb = scene.token(end)
    let isActive =
      verb.map { $0.kind == .word && !$0.isWord([.be, .auxiliary, .capitalised]) } ?? false
    return Decision(source: source, confidence: isActive ? 1 : 0)
  }

  /// Whether the verb's subject heads its sentence, so that it is no side clause's.
  private static func isMain(_ scene: Scene, _ cue: Cue) -> Bool {
    let start = scene.sentence(cue.token).lowerBound
    return cue.phrase.lowerBound == start
      || scene.passage.leadingSubject(from: start, before: cue.token) == cue.subject
  }

  private static func neighbour(_ scene: Scene, _ stretch: Int, step: Int)
    -> (stretch: Int, decision: Decision)?
  {
    var at = stretch + step
    var looked = 0
    while scene.decisions.indices.contains(at), looked < 6 {
      if let decision = scene.decisions[at], decision.verdict != .notSpeech, decision.source != nil
      {
        return (at, decision)
      }
      at += step
      looked += 1
    }
    return nil
  }
}
