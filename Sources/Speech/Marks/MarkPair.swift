/// A language's mark that opens a quotation, with the one that closes it.
struct MarkPair: Equatable, Sendable {
  var opening: Character
  var closing: Character

  /// The pair that two characters are; `nil` when `pair` is no two characters.
  init?(_ pair: String) {
    guard pair.count == 2, let opening = pair.first, let closing = pair.last else { return nil }
    self.opening = opening
    self.closing = closing
  }
}
