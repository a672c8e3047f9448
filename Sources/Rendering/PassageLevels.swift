import SourceText

/// Tells passages apart that overlap or touch: each gets a level of its own, as low as can be, and
/// the style sheet draws a line for each level.
enum PassageLevels {
  /// The level of each of `spans`, from 0. Two spans that share a byte, or between which at most
  /// one byte stands, have different levels. Where many overlap, levels are high; how many can be
  /// seen apart is the style sheet's.
  ///
  /// Time is that of sorting, times how many spans are open at once.
  static func levels(of spans: [TextSpan]) -> [Int] {
    // The longer of two that begin together is the outer one and lies lower.
    let order = spans.indices.sorted { one, other in
      let (first, second) = (spans[one], spans[other])
      if first.start != second.start { return first.start < second.start }
      return first.end != second.end ? first.end > second.end : one < other
    }
    var levels = [Int](repeating: 0, count: spans.count)
    /// Where the last span of each level ends.
    var ends: [Int] = []
    for index in order {
      let free = ends.firstIndex { $0 + 1 < spans[index].start }
      levels[index] = free ?? ends.count
      if let free { ends[free] = spans[index].end } else { ends.append(spans[index].end) }
    }
    return levels
  }
}
