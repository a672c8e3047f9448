import SourceText

extension AttributionRule {
  /// A quotation without a cue of its own goes on from its neighbour in the paragraph: the one
  /// before, else the one behind. A saying verb between them that has a subject of its own is
  /// nearer.
  static let sameParagraph = AttributionRule(name: "same-paragraph", confidence: 0.98) {
    scene, stretch in
    let tokens = scene.passage.tokens
    let place = scene.place(stretch)
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
          return Decision(cue: tokens[cue.token].span, source: source, confidence: 0.6)
        }
        index -= 1
        looked += 1
      }
      // `Petrov called it “bad,” Maro spoke of “a shame”`
      if !scene.standsAlone(stretch), scene.sentence(place).contains(start),
        scene.beginsClause(start + 1),
        let source = scene.passage.leadingSubject(from: start + 1, before: place)
      {
        return Decision(source: source, confidence: 0.6)
      }
      return goesBy(before.decision, confidence(scene, stretch, behind: before.stretch))
    }
    if let behind = neighbour(scene, stretch, step: 1) {
      // Words fitted into a sentence are sooner its subject's.
      if !scene.standsAlone(stretch), AttributionRule.sentenceSubject.decide(scene, stretch) != nil
      {
        return nil
      }
      return goesBy(behind.decision, 0.35)
    }
    return nil
  }

  /// A neighbour's speaker, no surer than that neighbour.
  private static func goesBy(_ neighbour: Decision, _ confidence: Double) -> Decision {
    Decision(
      cue: neighbour.cue, source: neighbour.source,
      confidence: min(confidence, neighbour.confidence))
  }

  /// How sure it is that the one before goes on, counted as the rules' precision is, and in texts of
  /// our own: most where the quotation begins the sentence behind; less behind a sentence without
  /// one, and least for words fitted into a sentence, of which somebody else may be the subject.
  private static func confidence(_ scene: Scene, _ stretch: Int, behind before: Int) -> Double {
    let place = scene.place(stretch)
    guard scene.standsAlone(stretch), place == scene.sentence(place).lowerBound else { return 0.6 }
    if isAnswer(scene, stretch, to: before) { return 0.5 }
    let between =
      scene.passage.sentenceOf[place] - scene.passage.sentenceOf[scene.place(before)]
    return between > 1 ? 0.85 : 1
  }

  /// Whether the quotation begins a sentence behind one that only says who asked the quotation
  /// before, so that it may be the other's answer: `“Which road?” Maro asked. “Yours.”`
  private static func isAnswer(_ scene: Scene, _ stretch: Int, to question: Int) -> Bool {
    let asking = scene.place(question)
    guard scene.passage.stretches[question].ending == .question, scene.standsAlone(stretch),
      scene.sentence(asking).lowerBound == asking,
      scene.place(stretch) == scene.sentence(asking).upperBound,
      let cue = scene.decisions[question]?.cue
    else { return false }
    return scene.sentence(asking).contains {
      scene.passage.tokens[$0].start == cue.start && scene.passage.tokens[$0].isWord(.asking)
    }
  }

  /// Whether the verb's subject heads its sentence, so that it is no side clause's.
  private static func isMain(_ scene: Scene, _ cue: Cue) -> Bool {
    let start = scene.sentence(cue.token).lowerBound
    return cue.phrase.lowerBound == start
      || scene.passage.tokens[cue.phrase.lowerBound - 1].kind == .comma
      || scene.passage.leadingSubject(from: start, before: cue.token) == cue.subject
  }

  private static func neighbour(_ scene: Scene, _ stretch: Int, step: Int)
    -> (stretch: Int, decision: Decision)?
  {
    var at = stretch + step
    var looked = 0
    var found: (stretch: Int, decision: Decision)?
    while scene.decisions.indices.contains(at), looked < 6 {
      if let decision = scene.decisions[at], decision.verdict != .notSpeech, decision.source != nil
      {
        guard let partial = found else {
          found = (at, decision)
          if step > 0 || scene.standsAlone(at) || !scene.standsAlone(stretch) { break }
          at += step
          looked += 1
          continue
        }
        // `“A,” Maro said, though Petrov said it was “b.” “C.”`: C is Maro's.
        if scene.standsAlone(at),
          scene.sentence(scene.place(at)).contains(scene.place(partial.stretch))
        {
          found = (at, decision)
        }
        break
      }
      at += step
      looked += 1
    }
    return found
  }
}
