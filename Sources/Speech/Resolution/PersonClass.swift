/// What a word can be, as far as telling whom a pronoun, a role or a name means needs to know: bits
/// beside those of ``WordClass``, from the language's sections for people. A word may have several.
struct PersonClass: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: UInt32) { rawValue = 1 << bit }

  /// A common noun for one person: `lawyer`, `mother`.
  static let noun = PersonClass(bit: 0)
  /// Whom the word means can only be called `he`.
  static let he = PersonClass(bit: 1)
  /// Whom the word means can only be called `she`.
  static let she = PersonClass(bit: 2)
  /// A common noun for several persons, by its ending: `firemen`.
  static let several = PersonClass(bit: 3)
  /// A noun that as often stands before another noun: `general`, in `the general election`.
  static let beforeNoun = PersonClass(bit: 4)
  /// `he`, `him`, `his`, `herself`: any form of a pronoun for one person.
  static let pronoun = PersonClass(bit: 5)
  /// `Mr`, `Lady`: goes with a name and tells no role.
  static let address = PersonClass(bit: 6)
  /// `Jr.`, `III`: stands behind a surname.
  static let suffix = PersonClass(bit: 7)
  /// A verb whose subject may speak another’s words: `read from a letter by Petrov: “…”`.
  static let relaying = PersonClass(bit: 8)
  /// A verb whose object is likely to speak next: `interrupted`.
  static let drawsReply = PersonClass(bit: 9)
  /// What a description of somebody named follows: `as`, `became`.
  static let predicate = PersonClass(bit: 10)
  /// What a place stands behind: `in`.
  static let beforePlace = PersonClass(bit: 11)
  /// What a place or a thing stands behind rather than a person: `across`, `a`.
  static let beforeThing = PersonClass(bit: 12)
  /// What a single name stands behind when it is more often a place’s: `of`.
  static let genitive = PersonClass(bit: 13)
  /// `than`
  static let comparison = PersonClass(bit: 14)
  /// `the`
  static let definite = PersonClass(bit: 15)
  /// `a`, `the`, `this`: says nothing of a role.
  static let article = PersonClass(bit: 16)
  /// Makes another role of the one it belongs to: `former`, `deputy`.
  static let roleChange = PersonClass(bit: 17)
  /// A common word that is a name as well: `hope`, `grant`.
  static let likeName = PersonClass(bit: 18)
  /// Ends the name of an institution, a street or a work: `Post`, `University`.
  static let institution = PersonClass(bit: 19)
  /// `May`
  static let month = PersonClass(bit: 20)

  /// The pronoun that excludes all others; `nil` when the word tells none.
  var tells: Pronoun? { contains(.he) ? .he : contains(.she) ? .she : nil }

  /// Whether the two have a bit in common.
  func meets(_ other: PersonClass) -> Bool { rawValue & other.rawValue != 0 }
}
