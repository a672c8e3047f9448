import SourceText

/// Finds everybody whom a text refers to outside its quotations, paragraph by paragraph: by name,
/// whether the caller knows it or not, by a common noun, and by pronoun.
struct ReferenceFinder {
  let text: UnsafeBufferPointer<UInt8>
  let known: KnownPeople
  /// Ascending.
  let sources: [Source]
  private(set) var persons = Persons()
  private(set) var references: [Reference] = []
  /// Where nobody is looked for, besides sources: some quotations have no marks.
  private let quoted: SpanSet
  private var nextQuoted = 0
  private var nextMention = 0
  private var nextSource = 0
  private var sentences = 0
  private var paragraphs = 0

  init(
    _ text: UnsafeBufferPointer<UInt8>, known: KnownPeople, sources: [Source], quoted: SpanSet
  ) {
    self.text = text
    self.known = known
    self.sources = sources
    self.quoted = quoted
  }

  /// Adds the references of the next paragraph. Linear.
  mutating func read(_ passage: Passage) {
    let first = references.count
    for sentence in passage.sentences {
      let start = references.count
      var place = sentence.lowerBound
      while place < sentence.upperBound { place = read(passage, at: place, sentence) }
      noteGender(of: references[start...])
      sentences += 1
    }
    paragraphs += 1
    // Names inside a source were found after it.
    references[first...].sort { $0.span < $1.span }
  }

  /// Reads what begins at a token, and tells where to go on.
  private mutating func read(_ passage: Passage, at place: Int, _ sentence: Range<Int>) -> Int {
    let token = passage.tokens[place]
    guard token.kind == .word else { return place + 1 }
    skip(before: token.start)
    let isSource = nextSource < sources.count && sources[nextSource].span.start < token.end
    if isSource { addSource(passage, at: place, sentence) }
    if isQuoted(token), !isInSource(token.span) { return place + 1 }
    if nextMention < known.mentions.count, known.mentions[nextMention].span.start < token.end {
      return addMention(passage, at: place, sentence)
    }
    if let run = nameRun(passage, from: place, sentence) {
      addName(passage, run, sentence)
      return run.upperBound
    }
    if !isInSource(token.span) { addDescription(passage, at: place, sentence) }
    return place + 1
  }

  private mutating func isQuoted(_ token: Token) -> Bool {
    while nextQuoted < quoted.spans.count, quoted.spans[nextQuoted].end <= token.start {
      nextQuoted += 1
    }
    return nextQuoted < quoted.spans.count && quoted.spans[nextQuoted].start <= token.start
  }

  private mutating func skip(before offset: Int) {
    while nextMention < known.mentions.count, known.mentions[nextMention].span.end <= offset {
      nextMention += 1
    }
    while nextSource < sources.count, sources[nextSource].span.end <= offset { nextSource += 1 }
  }

  // MARK: Sources

  private mutating func addSource(_ passage: Passage, at place: Int, _ sentence: Range<Int>) {
    let source = sources[nextSource]
    guard references.last(where: { $0.source != nil })?.source != nextSource else { return }
    var reference = Reference(
      span: source.span, form: .description, part: .speaker, sentence: sentences,
      paragraph: paragraphs, source: nextSource)
    switch source.form {
    case .name: return
    case .pronoun(let pronoun):
      reference.form = .pronoun
      reference.pronoun = pronoun
    case .nominal:
      let places = place..<(end(of: source.span, passage, place, sentence))
      guard let head = places.last else { return }
      reference.words = places.map { lower(passage.tokens[$0]) }
      let isSeveral =
        passage.tokens[head].isWord([.plural, .pluralForm])
        || places.contains { passage.tokens[$0].isWord(.coordinator) }
      if !isSeveral {
        reference.persons = [persons.described()]
        reference.pronoun = PersonNoun.pronouns(of: reference.words.last ?? "")
        persons[reference.persons[0]].pronoun = reference.pronoun
        persons[reference.persons[0]].isThing = !PersonNoun.contains(reference.words.last ?? "")
        reference.isDoubtful = persons[reference.persons[0]].isThing
      }
    }
    references.append(reference)
  }

  private func end(
    of span: TextSpan, _ passage: Passage, _ place: Int, _ sentence: Range<Int>
  ) -> Int {
    var end = place + 1
    while end < sentence.upperBound, passage.tokens[end].start < span.end { end += 1 }
    return end
  }

  private func isInSource(_ span: TextSpan) -> Bool {
    nextSource < sources.count && sources[nextSource].span.overlaps(span)
  }

  /// The number of the source that a name is, with titles in it or a possessive’s ending behind it
  /// at most.
  private func source(named words: TextSpan) -> Int? {
    var place = nextSource
    while place < sources.count, sources[place].span.start < words.end {
      if sources[place].form == .name, sources[place].span.overlaps(words) { return place }
      place += 1
    }
    return nil
  }

  // MARK: Names

  private mutating func addMention(
    _ passage: Passage, at place: Int, _ sentence: Range<Int>
  ) -> Int {
    let mention = known.mentions[nextMention]
    let end = end(of: mention.span, passage, place, sentence)
    let tokens = passage.tokens[place..<end]
    nextMention += 1
    guard known.people.indices.contains(mention.person) else { return end }
    let facts = known.people[mention.person]
    // Titles may be part of what the caller links: `Mayor Maro`.
    let name = tokens.drop { $0.word.meets([.title, .honorific]) }.map(lower)
    let person = persons.known(mention.person, facts, named: name, at: mention.span)
    let source = source(named: mention.span)
    guard facts.kind == .person || source != nil else { return end }
    // `Maria Ines Maro` is not `Ines Maro`.
    if let source, sources[source].span.start < mention.span.start { return end }
    add(name: [person], passage, place..<end, mention.span, sentence)
    return end
  }

  /// The name words in a row from a token on, up to the next mention; empty of titles.
  private func nameRun(
    _ passage: Passage, from place: Int, _ sentence: Range<Int>
  ) -> Range<Int>? {
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

  private mutating func addName(_ passage: Passage, _ run: Range<Int>, _ sentence: Range<Int>) {
    let tokens = passage.tokens[run]
    guard let last = tokens.last else { return }
    let span = TextSpan(tokens[run.lowerBound].start, nameEnd(of: last))
    let isCompany =
      last.word.contains(.role) && tokens.count > 1
      || last.isWord(.abbreviation)
        && tokens.count > 1 && !["jr.", "sr.", "jr", "sr"].contains(lower(last))
    let titled = Titles(before: run.lowerBound, passage, sentence, text)
    let isDoubtful = titled.isNone && isPlaceOrThing(passage, run, sentence)
    if isPlaces(passage, run, sentence) { persons.notePlace(tokens.map(lower)) }
    if titled.isNone, let source = source(named: span), run.lowerBound > sentence.lowerBound,
      passage.tokens[run.lowerBound - 1].isWord(.determiner)
    {
      // `the Alder Republican said`
      let person = persons.described()
      references.append(
        Reference(
          span: sources[source].span, form: .description, persons: [person], part: .speaker,
          sentence: sentences, paragraph: paragraphs, source: source,
          words: [lower(passage.tokens[run.lowerBound - 1])] + tokens.map(lower)))
      return
    }
    if isCompany || isDoubtful && source(named: span) == nil {
      // Kept only to stand in the way.
      let thing = persons.described()
      persons[thing].isThing = isCompany
      add(name: [thing], passage, run, span, sentence, isDoubtful: true)
      return
    }
    add(
      name: persons.named(tokens.map(lower), at: span, titled.pronoun), passage, run, span, sentence
    )
  }

  private mutating func add(
    name meant: [Int], _ passage: Passage, _ run: Range<Int>, _ span: TextSpan,
    _ sentence: Range<Int>, isDoubtful: Bool = false
  ) {
    let source = source(named: span)
    if let source, sources[source].span.end < span.end { return }
    let titled = Titles(before: run.lowerBound, passage, sentence, text)
    let behind = Titles(behind: run.upperBound, passage, sentence, text)
    if meant.count == 1, !isDoubtful {
      for titles in [titled, behind] where !titles.isNone {
        if persons[meant[0]].pronoun == nil { persons[meant[0]].pronoun = titles.pronoun }
        if !titles.words.isEmpty { persons[meant[0]].roles.append(titles.words) }
        persons[meant[0]].isSurelyPerson = !persons[meant[0]].isThing
      }
      if source != nil, run.count > 1 || persons[meant[0]].isFull {
        persons[meant[0]].isSurelyPerson = !persons[meant[0]].isThing
      }
    }
    var reference = Reference(
      span: span, form: .name, persons: meant,
      part: part(passage, titled.start..<run.upperBound, sentence), sentence: sentences,
      paragraph: paragraphs, isDoubtful: isDoubtful, source: source)
    if source != nil {
      reference.part = .speaker
    } else if isModifier(passage, run, sentence) {
      reference.part = .possessive
    } else if let before = references.last, before.sentence == sentences, before.form == .name,
      isJoined(passage, titled.start, before.span.end, sentence)
    {
      // `in Alder and Marlow`
      reference.part = before.part
      reference.isDoubtful = isDoubtful || before.isDoubtful && titled.isNone
    }
    if passage.tokens[run.upperBound - 1].isWord(.possessiveForm) { reference.part = .possessive }
    references.append(reference)
  }

  private func part(
    _ passage: Passage, _ phrase: Range<Int>, _ sentence: Range<Int>
  ) -> Salience.Part {
    // `taller than Maro`
    guard phrase.lowerBound > sentence.lowerBound else { return .subject }
    let before = lower(passage.tokens[phrase.lowerBound - 1])
    if before == "than" { return .oblique }
    let part = passage.part(of: phrase, in: sentence)
    return part == .object && Self.drawReply.contains(before) ? .addressee : part
  }

  /// Verbs whose object is likely to speak next.
  private static let drawReply: Set<String> = [
    "interrupted", "interrupting", "confronted", "confronting", "questioned", "questioning",
    "challenged", "challenging", "pressed", "pressing", "grilled", "grilling", "quizzed", "phoned",
    "interviewed", "interviewing", "approached", "greeted", "heckled", "heckling", "needled",
  ]

  /// Whether a noun for a person follows in small letters: `Maro ally Nils Aker`.
  private func isModifier(_ passage: Passage, _ run: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard run.upperBound < sentence.upperBound else { return false }
    let next = passage.tokens[run.upperBound]
    return next.kind == .word && !next.word.contains(.capitalised)
      && (PersonNoun.contains(text, next.start, nameEnd(of: next))
        || PersonNoun.containsPlural(text, next.start, next.end)
        || next.word.meets([.role, .title]))
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

  /// Whether what is before a run of name words says that it is a place or a thing, or it has the
  /// form of an adjective made of a place’s name, or is only a word that heads a sentence.
  private func isPlaceOrThing(
    _ passage: Passage, _ run: Range<Int>, _ sentence: Range<Int>
  ) -> Bool {
    let first = run.lowerBound
    if first > sentence.lowerBound, passage.tokens[first - 1].kind == .word {
      let before = lower(passage.tokens[first - 1])
      if Self.beforePlaces.contains(before) || run.count == 1 && before == "of" { return true }
    }
    guard run.count == 1 else { return false }
    let token = passage.tokens[first]
    guard !persons.isBorne(lower(token)) else { return false }
    if token.isWord([.pluralForm, .plural, .participleForm]) { return true }
    guard run.upperBound < sentence.upperBound else { return false }
    let next = passage.tokens[run.upperBound]
    if first == sentence.lowerBound, next.kind == .word, !next.word.contains(.capitalised),
      PersonNoun.contains(text, next.start, next.end) || next.word.contains(.coordinator)
    {
      return true
    }
    if first == sentence.lowerBound, token.word.contains(.adverbForm), next.kind == .comma {
      return true
    }
    guard next.kind == .word,
      !next.word.meets(WordClass.grammar.union([.verb, .be, .anyCue, .capitalised, .pastForm]))
    else { return false }
    let word = lower(token)
    return Self.adjectiveEndings.contains { word.hasSuffix($0) }
  }

  /// Whether the run stands where a place’s name does: `in Alder`, and not `in Alder’s` or `in Alder
  /// society`.
  private func isPlaces(_ passage: Passage, _ run: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard run.lowerBound > sentence.lowerBound,
      ["in", "at", "near", "throughout"].contains(lower(passage.tokens[run.lowerBound - 1])),
      !passage.tokens[run.upperBound - 1].isWord(.possessiveForm)
    else { return false }
    guard run.upperBound < sentence.upperBound else { return true }
    let next = passage.tokens[run.upperBound]
    return next.kind != .word || next.word.meets(.grammar)
  }

  private static let adjectiveEndings = ["an", "ish", "ese", "ic"]

  private static let beforePlaces: Set<String> = [
    "the", "in", "at", "on", "near", "into", "across", "through", "throughout", "over", "inside",
    "outside", "around", "via", "a", "an",
  ]

  // MARK: Common nouns and pronouns

  private mutating func addDescription(
    _ passage: Passage, at place: Int, _ sentence: Range<Int>
  ) {
    let token = passage.tokens[place]
    guard token.end - token.start < 24 else { return }
    if isPerhapsPronoun(token), case let noun = lower(token), let pronoun = Self.pronouns[noun] {
      let isSubject = noun == pronoun.rawValue
      references.append(
        Reference(
          span: token.span, form: .pronoun, pronoun: pronoun,
          part: isSubject
            ? .subject : noun.hasPrefix("hi") && noun != "him" ? .possessive : .object,
          sentence: sentences, paragraph: paragraphs))
      return
    }
    guard !token.word.meets([.capitalised, .preposition, .determiner, .auxiliary]),
      PersonNoun.contains(text, token.start, nameEnd(of: token))
    else { return }
    let noun = lower(token)
    if Self.adjectives.contains(noun), place + 1 < sentence.upperBound,
      passage.tokens[place + 1].kind == .word,
      !passage.tokens[place + 1].word.meets(WordClass.grammar.union([.verb, .anyCue, .pastForm]))
    {
      // `the general election`
      return
    }
    guard let first = passage.describes(place, sentence, { lower(passage.tokens[$0]) }) else {
      return
    }
    let person = persons.described()
    persons[person].pronoun = PersonNoun.pronouns(of: noun)
    persons[person].isSurelyPerson = true
    references.append(
      Reference(
        span: TextSpan(passage.tokens[first].start, token.end), form: .description,
        persons: [person], pronoun: persons[person].pronoun,
        part: token.word.contains(.possessiveForm)
          ? .possessive : part(passage, first..<place + 1, sentence), sentence: sentences,
        paragraph: paragraphs, words: (first...place).map { lower(passage.tokens[$0]) }))
  }

  /// `h` or `s` and a few letters.
  private func isPerhapsPronoun(_ token: Token) -> Bool {
    let first = text[token.start] | 0x20
    return (first == 0x68 || first == 0x73) && (2...7).contains(token.end - token.start)
  }

  /// Nouns that as often stand before another noun.
  private static let adjectives: Set<String> = [
    "general", "child", "major", "chief", "official", "principal", "expert", "veteran", "candidate",
    "member", "student", "youth", "voter", "patient", "consumer", "officer",
  ]

  private static let pronouns: [String: Pronoun] = [
    "he": .he, "him": .he, "his": .he, "himself": .he,
    "she": .she, "her": .she, "hers": .she, "herself": .she,
  ]

  /// A sentence with one person as its only subject that goes on with `he` or `she` tells, most
  /// often, how that person is called.
  private mutating func noteGender(of sentence: ArraySlice<Reference>) {
    let named = sentence.filter { $0.form != .pronoun && !$0.persons.isEmpty && !$0.isDoubtful }
    guard let subject = named.first, subject.part == .speaker || subject.part == .subject,
      subject.persons.count == 1, named.allSatisfy({ $0.persons == subject.persons })
    else { return }
    let behind = sentence.filter { $0.form == .pronoun && $0.span.start > subject.span.start }
      .compactMap(\.pronoun).filter { $0 == .he || $0 == .she }
    guard let pronoun = behind.first, behind.allSatisfy({ $0 == pronoun }) else { return }
    if pronoun == .he {
      persons[subject.persons[0]].he += 1
    } else {
      persons[subject.persons[0]].she += 1
    }
  }

  // MARK: Words

  /// The word in small letters, without `’s` or an apostrophe.
  func lower(_ token: Token) -> String {
    String(decoding: text[token.start..<nameEnd(of: token)], as: UTF8.self).lowercased()
  }

  private func nameEnd(of token: Token) -> Int {
    guard token.word.contains(.possessiveForm) else { return token.end }
    for ending in ["’s", "'s", "’", "'"] where token.end - token.start > ending.utf8.count {
      let tail = text[(token.end - ending.utf8.count)..<token.end]
      if tail.elementsEqual(ending.utf8) { return token.end - ending.utf8.count }
    }
    return token.end
  }
}
