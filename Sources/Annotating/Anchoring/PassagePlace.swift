import SourceText

/// Where the words of a quotation stand in the folded text, exactly or with edits.
struct PassagePlace: Equatable {
  /// The pieces between the quotation's ellipses, ascending; one when it has none.
  let pieces: [Range<Int>]
  /// How many edits the pieces are away from the quoted ones.
  let edits: Int

  /// Where it begins.
  var start: Int { pieces[0].lowerBound }
  /// All of it.
  var range: Range<Int> { start..<pieces[pieces.count - 1].upperBound }

  /// The same with that many bytes more before and behind it.
  func reaching(_ before: Int, _ behind: Int) -> PassagePlace {
    var pieces = pieces
    let last = pieces.count - 1
    pieces[0] = pieces[0].lowerBound - before..<pieces[0].upperBound
    pieces[last] = pieces[last].lowerBound..<pieces[last].upperBound + behind
    return PassagePlace(pieces: pieces, edits: edits + before + behind)
  }

  /// The runs that go through one of the places of each piece in turn, one for each place of the last
  /// piece, ascending.
  ///
  /// Of the runs to one place the one with the fewest edits is told, of equal ones the shortest.
  /// Linear in the places, besides finding their order.
  static func runs(through places: [[SimilarPassage]]) -> [PassagePlace] {
    guard let first = places.first, let last = places.last, places.count > 1 else {
      return places.first?.map { .init(pieces: [$0.range], edits: $0.edits) } ?? []
    }
    // From each place of a piece the best way on, pieces from the last to the first.
    var ways: [[Way?]] = [last.map { Way(edits: $0.edits, next: nil) }]
    for piece in places.indices.dropLast().reversed() {
      let (following, onward) = (places[piece + 1], ways[ways.count - 1])
      var best = [Int?](repeating: nil, count: following.count + 1)
      for index in following.indices.reversed() {
        best[index] = best[index + 1]
        guard let way = onward[index] else { continue }
        let other = best[index].flatMap { onward[$0] }?.edits ?? Int.max
        if way.edits <= other { best[index] = index }
      }
      ways.append(
        places[piece].map { place in
          let from = following.partition { $0.range.lowerBound >= place.range.upperBound }
          guard let next = best[from], let way = onward[next] else { return nil }
          return Way(edits: place.edits + way.edits, next: next)
        })
    }
    ways.reverse()
    var runs = [PassagePlace?](repeating: nil, count: last.count)
    for index in first.indices {
      guard let way = ways[0][index] else { continue }
      var (pieces, at) = ([first[index].range], index)
      for piece in places.indices.dropFirst() {
        at = ways[piece - 1][at]?.next ?? 0
        pieces.append(places[piece][at].range)
      }
      if way.edits <= runs[at]?.edits ?? Int.max {
        runs[at] = PassagePlace(pieces: pieces, edits: way.edits)
      }
    }
    return runs.compactMap { $0 }
  }

  private struct Way {
    let edits: Int
    let next: Int?
  }
}
