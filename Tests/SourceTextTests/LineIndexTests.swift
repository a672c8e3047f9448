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
}
