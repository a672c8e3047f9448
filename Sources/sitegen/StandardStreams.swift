#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The stream for what was asked for.
enum StandardOutput {
  static func write(_ text: String) { writeAll(text, to: STDOUT_FILENO) }
  static func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { writeAll($0, to: STDOUT_FILENO) } }
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The terminal's width; 100 where there is none or it does not tell.
  static var columns: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return Int(size.ws_col)
  }
}

/// The stream for everything else.
enum StandardError {
  static func write(_ text: String) { writeAll(text, to: STDERR_FILENO) }
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether colours are wanted there: on a terminal, unless `NO_COLOR` is set (no-color.org).
  static var isColoured: Bool {
    guard isTerminal else { return false }
    return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }
}

/// Writes all of `text`. A reader who has gone is no reason to fail.
private func writeAll(_ text: String, to stream: Int32) {
  var text = text
  text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: stream) }
}

private func writeAll(_ bytes: UnsafeRawBufferPointer, to stream: Int32) {
  var rest = bytes
  while let start = rest.baseAddress, !rest.isEmpty {
    let count = write(stream, start, rest.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return }
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
  }
}
