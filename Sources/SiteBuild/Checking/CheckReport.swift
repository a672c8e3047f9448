import Annotating
public import SourceText

/// What has become of a passage since it was quoted.
public enum PassageState: String, Sendable {
  /// It stands there as it was.
  case asQuoted = "as-quoted"
  /// It stands there, edited.
  case changed
  /// It does not stand there, or in several places.
  case lost

  init(_ state: PassageFinding.State) {
    self =
      switch state {
      case .asQuoted: .asQuoted
      case .changed: .changed
      case .lost: .lost
      }
  }
}

/// An annotation that was written against another version of its text.
public struct StaleAnnotation: Sendable {
  /// Where it begins.
  public let span: TextSpan
  /// The heading of a note, or Speech, Mentions or Furniture.
  public let title: String
  /// What has become of each of its passages.
  public let passages: [PassageState]
}

/// A file of annotations whose `sha256` is not that of its text.
public struct StaleFile: Sendable {
  /// The annotations.
  public let file: SourceFile
  /// The text.
  public let text: SourceFile
  /// Its annotations, in their order.
  public let annotations: [StaleAnnotation]
}

/// What a check found.
public struct CheckReport: Sendable {
  /// What the site holds, and what is to be said about it; no files are written.
  public var site = BuildReport()
  /// The files that were written against another version of their text.
  public var stale: [StaleFile] = []

  /// A report of nothing.
  public init() {}
}
