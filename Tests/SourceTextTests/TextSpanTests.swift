import SourceText
import Testing

@Suite struct TextSpanTests {
  @Test func countsItsBytes() {
    #expect(TextSpan(3, 8).count == 5)
    #expect(TextSpan(3, 3).isEmpty)
    #expect(!TextSpan(3, 4).isEmpty)
    #expect(TextSpan(3, 8).range == 3..<8)
  }

  @Test func containsItsFirstByteButNotTheOneBehind() {
    #expect(TextSpan(3, 8).contains(3))
    #expect(TextSpan(3, 8).contains(7))
    #expect(!TextSpan(3, 8).contains(8))
    #expect(!TextSpan(3, 8).contains(2))
  }

  @Test func containsSpansThatDoNotPassItsEnds() {
    #expect(TextSpan(3, 8).contains(TextSpan(3, 8)))
    #expect(TextSpan(3, 8).contains(TextSpan(8, 8)))
    #expect(!TextSpan(3, 8).contains(TextSpan(2, 5)))
    #expect(!TextSpan(3, 8).contains(TextSpan(5, 9)))
  }

  @Test func anEmptySpanOverlapsNothing() {
    #expect(!TextSpan(0, 4).overlaps(TextSpan(2, 2)))
    #expect(!TextSpan(2, 2).overlaps(TextSpan(2, 2)))
    #expect(TextSpan(0, 4).intersection(TextSpan(2, 2)) == nil)
  }

  @Test func touchingSpansDoNotOverlap() {
    #expect(!TextSpan(0, 3).overlaps(TextSpan(3, 5)))
    #expect(TextSpan(0, 4).overlaps(TextSpan(3, 5)))
    #expect(TextSpan(0, 3).intersection(TextSpan(3, 5)) == nil)
  }

  @Test func intersectsInWhatBothHave() {
    #expect(TextSpan(0, 6).intersection(TextSpan(3, 9)) == TextSpan(3, 6))
    #expect(TextSpan(0, 9).intersection(TextSpan(3, 5)) == TextSpan(3, 5))
  }

  @Test func sortsWhatEnclosesFirst() {
    let sorted = [TextSpan(2, 3), TextSpan(0, 1), TextSpan(2, 9), TextSpan(0, 5)].sorted()
    #expect(sorted == [TextSpan(0, 5), TextSpan(0, 1), TextSpan(2, 9), TextSpan(2, 3)])
  }
}
