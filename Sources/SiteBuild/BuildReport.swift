public import SourceText

/// What became of the files of a build.
public struct WriteReport: Sendable, Equatable {
  /// Files that were not there before.
  public var created = 0
  /// Files that had other bytes before.
  public var updated = 0
  /// Files that had the same bytes before.
  public var unchanged = 0
  /// Files of earlier builds that are gone.
  public var deleted = 0

  /// A report of nothing.
  public init() {}
}

/// What a build found and did.
public struct BuildReport: Sendable {
  /// The number of articles.
  public var articles = 0
  /// The number of entities of each kind, people and places first, with what one and what many
  /// are called.
  public var entities: [(label: String, plural: String, count: Int)] = []
  /// The number of quotations whose speaker is in the index.
  public var quotationsWithSpeaker = 0
  /// The number of other quotations.
  public var quotationsWithoutSpeaker = 0
  /// The number of reports, statements without quotation marks, which are no quotations here.
  public var reports = 0
  /// The number of notes, those without a passage included.
  public var notes = 0
  /// What became of the files.
  public var files = WriteReport()
  /// What is to be said about the content, in the order of its places.
  public var diagnostics: [Diagnostic] = []
  /// How long each stage took.
  public var stages: [(name: String, duration: Duration)] = []

  /// A report of nothing.
  public init() {}

  /// Whether anything is wrong with the content.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// How far a build has come.
public struct BuildProgress: Sendable {
  /// What it is doing, “Rendering”.
  public let stage: String
  /// How many are done.
  public let done: Int
  /// How many there are.
  public let total: Int
}
