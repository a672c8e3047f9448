import SourceText

/// Reads what stands to the left of a saying verb.
extension Passage {
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

  func leftContext(of cue: Int, in sentence: Range<Int>) -> LeftContext {
    let low = max(sentence.lowerBound, cue - Self.reach)
    var place = cue - 1
    var sawAuxiliary = false
    // `1,600 emails`
    if place >= low, tokens[place].isWord(.number),
      tokens[cue].word.contains([.nounLike, .pluralForm]),
      !isCalendarYear(place)
    {
      return .noVerb
    }
    while place >= low, tokens[place].kind == .word {
      let word = tokens[place].word
      if word.meets(.subjectPronoun) { break }
      if word.meets([.auxiliary]) {
        sawAuxiliary = true
      } else if word.contains(.calendar) {
        // `on Tuesday said`
        if place - 1 >= low, tokens[place - 1].isWord(.preposition) { place -= 1 }
      } else if word.contains(.number), place - 2 >= low, tokens[place - 1].isWord(.preposition),
        !isCalendarYear(place), tokens[place - 2].isWord([.number, .determiner])
      {
        // `about four in 10 said`
        let phrase = place - 2..<place + 1
        return .phrase(phrase, Source(span: span(place - 2, place), form: .nominal))
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
}
