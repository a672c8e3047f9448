import SourceText
import Speech
import Testing

/// Why a quotation has the speaker that it has.
struct ExplanationTests {
  private static let text = """
    “It leaks,” Ines Maro said. “All day.” The film “Two Rivers” is about it.
    """

  private func explain(_ text: String) -> (bytes: [UInt8], explanations: [Explanation]) {
    let bytes = Array(text.utf8)
    return (
      bytes,
      QuotationFinder().explanations(in: bytes, paragraphs: [TextSpan(0, bytes.count)])
    )
  }

  @Test func everyStretchIsExplainedThoseThatAreNoQuotationToo() {
    let (bytes, explanations) = explain(Self.text)
    let stretches = explanations.map { String(decoding: bytes[$0.stretch.range], as: UTF8.self) }
    #expect(stretches == ["“It leaks,”", "“All day.”", "“Two Rivers”"])
    #expect(explanations.map { $0.deciding?.rule } == ["cue-after", "same-paragraph", "title"])
  }

  @Test func eachRuleHasItsTurnInOrder() throws {
    let (_, explanations) = explain(Self.text)
    let rules = try #require(explanations.first?.steps.map(\.rule))
    #expect(Set(rules).count == rules.count)
    #expect(explanations.allSatisfy { $0.steps.map(\.rule) == rules })
  }

  @Test func whatALaterRuleWouldHaveSaidIsToldWithItsSource() throws {
    let (bytes, explanations) = explain(Self.text)
    let first = try #require(explanations.first)
    let decided = try #require(first.steps.firstIndex { $0.rule == "cue-after" })
    for (index, step) in first.steps.enumerated() {
      switch step.outcome {
      case .doesNotApply: break
      case .decided(let answer):
        #expect(index == decided)
        #expect(answer.verdict == .quotation)
        let source = try #require(answer.source)
        #expect(String(decoding: bytes[source.span.range], as: UTF8.self) == "Ines Maro")
      case .wouldSay: #expect(index > decided)
      }
    }
    #expect(first.steps.contains { if case .wouldSay = $0.outcome { true } else { false } })
  }

  @Test func explainingChangesNothingOfTheReading() throws {
    let (bytes, explanations) = explain(Self.text)
    let found = QuotationFinder().quotations(in: bytes, paragraphs: [TextSpan(0, bytes.count)])
    let told = explanations.compactMap { explanation -> FoundQuotation? in
      guard case .decided(let answer) = explanation.deciding?.outcome,
        answer.verdict == .quotation
      else { return nil }
      return FoundQuotation(
        content: [explanation.stretch], kind: .direct, cue: answer.cue, source: answer.source,
        rule: explanation.deciding?.rule ?? "", confidence: answer.confidence)
    }
    #expect(told == found)
  }

  @Test func aTextWithoutMarksHasNothingToExplain() {
    #expect(explain("Ines Maro said that it leaks.").explanations.isEmpty)
    #expect(QuotationFinder().explanations(in: [], paragraphs: []).isEmpty)
  }
}
