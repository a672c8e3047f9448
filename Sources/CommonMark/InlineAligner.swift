import SourceText

/// Finds where running text stands, by reading the source a second time along the parsed text.
///
/// libcmark's own columns are wrong wherever a line has a prefix, an escape or more than one line
/// in a link. Instead each event is matched with the bytes that must spell it, from the first byte
/// of the block to the last; when they fit to the end, every span on the way is right. When they
/// do not, nothing is claimed.
struct InlineAligner {
  private enum Opened {
    case delimiter(UInt8, count: Int, start: Int)
    case bracket(start: Int)
    case autolink(start: Int)
  }

  /// The most lines of link definitions that are looked over before a paragraph's text.
  private static let mostDefinitionLines = 8

  private var source: SourceCursor
  private var opened: [Opened] = []

  /// A span for each of `events`, which are the text of the block at `block`; for an opening one
  /// that of its signs, for a closing one that of the whole piece. `nil` when they do not fit.
  ///
  /// `headingLevel` is `nil` for a paragraph; `quoteDepth` block quotes lie around it. Linear.
  static func spans(
    of events: [InlineEvent], in bytes: UnsafeBufferPointer<UInt8>, at block: TextSpan,
    headingLevel: Int?, quoteDepth: Int
  ) -> [TextSpan]? {
    var start = SourceCursor(
      bytes: bytes, end: block.end, quoteDepth: quoteDepth, offset: block.start)
    // Link definitions before the text belong to the block but are no text.
    let mayBeDefinition = start.next == UInt8(ascii: "[")
    for _ in 0...(mayBeDefinition ? mostDefinitionLines : 0) where start.next != nil {
      var aligner = InlineAligner(source: start)
      if let spans = aligner.align(events, headingLevel) { return spans }
      start.skipLine()
    }
    return nil
  }

  private init(source: SourceCursor) {
    self.source = source
  }

  private mutating func align(_ events: [InlineEvent], _ headingLevel: Int?) -> [TextSpan]? {
    let hasSharps = headingLevel.map { skipSharps($0) } ?? false
    var spans: [TextSpan] = []
    spans.reserveCapacity(events.count)
    for event in events {
      var start = source.offset
      var end: Int?
      switch event {
      case .text(let text):
        var inAutolink = false
        if case .autolink = opened.last { inAutolink = true }
        guard source.skipText(text, inAutolink: inAutolink) else { return nil }
      case .code(let code): guard source.skipCode(code) else { return nil }
      case .html(let html): guard source.skipHTML(html) else { return nil }
      case .softBreak, .lineBreak:
        end = source.skipBreak()
        if end == nil { return nil }
      case .open(let container): guard open(container) else { return nil }
      case .close:
        guard let opening = close() else { return nil }
        start = opening
      }
      spans.append(TextSpan(start, end ?? source.offset))
    }
    return isAtEnd(ofHeading: headingLevel != nil, hasSharps) ? spans : nil
  }

  /// Skips the signs of a piece that holds others; whether they are there.
  private mutating func open(_ container: InlineContainer) -> Bool {
    let start = source.offset
    switch container {
    case .emphasis: return openDelimiter(count: 1)
    case .strong: return openDelimiter(count: 2)
    case .link:
      if source.skip("<") {
        opened.append(.autolink(start: start))
        return true
      }
    case .image: guard source.skip("!") else { return false }
    }
    opened.append(.bracket(start: start))
    return source.skip("[")
  }

  private mutating func openDelimiter(count: Int) -> Bool {
    guard let sign = source.next, sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_"),
      count == 1 || source.second == sign
    else { return false }
    opened.append(.delimiter(sign, count: count, start: source.offset))
    source.offset += count
    return true
  }

  /// Skips the end of the last piece that was opened; where it began, or `nil` when it does not
  /// end here.
  private mutating func close() -> Int? {
    switch opened.popLast() {
    case .delimiter(let sign, let count, let start):
      guard source.next == sign, count == 1 || source.second == sign else { return nil }
      source.offset += count
      return start
    case .autolink(let start):
      return source.skip(">") ? start : nil
    case .bracket(let start):
      guard source.skip("]") else { return nil }
      source.skipLinkTail()
      return start
    case nil:
      return nil
    }
  }

  /// Skips the signs before a heading's words; whether it has them there.
  private mutating func skipSharps(_ level: Int) -> Bool {
    let start = source.offset
    guard source.skipRun(of: UInt8(ascii: "#")) == level, source.next.map(Markup.isSpace) ?? true
    else {
      source.offset = start
      return false
    }
    source.skipBlanks()
    return true
  }

  /// Whether nothing is left in the block but what ends a heading.
  private mutating func isAtEnd(ofHeading isHeading: Bool, _ hasSharps: Bool) -> Bool {
    source.skipBlanks()
    guard isHeading, source.next != nil else { return source.next == nil }
    if hasSharps { return source.skipRun(of: UInt8(ascii: "#")) > 0 && source.next == nil }
    source.skipSpace()
    guard let sign = source.next, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else {
      return false
    }
    return source.skipRun(of: sign) > 0 && source.next == nil
  }
}
