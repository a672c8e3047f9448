import SourceText

/// The `key: value` lines between two lines of `---` at a file's beginning, and what follows.
/// Blank lines may stand before them.
struct FrontMatter {
  /// What the lines say; empty when there are none.
  let mapping: YAMLMapping
  /// Those lines without the two of `---`; `nil` when there are none, or the second is missing.
  let lines: TextSpan?
  /// Everything behind the second `---`.
  let body: TextSpan
  /// Whether the lines could be read; true when there are none.
  let isSound: Bool

  /// Splits `file` and reads the lines. Front matter that is never closed is an error.
  static func parse(_ file: SourceFile) -> Diagnosed<FrontMatter> {
    let contents = file.contents
    var first = line(in: file, at: contents.start)
    while isBlank(file, first.text), first.next < contents.end {
      first = line(in: file, at: first.next)
    }
    guard isFence(file, first.text) else {
      return Diagnosed(
        FrontMatter(mapping: YAMLMapping(), lines: nil, body: contents, isSound: true))
    }
    var start = first.next
    while start < contents.end {
      let line = line(in: file, at: start)
      if isFence(file, line.text) {
        let lines = TextSpan(first.next, start)
        let mapping = YAMLMapping.parse(file, lines)
        return Diagnosed(
          FrontMatter(
            mapping: mapping.output, lines: lines, body: TextSpan(line.next, contents.end),
            isSound: mapping.diagnostics.isEmpty),
          mapping.diagnostics)
      }
      start = line.next
    }
    return Diagnosed(
      FrontMatter(
        mapping: YAMLMapping(), lines: nil, body: TextSpan(contents.end, contents.end),
        isSound: false),
      [
        .error(
          "front-matter-unclosed", "the front matter that begins here is never closed",
          in: file, at: TextSpan(first.text.start, first.text.start + 3),
          hint: "end it with a line `---`")
      ])
  }

  private static func line(in file: SourceFile, at start: Int) -> (text: TextSpan, next: Int) {
    var end = start
    while end < file.bytes.count, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
    var next = end
    if next < file.bytes.count, file.bytes[next] == 0x0D { next += 1 }
    if next < file.bytes.count, file.bytes[next] == 0x0A, next == end || file.bytes[end] == 0x0D {
      next += 1
    }
    return (TextSpan(start, end), next)
  }

  private static func isFence(_ file: SourceFile, _ line: TextSpan) -> Bool {
    guard file.bytes[line.range].starts(with: [0x2D, 0x2D, 0x2D]) else { return false }
    return isBlank(file, TextSpan(line.start + 3, line.end))
  }

  private static func isBlank(_ file: SourceFile, _ line: TextSpan) -> Bool {
    file.bytes[line.range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
