/// Runs a program over a view. Linear in what it prints and in the instructions it runs.
struct PageRenderer {
  private let instructions: UnsafeBufferPointer<Instruction>
  private let literals: UnsafeBufferPointer<UInt8>
  private let slots: UnsafeBufferPointer<Int32>
  private let routines: UnsafeBufferPointer<Range<Int>>
  private var stack: [ViewValue]

  /// Appends what routine `routine` of `program` makes of `view` to `buffer`.
  static func render(
    _ routine: Int, of program: TemplateProgram, _ view: AnyView, into buffer: inout [UInt8]
  ) {
    program.instructions.withUnsafeBufferPointer { instructions in
      program.literals.withUnsafeBufferPointer { literals in
        program.slots.withUnsafeBufferPointer { slots in
          program.routines.withUnsafeBufferPointer { routines in
            var renderer = PageRenderer(
              instructions: instructions, literals: literals, slots: slots, routines: routines,
              stack: [.view(view)])
            renderer.run(routines[routine], into: &buffer)
          }
        }
      }
    }
  }

  private mutating func run(_ range: Range<Int>, into buffer: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = instructions[index]
      index += 1
      switch instruction {
      case .literal(let start, let end):
        let bytes = UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)])
        buffer.append(contentsOf: bytes)
      case .text(let path):
        printText(value(at: path), into: &buffer)
      case .markup(let path):
        printMarkup(value(at: path), into: &buffer)
      case .section(let path, let count):
        let body = index..<index + Int(count)
        runSection(value(at: path), body, into: &buffer)
        index = body.upperBound
      case .inverted(let path, let count):
        let body = index..<index + Int(count)
        if !Self.holds(value(at: path)) { run(body, into: &buffer) }
        index = body.upperBound
      case .call(let routine):
        run(routines[Int(routine)], into: &buffer)
      }
    }
  }

  private mutating func runSection(
    _ value: ViewValue, _ body: Range<Int>, into buffer: inout [UInt8]
  ) {
    switch value {
    case .list(let views):
      for view in views { run(body, with: .view(view), into: &buffer) }
    case .texts(let texts):
      for text in texts { run(body, with: .text(text), into: &buffer) }
    default:
      if Self.holds(value) { run(body, with: value, into: &buffer) }
    }
  }

  private mutating func run(
    _ body: Range<Int>, with value: ViewValue, into buffer: inout [UInt8]
  ) {
    stack.append(value)
    run(body, into: &buffer)
    stack.removeLast()
  }

  /// Whether a section over `value` is shown.
  private static func holds(_ value: ViewValue) -> Bool {
    switch value {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .view: true
    case .list(let views): !views.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }

  private func value(at path: ValuePath) -> ViewValue {
    var value = stack[Int(path.scope)]
    for index in Int(path.start)..<Int(path.start) + Int(path.count) {
      switch value {
      case .view(let view): value = view.slots[Int(slots[index])]
      case .absent: return .absent
      default: preconditionFailure("a name that should hold a view holds \(value)")
      }
    }
    return value
  }

  private func printText(_ value: ViewValue, into buffer: inout [UInt8]) {
    switch value {
    case .text(let text): HTMLEscaping.append(text, to: &buffer)
    case .absent: break
    default: preconditionFailure("a name that should hold text holds \(value)")
    }
  }

  private func printMarkup(_ value: ViewValue, into buffer: inout [UInt8]) {
    switch value {
    case .markup(let bytes): buffer.append(contentsOf: bytes)
    case .absent: break
    default: preconditionFailure("a name that should hold markup holds \(value)")
    }
  }
}
