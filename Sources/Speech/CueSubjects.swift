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
      if place - 2 > sentence.lowerBound, tokens[place - 1].isWord(.temporal),
        tokens[place - 2].isNameWord,
        let name = name(endingAt: place - 2, from: max(sentence.lowerBound, place - Self.reach))
      {
        cue.subject = name
        cue.side = .own
        return cue
      }
    }
    if form == .finite, place > sentence.lowerBound, tokens[place - 1].kind == .comma,
      let (phrase, source) = setOffSubject(of: place, in: sentence)
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
  private func setOffSubject(of verb: Int, in sentence: Range<Int>)
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
    if cue.form == .participle, tokens[cue.token].isWord(.capitalised) {
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

  // MARK: To the left

  enum LeftContext {
    /// A subject right before the verb.
    case phrase(Range<Int>, Source?)
    /// `and said`, `to say`, `, saying`: the subject is an earlier verb's.
    case goesOn
    /// Nothing that could be a subject: the sentence's head, or a quotation.
    case nothing
    /// `his claims`, `the report`: no verb at all.
    case noVerb
  }

  private func leftContext(of cue: Int, in sentence: Range<Int>) -> LeftContext {
    let low = max(sentence.lowerBound, cue - Self.reach)
    var place = cue - 1
    var sawAuxiliary = false
    while place >= low, tokens[place].kind == .word {
      let word = tokens[place].word
      if word.meets(.subjectPronoun) { break }
      if word.meets([.auxiliary]) {
        sawAuxiliary = true
      } else if word.contains(.calendar) {
        // `on Tuesday said`
        if place - 1 >= low, tokens[place - 1].isWord(.preposition) { place -= 1 }
      } else if word.contains(.number), place - 1 >= low, tokens[place - 1].isWord(.preposition) {
        // `who in 2010 said`
        place -= 1
      } else if let start = timePhrase(endingAt: place, low) {
        // `Maro last week said`
        place = start
      } else if !word.meets([.adverb]) || word.contains(.role) {
        break
      }
      place -= 1
    }
    guard place >= low else { return .nothing }
    let token = tokens[place]
    switch token.kind {
    case .word:
      let word = token.word
      if word.meets(.subjectPronoun) { return .phrase(place..<place + 1, pronoun(at: place)) }
      if word.contains(.relative) { return antecedent(of: place, low) }
      if word.contains(.coordinator) || word.contains(.adversative) { return .goesOn }
      if word.contains(.to) {
        // `Maro was prompted to say`, `Maro went on to say`
        var verb = place - 1
        while verb > low, tokens[verb].isWord(.adverb) || tokens[verb].isWord(.preposition) {
          verb -= 1
        }
        guard verb > low, !tokens[verb].isWord(.capitalised),
          tokens[verb].isWord([.pastForm, .past, .verb, .anyCue])
        else { return .goesOn }
        let outer = leftContext(of: verb, in: sentence)
        if case .phrase(_, .some) = outer { return outer }
        return .goesOn
      }
      if word.meets([.determiner, .possessive]), !sawAuxiliary {
        // `those said`, `some said`, but `the report`.
        return word.contains(.quantifier) && !tokens[cue].isWord(.nounLike)
          ? .phrase(place..<place + 1, Source(span: token.span, form: .nominal)) : .noVerb
      }
      if word.meets([.preposition]) {
        return tokens[cue].isWord(.participleCue) ? .goesOn : .noVerb
      }
      if word.meets([.subordinator]) { return .nothing }
      return phraseEnding(at: place, low)
    case .comma, .closeBracket, .dash:
      return overParenthesis(endingAt: place, low, cue)
    default:
      return .nothing
    }
  }

  /// The first word of `last week`, `two days ago`, `earlier this year`; `nil` when the word at
  /// `last` ends no such phrase.
  private func timePhrase(endingAt last: Int, _ low: Int) -> Int? {
    guard tokens[last].isWord(.time), !tokens[last].isWord([.capitalised, .possessiveForm]) else {
      return nil
    }
    var first = last
    while first > low, tokens[first - 1].kind == .word, !tokens[first - 1].isNameWord,
      tokens[first - 1].isWord([.determiner, .adverb, .number, .time, .past, .preposition])
        || tokens[first - 1].isWord(.subordinator) && first < last
        || tokens[first - 1].isWord(.timeOrder)
    {
      first -= 1
    }
    return first < last ? first : nil
  }

  /// `Maro, who said …`: the pronoun, with what it stands for; of `that` and `which`, only that.
  func antecedent(of relative: Int, _ low: Int) -> LeftContext {
    var place = relative - 1
    var isSetOff = false
    if place >= low, tokens[place].kind == .comma {
      isSetOff = true
      place -= 1
    }
    let alone = relative..<relative + 1
    let who = pronoun(at: relative)
    guard place >= low, tokens[place].kind == .word else { return .phrase(alone, who) }
    var found: (phrase: Range<Int>, source: Source)?
    if case .phrase(let phrase, let source?) = phraseEnding(at: place, low) {
      found = (phrase, source)
      // `Ann Maro, a farmer, who said`
      if isSetOff, phrase.lowerBound > low, tokens[phrase.lowerBound - 1].kind == .comma,
        tokens[phrase.lowerBound].isWord([.determiner, .possessive])
          || tokens[phrase.lowerBound].word.contains(.possessiveForm),
        phrase.lowerBound - 2 >= low, tokens[phrase.lowerBound - 2].isNameWord,
        case .phrase(let outer, let name?) = phraseEnding(at: phrase.lowerBound - 2, low),
        name.form == .name
      {
        found = (outer, name)
      }
    }
    var pronoun = who ?? Source(span: tokens[relative].span, form: .pronoun(.who))
    pronoun.antecedent = found?.source.span
    return .phrase(alone, pronoun)
  }

  // MARK: To the right

  /// The subject behind an inverted verb: `said Maro`.
  private func phraseBehind(_ cue: Int, in sentence: Range<Int>) -> (Range<Int>, Source)? {
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
