import SourceText

/// Finds the subject that a clause begins with.
extension Passage {
  /// Where the clause that `place` is in begins: behind a semicolon, or at `, and` and `, but` when
  /// what follows brings a subject of its own.
  func clauseStart(before place: Int, in sentence: Range<Int>) -> Int {
    let low = max(sentence.lowerBound, place - Self.reach)
    var at = place - 1
    while at > low {
      let token = tokens[at]
      if token.kind == .semicolon { return at + 1 }
      if token.isWord([.coordinator, .adversative]), tokens[at - 1].kind == .comma, at + 1 < place {
        let next = tokens[at + 1]
        let bringsSubject =
          next.isNameWord || next.isWord([.subjectPronoun, .determiner, .possessive])
        if bringsSubject, leadingSubject(from: at + 1, before: place) != nil { return at + 1 }
      }
      at -= 1
    }
    return low
  }

  /// The subject of the last clause that a comma or dash and `when`, `where` or `in which` set off
  /// before `place`, when no comma but the one right before `place` ends it:
  /// `…, when Petrov rose, shouting`.
  func setOffSubject(before place: Int, from start: Int) -> Source? {
    var at = place - 1
    if at > start, tokens[at].kind == .comma { at -= 1 }
    while at > start + 1 {
      let token = tokens[at]
      if token.kind == .comma || token.kind == .semicolon || token.kind == .quotation { return nil }
      if token.isWord([.temporal, .setting]) {
        let before = token.isWord(.relative) ? at - 2 : at - 1
        guard before > start,
          tokens[before].kind == .comma || tokens[before].kind == .dash || endsInComma(before)
        else { return nil }
        return leadingSubject(from: at + 1, before: place)
      }
      at -= 1
    }
    return nil
  }

  /// Whether quoted words stand at `place` that end in a comma.
  private func endsInComma(_ place: Int) -> Bool {
    tokens[place].kind == .quotation && stretches[Int(tokens[place].index)].ending == .comma
  }

  /// The subject of the clause that begins at `start`: over what introduces it (`In July, …`,
  /// `Speaking in Marlow, …`), its first noun phrase. `nil` when there is none before `limit`.
  func leadingSubject(from start: Int, before limit: Int) -> Source? {
    var place = start
    var introductions = 0
    while place < limit, introductions < 4 {
      let token = tokens[place]
      guard token.kind == .word else {
        // `“…,” Maro is quoted as saying`
        if token.kind == .quotation, place > start { return nil }
        place += 1
        continue
      }
      let word = token.word
      if word.meets([.subjectPronoun]) {
        return cleft(at: place, before: limit) ?? pronoun(at: place)
      }
      if isIntroducing(place) {
        let end = place + 1 < limit ? phraseEnd(from: place + 1, limit) : place + 1
        let isPhrase = word.contains(.preposition) && end > place + 1 && end < limit
        // `On the quay Maro turned`
        if isPhrase, tokens[end].isWord([.verb, .pastForm, .finiteCue, .auxiliary]),
          let name = nameBehindNoun(place + 1..<end)
        {
          return name
        }
        if let comma = comma(from: place, before: limit) {
          place = comma + 1
        } else if isPhrase {
          // `Through a lawyer she sent a message`
          place = end
        } else {
          return nil
        }
        introductions += 1
        continue
      }
      if word.meets([.determiner, .possessive, .plural]) || token.isNameWord || word.contains(.role)
        || isCounted(place, limit)
      {
        let end = phraseEnd(from: place, limit)
        // `In San Blas, Calif., a voice said`
        if introductions > 0, end == place + 1, word.contains(.stopped), end < limit,
          tokens[end].kind == .comma
        {
          place = end + 1
          continue
        }
        if end > place {
          // `Maro left`: an unknown verb behind a name is no part of it.
          if let name = leadingName(place..<end) { return name }
          return source(in: place..<end)
        }
      }
      if word.meets([.coordinator, .adversative]), !word.contains(.subordinator) {
        place += 1
        continue
      }
      place += 1
      if place > start + 6, introductions == 0 { return nil }
    }
    return nil
  }

  /// Whom `it was Maro who said` is about; `nil` when the pronoun at `place` begins no such clause.
  private func cleft(at place: Int, before limit: Int) -> Source? {
    guard tokens[place].word.pronoun == .it, place + 2 < limit, tokens[place + 1].isWord(.be) else {
      return nil
    }
    let end = phraseEnd(from: place + 2, limit)
    guard end > place + 2, end < limit, tokens[end].isWord(.relative) else { return nil }
    return source(in: place + 2..<end)
  }

  /// Whether a number stands at `place` and a plural noun behind it: `50 marchers`.
  private func isCounted(_ place: Int, _ limit: Int) -> Bool {
    place + 1 < limit && tokens[place].isWord(.number)
      && tokens[place + 1].isWord([.pluralForm, .plural])
      && !tokens[place + 1].isWord([.capitalised, .possessiveForm, .time, .grammar])
  }

  /// Whether the number at `place` has as many digits as a year.
  func isCalendarYear(_ place: Int) -> Bool {
    tokens[place].span.count == 4
  }

  /// The name that begins inside a phrase behind a common noun, `the quay Maro`: the clause's subject.
  private func nameBehindNoun(_ phrase: Range<Int>) -> Source? {
    let last = phrase.upperBound - 1
    guard tokens[last].isNameWord, tokens[phrase.lowerBound].isWord([.determiner, .possessive]),
      let name = name(endingAt: last, from: phrase.lowerBound),
      let first = place(at: name.span.start, before: last + 1), first > phrase.lowerBound + 1,
      !tokens[first - 1].isWord([.title, .role, .capitalised]), tokens[first - 1].kind == .word
    else { return nil }
    return name
  }

  /// `In`, `When`, `Speaking`, `Unfortunately`: what it begins ends at a comma.
  private func isIntroducing(_ place: Int) -> Bool {
    let word = tokens[place].word
    // `About 50 marchers said`
    if word.contains(.preposition), isCounted(place + 1, tokens.count), !isCalendarYear(place + 1) {
      return false
    }
    if word.meets([.preposition, .subordinator, .to, .pastForm, .past]) { return true }
    // `Even before Maro left, Petrov said`
    if word.contains(.adverb), !word.contains(.role), place + 1 < tokens.count,
      tokens[place + 1].isWord([.temporal, .preposition, .subordinator])
    {
      return true
    }
    let isHigh = word.contains(.capitalised)
    if word.meets([.participleForm, .participleCue]) {
      return !isHigh || place + 1 < tokens.count && !tokens[place + 1].isNameWord
    }
    // `Reached by the paper, Maro said`
    if isHigh, word.contains(.pastLike), place + 1 < tokens.count,
      tokens[place + 1].isWord([.preposition, .by, .temporal, .to])
    {
      return true
    }
    // `Four hours earlier, Maro said`
    if word.meets([.determiner, .number, .adverb, .timeOrder]) {
      var at = place
      while at + 1 < tokens.count, at < place + 6,
        tokens[at].isWord([.determiner, .number, .adverb, .timeOrder, .time, .preposition])
      {
        at += 1
      }
      if at > place, tokens[at].kind == .comma,
        tokens[place..<at].contains(where: { $0.isWord(.time) })
      {
        return true
      }
    }
    return isHigh && word.contains(.adverbForm) && place + 1 < tokens.count
      && tokens[place + 1].kind == .comma
  }

  private func comma(from start: Int, before limit: Int) -> Int? {
    var place = start
    while place < limit {
      if tokens[place].kind == .comma { return place }
      if endsInComma(place) { return place }
      place += 1
    }
    return nil
  }

  private func leadingName(_ phrase: Range<Int>) -> Source? {
    var end = phrase.lowerBound
    while end < phrase.upperBound, tokens[end].isNameWord { end += 1 }
    guard end > phrase.lowerBound, end < phrase.upperBound, !tokens[end].isWord(.role),
      !tokens[end].isWord([.preposition, .coordinator, .particle]),
      !tokens[phrase.upperBound - 1].isNameWord, !tokens[phrase.upperBound - 1].isWord(.role),
      !tokens[end - 1].word.contains(.possessiveForm)
    else { return nil }
    return name(endingAt: end - 1, from: phrase.lowerBound)
  }
}
