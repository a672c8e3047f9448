import RandomArticles
import SeededRandom
import SourceText
import Testing

@testable import Rendering

/// What must hold of every way of weaving spans into a text.
struct SpanNestingTests {
  @Test(arguments: 0..<400)
  func randomSpansKeepTheLaw(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let text = RandomText(blocks: Int.random(in: 0...6, using: &generator), using: &generator)
    let spans = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
      LayeredSpan(
        span: text.span(using: &generator), layer: Int.random(in: 0...4, using: &generator))
    }
    let events = SpanNesting.weave(spans, into: text.blocks)
    try #require(events.count == text.blocks.count)
    var pieces = [[TextSpan]](repeating: [], count: spans.count)
    var firsts = [Int](repeating: 0, count: spans.count)
    var lasts = [Int](repeating: 0, count: spans.count)
    for (block, events) in zip(text.blocks, events) {
      var position = block.start
      var open: [(index: Int, start: Int)] = []
      for event in events {
        switch event {
        case .text(let span):
          #expect(span.start == position, "the text goes on where it stopped")
          #expect(!span.isEmpty)
          position = span.end
        case .open(let index, let isFirst):
          #expect(isFirst == (firsts[index] == 0))
          firsts[index] += isFirst ? 1 : 0
          open.append((index, position))
        case .close(let index, let isLast):
          let innermost = open.popLast()
          let opened = try #require(innermost)
          #expect(opened.index == index, "the innermost closes first")
          #expect(lasts[index] == 0, "nothing follows the last piece")
          lasts[index] += isLast ? 1 : 0
          pieces[index].append(TextSpan(opened.start, position))
        }
      }
      #expect(open.isEmpty)
      #expect(position == block.end)
    }
    for (index, layered) in spans.enumerated() {
      let shown = text.isShown(layered.span)
      #expect(firsts[index] == (shown ? 1 : 0))
      #expect(lasts[index] == (shown ? 1 : 0))
      #expect(pieces[index].allSatisfy { !$0.isEmpty })
      let covered = pieces[index].flatMap(\.range)
      let expected = text.blocks.flatMap { $0.range }.filter(layered.span.contains)
      #expect(covered == expected, "the pieces of a span are what it has in common with blocks")
    }
  }

  @Test func ofEqualSpansTheLowerLayerEncloses() {
    let span = TextSpan(0, 2)
    let spans = [3, 1, 2].map { LayeredSpan(span: span, layer: $0) }
    let opened = SpanNesting.weave(spans, into: [span])[0].compactMap { event -> Int? in
      if case .open(let index, _) = event { index } else { nil }
    }
    #expect(opened == [1, 2, 0])
  }

  @Test func whatEndsNowhereElseIsNotCut() {
    let spans = [TextSpan(0, 9), TextSpan(1, 4), TextSpan(4, 8), TextSpan(5, 6)].map {
      LayeredSpan(span: $0, layer: 0)
    }
    let opens = SpanNesting.weave(spans, into: [TextSpan(0, 9)])[0].count {
      if case .open = $0 { true } else { false }
    }
    #expect(opens == spans.count)
  }

  /// A step for every pair of a span and a block would be 400 million of them.
  @Test func manySpansInManyBlocks() {
    let blocks = (0..<20_000).map { TextSpan(10 * $0, 10 * $0 + 8) }
    let spans = blocks.map { LayeredSpan(span: TextSpan($0.start + 1, $0.end + 4), layer: 0) }
    let woven = SpanNesting.weave(spans, into: blocks)
    let opened = woven.map { events in
      events.count { if case .open = $0 { true } else { false } }
    }
    // In each block the span before goes on, and crosses the next, which is cut where it ends.
    let areCut = opened.count == blocks.count && opened.dropFirst().allSatisfy { $0 == 3 }
    #expect(areCut)
  }
}
