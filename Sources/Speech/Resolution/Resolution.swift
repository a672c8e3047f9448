public import SourceText

/// Whom words mean.
public enum Referent: Sendable, Hashable {
  /// The person with this number among those whom the caller knows.
  case known(Int)
  /// Somebody whom only the text names: the fullest form of the name, where it first stands.
  case named(TextSpan)
}

/// Whom the words that name a speaker mean, and why.
public struct Resolution: Sendable, Equatable {
  /// Somebody whom the words may mean.
  public struct Candidate: Sendable, Equatable {
    /// Who; `nil` when the text only describes them, `a reporter`.
    public var referent: Referent?
    /// The nearest words before that refer to them.
    public var words: TextSpan
    /// The salience, a sum of ``Salience`` weights; 0 or more.
    public var score: Double
    /// Why it is not they; `nil` for the one who is meant.
    public var fell: Reason?
  }

  /// Why a candidate is not meant.
  public enum Reason: String, Sendable, CaseIterable {
    /// Is called by another pronoun.
    case gender = "another-gender"
    /// Is named behind the pronoun in its own sentence.
    case namedBehind = "named-behind-the-pronoun"
    /// Is named in the words that the pronoun’s person says.
    case quoted = "named-in-the-quotation"
    /// Is never the subject of a sentence within reach.
    case neverSubject = "never-a-subject"
    /// Nothing says that it is a person.
    case noPerson = "perhaps-no-person"
    /// Another stands out as much.
    case notClear = "not-clear-of-another"
    /// Another stands out more.
    case lessSalient = "less-salient"
    /// Is too far back to be sure.
    case tooFar = "too-far"
    /// Has another role, or one more.
    case role = "another-role"
  }

  /// The words, as in ``Source/span``.
  public var source: TextSpan
  /// Whom they mean; `nil` when that is open.
  public var who: Referent?
  /// Everybody who was thought of, the most salient first.
  public var candidates: [Candidate]
  /// The two who fit, when the speaker is open for that reason; empty otherwise.
  public var between: [Referent]
}

/// Whom the sources of a text mean.
public struct SpeakerResolutions: Sendable, Equatable {
  /// One for each source of the reading, in order.
  public var sources: [Resolution]
  /// Who says each quotation of the reading, in order; `nil` when that is open, when nobody is
  /// named, when the one named may only pass on what another said, and when the text denies that
  /// it was said.
  public var speakers: [Referent?]
  /// Who says each report without marks of the reading, in order; as ``speakers``.
  public var reporters: [Referent?]

  /// The resolution of the source at `span`; `nil` when there is none. Logarithmic.
  public func resolution(at span: TextSpan) -> Resolution? {
    let place = sources.partition { $0.source >= span }
    return place < sources.count && sources[place].source == span ? sources[place] : nil
  }
}
