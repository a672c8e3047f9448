import SourceText

/// Builds the blocks of a document from the steps of the walk, with a stack instead of recursion.
struct BlockBuilder {
  private struct Frame {
    var container: BlockContainer?
    var place: CMarkPlace
    var start: Int
    /// Behind the last byte of what it holds so far, left out or not.
    var end: Int
    var blocks: [MarkdownBlock] = []
    var items: [MarkdownListItem] = []
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: MarkdownLines
  private let inlines: InlineTree
  private var stack: [Frame]
  private var quoteDepth = 0
  private var events: [InlineEvent] = []
  private var diagnostics: [Diagnostic] = []

  /// A builder for the stretch of `bytes` that `lines` covers.
  init(bytes: UnsafeBufferPointer<UInt8>, lines: MarkdownLines, inlines: InlineTree) {
    self.bytes = bytes
    self.lines = lines
    self.inlines = inlines
    let start = lines.start(ofLine: 1)
    stack = [Frame(container: nil, place: CMarkPlace(endLine: .max), start: start, end: start)]
  }

  /// What was built, and what was left out on the way.
  consuming func finish() -> ([MarkdownBlock], [Diagnostic]) {
    (stack[0].blocks, diagnostics)
  }

  /// Takes the next step of the walk.
  mutating func take(_ event: BlockEvent) {
    switch event {
    case .inline(.text(let text)):
      if !text.isEmpty { addText(text) }
    case .inline(let inline):
      events.append(inline)
    case .open(let container, let place):
      let start = span(place).start
      var place = place
      place.endLine = min(place.endLine, stack[stack.count - 1].place.endLine)
      if case .blockQuote = container { quoteDepth += 1 }
      stack.append(Frame(container: container, place: place, start: start, end: start))
    case .close:
      if stack.count > 1 { close(stack.removeLast()) }
    case .code(let info, let text, let place):
      add(.code(info: info, text: text), code(text, place))
    case .thematicBreak(let place):
      add(.thematicBreak, span(place))
    case .html(let html, let place):
      let span = span(place, lineCount: lineCount(html))
      diagnostics.append(RawHTML.diagnostic(html, in: inlines.file, at: span))
      stack[stack.count - 1].end = span.end
    }
  }

  /// Takes the white space off that begins a line. libcmark leaves it there behind a backslash and
  /// behind link definitions, against the specification (0.30, “Paragraphs”, “Hard line breaks”).
  private mutating func addText(_ text: String) {
    var beginsLine = events.isEmpty
    if case .lineBreak = events.last { beginsLine = true }
    guard beginsLine, text.utf8.first.map(Markup.isBlank) ?? false else {
      events.append(.text(text))
      return
    }
    let words = text.utf8.drop(while: Markup.isBlank)
    if !words.isEmpty { events.append(.text(String(Substring(words)))) }
  }

  private mutating func close(_ frame: Frame) {
    switch frame.container {
    case .blockQuote:
      quoteDepth -= 1
      add(.blockQuote(frame.blocks), container(frame))
    case .list(let start, let isTight):
      add(.list(start: start, isTight: isTight, items: frame.items), container(frame))
    case .item:
      let item = MarkdownListItem(blocks: frame.blocks, span: container(frame))
      stack[stack.count - 1].items.append(item)
      stack[stack.count - 1].end = item.span.end
    case .paragraph:
      let span = span(frame.place)
      add(.paragraph(text(in: span, level: nil)), span)
    case .heading(let level):
      let span = heading(frame)
      add(.heading(level: level, text(in: span, level: level)), span)
    case nil:
      break
    }
  }

  private mutating func add(_ kind: MarkdownBlock.Kind, _ span: TextSpan) {
    stack[stack.count - 1].blocks.append(MarkdownBlock(kind, span: span))
    stack[stack.count - 1].end = span.end
  }

  private mutating func text(in span: TextSpan, level: Int?) -> [MarkdownInline] {
    let spans = InlineAligner.spans(
      of: events, in: bytes, at: span, headingLevel: level, quoteDepth: quoteDepth)
    let text = inlines.build(events, spans, block: span, into: &diagnostics)
    events.removeAll(keepingCapacity: true)
    return text
  }
}

// MARK: - Places

/// libcmark's places, put right where version 0.30 is known to be off: the end of a block is taken
/// from what it holds wherever that says more.
extension BlockBuilder {
  private func span(_ place: CMarkPlace) -> TextSpan {
    lines.span(of: place, from: stack[stack.count - 1].end)
  }

  private func span(_ place: CMarkPlace, lineCount: Int) -> TextSpan {
    lines.span(from: span(place).start, throughLine: place.startLine + max(lineCount, 1) - 1)
  }

  /// A container ends with what it holds; an empty one with its first line.
  private func container(_ frame: Frame) -> TextSpan {
    frame.end > frame.start
      ? TextSpan(frame.start, frame.end)
      : lines.span(from: frame.start, throughLine: frame.place.startLine)
  }

  /// A heading with `#` has one line. libcmark closes an underlined one when it sees the next
  /// line, and counts that in.
  private func heading(_ frame: Frame) -> TextSpan {
    var last = frame.place.endLine
    if last - 1 > frame.place.startLine, lines.isUnderline(last - 1) { last -= 1 }
    return lines.span(from: frame.start, throughLine: last)
  }

  /// A fence that its container's end closes, not another fence, ends with the container.
  private func code(_ text: String, _ place: CMarkPlace) -> TextSpan {
    let start = span(place).start
    let isFenced = lines.isFence(at: start)
    let last =
      isFenced
      ? min(place.endLine, stack[stack.count - 1].place.endLine)
      : place.startLine + max(lineCount(text), 1) - 1
    return lines.span(from: start, throughLine: last)
  }

  /// The number of lines in what a block holds, empty ones at its end left out.
  private func lineCount(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var end = bytes.count
      while end > 0, Markup.isSpace(bytes[end - 1]) { end -= 1 }
      guard end > 0 else { return 0 }
      var count = 1
      for offset in 0..<end where Markup.isLineEnd(bytes[offset]) {
        if bytes[offset] == 0x0D || offset == 0 || bytes[offset - 1] != 0x0D { count += 1 }
      }
      return count
    }
  }
}
