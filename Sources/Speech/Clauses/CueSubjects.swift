import SourceText

/// Finds the saying verbs of a passage and their subjects.
extension Passage {
  /// The furthest that a rule looks from a word, in words; keeps every search bounded.
  static let reach = 60

  /// Fills `cues`, ascending: a verb that shares an earlier one's subject finds it there.
  mutating func findCues() {
    for place in tokens.indices {
      let token = tokens[place]
      guard token.kind == .word, token.word.meets(.anyCue.union(.according)) else { continue }
      if token.word.contains(.according) { hasAccording = true }
      if let cue = cue(at: place) { cues.append(cue) }
    }
  }

  private func cue(at place: Int) -> Cue? {
    let word = tokens[place].word
    let sentence = sentences[Int(sentenceOf[place])]
    let isWeak = word.contains(.weakCue)
    // `Report` at a sentence's head, or in a headline, is no verb.
    if word.contains(.capitalised), !isCapitalisedVerb(place, sentence) { return nil }
    let form: Cue.Form =
      word.contains(.finiteCue) || isPerfect(place)
      ? .finite : word.contains(.participleCue) ? .participle : .base
    var cue = Cue(token: place, form: form, isWeak: isWeak, phrase: place...place)
    if isWeak, place + 1 < sentence.upperBound, tokens[place + 1].isWord(.relative) {
      // `finds that`
      cue.isWeak = false
    }
    if isPassive(place, sentence) {
      guard let (phrase, source) = agent(of: place, in: sentence) else { return nil }
      cue.subject = source
      cue.phrase = phrase.lowerBound...(phrase.upperBound - 1)
      cue.side = .agent
      return cue
    }
    // `asks not to be named`
    if word.contains(.addressing), place + 1 < sentence.upperBound,
      tokens[place + 1].isWord(.to)
        || tokens[place + 1].isWord(.negation) && place + 2 < sentence.upperBound
          && tokens[place + 2].isWord(.to)
    {
      return nil
    }
    // `Maro went on to say`
    if word.contains(.phrasalCue), place + 2 < sentence.upperBound, tokens[place + 2].isWord(.to) {
      return nil
    }
    if form == .participle, place > sentence.lowerBound {
      if tokens[place - 1].kind == .comma { return shared(cue, sentence) }
      // `quoted Maro as saying`
      if place - 2 > sentence.lowerBound, tokens[place - 1].isWord(.manner),
        tokens[place - 2].isNameWord,
        let name = name(endingAt: place - 2, from: max(sentence.lowerBound, place - Self.reach))
      {
        cue.subject = name
        cue.side = .own
        return cue
      }
    }
    if form == .finite, place > sentence.lowerBound, tokens[place - 1].kind == .comma,
      let (phrase, source) = subjectBeforeAside(of: place, in: sentence)
    {
      cue.subject = source
      cue.phrase = phrase
      return cue
    }
    if isNegated(place, sentence) { return cue }
    var context = leftContext(of: place, in: sentence)
    if features.contains(.subjectBehindVerb), form == .finite {
      if let behind = invertedCue(cue, sentence, context) { return behind }
      if isNoSubject(context) { context = .nothing }
    }
    switch context {
    case .noVerb: return nil
    case .phrase(let phrase, let source):
      // `Maro’s proposed law`, `Maro’s comments`
      if tokens[place - 1].isWord(.possessiveForm), place + 1 < tokens.count,
        tokens[place - 1].isNameWord && tokens[place + 1].kind == .word || word.contains(.nounLike)
      {
        return nil
      }
      if form == .participle, !tokens[place - 1].isWord(.auxiliary) {
        guard let own = absoluteSubject(place, phrase) else { return shared(cue, sentence) }
        cue.subject = own
        cue.side = .own
        return cue
      }
      if form == .base {
        guard tokens[place - 1].isWord(.to) || isPluralOrHelped(place, phrase) else { return nil }
        cue.form = .finite
      }
      if word.contains(.nounLike), !canBeVerb(place, after: phrase) { return nil }
      cue.subject = source
      cue.phrase = phrase.lowerBound...(phrase.upperBound - 1)
      return cue
    case .goesOn:
      // `from state to state`
      if form == .base, word.contains(.nounLike), !canBeVerb(place, after: place..<place) {
        return nil
      }
      return shared(cue, sentence)
    case .nothing:
      guard form == .finite else {
        return form == .participle ? shared(cue, sentence) : nil
      }
      if !features.contains(.subjectBehindVerb),
        isBehindQuotation(place, sentence) || isInvertedAside(place, sentence),
        let (phrase, source) = phraseBehind(place, in: sentence)
      {
        cue.subject = source
        cue.phrase = phrase.lowerBound...(phrase.upperBound - 1)
        cue.side = .behind
        return cue
      }
      return shared(cue, sentence)
    }
  }

  /// `Maro, whose home town, Alder, is small, said`: the clause's first name, set off by a comma from
  /// a relative clause, a participle or an appositive that the comma right before the verb ends.
  private func subjectBeforeAside(of verb: Int, in sentence: Range<Int>)
    -> (ClosedRange<Int>, Source)?
  {
    let start = clauseStart(before: verb, in: sentence)
    guard let source = leadingSubject(from: start, before: verb), source.form == .name,
      let first = self.place(at: source.span.start, before: verb), first >= start
    else { return nil }
    var last = first
    while last + 1 < verb, tokens[last].end < source.span.end { last += 1 }
    guard last + 2 < verb - 1, tokens[last + 1].kind == .comma,
      tokens[last + 2].isWord([.relative, .participleForm, .participleCue])
    else { return nil }
    // `…, said Petrov`
    let behind = verb + 1
    if behind < sentence.upperBound, !tokens[verb].isWord(.addressing),
      let (phrase, _) = phraseBehind(verb, in: sentence), phrase.lowerBound == behind,
      phrase.upperBound >= sentence.upperBound || tokens[phrase.upperBound].kind != .word
    {
      return nil
    }
    return (first...last, source)
  }

  private func shared(_ cue: Cue, _ sentence: Range<Int>) -> Cue {
    var cue = cue
    cue.side = .shared
    if cue.form == .participle, opensSentence(cue.token, sentence) {
      // `Calling it “…,” Maro left`: the subject is to come, behind what is quoted.
      let limit = min(sentence.upperBound, cue.token + Self.reach)
      var start = cue.token
      if let quoted = (cue.token..<limit).first(where: { tokens[$0].kind == .quotation }),
        stretches[Int(tokens[quoted].index)].ending == .comma
          || quoted + 1 < limit && tokens[quoted + 1].kind == .comma
      {
        start = quoted + 1
      }
      cue.subject = leadingSubject(from: start, before: limit)
      return cue
    }
    // `the letter Maro signed said`: an earlier verb's subject is not this one's.
    if cue.form == .finite, cue.token > sentence.lowerBound,
      tokens[cue.token - 1].isWord([.finiteCue, .verb])
    {
      return cue
    }
    // `When Maro was asked, he rose and said`
    let subject = cue.token - 3
    if cue.form == .finite, subject >= sentence.lowerBound,
      tokens[cue.token - 1].isWord(.coordinator), tokens[subject].isWord(.subjectPronoun),
      tokens[cue.token - 2].isWord([.pastForm, .verb, .finiteCue])
    {
      cue.subject = pronoun(at: subject)
      return cue
    }
    let start = clauseStart(before: cue.token, in: sentence)
    // `…, Maro said, adding`
    if cue.form == .participle, let last = cues.last(where: { $0.subject != nil }),
      last.form == .finite,
      max(last.token, last.side == .behind ? last.phrase.upperBound : 0) == cue.token - 2,
      tokens[cue.token - 1].kind == .comma, last.token >= start
    {
      cue.subject = last.subject
      return cue
    }
    if cue.form == .participle, let subject = setOffSubject(before: cue.token, from: start) {
      cue.subject = subject
      return cue
    }
    if cue.form == .participle,
      let subject = leadingSubject(from: start, before: cue.token)
    {
      cue.subject = subject
      return cue
    }
    // The last verb of the same clause that has a subject of its own.
    var index = cues.count - 1
    var looked = 0
    while index >= 0, looked < 8, cues[index].token >= start {
      // `said Petrov’s work, compared with hers, was “poor,” and added`: not who compared.
      if cues[index].form == .finite, !cues[index].isWeak || cue.isWeak,
        let subject = cues[index].subject,
        cues[index].side != .behind || cue.form == .participle
      {
        cue.subject = subject
        return cue
      }
      index -= 1
      looked += 1
    }
    cue.subject = leadingSubject(from: start, before: cue.token)
    return cue
  }

  /// Whether the participle begins its sentence, but for what ties it to one: `But while calling it`.
  private func opensSentence(_ participle: Int, _ sentence: Range<Int>) -> Bool {
    if tokens[participle].isWord(.capitalised) { return true }
    guard participle > sentence.lowerBound, participle - sentence.lowerBound <= 3 else {
      return false
    }
    return tokens[sentence.lowerBound..<participle].allSatisfy {
      $0.isWord([.preposition, .subordinator, .coordinator, .adversative, .adverb])
    }
  }

  // MARK: To the right

  /// The subject behind an inverted verb: `said Maro`.
  func phraseBehind(_ cue: Int, in sentence: Range<Int>) -> (Range<Int>, Source)? {
    let high = min(sentence.upperBound, cue + Self.reach)
    var first = cue + 1
    while first < high, tokens[first].isWord(.adverb) { first += 1 }
    let end = phraseEnd(from: first, high)
    guard end > first, let source = source(in: first..<end) else { return nil }
    if case .pronoun = source.form, end < high, tokens[end].kind == .word { return nil }
    if end < high, tokens[end].isWord([.auxiliary, .verb]) { return nil }
    if cue >= 2, tokens[cue - 1].kind == .comma, tokens[cue - 2].kind != .quotation,
      end < sentence.upperBound, tokens[end].isWord(.finiteCue)
    {
      return nil
    }
    return (first..<end, source)
  }

  private func canBeVerb(_ cue: Int, after phrase: Range<Int>) -> Bool {
    // `state reports`, `her campaign claims`: the phrase must be one that can speak, and something
    // that can be said must follow.
    guard cue + 1 < tokens.count else { return true }
    if phrase.lowerBound > 0, tokens[phrase.lowerBound - 1].kind == .quotation { return true }
    let next = tokens[cue + 1]
    if next.kind == .word {
      return next.word.meets([
        .determiner, .possessive, .subjectPronoun, .subordinator, .relative, .capitalised,
      ])
    }
    return next.kind != .fullStop
  }
}
