/// The files that an import would make.
public struct ImportPlan: Sendable {
  /// A file that is not there yet.
  public struct File: Sendable {
    /// What a file is to the site.
    public enum Role: String, Sendable {
      /// The text of an article.
      case text
      /// Notes and records on an article.
      case annotations
      /// An entry of the index.
      case entity
    }

    /// Its path, with that of the content folder.
    public let path: String
    /// What it is.
    public let role: Role
    /// The whole file.
    public let bytes: [UInt8]
    /// The notes in it.
    public let notes: Int
    /// The records in it.
    public let records: Int
  }

  /// The name of the format that was read, `hypothesis`.
  public let format: String
  /// The files, in the order they are written.
  public let files: [File]

  /// The notes in all files.
  public var notes: Int { files.reduce(0) { $0 + $1.notes } }
  /// The records in all files.
  public var records: Int { files.reduce(0) { $0 + $1.records } }
}
