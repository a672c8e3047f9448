import SourceText

extension AttributionRule {
  /// A saying verb right behind the quotation, with its subject on either side:
  /// `“…,” Maro said` and `“…,” said Maro`.
  ///
  /// The quoted words must leave room for it (end in `,`, `?`, `!` or a dash), and nothing but the
  /// verb and its subject may stand between.
  static let cueAfter = AttributionRule(name: "cue-after", confidence: 0.985) {
    scene, stretch in
    let place = scene.place(stretch)
    let tokens = scene.passage.tokens
    var next = place + 1
    var hasComma = false
    while let token = scene.token(next), token.kind == .comma || token.kind == .dash {
      hasComma = true
      next += 1
    }
    guard let first = scene.token(next), scene.sentence(place).contains(next), first.kind == .word
    else { return nil }
    // `a déclaré Maro`
    let leading: WordClass =
      scene.passage.features.contains(.subjectBehindVerb) ? [.adverb, .auxiliary] : .adverb
    while let token = scene.token(next), token.isWord(leading),
      !token.word.meets([.subjectPronoun, .role])
    {
      next += 1
    }
    // `“…,” as Maro said`
    if let token = scene.token(next), token.isWord(.manner), scene.token(next + 1) != nil {
      next += 1
    }
    let quoted = scene.passage.stretches[stretch]
    let sentence = scene.sentence(place)
    var index = scene.firstCue(from: next)
    var looked = 0
    while index < scene.passage.cues.count, looked < 3 {
      let cue = scene.passage.cues[index]
      guard sentence.contains(cue.token), cue.token - place <= Passage.reach else { return nil }
      index += 1
      looked += 1
      guard cue.form == .finite else { continue }
      if cue.subject == nil || cue.side == .shared, cue.token == next,
        scene.passage.features.contains(.droppedSubjects)
      {
        // `«…», dijo.`
        return Decision(cue: tokens[cue.token].span)
      }
      if cue.side == .before ? cue.phrase.lowerBound > next : cue.side == .shared, !cue.isWeak,
        let whole = wholeSubject(scene, from: next, before: cue.token)
      {
        return Decision(cue: tokens[cue.token].span, source: whole)
      }
      guard let source = cue.subject else { continue }
      switch cue.side {
      case .before:
        guard cue.phrase.lowerBound <= next, cue.phrase.lowerBound > place else { continue }
        // A quotation between belongs to the verb's clause: `“A,” Maro, who hates “B,” said`.
        let invites =
          hasComma || quoted.ending != .nothing && quoted.ending != .fullStop
          || cue.phrase.upperBound + 1 == cue.token
        guard invites else { continue }
        // `Maro held that “…,” he claimed they`: a report of its own goes on behind the verb.
        let isFitted = place > sentence.lowerBound && !scene.standsAlone(stretch)
        if cue.isWeak || isFitted || quoted.ending == .nothing && !hasComma,
          !scene.passage.endsClause(behind: cue.token)
        {
          continue
        }
      case .behind:
        guard cue.token == next else { continue }
      case .shared, .agent, .own:
        continue
      }
      if let named = named(scene, stretch, instead: source) { return named }
      return Decision(cue: tokens[cue.token].span, source: source)
    }
    return nil
  }

  /// `Maro said: “…,” she said`: what the first verb says, which has the name.
  private static func named(_ scene: Scene, _ stretch: Int, instead source: Source) -> Decision? {
    let place = scene.place(stretch)
    guard case .pronoun(let pronoun) = source.form, pronoun == .he || pronoun == .she,
      place > scene.sentence(place).lowerBound,
      scene.passage.tokens[place - 1].kind == .comma
        || scene.passage.tokens[place - 1].kind == .colon,
      let before = AttributionRule.cueBefore.decide(scene, stretch), before.source?.form == .name,
      before.confidence >= 0.86
    else { return nil }
    return before
  }

  /// The subject that begins right behind the quotation when all up to the verb belongs to it,
  /// joined nouns and asides included: `“…,” Ann Maro, head of roads and parks, said`.
  private static func wholeSubject(_ scene: Scene, from start: Int, before cue: Int) -> Source? {
    let tokens = scene.passage.tokens
    // `“…,” the end of an era, Maro said`
    if tokens[cue - 1].kind == .word,
      tokens[start..<cue].contains(where: { $0.kind == .comma || $0.kind == .dash })
    {
      return nil
    }
    for place in start..<cue {
      let token = tokens[place]
      switch token.kind {
      case .word:
        if token.word.meets([.subordinator, .auxiliary, .verb, .adversative, .subjectPronoun])
          || token.word.contains(.finiteCue) && !token.word.meets([.nounLike, .capitalised])
        {
          return nil
        }
      case .comma, .openBracket, .closeBracket, .dash: break
      case .quotation where scene.passage.stretches[Int(token.index)].words <= 2: break
      default: return nil
      }
    }
    guard tokens[start].isNameWord || tokens[start].isWord([.determiner, .possessive, .role])
    else { return nil }
    let end = scene.passage.phraseEnd(from: start, cue)
    guard end > start else { return nil }
    return scene.passage.source(in: start..<end)
  }
}
