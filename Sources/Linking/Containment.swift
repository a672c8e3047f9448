/// Finds what lies in itself.
enum Containment {
  /// The circles in which each leads to the one it lies in, each from its lowest index on, by their
  /// lowest indexes. `outer` has for each index that of what it lies in, `nil` for nothing. Linear.
  static func circles(outer: [Int?]) -> [[Int]] {
    var circles: [[Int]] = []
    /// The start of the way on which each index was first reached; −1 before.
    var reachedFrom = [Int](repeating: -1, count: outer.count)
    for start in outer.indices where reachedFrom[start] < 0 {
      var way: [Int] = []
      var next: Int? = start
      while let index = next, reachedFrom[index] < 0 {
        reachedFrom[index] = start
        way.append(index)
        next = outer[index]
      }
      guard let closing = next, reachedFrom[closing] == start,
        let first = way.firstIndex(of: closing)
      else { continue }
      let circle = way[first...]
      let lowest = circle.min() ?? closing
      let turn = circle.firstIndex(of: lowest) ?? first
      circles.append(Array(circle[turn...] + circle[..<turn]))
    }
    return circles.sorted { $0[0] < $1[0] }
  }
}
