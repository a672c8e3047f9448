import SourceText

/// Tells whether words can be a reported clause, and where it ends.
extension Scene {
  /// The longest sentence behind a saying verb that is read, in tokens; keeps every verb's cost
  /// bounded.
  static let longestReport = 240

  /// The sentence without the full stop that ends it.
  func words(of sentence: Range<Int>) -> Range<Int> {
    let last = sentence.upperBound - 1
    return passage.tokens[last].kind == .fullStop ? sentence.lowerBound..<last : sentence
  }

  /// Where a sentence's own words begin: behind `Alder (MP) –`.
  func firstWord(of sentence: Range<Int>) -> Int {
    let tokens = passage.tokens
    for place in sentence.prefix(9) {
      switch tokens[place].kind {
      case .dash: return place > sentence.lowerBound ? place + 1 : sentence.lowerBound
      case .openBracket, .closeBracket, .comma: break
      case .word where tokens[place].isWord([.capitalised, .number]): break
      default: return sentence.lowerBound
      }
    }
    return sentence.lowerBound
  }

  /// Whether the words can be a clause that somebody says: with a verb, without quotations.
  func isClause(_ words: Range<Int>) -> Bool {
    words.count >= 2 && hasVerb(words) && !hasQuotation(words)
  }

  /// Whether a form that only a verb has is there.
  func hasVerb(_ words: Range<Int>) -> Bool {
    words.contains { isVerb($0) }
  }

  /// Whether a stretch in marks is there that is speech.
  func hasQuotation(_ words: Range<Int>) -> Bool {
    words.contains { isQuotation($0) }
  }

  private func isQuotation(_ place: Int) -> Bool {
    let token = passage.tokens[place]
    return token.kind == .quotation && decisions[Int(token.index)]?.verdict != .notSpeech
  }

  private func isVerb(_ place: Int) -> Bool {
    let token = passage.tokens[place]
    guard token.kind == .word else { return false }
    return token.word.meets([.auxiliary, .be, .verb, .pastForm])
      || token.word.contains(.finiteCue) && !token.word.contains(.nounLike)
  }

  /// The saying verbs of a sentence that report, weak ones left out.
  func reporting(in sentence: Range<Int>) -> ArraySlice<Cue> {
    passage.cues[firstCue(from: sentence.lowerBound)..<firstCue(from: sentence.upperBound)]
  }

  /// Whether the verb says that somebody said so: no `never`, no `would`, nobody as its subject, and
  /// no quotation that is its own.
  func isAssertion(_ cue: Cue, from first: Int) -> Bool {
    let tokens = passage.tokens
    guard cue.form == .finite, !cue.isWeak, tokens[cue.token].isWord(.thatClause) else {
      return false
    }
    // `no official said`
    if cue.phrase.contains(where: { $0 >= first && isNegation($0) }) { return false }
    // What stands right before the verb, behind its subject and any aside.
    var place = cue.token - 1
    while place >= first, place != cue.phrase.upperBound, tokens[place].kind == .word {
      let word = tokens[place].word
      // `never said`, `refused to say`, `responded to reports that`; not `went on to say`
      let goesOn = place - 2 >= first && tokens[place - 2].isWord(.phrasalCue)
      if isNegation(place) || word.contains(.to) && !goesOn { return false }
      // `didn’t say`, `would say`; `has said` is no such form.
      if word.contains(.auxiliary),
        word.contains(.contracted) || tokens[cue.token].word.contains(.baseCue)
      {
        return false
      }
      place -= 1
    }
    return !takenCues.contains(tokens[cue.token].start)
  }

  private func isNegation(_ place: Int) -> Bool {
    let token = passage.tokens[place]
    return token.isWord(.negation) && !token.isWord(WordClass.anyCue.union(.past))
  }

  /// Whether the source can be held to its words: a name, `he`, `she`, `they`, or a noun for who can
  /// speak.
  func canSpeak(_ source: Source, _ phrase: ClosedRange<Int>) -> Bool {
    switch source.form {
    case .name: true
    case .pronoun(let pronoun): pronoun == .he || pronoun == .she || pronoun == .they
    case .nominal: phrase.contains { passage.tokens[$0].isWord(.role) }
    }
  }

  /// Where the clause that begins at `start` ends: with its sentence, or where another clause may be
  /// the writer's own again: `…, but Petrov left`, `…, which pleased her`, `…, adding that`.
  func clauseEnd(from start: Int, before end: Int) -> Int {
    let tokens = passage.tokens
    var hasVerb = false
    // Two dashes set an aside off, one begins something new.
    let dashes = (start..<end).filter { tokens[$0].kind == .dash }
    var isAside = false
    for place in start..<end {
      switch tokens[place].kind {
      case .word: if !hasVerb, !isAside { hasVerb = isVerb(place) }
      case .semicolon, .colon: return place
      case .dash:
        if dashes.count % 2 == 0 { isAside.toggle() } else if hasVerb { return place }
      case .comma where hasVerb && !isAside && endsClause(at: place, end): return place
      default: break
      }
    }
    return end
  }

  /// Whether a subject of another clause may begin behind one of the commas: `while he said that it
  /// leaked, he liked it`.
  func goesOnBehindComma(_ words: Range<Int>) -> Bool {
    let tokens = passage.tokens
    guard let verb = words.first(where: { isVerb($0) }) else { return false }
    return (verb..<words.upperBound).dropLast().contains { place in
      tokens[place].kind == .comma
        && (tokens[place + 1].isNameWord
          || tokens[place + 1].isWord([.subjectPronoun, .determiner, .possessive, .role]))
    }
  }

  private func endsClause(at comma: Int, _ end: Int) -> Bool {
    let tokens = passage.tokens
    guard comma + 2 < end, tokens[comma + 1].kind == .word else { return false }
    let (next, second) = (tokens[comma + 1], tokens[comma + 2])
    if isThat(comma + 1) { return false }
    if next.word.contains(.relative) { return true }
    if next.isWord([.participleCue, .participleForm]), !next.isWord(.preposition) {
      return second.kind == .word && !second.isWord([.coordinator, .be, .auxiliary])
    }
    guard next.isWord([.coordinator, .adversative]), !isThat(comma + 2) else { return false }
    // `…, and said she was content`
    if second.isWord(.finiteCue), !second.isWord(.nounLike) { return true }
    let bringsSubject =
      second.kind == .word && !isVerb(comma + 2)
      && (second.isWord([.subjectPronoun, .determiner, .possessive, .role])
        || !second.isWord(.grammar))
    // A verb before the next comma: `…, and the roof leaks`, not `…, and Petrov, who left`.
    let rest = passage.tokens[comma + 2..<end]
    let limit = rest.firstIndex { $0.kind == .comma } ?? end
    return next.isWord(.adversative) || bringsSubject && hasVerb(comma + 2..<limit)
  }

  /// Whether the word is `that`.
  func isThat(_ place: Int) -> Bool {
    let token = passage.tokens[place]
    return token.kind == .word && !token.word.contains(.contracted)
      && token.word.contains(.subordinator) && token.word.contains(.relative)
  }
}
