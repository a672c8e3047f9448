#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or the standard input, read from its beginning to its end; pipes too.
///
/// Closed when the value goes.
struct InputStream: ~Copyable {
  private static let piece = 1 << 16

  private let file: Int32
  private let path: String

  /// The file at `path`; `-` is the standard input.
  init(_ path: String) throws(DiskError) {
    self.path = path
    if path == "-" {
      file = STDIN_FILENO
    } else {
      file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw DiskError("read", path) }
    }
  }

  deinit {
    if file != STDIN_FILENO { close(file) }
  }

  /// Adds the next piece to `bytes`; whether there was one.
  func read(into bytes: inout [UInt8]) throws(DiskError) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.piece))
    var got = 0
    repeat {
      got = bytes.withUnsafeMutableBytes { buffer in
        systemRead(file, buffer.baseAddress.map { $0 + start }, Self.piece)
      }
    } while got < 0 && errno == EINTR
    let failure = got < 0 ? DiskError("read", path) : nil
    bytes.removeLast(Self.piece - max(0, got))
    if let failure { throw failure }
    return got > 0
  }

  /// All that is left.
  func readAll() throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(into: &bytes) {}
    return bytes
  }
}

/// The system's `read`, by a name that no method of ours has.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
