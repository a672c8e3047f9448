import SourceText

/// Words outside quotations that refer to one person, or may.
struct Reference {
  /// What kind of words they are.
  enum Form { case name, description, pronoun }

  var span: TextSpan
  var form: Form
  /// Whom they may mean, by number in ``Persons``: one, when that is sure; none when nobody can
  /// tell.
  var persons: [Int] = []
  /// The pronoun that the words are, or that they tell.
  var pronoun: Pronoun?
  var part: Salience.Part
  /// The sentence, counted through the text.
  var sentence: Int
  /// The paragraph, counted through the text.
  var paragraph: Int
  /// Whether it is as likely a place or a thing: `at City Hall`.
  var isDoubtful = false
  /// The number of the source that they are; `nil` when they are none.
  var source: Int?
  /// The words of a description, in small letters: `the`, `foreign`, `minister`.
  var words: [String] = []
}
