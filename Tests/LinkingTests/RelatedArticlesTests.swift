import Foundation
import SeededRandom
import SiteModel
import Testing

@testable import Linking

/// Which articles speak of the same.
@Suite struct RelatedArticlesTests {
  private func related(_ presences: [[Int]], order: [Int]? = nil) -> [[RelatedArticle]] {
    RelatedArticles.find(
      presences: presences, order: order ?? Array(presences.indices),
      entities: (presences.joined().max() ?? -1) + 1)
  }

  @Test func whatIsRareTiesMoreThanWhatIsEverywhere() {
    // Entity 0 is everywhere, 1 in two articles.
    let found = related([[0, 1], [0], [0], [0, 1], [2]])
    #expect(found[0].map(\.article) == [3, 1, 2])
    #expect(found[0][0].shared == [1, 0])
    let weight = log(6.0 / 2) + log(6.0 / 4)
    #expect(abs(found[0][0].weight - weight) < 1e-12)
    #expect(found[4].isEmpty)
  }

  @Test func noMoreThanFiveAreNamedAndOfEqualOnesThoseOfTheSameTime() {
    let found = related([[Int]](repeating: [0], count: 12), order: Array((0..<12).reversed()))
    #expect(found[6].map(\.article) == [7, 5, 8, 4, 9])
  }

  @Test func whatIsInVeryManyArticlesIsLookedAtNearbyOnly() throws {
    let count = RelatedArticles.mostLookedAt + 500
    var presences = [[Int]](repeating: [0], count: count)
    presences[0] = [0, 1]
    presences[count - 1] = [0, 1]
    let found = related(presences)
    // The rare one finds the far article, and all that both share is counted.
    #expect(found[0][0].article == count - 1)
    #expect(found[0][0].shared == [1, 0])
    #expect(found[1250].map(\.article) == [1249, 1251, 1248, 1252, 1247])
  }

  @Test(arguments: UInt64(0)..<40) func theyAreThoseThatComparingAllPairsGives(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let presences = (0..<Int.random(in: 1..<18, using: &generator)).map { _ in
      (0..<9).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
    }
    let counts = (0..<9).map { entity in presences.count { $0.contains(entity) } }
    func weight(_ shared: [Int]) -> Double {
      shared.reduce(0) { $0 + log(Double(presences.count + 1) / Double(counts[$1])) }
    }
    for (article, found) in related(presences).enumerated() {
      let all = presences.indices.filter { $0 != article }
        .map { presences[$0].filter(presences[article].contains) }
        .filter { !$0.isEmpty }.map(weight).sorted(by: >)
      #expect(found.count == min(5, all.count))
      for (one, expected) in zip(found, all) {
        #expect(abs(one.weight - expected) < 1e-9)
        let shared = presences[one.article].filter(presences[article].contains)
        #expect(one.article != article && one.shared.sorted() == shared)
        #expect(abs(weight(one.shared) - one.weight) < 1e-9)
      }
    }
  }
}
