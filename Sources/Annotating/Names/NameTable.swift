import SourceText

/// Names by their words, to find those that begin at a place in a text.
///
/// Every name and every beginning of one that ends with a word or sign is a node in one hash table,
/// so that reading a text word by word walks from `ines` to `ines maro`, and a word that begins no
/// name costs one look. Names are compared as `NameReading` reads them.
struct NameTable: Sendable {
  /// A name, or the beginning of some.
  private struct Node {
    var hash: UInt64
    var key: UInt32
    var length: UInt16
    var goesOn = false
    var isName = false
    var claims = NameClaims()
  }

  /// A name in a text.
  struct Match {
    /// The name's number.
    let node: Int
    /// Where it ends.
    let end: Int
    /// Which bytes of the name, as it is compared, are capitals in the text: a bit each.
    let capitals: UInt64
    /// Which of them are letters with case.
    let cased: UInt64
    /// Which of them begin a word.
    let starts: UInt64
    /// Whether it has several words with blanks between.
    let hasBlanks: Bool
  }

  private var nodes: [Node] = []
  private var keys: [UInt8] = []
  /// Number of the node, from 1, at its hash; 0 where none is.
  private var slots: [UInt32]
  /// A bit for each hash of a name's first word.
  private var firstWords = [UInt64](repeating: 0, count: 1 << 14)
  /// Whether some name begins with a small letter or with a digit, so that every word is looked up.
  private(set) var hasSmallNames = false
  private var longestKey = 0

  /// No name that is longer is found, in bytes as it is compared.
  static let longestName = 200

  /// An empty table with room for `capacity` names.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    nodes.reserveCapacity(capacity * 2)
    keys.reserveCapacity(capacity * 24)
  }

  /// The numbers of nodes are below this.
  var count: Int { nodes.count }

  /// Who claims the name with that number.
  @inline(__always)
  func claims(of node: Int) -> NameClaims { nodes[node].claims }

  // MARK: Filling

  /// The number of `name`, which is added if it is new, and which of its bytes are capitals; `nil`
  /// when nothing could be found by it. Linear in its length.
  mutating func add(_ name: String) -> (node: Int, capitals: UInt64)? {
    var name = name
    return name.withUTF8 { text in
      Self.withScratch(Self.longestName) { key in
        let start = UTF8Scalars.nextWord(text, from: 0, before: text.count)
        guard start < text.count else { return nil }
        var end = text.count
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        var reading = NameReading(at: start, into: key, joinsLines: false)
        var node: Int?
        while reading.position < end {
          guard reading.readNext(text, before: end) else { return nil }
          if let node { nodes[node].goesOn = true }
          if node == nil { noteFirst(reading) }
          node = insert(reading)
        }
        guard let node else { return nil }
        nodes[node].isName = true
        longestKey = max(longestKey, reading.count)
        let first = UTF8Scalars.decode(text, at: start, before: end).scalar
        if FoldedLetter.isSmall(first) || first < 0x41 { hasSmallNames = true }
        return (node, reading.capitals)
      }
    }
  }

  /// Lets the claims of a name be changed.
  mutating func claim(_ node: Int, _ change: (inout NameClaims) -> Void) {
    change(&nodes[node].claims)
  }

  private mutating func noteFirst(_ reading: NameReading) {
    let bit = reading.hash >> 44
    firstWords[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  private mutating func insert(_ reading: NameReading) -> Int {
    if nodes.count * 2 >= slots.count { grow() }
    var slot = slot(of: reading.hash)
    while slots[slot] != 0 {
      let node = Int(slots[slot]) - 1
      if isNode(node, reading) { return node }
      slot = (slot + 1) & (slots.count - 1)
    }
    nodes.append(
      Node(hash: reading.hash, key: UInt32(keys.count), length: UInt16(reading.count)))
    keys.append(contentsOf: UnsafeMutableBufferPointer(rebasing: reading.key[..<reading.count]))
    slots[slot] = UInt32(nodes.count)
    return nodes.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, node) in nodes.enumerated() {
      var slot = slot(of: node.hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  // MARK: Asking

  /// Whether a name may begin with the code point.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool {
    hasSmallNames || scalar >= 0x41 && !FoldedLetter.isSmall(scalar)
  }

  /// Whether the word at `offset` may begin a name, told by its letters alone as long as they are
  /// ASCII. Most words are left out here.
  @inline(__always)
  func mayBegin(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int) -> Bool {
    var hash = NameReading.seed
    var end = offset
    while end < limit {
      let byte = text[end]
      guard byte < 0x80 else { return true }
      guard UTF8Scalars.isWord(ascii: UInt32(byte)) else {
        // A hyphen may stand where a line cuts the word.
        if byte == 0x2D, end + 1 < limit, text[end + 1] < 0x20 { return true }
        break
      }
      hash = NameReading.add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
      end += 1
    }
    return isFirstWord(hash)
  }

  @inline(__always)
  private func isFirstWord(_ hash: UInt64) -> Bool {
    let bit = hash >> 44
    return firstWords[Int(bit >> 6)] & 1 << (bit & 63) != 0
  }

  /// The number of a name or of the beginning of one; `nil` when it is none. Linear in its length.
  func node(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { text in
      Self.withScratch(Self.longestName) { key in
        var reading = NameReading(at: 0, into: key, joinsLines: false)
        while reading.position < text.count {
          guard reading.readNext(text, before: text.count) else { return nil }
        }
        return find(reading)
      }
    }
  }

  /// Calls `found` with the names that begin at `offset`, the shortest first. A hyphen at a line's
  /// end may have cut a word or be its own. Linear in the longest.
  @inline(__always)
  func names(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int,
    scratch: UnsafeMutableBufferPointer<UInt8>, _ found: (Match) -> Void
  ) {
    var reading = NameReading(at: offset, into: scratch, joinsLines: true)
    guard reading.readNext(text, before: limit) else { return }
    walk(&reading, text, limit, found)
    guard reading.metCut else { return }
    reading = NameReading(at: offset, into: scratch, joinsLines: false)
    guard reading.readNext(text, before: limit) else { return }
    walk(&reading, text, limit, found)
  }

  @inline(__always)
  private func walk(
    _ reading: inout NameReading, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int,
    _ found: (Match) -> Void
  ) {
    guard isFirstWord(reading.hash) else { return }
    while let node = find(reading) {
      if nodes[node].isName {
        found(
          Match(
            node: node, end: reading.position, capitals: reading.capitals, cased: reading.cased,
            starts: reading.starts, hasBlanks: reading.hasBlanks))
      }
      guard nodes[node].goesOn, reading.readNext(text, before: limit) else { return }
    }
  }

  /// Room for a name that is read; the longest name of the table and no more is of use.
  func withScratch<Result>(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result {
    Self.withScratch(max(64, longestKey), body)
  }

  private static func withScratch<Result>(
    _ size: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { scratch in
      scratch.initialize(repeating: 0)
      return body(scratch)
    }
  }

  @inline(__always)
  private func find(_ reading: NameReading) -> Int? {
    var slot = slot(of: reading.hash)
    while slots[slot] != 0 {
      let node = Int(slots[slot]) - 1
      if isNode(node, reading) { return node }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func isNode(_ index: Int, _ reading: NameReading) -> Bool {
    let node = nodes[index]
    guard node.hash == reading.hash, Int(node.length) == reading.count else { return false }
    for offset in 0..<reading.count where keys[Int(node.key) + offset] != reading.key[offset] {
      return false
    }
    return true
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }
}
