import SourceText
import Speech
import Testing

/// The figures change as they should when one thing is found otherwise than labelled.
@Suite struct SpeechScoreTests {
  private static let text = LabelledText(
    name: "pool",
    content: """
      genre: test

      ⟦1:“It leaks,”⟧ said ⟦1s2s:Ines Maro⟧, the mayor. ⟦2:“It always has,”⟧ ⟦2s=Ines Maro:she⟧ said, \
      and called the roof ⟦3p:“tired”⟧, as ⟦3s=?:one neighbour⟧ had. ⟦4:“Shame!”⟧ A “wet” year.
      """)

  /// Just what is labelled.
  private static let labelled = text.quotations.map { label in
    FoundQuotation(
      content: label.content, kind: label.kind, source: label.sources.last.map { source($0) },
      rule: "test", confidence: 0.9)
  }

  private static func source(_ span: TextSpan) -> Source { Source(span: span, form: .nominal) }

  /// The span of the first place of `words`.
  private static func span(_ words: String) throws -> TextSpan {
    let bytes = Array(words.utf8)
    let start = try #require(
      text.marked.text.indices.first { text.marked.text[$0...].starts(with: bytes) })
    return TextSpan(start, start + bytes.count)
  }

  private func score(_ change: (inout [FoundQuotation]) throws -> Void) rethrows -> SpeechScore {
    var found = Self.labelled
    try change(&found)
    return SpeechScore(Self.text, found)
  }

  private func right(_ tally: Tally) -> [Int] { [tally.right, tally.found, tally.labelled] }

  @Test func whatIsLabelledIsAllRight() {
    let score = score { _ in }
    #expect(right(score.spans) == [4, 4, 4])
    #expect(right(score.whole) == [4, 4, 4])
    #expect(right(score.direct) == [3, 3, 3])
    #expect(right(score.sure) == [3, 3, 0])
    #expect(score.whole.f1 == 1)
    #expect(score.faults.isEmpty)
  }

  @Test func aMissedQuotationCostsRecall() {
    let score = score { $0.removeFirst() }
    #expect(right(score.spans) == [3, 3, 4])
    #expect(score.spans.precision == 1 && score.spans.recall == 0.75)
    #expect(right(score.direct) == [2, 2, 3])
    #expect(score.faults.count == 1)
  }

  @Test func aSpanThatIsALittleOffIsWrongButItsSourceIsNot() {
    let score = score { found in
      let span = found[0].content[0]
      found[0].content = [TextSpan(span.start, span.end - 3)]
    }
    #expect(right(score.spans) == [3, 4, 4])
    #expect(right(score.whole) == [3, 4, 4])
    #expect(right(score.sure) == [3, 3, 0])
    #expect(score.faults.count == 2)
  }

  @Test func aWrongSourceLeavesTheSpanRight() throws {
    let score = try score { $0[0].source = Self.source(try Self.span("one neighbour")) }
    #expect(right(score.spans) == [4, 4, 4])
    #expect(right(score.whole) == [3, 4, 4])
    #expect(right(score.direct) == [2, 3, 3])
    #expect(right(score.sure) == [2, 3, 0])
    #expect(score.faults.count == 1)
  }

  @Test func aSourceOfLittleConfidenceDoesNotCountAsSure() {
    let score = score { $0[0].confidence = 0.6 }
    #expect(right(score.sourced) == [3, 3, 0])
    #expect(right(score.sure) == [2, 2, 0])
  }

  @Test func aSourceLeftOpenIsMissedButNotWrong() {
    let score = score { $0[0].source = nil }
    #expect(right(score.whole) == [3, 4, 4])
    #expect(right(score.sourced) == [2, 2, 0])
  }

  @Test func aSourceForAnOpenQuotationIsWrong() throws {
    let score = try score { $0[3].source = Self.source(try Self.span("she")) }
    #expect(right(score.whole) == [3, 4, 4])
    #expect(right(score.sure) == [3, 4, 0])
  }

  @Test func aScareQuoteTakenForAQuotationCostsPrecision() throws {
    let score = try score { found in
      found.append(FoundQuotation(content: [try Self.span("“wet”")], kind: .partial))
    }
    #expect(right(score.spans) == [4, 5, 4])
    #expect(right(score.whole) == [4, 5, 4])
    #expect(right(score.direct) == [3, 3, 3])
  }

  @Test func anotherMentionOfTheSpeakerIsRight() throws {
    let score = try score { $0[0].source = Self.source(try Self.span("she")) }
    #expect(right(score.whole) == [4, 4, 4])
  }

  @Test func aSpeakerNamedIsRightOnlyWhereTheLabelNamesThem() {
    func named(_ speakers: String?...) -> [Int] {
      right(SpeechScore(Self.text, Self.labelled, speakers: speakers).named)
    }
    #expect(named() == [0, 0, 2])
    #expect(named("Ines Maro", "Maro", nil, nil) == [2, 2, 2])
    #expect(named("Ines Maro", "Petrov", nil, nil) == [1, 2, 2])
    #expect(named("Ines Maro", nil, "Ines Maro", nil) == [1, 2, 2])
    #expect(named(nil, nil, nil, "Ines Maro") == [0, 1, 2])
  }

  @Test func joiningTwoQuotationsChangesNothing() {
    let score = score { found in
      found[0].content += found[1].content
      found.remove(at: 1)
    }
    #expect(right(score.whole) == [4, 4, 4])
  }

  @Test(arguments: [
    ("Maro", "Ines Maro", true), ("Ines", "Ines Maro", true),
    ("Mayor Ines Maro", "Ines Maro", true),
    ("Maro’s", "Ines Maro", true), ("Ines Maro", "Maro", true), ("Ada Maro", "Ines Maro", false),
    ("the mayor", "Ines Maro", false), ("Mar", "Ines Maro", false), ("", "Ines Maro", false),
  ])
  func aNameIsKnownByItsSurname(_ words: String, _ speaker: String, _ same: Bool) {
    #expect(SourceJudge.isName(words, of: speaker) == same)
  }
}
