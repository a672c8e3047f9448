public import SourceText

/// What a caller knows of the people, organisations and places that a text names.
public struct KnownPeople: Sendable {
  /// What can be named as a speaker.
  public enum Kind: Sendable, Hashable {
    case person, organisation, place
  }

  /// One whom the caller knows. Its number is its place in ``KnownPeople/people``.
  public struct Person: Sendable {
    /// What it is. Only persons are `he` or `she`.
    public var kind: Kind
    /// `he` or `she`, when the caller knows that the person is called so; `nil` when any may be.
    public var pronoun: Pronoun?
    /// What the person is: `Mayor of Marlow`.
    public var roles: [String]

    /// A person, organisation or place with what is known of it.
    public init(kind: Kind = .person, pronoun: Pronoun? = nil, roles: [String] = []) {
      self.kind = kind
      self.pronoun = pronoun
      self.roles = roles
    }
  }

  /// Words that the caller knows to name somebody.
  public struct Mention: Sendable, Equatable {
    /// The words.
    public var span: TextSpan
    /// The number of whom they name.
    public var person: Int

    /// A mention of the person with that number.
    public init(_ span: TextSpan, of person: Int) {
      self.span = span
      self.person = person
    }
  }

  /// Everybody, by number.
  public var people: [Person]
  /// The mentions, ascending and apart.
  public var mentions: [Mention]

  /// Nobody is known: names in the text are all that there is.
  public static let nobody = KnownPeople(people: [], mentions: [])

  /// People and where the text names them.
  public init(people: [Person], mentions: [Mention]) {
    self.people = people
    self.mentions = mentions
  }
}
