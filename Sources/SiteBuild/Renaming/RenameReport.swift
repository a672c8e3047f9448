public import SiteModel
public import SourceText

/// One file that a renaming makes, changes or takes away.
public struct RenameStep: Sendable {
  /// What is done to the file.
  public enum Action: String, Sendable {
    /// It is made of the old entry's file.
    case create
    /// The old entry goes into it.
    case merge
    /// Its references are rewritten.
    case rewrite
    /// It gets another name: `path` is the new one.
    case move
    /// It is the old entry's, and goes when everything else is written.
    case remove
  }

  /// What came of it.
  public enum Outcome: String, Sendable {
    /// Nothing was asked for.
    case shown
    /// It is done.
    case written
    /// It is not done, because something stood in the way.
    case notWritten = "not-written"
  }

  /// What is done.
  public let action: Action
  /// The file.
  public let path: String
  /// What stands there, or in the file that it is made of.
  public let old: SourceFile
  /// What will stand there; none when the file goes.
  public let bytes: [UInt8]
  /// How many references in it are rewritten.
  public let references: Int
  /// What came of it.
  public internal(set) var outcome = Outcome.shown

  init(_ action: Action, _ path: String, old: SourceFile, bytes: [UInt8] = [], references: Int = 0)
  {
    self.action = action
    self.path = path
    self.old = old
    self.bytes = bytes
    self.references = references
  }
}

/// What ``Renamer`` would do or has done.
public struct RenameReport: Sendable {
  /// The id that goes.
  public let old: EntityID
  /// The id that stays.
  public let new: EntityID
  /// The files, in the order in which they are written; none when something stands in the way.
  public internal(set) var steps: [RenameStep]
  /// What stands in the way, and references that are left as they are.
  public internal(set) var diagnostics: [Diagnostic]
  /// What the system refused; the steps tell what was done before. `nil` when it refused nothing.
  public internal(set) var failure: DiskError?

  /// Whether something in the content stands in the way, so that nothing can be written.
  public var isStopped: Bool {
    steps.isEmpty && diagnostics.contains { $0.severity == .error }
  }

  /// How many references are rewritten.
  public var references: Int { steps.reduce(0) { $0 + $1.references } }

  /// How many files that came to.
  public func count(_ outcome: RenameStep.Outcome) -> Int { steps.count { $0.outcome == outcome } }

  /// Whether anything was left undone that a person must look at.
  public var hasProblems: Bool { diagnostics.contains { $0.severity > .note } }
}
