import SourceText

/// A template, and all that its compiled form depends on.
struct TemplateUse {
  let template: Int
  /// The views that its names are looked up in.
  let stack: ScopeStack
  /// The blocks that are replaced, as a number of `BlockSets`.
  let blocks: Int
  /// Goes before each line.
  var indentation: [UInt8] = []
  /// The tag that includes it; `nil` for a page.
  var place: Diagnostic.Place?

  /// Tells uses apart that have to be compiled apart; `stack` is the number of the stack.
  struct Key: Hashable {
    let template: Int
    let stack: Int
    let blocks: Int
    let indentation: [UInt8]
  }
}

/// A compiled use.
struct Routine {
  /// Its index in `TemplateProgram.routines`.
  let index: Int
  /// How deep sections, blocks and templates nest in it.
  let height: Int
}

/// Where the pieces being compiled come from, and what they are compiled for.
struct CompilerContext {
  let template: Int
  let file: SourceFile
  var stack: ScopeStack
  /// The blocks that are replaced, as a number of `BlockSets`.
  let blocks: Int
  /// Goes before each line.
  var indentation: [UInt8] = []
  /// Is taken off each line first.
  var dedent: [UInt8] = []
  /// An offset that counts as inside a line although it begins one.
  var midLine = -1
}
