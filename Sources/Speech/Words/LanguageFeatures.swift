/// What a language's sentences do that its words alone do not tell; the `features` of its file.
struct LanguageFeatures: OptionSet, Sendable {
  let rawValue: UInt16

  /// An apostrophe ends a possessive or a verb: `Maro’s`, `he’s`.
  static let contractions = LanguageFeatures(rawValue: 1 << 0)
  /// Common nouns have a capital, so a capital alone makes no name: `der Rat`.
  static let capitalisedNouns = LanguageFeatures(rawValue: 1 << 1)
  /// A subject may stand behind its verb anywhere: `Gestern sagte Maro`, `a déclaré Maro`.
  static let subjectBehindVerb = LanguageFeatures(rawValue: 1 << 2)
  /// A verb may have no subject in words: `«…», dijo.`
  static let droppedSubjects = LanguageFeatures(rawValue: 1 << 3)
  /// The verb of a side clause is its last word: `dass Maro „…“ gesagt habe`.
  static let verbFinalClauses = LanguageFeatures(rawValue: 1 << 4)
  /// Abbreviations are written in small letters: `вул. Шевченка`.
  static let smallAbbreviations = LanguageFeatures(rawValue: 1 << 5)
  /// Enough nouns for people are known to tell whom a pronoun means.
  static let pronounsResolved = LanguageFeatures(rawValue: 1 << 6)
  /// A word in s may be several: `critics`.
  static let pluralsInS = LanguageFeatures(rawValue: 1 << 7)
  /// A name right behind a noun may be its owner's: `речник Маро`.
  static let bareGenitives = LanguageFeatures(rawValue: 1 << 8)

  /// The features by what a file calls them.
  static let named: [String: LanguageFeatures] = [
    "contractions": .contractions,
    "capitalised-nouns": .capitalisedNouns,
    "subject-behind-verb": .subjectBehindVerb,
    "dropped-subjects": .droppedSubjects,
    "verb-final-clauses": .verbFinalClauses,
    "small-abbreviations": .smallAbbreviations,
    "pronouns-resolved": .pronounsResolved,
    "plurals-in-s": .pluralsInS,
    "bare-genitives": .bareGenitives,
  ]
}
