/// A passage that is like words that were looked for.
struct SimilarPassage: Equatable {
  /// Where it stands in the folded text: whole words.
  let range: Range<Int>
  /// How many bytes are put in, left out or replaced.
  let edits: Int

  /// The passages in the `regions` of `text`, ascending and apart, that are at most `limit` edits away from `words`, ascending.
  ///
  /// Of passages that end within half the words' length of one another only that with the fewest
  /// edits is told, of equal ones the first. Empty when looking for them would take more than
  /// `steps`, off which it is taken. Linear in the text for every 64 bytes of the words that a match
  /// within the limit can reach.
  static func all(
    like words: [UInt8], within limit: Int, in text: UnsafeBufferPointer<UInt8>,
    _ regions: [Range<Int>], steps: inout Int
  ) -> [SimilarPassage] {
    guard !words.isEmpty, words.count - limit <= text.count else { return [] }
    let edges = WordEdges(bytes: text)
    var ends: [(end: Int, edits: Int)] = []
    var best: (end: Int, edits: Int)?
    let pattern = BitVectorPattern(words)
    for region in regions where steps > 0 {
      pattern.ends(in: text, region, limit: limit, steps: &steps) { end, edits in
        guard edges.mayEnd(at: end) else { return }
        if let known = best, end - known.end <= words.count / 2 {
          if edits < known.edits { best = (end, edits) }
        } else {
          if let known = best { ends.append(known) }
          best = (end, edits)
        }
      }
    }
    if let best { ends.append(best) }
    guard !ends.isEmpty else { return [] }
    let backwards = BitVectorPattern(words.reversed())
    var passages: [SimilarPassage] = []
    for (end, _) in ends where steps > 0 {
      let found = backwards.beginning(
        of: min(end, words.count + limit), limit: limit, steps: &steps,
        isEnd: { $0 > 0 && edges.mayBegin(at: end - $0) }, { text[end - 1 - $0] })
      if let found { passages.append(.init(range: end - found.length..<end, edits: found.edits)) }
    }
    return passages
  }
}
