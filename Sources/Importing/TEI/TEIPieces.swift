import SiteModel
import SourceText

/// What elements say of their words, those that are pieces of one another put together.
struct TEIPieces {
  struct Marked {
    let content: AnnotationContent
    var spans: [TextSpan]
    let place: TextSpan
  }

  private var marked: [Marked] = []
  /// The index of what an element of that name is a piece of.
  private var owners: [String: Int] = [:]

  /// Adds what `element` says of the words at `span`.
  mutating func add(_ content: AnnotationContent, _ span: TextSpan, of element: XMLElement) {
    let previous = element["prev"].flatMap { owners[String($0.dropFirst())] }
    let index = previous ?? marked.count
    if let name = element["xml:id"] { owners[name] = index }
    if previous == nil {
      marked.append(Marked(content: content, spans: [span], place: element.span))
    } else {
      marked[index].spans.append(span)
    }
  }

  /// All of them; pieces with nothing but blanks between are one.
  func all(in text: [UInt8]) -> [Marked] {
    marked.map { marked in
      var marked = marked
      marked.spans = marked.spans.sorted().reduce(into: []) { spans, span in
        if let last = spans.last, last.end <= span.start,
          text[last.end..<span.start].allSatisfy({ $0 <= 0x20 })
        {
          spans[spans.count - 1].end = span.end
        } else {
          spans.append(span)
        }
      }
      return marked
    }
  }
}
