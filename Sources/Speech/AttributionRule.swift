import SourceText

/// What a rule decided about a stretch.
struct Decision: Sendable {
  enum Verdict: Sendable, Equatable {
    /// It is a quotation of its own.
    case quotation
    /// It goes on from another stretch of the passage.
    case continues(Int)
    /// It goes on from the last quotation of the paragraph before.
    case continuesParagraph
    /// It is a title, a nickname or scare quotes.
    case notSpeech
  }

  var verdict: Verdict = .quotation
  var cue: TextSpan?
  var source: Source?
  /// The deciding rule's name.
  var rule = ""
  /// How often what it says is right, from 0 to 1; at most the deciding rule's, and at most that of
  /// what the rule goes by.
  var confidence = 1.0

  /// Makes it no surer than the rule that says so.
  mutating func limitConfidence(to most: Double) { confidence = min(confidence, most) }
}

/// One way to tell whose a quotation is.
///
/// The rules are tried in order, each on every stretch of a paragraph that none before it has
/// decided (a sieve, as in Muzny et al. 2017), so a later rule can use what an earlier one found
/// for a neighbour. To add a rule, write its value in a file of its own and put it in the list.
struct AttributionRule: Sendable {
  /// In kebab-case; kept with what it decided.
  let name: String
  /// How often its speaker is right, from 0 to 1: at most its precision on four fifths of 425 labelled
  /// English news articles, where a stretch that is no quotation counts as wrong, and at most that on
  /// the fifth where it decided thirty times there. Rules that decided there once or not by themselves
  /// have their nearest kin's, and those that only take stretches out 1.
  let confidence: Double
  /// What it says about a stretch, by number; `nil` when it does not apply. Looks at a bounded
  /// number of tokens.
  let decide: @Sendable (Scene, Int) -> Decision?

  /// The rules that tell what is no quotation of its own; they need no words of a language.
  static let withoutWords: [AttributionRule] = [.reopenedParagraph, .title, .scareQuotes]

  /// Every rule, the surest first.
  static let inOrder: [AttributionRule] = [
    .reopenedParagraph,
    .title,
    .cueAfter,
    .interrupted,
    .namedColon,
    .cueBefore,
    .accordingTo,
    .byAccount,
    .closingCue,
    .clauseBehind,
    .colon,
    .dashSignature,
    .cueNoun,
    .coordinated,
    .scareQuotes,
    .cueInNextSentence,
    .sameParagraph,
    .paragraphColon,
    .bareParagraph,
    .previousSentence,
    .sentenceSubject,
    .previousParagraph,
  ]
}
