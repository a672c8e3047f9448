import SiteModel
import SourceText
import Testing

@testable import Annotating

@Suite struct QuoteAnchoringTests {
  private func outcome(
    _ marked: MarkedArticle, _ exact: String, before prefix: String = "",
    behind suffix: String = "",
    occurrence: Int? = nil
  ) -> QuoteAnchoring.Outcome {
    var anchoring = QuoteAnchoring(marked.file, phrases: 1)
    return anchoring.anchor(
      TextQuoteSelector(
        exact: exact, prefix: prefix, suffix: suffix, occurrence: occurrence, span: TextSpan(0, 1)))
  }

  private func span(_ marked: MarkedArticle, _ name: String) throws -> TextSpan {
    try #require(marked.spans[name])
  }

  @Test(arguments: [
    ("words that stand there once", "The «x|pool is closed» now.", "pool is closed"),
    ("letter case counts", "the pool, «x|The pool»", "The pool"),
    ("over a line’s end", "The «x|pool\nis   closed» now.", "pool is closed"),
    (
      "over paragraphs", "The «x|pool is closed.\n\nNobody swims» now.",
      "pool is closed. Nobody swims"
    ),
    ("other quotation marks", "He said «x|“it’s over”» and left.", "\"it's over\""),
    ("other dashes", "The «x|pool — closed – is» dry.", "pool - closed -- is"),
    ("a soft hyphen and a bound blank", "The «x|po\u{AD}ol\u{A0}is» dry.", "pool is"),
    ("decomposed letters", "The «x|cafe\u{301}» is dry.", "café"),
    ("whole words before parts of words", "Repools. «x|pool» and pools.", "pool"),
    ("parts of words where words are not set apart", "今日は«x|寒い»です", "寒い"),
    ("at the text’s ends", "«x|All of it»", "All of it"),
  ])
  func anchors(_ behaviour: String, _ text: String, _ exact: String) throws {
    let marked = MarkedArticle(text)
    #expect(outcome(marked, exact) == .anchored(try span(marked, "x")), "\(behaviour)")
  }

  @Test(arguments: [
    ("an ellipsis stands for what is between", "The «x|pool is very closed» now.", "pool … closed"),
    ("three dots do", "The «x|pool is very closed» now.", "pool ... closed"),
    ("a bracketed ellipsis does", "The «x|pool is very closed» now.", "pool […] closed"),
    ("the shortest run wins", "pool, «x|pool is closed», closed", "pool … closed"),
    (
      "an ellipsis in the text is taken first", "pool is closed, «x|pool … closed»", "pool … closed"
    ),
    ("several gaps", "«x|one two three four five»", "one … three … five"),
    ("a gap over paragraphs", "«x|one two.\n\nThree four»", "one … four"),
    ("gaps at the ends are nothing", "one «x|two» three", "… two …"),
  ])
  func bridges(_ behaviour: String, _ text: String, _ exact: String) throws {
    let marked = MarkedArticle(text)
    #expect(outcome(marked, exact) == .anchored(try span(marked, "x")), "\(behaviour)")
  }

  @Test(arguments: [
    ("words before", "a big pool, the small «x|pool»", "the small", ""),
    ("words behind", "a pool here, a «x|pool» there", "", "there"),
    ("words on both sides", "a pool b, a «x|pool» c, d pool c", "a", "c"),
    ("only what is nearest an ellipsis counts", "a pool, b «x|pool»", "far … b", ""),
    ("an ellipsis behind", "pool a, «x|pool» b far", "", "b … near"),
    ("a mark right beside", "pool, “«x|pool»”", "“", "”"),
    ("a line’s end between", "a pool, b\n«x|pool»", "b", ""),
    ("whole words only", "she pool, he «x|pool»", "he", ""),
    ("the rest of a word", "Whirl«x|pool»s are no carpools.", "Whirl", "s"),
  ])
  func tellsApart(_ behaviour: String, _ text: String, _ prefix: String, _ suffix: String) throws {
    let marked = MarkedArticle(text)
    #expect(
      outcome(marked, "pool", before: prefix, behind: suffix) == .anchored(try span(marked, "x")),
      "\(behaviour)")
  }

  @Test func sameWordsInSeveralPlacesAreAmbiguous() throws {
    let marked = MarkedArticle("«x|pool», «y|pool»")
    #expect(outcome(marked, "pool") == .ambiguous([try span(marked, "x"), try span(marked, "y")]))
  }

  @Test func anOccurrencePicksAmongPlaces() throws {
    let marked = MarkedArticle("«x|pool», «y|pool»")
    #expect(outcome(marked, "pool", occurrence: 1) == .anchored(try span(marked, "x")))
    #expect(outcome(marked, "pool", occurrence: 2) == .anchored(try span(marked, "y")))
    #expect(
      outcome(marked, "pool", occurrence: 3)
        == .tooFew([try span(marked, "x"), try span(marked, "y")]))
  }

  @Test func anOccurrenceCountsPlacesThatFitTheContext() throws {
    let marked = MarkedArticle("b pool, a pool, a «x|pool»")
    #expect(outcome(marked, "pool", before: "a", occurrence: 2) == .anchored(try span(marked, "x")))
  }

  @Test func otherWordsAroundAreReportedWithThePlaces() throws {
    let marked = MarkedArticle("a «x|pool»")
    #expect(outcome(marked, "pool", before: "b") == .otherContext([try span(marked, "x")]))
  }

  @Test(arguments: [("", ""), ("Whirl", ""), ("", "s"), ("Whirl", "house")])
  func aPartOfAWordIsAnchoredByTheRestOfItOnly(_ prefix: String, _ suffix: String) throws {
    let marked = MarkedArticle("Whirl«x|pool»s.")
    #expect(
      outcome(marked, "pool", before: prefix, behind: suffix)
        == .otherContext([try span(marked, "x")]))
  }

  @Test(arguments: ["nowhere", "…", "", "  ", "pool … nowhere", "closed … pool"])
  func wordsThatAreNotThereAreMissing(_ exact: String) {
    #expect(outcome(MarkedArticle("The pool is closed."), exact) == .missing)
  }

  @Test func theNearestPassageIsShown() throws {
    let marked = MarkedArticle("Once, «x|we will surely never raise taxes», she said.")
    var anchoring = QuoteAnchoring(marked.file, phrases: 1)
    let selector = TextQuoteSelector(exact: "we will really not raise taxes", span: TextSpan(0, 1))
    #expect(anchoring.anchor(selector) == .missing)
    #expect(anchoring.nearest(to: selector) == (try span(marked, "x")))
  }

  @Test func nothingNearIsShownWhenNothingIsNearOrTheStepsAreSpent() {
    let file = MarkedArticle("Once, we will surely never raise taxes.").file
    var anchoring = QuoteAnchoring(file, phrases: 1)
    let far = TextQuoteSelector(exact: "zzzzzzzzzz", span: TextSpan(0, 1))
    #expect(anchoring.nearest(to: far) == nil)
    let near = TextQuoteSelector(exact: "we will really not raise taxes", span: TextSpan(0, 1))
    #expect(anchoring.nearest(to: near) != nil)
    anchoring = QuoteAnchoring(file, phrases: 1, steps: 0)
    #expect(anchoring.nearest(to: near) == nil)
  }

  @Test(arguments: UInt64(0)..<60) func wordsWithEnoughContextAnchorToTheirOwnPlace(_ seed: UInt64)
  {
    var random = RandomText(seed: seed)
    let text = random.plain(words: 80, from: ["a", "b", "pool", "é", "Maro", "o’b", "x-y", "“q”"])
    let file = SourceFile(path: "test.txt", bytes: Array(text.utf8))
    var anchoring = QuoteAnchoring(file, phrases: 100)
    var words: [Range<String.Index>] = []
    var index = text.startIndex
    while index < text.endIndex {
      let end = text[index...].firstIndex { $0 == " " || $0 == "\n" } ?? text.endIndex
      if end > index { words.append(index..<end) }
      index = end < text.endIndex ? text.index(after: end) : end
    }
    for _ in 0..<30 {
      let first = random.int(0..<words.count)
      let last = min(words.count - 1, first + random.int(0..<4))
      let target = words[first].lowerBound..<words[last].upperBound
      let selector = TextQuoteSelector(
        exact: String(text[target]), prefix: String(text[..<target.lowerBound]),
        suffix: String(text[target.upperBound...]), span: TextSpan(0, 1))
      let start = text.utf8.distance(from: text.startIndex, to: target.lowerBound)
      let span = TextSpan(start, start + text[target].utf8.count)
      #expect(anchoring.anchor(selector) == .anchored(span))
    }
  }

  @Test(arguments: UInt64(0)..<30) func theIndexFindsWhatReadingAllOfTheTextFinds(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let text = (0..<300).map { _ in UInt8(ascii: "a") + UInt8(random.int(0..<3)) }
    let index = PhraseIndex(text, phrases: 100)
    for length in 1..<10 {
      let words = (0..<length).map { _ in UInt8(ascii: "a") + UInt8(random.int(0..<3)) }
      let expected = (0...text.count - length).filter {
        text[$0..<$0 + length].elementsEqual(words)
      }
      #expect(index.occurrences(of: words).map(\.lowerBound) == expected)
    }
  }
}
