import SourceText

/// Finds everybody whom a text refers to outside its quotations, paragraph by paragraph: by name,
/// whether the caller knows it or not, by a common noun, and by pronoun.
struct ReferenceFinder {
  let words: PersonWords
  let known: KnownPeople
  /// Ascending.
  let sources: [Source]
  var persons: Persons
  var references: [Reference] = []
  /// What definite descriptions tell, by number.
  var roles: [Role] = []
  /// The next of the caller’s mentions.
  var nextMention = 0
  /// The next of the sources.
  private(set) var nextSource = 0
  /// How many sentences and paragraphs are behind.
  private(set) var sentences = 0
  private(set) var paragraphs = 0
  private let lexicon: Lexicon
  /// Where nobody is looked for, besides sources: some quotations have no marks.
  private let quoted: SpanSet
  private var nextQuoted = 0
  /// The last source that is among the references.
  private var lastSource = -1
  /// The words of a name, to be used again.
  private var name: [Int] = []

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, known: KnownPeople, sources: [Source],
    quoted: SpanSet
  ) {
    words = PersonWords(text, lexicon)
    self.lexicon = lexicon
    self.known = known
    self.sources = sources
    self.quoted = quoted
    persons = Persons(known: known.people.count)
    references.reserveCapacity(sources.count * 4)
  }

  /// Adds the references of the next paragraph. Linear.
  mutating func read(_ passage: Passage) {
    let first = references.count
    for sentence in passage.sentences {
      let start = references.count
      var place = sentence.lowerBound
      while place < sentence.upperBound { place = read(passage, at: place, sentence) }
      noteGender(from: start)
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

  /// Adds the next source when it is a pronoun or a description; a name is added where it is read.
  private mutating func addSource(_ passage: Passage, at place: Int, _ sentence: Range<Int>) {
    guard lastSource != nextSource else { return }
    let source = sources[nextSource]
    var reference = Reference(
      span: source.span, form: .description, part: .speaker, sentence: sentences,
      paragraph: paragraphs, source: nextSource)
    switch source.form {
    case .name: return
    case .pronoun(let pronoun):
      reference.form = .pronoun
      reference.pronoun = pronoun
    case .nominal:
      let tokens = passage.tokens[place..<end(of: source.span, passage, place, sentence)]
      guard let head = tokens.last else { return }
      reference.role = definite(tokens)
      let isSeveral =
        head.isWord([.plural, .pluralForm]) || tokens.contains { $0.isWord(.coordinator) }
      if !isSeveral {
        let noun = words.classes(head)
        let person = persons.described()
        reference.whom = .one(person)
        reference.pronoun = noun.contains(.noun) ? noun.tells : nil
        reference.isDoubtful = !noun.contains(.noun)
        persons.all[person].pronoun = reference.pronoun
        persons.all[person].isThing = reference.isDoubtful
      }
    }
    append(reference)
  }

  /// Adds a reference behind all others.
  mutating func append(_ reference: Reference) {
    references.append(reference)
    if let source = reference.source { lastSource = source }
  }

  /// The number of the role that a definite description tells, `the foreign minister`; `nil` when
  /// it is none, `the` is all, or it has more than words.
  mutating func definite(_ tokens: ArraySlice<Token>) -> Int? {
    guard tokens.count > 1, let first = tokens.first, words.classes(first).contains(.definite),
      tokens.allSatisfy({ $0.kind == .word })
    else { return nil }
    roles.append(Role(tokens, words, &persons.words))
    return roles.count - 1
  }

  /// The token behind a span that begins with the one at `place`.
  func end(
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
  func source(named words: TextSpan) -> Int? {
    var place = nextSource
    while place < sources.count, sources[place].span.start < words.end {
      if sources[place].form == .name, sources[place].span.overlaps(words) { return place }
      place += 1
    }
    return nil
  }

  // MARK: Words

  /// The numbers of the words of a name.
  mutating func numbers(_ tokens: ArraySlice<Token>) -> [Int] {
    name.removeAll(keepingCapacity: true)
    for token in tokens { name.append(persons.words.number(of: token, words)) }
    return name
  }

  /// Adds what the caller says that people are, once everything is read; it is only asked for when
  /// something is said of `the mayor`.
  mutating func addKnownRoles() {
    guard !roles.isEmpty else { return }
    for person in persons.all.indices {
      guard let number = persons.all[person].known else { continue }
      for role in known.people[number].roles { add(role, to: person) }
    }
  }

  private mutating func add(_ role: String, to person: Int) {
    var role = role
    role.withUTF8 { bytes in
      var tokens: [Token] = []
      var marks: [QuotationMark] = []
      TokenScanner(bytes, in: TextSpan(0, bytes.count), lexicon: lexicon)
        .scan(into: &tokens, marks: &marks)
      for place in tokens.indices where tokens[place].kind == .word {
        tokens[place].word = lexicon.classes(bytes, tokens[place].start, tokens[place].end)
      }
      persons.add(Role(tokens, PersonWords(bytes, lexicon), &persons.words), to: person)
    }
  }

  // MARK: Gender

  /// A sentence with one person as its only subject that goes on with `he` or `she` tells, most
  /// often, how that person is called. Its references begin at `first`.
  private mutating func noteGender(from first: Int) {
    var subject: (person: Int, start: Int)?
    var pronoun: Pronoun?
    for reference in references[first...] where reference.form != .pronoun {
      guard !reference.isDoubtful, !reference.whom.isNobody else { continue }
      guard let person = reference.whom.only else { return }
      if let subject {
        guard subject.person == person else { return }
      } else {
        guard reference.part == .speaker || reference.part == .subject else { return }
        subject = (person, reference.span.start)
      }
    }
    guard let subject else { return }
    for reference in references[first...] where reference.form == .pronoun {
      guard reference.span.start > subject.start,
        let told = reference.pronoun, told == .he || told == .she
      else { continue }
      guard pronoun == nil || pronoun == told else { return }
      pronoun = told
    }
    if pronoun == .he { persons.all[subject.person].he += 1 }
    if pronoun == .she { persons.all[subject.person].she += 1 }
  }
}
