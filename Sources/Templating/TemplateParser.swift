import SourceText

/// Nests the tags of a template and takes out the lines that only hold tags.
///
/// Linear in the file's length; tags nest at most `deepest` deep.
struct TemplateParser {
  /// How deep sections, blocks and parents may nest in one file.
  static let deepest = 100

  private let name: String
  private let file: SourceFile
  /// The open tags, outermost first, below them the file itself.
  private var levels: [Level]
  /// Where the text that has not been placed yet begins.
  private var cursor: Int
  private var inclusions: [TemplateTree.Inclusion] = []
  private var parameters: Set<String> = []
  private var diagnostics: [Diagnostic] = []

  /// A tag that waits for its closing one, with what has been found in it.
  private struct Level {
    /// `nil` for the file itself.
    let tag: TemplateTag?
    let contentStart: Int
    let startsLine: Bool
    var nodes: [TemplateNode] = []
    /// The blocks in a parent.
    var arguments: [TemplateBlock] = []
  }

  /// The tree of `file`, which other templates call `name`.
  static func parse(_ file: SourceFile, name: String) -> Diagnosed<TemplateTree> {
    var parser = TemplateParser(file, name: name)
    parser.parse()
    let tree = TemplateTree(
      name: name, file: file, nodes: parser.levels[0].nodes, inclusions: parser.inclusions,
      parameters: parser.parameters)
    return Diagnosed(tree, parser.diagnostics)
  }

  private init(_ file: SourceFile, name: String) {
    self.name = name
    self.file = file
    cursor = file.contents.start
    levels = [Level(tag: nil, contentStart: cursor, startsLine: true)]
  }

  private mutating func parse() {
    if let fault = UTF8Check.firstFault(in: file.bytes, from: cursor) {
      diagnostics.append(.notText(fault, in: file))
    }
    let scanner = TemplateScanner(file)
    diagnostics += scanner.diagnostics
    for tag in scanner.tags {
      place(tag)
      if levels.count > Self.deepest + 1 {
        diagnostics.append(.nestedTooDeeply(tag.span, limit: Self.deepest, in: file))
        while openTag != nil { finish(closing: nil) }
        return
      }
    }
    addText(upTo: file.bytes.count)
    while let openTag {
      diagnostics.append(.unclosedSection(openTag, closedInstead: nil, in: file))
      finish(closing: nil)
    }
  }

  // MARK: Tags

  private mutating func place(_ tag: TemplateTag) {
    if tag.isStandalone, let lineStart = tag.lineStart, let lineEnd = tag.lineEnd {
      addText(upTo: lineStart)
      cursor = lineEnd
    } else {
      addText(upTo: tag.span.start)
      markLineStart(at: tag.span.start)
      cursor = tag.span.end
    }
    switch tag.kind {
    case .escaped: add(.print(name: tag.name, escaped: true), for: tag)
    case .unescaped: add(.print(name: tag.name, escaped: false), for: tag)
    case .partial: addPartial(tag)
    case .section, .inverted, .parent, .block: begin(tag)
    case .close: close(with: tag)
    case .comment, .delimiters, .broken: break
    }
  }

  private mutating func addPartial(_ tag: TemplateTag) {
    let indentation = tag.isStandalone ? leading(tag) : nil
    add(.partial(name: tag.name, indentation: indentation), for: tag)
    if !isInsideParent { include(tag.name, arguments: []) }
  }

  private mutating func include(_ name: TextSpan, arguments: [TemplateBlock]) {
    inclusions.append(
      TemplateTree.Inclusion(
        name: file.text(at: name), place: name,
        arguments: arguments.map { (file.text(at: $0.name), $0.name) }))
  }

  private mutating func begin(_ tag: TemplateTag) {
    if isInsideParent, tag.kind != .block { diagnostics.append(.ignored(tag.span, in: file)) }
    var startsLine = tag.isStandalone
    if tag.kind == .block, isInsideParent, let lineEnd = tag.lineEnd {
      startsLine = true
      cursor = lineEnd
    }
    levels.append(Level(tag: tag, contentStart: cursor, startsLine: startsLine))
  }

  private mutating func close(with tag: TemplateTag) {
    let name = file.bytes[tag.name.range]
    let match = levels.lastIndex { level in
      level.tag.map { file.bytes[$0.name.range] == name } ?? false
    }
    if let match {
      while levels.count > match + 1, let openTag {
        diagnostics.append(.unclosedSection(openTag, closedInstead: tag, in: file))
        finish(closing: nil)
      }
    } else {
      diagnostics.append(.unopenedSection(tag, innermost: openTag, in: file))
    }
    finish(closing: tag)
  }

  /// Closes the innermost open tag with `tag`, or for want of one.
  private mutating func finish(closing tag: TemplateTag?) {
    guard let opened = openTag else { return }
    let level = levels.removeLast()
    switch opened.kind {
    case .section: keep(.section(name: opened.name, inverted: false, nodes: level.nodes))
    case .inverted: keep(.section(name: opened.name, inverted: true, nodes: level.nodes))
    case .parent:
      let hasLines = takeLines(of: opened, closing: tag)
      let indentation = hasLines ? leading(opened) : nil
      let arguments = level.arguments
      keep(.parent(name: opened.name, indentation: indentation, arguments: arguments))
      if !isInsideParent { include(opened.name, arguments: arguments) }
    default:
      finishBlock(opened, level, closing: tag)
    }
  }

  private mutating func finishBlock(
    _ opened: TemplateTag, _ level: Level, closing tag: TemplateTag?
  ) {
    let isArgument = isInsideParent
    var content = level.nodes
    if isArgument, let tag, !tag.isStandalone, let lineStart = tag.lineStart {
      Self.trim(&content, to: lineStart)
    }
    let hasLines = !isArgument && takeLines(of: opened, closing: tag)
    let start = level.contentStart
    var intrinsic = TextSpan(start, start)
    if level.startsLine, isArgument || hasLines { intrinsic = indentation(at: start) }
    var lines: TemplateBlock.Lines?
    if hasLines, let leading = leading(opened) {
      lines = TemplateBlock.Lines(
        leading: leading, indentation: level.startsLine ? intrinsic : leading,
        end: lineBreak(before: cursor))
    }
    let block = TemplateBlock(
      name: opened.name, nodes: content, start: start, intrinsic: intrinsic,
      startsLine: level.startsLine, endsLine: tag?.lineStart != nil, lines: lines)
    if isArgument {
      levels[levels.count - 1].arguments.append(block)
    } else {
      parameters.insert(file.text(at: block.name))
      keep(.block(block))
    }
  }

  // MARK: Lines

  /// Whether `opened` and its closing tag have their lines to themselves; if so, what is left of
  /// those lines is taken out.
  private mutating func takeLines(of opened: TemplateTag, closing tag: TemplateTag?) -> Bool {
    guard let tag, let lineStart = opened.lineStart, let lineEnd = tag.lineEnd else { return false }
    if !opened.isStandalone { Self.trim(&levels[levels.count - 1].nodes, to: lineStart) }
    cursor = lineEnd
    return true
  }

  /// Cuts the last text of `nodes` off at `offset`, behind which it is blank.
  private static func trim(_ nodes: inout [TemplateNode], to offset: Int) {
    guard case .text(let span) = nodes.last, span.end >= offset, span.start <= offset else {
      return
    }
    nodes.removeLast()
    if span.start < offset { nodes.append(.text(TextSpan(span.start, offset))) }
  }

  private func leading(_ tag: TemplateTag) -> TextSpan? {
    tag.lineStart.map { TextSpan($0, tag.span.start) }
  }

  private func indentation(at start: Int) -> TextSpan {
    var end = start
    while end < file.bytes.count, file.bytes[end] == 0x20 || file.bytes[end] == 0x09 { end += 1 }
    return TextSpan(start, end)
  }

  private func lineBreak(before end: Int) -> TextSpan {
    var start = end
    if start > 0, file.bytes[start - 1] == 0x0A { start -= 1 }
    if start < end, start > 0, file.bytes[start - 1] == 0x0D { start -= 1 }
    return TextSpan(start, end)
  }

  // MARK: Nodes

  /// The innermost open tag; `nil` outside of all.
  private var openTag: TemplateTag? { levels[levels.count - 1].tag }

  private var isInsideParent: Bool { openTag?.kind == .parent }

  private mutating func add(_ node: TemplateNode, for tag: TemplateTag) {
    if isInsideParent { diagnostics.append(.ignored(tag.span, in: file)) }
    keep(node)
  }

  private mutating func keep(_ node: TemplateNode) {
    if !isInsideParent { levels[levels.count - 1].nodes.append(node) }
  }

  private mutating func addText(upTo end: Int) {
    guard cursor < end else { return }
    let span = TextSpan(cursor, end)
    guard isInsideParent else { return keep(.text(span)) }
    let isShown = { (byte: UInt8) in byte > 0x20 }
    let bytes = file.bytes[span.range]
    if let first = bytes.firstIndex(where: isShown), let last = bytes.lastIndex(where: isShown) {
      diagnostics.append(.ignored(TextSpan(first, last + 1), in: file))
    }
  }

  private mutating func markLineStart(at offset: Int) {
    let isLineStart = offset == file.contents.start || file.bytes[offset - 1] == 0x0A
    if isLineStart { keep(.text(TextSpan(offset, offset))) }
  }
}
