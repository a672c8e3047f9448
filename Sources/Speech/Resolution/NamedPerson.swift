public import SourceText

/// Somebody whom a text names and whom the caller does not know, with all words that name them.
///
/// Nothing here says that it is a person: that is for the caller to weigh.
public struct NamedPerson: Sendable, Equatable {
  /// Words that name somebody, and what stands beside them.
  public struct Naming: Sendable, Equatable {
    /// The words of the name, without titles and without `’s`.
    public var name: TextSpan
    /// The words before it that tell what they are, `Foreign Minister`; `nil` when none do.
    public var title: TextSpan?
    /// Whether a title with a capital stands right before it, `Mr.` or `Mayor`, not just a noun.
    public var isTitled: Bool
    /// The words of an apposition behind it that tell what they are, `the mayor`; `nil` when none do.
    public var apposition: TextSpan?
    /// Whether an age or an apposition stands behind it.
    public var isTold: Bool
    /// Whether they are the source of a quotation, or the subject of a verb of saying.
    public var speaks: Bool
  }

  /// The fullest form of the name.
  public var name: TextSpan
  /// How many words that has.
  public var wordCount: Int
  /// Every naming that can mean nobody else, ascending.
  public var namings: [Naming]
  /// The pronoun that a title tells, or that the text uses of them more than once; `nil` when that is
  /// open.
  public var pronoun: Pronoun?
  /// Whether any pronoun for a person is used of them.
  public var hasPronoun: Bool
}

extension QuotationFinder {
  /// Everybody whom `text` names outside its quotations and who is not `known`, in the order in which
  /// they are first named. `reading` is that of the same text and paragraphs. Linear.
  public func people(
    _ reading: SpeechReading, in text: [UInt8], paragraphs: [TextSpan],
    known: KnownPeople = .nobody
  ) -> [NamedPerson] {
    text.withUnsafeBufferPointer { bytes in
      let quoted = SpanSet(reading.quotations.flatMap(\.content))
      var finder = ReferenceFinder(
        bytes, lexicon, known: known, sources: reading.sources, quoted: quoted)
      var passages: [Passage] = []
      forEachPassage(of: reading, in: bytes, paragraphs, quoted: quoted) { passage in
        finder.read(passage)
        passages.append(passage)
      }
      return finder.named(passages)
    }
  }
}

extension ReferenceFinder {
  /// Everybody named in `passages`, which are all that was read.
  fileprivate func named(_ passages: [Passage]) -> [NamedPerson] {
    var order: [Int] = []
    var named: [Int: NamedPerson] = [:]
    for reference in references where reference.form == .name {
      guard let number = reference.whom.only, let name = persons.all[number].name,
        persons.all[number].known == nil, !persons.all[number].isThing
      else { continue }
      let person = persons.all[number]
      if named[number] == nil {
        order.append(number)
        named[number] = NamedPerson(
          name: name, wordCount: person.given.count + 1, namings: [], pronoun: person.calledBy,
          hasPronoun: person.pronoun != nil || person.he + person.she > 0)
      }
      named[number]?.namings.append(naming(reference, passages[reference.paragraph]))
    }
    return order.compactMap { named[$0] }
  }

  private func naming(_ reference: Reference, _ passage: Passage) -> NamedPerson.Naming {
    var naming = NamedPerson.Naming(
      name: reference.span, isTitled: false, isTold: false, speaks: reference.source != nil)
    let tokens = passage.tokens
    let first = tokens.partition { $0.start >= reference.span.start }
    guard first < tokens.count, tokens[first].start == reference.span.start else { return naming }
    let end = tokens.partition { $0.start >= reference.span.end }
    let sentence = passage.sentences[Int(passage.sentenceOf[first])]
    let before = Titles(before: first, passage, sentence, words)
    if first > sentence.lowerBound {
      naming.isTitled =
        tokens[first - 1].isWord([.title, .honorific]) && tokens[first - 1].isWord(.capitalised)
    }
    naming.title = before.span(in: passage)
    let behind = Titles(behind: end, passage, sentence, words)
    naming.isTold = !behind.isNone
    naming.apposition = behind.span(in: passage)
    return naming
  }
}
