import SourceText

/// Words of a text that are a name of somebody or something in the index.
struct NameInText {
  let span: TextSpan
  /// The name's number.
  let node: Int
  /// The block it stands in.
  let block: TextSpan
  /// How the block it stands in uses capitals.
  let style: Style
  /// Whether a hyphen ties it to another name: `Ukraine-Russia`.
  let isJoined: Bool
  /// Whether it has several words; one that is cut at a line's end has not.
  let hasBlanks: Bool
  fileprivate let capitals: UInt64
  fileprivate let cased: UInt64
  /// Where words begin in the name as it is compared: a bit each.
  fileprivate let wordStarts: UInt64

  /// How a block uses capitals.
  enum Style {
    case prose
    /// A headline as a sentence is written.
    case headline
    /// A headline whose words all have a capital.
    case capitalisedHeadline

    var isHead: Bool { self != .prose }
  }

  init(
    _ match: NameTable.Match, at start: Int, in block: TextSpan, style: Style, isJoined: Bool
  ) {
    span = TextSpan(start, match.end)
    node = match.node
    self.block = block
    self.style = style
    self.isJoined = isJoined
    hasBlanks = match.hasBlanks
    capitals = match.capitals
    cased = match.cased
    wordStarts = match.starts
  }

  /// Whether all its letters are capitals.
  var isInCapitals: Bool { capitals == cased && cased.nonzeroBitCount > 1 }

  /// Whether it may be a name with these capitals: it has them, and others at most where words begin
  /// or where it is in capitals throughout.
  func mayBe(_ name: UInt64) -> Bool {
    guard name & ~capitals == 0 else { return false }
    return capitals & ~name & ~wordStarts == 0 || isInCapitals
  }

  /// Whether it is so only by being in capitals throughout.
  func isOnlyInCapitals(_ name: UInt64) -> Bool { capitals & ~name & ~wordStarts != 0 }

  /// Whether it is short enough to be an abbreviation when it is in capitals: `CHAD`.
  var isShort: Bool { cased.nonzeroBitCount <= 4 }
}
