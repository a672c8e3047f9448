import SourceText
import Testing

@Suite struct SpellingTests {
  private let words = ["title", "standfirst", "byline", "by", "date"]

  @Test(arguments: [
    ("titel", "title"), ("tilte", "title"), ("titl", "title"), ("titles", "title"),
    ("TITLE", "title"), ("stand-first", "standfirst"), ("dates", "date"),
  ])
  func findsTheWordThatWasMeant(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: words) == meant)
  }

  @Test(arguments: ["", "x", "publisher", "tree", "dog"])
  func findsNothingWhenNothingIsNear(word: String) {
    #expect(Spelling.nearest(to: word, among: words) == nil)
  }

  @Test func takesTheNearestNotTheFirst() {
    #expect(Spelling.nearest(to: "contest", among: ["context", "contest", "content"]) == "contest")
  }

  @Test func takesTheFirstOfEquallyNearWords() {
    #expect(Spelling.nearest(to: "bat", among: ["cat", "bar"]) == "cat")
  }

  @Test func aWordWithoutALetterInCommonIsNotNear() {
    #expect(Spelling.nearest(to: "a", among: ["b"]) == nil)
  }

  @Test func hintsAtTheNearestOrListsThemAll() {
    #expect(Spelling.hint(for: "titel", among: words) == "did you mean “title”?")
    #expect(
      Spelling.hint(for: "colour", among: ["title", "date"]) == "known here: title, date")
  }
}
