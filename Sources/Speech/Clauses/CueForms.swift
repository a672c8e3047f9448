import SourceText

/// Tells whether a word that can be a saying verb is one where it stands.
extension Passage {
  /// Whether a capitalised word is a verb all the same: at a sentence's head, right behind a
  /// quotation, or behind a name in a headline.
  func isCapitalisedVerb(_ place: Int, _ sentence: Range<Int>) -> Bool {
    let word = tokens[place].word
    if place == sentence.lowerBound { return word.meets([.finiteCue, .participleCue]) }
    guard word.contains(.finiteCue), !word.meets([.nounLike, .weakCue]) else { return false }
    if tokens[place - 1].kind == .quotation { return true }
    // `Ann Maro, the mayor, Tweeted on Friday`
    if tokens[place - 1].kind == .comma, place + 1 < sentence.upperBound {
      return tokens[place + 1].isWord([.preposition, .temporal, .calendar])
    }
    // `Maro Said “…”`; not `Edward Said said`.
    guard tokens[place - 1].isNameWord, place + 1 < sentence.upperBound else { return false }
    let next = tokens[place + 1]
    return next.kind == .quotation
      || next.isWord([.preposition, .determiner, .relative, .subordinator, .subjectPronoun])
  }

  /// Whether a form of `to be` before the verb makes it a passive.
  func isPassive(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard tokens[place].isWord([.pastForm, .past]) else { return false }
    // `Maro is quoted as saying`
    if place + 2 < sentence.upperBound, tokens[place + 1].isWord(.temporal),
      tokens[place + 2].isWord(.participleCue)
    {
      return false
    }
    if isReducedPassive(place, sentence) { return true }
    var before = place - 1
    while before >= sentence.lowerBound, before >= place - 4, tokens[before].kind == .word {
      let word = tokens[before].word
      if word.contains(.be) { return true }
      guard word.meets([.adverb, .auxiliary]) else { return false }
      before -= 1
    }
    return false
  }

  /// `Petrov, described by Maro as`: a passive without its `was`.
  private func isReducedPassive(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound, tokens[place - 1].kind == .comma,
      place + 2 < sentence.upperBound, tokens[place + 1].isWord(.by)
    else { return false }
    let doer = tokens[place + 2]
    return doer.isNameWord || doer.isWord([.determiner, .possessive])
  }

  /// The doer that a passive names: `was described by Maro as`.
  func agent(of place: Int, in sentence: Range<Int>) -> (Range<Int>, Source)? {
    let by = place + 1
    guard by + 1 < sentence.upperBound, tokens[by].isWord(.by) else { return nil }
    let end = phraseEnd(from: by + 1, min(sentence.upperBound, by + Self.reach))
    guard end > by + 1, let source = source(in: by + 1..<end) else { return nil }
    return (by + 1..<end, source)
  }

  /// Whether a base form can be a verb with that subject: a plural's, or behind an auxiliary.
  func isPluralOrHelped(_ place: Int, _ phrase: Range<Int>) -> Bool {
    for at in phrase.upperBound..<max(place, phrase.upperBound)
    where tokens[at].isWord(.auxiliary) { return true }
    if tokens[place].isWord(.past) { return false }
    let last = tokens[phrase.upperBound - 1]
    if last.word.contains(.subjectPronoun) { return true }
    if last.word.contains(.contracted) { return false }
    if isPlural(last) { return true }
    // `critics in Marlow say`: the head decides.
    for at in phrase {
      if tokens[at].isWord(.preposition) { return false }
      if at + 1 < phrase.upperBound, tokens[at + 1].isWord(.preposition) {
        return isPlural(tokens[at])
      }
    }
    return false
  }

  private func isPlural(_ token: Token) -> Bool {
    if token.isWord([.plural, .quantifier]) { return true }
    return token.isWord(.pluralForm) && (!token.isNameWord || token.isWord(.role))
  }

  /// A participle's own subject: `with Maro saying`, `footage of Maro saying`,
  /// `and Petrov calling it`; `nil` when it shares the clause's.
  func absoluteSubject(_ place: Int, _ phrase: Range<Int>) -> Source? {
    guard let last = phrase.last, tokens[last].isNameWord || tokens[last].isWord(.role) else {
      return nil
    }
    var first = last
    while first > phrase.lowerBound, !tokens[first - 1].isWord(.preposition) { first -= 1 }
    guard first > 0 else { return nil }
    let before = tokens[first - 1]
    guard before.isWord([.absolute, .coordinator]) || before.kind == .dash else {
      // `shows Maro saying`, `has Maro saying`
      guard tokens[last].isNameWord, let name = name(endingAt: last, from: phrase.lowerBound),
        let start = self.place(at: name.span.start, before: last + 1), start > 0,
        tokens[start - 1].isWord([.auxiliary, .verb, .past, .pastForm, .anyCue])
          || tokens[start - 1].isWord(.pluralForm) && !tokens[start - 1].isWord(.capitalised)
      else { return nil }
      return name
    }
    return source(in: first..<last + 1)
  }

  /// Whether only words that set a verb off stand between a quotation and the verb.
  func isBehindQuotation(_ place: Int, _ sentence: Range<Int>) -> Bool {
    // `Said Maro: “…”`
    if place == sentence.lowerBound {
      guard tokens[place].isWord(.capitalised) else { return false }
      if !tokens[place].isWord([.weakCue, .nounLike]) { return true }
      // `Continued Maro: “…”`
      var end = place + 1
      while end < sentence.upperBound, tokens[end].isNameWord { end += 1 }
      return end > place + 1 && end < sentence.upperBound && tokens[end].kind == .colon
    }
    var before = place - 1
    while before >= sentence.lowerBound, before >= place - 4 {
      if tokens[before].kind == .quotation { return true }
      guard tokens[before].kind != .word || tokens[before].isWord([.adverb, .subordinator]) else {
        break
      }
      before -= 1
    }
    // `“No” is the answer, said Maro.`
    guard place > sentence.lowerBound, tokens[place - 1].kind == .comma,
      !tokens[place].isWord([.weakCue, .nounLike])
    else { return false }
    while before >= sentence.lowerBound, before >= place - Self.reach {
      if tokens[before].kind == .quotation { return true }
      before -= 1
    }
    return false
  }

  /// Whether the verb and a name behind it stand between two commas: `two bottles, recalls Maro, and`.
  func isInvertedAside(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound, tokens[place - 1].kind == .comma,
      !tokens[place].isWord([.weakCue, .nounLike, .addressing])
    else { return false }
    let end = phraseEnd(from: place + 1, min(sentence.upperBound, place + Self.reach))
    return end > place + 1 && end < sentence.upperBound && tokens[end].kind == .comma
      && tokens[end - 1].isNameWord
  }

  /// Whether a clause can end behind the verb at `place`: `“…” Maro said.`, not
  /// `“…” Maro said that`.
  func endsClause(behind place: Int) -> Bool {
    let behind = tokens[place].isWord(.phrasalCue) ? place + 2 : place + 1
    guard behind < tokens.count else { return true }
    let next = tokens[behind]
    // `“…,” Maro called them.`
    if tokens[place].word.contains([.weakCue, .plainCue]), behind + 1 < tokens.count,
      tokens[behind + 1].kind != .word
    {
      return true
    }
    // `Maro said ten days ago`
    if behind + 1 < tokens.count, next.isWord([.determiner, .number, .timeOrder]),
      tokens[behind + 1].isWord(.time)
    {
      return true
    }
    return next.kind != .word || tokens[place].isWord(.addressing)
      || next.word.meets([
        .preposition, .calendar, .adverb, .coordinator, .to, .time, .temporal, .participleForm,
      ])
  }
}
