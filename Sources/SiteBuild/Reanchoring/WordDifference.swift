/// Which words two wordings do not share (longest common subsequence, word by word).
struct WordDifference {
  /// A stretch of the first wording and what stands in its place in the second; either may be empty.
  struct Hunk: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// The most pairs of words that are compared; behind it all that lies between the first and the last
  /// difference is one hunk.
  private static let mostPairs = 4_000_000

  /// What differs, ascending.
  let hunks: [Hunk]

  /// Compares words by their folded bytes. Takes the product of both numbers of words that lie between
  /// the first and the last difference.
  init(_ old: [[UInt8]], _ new: [[UInt8]]) {
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    let tail =
      (0..<shorter - head).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
      ?? shorter - head
    let (rows, columns) = (old.count - head - tail, new.count - head - tail)
    guard rows > 0, columns > 0, rows * columns <= Self.mostPairs else {
      let hunk = Hunk(old: head..<head + rows, new: head..<head + columns)
      hunks = hunk.old.isEmpty && hunk.new.isEmpty ? [] : [hunk]
      return
    }
    var lengths = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
    func at(_ row: Int, _ column: Int) -> Int { row * (columns + 1) + column }
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        lengths[at(row, column)] =
          old[head + row] == new[head + column]
          ? lengths[at(row + 1, column + 1)] + 1
          : max(lengths[at(row + 1, column)], lengths[at(row, column + 1)])
      }
    }
    var hunks: [Hunk] = []
    var (row, column, start) = (0, 0, (row: 0, column: 0))
    func close() {
      guard row > start.row || column > start.column else { return }
      hunks.append(
        Hunk(old: head + start.row..<head + row, new: head + start.column..<head + column))
    }
    while row < rows || column < columns {
      if row < rows, column < columns, old[head + row] == new[head + column] {
        close()
        row += 1
        column += 1
        start = (row, column)
      } else if column == columns
        || (row < rows && lengths[at(row + 1, column)] >= lengths[at(row, column + 1)])
      {
        row += 1
      } else {
        column += 1
      }
    }
    close()
    self.hunks = hunks
  }
}
