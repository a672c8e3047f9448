import SourceText

/// Finds the saying verbs of a passage and their subjects.
extension Passage {
  /// The furthest that a rule looks from a word, in words; keeps every search bounded.
  static let reach = 60

  /// Fills `cues`, ascending: a verb that shares an earlier one's subject finds it there.
  mutating func findCues() {
    for place in tokens.indices {
      let token = tokens[place]
      guard token.kind == .word, token.word.meets(.anyCue) else { continue }
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
      word.contains(.finiteCue) ? .finite : word.contains(.participleCue) ? .participle : .base
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
    switch leftContext(of: place, in: sentence) {
    case .noVerb: return nil
    case .phrase(let phrase, let source):
      if form == .participle, !tokens[place - 1].isWord(.auxiliary) {
        guard let own = absoluteSubject(place, phrase) else { return shared(cue, sentence) }
        cue.subject = own
        return cue
      }
      if form == .base {
        guard isPluralOrHelped(place, phrase) else { return nil }
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
      if isBehindQuotation(place, sentence),
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

  private func shared(_ cue: Cue, _ sentence: Range<Int>) -> Cue {
    var cue = cue
    cue.side = .shared
    if cue.form == .participle, tokens[cue.token].isWord(.capitalised) {
      // `Calling it “…,” Maro left`: the subject is to come.
      cue.subject = leadingSubject(
        from: cue.token, before: min(sentence.upperBound, cue.token + Self.reach))
      return cue
    }
    let start = clauseStart(before: cue.token, in: sentence)
    // The last verb of the same clause that has a subject of its own.
    var index = cues.count - 1
    var looked = 0
    while index >= 0, looked < 8, cues[index].token >= start {
      if cues[index].form == .finite, let subject = cues[index].subject,
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

  private enum LeftContext {
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
      if word.contains(.to) { return .goesOn }
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

  /// `Maro, who said …`: the pronoun, with what it stands for; of `that` and `which`, only that.
  private func antecedent(of relative: Int, _ low: Int) -> LeftContext {
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
    guard var who else {
      guard let found else { return .phrase(alone, nil) }
      return .phrase(found.phrase, found.source)
    }
    who.antecedent = found?.source.span
    return .phrase(alone, who)
  }

  /// The noun phrase whose last word is at `last`.
  private func phraseEnding(at last: Int, _ low: Int) -> LeftContext {
    let first = phraseStart(endingAt: last, low)
    guard first <= last else { return .nothing }
    if first > low, tokens[first - 1].isWord(.coordinator), tokens[last].isNameWord,
      let joined = joinedNames(first, last, low)
    {
      return joined
    }
    return .phrase(first..<last + 1, source(in: first..<last + 1))
  }

  private func phraseStart(endingAt last: Int, _ low: Int) -> Int {
    var first = last + 1
    while first > low {
      let token = tokens[first - 1]
      guard token.kind == .word else { break }
      if token.word.meets(.endsNounPhrase), !token.word.contains(.role) { break }
      if token.word.meets([.finiteCue]), !token.word.contains(.nounLike),
        !token.word.meets([.capitalised, .role])
      {
        break
      }
      first -= 1
      // A determiner heads its phrase, unless a preposition carries that on: `the head of the firm`.
      if token.word.meets([.determiner, .possessive]), first > low,
        !tokens[first - 1].isWord([.preposition, .determiner])
      {
        break
      }
    }
    return first
  }

  /// `Maro and Petrov said`: both, when the sentence or a clause begins with the first.
  private func joinedNames(_ first: Int, _ last: Int, _ low: Int) -> LeftContext? {
    let end = first - 2
    guard end >= low, tokens[end].isNameWord else { return nil }
    let start = phraseStart(endingAt: end, low)
    guard start <= end, start == low || tokens[start - 1].kind != .word,
      let one = source(in: start..<end + 1), let other = source(in: first..<last + 1),
      one.form == .name, other.form == .name
    else { return nil }
    return .phrase(
      start..<last + 1,
      Source(span: TextSpan(one.span.start, other.span.end), form: .nominal))
  }

  /// Jumps over `, a farmer,` and `(R)`, as often as one follows another.
  private func overParenthesis(endingAt end: Int, _ low: Int, _ cue: Int) -> LeftContext {
    var place = end
    var jumps = 0
    while jumps < 4 {
      guard let open = opening(of: place, low), open > low else {
        return jumps == 0 ? .nothing : .goesOn
      }
      let last = open - 1
      guard tokens[last].kind == .word else {
        return tokens[last].kind == .quotation ? .nothing : .goesOn
      }
      jumps += 1
      if tokens[last].isWord(.subjectPronoun) {
        return .phrase(last..<last + 1, pronoun(at: last))
      }
      if tokens[last].word.meets(.endsNounPhrase), !tokens[last].word.contains(.role) {
        return .goesOn
      }
      let first = phraseStart(endingAt: last, low)
      guard first <= last else { return .goesOn }
      // `Ann Maro, R-Ky., the leader, said`
      let isAside =
        first > low && tokens[first - 1].kind == .comma
        && (tokens[first].word.meets([.determiner, .possessive, .stopped, .number])
          || first == last && !startsWithPreposition(first - 2, low))
      if isAside, first - 2 >= low, tokens[first - 2].isNameWord || tokens[first - 2].isWord(.role)
      {
        place = first - 1
        // That comma opened the aside: the phrase before it is next.
        let before = phraseStart(endingAt: first - 2, low)
        if before <= first - 2, let source = source(in: before..<first - 1) {
          if before > low, tokens[before - 1].kind == .comma,
            tokens[before].isWord([.determiner, .stopped, .number])
          {
            place = before - 1
            continue
          }
          return .phrase(before..<first - 1, source)
        }
      }
      return phraseEnding(at: last, low)
    }
    return .goesOn
  }

  private func startsWithPreposition(_ last: Int, _ low: Int) -> Bool {
    guard last >= low else { return false }
    let first = phraseStart(endingAt: last, low)
    return first <= last && tokens[first].isWord(.preposition)
  }

  /// The token that opens the aside which `close` ends; `nil` when none does within reach.
  private func opening(of close: Int, _ low: Int) -> Int? {
    let kind: Token.Kind = tokens[close].kind == .closeBracket ? .openBracket : tokens[close].kind
    var place = close - 1
    while place >= low {
      if tokens[place].kind == kind { return place }
      if tokens[place].kind == .semicolon { return nil }
      place -= 1
    }
    return nil
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
    if tokens[cue - 1].kind == .comma, tokens[cue - 2].kind != .quotation,
      end < sentence.upperBound, tokens[end].isWord(.finiteCue)
    {
      return nil
    }
    return (first..<end, source)
  }

  /// Where the noun phrase that begins at `first` ends.
  func phraseEnd(from first: Int, _ high: Int) -> Int {
    var end = first
    while end < high {
      let token = tokens[end]
      guard token.kind == .word else { break }
      if end == first, token.word.meets(.subjectPronoun) { return end + 1 }
      if token.word.meets(.endsNounPhrase), !token.word.contains(.role) { break }
      if token.word.meets([.anyCue]), !token.word.contains(.role), !token.isNameWord { break }
      if end > first, token.word.meets([.adverb, .pastForm, .participleForm]),
        !token.word.contains(.role), !token.word.contains(.capitalised)
      {
        // `the elected mayor` goes on, `Maro visited` does not.
        let isInside =
          end + 1 < high && !tokens[end - 1].isNameWord
          && tokens[first].isWord([.determiner, .possessive]) && tokens[end + 1].kind == .word
          && !tokens[end + 1].isWord(.grammar)
        if !isInside { break }
      }
      end += 1
    }
    return end
  }

  private func canBeVerb(_ cue: Int, after phrase: Range<Int>) -> Bool {
    // `state reports`, `her campaign claims`: the phrase must be one that can speak, and something
    // that can be said must follow.
    guard cue + 1 < tokens.count else { return true }
    if phrase.lowerBound > 0, tokens[phrase.lowerBound - 1].kind == .quotation { return true }
    let next = tokens[cue + 1]
    if next.kind == .word { return next.word.meets(.grammar) || next.word.contains(.capitalised) }
    return next.kind != .fullStop
  }
}
