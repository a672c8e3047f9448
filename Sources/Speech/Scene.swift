import SourceText

/// What a rule sees: a paragraph, what has been decided in it, and how the one before ended.
struct Scene: Sendable {
  var passage: Passage
  /// What was decided for each stretch of the passage; `nil` while nothing is.
  var decisions: [Decision?]
  var previous: Previous
  /// Where the cues of quotations begin; filled once these are decided.
  var takenCues: Set<Int> = []

  /// What the rules may know of the paragraph before.
  struct Previous: Sendable {
    /// Whether its last quotation was never closed.
    var isOpen = false
    /// Whether it ended with a quotation or with the clause that reports one.
    var endsInQuotation = false
    /// Whether it ended with a colon.
    var endsInColon = false
    /// The source of its last quotation, or of its last saying verb; `nil` when it had none.
    var source: Source?
    /// The cue that belongs to `source`.
    var cue: TextSpan?

    /// The last source of the paragraphs before that one, for want of any in it.
    var earlier: Source?

    static let none = Previous()
  }

  /// The stretch's place among the passage's tokens.
  func place(_ stretch: Int) -> Int { passage.stretches[stretch].token }

  /// The sentence that a token is in.
  func sentence(_ place: Int) -> Range<Int> {
    passage.sentences[Int(passage.sentenceOf[place])]
  }

  /// The token at `place`, when there is one.
  func token(_ place: Int) -> Token? {
    passage.tokens.indices.contains(place) ? passage.tokens[place] : nil
  }

  /// The first cue at or behind a token, as a place in `passage.cues`. Logarithmic.
  func firstCue(from place: Int) -> Int {
    var low = 0
    var high = passage.cues.count
    while low < high {
      let middle = (low + high) / 2
      if passage.cues[middle].token < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the stretch is followed by nothing or by punctuation only, up to its sentence's end.
  func endsItsSentence(_ stretch: Int) -> Bool {
    let place = place(stretch)
    guard let next = token(place + 1), sentence(place).contains(place + 1) else { return true }
    return next.isTerminator
  }

  /// Whether the quoted words stand for themselves: a sentence, or a clause set off by a comma or a
  /// colon, rather than words fitted into the sentence around them.
  func standsAlone(_ stretch: Int) -> Bool {
    let quoted = passage.stretches[stretch]
    let place = place(stretch)
    if place == sentence(place).lowerBound { return quoted.beginsHigh || quoted.isCarried }
    guard let before = token(place - 1) else { return true }
    switch before.kind {
    case .colon: return true
    case .comma, .dash: return quoted.beginsHigh || quoted.endsAsSentence
    case .quotation, .closeBracket: return quoted.beginsHigh
    default: return quoted.beginsHigh && quoted.words > 2 && quoted.ending != .nothing
    }
  }

  /// Whether a name or a pronoun and its verb stand at `place`, behind a comma at most.
  func beginsClause(_ place: Int) -> Bool {
    let first = token(place)?.kind == .comma ? place + 1 : place
    guard let subject = token(first), let verb = token(first + 1) else { return false }
    return (subject.isNameWord || subject.isWord(.subjectPronoun))
      && verb.isWord([.pastForm, .verb, .auxiliary, .anyCue])
  }
}
