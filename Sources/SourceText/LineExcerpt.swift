/// The part of a line that is printed above a caret: all of it, or a window of a long one.
///
/// Reads no more of the line than it may show, so that a file of one long line with a fault in
/// every word is still printed in linear time.
struct LineExcerpt {
  /// Characters that are shown at most, and before the caret.
  private static let (widest, before) = (160, 60)
  /// Bytes that are read on each side of the caret.
  private static let reach = 1024

  /// The line or its window, harmless to a terminal.
  let line: String
  /// What stands under `line` before the caret.
  let indent: String
  /// What stands behind the caret.
  let underline: String

  /// What is shown of the line at `whole` when `span` is at fault.
  init(of whole: TextSpan, around span: TextSpan, in file: SourceFile) {
    let start = min(max(span.start, whole.start), whole.end)
    let end = min(max(span.end, start), whole.end)
    let first = Self.boundary(in: file, from: max(whole.start, start - Self.reach), upTo: start)
    let markedEnd = Self.boundary(in: file, from: min(end, start + Self.reach), upTo: end)
    let last = Self.boundary(in: file, from: min(whole.end, end + Self.reach), upTo: whole.end)
    var head = Self.characters(file, first, start)
    var marked = Self.characters(file, start, markedEnd)
    var tail = Self.characters(file, end, last)
    let isCut = first > whole.start || markedEnd < end || last < whole.end
    if isCut || head.count + marked.count + tail.count > Self.widest {
      if head.count > Self.before || first > whole.start {
        head = ["…"] + head.suffix(Self.before - 1)
      }
      let fitting = Self.widest - head.count
      if marked.count > fitting || markedEnd < end {
        marked = marked.prefix(fitting) + ["…"]
        tail = []
      }
      let room = max(0, fitting - marked.count)
      if tail.count > room || last < whole.end { tail = tail.prefix(room) + ["…"] }
    }
    line = String(head + marked + tail)
    indent = head.map { $0 == "\t" ? "\t" : Self.repeated(" ", ColumnWidth.of($0)) }.joined()
    underline = Self.repeated("~", marked.reduce(0) { $0 + ColumnWidth.of($1) } - 1)
  }

  /// The first offset from `offset` on where a character can begin.
  private static func boundary(in file: SourceFile, from offset: Int, upTo end: Int) -> Int {
    var offset = offset
    while offset < end, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private static func characters(_ file: SourceFile, _ start: Int, _ end: Int) -> [Character] {
    file.text(at: TextSpan(start, end)).map { character in
      character == "\t"
        ? "\t" : DiagnosticPrinter.visible(String(character)).first ?? "\u{FFFD}"
    }
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(0, count))
  }
}
