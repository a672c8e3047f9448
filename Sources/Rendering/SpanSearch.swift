import SourceText

extension RandomAccessCollection where Index == Int {
  /// The index of the last element that starts before `offset`; `nil` when none does. The elements'
  /// spans must be ascending. Logarithmic.
  func lastIndex(startingBefore offset: Int, _ span: (Element) -> TextSpan) -> Int? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if span(self[middle]).start < offset { low = middle + 1 } else { high = middle }
    }
    return low > startIndex ? low - 1 : nil
  }
}
