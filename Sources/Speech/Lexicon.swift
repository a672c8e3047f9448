/// What the rules know about a language's words.
///
/// A table from lower-case words to classes; the words of a language are data, in a file of their
/// own (``english``).
public struct Lexicon: Sendable {
  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32] = []
  private let suffixes: [(ending: [UInt8], word: WordClass)]

  private struct Entry {
    var start: Int32
    var count: Int32
    var word: WordClass
  }

  /// A lexicon of lists of words, separated by blanks, each list with its class; a word in several
  /// lists is in all of their classes. `suffixes` give a class to lower-case words by their ending.
  init(_ lists: [(WordClass, String)], suffixes: [(String, WordClass)]) {
    self.suffixes = suffixes.map { (Array($0.0.utf8), $0.1) }
    var classes: [String: WordClass] = [:]
    var order: [String] = []
    for (word, list) in lists {
      for entry in list.split(whereSeparator: \.isWhitespace) {
        let key = String(entry)
        if classes[key] == nil { order.append(key) }
        classes[key, default: []].formUnion(word)
        if word.contains(.phrasalCue), let hyphen = key.firstIndex(of: "-") {
          let head = String(key[..<hyphen])
          if classes[head] == nil { order.append(head) }
          classes[head, default: []].formUnion(.phrasalHead)
        }
      }
    }
    var size = 64
    while size < order.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for key in order {
      let bytes = Array(key.utf8)
      var slot = Int(truncatingIfNeeded: bytes.reduce(Self.seed, Self.mix)) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(entries.count)
      entries.append(
        Entry(start: Int32(arena.count), count: Int32(bytes.count), word: classes[key] ?? []))
      arena += bytes
    }
  }

  /// FNV-1a, its published constants.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 {
    if byte == 0x20 { return 0x2D }
    return byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The classes of the word at `start..<end`, whatever its case; empty when it is not listed and
  /// no suffix fits.
  func classes(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordClass {
    // No listed word is longer; a run of letters without end costs nothing.
    guard end > start, end - start <= 32 else { return [] }
    return listed(bytes, start, end) ?? suffixClasses(bytes, start, end)
  }

  /// Whether two words with one blank between them are a listed pair, `went on`.
  func isPhrasalCue(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 32 else { return false }
    return listed(bytes, start, end)?.contains(.phrasalCue) ?? false
  }

  private func listed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordClass? {
    var hash = Self.seed
    for offset in start..<end { hash = Self.mix(hash, Self.lower(bytes[offset])) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if Int(entry.count) == end - start {
        var same = true
        for offset in 0..<Int(entry.count)
        where arena[Int(entry.start) + offset] != Self.lower(bytes[start + offset]) {
          same = false
          break
        }
        if same { return entry.word }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func suffixClasses(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> WordClass
  {
    for (ending, word) in suffixes where end - start > ending.count + 2 {
      var same = true
      for offset in 0..<ending.count where bytes[end - ending.count + offset] != ending[offset] {
        same = false
        break
      }
      if same { return word }
    }
    return []
  }
}
