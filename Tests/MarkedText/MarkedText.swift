public import SourceText

/// A file written with markers instead of counted columns: in `a «here:word» b` the span `here`
/// covers `word`, and the markers are no part of the file.
public struct MarkedText {
  /// The text without its markers.
  public let file: SourceFile
  private let spans: [String: TextSpan]

  /// Reads `marked`; a marker that is never closed covers nothing.
  public init(_ marked: String, path: String = "a.txt") {
    var text: [UInt8] = []
    var open: [(name: String, start: Int)] = []
    var spans: [String: TextSpan] = [:]
    var rest = marked[...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      if sign == "«" {
        let name = rest.prefix { $0 != ":" }
        open.append((String(name), text.count))
        rest = rest.dropFirst(name.count + 1)
      } else if sign == "»", let mark = open.popLast() {
        spans[mark.name] = TextSpan(mark.start, text.count)
      } else {
        text += Array(String(sign).utf8)
      }
    }
    file = SourceFile(path: path, bytes: text)
    self.spans = spans
  }

  /// The span with that name, which must be in the text.
  public subscript(name: String) -> TextSpan {
    guard let span = spans[name] else { preconditionFailure("no marker «\(name):…»") }
    return span
  }
}
