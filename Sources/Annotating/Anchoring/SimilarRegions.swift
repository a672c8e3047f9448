/// The parts of a text that a passage like given words can lie in.
///
/// Of words with at most k edits, cut into r pieces, one piece has at most k / r; and of the runs of q
/// bytes of a piece of length l with e edits at least l - q + 1 - qe stand in the text, at about the
/// same distance from its beginning (Jokinen and Ukkonen 1991). Counting the runs by that distance
/// leaves out nothing that reading all of the text finds, and most of the text.
enum SimilarRegions {
  /// Bytes of a piece: with longer ones too many runs meet by chance.
  private static let piece = 96

  /// Parts of the text of `index`, ascending and apart, in one of which each passage lies that is at
  /// most `limit` edits away from `words`; all of the text when nothing can be left out. Linear in
  /// the places of the words' runs, each of which is an eighth of one of the `steps`.
  static func all(
    for words: [UInt8], within limit: Int, in index: PhraseIndex, steps: inout Int
  ) -> [Range<Int>] {
    let whole = index.text.indices
    let count = (words.count + piece - 1) / piece
    let (length, edits) = (words.count / max(1, count), limit / max(1, count))
    let least = length - PhraseIndex.run + 1 - PhraseIndex.run * edits
    guard index.isMade, least > 0 else { return [whole] }
    var width = 1
    while width < 2 * edits + 1 { width *= 2 }
    var regions: [Range<Int>] = []
    words.withUnsafeBufferPointer { words in
      var counts = [UInt32](repeating: 0, count: (whole.count + length) / width + 3)
      for number in 0..<count {
        let start = number * length
        for bin in counts.indices { counts[bin] = 0 }
        for offset in start...start + length - PhraseIndex.run {
          // Distances are counted from `length` before the text's beginning, so that none is negative.
          let shift = length - (offset - start)
          let places = index.positions(ofRunAt: offset, in: words)
          for place in places { counts[(Int(place) + shift) / width] += 1 }
          steps -= places.count / 8
        }
        for bin in counts.indices.dropLast()
        where Int(counts[bin] + counts[bin + 1]) >= least {
          let first = bin * width - length - start - limit
          let last = first + 2 * width + words.count + 3 * limit
          regions.append(max(0, first)..<max(0, min(whole.count, last)))
        }
      }
    }
    return merged(regions)
  }

  private static func merged(_ regions: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for region in regions.sorted(by: { $0.lowerBound < $1.lowerBound }) where !region.isEmpty {
      if let last = merged.last, region.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, region.upperBound)
      } else {
        merged.append(region)
      }
    }
    return merged
  }
}
