import SourceText

/// Reads the names of a text: the caller’s mentions, and runs of name words that nobody knows.
extension ReferenceFinder {
  /// Adds the next mention, which begins at a token, and tells where to go on.
  mutating func addMention(_ passage: Passage, at place: Int, _ sentence: Range<Int>) -> Int {
    let mention = known.mentions[nextMention]
    let end = end(of: mention.span, passage, place, sentence)
    nextMention += 1
    guard known.people.indices.contains(mention.person) else { return end }
    let facts = known.people[mention.person]
    let person = persons.known(mention.person, facts, at: mention.span)
    // Titles may be part of what the caller links: `Mayor Maro`.
    let name = passage.tokens[place..<end].drop { $0.word.meets([.title, .honorific]) }
    if name.count > 1, !persons.isCalled(person, mention.span, in: words.text) {
      persons.learn(numbers(name), of: person, at: mention.span)
    }
    let source = source(named: mention.span)
    guard facts.kind == .person || source != nil else { return end }
    // `Maria Ines Maro` is not `Ines Maro`.
    if let source, sources[source].span.start < mention.span.start { return end }
    let titles = Titles(before: place, passage, sentence, words)
    add(name: .one(person), passage, place..<end, mention.span, sentence, titles)
    return end
  }

  /// The name words in a row from a token on, up to the next mention; empty of titles.
  func nameRun(_ passage: Passage, from place: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard isName(passage.tokens[place]) else { return nil }
    let limit =
      nextMention < known.mentions.count ? known.mentions[nextMention].span.start : Int.max
    var end = place + 1
    while end < sentence.upperBound, !passage.tokens[end - 1].isWord(.possessiveForm),
      passage.tokens[end].end <= limit
    {
      if isName(passage.tokens[end]) {
        end += 1
      } else if passage.tokens[end].isWord(.particle), end + 1 < sentence.upperBound,
        isName(passage.tokens[end + 1]), passage.tokens[end + 1].end <= limit
      {
        end += 2
      } else {
        break
      }
    }
    return place..<end
  }

  private func isName(_ token: Token) -> Bool {
    token.isNameWord && !token.word.meets([.title, .honorific, .be, .verb, .anyCue])
  }

  /// Adds the name that a run of words is.
  mutating func addName(_ passage: Passage, _ run: Range<Int>, _ sentence: Range<Int>) {
    let tokens = passage.tokens[run]
    guard let first = tokens.first, let last = tokens.last else { return }
    let span = TextSpan(first.start, words.end(of: last))
    let titles = Titles(before: run.lowerBound, passage, sentence, words)
    let isDoubtful = titles.isNone && isPlaceOrThing(passage, run, sentence)
    let source = source(named: span)
    if isPlaces(passage, run, sentence) { persons.notePlace(numbers(tokens)) }
    if titles.isNone, let source, run.lowerBound > sentence.lowerBound,
      passage.tokens[run.lowerBound - 1].isWord(.determiner)
    {
      // `the Alder Republican said`
      append(
        Reference(
          span: sources[source].span, form: .description, whom: .one(persons.described()),
          part: .speaker, sentence: sentences, paragraph: paragraphs, source: source,
          role: definite(passage.tokens[run.lowerBound - 1..<run.upperBound])))
      return
    }
    let isCompany = isCompany(tokens)
    if isCompany || isDoubtful && source == nil {
      // Kept only to stand in the way.
      let thing = persons.described()
      persons.all[thing].isThing = isCompany
      add(name: .one(thing), passage, run, span, sentence, titles, isDoubtful: true)
      return
    }
    let meant = persons.named(numbers(tokens), at: span, titles.pronoun)
    add(name: Reference.Whom(meant), passage, run, span, sentence, titles)
  }

  /// Whether a run of name words ends as a company’s or an office’s name does: `Maro Inc.`.
  private func isCompany(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.count > 1, let last = tokens.last else { return false }
    return last.word.contains(.role)
      || last.word.contains(.abbreviation) && !words.classes(last).contains(.suffix)
  }

  private mutating func add(
    name whom: Reference.Whom, _ passage: Passage, _ run: Range<Int>, _ span: TextSpan,
    _ sentence: Range<Int>, _ titles: Titles, isDoubtful: Bool = false
  ) {
    let source = source(named: span)
    if let source, sources[source].span.end < span.end { return }
    if let person = whom.only, !isDoubtful {
      let behind = Titles(behind: run.upperBound, passage, sentence, words)
      learn(titles, of: person, passage)
      learn(behind, of: person, passage)
      if source != nil, run.count > 1 || persons.all[person].isFull {
        persons.all[person].isSurelyPerson = !persons.all[person].isThing
      }
    }
    var reference = Reference(
      span: span, form: .name, whom: whom, part: .speaker, sentence: sentences,
      paragraph: paragraphs, isDoubtful: isDoubtful, source: source)
    if source != nil {
      reference.part = .speaker
    } else if isModifier(passage, run, sentence) {
      reference.part = .possessive
    } else if let before = references.last, before.sentence == sentences, before.form == .name,
      isJoined(passage, titles.start, before.span.end, sentence)
    {
      // `in Alder and Marlow`
      reference.part = before.part
      reference.isDoubtful = isDoubtful || before.isDoubtful && titles.isNone
    } else {
      reference.part = part(passage, titles.start..<run.upperBound, sentence)
    }
    if passage.tokens[run.upperBound - 1].isWord(.possessiveForm) { reference.part = .possessive }
    append(reference)
  }

  private mutating func learn(_ titles: Titles, of person: Int, _ passage: Passage) {
    guard !titles.isNone else { return }
    if persons.all[person].pronoun == nil { persons.all[person].pronoun = titles.pronoun }
    persons.add(titles.role(passage, words, &persons.words), to: person)
    persons.all[person].isSurelyPerson = !persons.all[person].isThing
  }

  // MARK: Parts

  /// The part that a phrase plays which is no subject of saying.
  func part(_ passage: Passage, _ phrase: Range<Int>, _ sentence: Range<Int>) -> Salience.Part {
    guard phrase.lowerBound > sentence.lowerBound else { return .subject }
    let before = words.classes(passage.tokens[phrase.lowerBound - 1])
    // `taller than Maro`
    if before.contains(.comparison) { return .oblique }
    let part = passage.part(of: phrase, in: sentence)
    return part == .object && before.contains(.drawsReply) ? .addressee : part
  }

  /// Whether a noun for a person follows in small letters: `Maro ally Nils Aker`.
  private func isModifier(_ passage: Passage, _ run: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard run.upperBound < sentence.upperBound else { return false }
    let next = passage.tokens[run.upperBound]
    return next.kind == .word && !next.word.contains(.capitalised)
      && (next.word.meets([.role, .title]) || words.classes(next).contains(.noun)
        || words.isSeveral(next))
  }

  /// Whether only `and` or a comma stands between a name and the one before, which ends at `end`.
  private func isJoined(
    _ passage: Passage, _ place: Int, _ end: Int, _ sentence: Range<Int>
  ) -> Bool {
    guard place - 1 > sentence.lowerBound else { return false }
    let token = passage.tokens[place - 1]
    return (token.isWord(.coordinator) || token.kind == .comma)
      && passage.tokens[place - 2].end <= end + 4
  }
}
