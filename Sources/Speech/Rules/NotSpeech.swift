import SourceText

extension AttributionRule {
  /// The title of a work, or a name in marks: `the film “Two Rivers”`, `Ann “Red” Maro`.
  static let title = AttributionRule(name: "title", confidence: 1.0) {
    scene, stretch in
    let quoted = scene.passage.stretches[stretch]
    let place = scene.place(stretch)
    let before = scene.token(place - 1)
    let after = scene.token(place + 1)
    // A nickname between two parts of a name.
    if quoted.words <= 2, let before, let after, before.isNameWord, after.isNameWord,
      quoted.ending == .nothing, !before.word.contains(.possessiveForm)
    {
      return Decision(verdict: .notSpeech)
    }
    if isMentioned(scene, stretch) { return Decision(verdict: .notSpeech) }
    guard quoted.words >= 1, quoted.words <= 12, quoted.smalls == 0, quoted.capitals >= 1 else {
      return nil
    }
    if isCalled(scene, place) { return nil }
    if let before, before.isWord([.work, .naming]) { return Decision(verdict: .notSpeech) }
    // `the “Two Rivers” star Ann Maro`, `a “Two Rivers” actor`, `the “Two Rivers” show`
    if quoted.ending == .nothing, let after, !after.isWord([.capitalised, .anyCue]),
      after.isWord([.title, .work])
        || after.isWord(.role) && scene.token(place + 2)?.isNameWord == true
    {
      return Decision(verdict: .notSpeech)
    }
    // `“Two Rivers,” a film about Alder`
    if quoted.ending == .comma || after?.kind == .comma, isFollowedByWork(scene, place) {
      return Decision(verdict: .notSpeech)
    }
    guard quoted.words <= 8, !quoted.endsAsSentence || quoted.words <= 3 else { return nil }
    // `her second book, “Two Rivers,” by Maro`
    if quoted.capitals >= 2, before?.kind == .comma, after?.isWord(.by) == true {
      return Decision(verdict: .notSpeech)
    }
    // `his memoir, “Two Rivers,”`
    if before?.kind == .comma, scene.token(place - 2)?.isWord(.work) == true {
      return Decision(verdict: .notSpeech)
    }
    // `on NBC’s “Today”`
    if let before, before.word.contains([.possessiveForm, .allCapitals]) {
      return Decision(verdict: .notSpeech)
    }
    // Capitals throughout, fitted into a sentence: `appears on “The Late Hour”`.
    if quoted.capitals >= 2, !scene.passage.features.contains(.capitalisedNouns), let before,
      before.kind == .word, !before.isWord([.finiteCue, .participleCue, .subordinator])
    {
      return Decision(verdict: .notSpeech)
    }
    return nil
  }

  /// Whether a saying verb gives somebody the name in marks: `called him “Captain Slow”`, `whom she
  /// dubbed “Captain Slow”`, `referred to her as “Captain Slow”`.
  private static func isCalled(_ scene: Scene, _ place: Int) -> Bool {
    let index = scene.firstCue(from: place) - 1
    guard index >= 0 else { return false }
    let cue = scene.passage.cues[index]
    let tokens = scene.passage.tokens
    guard scene.sentence(place).contains(cue.token), cue.token >= place - 8, cue.subject != nil,
      cue.side == .before || cue.side == .shared,
      tokens[cue.token..<place].allSatisfy({ $0.kind == .word })
    else { return false }
    return cue.token == place - 1 || tokens[place - 1].isWord(.manner)
      || tokens[cue.token].word.contains([.weakCue, .plainCue])
  }

  /// Whether it is of words as words: `terms such as “road” and “rail”`.
  private static func isMentioned(_ scene: Scene, _ stretch: Int) -> Bool {
    let place = scene.place(stretch)
    guard scene.passage.stretches[stretch].words <= 3, place >= 3,
      scene.sentence(place).contains(place - 3)
    else { return false }
    let tokens = scene.passage.tokens
    if tokens[place - 1].isWord(.manner), tokens[place - 2].isWord(.determiner) {
      return tokens[place - 3].isWord(.naming)
    }
    guard stretch > 0, scene.decisions[stretch - 1]?.rule == title.name else { return false }
    let before = scene.place(stretch - 1)
    return before == place - 1 || before == place - 2 && tokens[place - 1].isWord(.coordinator)
  }

  /// Whether `a film` or `the second novel` stands right behind the stretch and its comma.
  private static func isFollowedByWork(_ scene: Scene, _ place: Int) -> Bool {
    let first = scene.token(place + 1)?.kind == .comma ? place + 2 : place + 1
    guard scene.token(first)?.isWord(.determiner) == true else { return false }
    for at in (first + 1)..<(first + 4) {
      guard let token = scene.token(at), token.kind == .word, !token.isWord(.grammar) else {
        return false
      }
      if token.isWord(.work) { return true }
    }
    return false
  }

  /// A few words in marks at a clause's end, behind other quoted words of the same sentence:
  /// `called him a “liar” and a “thief.”`
  static let coordinated = AttributionRule(name: "coordinated", confidence: 0.66) {
    scene, stretch in
    guard stretch > 0, let before = scene.decisions[stretch - 1], before.verdict != .notSpeech,
      before.source != nil
    else { return nil }
    let quoted = scene.passage.stretches[stretch]
    let place = scene.place(stretch)
    let ends = quoted.ending != .nothing || scene.token(place + 1).map { $0.kind != .word } ?? true
    let other = scene.place(stretch - 1)
    guard ends, scene.sentence(place).contains(other), place - other <= 12,
      scene.passage.tokens[other + 1..<place].allSatisfy({ $0.kind == .word || $0.kind == .comma }),
      !scene.beginsClause(other + 1)
    else { return nil }
    return Decision(cue: before.cue, source: before.source, confidence: before.confidence)
  }

  /// A few words in marks that nobody is said to have said.
  static let scareQuotes = AttributionRule(name: "scare-quotes", confidence: 1.0) {
    scene, stretch in
    let quoted = scene.passage.stretches[stretch]
    guard quoted.isClosed || quoted.words == 0 else { return nil }
    let place = scene.place(stretch)
    let isSentence =
      place == scene.sentence(place).lowerBound && scene.endsItsSentence(stretch)
      && (quoted.endsAsSentence || quoted.words > 3)
    return quoted.words <= 3 && !isSentence && !closesSentence(scene, stretch)
      ? Decision(verdict: .notSpeech) : nil
  }

  /// Whether a sentence ends in the words and somebody is its subject: `Maro pointed to a party of
  /// “free riders.”` Scare quotes are sooner around what stands before a noun: `the “free” ferry`.
  private static func closesSentence(_ scene: Scene, _ stretch: Int) -> Bool {
    let quoted = scene.passage.stretches[stretch]
    guard !quoted.beginsHigh, scene.endsItsSentence(stretch),
      quoted.ending == .fullStop || scene.token(scene.place(stretch) + 1)?.isTerminator == true,
      let source = AttributionRule.sentenceSubject.decide(scene, stretch)?.source
    else { return false }
    switch source.form {
    case .name, .pronoun(.he), .pronoun(.she), .pronoun(.they): return true
    default: return false
    }
  }
}
