import SourceText

extension IndirectRule {
  /// A saying verb with its subject before it, and the clause that it reports:
  /// `Maro said that the pool would close`, `Maro told the council the pool would close`; and a
  /// participle that goes on from it, `…, adding that the hall was next`.
  ///
  /// The verb must be its sentence's own, not that of a side clause (`as Maro said`, `Petrov, who
  /// said`).
  static let reportedClause = IndirectRule(name: "reported-clause", confidence: 0.96) {
    scene, sentence in
    let tokens = scene.passage.tokens
    let words = scene.words(of: sentence)
    guard scene.closing(sentence) == nil, !scene.passage.hasAccording(sentence) else { return [] }
    var reports: [Report] = []
    for cue in scene.reporting(in: sentence) {
      if cue.token >= reports.last?.content.upperBound ?? 0,
        let report = scene.participleReport(cue, behind: reports, in: sentence)
      {
        reports.append(report)
        continue
      }
      let first = cue.phrase.lowerBound
      guard cue.side == .before, first >= reports.last?.content.upperBound ?? 0,
        let source = cue.subject, scene.canSpeak(source, cue.phrase),
        scene.isAssertion(cue, from: first), scene.isMain(first, sentence),
        words.upperBound - cue.token <= Scene.longestReport,
        let start = scene.reportStart(behind: cue, before: words.upperBound)
      else { continue }
      let content = start..<scene.clauseEnd(from: start, before: words.upperBound)
      guard scene.isClause(content) || scene.isClauseBehindThat(content) else { continue }
      // `While he said that it leaked, he liked it`: where his words end is open.
      if first > sentence.lowerBound, tokens[sentence.lowerBound].isWord(.adversative),
        scene.goesOnBehindComma(content)
      {
        continue
      }
      reports.append(Report(content: content, cue: tokens[cue.token].span, source: source))
    }
    return reports
  }
}

extension Scene {
  /// Whether the subject at `first` is no side clause's: it begins its sentence, or stands behind a
  /// comma, a dash or `and`.
  fileprivate func isMain(_ first: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = passage.tokens
    guard first > sentence.lowerBound, let before = token(first - 1) else { return true }
    switch before.kind {
    case .comma, .dash, .semicolon, .colon: return true
    case .word:
      if before.isWord(.adversative) { return true }
      guard before.isWord(.coordinator) else { return false }
      // `Petrov and Maro said`: both do.
      return first - 2 < sentence.lowerBound
        || !(tokens[first - 2].isNameWord || tokens[first - 2].isWord(.role))
    default: return false
    }
  }

  /// Whether the words behind a `that` are a clause although no form in them is a verb’s alone:
  /// `said that the roof leaks`, not `said that the other day`.
  fileprivate func isClauseBehindThat(_ words: Range<Int>) -> Bool {
    let tokens = passage.tokens
    let first = tokens[words.lowerBound]
    guard isThat(words.lowerBound - 1), !hasQuotation(words),
      first.isNameWord || first.isWord([.subjectPronoun, .determiner, .possessive])
    else { return false }
    return words.count >= 5
      || words.dropFirst().contains { tokens[$0].isWord(.pluralForm) && !tokens[$0].isNameWord }
  }

  /// The first token of what the verb reports; `nil` when no clause follows.
  fileprivate func reportStart(behind cue: Cue, before end: Int) -> Int? {
    let tokens = passage.tokens
    var place = cue.token + 1
    guard place + 1 < end, tokens[place].kind == .word else { return nil }
    let isBare = tokens[cue.token].isWord(.bareClause)
    if let that = thatClause(at: place, before: end) { return that }
    if tokens[cue.token].isWord(.addressing) {
      return addressed(from: place, before: end, isBare: isBare)
    }
    let next = tokens[place]
    // `responded to reports that` tells of what others said.
    if next.isWord(.to) { return nil }
    guard next.isWord([.preposition, .calendar, .adverb]) else {
      return isBare && beginsClause(place, before: end) ? place : nil
    }
    // `said in Alder that`
    for at in place + 1..<min(end, place + 14) {
      guard tokens[at].kind == .word, !passage.isCueOrVerb(at) else { break }
      // `a letter to Petrov that`, not `used it to prove that`
      if tokens[at].isWord(.to), !tokens[at + 1].isNameWord,
        !tokens[at + 1].isWord([.determiner, .possessive, .role])
      {
        break
      }
      if let that = thatClause(at: at, before: end) { return that }
    }
    // `said Tuesday the pool would close`, `said on Tuesday the pool would close`
    if tokens[place].isWord(.preposition), tokens[place + 1].isWord(.calendar) { place += 1 }
    while place < end, tokens[place].isWord(.calendar) { place += 1 }
    return isBare && place < end && beginsClause(place, before: end) ? place : nil
  }

  /// The clause behind the one spoken to: `told the council that`, `told reporters the pool would`.
  private func addressed(from first: Int, before end: Int, isBare: Bool) -> Int? {
    let tokens = passage.tokens
    guard !tokens[first].isWord([.preposition, .subordinator, .relative]) else { return nil }
    for at in first + 1..<max(first + 1, min(end, first + 14)) {
      guard tokens[at].kind == .word else { return nil }
      if let that = thatClause(at: at, before: end) { return that }
      if isBare, tokens[at].isWord([.determiner, .possessive, .subjectPronoun]),
        !tokens[at - 1].isWord([.preposition, .coordinator, .determiner, .possessive]),
        beginsClause(at, before: end)
      {
        return at
      }
      guard !passage.isCueOrVerb(at), !tokens[at].isWord([.to, .relative, .subordinator]) else {
        return nil
      }
    }
    return nil
  }

  /// The first word behind the `that` at `place`, when a clause can begin there: not `said that to
  /// Maro`, not `a letter that was lost`.
  private func thatClause(at place: Int, before end: Int) -> Int? {
    guard isThat(place), place + 2 < end else { return nil }
    let next = passage.tokens[place + 1]
    if next.kind == .comma { return nil }
    guard next.kind == .word, !next.isWord([.to, .auxiliary, .be, .verb, .pastForm, .finiteCue])
    else { return nil }
    return place + 1
  }

  /// Whether a subject with its verb begins at `place`.
  private func beginsClause(_ place: Int, before end: Int) -> Bool {
    let tokens = passage.tokens
    let token = tokens[place]
    guard token.kind == .word, place + 1 < end else { return false }
    let next = tokens[place + 1]
    if token.isWord(.subjectPronoun) {
      guard next.kind == .word else { return false }
      if token.word.contains(.contracted) { return true }
      if token.kind == .word, token.word.pronoun == .it || token.word.pronoun == .you {
        return next.isWord([.auxiliary, .be, .verb, .pastForm, .finiteCue])
      }
      return !next.isWord([.preposition, .coordinator, .to, .subordinator])
    }
    // `said there was`
    if token.isWord(.adverb) { return next.isWord([.be, .auxiliary]) }
    guard !token.isWord([.preposition, .subordinator, .relative, .coordinator, .adversative, .to])
    else { return false }
    return verb(ofSubjectAt: place, before: end).map { isFiniteVerb($0) } ?? false
  }

  /// The place behind the subject that begins at `place`, over an aside between two commas or
  /// dashes and a title in marks; `nil` when the clause ends there.
  private func verb(ofSubjectAt place: Int, before end: Int) -> Int? {
    let tokens = passage.tokens
    let high = min(end, place + Passage.reach)
    var verb = passage.phraseEnd(from: place, high)
    guard verb > place else { return nil }
    if verb < high, tokens[verb].kind == .quotation, !hasQuotation(verb..<verb + 1) { verb += 1 }
    if verb < high, tokens[verb].kind == .comma || tokens[verb].kind == .dash {
      let kind = tokens[verb].kind
      guard let close = tokens[verb + 1..<high].prefix(12).firstIndex(where: { $0.kind == kind })
      else { return nil }
      verb = close + 1
    }
    return verb < high ? verb : nil
  }

  private func isFiniteVerb(_ place: Int) -> Bool {
    passage.tokens[place].isWord([.auxiliary, .be, .verb, .pastForm])
  }
}

extension Passage {
  /// Whether the word ends what can stand between a verb and its `that`.
  fileprivate func isCueOrVerb(_ place: Int) -> Bool {
    tokens[place].isWord([.auxiliary, .be, .verb, .subjectPronoun])
      || tokens[place].isWord(.anyCue) && !tokens[place].isWord([.nounLike, .role, .capitalised])
  }
}
