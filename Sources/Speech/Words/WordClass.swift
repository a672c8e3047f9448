/// What a word can be, as far as finding a speaker needs to know: bits from the lexicon and bits
/// from the word's form. A word may be in several classes.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  // MARK: From the lexicon

  /// A saying verb that takes a subject: `said`, `says`.
  static let finiteCue = WordClass(bit: 0)
  /// A saying verb's base: `say`.
  static let baseCue = WordClass(bit: 1)
  /// A saying verb's participle: `saying`.
  static let participleCue = WordClass(bit: 2)
  /// A verb that reports only when quoted words stand next to it: `continued`, `laughed`.
  static let weakCue = WordClass(bit: 3)
  /// A form that is as often a noun: `report`, `claims`.
  static let nounLike = WordClass(bit: 4)
  /// `he`, `they`.
  static let subjectPronoun = WordClass(bit: 5)
  /// `the`, `a`, `this`, `several`.
  static let determiner = WordClass(bit: 6)
  /// `his`, `their`.
  static let possessive = WordClass(bit: 7)
  static let preposition = WordClass(bit: 8)
  /// `and`, `or`.
  static let coordinator = WordClass(bit: 9)
  /// `but`, `while`.
  static let adversative = WordClass(bit: 10)
  /// `that`, `because`, `when`.
  static let subordinator = WordClass(bit: 11)
  /// `who`, `which`.
  static let relative = WordClass(bit: 12)
  /// `has`, `would`, `didn`.
  static let auxiliary = WordClass(bit: 13)
  /// `also`, `later`, `not`, `himself`: may stand between a subject and its verb.
  static let adverb = WordClass(bit: 14)
  /// `President`, `Mayor`: stands before a name and is no part of it.
  static let title = WordClass(bit: 15)
  /// `Mr.`, `Sen.`: as a title, and its full stop ends no sentence.
  static let honorific = WordClass(bit: 16)
  /// An abbreviation whose full stop ends no sentence: `Inc.`, `St.`.
  static let abbreviation = WordClass(bit: 17)
  /// `de`, `von`, `bin`: stands in lower case inside a name.
  static let particle = WordClass(bit: 18)
  /// A common noun for who can speak: `officials`, `spokeswoman`, `report`.
  static let role = WordClass(bit: 19)
  /// `Tuesday`, `March`: capitalised, never a speaker.
  static let calendar = WordClass(bit: 20)
  /// A common verb that ends a noun phrase: `went`, `made`.
  static let verb = WordClass(bit: 21)
  /// What a title follows: `film`, `song`, `titled`.
  static let work = WordClass(bit: 22)
  /// `according`.
  static let according = WordClass(bit: 23)
  /// `to`.
  static let to = WordClass(bit: 24)
  /// `so-called`, `dubbed`, `nicknamed`: what follows in marks is a name for something.
  static let naming = WordClass(bit: 25)
  /// `’em`, `’n`: words that begin with an apostrophe.
  static let elision = WordClass(bit: 26)

  /// A determiner that can be a subject of its own: `some`, `both`.
  static let quantifier = WordClass(bit: 27)

  /// `is`, `was`, `been`: with a past form they make a passive.
  static let be = WordClass(bit: 28)
  /// A noun for something said: `claim`, `call`.
  static let cueNoun = WordClass(bit: 44)
  /// Takes the one spoken to as its object: `told`.
  static let addressing = WordClass(bit: 43)
  /// A verb with the word behind it that makes it a saying one: `went-on`, `put-it`.
  static let phrasalCue = WordClass(bit: 45)
  /// The first word of such a pair.
  static let phrasalHead = WordClass(bit: 46)
  /// A noun for a stretch of time: `week`, `morning`.
  static let time = WordClass(bit: 47)
  /// A saying verb that says nothing but that: `said`, `told`, `added`.
  static let plainCue = WordClass(bit: 61)
  /// `from`, as in `More from Maro:`
  static let from = WordClass(bit: 60)
  /// Ends in `ed` with a capital at its head: a participle, or a name.
  static let pastLike = WordClass(bit: 59)
  /// `where`, `which`: begins a clause about what is right before.
  static let setting = WordClass(bit: 58)
  /// `last`, `next`: before a stretch of time.
  static let timeOrder = WordClass(bit: 57)
  /// `when`, `as`: begins a clause that says at what time.
  static let temporal = WordClass(bit: 56)
  /// `by`
  static let by = WordClass(bit: 42)
  /// Names several, whatever its form: `people`, `police`.
  static let plural = WordClass(bit: 29)
  /// A past form or participle: in a passive, `was described`.
  static let past = WordClass(bit: 30)
  /// `with`, `of`: before a subject of a participle's own, `with Maro saying`.
  static let absolute = WordClass(bit: 31)

  /// Reports a clause behind `that`: `said`, `announced`; not `praised`, and no verb of thinking.
  static let thatClause = WordClass(bit: 62)
  /// Reports a clause without `that` as well: `said`; `announced` is as often followed by a thing.
  static let bareClause = WordClass(bit: 63)
  /// `not`, `never`, `nobody`.
  static let negation = WordClass(bit: 52)
  /// `as`, in `as Maro said`.
  static let manner = WordClass(bit: 55)
  /// Asks a question: `asked`, `wondered`.
  static let asking = WordClass(bit: 54)
  /// What somebody says, thinks or tells, as one says whose it is: `in her view`, `by his account`.
  static let account = WordClass(bit: 53)

  // MARK: From the form

  static let capitalised = WordClass(bit: 32)
  static let allCapitals = WordClass(bit: 33)
  /// Ends in `’s` or `s’`.
  static let possessiveForm = WordClass(bit: 34)
  /// Begins with a digit.
  static let number = WordClass(bit: 35)
  /// Ends in `ing`.
  static let participleForm = WordClass(bit: 36)
  /// Ends in `ed`.
  static let pastForm = WordClass(bit: 37)
  /// Ends in `ly`; an adverb when in lower case.
  static let adverbForm = WordClass(bit: 40)
  /// Its full stop is part of it: `U.S.`, `J.`, `Mr.`.
  static let stopped = WordClass(bit: 38)
  /// Ends in `s`, and not in `ss`.
  static let pluralForm = WordClass(bit: 41)
  /// Contracted: `he’s`, `didn’t`.
  static let contracted = WordClass(bit: 39)

  // MARK: Which pronoun

  // A number in four bits, not a bit each: ask `pronoun`. A word that is both `she` and `they`, as
  // the German “sie”, is `they`, of which nobody is sure.
  static let he = WordClass(rawValue: 1 << 48)
  static let she = WordClass(rawValue: 2 << 48)
  static let they = WordClass(rawValue: 3 << 48)
  static let it = WordClass(rawValue: 4 << 48)
  static let we = WordClass(rawValue: 5 << 48)
  static let you = WordClass(rawValue: 6 << 48)
  static let who = WordClass(rawValue: 7 << 48)
  static let I = WordClass(rawValue: 8 << 48)

  /// The pronoun that the word is; `nil` when it is none.
  var pronoun: Pronoun? {
    switch rawValue >> 48 & 15 {
    case 1: .he
    case 2: .she
    case 3: .they
    case 4: .it
    case 5: .we
    case 6: .you
    case 7: .who
    case 8: .I
    default: nil
    }
  }

  // MARK: Groups

  /// Any form of a saying verb.
  static let anyCue: WordClass = [.finiteCue, .baseCue, .participleCue]
  /// What can never be inside a subject.
  static let endsNounPhrase: WordClass = [
    .subordinator, .relative, .coordinator, .adversative, .auxiliary, .subjectPronoun, .verb,
    .according,
  ]
  /// A word of grammar: capitalised only at the head of a sentence, never a name.
  static let grammar: WordClass = [
    .subordinator, .relative, .coordinator, .adversative, .auxiliary, .subjectPronoun, .determiner,
    .possessive, .preposition, .adverb, .to, .according,
  ]

  /// Whether the two have a bit in common.
  func meets(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }
}
