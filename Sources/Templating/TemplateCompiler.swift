import SourceText

/// Turns templates into a program, once for each stack of views they are used with, and checks
/// every name against that stack.
struct TemplateCompiler {
  /// How deep sections, blocks and templates may nest in one page.
  static let deepest = 200
  /// How many pieces of templates one set may come to, counted once for each use in a new context.
  static let mostPieces = 250_000
  /// How many bytes of text, counted likewise.
  static let mostText = 1 << 26

  private let library: TemplateLibrary
  private let mostPieces: Int
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var program = TemplateProgram()
  private var reported: Set<Report> = []
  private var routines: [TemplateUse.Key: Routine] = [:]
  private var stackIDs: [[Scope.Kind]: Int] = [:]
  private var blockSets = BlockSets()
  /// The templates being compiled, outermost first.
  private var chain: [TemplateUse] = []
  private var depth = 0
  /// The greatest depth in the routine being compiled.
  private var deepestSoFar = 0
  private var pieces = 0
  private var isTooLarge = false

  /// A compiler for the templates of `library`, which may come to `mostPieces` pieces.
  init(_ library: TemplateLibrary, mostPieces: Int = Self.mostPieces) {
    self.library = library
    self.mostPieces = mostPieces
  }

  private struct Report: Hashable {
    let path: String
    let span: TextSpan?
    let id: String
    let message: String
  }

  // MARK: Routines

  /// Compiles the template with number `template` as a page. Returns its routine.
  mutating func compilePage(_ template: Int, _ schema: ViewSchema) -> Int {
    routine(
      TemplateUse(
        template: template, stack: ScopeStack(schema), blocks: BlockSets.none)
    ).index
  }

  private mutating func routine(_ use: TemplateUse) -> Routine {
    let kinds = use.stack.scopes.map(\.kind)
    let stackID = stackIDs[kinds] ?? stackIDs.count
    stackIDs[kinds] = stackID
    let key = TemplateUse.Key(
      template: use.template, stack: stackID, blocks: use.blocks,
      indentation: use.indentation)
    if let known = routines[key] { return known }
    let tree = library.trees[use.template]
    let context = CompilerContext(
      template: use.template, file: tree.file, stack: use.stack, blocks: use.blocks,
      indentation: use.indentation)
    let outerDepth = deepestSoFar
    deepestSoFar = depth
    chain.append(use)
    var code = Code()
    compile(tree.nodes, context, into: &code)
    chain.removeLast()
    let start = program.instructions.count
    program.instructions += code.instructions
    program.routines.append(start..<program.instructions.count)
    let routine = Routine(index: program.routines.count - 1, height: deepestSoFar - depth)
    deepestSoFar = max(deepestSoFar, outerDepth)
    routines[key] = routine
    return routine
  }

  // MARK: Nodes

  private mutating func compile(
    _ nodes: [TemplateNode], _ context: CompilerContext, into code: inout Code
  ) {
    depth += 1
    deepestSoFar = max(deepestSoFar, depth)
    defer { depth -= 1 }
    for node in nodes {
      pieces += 1
      guard pieces <= mostPieces, program.literals.count <= Self.mostText else {
        return reportTooLarge(context)
      }
      switch node {
      case .text(let span): addText(span, context, to: &code)
      case .print(let name, let escaped):
        compilePrint(name, escaped: escaped, context, into: &code)
      case .section(let name, let inverted, let nodes):
        compileSection(name, inverted: inverted, nodes, context, into: &code)
      case .partial(let name, let indentation):
        include(name, blocks: context.blocks, indentation, context, into: &code)
      case .parent(let name, let indentation, let arguments):
        let blocks = blockSets.adding(
          arguments, of: context.file, context.template, to: context.blocks)
        include(name, blocks: blocks, indentation, context, into: &code)
      case .block(let block): compileBlock(block, context, into: &code)
      }
    }
  }

  private mutating func compilePrint(
    _ name: TextSpan, escaped: Bool, _ context: CompilerContext, into code: inout Code
  ) {
    guard let (path, shape) = find(name, context) else { return }
    switch (shape, escaped) {
    case (.text, true): code.add(.text(path))
    case (.markup, false):
      code.add(.markup(path))
      let words = context.file.text(at: name)
      program.markupNames.insert(words.split(separator: ".").last.map(String.init) ?? words)
    default: report(.wrongPrint(name, of: shape, in: context.file))
    }
  }

  private mutating func compileSection(
    _ name: TextSpan, inverted: Bool, _ nodes: [TemplateNode], _ context: CompilerContext,
    into code: inout Code
  ) {
    guard isWithinDepth(name, context) else { return }
    let found = find(name, context)
    var inner = context
    if !inverted {
      let scope = found.map { Scope(sectionOver: $0.shape) } ?? .unknown
      inner.stack = context.stack.pushing(scope)
    }
    var body = Code()
    compile(nodes, inner, into: &body)
    guard let found else { return }
    let count = Int32(body.instructions.count)
    code.add(
      inverted ? .inverted(found.path, count: count) : .section(found.path, count: count), body)
  }

  private mutating func include(
    _ name: TextSpan, blocks: Int, _ indentation: TextSpan?, _ context: CompilerContext,
    into code: inout Code
  ) {
    guard let template = library.index(of: context.file.text(at: name)),
      isWithinDepth(name, context)
    else { return }
    let same = chain.firstIndex { $0.template == template && $0.blocks == blocks }
    if let start = same {
      let names = (chain[start...].map(\.template) + [template]).map { library.trees[$0].name }
      return report(.cycle(name, names, in: context.file))
    }
    let lines = indentation.map { context.indentation + dedented($0, context) } ?? []
    let routine = routine(
      TemplateUse(
        template: template, stack: context.stack, blocks: blocks, indentation: lines,
        place: Diagnostic.Place(context.file, name)))
    guard isWithinDepth(name, context, height: routine.height) else { return }
    deepestSoFar = max(deepestSoFar, depth + routine.height)
    code.add(.call(routine: Int32(routine.index)))
  }

  private mutating func compileBlock(
    _ block: TemplateBlock, _ context: CompilerContext, into code: inout Code
  ) {
    guard isWithinDepth(block.name, context) else { return }
    let argument = blockSets.argument(context.file.text(at: block.name), in: context.blocks)
    let content = argument?.block ?? block
    guard !content.nodes.isEmpty else { return }
    var inner = context
    if let argument {
      let file = library.trees[argument.template].file
      inner = CompilerContext(
        template: argument.template, file: file, stack: context.stack, blocks: argument.blocks,
        indentation: context.indentation, dedent: Array(file.bytes[content.intrinsic.range]))
    }
    if let lines = block.lines {
      if argument != nil { inner.indentation += dedented(lines.indentation, context) }
      if !content.startsLine {
        let leading = argument == nil ? lines.leading : lines.indentation
        addBytes(context.indentation + dedented(leading, context), to: &code)
      }
    } else if argument != nil {
      inner.midLine = content.start
    }
    compile(content.nodes, inner, into: &code)
    if let lines = block.lines, !content.endsLine {
      addBytes(context.file.bytes[lines.end.range], to: &code)
    }
  }

  // MARK: Text

  private mutating func addText(_ span: TextSpan, _ context: CompilerContext, to code: inout Code) {
    let bytes = context.file.bytes
    guard !context.indentation.isEmpty || !context.dedent.isEmpty else {
      return addBytes(bytes[span.range], to: &code)
    }
    let first = context.file.contents.start
    var start = span.start
    var isLineStart = start == first || bytes[start - 1] == UInt8(ascii: "\n")
    repeat {
      let end = bytes[start..<span.end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      if isLineStart {
        if start != context.midLine { addBytes(context.indentation, to: &code) }
        if bytes[start..<span.end].starts(with: context.dedent) { start += context.dedent.count }
      }
      addBytes(bytes[start..<(end ?? span.end)], to: &code)
      start = end ?? span.end
      isLineStart = true
    } while start < span.end
  }

  private mutating func addBytes(_ bytes: some Collection<UInt8>, to code: inout Code) {
    guard !bytes.isEmpty else { return }
    let start = Int32(program.literals.count)
    program.literals += bytes
    code.addLiteral(start, Int32(program.literals.count))
  }

  private func dedented(_ span: TextSpan, _ context: CompilerContext) -> ArraySlice<UInt8> {
    let bytes = context.file.bytes[span.range]
    return bytes.starts(with: context.dedent) ? bytes.dropFirst(context.dedent.count) : bytes
  }

  // MARK: Names

  /// Where `name` is found and what it holds; `nil` when it is not, which is then reported, or when
  /// that cannot be known for want of another name.
  private mutating func find(
    _ name: TextSpan, _ context: CompilerContext
  ) -> (path: ValuePath, shape: ViewShape)? {
    switch context.stack.find(name, in: context.file) {
    case .found(let scope, let slots, let shape):
      let start = Int32(program.slots.count)
      program.slots += slots.map { Int32($0) }
      return (ValuePath(scope: Int32(scope), start: start, count: Int32(slots.count)), shape)
    case .maybe:
      return nil
    case .missing(let place, let owner, let candidates):
      let site = chain.last?.place
      report(.unknownName(place, of: owner, in: context.file, known: candidates, usedAt: site))
      return nil
    case .notAView(let place, let shape):
      report(.notAView(place, shape, in: context.file))
      return nil
    }
  }

  // MARK: Limits and reports

  /// Whether what `place` names, which goes `height` deep, may stand here.
  private mutating func isWithinDepth(
    _ place: TextSpan, _ context: CompilerContext, height: Int = 1
  ) -> Bool {
    guard depth + height > Self.deepest else { return true }
    report(.usedTooDeeply(place, limit: Self.deepest, in: context.file))
    return false
  }

  private mutating func reportTooLarge(_ context: CompilerContext) {
    guard !isTooLarge else { return }
    isTooLarge = true
    let page = chain.first?.template ?? context.template
    report(.tooLarge(library.trees[page]))
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    let report = Report(
      path: diagnostic.place?.file.path ?? "", span: diagnostic.place?.span, id: diagnostic.id,
      message: diagnostic.message)
    if reported.insert(report).inserted { diagnostics.append(diagnostic) }
  }
}
