import SourceText

/// Reads words as names are compared, from the bytes of a text or of a name itself.
///
/// Letters lose case and marks. Any run of blanks is one blank, and an apostrophe or hyphen any of
/// its forms. A soft hyphen is nothing, and neither is a line's end in the midst of a name behind a
/// hyphen: `Maro-⏎Ullery`.
struct NameReading {
  /// What has been read.
  let key: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  /// FNV-1a of what has been read.
  private(set) var hash = Self.seed
  /// Which of the first 64 bytes came from capitals, a bit each.
  private(set) var capitals: UInt64 = 0
  /// Which of them came from letters with case.
  private(set) var cased: UInt64 = 0
  /// Which of them begin a word.
  private(set) var starts: UInt64 = 0
  /// Whether there is a blank among it.
  private(set) var hasBlanks = false
  /// Where the next word or sign begins.
  private(set) var position: Int
  /// Whether a hyphen at a line's end before a small letter is taken for a cut word: `Ul-⏎lery`.
  private let joinsLines: Bool
  /// Whether such a hyphen has been met.
  private(set) var metCut = false

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The first bytes of what is read; zero behind its end.
  struct Beginning: Equatable, Sendable {
    static let length = 16
    let first: UInt64
    let second: UInt64
  }

  /// Its first bytes.
  @inline(__always)
  var beginning: Beginning {
    let raw = UnsafeRawBufferPointer(key)
    let eight = { (offset: Int) -> UInt64 in
      let bytes = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let length = max(0, count - offset)
      return length >= 8 ? bytes : bytes & (1 << UInt64(8 * length) - 1)
    }
    return Beginning(first: eight(0), second: eight(8))
  }

  /// Room for a name of `size` bytes that is read, 16 or more.
  static func withScratch<Result>(
    _ size: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { scratch in
      scratch.initialize(repeating: 0)
      return body(scratch)
    }
  }

  /// A reading that begins at `position` and writes to `key`.
  init(at position: Int, into key: UnsafeMutableBufferPointer<UInt8>, joinsLines: Bool) {
    self.position = position
    self.key = key
    self.joinsLines = joinsLines
  }

  /// Reads the next word or sign, and blanks before it; false when there is none, or no more room.
  @inline(__always)
  mutating func readNext(_ text: UnsafeBufferPointer<UInt8>, before limit: Int) -> Bool {
    guard position < limit else { return false }
    let afterBlanks = Self.afterBlanks(text, at: position, before: limit)
    if afterBlanks > position {
      guard afterBlanks < limit, append(0x20) else { return false }
      hasBlanks = true
      position = afterBlanks
    }
    if count < 64 { starts |= 1 << UInt64(count) }
    var isWord = false
    while position < limit {
      let isRead = readASCII(text, before: limit)
      isWord = isWord || isRead
      guard position < limit else { break }
      guard count < key.count else { return false }
      let (scalar, next) = UTF8Scalars.decode(text, at: position, before: limit)
      if UTF8Scalars.isWord(scalar) {
        guard append(scalar, text, at: position, next: next, before: limit) else { return false }
        isWord = true
        continue
      }
      guard let end = isWord ? afterCut(scalar, text, next, limit) : nil else {
        return isWord ? true : appendSign(scalar, text, next, limit)
      }
      position = end
    }
    return isWord
  }

  /// Reads letters and digits of ASCII as long as there are any and room is left; false when there
  /// are none.
  @inline(__always)
  private mutating func readASCII(_ text: UnsafeBufferPointer<UInt8>, before limit: Int) -> Bool {
    var at = position
    var length = count
    var sum = hash
    // The bit of the byte; none behind the first 64.
    var bit: UInt64 = length < 64 ? 1 &<< UInt64(length) : 0
    let end = min(limit, at + key.count - length)
    while at < end {
      let byte = text[at]
      guard byte < 0x80, UTF8Scalars.isWord(ascii: UInt32(byte)) else { break }
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      key[length] = small
      sum = Self.add(small, to: sum)
      if small != byte { capitals |= bit }
      if small >= 0x61 { cased |= bit }
      bit &<<= 1
      at += 1
      length += 1
    }
    let isRead = at > position
    position = at
    count = length
    hash = sum
    return isRead
  }

  /// Adds a letter, with the mark behind it where both are one.
  private mutating func append(
    _ scalar: UInt32, _ text: UnsafeBufferPointer<UInt8>, at start: Int, next: Int,
    before limit: Int
  ) -> Bool {
    position = next
    var scalar = scalar
    if scalar >= 0x400, scalar < 0x460, next + 1 < limit, text[next] == 0xCC,
      let whole = FoldedLetter.composed(scalar, 0x300 | UInt32(text[next + 1] & 0x3F))
    {
      scalar = whole
      position += 2
    }
    guard let letter = FoldedLetter.of(scalar) else {
      return text[start..<next].allSatisfy { append($0) }
    }
    for index in 0..<UInt16(letter.count) {
      let byte = UInt8(truncatingIfNeeded: letter.bytes >> (8 * index))
      let isCased = letter.isCapital || letter.isSmall
      guard append(byte, isCapital: letter.isCapital, isCased: isCased) else { return false }
    }
    return true
  }

  private mutating func appendSign(
    _ scalar: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ next: Int, _ limit: Int
  ) -> Bool {
    let start = position
    position = next
    switch scalar {
    case 0x27, 0x2018, 0x2019, 0x2BC: return append(0x27)
    case 0x2D, 0x2010, 0x2011:
      if next < limit, text[next] == 0x0A || text[next] == 0x0D {
        position = Self.afterBlanks(text, at: next, before: limit)
      }
      return append(0x2D)
    default: return text[start..<next].allSatisfy { append($0) }
    }
  }

  /// Where a word goes on behind a soft hyphen or a hyphen at a line's end; `nil` when it ends.
  private mutating func afterCut(
    _ scalar: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ next: Int, _ limit: Int
  ) -> Int? {
    var end = next
    switch scalar {
    case 0xAD:
      end = Self.afterBlanks(text, at: next, before: limit)
      guard end == next || text[next..<end].contains(0x0A) else { return nil }
    case 0x2D, 0x2010:
      guard next < limit, text[next] == 0x0A || text[next] == 0x0D else { return nil }
      end = Self.afterBlanks(text, at: next, before: limit)
    default: return nil
    }
    guard end < limit else { return nil }
    let following = UTF8Scalars.decode(text, at: end, before: limit).scalar
    guard UTF8Scalars.isWord(following) else { return nil }
    guard scalar != 0xAD else { return end }
    guard FoldedLetter.isSmall(following) else { return nil }
    metCut = true
    return joinsLines ? end : nil
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, isCapital: Bool = false, isCased: Bool = false)
    -> Bool
  {
    guard count < key.count else { return false }
    key[count] = byte
    if count < 64 {
      capitals |= (isCapital ? 1 : 0) << UInt64(count)
      cased |= (isCased ? 1 : 0) << UInt64(count)
    }
    count += 1
    hash = Self.add(byte, to: hash)
    return true
  }

  /// Where the blanks at `offset` end.
  @inline(__always)
  static func afterBlanks(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> Int {
    var end = offset
    while end < limit {
      switch text[end] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: end += 1
      case 0xC2 where end + 1 < limit && text[end + 1] == 0xA0: end += 2
      default: return end
      }
    }
    return end
  }
}
