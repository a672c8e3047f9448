import SourceText

/// A quoted stretch of one paragraph, as the rules see it.
struct Stretch: Sendable {
  /// How the quoted words end.
  enum Ending: Sendable { case comma, fullStop, question, exclamation, dash, ellipsis, nothing }

  /// Its bytes, marks included.
  var span: TextSpan
  var isClosed: Bool
  /// Whether it has no opening mark.
  var isCarried: Bool
  var family: QuotationMark.Family
  /// Its place in the passage's tokens.
  var token: Int
  /// Words inside.
  var words: Int
  /// Words inside that begin with a capital, words of grammar not counted.
  var capitals: Int
  /// Words inside that begin with a small letter, words of grammar not counted.
  var smalls: Int
  /// Whether its first word begins with a capital or a digit.
  var beginsHigh: Bool
  var ending: Ending

  /// Whether it ends as a sentence does, or as one that goes on behind the marks.
  var endsAsSentence: Bool {
    switch ending {
    case .fullStop, .question, .exclamation: true
    default: false
    }
  }
}
