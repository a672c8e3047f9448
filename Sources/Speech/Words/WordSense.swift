public import SourceText

/// What a word may be to a name near it. A word may have several senses, or none that is known.
public struct WordSense: OptionSet, Sendable {
  /// The senses as bits.
  public let rawValue: UInt16

  /// Senses from their bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Stands before a name and is no part of it: `Mayor`, `Mr.`
  public static let title = WordSense(rawValue: 1 << 0)
  /// Never part of a name: a word of grammar, a verb or a date.
  public static let noName = WordSense(rawValue: 1 << 1)
  /// Begins a noun's phrase: `the`, `a`, `his`.
  public static let determiner = WordSense(rawValue: 1 << 2)
  /// `is`, `was`, `been`.
  public static let be = WordSense(rawValue: 1 << 3)
  /// Its full stop ends no sentence: `Mr.`, `Jr.`, `J.`
  public static let abbreviation = WordSense(rawValue: 1 << 4)
  /// A title that tells an office: `Mayor`, not `Mr.`
  public static let office = WordSense(rawValue: 1 << 5)
  /// A common word, whatever else: capitalised at the head of a sentence, it need not be a name.
  public static let common = WordSense(rawValue: 1 << 6)
  /// A month, `May`: no name where a date stands.
  public static let month = WordSense(rawValue: 1 << 7)
  /// Ends the name of an institution, a street or a work: `Post`.
  public static let institution = WordSense(rawValue: 1 << 8)
  /// A place stands behind it rather than a person: `in`, `to`.
  public static let beforePlace = WordSense(rawValue: 1 << 9)
  /// `of`
  public static let genitive = WordSense(rawValue: 1 << 10)
  /// A verb in a form that takes a subject and is no noun: `said`, `went`.
  public static let finite = WordSense(rawValue: 1 << 11)
  /// Can stand before a date: `in`, `last`.
  public static let beforeDate = WordSense(rawValue: 1 << 12)
  /// `can`, `will`: asks, where a sentence begins with it.
  public static let auxiliary = WordSense(rawValue: 1 << 13)
}

extension QuotationFinder {
  /// What the word at `span` of `text` may be, by the lexicon and whatever its case. A word of one
  /// letter is an abbreviation. Linear in its length.
  public func sense(ofWord span: TextSpan, in text: UnsafeBufferPointer<UInt8>) -> WordSense {
    let word = lexicon.classes(text, span.start, span.end)
    let person = lexicon.people.classes(text, span.start, span.end)
    var sense: WordSense = []
    if word.meets([.title, .honorific]) { sense.insert(.title) }
    if word.contains(.title), word.contains(.role) || person.contains(.noun) {
      sense.insert(.office)
    }
    let verbs: WordClass = [.finiteCue, .baseCue, .participleCue, .verb, .be]
    if word.meets(WordClass.grammar.union(.calendar).union(verbs)) { sense.insert(.noName) }
    if word.meets([.determiner, .possessive]) { sense.insert(.determiner) }
    if word.contains(.be) { sense.insert(.be) }
    if word.meets([.honorific, .abbreviation]) || span.count == 1 { sense.insert(.abbreviation) }
    if word.contains(.auxiliary) { sense.insert(.auxiliary) }
    let rare: WordClass = [.particle, .abbreviation, .pastForm, .adverbForm]
    if !word.subtracting(rare).isEmpty || person.contains(.likeName) { sense.insert(.common) }
    if person.contains(.month) || word.contains(.calendar) { sense.insert(.month) }
    if person.contains(.institution) { sense.insert(.institution) }
    if person.contains(.beforePlace) || word.meets([.to, .from])
      || word.contains(.preposition) && person.contains(.beforeThing)
    {
      sense.insert(.beforePlace)
    }
    if person.contains(.genitive) { sense.insert(.genitive) }
    if word.meets([.finiteCue, .verb]), !word.meets([.nounLike, .auxiliary]) {
      sense.insert(.finite)
    }
    if word.meets([.preposition, .to, .determiner, .possessive, .timeOrder, .adverb]) {
      sense.insert(.beforeDate)
    }
    return sense
  }

  /// Whether common nouns have a capital as names have.
  public var capitalisesNouns: Bool { lexicon.features.contains(.capitalisedNouns) }
}
