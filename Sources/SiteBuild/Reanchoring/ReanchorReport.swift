import Annotating
import SiteModel
public import SourceText

/// A passage that has been edited since it was quoted.
public struct ReanchoredPassage: Sendable {
  /// What was done about it.
  public enum Outcome: String, Sendable {
    /// Nothing was asked for.
    case shown
    /// Its block quotation has the present words now.
    case written
    /// Its block quotation is untouched: the present words could not be put into it so that they are
    /// found exactly.
    case refused
  }

  /// The annotations that quote it.
  public let file: SourceFile
  /// Its block quotation.
  public let span: TextSpan
  /// What its annotation is: the heading of a note, or Speech, Mentions or Furniture.
  public let title: String
  /// What has changed: `words`, `context` or `middle`, what an ellipsis stands for.
  public let cause: String
  /// The words as they were quoted, with their context when that has changed.
  public let quoted: String
  /// The words that stand there now.
  public let present: String
  /// What was done about it.
  public let outcome: Outcome

  init(
    _ change: ChangedPassage, _ selector: TextQuoteSelector, _ annotation: Annotation,
    text: SourceFile, outcome: Outcome
  ) {
    file = annotation.file
    span = selector.span
    title = annotation.content.heading
    self.outcome = outcome
    let pieces = change.cause == .middle ? [change.span] : change.pieces
    let words = pieces.map(text.line).joined(separator: " … ")
    let before = change.before.map { text.line(at: $0) + " " } ?? ""
    let behind = change.behind.map { " " + text.line(at: $0) } ?? ""
    present = before + words + behind
    let prefix = change.before == nil ? "" : (Ellipsis.pieces(selector.prefix).last ?? "") + " "
    let suffix = change.behind == nil ? "" : " " + (Ellipsis.pieces(selector.suffix).first ?? "")
    quoted = (prefix + selector.exact + suffix).onOneLine
    cause =
      switch change.cause {
      case .words: "words"
      case .context: "context"
      case .middle: "middle"
      }
  }
}

/// What ``Reanchorer`` found and did.
public struct ReanchorReport: Sendable {
  /// The changed passages, file by file.
  public var passages: [ReanchoredPassage] = []
  /// The number of passages that were not found, or in several places.
  public var lost = 0
  /// The files that were written against another version of their text, and the `sha256` that they
  /// may have once somebody has read all of their annotations again.
  public var digests: [(file: SourceFile, digest: String)] = []

  /// How many passages came to that.
  public func count(_ outcome: ReanchoredPassage.Outcome) -> Int {
    passages.count { $0.outcome == outcome }
  }
}

extension AnnotationContent {
  /// The heading that it stands under.
  var heading: String {
    switch self {
    case .speech: "Speech"
    case .mention: "Mentions"
    case .furniture: "Furniture"
    case .note(let note):
      note.title.isEmpty ? note.category.label : "\(note.category.label): \(note.title)"
    }
  }
}
