import SiteModel
import SourceText
import Testing

@testable import Annotating

/// Long articles take time in proportion: with a step for every pair, these would take minutes.
@Suite struct AnnotatorScaleTests {
  private static let sentence = "Ines Maro said “the number is today,” and Ivan Petrov met her. "

  @Test(arguments: [" ", "\n\n"])
  func aLongArticleOfNamesAndQuotations(_ end: String) {
    let text = (0..<1_500).map { "\($0): " + Self.sentence + "“It leaks,” she said." + end }
      .joined()
    let found = Fixture.annotate(MarkedArticle(text)).output
    #expect(found.mentions.count == 3_000)
    #expect(found.quotations.count == 3_000)
  }

  @Test func manyRecordsAndNotes() {
    var marked = MarkedArticle((0..<3_000).map { "Line \($0): " + Self.sentence }.joined())
    for line in 0..<3_000 {
      let selector = TextQuoteSelector(
        exact: "the number is today", prefix: "Line \(line): Ines Maro said “", span: TextSpan(0, 1)
      )
      let place = TextQuoteSelector(exact: "Line \(line):", span: TextSpan(0, 1))
      let note = Note(category: .init(name: "context", label: "Context"), title: "one title")
      marked.article.annotations += [
        Fixture.annotation(.speech(.unknown(indirect: false)), selector),
        Fixture.annotation(.mention(nil), place), Fixture.annotation(.note(note), place),
      ]
    }
    let found = Fixture.annotate(marked)
    #expect(found.diagnostics.isEmpty)
    #expect(found.output.notes.count == 3_000)
    #expect(found.output.quotations.allSatisfy { $0.decision == .person })
  }
}
