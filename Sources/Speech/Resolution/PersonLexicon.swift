/// What resolving speakers knows about a language's words: a table of its own beside the
/// ``Lexicon``, as reading quotations needs none of it.
struct PersonLexicon: Sendable {
  private var table = WordTable()
  /// By the words’ numbers.
  private var listed: [PersonClass] = []
  private var endings: [(ending: [UInt8], word: PersonClass)] = []
  /// The last two letters of what describes somebody: a bit for the first of the two in the place of
  /// the last. Most words of a text have others.
  private var tails = [UInt32](repeating: 0, count: 32)
  /// Endings, in small letters, of adjectives made of a place’s name: `ish`.
  private var placeAdjectiveEndings: [[UInt8]] = []

  // MARK: Filling

  /// Adds `class` to those of a word, which is in small letters.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ class: PersonClass) {
    guard !word.isEmpty, word.count <= Lexicon.longestWord else { return }
    noteTail(word, `class`)
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
    ending.withUnsafeBufferPointer { noteTail($0, `class`) }
    endings.append((ending, `class`))
  }

  private mutating func noteTail(_ word: UnsafeBufferPointer<UInt8>, _ class: PersonClass) {
    guard `class`.meets([.noun, .pronoun]), let last = word.last else { return }
    // Of an ending of one letter, any may be before it.
    tails[Int(last & 31)] |= word.count > 1 ? 1 << UInt32(word[word.count - 2] & 31) : .max
  }

  /// Adds an ending of adjectives made of a place’s name.
  mutating func addPlaceAdjectiveEnding(_ ending: [UInt8]) {
    placeAdjectiveEndings.append(ending)
  }

  /// Every listed word, in the order they came.
  var words: [String] {
    listed.indices.map { String(decoding: table.letters($0), as: UTF8.self) }
  }

  /// The endings that tell the class of words that are not listed.
  var wordEndings: [[UInt8]] { endings.map(\.ending) }

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

  /// Whether the word at `start..<end` can be a noun or pronoun for a person, by its last two
  /// letters; of letters outside ASCII nothing is said.
  @inline(__always)
  func mayDescribe(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start > 1, bytes[end - 1] < 0x80, bytes[end - 2] < 0x80 else { return true }
    return tails[Int(bytes[end - 1] & 31)] & 1 << UInt32(bytes[end - 2] & 31) != 0
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
