import SiteModel
import SourceText
import Testing

/// In which order an entity's layers come, and in how many articles it is.
@Suite struct TimeOrderTests {
  private func site(_ days: [(String, String?)]) -> Site {
    var site = Site()
    site.addEntity("person:maro")
    for (name, day) in days {
      let index = site.addArticle(name, mentions: ["person:maro"], speakers: ["person:maro"])
      site.articles[index].article.metadata.published = day
    }
    return site
  }

  @Test func theOldestComesFirstAndWhatHasNoDayLast() {
    let linked = site([
      ("a", nil), ("b", "2026-11-10"), ("c", "1938-09-30"), ("d", nil), ("e", "2026-11-10"),
    ]).linked().output
    #expect(linked.oldestFirst == [2, 1, 4, 0, 3])
    #expect(linked.entities[0].quotations.map(\.article) == [2, 1, 4, 0, 3])
    #expect(linked.entities[0].mentions.map(\.article) == [2, 1, 4, 0, 3])
    #expect(linked.entities[0].articleCount == 5)
  }

  @Test func presencesCountWhatEachDoesInAnArticle() {
    var site = Site()
    site.addEntity("person:maro")
    site.addEntity("place:alder")
    site.addArticle(
      "a", mentions: ["place:alder", "place:alder", "person:nobody"],
      speakers: ["person:maro", "person:maro"])
    site.articles[0].quotations[1].kind = .indirect
    let presences = site.linked().output.articles[0].presences
    #expect(presences.map(\.entity) == [0, 1])
    #expect(presences.map(\.quotations) == [1, 0])
    #expect(presences.map(\.reports) == [1, 0])
    #expect(presences.map(\.bytesSaid) == [10, 0])
    #expect(presences.map(\.mentions) == [0, 2])
  }

  @Test func anArticleIsCountedOnceForAllThatAPlaceHolds() {
    var site = Site()
    site.addEntity("place:land")
    site.addEntity("place:town", within: "place:land")
    site.addEntity("place:quay", within: "place:town")
    site.addEntity("place:isle", within: "place:land")
    site.addArticle("a", mentions: ["place:quay", "place:town", "place:quay"])
    site.addArticle("b", mentions: ["place:isle", "place:quay"])
    site.addArticle("c")
    let entities = site.linked().output.entities
    #expect(entities.map(\.articleCount) == [0, 1, 2, 1])
    #expect(entities.map(\.articleCountWithin) == [2, 2, 2, 1])
  }

  @Test func whatIsSaidOfSomebodyIsWhatOthersSay() {
    var site = Site()
    site.addEntity("person:maro")
    site.addArticle(
      "a", mentions: ["person:maro", "person:maro", "person:maro", "person:maro"])
    let spans = site.articles[0].mentions.map(\.span)
    func quotation(_ span: TextSpan, _ speaker: String?) -> AttributedQuotation {
      AttributedQuotation(
        id: "q\(span.start)", content: [TextSpan(span.start - 1, span.end)], kind: .direct,
        speaker: speaker.map(Site.id), decision: .person)
    }
    // By herself, by another, by nobody known, and not in what anybody says.
    site.articles[0].quotations = [
      quotation(spans[0], "person:maro"), quotation(spans[1], "person:holt"),
      quotation(spans[2], nil),
    ]
    #expect(site.linked().output.entities[0].saidAbout.map(\.index) == [1, 2])
  }
}
