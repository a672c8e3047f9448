/// The lines of a file or of the standard input, so many at a time.
struct LineStream: ~Copyable {
  private let input: InputStream
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// The lines of the file at `path`; `-` is the standard input.
  init(_ path: String) throws(DiskError) {
    input = try InputStream(path)
  }

  /// The next lines, without their line feeds: `count` unless the file ends before, none at its end.
  /// Linear in their bytes.
  mutating func next(_ count: Int) throws(DiskError) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    var searched = 0
    while lines.count < count {
      if let end = rest[searched...].firstIndex(of: 0x0A) {
        lines.append(Array(rest[start..<end]))
        start = end + 1
        searched = start
      } else if isAtEnd {
        if start < rest.count { lines.append(Array(rest[start...])) }
        start = rest.count
        break
      } else {
        searched = rest.count
        isAtEnd = try !input.read(into: &rest)
      }
    }
    rest.removeSubrange(..<start)
    return lines
  }
}
