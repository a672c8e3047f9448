import SourceText

/// Collects names and keeps them by their words, as ``NameTable`` finds them.
///
/// Every name and every beginning of one that ends with a word or sign is a node in one hash table,
/// so that reading a text word by word walks from `ines` to `ines maro`, and a word that begins no
/// name costs one look. Names are compared as `NameReading` reads them.
struct NameNodes: Sendable {
  /// A name, or the beginning of some: 64 bytes, with the first of its letters, as each step to other
  /// memory is what finding a name costs.
  struct Node {
    var claims = NameClaims()
    fileprivate let key: UInt32
    fileprivate let length: UInt16
    fileprivate(set) var goesOn = false
    fileprivate(set) var isName = false
    fileprivate let beginning: NameReading.Beginning
  }

  private var nodes: [Node] = []
  private var keys: [UInt8] = []
  /// Number of the node, from 1, at its hash; 0 where none is.
  private var slots: [UInt32]
  /// A bit for each hash of a name's first word.
  private var firstWords = [UInt64](repeating: 0, count: 1 << 14)
  /// Whether some name begins with a small letter or with a digit, so that every word is looked up.
  private(set) var hasSmallNames = false
  /// The length of the longest, in bytes as it is compared.
  private(set) var longestKey = 0

  /// No name that is longer is found, in bytes as it is compared.
  static let longestName = 200

  /// None, with room for `capacity` names.
  init(capacity: Int) {
    var size = 64
    while size < capacity { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    nodes.reserveCapacity(capacity * 2)
    keys.reserveCapacity(capacity * 24)
  }

  /// The numbers of nodes are below this.
  var count: Int { nodes.count }

  /// The node with that number.
  @inline(__always)
  subscript(number: Int) -> Node {
    get { nodes[number] }
    _modify { yield &nodes[number] }
  }

  // MARK: Filling

  /// The number of `name`, which is added if it is new, and which of its bytes are capitals; `nil`
  /// when nothing could be found by it. Linear in its length.
  mutating func add(_ name: String) -> (node: Int, capitals: UInt64)? {
    var name = name
    return name.withUTF8 { text in
      NameReading.withScratch(Self.longestName) { key in
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

  private mutating func noteFirst(_ reading: NameReading) {
    let bit = reading.hash >> 44
    firstWords[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  private mutating func insert(_ reading: NameReading) -> Int {
    if nodes.count * 2 >= slots.count { grow() }
    let slot = slot(of: reading)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    nodes.append(
      Node(
        key: UInt32(keys.count), length: UInt16(reading.count), beginning: reading.beginning))
    keys.append(contentsOf: UnsafeMutableBufferPointer(rebasing: reading.key[..<reading.count]))
    slots[slot] = UInt32(nodes.count)
    return nodes.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, node) in nodes.enumerated() {
      let key = keys[Int(node.key)..<Int(node.key) + Int(node.length)]
      var slot = firstSlot(of: key.reduce(NameReading.seed) { NameReading.add($1, to: $0) })
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  // MARK: Asking

  /// Whether a name's first word has that hash; seldom true of another.
  @inline(__always)
  func mayHaveFirst(_ hash: UInt64) -> Bool {
    let bit = hash >> 44
    return firstWords[Int(bit >> 6)] & 1 << (bit & 63) != 0
  }

  /// The number of what has been read; `nil` when it is no name and no beginning of one.
  @inline(__always)
  func find(_ reading: NameReading) -> Int? {
    let number = slots[slot(of: reading)]
    return number == 0 ? nil : Int(number) - 1
  }

  /// Where what has been read is, or would be.
  @inline(__always)
  private func slot(of reading: NameReading) -> Int {
    let beginning = reading.beginning
    var slot = firstSlot(of: reading.hash)
    while slots[slot] != 0, !isNode(Int(slots[slot]) - 1, reading, beginning) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  @inline(__always)
  private func isNode(
    _ index: Int, _ reading: NameReading, _ beginning: NameReading.Beginning
  ) -> Bool {
    let node = nodes[index]
    guard Int(node.length) == reading.count, node.beginning == beginning else { return false }
    return keys.withUnsafeBufferPointer { keys in
      var offset = NameReading.Beginning.length
      while offset < reading.count {
        guard keys[Int(node.key) + offset] == reading.key[offset] else { return false }
        offset += 1
      }
      return true
    }
  }

  @inline(__always)
  private func firstSlot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }
}
