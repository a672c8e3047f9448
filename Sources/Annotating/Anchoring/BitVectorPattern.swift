/// Words to be looked for with edits: bytes put in, left out or replaced, each one edit.
///
/// Myers, “A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming”, JACM 46 (1999): 64 rows of the table of distances are one machine word, and longer
/// words take several. Rows that no match within the limit can reach are passed over (Ukkonen 1985).
struct BitVectorPattern {
  /// The number of bytes.
  let count: Int
  /// The words of 64 rows each.
  private let blocks: Int
  /// For each byte, block by block, the rows that have it.
  private let rows: [UInt64]

  /// Linear in `words`.
  init(_ words: some Collection<UInt8>) {
    count = words.count
    blocks = (count + 63) / 64
    var rows = [UInt64](repeating: 0, count: 256 * blocks)
    for (row, byte) in words.enumerated() { rows[Int(byte) * blocks + row / 64] |= 1 << (row % 64) }
    self.rows = rows
  }

  /// Hands to `hit` each place in `range` of `text` at which a match with at most `limit` edits ends,
  /// ascending, and the fewest edits of one that ends there. A match may begin anywhere in `range`.
  ///
  /// `steps` is how many blocks of 64 rows are worked on; at most one for each byte of the text and
  /// 64 of the words.
  func ends(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int, steps: inout Int,
    hit: (_ end: Int, _ edits: Int) -> Void
  ) {
    steps -= columns(range.count, limit, isAnchored: false) {
      text[range.lowerBound + $0]
    } hit: {
      hit(range.lowerBound + $0 + 1, $1)
    }
  }

  /// The fewest edits to bytes that `byte` tells, from the first one on: to at most `length` of them,
  /// and to as many as `isEnd` allows. Of several numbers of bytes the smallest; `nil` when it takes
  /// more than `limit`.
  func beginning(
    of length: Int, limit: Int, steps: inout Int, isEnd: (Int) -> Bool = { _ in true },
    _ byte: (Int) -> UInt8
  ) -> (length: Int, edits: Int)? {
    var best: (length: Int, edits: Int)? = count <= limit && isEnd(0) ? (0, count) : nil
    steps -= columns(length, limit, isAnchored: true, byte) { column, edits in
      if edits < best?.edits ?? Int.max, isEnd(column + 1) { best = (column + 1, edits) }
    }
    return best
  }

  /// Goes over the columns of the table, one for each byte of text; the blocks that this took.
  @inline(__always)
  private func columns(
    _ length: Int, _ limit: Int, isAnchored: Bool, _ byte: (Int) -> UInt8,
    hit: (_ column: Int, _ edits: Int) -> Void
  ) -> Int {
    guard count > 0, limit >= 0 else { return 0 }
    let first = min(blocks, limit / 64 + 1)
    var column = [Block](repeating: Block(), count: blocks)
    for block in 0..<first { column[block].edits = min(64 * (block + 1), count) }
    let top: UInt64 = 1 << 63
    let bottom: UInt64 = 1 << ((count - 1) % 64)
    return rows.withUnsafeBufferPointer { rows in
      column.withUnsafeMutableBufferPointer { column in
        var steps = 0
        var last = first - 1
        for index in 0..<length {
          let equal = Int(byte(index)) * blocks
          var carry = isAnchored ? 1 : 0
          steps += last + 1
          for block in 0...last {
            carry = column[block].advance(
              rows[equal + block], carry, block == blocks - 1 ? bottom : top)
          }
          if last < blocks - 1, column[last].edits - carry <= limit,
            carry < 0 || rows[equal + last + 1] & 1 != 0
          {
            last += 1
            let before = column[last - 1].edits - carry
            column[last] = Block()
            column[last].edits = before + (last == blocks - 1 ? count - 64 * last : 64)
            _ = column[last].advance(
              rows[equal + last], carry, last == blocks - 1 ? bottom : top)
          } else {
            while last > (isAnchored ? -1 : 0),
              column[last].edits >= limit + (last == blocks - 1 ? count - 64 * last : 64)
            {
              last -= 1
            }
            guard last >= 0 else { return steps }
          }
          if last == blocks - 1, column[last].edits <= limit { hit(index, column[last].edits) }
        }
        return steps
      }
    }
  }

  /// Sixty-four rows of a column: whether each has one edit more or one fewer than the row above, and
  /// the edits of the last row.
  private struct Block {
    var more = ~UInt64(0)
    var fewer = UInt64(0)
    var edits = 0

    /// Goes on to the next column; `carry` is the change of the row above, and the change of the
    /// last row comes back.
    @inline(__always)
    mutating func advance(_ rows: UInt64, _ carry: Int, _ last: UInt64) -> Int {
      let down = rows | fewer
      let equal = carry < 0 ? rows | 1 : rows
      let across = (((equal & more) &+ more) ^ more) | equal
      var moreAcross = fewer | ~(across | more)
      var fewerAcross = more & across
      let change = moreAcross & last != 0 ? 1 : fewerAcross & last != 0 ? -1 : 0
      edits += change
      moreAcross <<= 1
      fewerAcross <<= 1
      if carry < 0 { fewerAcross |= 1 } else if carry > 0 { moreAcross |= 1 }
      more = fewerAcross | ~(down | moreAcross)
      fewer = moreAcross & down
      return change
    }
  }
}
