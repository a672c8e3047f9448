import Testing

@testable import Annotating

/// The bit-vector search against the table of distances that it stands for, filled in cell by cell.
@Suite struct BitVectorPatternTests {
  /// The last row of the table: the edits of the best match that ends at each place, from 0 on.
  /// A match begins anywhere, or at 0 when `isAnchored`.
  static func lastRow(_ words: [UInt8], _ text: [UInt8], isAnchored: Bool) -> [Int] {
    var column = Array(0...words.count)
    var last = [words.count]
    for (index, byte) in text.enumerated() {
      var next = [isAnchored ? index + 1 : 0]
      for row in words.indices {
        next.append(
          min(
            column[row] + (words[row] == byte ? 0 : 1), min(column[row + 1], next[row]) + 1))
      }
      column = next
      last.append(next[words.count])
    }
    return last
  }

  /// Words over few letters, so that there is much to align, some of them cut out of the text.
  private static func sample(_ random: inout RandomText) -> (words: [UInt8], text: [UInt8]) {
    let letters = random.int(1..<6)
    func bytes(_ count: Int, _ random: inout RandomText) -> [UInt8] {
      (0..<count).map { _ in UInt8(ascii: "a") + UInt8(random.int(0..<letters)) }
    }
    let text = bytes(random.int(0..<500), &random)
    var words = bytes(random.int(1..<200), &random)
    if text.count > 2, random.int(0..<3) > 0 {
      let start = random.int(0..<text.count - 1)
      words = Array(text[start..<random.int(start + 1..<text.count)])
      for _ in 0..<random.int(0..<words.count / 4 + 1) {
        words[random.int(0..<words.count)] = UInt8(ascii: "z")
      }
    }
    return (words, text)
  }

  @Test(arguments: UInt64(0)..<60) func endsAreThoseOfTheTable(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<8 {
      let (words, text) = Self.sample(&random)
      let limit = random.int(0..<words.count + 2)
      let expected = Self.lastRow(words, text, isAnchored: false).enumerated().dropFirst()
        .filter { $0.element <= limit }.map { [$0.offset, $0.element] }
      var found: [[Int]] = []
      var steps = 0
      text.withUnsafeBufferPointer {
        BitVectorPattern(words).ends(in: $0, $0.indices, limit: limit, steps: &steps) {
          found.append([$0, $1])
        }
      }
      #expect(found == expected)
      #expect(-steps <= text.count * ((words.count + 63) / 64))
    }
  }

  @Test(arguments: UInt64(0)..<60) func beginningsAreThoseOfTheTable(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<8 {
      let (words, text) = Self.sample(&random)
      let limit = random.int(0..<words.count + 2)
      let step = random.int(1..<4)
      let row = Self.lastRow(words, text, isAnchored: true).enumerated()
        .filter { $0.element <= limit && $0.offset % step == 0 }
      let expected = row.min { ($0.element, $0.offset) < ($1.element, $1.offset) }
      var steps = 0
      let found = BitVectorPattern(words).beginning(
        of: text.count, limit: limit, steps: &steps, isEnd: { $0 % step == 0 }, { text[$0] })
      #expect(found?.length == expected?.offset)
      #expect(found?.edits == expected?.element)
    }
  }

  @Test func wordsLongerThanTheTextAreFound() {
    let words = Array(String(repeating: "abcdefgh", count: 20).utf8)
    var steps = 0
    var best = Int.max
    let text = Array(words.dropFirst(10).dropLast(10))
    text.withUnsafeBufferPointer {
      BitVectorPattern(words).ends(in: $0, $0.indices, limit: 20, steps: &steps) {
        best = min(best, $1)
      }
    }
    #expect(best == 20)
  }
}
