import Testing

@testable import Annotating

/// The search for similar passages against one that fills in the whole table of distances.
@Suite struct SimilarPassageTests {
  private func passages(_ words: String, _ text: String, within limit: Int) -> [String] {
    let bytes = Array(text.utf8)
    var steps = Int.max
    return bytes.withUnsafeBufferPointer { buffer in
      SimilarPassage.all(
        like: Array(words.utf8), within: limit, in: buffer, [buffer.indices], steps: &steps
      )
      .map { String(decoding: buffer[$0.range], as: UTF8.self) + " \($0.edits)" }
    }
  }

  @Test(arguments: [
    ("the pool is closed", "Now the pool was closed again.", ["the pool was closed 2"]),
    ("the pool is closed", "Now that pool is closed", ["that pool is closed 2"]),
    ("the pool is closed", "the pool is not closed", []),
    ("seven pools are shut", "Eleven pools are shut.", ["Eleven pools are shut 2"]),
    (
      "cold water here", "Cold water there, and cold waters here.",
      ["Cold water there 2", "cold waters here 1"]
    ),
  ])
  func areWholeWords(_ words: String, _ text: String, _ expected: [String]) {
    #expect(passages(words, text, within: 3) == expected)
  }

  @Test func areCharactersWhereWordsHaveNoBlanksBetweenThem() {
    #expect(
      passages("今日は寒い水です", "そして今日は冷い水ですと", within: 4) == ["今日は冷い水です 2"])
  }

  @Test(arguments: UInt64(0)..<80) func areThoseOfThePlainSearch(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let vocabulary = ["a", "b", "ab", "pool", "poll", "é", "日本", "x-y", "closed", "close"]
    for _ in 0..<6 {
      let text = Array(random.plain(words: random.int(1..<60), from: vocabulary).utf8)
      var words = Array(random.plain(words: random.int(1..<30), from: vocabulary).utf8)
      while words.last == 0x20 || words.last == 0x0A { words.removeLast() }
      let limit = random.int(0..<max(1, words.count / 3) + 1)
      var steps = Int.max
      text.withUnsafeBufferPointer { buffer in
        let found = SimilarPassage.all(
          like: words, within: limit, in: buffer, [buffer.indices], steps: &steps)
        #expect(found == plain(words, limit, buffer))
      }
    }
  }

  @Test(arguments: UInt64(0)..<60) func leavingPartsOfTheTextOutChangesNothing(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let vocabulary = (0..<random.int(3..<300)).map { "w\($0 * 7919 % 1000)" } + ["été", "“q”"]
    var text = random.plain(words: 1500, from: vocabulary)
    let words = Array(text.utf8.dropFirst(random.int(0..<500)).prefix(random.int(4..<400)))
    let limit = words.count / random.int(4..<9)
    // Edited copies of the words all over the text.
    for _ in 0..<6 {
      var copy = words
      for _ in 0..<random.int(0..<limit + 2) {
        let place = random.int(0..<copy.count)
        switch random.int(0..<3) {
        case 0: copy[place] = UInt8(ascii: "z")
        case 1: copy.insert(UInt8(ascii: " "), at: place)
        default: if copy.count > 1 { copy.remove(at: place) }
        }
      }
      text += " " + String(decoding: copy, as: UTF8.self) + " "
      text += random.plain(words: random.int(0..<40), from: vocabulary)
    }
    let bytes = Array(text.utf8)
    let index = PhraseIndex(bytes, phrases: 100)
    var steps = Int.max
    let regions = SimilarRegions.all(for: words, within: limit, in: index, steps: &steps)
    bytes.withUnsafeBufferPointer { buffer in
      let all = SimilarPassage.all(
        like: words, within: limit, in: buffer, [buffer.indices], steps: &steps)
      #expect(
        SimilarPassage.all(like: words, within: limit, in: buffer, regions, steps: &steps) == all)
      #expect(!all.isEmpty || words.count < 6)
    }
  }

  private func plain(
    _ words: [UInt8], _ limit: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> [SimilarPassage] {
    guard !words.isEmpty else { return [] }
    let edges = WordEdges(bytes: text)
    let row = BitVectorPatternTests.lastRow(words, Array(text), isAnchored: false)
    var ends: [Int] = []
    for end in row.indices.dropFirst() where row[end] <= limit && edges.mayEnd(at: end) {
      if let last = ends.last, end - last <= words.count / 2 {
        if row[end] < row[last] { ends[ends.count - 1] = end }
      } else {
        ends.append(end)
      }
    }
    return ends.compactMap { end in
      let backwards = BitVectorPatternTests.lastRow(
        words.reversed(), Array(text[..<end].reversed()), isAnchored: true)
      let best = backwards.indices.dropFirst()
        .filter { backwards[$0] <= limit && edges.mayBegin(at: end - $0) }
        .min { (backwards[$0], $0) < (backwards[$1], $1) }
      return best.map { SimilarPassage(range: end - $0..<end, edits: backwards[$0]) }
    }
  }
}
