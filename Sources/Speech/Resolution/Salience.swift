/// How much somebody stands out at a place of a text: the weights that decide whom a pronoun means.
///
/// Each sentence before the pronoun gives everybody whom it refers to the points of the part that
/// they play in it, once, and each sentence back halves them. The sums are compared. After the
/// salience factors of Lappin and Leass, “An algorithm for pronominal anaphora resolution” (1994),
/// with fewer of them and a margin below which nothing is decided.
public enum Salience {
  /// The part that somebody plays in a sentence.
  public enum Part: Sendable, Hashable, CaseIterable {
    /// The subject of a saying verb.
    case speaker
    /// The subject of another verb.
    case subject
    /// The one spoken to, who may answer.
    case addressee
    /// The object of a verb.
    case object
    /// Behind a preposition.
    case oblique
    /// Only tells whose something is: `Maro’s`.
    case possessive

    /// The points for it.
    public var points: Double {
      switch self {
      case .speaker: 10
      case .subject: 8
      case .addressee: 8
      case .object: 6
      case .oblique: 4
      case .possessive: 4
      }
    }
  }

  /// What each sentence back leaves of the points.
  public static let decay = 0.5
  /// What is left of the points of a name that nothing shows to be a person’s.
  public static let doubt = 0.7
  /// What is left of the points of words that are as likely a place, a thing or an organisation.
  public static let thing = 0.3
  /// How many times as salient as the next the one who is meant has to be.
  public static let margin = 1.8
  /// The same, when the one who is meant was the last to speak.
  public static let speakerMargin = 1.3
  /// The least salience of one who is meant.
  public static let least = 0.6
  /// The furthest paragraph that counts, in paragraphs back.
  public static let paragraphs = 2
  /// The furthest word that counts, in bytes back.
  static let reach = 3_000
  /// The most references that are looked at.
  static let most = 120
}
