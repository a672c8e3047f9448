import SourceText

/// What a pronoun’s candidates came to.
struct PronounContest {
  /// Whom it means; `nil` when that is open.
  var person: Int?
  var candidates: [Resolution.Candidate] = []
  var between: [Referent] = []
}

extension SpeakerResolver {
  /// Somebody within reach of a pronoun.
  fileprivate struct Entrant {
    var person: Int
    var words: TextSpan
    var score = 0.0
    /// The sentence that gave points last, and the points.
    var sentence = -1
    var points = 0.0
    var isSubject = false
    /// Where the words stand by which they last were the subject of saying; -1 when never.
    var lastSpoke = -1
    /// Whether that was in the pronoun’s sentence or the one before.
    var hasJustSpoken = false
    /// Whether they are referred to before the pronoun’s own sentence, or speak in it.
    var isEstablished = false
    var fell: Resolution.Reason?
  }

  /// Compares everybody within reach before the pronoun at `place`. Looks at a bounded number of
  /// references, and at the words between them and the pronoun’s own quotation.
  func contest(at place: Int, _ pronoun: Pronoun, quoted: [TextSpan]) -> PronounContest {
    var entrants = entrants(before: place)
    for index in entrants.indices {
      entrants[index].fell = exclusion(entrants[index], place, quoted, pronoun)
    }
    entrants.sort { ($0.score, $1.words.start) > ($1.score, $0.words.start) }
    let lastSpeech = entrants.lazy.map(\.lastSpoke).max() ?? -1
    var result = PronounContest()
    let fitting = entrants.indices.filter { entrants[$0].fell == nil }
    if let best = fitting.first {
      let score = entrants[best].score
      let margin =
        entrants[best].hasJustSpoken && entrants[best].lastSpoke == lastSpeech
        ? Salience.speakerMargin : Salience.margin
      let rival = fitting.dropFirst().first { entrants[$0].score * margin > score }
      // One who is excluded and stands out far more leaves a doubt about the exclusion.
      let ghost = entrants[..<best].first {
        ($0.fell == .quoted || $0.fell == .namedBehind) && $0.score > score * margin
      }
      if score < Salience.least {
        entrants[best].fell = .tooFar
      } else if let rival {
        entrants[best].fell = .notClear
        entrants[rival].fell = .notClear
        let names = [best, rival].compactMap { persons.referent(entrants[$0].person) }
        if names.count == 2 { result.between = names }
      } else if ghost != nil {
        entrants[best].fell = .notClear
      } else if let reason = unfit(entrants[best], pronoun) {
        entrants[best].fell = reason
      } else {
        result.person = entrants[best].person
      }
      for index in fitting.dropFirst() where entrants[index].fell == nil {
        entrants[index].fell = .lessSalient
      }
    }
    result.candidates = entrants.map {
      Resolution.Candidate(
        referent: persons.referent($0.person), words: $0.words, score: $0.score, fell: $0.fell)
    }
    return result
  }

  /// How much everybody within reach stands out before the reference at `place`.
  func salience(before place: Int) -> [(person: Int, score: Double)] {
    entrants(before: place).map { ($0.person, $0.score) }
  }

  private func entrants(before place: Int) -> [Entrant] {
    let own = references[place]
    var entrants: [Entrant] = []
    var at = place - 1
    while at >= 0, place - at <= Salience.most {
      let reference = references[at]
      at -= 1
      guard own.paragraph - reference.paragraph <= Salience.paragraphs,
        own.span.start - reference.span.start <= Salience.reach
      else { break }
      var points = reference.part.points
      for _ in 0..<min(own.sentence - reference.sentence, 40) { points *= Salience.decay }
      if reference.isDoubtful { points *= Salience.thing }
      reference.whom.forEach { person in
        var index = entrants.firstIndex { $0.person == person }
        if index == nil {
          entrants.append(Entrant(person: person, words: reference.span))
          index = entrants.count - 1
        }
        guard let index else { return }
        let isSure =
          persons.all[person].isSurelyPerson || reference.part == .addressee
          || (reference.part == .subject || reference.part == .object) && persons.all[person].isFull
        let doubt = isSure || reference.isDoubtful ? 1 : Salience.doubt
        entrants[index].add(points * doubt, in: reference.sentence)
        if reference.part == .speaker || reference.part == .subject {
          entrants[index].isSubject = true
        }
        if reference.part == .speaker {
          entrants[index].lastSpoke = max(entrants[index].lastSpoke, reference.span.start)
          if own.sentence - reference.sentence <= 1 { entrants[index].hasJustSpoken = true }
        }
        if reference.part == .speaker || reference.sentence < own.sentence {
          entrants[index].isEstablished = true
        }
      }
    }
    return entrants
  }

  /// Why somebody cannot be meant, whoever else may be.
  private func exclusion(
    _ entrant: Entrant, _ place: Int, _ quoted: [TextSpan], _ pronoun: Pronoun
  ) -> Resolution.Reason? {
    let person = persons.all[entrant.person]
    if person.known != nil, person.isThing { return .noPerson }
    if !person.isThing, !person.fits(pronoun) { return .gender }
    let own = references[place]
    var at = place + 1
    while at < references.count, references[at].sentence == own.sentence,
      at - place <= Salience.most
    {
      if references[at].form != .pronoun, references[at].whom.only == entrant.person {
        return .namedBehind
      }
      at += 1
    }
    if let name = persons.name(of: entrant.person, in: text), isNamed(name, in: quoted) {
      return .quoted
    }
    return nil
  }

  /// Why the most salient is not meant all the same.
  private func unfit(_ entrant: Entrant, _ pronoun: Pronoun) -> Resolution.Reason? {
    let person = persons.all[entrant.person]
    if person.seemsOther(than: pronoun) { return .gender }
    if person.name == nil || !person.isSurelyPerson || persons.isPerhapsPlace(entrant.person) {
      return .noPerson
    }
    if !entrant.isSubject || !entrant.isEstablished { return .neverSubject }
    return nil
  }

  /// The most bytes of a quotation that are searched for a name.
  private static let most = 4_000

  private func isNamed(_ name: TextSpan, in quoted: [TextSpan]) -> Bool {
    let word = text[name.range]
    var left = Self.most
    for span in quoted where left > 0 {
      var offset = span.start
      let end = min(span.end, span.start + left)
      left -= span.count
      while offset + word.count <= end {
        if text[offset] == word[word.startIndex],
          text[offset..<offset + word.count].elementsEqual(word),
          !isLetter(offset - 1), !isLetter(offset + word.count)
        {
          return true
        }
        offset += 1
      }
    }
    return false
  }

  func isLetter(_ offset: Int) -> Bool {
    text.indices.contains(offset)
      && (TokenScanner.isLetterOrDigit(text[offset])
        || text[offset] >= 0xC3 && text[offset] != 0xE2)
  }
}

extension SpeakerResolver.Entrant {
  /// Counts the best part of each sentence.
  fileprivate mutating func add(_ points: Double, in sentence: Int) {
    if sentence == self.sentence {
      guard points > self.points else { return }
      score += points - self.points
      self.points = points
    } else {
      score += points
      self.sentence = sentence
      self.points = points
    }
  }
}
