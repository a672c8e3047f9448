import SeededRandom
import SourceText
import Testing

@testable import Rendering

/// Passages that overlap or touch never look alike, as far as there are levels.
struct PassageLevelTests {
  @Test(arguments: [
    ([], []), ([TextSpan(0, 5)], [0]),
    // Nested, crossing, equal, adjacent, apart.
    ([TextSpan(4, 6), TextSpan(0, 10)], [1, 0]), ([TextSpan(0, 6), TextSpan(4, 10)], [0, 1]),
    ([TextSpan(0, 6), TextSpan(0, 6)], [0, 1]), ([TextSpan(0, 6), TextSpan(6, 9)], [0, 1]),
    ([TextSpan(0, 6), TextSpan(7, 9)], [0, 1]), ([TextSpan(0, 6), TextSpan(8, 9)], [0, 0]),
    // A level is free again as soon as its passage is over.
    ([TextSpan(0, 20), TextSpan(2, 5), TextSpan(10, 15)], [0, 1, 1]),
  ])
  func eachShapeHasItsLevels(spans: [TextSpan], levels: [Int]) {
    #expect(PassageLevels.levels(of: spans) == levels)
  }

  @Test(arguments: 0..<100)
  func noTwoThatTouchShareALevelAndNoneIsHigherThanNeeded(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let spans = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      let start = Int.random(in: 0..<100, using: &generator)
      return TextSpan(start, start + Int.random(in: 1...30, using: &generator))
    }
    let levels = PassageLevels.levels(of: spans)
    func touch(_ one: TextSpan, _ other: TextSpan) -> Bool {
      one.start <= other.end + 1 && other.start <= one.end + 1
    }
    for (index, span) in spans.enumerated() {
      for other in spans.indices where other < index && touch(span, spans[other]) {
        #expect(levels[index] != levels[other])
      }
    }
    let deepest = (0..<140).map { place in
      spans.count { $0.start <= place && place <= $0.end + 1 }
    }.max()
    #expect((levels.max() ?? 0) < (deepest ?? 0))
  }
}
