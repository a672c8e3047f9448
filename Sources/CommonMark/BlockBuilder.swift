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
    stack = [Frame(container: nil, place: CMarkPlace(), start: start, end: start)]
  }

  /// What was built, and what was left out on the way.
  consuming func finish() -> ([MarkdownBlock], [Diagnostic]) {
    (stack[0].blocks, diagnostics)
  }

  /// Takes the next step of the walk.
  mutating func take(_ event: BlockEvent) {
    switch event {
    case .inline(let inline):
      events.append(inline)
    case .open(let container, let place):
      let earliest = stack[stack.count - 1].end
      let start = lines.span(of: place, from: earliest).start
      if case .blockQuote = container { quoteDepth += 1 }
      stack.append(Frame(container: container, place: place, start: start, end: start))
    case .close:
      if stack.count > 1 { close(stack.removeLast()) }
    case .code(let info, let text, let place):
      add(.code(info: info, text: text), span(place))
    case .thematicBreak(let place):
      add(.thematicBreak, span(place))
    case .html(let html, let place):
      let span = span(place)
      diagnostics.append(RawHTML.diagnostic(html, in: inlines.file, at: span))
      stack[stack.count - 1].end = span.end
    }
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
      let span = span(frame.place)
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

  private func span(_ place: CMarkPlace) -> TextSpan {
    lines.span(of: place, from: stack[stack.count - 1].end)
  }

  /// A container ends with what it holds; an empty one with its first line.
  private func container(_ frame: Frame) -> TextSpan {
    frame.end > frame.start
      ? TextSpan(frame.start, frame.end)
      : lines.restOfLine(frame.place.startLine, from: frame.start)
  }
}
