/// A part of a language file, by the name that heads it.
enum LanguageSection {
  /// One word that the file must have: its tag or its name.
  case text
  /// Pairs of quotation marks.
  case marks
  /// What the language's sentences do.
  case features
  /// Short words tied to others.
  case clitics
  /// Endings of common nouns.
  case nounEndings
  /// Words of these classes.
  case words(WordClass)
  /// Words of these classes for people.
  case people(PersonClass)
  /// Endings of words for people that are in no list.
  case personEndings(PersonClass)
  /// Endings of adjectives made of a place’s name.
  case placeAdjectiveEndings
  /// Endings of words of this class that are in no list.
  case endings(WordClass)
  /// What the forms of a verb are, in order.
  case verbForms
  /// What replaces the ending of a regular verb in each form.
  case inflection
  /// Verbs; `also` are further classes of all their forms, and of the base and the present those of
  /// nouns when `areNouns`.
  case verbs(also: WordClass, areNouns: Bool)
  /// Verbs that another section has; all their forms are of this class as well.
  case verbClass(WordClass)

  /// The sections that each file must have.
  static let required = ["language", "name", "marks"]

  /// Every section.
  static let named: [String: LanguageSection] = [
    "language": .text,
    "name": .text,
    "marks": .marks,
    "features": .features,
    "tied-words": .clitics,
    "noun-endings": .nounEndings,
    "verb-forms": .verbForms,
    "inflection": .inflection,

    "reporting-verbs": .verbs(also: [], areNouns: false),
    "reporting-verbs-or-nouns": .verbs(also: [], areNouns: true),
    "weak-reporting-verbs": .verbs(also: .weakCue, areNouns: false),
    "clause-verbs": .verbClass(.thatClause),
    "bare-clause-verbs": .verbClass(.bareClause),
    "addressing-verbs": .words(.addressing),
    "phrasal-verbs": .words(.phrasalCue),
    "plain-verbs": .words(.plainCue),
    "asking-verbs": .words(.asking),
    "other-verbs": .words(.verb),

    "subject-pronouns": .words(.subjectPronoun),
    "pronouns-he": .words(.he),
    "pronouns-she": .words(.she),
    "pronouns-they": .words(.they),
    "pronouns-it": .words(.it),
    "pronouns-we": .words(.we),
    "pronouns-you": .words(.you),
    "pronouns-who": .words(.who),
    "pronouns-I": .words(.I),
    "possessives": .words(.possessive),

    "determiners": .words(.determiner),
    "quantifiers": .words(.quantifier),
    "prepositions": .words(.preposition),
    "agent-prepositions": .words(.by),
    "absolutes": .words(.absolute),
    "origin-prepositions": .words(.from),
    "infinitive-marker": .words(.to),
    "coordinators": .words(.coordinator),
    "adversatives": .words(.adversative),
    "subordinators": .words(.subordinator),
    "temporal-subordinators": .words(.temporal),
    "manner-subordinators": .words(.manner),
    "relatives": .words(.relative),
    "setting-relatives": .words(.setting),
    "auxiliaries": .words(.auxiliary),
    "forms-of-be": .words(.be),
    "adverbs": .words(.adverb),
    "negations": .words(.negation),
    "according": .words(.according),
    "according-phrases": .words([.according, .preposition]),
    "elisions": .words(.elision),

    "participle-endings": .endings(.participleForm),
    "past-endings": .endings(.pastForm),
    "adverb-endings": .endings(.adverbForm),

    "titles-and-roles": .words([.title, .role]),
    "titles": .words(.title),
    "honorifics": .words([.honorific, .title]),
    "roles": .words(.role),
    "plurals": .words(.plural),
    "abbreviations": .words(.abbreviation),
    "name-particles": .words(.particle),
    "calendar": .words(.calendar),
    "times": .words(.time),
    "time-order": .words(.timeOrder),
    "works": .words(.work),
    "naming-words": .words(.naming),
    "nouns-of-saying": .words(.cueNoun),
    "accounts": .words(.account),

    "person-nouns": .people(.noun),
    "person-nouns-he": .people([.noun, .he]),
    "person-nouns-she": .people([.noun, .she]),
    "person-noun-endings": .personEndings(.noun),
    "person-noun-endings-he": .personEndings([.noun, .he]),
    "person-noun-endings-she": .personEndings([.noun, .she]),
    "person-plural-endings": .personEndings(.several),
    "person-nouns-before-nouns": .people(.beforeNoun),
    "forms-of-he": .people([.pronoun, .he]),
    "forms-of-she": .people([.pronoun, .she]),
    "forms-of-address": .people(.address),
    "forms-of-address-he": .people([.address, .he]),
    "forms-of-address-she": .people([.address, .she]),
    "name-suffixes": .people(.suffix),
    "relaying-verbs": .people(.relaying),
    "confronting-verbs": .people(.drawsReply),
    "predicate-words": .people(.predicate),
    "before-places": .people(.beforePlace),
    "before-things": .people(.beforeThing),
    "genitive-prepositions": .people(.genitive),
    "comparison-words": .people(.comparison),
    "place-adjective-endings": .placeAdjectiveEndings,
    "definite-articles": .people(.definite),
    "articles": .people(.article),
    "role-changes": .people(.roleChange),
    "words-like-names": .people(.likeName),
    "institutions": .people(.institution),
    "months": .people(.month),
  ]
}

/// What a form of a verb is.
enum VerbForm: String {
  /// `say`
  case base
  /// `says`, of the present, which can be a noun as well.
  case present
  /// `said`, with a subject and nothing else.
  case past
  /// `said`, in a passive.
  case pastParticiple = "past-participle"
  /// `sagten`, with a subject that is several.
  case plural
  /// `saying`
  case participle

  /// The classes of such a form of a saying verb.
  var word: WordClass {
    switch self {
    case .base: .baseCue
    case .present, .past: .finiteCue
    case .plural: [.finiteCue, .plural]
    case .pastParticiple: .past
    case .participle: .participleCue
    }
  }
}
