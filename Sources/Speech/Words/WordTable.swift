/// Numbers words in the order they came, whatever their case: open addressing over their letters,
/// which are all in one array.
struct WordTable: Sendable {
  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32]

  /// A word, by its place among the letters of all.
  private struct Entry: Sendable {
    var start: Int32
    var count: Int32
  }

  /// A table without words; it grows as they come, from room for `capacity`.
  init(capacity: Int = 16) {
    var size = 64
    while size < capacity * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entries.reserveCapacity(capacity)
    arena.reserveCapacity(capacity * 8)
  }

  /// How many words there are: all numbers are less.
  var count: Int { entries.count }

  /// The letters of a word, in small letters.
  func letters(_ number: Int) -> ArraySlice<UInt8> {
    let entry = entries[number]
    return arena[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  /// The number of the word at `start..<end`; `nil` when it is not there. Linear in its length.
  @inline(__always)
  func number(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var slot = firstSlot(bytes, start, end)
    while slots[slot] >= 0 {
      if isEntry(Int(slots[slot]), bytes, start, end) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of the word at `start..<end`, a new one when it was not there. Linear in its length.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var slot = firstSlot(bytes, start, end)
    while slots[slot] >= 0 {
      if isEntry(Int(slots[slot]), bytes, start, end) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(start: Int32(arena.count), count: Int32(end - start)))
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if SmallLetters.isAlone(byte) || offset + 1 == end {
        arena.append(Self.letter(byte))
        offset += 1
      } else {
        let (first, second) = SmallLetters.pair(bytes, offset, end)
        arena.append(first)
        arena.append(second)
        offset += 2
      }
    }
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
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
      // Most are small letters of ASCII.
      if byte &- 0x61 < 26 {
        hash = Self.mix(hash, byte)
        offset += 1
      } else if SmallLetters.isAlone(byte) {
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
      if byte &- 0x61 < 26 {
        guard arena[letter] == byte else { return false }
        offset += 1
        letter += 1
      } else if SmallLetters.isAlone(byte) {
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
}
