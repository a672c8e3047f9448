/// Finds the passage most like given words, to show it to somebody whose words were not found.
///
/// Never used to anchor anything: no distance tells a harmless edit from a “not” put in.
enum NearestPassage {
  /// The most steps spent on the hints of one article: about a second's.
  static let steps = 200_000_000

  /// The passage of `text` with the fewest edits to `words`; `nil` when more than a third of the
  /// words' bytes differ or the search would take more than `steps`, which what it takes is
  /// taken off. Sellers 1980; time is the product of both lengths, memory the length of `words`.
  static func find(_ words: [UInt8], in text: [UInt8], steps: inout Int) -> Range<Int>? {
    let (product, overflow) = words.count.multipliedReportingOverflow(by: text.count)
    guard !words.isEmpty, !overflow, product <= steps else { return nil }
    steps -= product
    var costs = Array(0...words.count)
    var starts = [Int](repeating: 0, count: words.count + 1)
    var best: (cost: Int, range: Range<Int>) = (words.count / 3 + 1, 0..<0)
    for (end, byte) in text.enumerated() {
      var (diagonalCost, diagonalStart) = (costs[0], end)
      starts[0] = end + 1
      for row in 1...words.count {
        let (aboveCost, aboveStart) = (costs[row], starts[row])
        let substituted = diagonalCost + (words[row - 1] == byte ? 0 : 1)
        var (cost, start) = (substituted, diagonalStart)
        if aboveCost + 1 < cost { (cost, start) = (aboveCost + 1, aboveStart) }
        if costs[row - 1] + 1 < cost { (cost, start) = (costs[row - 1] + 1, starts[row - 1]) }
        (diagonalCost, diagonalStart) = (aboveCost, aboveStart)
        (costs[row], starts[row]) = (cost, start)
      }
      if costs[words.count] < best.cost, starts[words.count] <= end {
        best = (costs[words.count], starts[words.count]..<end + 1)
      }
    }
    return best.range.isEmpty ? nil : best.range
  }
}
