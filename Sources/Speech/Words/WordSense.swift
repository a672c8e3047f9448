/// What a word may be to a name near it. A word may have several senses, or none that is known.
public struct WordSense: OptionSet, Sendable {
  /// The senses as bits.
  public let rawValue: UInt16

  /// Senses from their bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Stands before a name and is no part of it: `Mayor`, `Mr.`
  @inlinable public static var title: WordSense { WordSense(rawValue: 1 << 0) }
  /// Never part of a name: a word of grammar, a verb or a date.
  @inlinable public static var noName: WordSense { WordSense(rawValue: 1 << 1) }
  /// Begins a noun's phrase: `the`, `a`, `his`.
  @inlinable public static var determiner: WordSense { WordSense(rawValue: 1 << 2) }
  /// `is`, `was`, `been`.
  @inlinable public static var be: WordSense { WordSense(rawValue: 1 << 3) }
  /// Its full stop ends no sentence: `Mr.`, `Jr.`, `J.`
  @inlinable public static var abbreviation: WordSense { WordSense(rawValue: 1 << 4) }
  /// A title that tells an office: `Mayor`, not `Mr.`
  @inlinable public static var office: WordSense { WordSense(rawValue: 1 << 5) }
  /// A common word, whatever else: capitalised at the head of a sentence, it need not be a name.
  @inlinable public static var common: WordSense { WordSense(rawValue: 1 << 6) }
  /// A month, `May`: no name where a date stands.
  @inlinable public static var month: WordSense { WordSense(rawValue: 1 << 7) }
  /// Ends the name of an institution, a street or a work: `Post`.
  @inlinable public static var institution: WordSense { WordSense(rawValue: 1 << 8) }
  /// A place stands behind it rather than a person: `in`, `to`.
  @inlinable public static var beforePlace: WordSense { WordSense(rawValue: 1 << 9) }
  /// `of`
  @inlinable public static var genitive: WordSense { WordSense(rawValue: 1 << 10) }
  /// A verb in a form that takes a subject and is no noun: `said`, `went`.
  @inlinable public static var finite: WordSense { WordSense(rawValue: 1 << 11) }
  /// Can stand before a date: `in`, `last`.
  @inlinable public static var beforeDate: WordSense { WordSense(rawValue: 1 << 12) }
  /// `can`, `will`: asks, where a sentence begins with it.
  @inlinable public static var auxiliary: WordSense { WordSense(rawValue: 1 << 13) }
}

extension WordSense {
  /// The senses of a word of `count` bytes that is listed so.
  init(_ word: WordClass, _ person: PersonClass, count: Int) {
    self = []
    if word.meets([.title, .honorific]) { insert(.title) }
    if word.contains(.title), word.contains(.role) || person.contains(.noun) { insert(.office) }
    let verbs: WordClass = [.finiteCue, .baseCue, .participleCue, .verb, .be]
    if word.meets(WordClass.grammar.union(.calendar).union(verbs)) { insert(.noName) }
    if word.meets([.determiner, .possessive]) { insert(.determiner) }
    if word.contains(.be) { insert(.be) }
    // A word of one letter is an abbreviation.
    if word.meets([.honorific, .abbreviation]) || count == 1 { insert(.abbreviation) }
    if word.contains(.auxiliary) { insert(.auxiliary) }
    let rare: WordClass = [.particle, .abbreviation, .pastForm, .adverbForm]
    if !word.subtracting(rare).isEmpty || person.contains(.likeName) { insert(.common) }
    if person.contains(.month) || word.contains(.calendar) { insert(.month) }
    if person.contains(.institution) { insert(.institution) }
    if person.contains(.beforePlace) || word.meets([.to, .from])
      || word.contains(.preposition) && person.contains(.beforeThing)
    {
      insert(.beforePlace)
    }
    if person.contains(.genitive) { insert(.genitive) }
    if word.meets([.finiteCue, .verb]), !word.meets([.nounLike, .auxiliary]) { insert(.finite) }
    if word.meets([.preposition, .to, .determiner, .possessive, .timeOrder, .adverb]) {
      insert(.beforeDate)
    }
  }
}
