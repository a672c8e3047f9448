import SourceText

/// What somebody is, as words of the text or of the caller tell it: `the foreign minister`,
/// `Foreign Minister of Alder`. The words are numbers in a ``WordTable``.
struct Role: Equatable {
  /// The words, articles aside.
  private(set) var words: [Int] = []
  /// The noun that it ends with, before any preposition: a `head of the mayor’s office` is no mayor.
  private(set) var head: Int?
  /// Those of its words that make another role of it, `former`.
  private var changes: [Int] = []
  private var hasPreposition = false

  /// The role that these words tell; what is no word among them is left out.
  init(_ tokens: some Sequence<Token>, _ words: PersonWords, _ numbers: inout NameWords) {
    for token in tokens where token.kind == .word {
      add(numbers.number(of: token, words), token, words.classes(token))
    }
  }

  /// Adds the next word.
  private mutating func add(_ word: Int, _ token: Token, _ class: PersonClass) {
    guard !`class`.contains(.article) else { return }
    if token.word.meets([.preposition, .to]) { hasPreposition = true }
    if !hasPreposition { head = word }
    words.append(word)
    if `class`.contains(.roleChange) { changes.append(word) }
  }

  /// Whether somebody whose role this is can be meant by `description`: the same noun at its head,
  /// no word that the role has not, and none missing that makes it another role, as `former` does.
  func fits(_ description: Role) -> Bool {
    guard let head, head == description.words.last else { return false }
    return description.words.allSatisfy(words.contains)
      && changes.allSatisfy(description.words.contains)
  }
}
