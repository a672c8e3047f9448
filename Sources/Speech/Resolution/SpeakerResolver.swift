public import SourceText

extension QuotationFinder {
  /// Tells whom the sources of `reading` mean, and who says its quotations.
  ///
  /// `text` and `paragraphs` are those that it was read from. Names that are not among the `known`
  /// mentions are people of their own: a full name introduces one, and a later surname or first
  /// name refers back to it. A pronoun is decided by ``Salience``. Whatever is not clear stays open.
  /// Linear in the paragraphs’ length.
  public func resolve(
    _ reading: SpeechReading, in text: [UInt8], paragraphs: [TextSpan],
    known: KnownPeople = .nobody
  ) -> SpeakerResolutions {
    text.withUnsafeBufferPointer { bytes in
      var content: [TextSpan] = []
      for quotation in reading.quotations { content += quotation.content }
      let quoted = SpanSet(content)
      var finder = ReferenceFinder(
        bytes, lexicon, known: known, sources: reading.sources, quoted: quoted)
      forEachPassage(of: reading, in: bytes, paragraphs, quoted: quoted) { finder.read($0) }
      finder.addKnownRoles()
      var resolver = SpeakerResolver(finder, reading, lexicon)
      return resolver.resolutions()
    }
  }

  /// Calls `body` with each paragraph that has words, as `reading` read it.
  func forEachPassage(
    of reading: SpeechReading, in bytes: UnsafeBufferPointer<UInt8>, _ paragraphs: [TextSpan],
    quoted: SpanSet, _ body: (Passage) -> Void
  ) {
    var isCarried = false
    var next = 0
    for paragraph in paragraphs {
      precondition(paragraph.start >= 0 && paragraph.end <= bytes.count, "outside of the text")
      if next < reading.passages.count, reading.passages[next].span == paragraph {
        body(reading.passages[next])
        isCarried = reading.passages[next].isOpen(quoted)
        next += 1
        continue
      }
      // What signatures made a quotation of has not been kept.
      let passage = Passage(bytes, paragraph, lexicon: lexicon, isCarried: isCarried)
      guard !passage.tokens.isEmpty else { continue }
      body(passage)
      isCarried = passage.isOpen(quoted)
    }
  }
}

extension Passage {
  /// Whether it ends inside a quotation.
  fileprivate func isOpen(_ quoted: SpanSet) -> Bool {
    guard let last = tokens.last, last.kind == .quotation else { return false }
    return !stretches[Int(last.index)].isClosed && quoted.overlaps(last.span)
  }
}

/// Tells whom the words that name a speaker mean, reading a text’s references in order.
///
/// Leaves a speaker open whenever somebody else may be meant: a wrong speaker is worse than none.
struct SpeakerResolver {
  let text: UnsafeBufferPointer<UInt8>
  let reading: SpeechReading
  var persons: Persons
  /// Ascending.
  var references: [Reference]
  private let roles: [Role]
  private let lexicon: Lexicon
  /// The quoted words of each source that is a pronoun.
  private var quotedBy: [Int: [TextSpan]] = [:]

  init(_ finder: ReferenceFinder, _ reading: SpeechReading, _ lexicon: Lexicon) {
    text = finder.words.text
    self.reading = reading
    self.lexicon = lexicon
    persons = finder.persons
    references = finder.references
    roles = finder.roles
    for quotation in reading.quotations {
      guard let source = quotation.source, case .pronoun = source.form,
        let number = Self.number(of: source.span, in: reading.sources)
      else { continue }
      quotedBy[number, default: []] += quotation.content
    }
  }

  private static func number(of span: TextSpan, in sources: [Source]) -> Int? {
    let place = sources.partition { $0.span >= span }
    return place < sources.count && sources[place].span == span ? place : nil
  }

  /// Everything, in order. A pronoun finds those before it resolved.
  mutating func resolutions() -> SpeakerResolutions {
    var resolutions = reading.sources.map {
      Resolution(source: $0.span, who: nil, candidates: [], between: [])
    }
    var meant: [Int?] = Array(repeating: nil, count: resolutions.count)
    for place in references.indices {
      let reference = references[place]
      switch reference.form {
      case .name:
        guard let source = reference.source else { continue }
        settle(&resolutions[source], among: reference.whom, .notClear)
      case .description:
        let fitting = Reference.Whom(bearers(ofDescriptionAt: place))
        if fitting.only != nil { references[place].whom = fitting }
        if let source = reference.source { settle(&resolutions[source], among: fitting, .role) }
      case .pronoun:
        resolvePronoun(at: place, &resolutions)
      }
      if let source = references[place].source, let person = references[place].whom.only,
        resolutions[source].who != nil
      {
        meant[source] = person
      }
    }
    resolveRelatives(&resolutions, &meant)
    return SpeakerResolutions(
      sources: resolutions,
      speakers: reading.quotations.map { speaker(of: $0, resolutions, meant) },
      reporters: reading.reports.map { speaker(of: $0, resolutions, meant) })
  }

  private func settle(
    _ resolution: inout Resolution, among fitting: Reference.Whom, _ reason: Resolution.Reason
  ) {
    if let person = fitting.only {
      resolution.who = persons.referent(person)
      resolution.candidates = [candidate(person, resolution.source, fell: nil)]
      return
    }
    let referents = fitting.persons.compactMap(persons.referent)
    if referents.count > 1 { resolution.between = Array(referents.prefix(2)) }
    resolution.candidates = fitting.persons.map { candidate($0, resolution.source, fell: reason) }
  }

  private func candidate(
    _ person: Int, _ source: TextSpan, fell: Resolution.Reason?
  ) -> Resolution.Candidate {
    Resolution.Candidate(
      referent: persons.referent(person), words: persons.all[person].name ?? source, score: 0,
      fell: fell)
  }

  /// `Maro, who said`: whom the name before means.
  private func resolveRelatives(_ resolutions: inout [Resolution], _ meant: inout [Int?]) {
    for (number, source) in reading.sources.enumerated() {
      guard let antecedent = source.antecedent else { continue }
      let place = references.partition { $0.span.end >= antecedent.end }
      guard place < references.count, references[place].span.end <= antecedent.end + 4,
        references[place].form == .name, references[place].part != .possessive,
        references[place].span.start >= antecedent.start
          || references[place].span.contains(antecedent)
      else { continue }
      settle(&resolutions[number], among: references[place].whom, .notClear)
      if resolutions[number].who != nil { meant[number] = references[place].whom.only }
    }
  }

  // MARK: Roles

  /// Those whom `the foreign minister` can mean: whose role fits. Nobody when the text has turned
  /// to somebody whose role it does not tell, who may be a minister as well.
  private func bearers(ofDescriptionAt place: Int) -> [Int] {
    guard let role = references[place].role else { return [] }
    let fitting = persons.bearers(of: roles[role], references[place].pronoun)
    guard fitting.count == 1, let bearer = fitting.first else { return fitting }
    let salience = salience(before: place)
    let own = salience.first { $0.person == bearer }?.score ?? 0
    let isDoubtful = salience.contains { other in
      other.person != bearer && other.score > own && persons.all[other.person].name != nil
        && persons.all[other.person].isSurelyPerson && !persons.all[other.person].hasRole
    }
    return isDoubtful ? [] : fitting
  }

  // MARK: Pronouns

  private mutating func resolvePronoun(at place: Int, _ resolutions: inout [Resolution]) {
    let reference = references[place]
    guard lexicon.features.contains(.pronounsResolved), let pronoun = reference.pronoun,
      pronoun == .he || pronoun == .she
    else {
      return
    }
    guard reference.source != nil || reference.part == .subject else { return }
    let content = reference.source.flatMap { quotedBy[$0] } ?? []
    let contest = contest(at: place, pronoun, quoted: content)
    if let person = contest.person {
      references[place].whom = .one(person)
      // “Beridze said she was content”: who is called so once is called so.
      if persons.all[person].calledBy == nil, reference.source != nil {
        persons.all[person].pronoun = pronoun
      }
    }
    guard let source = reference.source else { return }
    resolutions[source].who = contest.person.flatMap(persons.referent)
    resolutions[source].candidates = contest.candidates
    resolutions[source].between = contest.between
  }

  // MARK: Who says a quotation

  private func speaker(
    of quotation: FoundQuotation, _ resolutions: [Resolution], _ meant: [Int?]
  ) -> Referent? {
    guard let source = quotation.source,
      let number = Self.number(of: source.span, in: reading.sources),
      let who = resolutions[number].who
    else { return nil }
    if let first = quotation.content.first, source.span.end < first.start,
      relays(TextSpan(source.span.end, first.start))
    {
      return nil
    }
    if let cue = quotation.cue, let first = quotation.content.first, cue.end < first.start {
      if isDenied(cue) { return nil }
      let between = TextSpan(cue.end, first.start)
      if anotherSpeaks(in: between, besides: meant[number], meant) { return nil }
    }
    return who
  }

  /// Whether the cue says that nobody said so: `Maro never said “…”`.
  private func isDenied(_ cue: TextSpan) -> Bool {
    guard cue.start > 0, text[cue.start - 1] == 0x20 else { return false }
    let end = cue.start - 1
    var start = end
    while start > 0, text[start - 1] > 0x20, end - start <= Lexicon.longestWord { start -= 1 }
    if lexicon.classes(text, start, end).contains(.negation) { return true }
    return lexicon.features.contains(.contractions)
      && ["n’t", "n't"].contains { text[start..<end].suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether a subject of saying is there who is not the speaker, as in `Maro said he had told her`.
  private func anotherSpeaks(in span: TextSpan, besides person: Int?, _ meant: [Int?]) -> Bool {
    let first = reading.sources.partition { $0.span.start >= span.start }
    return reading.sources[first...].prefix { $0.span.start < span.end }.indices
      .contains { meant[$0] == nil || meant[$0] != person }
  }

  /// Whether a verb of passing on stands there with somebody else behind it, as in `quoted Maro as
  /// saying`.
  private func relays(_ span: TextSpan) -> Bool {
    guard span.count <= Salience.reach else { return true }
    var start = span.start
    while start < span.end {
      while start < span.end, !isLetter(start) { start += 1 }
      var end = start
      while end < span.end, isLetter(end) { end += 1 }
      if lexicon.people.classes(text, start, end).contains(.relaying),
        anotherIsNamed(in: TextSpan(end, span.end))
      {
        return true
      }
      start = end
    }
    return false
  }

  /// Whether somebody is named there, or the text is long enough to hide one.
  private func anotherIsNamed(in span: TextSpan) -> Bool {
    guard span.count <= Salience.reach else { return true }
    let first = references.partition { $0.span.start >= span.start }
    return references[first...].prefix { $0.span.start < span.end }
      .contains { $0.form != .pronoun }
  }
}
