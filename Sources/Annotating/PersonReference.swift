import SiteModel
import SourceText

/// Words outside quotations that refer to one person, or may.
struct PersonReference {
  let span: TextSpan
  /// Whose they are, by index; `nil` when it is somebody the index does not know, or nobody can
  /// tell.
  var person: Int?
  /// The pronoun that the words themselves tell; `nil` when they tell none.
  var pronouns: Pronouns?
  /// Whether they are the subject of saying.
  var speaks = false
  /// Whether they only tell whose something is: `Maro’s`.
  var isPossessive = false
  /// Whether it is as likely a place or a thing: `at City Hall`.
  var isDoubtful = false
  /// Whether they are a pronoun that is no subject of saying.
  var isPronoun = false
}
