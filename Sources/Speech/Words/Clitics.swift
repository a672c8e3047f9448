import SourceText

/// The short words that a language ties to the word beside them: `l’` and `qu’` before it, `-il` and
/// `-t-elle` behind it.
struct Clitics: Sendable {
  /// In small letters, with their apostrophe, which may be of either shape.
  private var before: [[UInt8]] = []
  /// What stands behind, from its hyphen on, with the bytes of it that are no word (`-`, `-t-`).
  private var behind: [(letters: [UInt8], tie: Int)] = []

  /// Whether there are none.
  var isEmpty: Bool { before.isEmpty && behind.isEmpty }

  /// Adds one as a file writes it: `qu'` or `-t-il`. Returns `false` when it is neither.
  mutating func add(_ clitic: [UInt8]) -> Bool {
    if clitic.first == UInt8(ascii: "-"), let last = clitic.lastIndex(of: UInt8(ascii: "-")) {
      guard last + 1 < clitic.count else { return false }
      behind.append((clitic, last + 1))
      // The longest first.
      behind.sort { $0.letters.count > $1.letters.count }
      return true
    }
    guard clitic.count > 1, clitic.last == UInt8(ascii: "'") else { return false }
    before.append(clitic)
    before.append(clitic.dropLast() + Array("’".utf8))
    return true
  }

  /// Where the word at `start..<end` comes apart: behind its first part and before its last. Bytes
  /// between the last two are the tie. `nil` for a part that is not there.
  func parts(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> (first: Int?, tie: Range<Int>?)
  {
    func matches(_ letters: [UInt8], at offset: Int) -> Bool {
      for place in letters.indices where SmallLetters.ascii(bytes[offset + place]) != letters[place]
      {
        return false
      }
      return true
    }
    var first: Int?
    for letters in before where end - start > letters.count && matches(letters, at: start) {
      first = start + letters.count
      break
    }
    for (letters, tie) in behind
    where end - (first ?? start) > letters.count && matches(letters, at: end - letters.count) {
      return (first, end - letters.count..<end - letters.count + tie)
    }
    return (first, nil)
  }
}

extension Passage {
  /// Cuts a word into itself and those tied to it; the others become tokens, as does all but its
  /// last piece, which comes back.
  mutating func splitClitics(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) -> Token {
    // `d’après`
    guard lexicon.classes(bytes, token.start, token.end).isEmpty else { return token }
    let (first, tie) = lexicon.clitics.parts(bytes, token.start, token.end)
    var rest = token
    func append(from start: Int, to end: Int) {
      var piece = token
      piece.start = start
      piece.end = end
      piece.word = WordForm.classes(bytes, start, end, lexicon)
      tokens.append(piece)
    }
    if let first {
      append(from: token.start, to: first)
      rest.start = first
    }
    if let tie {
      append(from: rest.start, to: tie.lowerBound)
      rest.start = tie.upperBound
    }
    return rest
  }
}
