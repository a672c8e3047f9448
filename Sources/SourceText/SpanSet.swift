/// Spans that share no byte, ascending, to ask what is in them without reading them all.
public struct SpanSet: Sendable, Equatable {
  /// Ascending; no two overlap or touch.
  public let spans: [TextSpan]

  /// No bytes.
  public init() { spans = [] }

  /// The bytes of all `spans`, in any order. Linear, besides sorting them.
  public init(_ spans: some Sequence<TextSpan>) {
    self.spans = spans.sorted().reduce(into: []) { merged, span in
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1].end = max(last.end, span.end)
      } else {
        merged.append(span)
      }
    }
  }

  /// Whether any of its spans has a byte in common with `span`. Logarithmic.
  public func overlaps(_ span: TextSpan) -> Bool {
    let index = firstIndex(endingAfter: span.start)
    return index < spans.count && spans[index].overlaps(span)
  }

  /// What is left of `span` without it, ascending. Logarithmic, besides what it takes out.
  public func gaps(in span: TextSpan) -> [TextSpan] {
    var left: [TextSpan] = []
    var start = span.start
    var index = firstIndex(endingAfter: span.start)
    while index < spans.count, spans[index].start < span.end {
      if spans[index].start > start { left.append(TextSpan(start, spans[index].start)) }
      start = max(start, spans[index].end)
      index += 1
    }
    if start < span.end { left.append(TextSpan(start, span.end)) }
    return left
  }

  /// Index of the first span that ends behind `offset`. Logarithmic.
  private func firstIndex(endingAfter offset: Int) -> Int {
    spans.partition { $0.end > offset }
  }
}

extension RandomAccessCollection where Index == Int {
  /// Index of the first element for which `isBehind` holds, when it holds for all that follow one
  /// for which it does. Logarithmic.
  public func partition(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
