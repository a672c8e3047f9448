import SeededRandom
import SourceText
import Testing

@Suite struct LineIndexTests {
  private func index(_ text: String) -> LineIndex {
    LineIndex(SourceFile(path: "a.txt", bytes: Array(text.utf8)))
  }

  @Test func countsColumnsInCharactersPeopleSee() {
    let text = "e\u{301}é👩‍👩‍👧x"
    let position = index(text).position(at: text.utf8.count - 1)
    #expect(position.line == 1)
    #expect(position.column == 4)
  }

  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func endsLinesAtEachLineEnding(text: String) {
    let index = index(text)
    #expect(index.lineCount == 3)
    #expect(index.position(at: text.utf8.count - 1) == (3, 1))
    #expect(index.span(ofLine: 1) == TextSpan(0, 1))
  }

  @Test func startsBehindAByteOrderMark() {
    #expect(index("\u{FEFF}ab").position(at: 4) == (1, 2))
  }

  @Test func placesTheEndOfTheFile() {
    #expect(index("ab").position(at: 2) == (1, 3))
    #expect(index("ab\n").position(at: 3) == (2, 1))
    #expect(index("").position(at: 0) == (1, 1))
  }

  @Test func countsLikeACountFromTheStartOnRandomTexts() {
    var random = SplitMix64(seed: 5)
    let pieces = ["a", "é", "e\u{301}", "\u{301}", "👩‍👩‍👧", "🇩🇪", "日", "\u{200D}", "\r", "\r\n"]
    for round in 0..<20 {
      var text = ""
      for _ in 0..<4000 {
        let isBreak = Int.random(in: 0..<(round < 10 ? 2000 : 40), using: &random) == 0
        text += isBreak ? "\n" : pieces[Int.random(in: 0..<(round < 10 ? 8 : 10), using: &random)]
      }
      let bytes = Array(text.utf8)
      let index = index(text)
      for _ in 0..<50 {
        let offset = Int.random(in: 0...bytes.count, using: &random)
        let (line, column) = index.position(at: offset)
        let span = index.span(ofLine: line)
        let before = bytes[span.start..<min(max(offset, span.start), span.end)]
        #expect(column == String(decoding: before, as: UTF8.self).count + 1)
      }
    }
  }
}
