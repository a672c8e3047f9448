import SourceText

extension AttributionRule {
  /// A saying verb before the quotation, in its sentence: `Maro said: “…”`,
  /// `Maro said the plan was “…”`.
  ///
  /// The nearest such verb, or the one whose report it stands in (`Petrov said Maro called it “…”`:
  /// Petrov's words). A verb that reports only what is next to it must be next to it.
  static let cueBefore = AttributionRule(name: "cue-before", confidence: 0.975) {
    scene, stretch in
    let place = scene.place(stretch)
    let sentence = scene.sentence(place)
    let cues = scene.passage.cues
    let tokens = scene.passage.tokens
    var index = scene.firstCue(from: place) - 1
    var looked = 0
    var found: Int?
    while index >= 0, looked < 8 {
      let cue = cues[index]
      guard sentence.contains(cue.token), place - cue.token <= Passage.reach else { break }
      if reaches(scene, cue, place) {
        found = index
        break
      }
      index -= 1
      looked += 1
    }
    guard var inner = found else { return nil }
    let nearest = inner
    if let doer = doerBehind(scene, cues[nearest], place) { return doer }
    if cues[nearest].isWeak, isNounsObject(tokens, place),
      let owned = AttributionRule.cueNoun.decide(scene, stretch), let noun = owned.cue,
      noun.start > tokens[cues[nearest].token].start
    {
      return owned
    }
    if let shared = sharedCue(scene, stretch, behind: cues[nearest]) { return shared }
    // Outward, as long as the verb stands in another's report.
    var outer = inner - 1
    while outer >= 0, inner - outer <= 4, cues[inner].side != .own {
      let cue = cues[outer]
      guard sentence.contains(cue.token), place - cue.token <= Passage.reach else { break }
      guard !cue.isWeak, cue.subject != nil, cue.side != .behind else {
        outer -= 1
        continue
      }
      let start = cues[inner].side == .before ? cues[inner].phrase.lowerBound : cues[inner].token
      guard cue.token < start,
        !isApart(
          tokens, cue.token, start, isHead: cue.phrase.lowerBound == sentence.lowerBound),
        !isClosedRelative(tokens, cue, before: start)
      else { break }
      inner = outer
      outer -= 1
    }
    // `Maro hat nie gesagt: „…“`
    if scene.passage.isNegated(cues[inner].token, sentence) {
      return Decision(cue: tokens[cues[inner].token].span)
    }
    guard cues[inner].subject != nil else { return nil }
    // `He waited to see the “end” of it, Maro said.`
    if cues[inner].isWeak, AttributionRule.closingCue.decide(scene, stretch) != nil { return nil }
    guard let confidence = confidence(scene, cues[inner], stretch) else { return nil }
    // `Maro sagte, dass Petrov „…“ gerufen habe`: the verb behind reports it, whoever its subject is.
    let isVerbFinal =
      scene.passage.features.contains(.verbFinalClauses)
      && scene.token(place + 1)?.isWord(.anyCue.union(.past)) == true
    let isRelayed = isVerbFinal || isRelayed(cues[nearest], by: cues[inner])
    return Decision(
      cue: tokens[cues[inner].token].span, source: cues[inner].subject,
      confidence: isRelayed ? relayed : confidence)
  }

  /// Whether a preposition ties the marks to a noun: `the claim of a “right”`.
  private static func isNounsObject(_ tokens: [Token], _ place: Int) -> Bool {
    let before = tokens[place - 1].isWord([.determiner, .possessive]) ? place - 2 : place - 1
    return before >= 0 && tokens[before].isWord(.preposition)
  }

  /// What reports the stretch before, when nothing but a preposition and small words stand between:
  /// `called for a “war” against “all of them”`; the verb found may be farther away.
  private static func sharedCue(_ scene: Scene, _ stretch: Int, behind found: Cue) -> Decision? {
    guard stretch > 0, let before = scene.decisions[stretch - 1], before.verdict == .quotation,
      let cue = before.cue, cue.start > scene.passage.tokens[found.token].start
    else { return nil }
    let place = scene.place(stretch)
    let other = scene.place(stretch - 1)
    guard cue.start < scene.passage.tokens[other].start, place - other <= 4,
      scene.passage.stretches[stretch - 1].ending == .nothing,
      scene.passage.tokens[(other + 1)..<place].allSatisfy({
        $0.isWord([.preposition, .coordinator, .determiner, .possessive, .to])
      })
    else { return nil }
    return Decision(cue: before.cue, source: before.source, confidence: before.confidence)
  }

  /// A passive whose doer stands behind the marks: `the plan, labelled a “disaster” by the mayor`.
  private static func doerBehind(_ scene: Scene, _ cue: Cue, _ place: Int) -> Decision? {
    let tokens = scene.passage.tokens
    let high = min(scene.sentence(place).upperBound, place + Passage.reach)
    guard cue.token >= place - 3, tokens[cue.token].isWord([.past, .pastForm]), place + 2 < high,
      tokens[place + 1].isWord(.by),
      tokens[(cue.token + 1)..<place].allSatisfy({ $0.isWord([.manner, .determiner, .adverb]) })
    else { return nil }
    let end = scene.passage.phraseEnd(from: place + 2, high)
    guard end > place + 2, let source = scene.passage.source(in: place + 2..<end),
      tokens[place + 2..<end].contains(where: { $0.isNameWord || $0.isWord([.role, .plural]) })
    else { return nil }
    return Decision(cue: tokens[cue.token].span, source: source, confidence: relayed)
  }

  /// How often the words that one says another said are the one's: measured as the rules' are, 35
  /// times.
  private static let relayed = 0.66

  /// How sure the verb's subject is, measured as the rules' precision is: most where a comma or
  /// colon of a plain saying verb introduces the quotation; less inside a report, and the less the
  /// more verbs there are and the less plain they are. `nil` for a verb that reports only what is next
  /// to it, which is not, and is not alone either: right one time in three.
  private static func confidence(_ scene: Scene, _ cue: Cue, _ stretch: Int) -> Double? {
    let place = scene.place(stretch)
    let tokens = scene.passage.tokens
    let isIntroduced = tokens[place - 1].kind == .comma || tokens[place - 1].kind == .colon
    let isPlain = tokens[cue.token].isWord(.plainCue)
    if isIntroduced, isPlain { return 0.975 }
    let isHead = headsItsClause(scene, cue)
    let isOnly = isOnlyVerb(scene, cue, stretch)
    if cue.isWeak, !isPlain {
      return isIntroduced ? 0.68 : isHead && isOnly ? 0.58 : nil
    }
    if isIntroduced { return 0.86 }
    guard isHead else { return 0.73 }
    guard isOnly else { return 0.83 }
    return isPlain ? 0.92 : 0.86
  }

  /// Whether the verb's subject is the first of its clause.
  private static func headsItsClause(_ scene: Scene, _ cue: Cue) -> Bool {
    let sentence = scene.sentence(cue.token)
    if cue.phrase.lowerBound == sentence.lowerBound { return true }
    if case .pronoun(.who) = cue.subject?.form { return true }
    let start = scene.passage.clauseStart(before: cue.token, in: sentence)
    return scene.passage.leadingSubject(from: start, before: cue.token) == cue.subject
  }

  /// Whether no other saying verb stands in the sentence before the quotation, but for one right
  /// behind another quotation, which is that one's: `“…,” said Maro, who thinks “…”`.
  private static func isOnlyVerb(_ scene: Scene, _ cue: Cue, _ stretch: Int) -> Bool {
    let place = scene.place(stretch)
    var first = scene.firstCue(from: scene.sentence(place).lowerBound)
    if stretch > 0, let taken = scene.decisions[stretch - 1]?.cue,
      scene.passage.tokens[scene.passage.cues[first].token].start == taken.start,
      taken.start > scene.passage.stretches[stretch - 1].span.start,
      scene.passage.cues[first].token != cue.token
    {
      first += 1
    }
    let next = first + 1
    return scene.passage.cues[first].token == cue.token
      && (next == scene.passage.cues.count || scene.passage.cues[next].token > place)
  }

  /// Whether the outer verb reports what somebody else with a name said: `Finch said Petrov told her`.
  private static func isRelayed(_ inner: Cue, by outer: Cue) -> Bool {
    guard inner.token != outer.token, inner.side == .before, let subject = inner.subject,
      subject != outer.subject
    else { return false }
    if case .pronoun = subject.form { return false }
    return true
  }

  /// Whether what the verb reports can include the quotation at `place`.
  private static func reaches(_ scene: Scene, _ cue: Cue, _ place: Int) -> Bool {
    let tokens = scene.passage.tokens
    let distance = place - cue.token
    if cue.side == .behind {
      // `Said Maro: “…”`
      if tokens[place - 1].kind == .colon,
        cue.token == scene.sentence(place).lowerBound
          || scene.passage.features.contains(.subjectBehindVerb)
      {
        return true
      }
      // `two bottles, recalls Maro, “and a spoon”`; `“…,” said Maro, “…”` is another rule's, and
      // `“…,” said Maro of his “…”` too.
      return cue.phrase.upperBound == place - 2 && tokens[place - 1].kind == .comma
        && !tokens[scene.sentence(place).lowerBound..<cue.token].contains { $0.kind == .quotation }
    }
    if cue.subject == nil, distance > 3 { return false }
    guard cue.isWeak else { return true }
    let words = tokens[(cue.token + 1)..<place]
    // `called the plan to open a large plant in Alder “…,”`
    if tokens[cue.token].word.contains([.weakCue, .plainCue]), distance > 1, distance <= 20,
      words.allSatisfy({ $0.kind == .word && !$0.isWord([.subordinator, .adversative]) }),
      scene.passage.cues[scene.firstCue(from: place) - 1].token == cue.token,
      scene.passage.stretches[Int(tokens[place].index)].ending != .nothing
        || scene.token(place + 1)?.kind != .word
    {
      return true
    }
    guard distance <= 14 else { return false }
    guard distance > 1 else { return !isNaming(scene.passage, cue) }
    // Nothing but words, an aside between two commas, and a comma or colon right before.
    var commas = 0
    for at in (cue.token + 1)..<place - 1 where tokens[at].kind != .word {
      guard tokens[at].kind == .comma else { return false }
      commas += 1
    }
    if tokens[place - 1].kind == .comma { commas += 1 }
    return commas <= 2 && (distance <= 8 || commas == 2)
  }

  /// Whether the verb right before the marks says what a thing is called: `a film called “…”`.
  private static func isNaming(_ passage: Passage, _ cue: Cue) -> Bool {
    let tokens = passage.tokens
    guard tokens[cue.token].word.contains([.weakCue, .plainCue, .pastForm]), cue.side == .before,
      cue.subject?.form == .nominal
    else { return false }
    // `what the leaflet called “…”`
    let first = cue.phrase.lowerBound
    if first > 0, tokens[first - 1].isWord([.relative, .subordinator]) { return false }
    return !tokens[cue.phrase].contains { $0.isWord([.role, .plural, .quantifier]) }
  }

  /// Whether the verb is a relative clause's, `Maro, who said so, wrote`, which ends before `place`.
  private static func isClosedRelative(_ tokens: [Token], _ cue: Cue, before place: Int) -> Bool {
    let subject = cue.phrase.lowerBound
    guard tokens[subject].isWord(.relative), subject > 0, tokens[subject - 1].kind == .comma,
      cue.token < place
    else { return false }
    return tokens[cue.token..<place].contains { $0.kind == .comma }
  }

  /// Whether the word for a time belongs to the subject of a report behind `verb`:
  /// `said that the mood after the vote showed`.
  private static func isInPhrase(_ tokens: [Token], _ place: Int, behind verb: Int) -> Bool {
    tokens[place].isWord(.preposition) && tokens[verb + 1].isWord(.relative)
      && tokens[(verb + 2)..<place].allSatisfy {
        !$0.isWord([.verb, .auxiliary, .pastForm, .anyCue, .subjectPronoun])
      }
  }

  /// Whether a new clause begins between two places, so that the second verb is no part of what the
  /// first reports.
  private static func isApart(
    _ tokens: [Token], _ first: Int, _ second: Int, isHead: Bool
  ) -> Bool {
    if second > first + 1 {
      let before = tokens[second - 1]
      // `said that among the towns, Alder and Marlow show`: the report goes on over commas, and so it
      // does behind an aside, `said, if elected, she would ask`.
      let goesOn =
        tokens[first + 1].kind == .comma && second > first + 2
        || isHead && tokens[first + 1].isWord(.relative)
      if before.kind == .comma, !goesOn { return true }
      // `criticized it, which the police said was “…”`
      if before.isWord(.relative), tokens[second - 2].kind == .comma { return true }
    }
    for place in (first + 1)..<max(second, first + 1) {
      let token = tokens[place]
      switch token.kind {
      case .quotation, .semicolon, .colon: return true
      // `Maro said as the crowd yelled`, not `Maro said that when the crowd yelled` or `such as`
      case .word
      where token.word.contains(.temporal)
        && !tokens[place - 1].isWord([.relative, .determiner])
        && !isInPhrase(tokens, place, behind: first):
        return true
      case .word where token.word.meets([.coordinator, .adversative]):
        if tokens[place - 1].kind == .comma { return true }
        // `said that Alder and Marlow want`
        let joinsNames =
          token.word.contains(.coordinator) && tokens[place - 1].isNameWord
          && tokens[second].isNameWord
        if place == second - 1, !joinsNames { return true }
      default: break
      }
    }
    return false
  }
}
