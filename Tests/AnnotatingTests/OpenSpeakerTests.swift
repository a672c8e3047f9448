import SiteModel
import SourceText
import Testing

@testable import Annotating

/// How sure a rule must be, and which open speakers are told of.
@Suite struct OpenSpeakerTests {
  private func annotate(
    _ text: String, leastConfidence: Double = SiteSettings.usualLeastConfidence,
    isReviewed: Bool = false
  ) -> Diagnosed<AnnotatedArticle> {
    var article = MarkedArticle(text).article
    article.metadata.reviewed = isReviewed
    return Annotator(
      registry: Fixture.registry(Fixture.marlow), leastConfidence: leastConfidence
    ).annotate(article)
  }

  private static let sure = "“It leaks,” Ines Maro said."

  @Test func aRuleThatIsSureEnoughNamesTheSpeaker() {
    let found = annotate(Self.sure)
    #expect(found.output.quotations.map(\.speaker) == [Fixture.id("person:ines-maro")])
    #expect(found.output.quotations.allSatisfy { $0.isFound })
    #expect(found.output.hasFoundSpeakers)
    #expect(found.diagnostics.isEmpty)
  }

  @Test func aRuleLessSureThanTheSiteAsksForLeavesItOpen() throws {
    let found = annotate(Self.sure, leastConfidence: 1)
    let quotation = try #require(found.output.quotations.first)
    #expect(quotation.speaker == nil && !quotation.sourceNames)
    #expect(quotation.source != nil && quotation.confidence.map { $0 < 1 } == true)
    #expect(found.diagnostics.map(\.id) == ["speaker-open"])
    #expect(found.diagnostics.first?.message.contains("cue-after") == true)
  }

  @Test func anOpenSpeakerIsToldOfWithTheReason() {
    let found = annotate("“It leaks all day!”\n\n“We are sorry,” the harbour master said.")
    #expect(found.diagnostics.map(\.id) == ["speaker-open", "speaker-open"])
    #expect(found.diagnostics.allSatisfy { $0.severity == .note })
    #expect(found.diagnostics.first?.message.contains("no words") == true)
    #expect(found.diagnostics.last?.message.contains("“the harbour master”") == true)
  }

  @Test func nothingIsToldOfAnArticleThatAPersonHasChecked() {
    let found = annotate("There it hung. “It leaks all day!” \(Self.sure)", isReviewed: true)
    #expect(found.diagnostics.isEmpty)
    #expect(!found.output.hasFoundSpeakers)
  }

  @Test func theLabelOfATurnIsNoGuess() {
    let found = annotate("L> MARO: It leaks.\n\nL> PETROV: All day.")
    #expect(found.output.quotations.allSatisfy { $0.speaker != nil && !$0.isFound })
    #expect(!found.output.hasFoundSpeakers)
  }
}
