import SiteModel
public import SourceText
public import Suggesting

/// The people and places that articles name and that are in no entry, with the files drafted of them.
public struct SuggestionReport: Sendable {
  /// An entry that would be made or was.
  public struct Draft: Sendable {
    /// Its path, with the content folder.
    public var path: String
    /// What is in it.
    public var bytes: [UInt8]
  }

  /// A suggestion, with its draft where it is sure enough.
  public struct Item: Sendable {
    /// What is suggested.
    public var suggestion: Suggestion
    /// Its file; `nil` when none is drafted.
    public var draft: Draft?
  }

  /// The sure ones first, those named most before others.
  public var items: [Item]
  /// How many articles were read.
  public var articles: Int
  /// Whether the drafts were written.
  public var isWritten = false
  /// The errors of the content that was read.
  public var errors: [Diagnostic]

  /// The drafts, in the order of their suggestions.
  public var drafts: [Draft] { items.compactMap(\.draft) }
}
