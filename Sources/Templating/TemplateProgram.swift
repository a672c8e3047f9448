/// Where a value is found: a view of the stack, then slots.
///
/// The stack has the same height whenever an instruction runs, so that places in it are fixed when
/// the templates are compiled.
struct ValuePath: Sendable, Equatable {
  /// Index in the stack, 0 for the page's view.
  let scope: Int32
  /// Index in `TemplateProgram.slots` of the slots to follow from there.
  let start: Int32
  /// How many slots to follow; 0 for the value in the stack itself.
  let count: Int32
}

/// One step of rendering. `count` is how many of the next instructions belong to it.
enum Instruction: Sendable {
  /// Append a stretch of `TemplateProgram.literals`.
  case literal(start: Int32, end: Int32)
  /// Append words, escaped.
  case text(ValuePath)
  /// Append HTML as it is.
  case markup(ValuePath)
  /// Run the next instructions once for each value, which goes on the stack.
  case section(ValuePath, count: Int32)
  /// Run the next instructions when there is no value.
  case inverted(ValuePath, count: Int32)
  /// Run a routine.
  case call(routine: Int32)
}

/// Compiled templates, in flat arrays without references, so that pages can be rendered at the same
/// time without sharing a reference count.
struct TemplateProgram: Sendable {
  /// The text of all templates.
  var literals: [UInt8] = []
  /// All instructions, routine after routine.
  var instructions: [Instruction] = []
  /// One template for one stack of views, as a stretch of `instructions`.
  var routines: [Range<Int>] = []
  /// The slots of all paths.
  var slots: [Int32] = []
  /// The names that are printed as markup, without what stands before their last dot.
  var markupNames: Set<String> = []
}
