import SiteModel
import SourceText
import Speech

/// Tells which person of the index the words that name a speaker mean.
///
/// Leaves a speaker open whenever somebody else may be meant: a wrong speaker is worse than none.
struct SpeakerResolver {
  private let registry: EntityRegistry
  private let article: Article
  private let mentions: [Mention]
  private let lexicon: QuotationFinder
  private let quoted: SpanSet
  private var sentences: Sentences?
  /// Whom the text has referred to so far, ascending.
  private var references: [PersonReference] = []
  /// The pronoun by which a person whose file tells none has been referred to.
  private var observed: [Int: Pronouns] = [:]
  private var resolved: [TextSpan: EntityID] = [:]

  /// The furthest that a pronoun stands from what it stands for, in bytes.
  private static let reach = 3_000

  /// Reads the sources of `reading` in order, so that each pronoun finds those before it resolved.
  /// `prose` are the stretches of the article that it was read from. Linear.
  init(
    _ reading: SpeechReading, prose: [TextSpan], mentions: [Mention], article: Article,
    registry: EntityRegistry, lexicon: QuotationFinder
  ) {
    self.registry = registry
    self.article = article
    self.mentions = mentions
    self.lexicon = lexicon
    quoted = SpanSet(reading.quotations.lazy.flatMap(\.content))
    let sources = reading.sources.sorted { $0.span < $1.span }
    let others = people(in: prose, besides: sources)
    var next = 0
    for source in sources {
      while next < others.count, others[next].span.start < source.span.start {
        references.append(others[next])
        next += 1
      }
      resolve(source)
    }
  }

  /// The speaker whom the source of `quotation` names; `nil` when that is open or not in the index,
  /// when the
  /// speaker may only pass on what another said, and when it is said that nobody said it.
  func speaker(of quotation: FoundQuotation) -> EntityID? {
    guard let source = quotation.source, let speaker = resolved[source.span] else { return nil }
    if let cue = quotation.cue, let first = quotation.content.first, cue.end < first.start {
      if isDenied(cue) { return nil }
      let between = TextSpan(cue.end, first.start)
      if anotherSpeaks(in: between, besides: speaker) { return nil }
      if RelayingVerb.contains(article.file.text(at: cue)), anotherIsNamed(in: between) {
        return nil
      }
    }
    return speaker
  }

  /// The people besides the sources; none where no pronoun asks for them.
  private mutating func people(
    in prose: [TextSpan], besides sources: [Source]
  ) -> [PersonReference] {
    let hasPronoun = sources.contains { $0.form == .pronoun(.he) || $0.form == .pronoun(.she) }
    guard hasPronoun else { return [] }
    sentences = Sentences(
      article.file.bytes, blocks: prose, quoted: quoted, lexicon: lexicon)
    let people = PeopleInProse(
      bytes: article.file.bytes, mentions: mentions, registry: registry, lexicon: lexicon,
      sources: SpanSet(sources.lazy.map(\.span)))
    return people.references(in: prose.flatMap(quoted.gaps))
  }

  private mutating func resolve(_ source: Source) {
    var reference = PersonReference(span: source.span, speaks: true)
    switch source.form {
    case .nominal:
      reference.pronouns = lastWord(of: source.span).flatMap(PersonNoun.pronouns)
    case .name:
      reference.person = named(by: source.span)
      reference.isPossessive = reference.span.end > nameEnd(of: source.span)
    case .pronoun(.who):
      reference.person = source.antecedent.flatMap(named)
    case .pronoun(let pronoun):
      guard lexicon.resolvesPronouns, let pronouns = Pronouns(rawValue: pronoun.rawValue),
        pronouns != .they
      else { return }
      reference.pronouns = pronouns
      reference.person = antecedent(of: pronouns, at: source.span)
      if let person = reference.person, registry.entities[person].pronouns == nil {
        observed[person] = pronouns
      }
    }
    if let person = reference.person { resolved[source.span] = registry.entities[person].id }
    references.append(reference)
  }

  private func lastWord(of span: TextSpan) -> String? {
    let bytes = article.file.bytes[span.range]
    let start = bytes.lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? span.start
    return start < span.end ? article.file.text(at: TextSpan(start, span.end)).lowercased() : nil
  }

  // MARK: Names

  /// The one whose mention the words are, with titles in the mention or a possessive’s ending behind
  /// it at most: “Maro’s spokesman” and “Tom Maro” are not “Maro”.
  private func named(by span: TextSpan) -> Int? {
    let words = TextSpan(span.start, nameEnd(of: span))
    let place = mentions.partition { $0.span.end > span.start }
    guard place < mentions.count, mentions[place].span.contains(words),
      mentions[place].span.end == words.end,
      let index = registry.index(of: mentions[place].entity), canSpeak(index)
    else { return nil }
    return index
  }

  /// The end of `span` without `’s` or an apostrophe.
  private func nameEnd(of span: TextSpan) -> Int {
    let bytes = article.file.bytes[span.range]
    for ending in ["’s", "'s", "’", "'"] where bytes.count > ending.utf8.count {
      if bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        return span.end - ending.utf8.count
      }
    }
    return span.end
  }

  /// Whether the cue says that nobody said so: `Maro never said “…”`.
  private func isDenied(_ cue: TextSpan) -> Bool {
    let before = article.file.bytes[max(0, cue.start - 7)..<cue.start]
    return ["never ", "not ", "n’t ", "n't "].contains {
      before.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Whether a subject of saying is there who is not the speaker, as in `Maro said he had told her`.
  private func anotherSpeaks(in span: TextSpan, besides speaker: EntityID) -> Bool {
    references[references.partition { $0.span.start >= span.start }...]
      .prefix { $0.span.start < span.end }
      .contains { $0.speaks && $0.person.map { registry.entities[$0].id } != speaker }
  }

  /// Whether a capitalised word is there that may be a name, or the text is long enough to hide one.
  private func anotherIsNamed(in span: TextSpan) -> Bool {
    guard span.count <= Self.reach else { return true }
    return article.file.bytes.withUnsafeBufferPointer { text in
      ProseWords.all(in: text, span, lexicon: lexicon)
        .contains { $0.isCapital && $0.sense.isDisjoint(with: [.title, .noName]) }
    }
  }

  private func canSpeak(_ index: Int) -> Bool {
    registry.entities[index].id.kind != EntityKind.place.name
  }

  // MARK: Pronouns

  /// The person whom `he` or `she` at `span` stands for: whoever was referred to last, at most two
  /// blocks back, if nobody else who fits is in that sentence, and if that person speaks there, or
  /// heads it and it is the sentence right before or nobody else who fits is within reach.
  private func antecedent(of pronouns: Pronouns, at span: TextSpan) -> Int? {
    guard let sentences else { return nil }
    let earliest = max(blockStart(before: span, back: 2), span.start - Self.reach)
    let all = references[references.partition { $0.span.start >= earliest }...]
    let near = all.filter { !$0.isPronoun && fits($0, pronouns) }
    let certain = near.filter { !$0.isDoubtful }
    guard let last = certain.last, let person = last.person, !isNamed(person, behind: span) else {
      return nil
    }
    if registry.entities[person].pronouns == nil {
      // “Beridze said she was content”, and then “he”.
      let since = all.drop { $0.span.start <= last.span.start }
      guard since.allSatisfy({ !$0.isPronoun || $0.pronouns == pronouns }) else { return nil }
    }
    let own = sentences.start(at: span.start)
    if last.span.start >= own {
      // “When Maro came, he said” may mean either; only an earlier he or she is safe there.
      let inOwn = certain.filter { $0.span.start >= own }
      return inOwn.allSatisfy { $0.person == person && $0.speaks && !$0.isPossessive }
        ? person : nil
    }
    let start = sentences.start(at: last.span.start)
    let fitting = certain.filter { $0.span.start >= start }
    guard fitting.allSatisfy({ $0.person == person }) else { return nil }
    if fitting.contains(where: { $0.speaks && !$0.isPossessive }) { return person }
    let isNext = sentences.end(at: last.span.start) == own
    let isAlone = near.allSatisfy { $0.person == person || $0.span.start < start && $0.isDoubtful }
    guard let first = fitting.first, !first.isPossessive, isNext || isAlone,
      registry.entities[person].pronouns == pronouns, heads(first, sentenceFrom: start)
    else { return nil }
    return person
  }

  private func fits(_ reference: PersonReference, _ pronouns: Pronouns) -> Bool {
    guard let person = reference.person else {
      return reference.pronouns == nil || reference.pronouns == pronouns
    }
    guard registry.isPerson(person) else { return false }
    let known = registry.entities[person].pronouns ?? observed[person]
    return known == nil || known == pronouns
  }

  /// Whether the pronoun's sentence names the person behind it, as nobody's name follows the
  /// pronoun for them: in “he told Maro”, he is not Maro.
  private func isNamed(_ person: Int, behind span: TextSpan) -> Bool {
    let limit = min(sentences?.end(at: span.start) ?? Int.max, span.end + Self.reach)
    var place = mentions.partition { $0.span.start >= span.end }
    while place < mentions.count, mentions[place].span.start < limit {
      if mentions[place].entity == registry.entities[person].id,
        !quoted.overlaps(mentions[place].span)
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// Whether only titles stand before the reference in its sentence.
  private func heads(_ reference: PersonReference, sentenceFrom start: Int) -> Bool {
    article.file.bytes.withUnsafeBufferPointer { text in
      ProseWords.all(in: text, TextSpan(start, reference.span.start), lexicon: lexicon)
        .allSatisfy { $0.isCapital && $0.sense.contains(.title) }
    }
  }

  private func blockStart(before span: TextSpan, back: Int) -> Int {
    let index = article.blocks.partition { $0.span.start > span.start } - 1
    return article.blocks[max(0, index - back)].span.start
  }
}
