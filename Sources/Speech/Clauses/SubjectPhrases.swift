import SourceText

/// Finds where a subject's noun phrase begins and ends, without knowing every word's class.
extension Passage {
  /// The noun phrase whose last word is at `last`.
  func phraseEnding(at last: Int, _ low: Int) -> LeftContext {
    var first = phraseStart(endingAt: last, low)
    guard first <= last else { return .nothing }
    if let noun = headOfRelative(first, low) {
      // `Ann Maro, who lives in Alder, said`
      first = phraseStart(endingAt: noun, low)
      return first <= noun
        ? .phrase(first..<noun + 1, source(in: first..<noun + 1)) : .goesOn
    }
    if first > low, tokens[first - 1].isWord(.coordinator), tokens[last].isNameWord,
      let joined = joinedNames(first, last, low)
    {
      return joined
    }
    return .phrase(first..<last + 1, source(in: first..<last + 1))
  }

  /// The last word of what a relative clause is about, when `first` is that clause's first word;
  /// `nil` when a noun right behind the pronoun is the clause's own subject: `who Petrov said was`.
  private func headOfRelative(_ first: Int, _ low: Int) -> Int? {
    var place = first - 1
    if place >= low, tokens[place].isWord(.verb) {
      place -= 1
    } else if tokens[first].isNameWord || tokens[first].isWord([.determiner, .possessive]) {
      return nil
    }
    guard place > low, tokens[place].kind == .word, tokens[place].word.pronoun == .who else {
      return nil
    }
    place -= 1
    if tokens[place].kind == .comma { place -= 1 }
    return place >= low && tokens[place].kind == .word ? place : nil
  }

  func phraseStart(endingAt last: Int, _ low: Int) -> Int {
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
  func overParenthesis(endingAt end: Int, _ low: Int, _ cue: Int) -> LeftContext {
    var place = end
    var jumps = 0
    while jumps < 4 {
      guard let open = opening(of: place, low), open > low else {
        return jumps == 0 ? .nothing : .goesOn
      }
      var last = open - 1
      if tokens[last].kind == .closeBracket, let bracket = opening(of: last, low), bracket > low {
        // `Ann Maro (R-Ohio), a farmer, said`
        last = bracket - 1
      }
      guard tokens[last].kind == .word else {
        return tokens[last].kind == .quotation ? .nothing : .goesOn
      }
      jumps += 1
      // `who, on Friday, said`
      if tokens[last].isWord(.relative) { return antecedent(of: last, low) }
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
      // `In Alder, the mayor, who said`: no aside to Alder.
      if isAside, first - 2 >= low, tokens[first - 2].isNameWord || tokens[first - 2].isWord(.role),
        !startsWithPreposition(first - 2, low)
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
      // `children use a doll`: a second determiner begins another phrase.
      if end > first, token.word.meets([.determiner, .possessive]),
        !token.word.contains(.quantifier),
        !tokens[end - 1].isWord([.preposition, .determiner, .possessive, .coordinator, .title])
      {
        break
      }
      // `the ad hits Maro`
      if end > first + 1, end + 1 < high, token.word.contains(.pluralForm),
        !token.word.meets([.capitalised, .role, .title, .possessiveForm]),
        tokens[end + 1].isNameWord || tokens[end + 1].isWord([.determiner, .possessive])
      {
        break
      }
      end += 1
    }
    return end
  }
}
