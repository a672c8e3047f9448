/// What the rules know about a language's words: a table from words in small letters to classes.
///
/// The words are data, in a file for each language (``Language``).
struct Lexicon: Sendable {
  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32]
  private var suffixes: [Suffix] = []
  /// Whether an ending tells its past forms.
  private(set) var hasPastEndings = false
  /// What the language's sentences do.
  var features: LanguageFeatures = []
  /// Its quotation marks.
  var marks = MarkTable()
  /// The short words that it ties to others.
  var clitics = Clitics()
  /// Endings in small letters of common nouns that have a capital.
  var nounEndings: [[UInt8]] = []

  /// A listed word, by its place among the letters of all.
  private struct Entry: Sendable {
    var start: Int32
    var count: Int32
    var word: WordClass
  }

  private struct Suffix {
    var ending: [UInt8]
    var word: WordClass
  }

  /// No listed word is longer, in bytes; a run of letters without end costs nothing.
  static let longestWord = 48

  /// A lexicon without words; it grows as they come, from room for `capacity`.
  init(capacity: Int = 16) {
    var size = 64
    while size < capacity * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entries.reserveCapacity(capacity)
    arena.reserveCapacity(capacity * 8)
  }

  // MARK: Filling

  /// Adds `class` to those of a word, which is in small letters.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ class: WordClass) {
    guard !word.isEmpty, word.count <= Self.longestWord else { return }
    var slot = firstSlot(word, 0, word.count)
    while slots[slot] >= 0 {
      if isEntry(Int(slots[slot]), word, 0, word.count) {
        entries[Int(slots[slot])].word.formUnion(`class`)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(start: Int32(arena.count), count: Int32(word.count), word: `class`))
    arena.append(contentsOf: word)
    if entries.count * 2 > slots.count { grow() }
  }

  /// Gives words in small letters that are not listed a class by their ending. The first that was
  /// added and fits counts.
  mutating func addEnding(_ ending: [UInt8], _ class: WordClass) {
    if `class`.contains(.pastForm) { hasPastEndings = true }
    suffixes.append(Suffix(ending: ending, word: `class`))
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    arena.withUnsafeBufferPointer { letters in
      for (index, entry) in entries.enumerated() {
        var slot = firstSlot(letters, Int(entry.start), Int(entry.start + entry.count))
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index)
      }
    }
  }

  /// Every listed word, in the order they came.
  var words: [(word: String, class: WordClass)] {
    entries.map {
      let letters = arena[Int($0.start)..<Int($0.start + $0.count)]
      return (String(decoding: letters, as: UTF8.self), $0.word)
    }
  }

  // MARK: Asking

  /// The classes of the word at `start..<end`, whatever its case; empty when it is not listed and
  /// no suffix fits.
  func classes(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordClass {
    guard end > start, end - start <= Self.longestWord else { return [] }
    guard let word = listed(bytes, start, end) else { return suffixClasses(bytes, start, end) }
    // `speaking` is listed for `speaking of` only: it is a participle all the same.
    return word == .phrasalHead ? word.union(suffixClasses(bytes, start, end)) : word
  }

  /// The classes of two words with one blank between them, `went on`, when they are a listed pair.
  func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordClass {
    guard end > start, end - start <= Self.longestWord else { return [] }
    return listed(bytes, start, end) ?? []
  }

  private func listed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordClass? {
    var slot = firstSlot(bytes, start, end)
    while slots[slot] >= 0 {
      if isEntry(Int(slots[slot]), bytes, start, end) { return entries[Int(slots[slot])].word }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A byte as the table has it: in small letters, and a blank between two words as a hyphen.
  @inline(__always)
  private static func letter(_ byte: UInt8) -> UInt8 {
    byte == 0x20 ? 0x2D : SmallLetters.ascii(byte)
  }

  /// FNV-1a, its published constants.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inline(__always)
  private func firstSlot(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var hash = Self.seed
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if SmallLetters.isAlone(byte) {
        hash = Self.mix(hash, Self.letter(byte))
        offset += 1
      } else {
        let (first, second) = SmallLetters.pair(bytes, offset, end)
        hash = Self.mix(Self.mix(hash, first), second)
        offset += 2
      }
    }
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  @inline(__always)
  private func isEntry(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let entry = entries[index]
    guard Int(entry.count) == end - start else { return false }
    var offset = start
    var letter = Int(entry.start)
    while offset < end {
      let byte = bytes[offset]
      if SmallLetters.isAlone(byte) {
        guard arena[letter] == Self.letter(byte) else { return false }
        offset += 1
        letter += 1
      } else {
        let (first, second) = SmallLetters.pair(bytes, offset, end)
        guard arena[letter] == first, offset + 1 == end || arena[letter + 1] == second else {
          return false
        }
        offset += 2
        letter += 2
      }
    }
    return true
  }

  /// Whether the word ends as common nouns do.
  func endsAsNoun(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    nounEndings.contains { ending in
      end - start > ending.count && bytes[end - ending.count..<end].elementsEqual(ending)
    }
  }

  private func suffixClasses(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> WordClass
  {
    for suffix in suffixes where end - start > suffix.ending.count + 2 {
      var same = true
      for offset in 0..<suffix.ending.count
      where bytes[end - suffix.ending.count + offset] != suffix.ending[offset] {
        same = false
        break
      }
      if same { return suffix.word }
    }
    return []
  }
}
