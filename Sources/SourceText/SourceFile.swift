/// A file of the author's, as it was read: its bytes are the truth and never change.
public struct SourceFile: Sendable {
  /// The path as the author would type it, `Content/articles/northgate-pool.txt`.
  public let path: String
  /// The whole file.
  public let bytes: [UInt8]

  /// A file that has been read already; nothing is checked.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// All of it behind a byte order mark, if it has one.
  public var contents: TextSpan {
    TextSpan(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, bytes.count)
  }

  /// The words at `span`; bytes that are not UTF-8 become U+FFFD. For people to read.
  public func text(at span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The last part of the path, with its ending.
  public var name: Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] }
      ?? path[...]
  }
}
