import SourceText

/// Finds the names of the index in a text, the longest at each place, none inside another. A class,
/// so that nothing of the registry is copied on the way.
final class NameScanner {
  private let registry: EntityRegistry
  private let names: NameTable
  private let text: UnsafeBufferPointer<UInt8>
  private let block: TextSpan
  private let style: NameInText.Style
  private let scratch: UnsafeMutableBufferPointer<UInt8>

  private init(
    registry: EntityRegistry, text: UnsafeBufferPointer<UInt8>, block: TextSpan,
    style: NameInText.Style, scratch: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.registry = registry
    names = registry.names
    self.text = text
    self.block = block
    self.style = style
    self.scratch = scratch
  }

  /// Calls `found` for each name in `block` of `text`. Linear.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ block: TextSpan, _ registry: EntityRegistry,
    isHead: Bool, found: (NameInText) -> Void
  ) {
    registry.names.withScratch { scratch in
      NameScanner(
        registry: registry, text: text, block: block,
        style: isHead ? style(of: text, block) : .prose, scratch: scratch
      ).scan(found)
    }
  }

  private func scan(_ found: (NameInText) -> Void) {
    let looksAtSmall = names.hasSmallNames
    var offset = block.start
    while offset < block.end {
      let byte = text[offset]
      if byte < 0x80 {
        let isStart =
          byte &- 0x41 < 26 || looksAtSmall && UTF8Scalars.isWord(ascii: UInt32(byte))
        guard isStart, let name = name(at: offset) else {
          offset += 1
          if !looksAtSmall {
            offset = UTF8Scalars.nextCapital(text, from: offset, before: block.end)
          }
          continue
        }
        found(name)
        offset = name.span.end
      } else if !looksAtSmall, isUsualSmallLetter(offset) {
        offset += 2
      } else {
        let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: block.end)
        guard names.mayBegin(scalar), UTF8Scalars.isWord(scalar),
          let name = name(at: offset)
        else {
          offset = next
          continue
        }
        found(name)
        offset = name.span.end
      }
    }
  }

  /// The longest name that begins at `offset`; `nil` when none does.
  @inline(__always)
  private func name(at offset: Int) -> NameInText? {
    guard offset == block.start || !isInWord(offset),
      names.mayBegin(text, at: offset, before: block.end)
    else { return nil }
    return longestName(at: offset)
  }

  /// Whether a small letter of Western European or Slavic alphabets is there, U+00E0–U+00FF or
  /// U+0430–U+045F.
  @inline(__always)
  private func isUsualSmallLetter(_ offset: Int) -> Bool {
    guard offset + 1 < block.end else { return false }
    let second = text[offset + 1]
    return switch text[offset] {
    case 0xC3: second >= 0xA0 && second != 0xB7
    case 0xD0: second >= 0xB0
    case 0xD1: second < 0xA0
    default: false
    }
  }

  @inline(__always)
  private func isInWord(_ offset: Int) -> Bool {
    let before = text[offset - 1]
    if before < 0x80 { return UTF8Scalars.isWord(ascii: UInt32(before)) }
    return UTF8Scalars.isWord(UTF8Scalars.decode(text, endingAt: offset, from: block.start))
  }

  private func longestName(at offset: Int) -> NameInText? {
    let start = WordBoundary.start(text, at: offset, from: block.start)
    guard start != .inside else { return nil }
    var longest: NameInText?
    names.names(in: text, at: offset, before: block.end, scratch: scratch) { match in
      let end = WordBoundary.end(text, at: match.end, before: block.end)
      guard end != .inside, match.end > longest?.span.end ?? 0 else { return }
      let name = NameInText(
        match, at: offset, in: block, style: style,
        isJoined: start == .joined || end == .joined)
      if isSomebodys(name) { longest = name }
    }
    guard let longest, longest.isJoined else { return longest }
    // `Ukraine-Russia` joins two places, and `Maro-Ullery` is one name.
    return areJoined(longest, start) ? longest : nil
  }

  /// Whether the capitals are those of a name that some entry has.
  private func isSomebodys(_ name: NameInText) -> Bool {
    let claims = names.claims(of: name.node)
    var isTheirs =
      (claims.isGiven || claims.surname >= 0) && name.mayBe(claims.capitals)
    registry.eachFull(claims) { if name.mayBe($0.capitals) { isTheirs = true } }
    return isTheirs
  }

  private func areJoined(_ name: NameInText, _ start: WordBoundary.Place) -> Bool {
    guard isThings(name.node) else { return false }
    if start == .joined {
      let hyphen = WordBoundary.hyphen(text, endingAt: name.span.start, from: block.start)
      let first = WordBoundary.startOfWord(text, endingAt: hyphen, from: block.start)
      guard WordBoundary.start(text, at: first, from: block.start) == .clear,
        isThings(from: first, to: hyphen)
      else { return false }
    }
    guard WordBoundary.end(text, at: name.span.end, before: block.end) == .joined else {
      return true
    }
    let next = UTF8Scalars.decode(text, at: name.span.end, before: block.end).next
    let end = UTF8Scalars.wordEnd(text, from: next, before: block.end)
    return WordBoundary.end(text, at: end, before: block.end) == .clear
      && isThings(from: next, to: end)
  }

  private func isThings(from start: Int, to end: Int) -> Bool {
    var isThings = false
    names.withScratch { scratch in
      names.names(in: text, at: start, before: end, scratch: scratch) { match in
        if match.end == end, self.isThings(match.node) { isThings = true }
      }
    }
    return isThings
  }

  /// Whether a name is one of something that is no person.
  private func isThings(_ node: Int) -> Bool {
    var isThings = false
    registry.eachFull(names.claims(of: node)) { claim in
      if !registry.isPerson(Int(claim.entity)) { isThings = true }
    }
    return isThings
  }

  /// Whether most of the longer words of a headline have a capital.
  private static func style(
    of text: UnsafeBufferPointer<UInt8>, _ block: TextSpan
  ) -> NameInText.Style {
    var words = 0
    var capitalised = 0
    var offset = UTF8Scalars.nextWord(text, from: block.start, before: block.end)
    while offset < block.end {
      let end = UTF8Scalars.wordEnd(text, from: offset, before: block.end)
      if end - offset > 3 {
        words += 1
        let first = UTF8Scalars.decode(text, at: offset, before: end).scalar
        if WordBoundary.isCapital(first) { capitalised += 1 }
      }
      offset = UTF8Scalars.nextWord(text, from: end, before: block.end)
    }
    return words > 2 && capitalised * 4 >= words * 3 ? .capitalisedHeadline : .headline
  }
}
