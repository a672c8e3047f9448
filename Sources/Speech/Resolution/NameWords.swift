import SourceText

/// The words of names and roles, numbered, so that they are compared as numbers.
struct NameWords {
  private var table = WordTable()
  /// Whether a word is one that stands behind a surname, `Jr.`; by number.
  private var isSuffix: [Bool] = []

  /// The number of a word, without `’s` behind it. Linear in its length.
  mutating func number(of token: Token, _ words: PersonWords) -> Int {
    let end = words.end(of: token)
    let number = table.add(words.text, token.start, end)
    if number == isSuffix.count {
      isSuffix.append(words.classes(token).contains(.suffix))
    }
    return number
  }

  /// The number of a word, without `’s` behind it; `nil` when it has been in no name and no role.
  func known(_ token: Token, _ words: PersonWords) -> Int? {
    table.number(of: words.text, token.start, words.end(of: token))
  }

  /// The last word of a name that is no `Jr.`.
  func surname(of name: [Int]) -> Int? {
    name.last { !isSuffix[$0] } ?? name.last
  }

  /// Whether one word is the first letter of another with a full stop.
  func isInitial(_ one: Int, of other: Int) -> Bool {
    let letters = table.letters(one)
    guard letters.last == 0x2E else { return false }
    let letter = letters.dropLast()
    guard let first = letter.first, letter.count == (first < 0x80 ? 1 : first < 0xE0 ? 2 : 3) else {
      return false
    }
    return table.letters(other).starts(with: letter)
  }
}
