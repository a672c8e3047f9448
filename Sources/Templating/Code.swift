/// Instructions under construction.
struct Code {
  private(set) var instructions: [Instruction] = []
  /// Whether the last instruction may grow: it is not the end of a section.
  private var isOpen = false

  /// Appends a step.
  mutating func add(_ instruction: Instruction) {
    instructions.append(instruction)
    isOpen = true
  }

  /// Appends a section and what is in it.
  mutating func add(_ section: Instruction, _ body: Code) {
    instructions.append(section)
    instructions += body.instructions
    isOpen = false
  }

  /// Appends a stretch of the literals, to the one before it where they touch.
  mutating func addLiteral(_ start: Int32, _ end: Int32) {
    if isOpen, case .literal(let first, start) = instructions.last {
      instructions[instructions.count - 1] = .literal(start: first, end: end)
    } else {
      add(.literal(start: start, end: end))
    }
  }
}
