import SourceText

/// Reads who is named by a stretch of a sentence that is known to be a subject.
extension Passage {
  /// The words in `phrase` that name somebody: a name without its titles, a pronoun, or a common
  /// noun with what belongs to it; `nil` when there is none to be sure of.
  func source(in phrase: Range<Int>) -> Source? {
    var first = phrase.lowerBound
    var end = phrase.upperBound
    while end > first, isTrailing(tokens[end - 1]) { end -= 1 }
    while first < end, isLeading(tokens[first]) { first += 1 }
    guard first < end else { return nil }

    if tokens[first].isWord(.subjectPronoun) { return pronoun(at: first) }
    if tokens[first].isWord(.preposition), first + 1 < end {
      // `In July Maro said`: only a name at the end can be the subject.
      return tokens[end - 1].isNameWord ? name(endingAt: end - 1, from: first + 1) : nil
    }
    var coreEnd = first + 1
    // `a written statement`
    if coreEnd + 1 < end, tokens[first].isWord([.determiner, .possessive]),
      tokens[coreEnd].isWord([.participleForm, .pastForm, .past])
    {
      coreEnd += 1
    }
    while coreEnd < end, !endsCore(coreEnd) { coreEnd += 1 }
    while coreEnd > first + 1, isTrailing(tokens[coreEnd - 1]) { coreEnd -= 1 }

    let head = coreEnd - 1
    if tokens[head].isWord(.title), let name = nameBehindOf(coreEnd, end) { return name }
    if tokens[head].isNameWord {
      if isOwner(head, first) { return Source(span: span(first, head), form: .nominal) }
      return name(endingAt: head, from: first)
    }
    return nominal(first..<coreEnd)
  }

  /// `речник Маро`: a single name behind a noun that is no title, in a language where that may be
  /// Maro's spokesman.
  private func isOwner(_ name: Int, _ first: Int) -> Bool {
    features.contains(.bareGenitives) && name > first && !tokens[name - 1].isNameWord
      && !tokens[name - 1].isWord([.title, .honorific, .particle])
  }

  /// The pronoun at a token, without a verb that is contracted with it.
  func pronoun(at place: Int) -> Source? {
    guard let pronoun = tokens[place].word.pronoun else { return nil }
    let start = tokens[place].start
    // `he’s`: the pronoun only; `his`: all of it.
    let isWhole = !tokens[place].word.contains(.contracted)
    let end = isWhole ? tokens[place].end : start + pronoun.rawValue.utf8.count
    return Source(span: TextSpan(start, end), form: .pronoun(pronoun))
  }

  // MARK: Names

  /// The name whose last word is at `last`, without titles and what is before them.
  func name(endingAt last: Int, from first: Int) -> Source? {
    var start = last
    while start > first {
      let before = tokens[start - 1]
      guard before.kind == .word, !before.word.contains(.possessiveForm) else { break }
      if before.isNameWord {
        start -= 1
      } else if before.word.contains(.particle), !before.word.contains(.capitalised) {
        // `Anna van der Berg`, `Abu al-Masri`: the particle needs a name before it, or is its head.
        var place = start - 1
        while place > first, tokens[place - 1].isWord(.particle) { place -= 1 }
        guard place == start - 1 || place > first else { break }
        start = place
      } else {
        break
      }
    }
    return named(start...last)
  }

  /// The name that ends at a token; `nil` when that is no word of a name.
  func nameEnding(at last: Int, _ low: Int) -> Source? {
    last >= low && tokens[last].isNameWord ? name(endingAt: last, from: low) : nil
  }

  /// A run of name words, its titles taken off.
  private func named(_ run: ClosedRange<Int>) -> Source? {
    var start = run.lowerBound
    var place = run.upperBound - 1
    while place >= run.lowerBound {
      if tokens[place].isWord(.title), !isPartOfName(place, run) {
        start = place + 1
        break
      }
      place -= 1
    }
    // `Suffix`es stand behind the name; a run of titles only is no name.
    if start == run.upperBound, tokens[start].isWord([.title, .role]),
      !tokens[start].isWord(.honorific)
    {
      return Source(span: span(run.lowerBound, run.upperBound), form: .nominal)
    }
    return Source(span: span(start, run.upperBound), form: .name)
  }

  /// A title word behind a given name and before nothing else: `Judge`, in `Mike Judge`, is last and
  /// never asked; `King` in `Stephen King Jr.` is.
  private func isPartOfName(_ place: Int, _ run: ClosedRange<Int>) -> Bool {
    place + 1 == run.upperBound && place > run.lowerBound
      && tokens[place + 1].isWord(.abbreviation)
  }

  /// `Secretary of State Ines Maro`: behind a title's `of`, a run of three capitals or more ends in
  /// a name of two.
  private func nameBehindOf(_ start: Int, _ end: Int) -> Source? {
    guard start < end, tokens[start].isWord(.preposition) else { return nil }
    var place = start + 1
    while place < end, tokens[place].isNameWord { place += 1 }
    guard place - start > 3 else { return nil }
    return Source(span: span(place - 2, place - 1), form: .name)
  }

  // MARK: Nominals

  private func nominal(_ core: Range<Int>) -> Source? {
    let head = tokens[core.upperBound - 1]
    guard head.kind == .word else { return nil }
    let first = tokens[core.lowerBound]
    let isCertain =
      first.word.meets([.determiner, .possessive, .capitalised]) || head.word.contains(.role)
      || core.count > 1
    if head.word.meets([.determiner, .possessive]), !head.word.contains(.quantifier) { return nil }
    guard isCertain, !head.word.meets([.preposition, .subordinator]) else { return nil }
    return Source(span: span(core.lowerBound, core.upperBound - 1), form: .nominal)
  }

  func span(_ first: Int, _ last: Int) -> TextSpan {
    TextSpan(tokens[first].start, tokens[last].end)
  }

  /// The token that begins at `offset`, within reach before `place`.
  func place(at offset: Int, before place: Int) -> Int? {
    var at = place
    while at >= 0, at >= place - Self.reach {
      if tokens[at].start == offset { return at }
      at -= 1
    }
    return nil
  }

  // MARK: What cannot stand at a phrase's ends

  private func isTrailing(_ token: Token) -> Bool {
    guard token.kind == .word else { return true }
    if token.word.meets([.role, .subjectPronoun]) { return false }
    return token.word.meets([.adverb, .calendar, .auxiliary, .number])
  }

  private func isLeading(_ token: Token) -> Bool {
    guard token.kind == .word else { return true }
    if token.word.meets([.role, .subjectPronoun, .determiner, .possessive]) { return false }
    return token.word.meets([.adverb, .coordinator, .adversative, .calendar])
  }

  private func endsCore(_ place: Int) -> Bool {
    let token = tokens[place]
    guard token.kind == .word else { return true }
    if token.word.contains(.role) { return false }
    if token.word.contains(.participleForm) { return !token.word.contains(.capitalised) }
    return token.word.meets([.preposition, .to, .relative, .coordinator])
  }
}
