import SourceText

/// Names by their words, to find those that begin at a place in a text. A class, so that to hand it
/// on costs nothing.
final class NameTable: Sendable {
  private let nodes: NameNodes

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

  init(_ nodes: NameNodes) { self.nodes = nodes }

  /// Whether every word is to be looked up, since some name begins with a small letter.
  var hasSmallNames: Bool { nodes.hasSmallNames }

  /// Who claims the name with that number.
  @inline(__always)
  func claims(of node: Int) -> NameClaims { nodes[node].claims }

  /// Whether a name may begin with the code point.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool {
    nodes.hasSmallNames || scalar >= 0x41 && !FoldedLetter.isSmall(scalar)
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
    return nodes.mayHaveFirst(hash)
  }

  /// The number of a name or of the beginning of one; `nil` when it is none. Linear in its length.
  func node(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { text in
      NameReading.withScratch(NameNodes.longestName) { key in
        var reading = NameReading(at: 0, into: key, joinsLines: false)
        while reading.position < text.count {
          guard reading.readNext(text, before: text.count) else { return nil }
        }
        return nodes.find(reading)
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
    guard nodes.mayHaveFirst(reading.hash) else { return }
    while let node = nodes.find(reading) {
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
    NameReading.withScratch(max(64, nodes.longestKey), body)
  }
}
