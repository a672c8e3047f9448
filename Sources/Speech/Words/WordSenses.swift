public import SourceText

/// What a language's words may be to a name near them, told from its lists once. A class, so that to
/// hand it on costs nothing.
public final class WordSenses: Sendable {
  private let table: WordTable
  /// By the words’ numbers.
  private let listed: [WordSense]
  private let lexicon: Lexicon
  /// The last two bytes of the endings that tell something of other words: a bit for the first of
  /// the two in the place of the last, each without its high bits. Most names have others.
  private let tails: [UInt32]

  /// Whether common nouns have a capital as names have.
  public let capitalisesNouns: Bool
  /// Whether so many words of the language are known that one that is not is most often a name.
  public let areMany: Bool

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    capitalisesNouns = lexicon.features.contains(.capitalisedNouns)
    areMany = lexicon.features.contains(.pronounsResolved)
    var table = WordTable()
    var listed: [WordSense] = []
    for word in lexicon.words.map(\.word) + lexicon.people.words {
      Array(word.utf8).withUnsafeBufferPointer { word in
        guard table.add(word, 0, word.count) == listed.count else { return }
        listed.append(Self.sense(ofWord: TextSpan(0, word.count), in: word, lexicon))
      }
    }
    self.table = table
    self.listed = listed
    var tails = [UInt32](repeating: 0, count: 32)
    for ending in lexicon.endings + lexicon.people.wordEndings {
      guard let last = ending.last else { continue }
      // Of an ending of one byte, any may be before it.
      tails[Int(last & 31)] |= ending.count > 1 ? 1 << UInt32(ending[ending.count - 2] & 31) : .max
    }
    self.tails = tails
  }

  /// What the word at `span` of `text` may be, whatever its case. Linear in its length.
  public func sense(ofWord span: TextSpan, in text: UnsafeBufferPointer<UInt8>) -> WordSense {
    guard !span.isEmpty, span.count <= Lexicon.longestWord else { return [] }
    if let number = table.number(of: text, span.start, span.end) { return listed[number] }
    if span.count > 1,
      tails[Int(text[span.end - 1] & 31)] & 1 << UInt32(text[span.end - 2] & 31) != 0
    {
      return Self.sense(ofWord: span, in: text, lexicon)
    }
    return WordSense([], [], count: span.count)
  }

  private static func sense(
    ofWord span: TextSpan, in text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) -> WordSense {
    WordSense(
      lexicon.classes(text, span.start, span.end),
      lexicon.people.classes(text, span.start, span.end), count: span.count)
  }
}
