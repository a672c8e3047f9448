/// What the rules know about a language's words: a table from words in small letters to classes.
///
/// The words are data, in a file for each language (``Language``).
struct Lexicon: Sendable {
  private var table: WordTable
  /// By the words’ numbers.
  private var listedClasses: [WordClass] = []
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
  /// Its words for people, to know whom a pronoun or a role means.
  var people: PersonLexicon

  private struct Suffix {
    var ending: [UInt8]
    var word: WordClass
  }

  /// No listed word is longer, in bytes; a run of letters without end costs nothing.
  static let longestWord = 48

  /// A lexicon without words; it grows as they come, from room for `capacity`.
  init(capacity: Int = 16) {
    table = WordTable(capacity: capacity)
    people = PersonLexicon()
    listedClasses.reserveCapacity(capacity)
  }

  // MARK: Filling

  /// Adds `class` to those of a word, which is in small letters.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ class: WordClass) {
    guard !word.isEmpty, word.count <= Self.longestWord else { return }
    let number = table.add(word, 0, word.count)
    if number == listedClasses.count {
      listedClasses.append(`class`)
    } else {
      listedClasses[number].formUnion(`class`)
    }
  }

  /// Gives words in small letters that are not listed a class by their ending. The first that was
  /// added and fits counts.
  mutating func addEnding(_ ending: [UInt8], _ class: WordClass) {
    if `class`.contains(.pastForm) { hasPastEndings = true }
    suffixes.append(Suffix(ending: ending, word: `class`))
  }

  /// Every listed word, in the order they came.
  var words: [(word: String, class: WordClass)] {
    listedClasses.indices.map {
      (String(decoding: table.letters($0), as: UTF8.self), listedClasses[$0])
    }
  }

  /// The endings that tell the class of words that are not listed.
  var endings: [[UInt8]] { suffixes.map(\.ending) }

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
    table.number(of: bytes, start, end).map { listedClasses[$0] }
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
