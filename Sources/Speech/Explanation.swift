public import SourceText

/// What the rules say about a stretch between quotation marks, in the order in which they are tried.
public struct Explanation: Sendable, Equatable {
  /// What a rule takes a stretch for.
  public enum Verdict: String, Sendable {
    /// A quotation.
    case quotation
    /// The continuation of a quotation before it.
    case continuation
    /// A title, a nickname or scare quotes: no quotation.
    case notSpeech = "not speech"
  }

  /// What a rule says.
  public struct Answer: Sendable, Equatable {
    /// What it takes the stretch for.
    public var verdict: Verdict
    /// The words that name the speaker; `nil` when it names none.
    public var source: Source?
    /// The word that reports; `nil` when it goes by none.
    public var cue: TextSpan?
    /// How often what it says is right, from 0 to 1.
    public var confidence: Double
  }

  /// What became of a rule.
  public enum Outcome: Sendable, Equatable {
    /// It has nothing to say about the stretch.
    case doesNotApply
    /// It would have said this, had no rule before it decided.
    case wouldSay(Answer)
    /// It was the first to have something to say.
    case decided(Answer)
  }

  /// A rule's turn.
  public struct Step: Sendable, Equatable {
    /// The rule's name.
    public var rule: String
    /// What became of it.
    public var outcome: Outcome
  }

  /// The stretch, marks included.
  public var stretch: TextSpan
  /// Every rule's turn, in order; each saw what had been decided by then.
  public var steps: [Step] = []

  /// The turn that decided; `nil` when no rule had anything to say.
  public var deciding: Step? {
    steps.first { if case .decided = $0.outcome { true } else { false } }
  }

  init(stretch: TextSpan) {
    self.stretch = stretch
  }

  mutating func add(_ rule: String, _ decision: Decision?, decides: Bool) {
    let answer = decision.map {
      Answer(
        verdict: Verdict($0.verdict), source: $0.source, cue: $0.cue, confidence: $0.confidence)
    }
    let outcome =
      answer.map { decides ? Outcome.decided($0) : .wouldSay($0) } ?? .doesNotApply
    steps.append(Step(rule: rule, outcome: outcome))
  }
}

extension Explanation.Verdict {
  fileprivate init(_ verdict: Decision.Verdict) {
    switch verdict {
    case .quotation: self = .quotation
    case .continues, .continuesParagraph: self = .continuation
    case .notSpeech: self = .notSpeech
    }
  }
}
