import SeededRandom
import SiteModel
import SourceText
import Testing

@testable import Linking

/// Who is mentioned, who speaks, and who appears with whom.
@Suite struct CompanyTests {
  @Test func mentionsAndQuotationsAreListedByArticle() {
    var site = Site()
    site.addEntity("person:maro")
    site.addEntity("person:petrov")
    site.addArticle("a", mentions: ["person:petrov", "person:maro", "person:maro"])
    site.addArticle("b", mentions: ["person:maro"], speakers: ["person:petrov", "person:maro"])
    let entities = site.linked().output.entities
    #expect(
      entities[0].mentions == [
        .init(article: 0, index: 1), .init(article: 0, index: 2), .init(article: 1, index: 0),
      ])
    #expect(entities[0].quotations == [.init(article: 1, index: 1)])
    #expect(entities[1].quotations == [.init(article: 1, index: 0)])
    #expect(entities[0].company.map(\.articles) == [2])
  }

  @Test func whoIsOnlyMentionedInFurnitureIsNoCompany() {
    var site = Site()
    for name in ["maro", "petrov", "ullery"] { site.addEntity("person:\(name)") }
    site.addArticle(
      "a", mentions: ["person:maro", "person:petrov", "person:ullery", "person:maro"])
    let mentions = site.articles[0].mentions
    site.articles[0].furniture = [
      TextSpan(0, 2), TextSpan(mentions[1].span.start + 1, mentions[2].span.start),
    ]
    let entities = site.linked().output.entities
    #expect(entities.map(\.mentions.count) == [2, 0, 1])
    #expect(entities.map { $0.company.map(\.entity) } == [[2], [], [0]])
  }

  @Test func aMentionOfWhoHasNoPageIsLeftOut() {
    var site = Site()
    site.addEntity("person:maro")
    site.addArticle("a", mentions: ["person:nobody", "person:maro"], speakers: ["person:nobody"])
    #expect(site.linked().output.entities[0].company.isEmpty)
  }

  @Test(arguments: UInt64(0)..<50) func companyIsWhatCountingPairsGives(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 1..<8, using: &generator)
    let articles = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
      (0..<Int.random(in: 0..<10, using: &generator)).map { _ in
        Int.random(in: 0..<count, using: &generator)
      }
    }
    var company = Company(entities: count)
    for article in articles { company.addArticle(with: article) }
    for (entity, found) in company.counts().enumerated() {
      let expected = (0..<count).filter { $0 != entity }
        .map { other in (other, articles.count { $0.contains(entity) && $0.contains(other) }) }
        .filter { $0.1 > 0 }
        .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
      #expect(found.map(\.entity) == expected.map(\.0))
      #expect(found.map(\.articles) == expected.map(\.1))
    }
  }
}
