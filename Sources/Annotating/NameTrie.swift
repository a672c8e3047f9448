import SourceText

/// All names of an index as one tree of bytes, to find the longest at a place in a text.
///
/// A blank in a name stands for any run of white space in the text, and an apostrophe or hyphen
/// for any of its forms. Nodes lie in one array, breadth first, the edges of each side by side.
struct NameTrie: Sendable {
  private struct Node {
    var firstEdge: Int32 = 0
    var edgeCount: Int32 = 0
    /// Index of the name that ends here; −1 when none does.
    var name: Int32 = -1
  }

  private var nodes: [Node] = [Node()]
  private var edgeBytes: [UInt8] = []
  private var edgeTargets: [Int32] = []
  private var rootTargets = [Int32](repeating: -1, count: 256)

  /// A tree of `names`; equal ones (after folding) share the index of the first. Linear in their
  /// total length, besides sorting them.
  init(_ names: [String]) {
    let keys = names.enumerated().map { (key: Self.fold($1), index: Int32($0)) }
      .filter { !$0.key.isEmpty }
      .sorted { one, other in
        one.key == other.key
          ? one.index < other.index : one.key.lexicographicallyPrecedes(other.key)
      }
    var pending: [(node: Int, range: Range<Int>, depth: Int)] = [(0, 0..<keys.count, 0)]
    var next = 0
    while next < pending.count {
      let (node, range, depth) = pending[next]
      next += 1
      var start = range.lowerBound
      while start < range.upperBound, keys[start].key.count == depth {
        if nodes[node].name < 0 { nodes[node].name = keys[start].index }
        start += 1
      }
      nodes[node].firstEdge = Int32(edgeBytes.count)
      while start < range.upperBound {
        let byte = keys[start].key[depth]
        var end = start + 1
        while end < range.upperBound, keys[end].key[depth] == byte { end += 1 }
        edgeBytes.append(byte)
        edgeTargets.append(Int32(nodes.count))
        nodes[node].edgeCount += 1
        pending.append((nodes.count, start..<end, depth + 1))
        nodes.append(Node())
        start = end
      }
    }
    for edge in 0..<Int(nodes[0].edgeCount) {
      rootTargets[Int(edgeBytes[edge])] = edgeTargets[edge]
    }
  }

  /// The longest name that begins at `offset` and ends where `isEnd` allows; `nil` when none
  /// does. Linear in the name's length.
  @inline(__always)
  func longestName(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int,
    isEnd: (Int) -> Bool
  ) -> (name: Int, end: Int)? {
    let first = Self.symbol(text, at: offset, before: limit)
    var node = rootTargets[Int(first.byte)]
    guard node >= 0 else { return nil }
    var end = first.next
    var longest: (name: Int, end: Int)?
    while true {
      let current = nodes[Int(node)]
      if current.name >= 0, isEnd(end) { longest = (Int(current.name), end) }
      guard current.edgeCount > 0, end < limit else { return longest }
      let symbol = Self.symbol(text, at: end, before: limit)
      var target: Int32 = -1
      for edge in Int(current.firstEdge)..<Int(current.firstEdge + current.edgeCount)
      where edgeBytes[edge] == symbol.byte {
        target = edgeTargets[edge]
        break
      }
      guard target >= 0 else { return longest }
      node = target
      end = symbol.next
    }
  }

  /// The folded byte at `offset` and where the next one is.
  @inline(__always)
  private static func symbol(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> (byte: UInt8, next: Int) {
    let byte = text[offset]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
      return (0x20, afterBlanks(text, at: offset, before: limit))
    case 0xC2 where offset + 1 < limit && text[offset + 1] == 0xA0:
      return (0x20, afterBlanks(text, at: offset, before: limit))
    case 0xE2 where offset + 2 < limit && text[offset + 1] == 0x80:
      switch text[offset + 2] {
      case 0x98, 0x99: return (0x27, offset + 3)
      case 0x90, 0x91: return (0x2D, offset + 3)
      default: return (byte, offset + 1)
      }
    default:
      return (byte, offset + 1)
    }
  }

  private static func afterBlanks(
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

  /// What the tree compares of a name.
  static func fold(_ name: String) -> [UInt8] {
    let trimmed = Array(name.onOneLine.utf8)
    return trimmed.withUnsafeBufferPointer { text in
      var folded: [UInt8] = []
      folded.reserveCapacity(text.count)
      var offset = 0
      while offset < text.count {
        let symbol = symbol(text, at: offset, before: text.count)
        folded.append(symbol.byte)
        offset = symbol.next
      }
      return folded
    }
  }
}
