import SourceText

/// Subjects behind their verb, in a language where they may stand there in any clause.
extension Passage {
  /// Whether the verb is a participle that an auxiliary makes a report: `a déclaré`.
  func isPerfect(_ place: Int) -> Bool {
    guard features.contains(.subjectBehindVerb), tokens[place].isWord(.past) else { return false }
    var before = place - 1
    while before >= 0, before >= place - 4, tokens[before].kind == .word {
      let word = tokens[before].word
      if word.contains(.auxiliary) { return !word.contains(.be) }
      guard word.meets([.adverb, .subjectPronoun]) else { return false }
      before -= 1
    }
    return false
  }

  /// Whether a negation stands right at the verb: `hat nie gesagt`, `no dijo`, `sagte nie`.
  func isNegated(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard features.contains(.subjectBehindVerb) else { return false }
    func isNegation(_ at: Int) -> Bool {
      sentence.contains(at) && tokens[at].kind == .word && tokens[at].word.contains(.negation)
    }
    if isNegation(place + 1) { return true }
    var before = place - 1
    while before >= sentence.lowerBound, before >= place - 4,
      tokens[before].isWord([.adverb, .auxiliary, .subjectPronoun])
    {
      if isNegation(before) { return true }
      before -= 1
    }
    return false
  }

  /// Whether what stands before a verb is no subject of it: nothing, a phrase with a preposition,
  /// words that name nobody.
  func isNoSubject(_ context: LeftContext) -> Bool {
    switch context {
    case .nothing, .noVerb: true
    case .goesOn: false
    case .phrase(let phrase, let source):
      source == nil || tokens[phrase.lowerBound].isWord(.preposition)
    }
  }

  /// The cue with the subject behind it, when none is before it and one is there: `Am Montag sagte
  /// Maro`.
  func invertedCue(_ cue: Cue, _ sentence: Range<Int>, _ context: LeftContext) -> Cue? {
    // `la demande Maro`
    if case .noVerb = context, tokens[cue.token].isWord(.nounLike) { return nil }
    guard let (phrase, source) = subjectBehind(cue.token, in: sentence),
      isNoSubject(context) || isBehindComma(cue.token) && source.form != .nominal
    else { return nil }
    var cue = cue
    cue.subject = source
    cue.phrase = phrase.lowerBound...(phrase.upperBound - 1)
    cue.side = .behind
    return cue
  }

  /// `Maro, die Rätin, sei müde, sagte Petrov`: a clause of its own behind a comma.
  private func isBehindComma(_ place: Int) -> Bool {
    var before = place - 1
    while before > 0, tokens[before].isWord([.adverb, .auxiliary]) { before -= 1 }
    return before >= 0 && tokens[before].kind == .comma
  }

  /// A pronoun, a name, or a common noun up to the name that it describes, right behind the verb.
  private func subjectBehind(_ cue: Int, in sentence: Range<Int>) -> (Range<Int>, Source)? {
    let high = min(sentence.upperBound, cue + Self.reach)
    var first = cue + 1
    while first < high, tokens[first].isWord(.adverb), !tokens[first].isWord(.subjectPronoun) {
      first += 1
    }
    // `dijo a Petrov`: the one spoken to.
    guard first < high, tokens[first].kind == .word,
      !tokens[first].isWord([.preposition, .subordinator])
    else { return nil }
    if tokens[first].isWord(.subjectPronoun) {
      return pronoun(at: first).map { (first..<first + 1, $0) }
    }
    var end = phraseEnd(from: first, high)
    // `sagte Maro der Zeitung`: what follows a name is another's.
    if let name = (first..<end).first(where: { tokens[$0].isNameWord }) {
      var behind = name
      while behind < end,
        tokens[behind].isNameWord
          || tokens[behind].isWord([.particle, .capitalised]) && behind + 1 < end
            && tokens[behind + 1].isNameWord
      {
        behind += 1
      }
      end = behind
    }
    guard end > first, let source = source(in: first..<end) else { return nil }
    return (first..<end, source)
  }
}
