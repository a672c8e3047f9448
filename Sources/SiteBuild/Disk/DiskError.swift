#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The operating system refused something.
public struct DiskError: Error, Sendable, CustomStringConvertible {
  /// What was tried, “read”.
  public let operation: String
  /// What it was tried on.
  public let path: String
  /// The system's error number.
  public let code: Int32

  /// The refusal that `errno` tells of.
  init(_ operation: String, _ path: String) {
    self.operation = operation
    self.path = path
    code = errno
  }

  /// “cannot read Content/a.txt: Permission denied”
  public var description: String {
    "cannot \(operation) \(path): \(String(cString: strerror(code)))"
  }
}
