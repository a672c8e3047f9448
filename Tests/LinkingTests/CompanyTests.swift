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

  @Test func whoStandAloneTogetherAreCloserThanWhoStandAmongOthers() {
    var site = Site()
    let ids = ["person:maro", "person:petrov", "person:ullery", "person:holt"]
    for id in ids { site.addEntity(id) }
    // Two articles with all four, one with two of them only.
    site.addArticle("a", mentions: ids)
    site.addArticle("b", mentions: ids)
    site.addArticle("c", mentions: [ids[0], ids[3]])
    let company = site.linked().output.entities[0].company
    #expect(company.map(\.entity) == [3, 1, 2])
    #expect(company.map(\.articles) == [3, 2, 2])
    // A third of a point for each of two articles and two paragraphs, and two whole points.
    let weights: [Double] = [10.0 / 3, 4.0 / 3, 4.0 / 3]
    #expect(company.map(\.weight) == weights)
  }

  @Test func aSharedParagraphCountsBesideTheArticle() {
    let apart = together([[0, 0], [1, 1]])
    let beside = together([[0, 0], [0, 1]])
    #expect(apart == [Companion(entity: 1, articles: 1, paragraphs: 0, weight: 1)])
    #expect(beside == [Companion(entity: 1, articles: 1, paragraphs: 1, weight: 2)])
  }

  /// The companions of entity 0 in an article of paragraphs and entities.
  private func together(_ appearances: [[Int]]) -> [Companion] {
    var company = Company(entities: 2)
    company.addArticle(
      with: [0, 1], paragraphs: appearances.map { .init(paragraph: $0[0], entity: $0[1]) })
    return company.companions()[0]
  }

  @Test func aListOfEverybodyTiesNobodyButWhoShareAParagraph() {
    let count = Company.mostTogether + 1
    var company = Company(entities: count)
    company.addArticle(
      with: Array(0..<count),
      paragraphs: [.init(paragraph: 4, entity: 7), .init(paragraph: 4, entity: 2)])
    let companions = company.companions()
    #expect(companions[7] == [Companion(entity: 2, articles: 1, paragraphs: 1, weight: 1)])
    #expect(companions.joined().count == 2)
  }

  @Test(arguments: UInt64(0)..<50) func companyIsWhatCountingPairsGives(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 2..<8, using: &generator)
    var articles: [[Set<Int>]] = []
    var company = Company(entities: count)
    for _ in 0..<Int.random(in: 0..<12, using: &generator) {
      var paragraphs = [Set<Int>](repeating: [], count: 4)
      var appearances: [Company.Appearance] = []
      for _ in 0..<Int.random(in: 0..<10, using: &generator) {
        let paragraph = Int.random(in: 0..<4, using: &generator)
        let entity = Int.random(in: 0..<count, using: &generator)
        paragraphs[paragraph].insert(entity)
        appearances.append(.init(paragraph: paragraph, entity: entity))
      }
      let present = paragraphs.reduce(into: Set()) { $0.formUnion($1) }
      company.addArticle(with: present.sorted(), paragraphs: appearances)
      articles.append(paragraphs)
    }
    for (entity, found) in company.companions().enumerated() {
      #expect(Set(found.map(\.entity)).count == found.count)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.weight >= $1.weight })
      for other in 0..<count where other != entity {
        var expected = (articles: 0, paragraphs: 0, weight: 0.0)
        for paragraphs in articles {
          let present = paragraphs.reduce(into: Set()) { $0.formUnion($1) }
          guard present.isSuperset(of: [entity, other]) else { continue }
          expected.articles += 1
          expected.weight += 1 / Double(present.count - 1)
          for paragraph in paragraphs where paragraph.isSuperset(of: [entity, other]) {
            expected.paragraphs += 1
            expected.weight += 1 / Double(paragraph.count - 1)
          }
        }
        let companion = found.first { $0.entity == other }
        #expect((companion?.articles ?? 0) == expected.articles)
        #expect((companion?.paragraphs ?? 0) == expected.paragraphs)
        #expect(abs((companion?.weight ?? 0) - expected.weight) < 1e-9)
      }
    }
  }
}
