import Exporting
import Foundation
import SiteModel
import SourceText
import Testing

/// What pages tell in schema.org's terms: never more than they show.
struct SchemaOrgTests {
  private static let text = "Alder ferry\n\n“We wait,” Tom Ullery said."

  private func graph(
    reviewed: Bool = false, _ change: (inout AnnotatedArticle) throws -> Void = { _ in }
  ) throws -> [[String: Any]] {
    var metadata = ArticleMetadata()
    (metadata.source, metadata.publisher) = ("https://post.example/ferry", "Alder Post")
    (metadata.published, metadata.reviewed) = ("2026-11-02", reviewed)
    var site = SampleSite()
    try site.add("person:tom-ullery", "Tom </script> Ullery") {
      $0.authorities = [AuthorityID(.wikidata, "Q7")].compactMap { $0 }
    }
    try site.add(article: "ferry", Self.text, metadata: metadata, change)
    let bytes = Exporter(site.linked).bytes(.schemaOrg, ofArticle: 0)
    #expect(!bytes.contains(UInt8(ascii: "<")), "nothing can end the script")
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(object?["@graph"] as? [[String: Any]])
  }

  private func quotation(_ kind: QuotationKind = .direct) throws -> AttributedQuotation {
    AttributedQuotation(
      id: "q-1", content: [try SampleSite.span("“We wait,”", in: Self.text)], kind: kind,
      speaker: try SampleSite.id("person:tom-ullery"), decision: .rule("cue-after"),
      confidence: 0.985)
  }

  private func parts(_ graph: [[String: Any]]) -> [[String: Any]] {
    graph.first?["hasPart"] as? [[String: Any]] ?? []
  }

  @Test func anArticleIsBasedOnWhatWasPublished() throws {
    let article = try #require(try graph().first)
    #expect(article["@type"] as? String == "NewsArticle")
    #expect(article["headline"] as? String == "Alder ferry")
    let original = try #require(article["isBasedOn"] as? [String: Any])
    #expect(original["url"] as? String == "https://post.example/ferry")
    #expect(article["author"] == nil)
  }

  @Test func aQuotationNamesItsSpeakerAndWhetherAPersonHasLooked() throws {
    let found = try #require(parts(try graph { $0.quotations = [try quotation()] }).first)
    #expect(found["@type"] as? String == "Quotation")
    #expect(found["text"] as? String == "“We wait,”")
    let speaker = try #require(found["spokenByCharacter"] as? [String: Any])
    #expect(speaker["name"] as? String == "Tom </script> Ullery")
    #expect(speaker["sameAs"] as? String == "http://www.wikidata.org/entity/Q7")
    #expect((found["description"] as? String)?.contains("not checked") == true)
    let checked = try graph(reviewed: true) { $0.quotations = [try quotation()] }
    #expect(parts(checked).first?["description"] == nil)
  }

  @Test func anOpenSpeakerIsNobody() throws {
    let part = try #require(
      parts(
        try graph {
          var open = try quotation()
          open.speaker = nil
          $0.quotations = [open]
        }
      ).first)
    #expect(Set(part.keys) == ["@type", "@id", "text"])
  }

  @Test func aReportIsNoQuotation() throws {
    #expect(parts(try graph { $0.quotations = [try quotation(.indirect)] }).isEmpty)
  }

  @Test func onlyAVerdictMakesAReviewAndItHasNoNumber() throws {
    let graph = try graph { annotated in
      let span = try SampleSite.span("We wait", in: Self.text)
      var judged = Note(category: NoteCategory.builtIn[1], title: "Do they?")
      judged.verdict = "needs context"
      let plain = Note(category: NoteCategory.builtIn[1], title: "Why?")
      let file = annotated.article.file
      annotated.notes = [
        AnchoredNote(note: plain, id: "b", targets: [span], file: file),
        AnchoredNote(
          note: judged, id: "a", targets: [AnchoredTarget(span, quoted: "We waited")], file: file),
      ]
    }
    let reviews = graph.filter { $0["@type"] as? String == "ClaimReview" }
    #expect(reviews.count == 1)
    let rating = try #require(reviews[0]["reviewRating"] as? [String: Any])
    #expect(Set(rating.keys) == ["@type", "alternateName"])
    #expect(rating["alternateName"] as? String == "needs context")
    #expect(reviews[0]["claimReviewed"] as? String == "We waited", "the words that were judged")
    #expect(reviews[0]["author"] == nil && reviews[0]["datePublished"] == nil)
  }

  @Test func aPlaceHasItsPoint() throws {
    var site = SampleSite()
    site.settings.exports = [.schemaOrg]
    try site.add("place:alder", "Alder") {
      ($0.coordinates, $0.otherNames) = (Coordinates(latitude: 59.5, longitude: -5), ["Alr"])
    }
    let bytes = try #require(Exporter(site.linked).structuredData(ofEntity: 0))
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let geo = try #require(object?["geo"] as? [String: Any])
    #expect(object?["@type"] as? String == "Place")
    #expect(geo["latitude"] as? Double == 59.5 && geo["longitude"] as? Double == -5)
    site.settings.exports = [.tei]
    #expect(Exporter(site.linked).structuredData(ofEntity: 0) == nil, "only where it is asked for")
  }
}
