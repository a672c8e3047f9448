/// What resolving speakers knows about a language's words: a table of its own beside the
/// ``Lexicon``, as reading quotations needs none of it.
struct PersonLexicon: Sendable {
  private var table = WordTable()
  /// By the words’ numbers.
  private var listed: [PersonClass] = []
  private var endings: [(ending: [UInt8], word: PersonClass)] = []
  /// Endings, in small letters, of adjectives made of a place’s name: `ish`.
  private var placeAdjectiveEndings: [[UInt8]] = []

  // MARK: Filling

  /// Adds `class` to those of a word, which is in small letters.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ class: PersonClass) {
    guard !word.isEmpty, word.count <= Lexicon.longestWord else { return }
    let number = table.add(word, 0, word.count)
    if number == listed.count {
      listed.append(`class`)
    } else {
      listed[number].formUnion(`class`)
    }
  }

  /// Gives words that are not listed a class by their ending. The first that was added and fits
  /// counts.
  mutating func addEnding(_ ending: [UInt8], _ class: PersonClass) {
    endings.append((ending, `class`))
  }

  /// Adds an ending of adjectives made of a place’s name.
  mutating func addPlaceAdjectiveEnding(_ ending: [UInt8]) {
    placeAdjectiveEndings.append(ending)
  }

  // MARK: Asking

  /// The classes of the word at `start..<end`, whatever its case; empty when it is not listed and no
  /// ending fits. Linear in its length.
  func classes(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> PersonClass {
    guard end > start, end - start <= Lexicon.longestWord else { return [] }
    if let number = table.number(of: bytes, start, end) { return listed[number] }
    for (ending, word) in endings
    where end - start > ending.count + 2 && Self.ends(ending, bytes, end) { return word }
    return []
  }

  /// Whether the word at `start..<end` ends as an adjective made of a place’s name does.
  func endsAsPlaceAdjective(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    placeAdjectiveEndings.contains { $0.count <= end - start && Self.ends($0, bytes, end) }
  }

  /// Whether the bytes before `end` are `ending`, ASCII letters whatever their case.
  private static func ends(
    _ ending: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    let start = end - ending.count
    for offset in ending.indices
    where SmallLetters.ascii(bytes[start + offset]) != ending[offset] { return false }
    return true
  }
}
