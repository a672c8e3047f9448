public import SourceText

/// What a word may be to a name near it. A word may have several senses, or none that is known.
public struct WordSense: OptionSet, Sendable {
  /// The senses as bits.
  public let rawValue: UInt8

  /// Senses from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Stands before a name and is no part of it: `Mayor`, `Mr.`
  public static let title = WordSense(rawValue: 1)
  /// Never part of a name: a word of grammar, a verb or a date.
  public static let noName = WordSense(rawValue: 2)
  /// Begins a noun's phrase: `the`, `a`, `his`.
  public static let determiner = WordSense(rawValue: 4)
  /// `is`, `was`, `been`.
  public static let be = WordSense(rawValue: 8)
  /// Its full stop ends no sentence: `Mr.`, `Jr.`, `J.`
  public static let abbreviation = WordSense(rawValue: 16)
}

extension QuotationFinder {
  /// What the word at `span` of `text` may be, by the lexicon and whatever its case. A word of one
  /// letter is an abbreviation. Linear in its length.
  public func sense(ofWord span: TextSpan, in text: UnsafeBufferPointer<UInt8>) -> WordSense {
    let word = lexicon.classes(text, span.start, span.end)
    var sense: WordSense = []
    if word.meets([.title, .honorific]) { sense.insert(.title) }
    let verbs: WordClass = [.finiteCue, .baseCue, .participleCue, .verb, .be]
    if word.meets(WordClass.grammar.union(.calendar).union(verbs)) { sense.insert(.noName) }
    if word.meets([.determiner, .possessive]) { sense.insert(.determiner) }
    if word.contains(.be) { sense.insert(.be) }
    if word.meets([.honorific, .abbreviation]) || span.count == 1 { sense.insert(.abbreviation) }
    return sense
  }
}
