public import SourceText

/// The words that name a speaker. Who they mean is for others to find out.
public struct Source: Sendable, Equatable {
  /// What kind of words they are.
  public enum Form: Sendable, Equatable {
    /// A proper name, without the titles before it: `Ines Maro`.
    case name
    /// A pronoun.
    case pronoun(Pronoun)
    /// A common noun with what belongs to it, `the foreign minister`, or several names joined.
    case nominal
  }

  /// Where the words stand.
  public var span: TextSpan
  /// What kind of words they are.
  public var form: Form
  /// What a relative pronoun stands for, `Maro` in `Maro, who said`; `nil` for other sources.
  public var antecedent: TextSpan?

  /// A source as given; nothing is checked.
  public init(span: TextSpan, form: Form, antecedent: TextSpan? = nil) {
    self.span = span
    self.form = form
    self.antecedent = antecedent
  }
}

/// A pronoun that can be the subject of a saying; a possessive counts as its own, `his` as `he`.
public enum Pronoun: String, Sendable, Equatable, CaseIterable {
  case he, she, they, it, we, you, who
  /// The first person singular.
  case I
}
