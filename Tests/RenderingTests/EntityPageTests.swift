import Foundation
import SiteModel
import SourceText
import Testing

@testable import Rendering

/// What stands on an entry's page, besides what golden pages show.
struct EntityPageTests {
  private func text(_ site: LinkedSite, _ entity: Int = 0) throws -> String {
    String(
      decoding: try SampleRenderer.renderer(site).render(.entity(entity)).bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("person", "1952", "2011", "1952–2011"), ("person", "1952-10-07", nil, "born 7 October 1952"),
      ("person", nil, "2011-03", "died March 2011"),
      ("person", "c. 1480", "1540", "c. 1480 – 1540"),
      ("place", "1931", nil, "from 1931"), ("place", nil, "1999", "until 1999"),
      ("person", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func datesAreToldInWords(
    _ kind: String, _ from: String?, _ until: String?, _ words: String?
  ) throws {
    var entity = Entity(
      id: try SampleSite.id("a", kind: kind), name: "A", file: SampleSite.file(""))
    entity.beginning = from.flatMap(HistoricalDate.init)
    entity.end = until.flatMap(HistoricalDate.init)
    #expect(entity.dates == words)
  }

  // MARK: The tree

  /// Places by their number, each in the one at its index.
  private func places(_ outer: [Int?]) throws -> LinkedSite {
    var places = try outer.indices.map {
      try SampleSite.entity("p\($0)", name: "P<\($0)>", kind: .place)
    }
    for (inner, outer) in outer.enumerated() {
      guard let outer else { continue }
      places[inner].entity.within = places[outer].entity.id
      places[outer].contains.append(places[inner].entity.id)
    }
    for index in places.indices { places[index].articleCountWithin = index }
    return SampleSite.site(entities: places)
  }

  @Test func theTreeGoesUpToTheOutermostAndThreeLevelsDown() throws {
    let site = try places([nil, 0, 1, 2, 3, 4, 2])
    let page = try text(site, 1)
    let tree = try #require(page.components(between: "<ul class=\"tree\">", and: "</section>"))
    let names = tree.components(separatedBy: "P&lt;").dropFirst().compactMap { $0.first }
    #expect(names == ["0", "1", "2", "3", "4", "6"])
    #expect(tree.contains("<strong>P&lt;1&gt;</strong> <span class=\"count\">1</span>"))
    // What lies in number 4 is on its own page.
    #expect(tree.contains("<a href=\"p4.html#contents\">1 more</a>"))
    #expect(
      tree.components(separatedBy: "<ul").count == tree.components(separatedBy: "</ul>").count)
  }

  @Test func ofVeryManyThoseAreShownThatAppearMost() throws {
    let site = try places([nil] + [Int?](repeating: 0, count: 400))
    let page = try text(site)
    #expect(page.contains("<a href=\"index.html\">250 more</a>"))
    #expect(page.contains("\"p400.html\"") && page.contains("\"p251.html\""))
    #expect(!page.contains("\"p250.html\""))
  }

  @Test func aVeryDeepTreeEnds() throws {
    let site = try places([nil] + (0..<3_000).map { $0 })
    #expect(try text(site, 3_000).utf8.count < 20_000)
    #expect(try text(site, 0).utf8.count < 20_000)
  }

  @Test func whatLiesInAPlaceIsCountedOnItsPage() throws {
    var site = try places([nil, 0, 1])
    let file = SampleSite.file("Quay, quay and land. “Yes,” Anna said.")
    var annotated = AnnotatedArticle(
      article: Article(
        slug: try SampleSite.slug("a"), file: file,
        blocks: [ArticleBlock(.paragraph, TextSpan(0, file.bytes.count))]))
    annotated.mentions = [
      Mention(TextSpan(0, 4), of: site.entities[2].entity.id),
      Mention(TextSpan(6, 10), of: site.entities[2].entity.id),
      Mention(TextSpan(15, 19), of: site.entities[0].entity.id),
    ]
    annotated.quotations = [
      AttributedQuotation(
        id: "q-1", content: [TextSpan(21, 31)], kind: .direct, speaker: nil, decision: .person)
    ]
    site.articles = [SampleSite.article(annotated)]
    site.entities[2].mentions = [.init(article: 0, index: 0), .init(article: 0, index: 1)]
    site.entities[0].mentions = [.init(article: 0, index: 2)]
    let pieces = EntityPieces(site)
    #expect(
      pieces.pieces(of: site.entities[0]) == [
        .mention(.init(article: 0, index: 2), number: 1),
        .inside(first: .init(article: 0, index: 0), entity: 2, count: 2),
        .speaker(first: .init(article: 0, index: 0), entity: nil, count: 1),
      ])
    #expect(pieces.pieces(of: site.entities[1]).count == 2)
    let page = try text(site)
    #expect(page.contains("What happened there <span class=\"count\">articles: 1</span>"))
    #expect(page.contains("#mention-1\">P&lt;2&gt;</a>&nbsp;2"))
    #expect(page.contains("#q-1\">others</a>&nbsp;1"))
  }

  // MARK: What others say

  @Test func aSpeakerWhoIsNotKnownIsNotNamed() throws {
    let file = SampleSite.file("“We trust Anna,” he said. “Anna left,” a neighbour said.")
    var anna = try SampleSite.entity("anna", name: "Anna")
    var annotated = AnnotatedArticle(
      article: Article(
        slug: try SampleSite.slug("a"), file: file,
        blocks: [ArticleBlock(.paragraph, TextSpan(0, file.bytes.count))]))
    let words = String(decoding: file.bytes, as: UTF8.self)
    func span(_ part: String) throws -> TextSpan {
      let range = try #require(words.range(of: part))
      let start = words.utf8.distance(from: words.startIndex, to: range.lowerBound)
      return TextSpan(start, start + part.utf8.count)
    }
    annotated.quotations = [
      AttributedQuotation(
        id: "q-1", content: [try span("“We trust Anna,”")], kind: .direct, source: try span("he"),
        sourceNames: false, decision: .rule("none")),
      AttributedQuotation(
        id: "q-2", content: [try span("“Anna left,”")], kind: .direct,
        source: try span("a neighbour"), sourceNames: true, decision: .rule("none")),
    ]
    anna.saidAbout = [.init(article: 0, index: 0), .init(article: 0, index: 1)]
    let page = try text(
      SampleSite.site(articles: [SampleSite.article(annotated)], entities: [anna]))
    #expect(page.contains("<p class=\"by\">Speaker not known:</p>\n<p class=\"words\">“We trust"))
    #expect(page.contains("<p class=\"by\">a neighbour:</p>\n<p class=\"words\">“Anna left"))
  }

  // MARK: Words without blanks

  @Test func wordsWithoutBlanksAreCutBetweenLetters() {
    let line = String(repeating: "町", count: 400)
    #expect(Excerpt.cut(line, to: 100) == String(repeating: "町", count: 33) + "…")
    let file = SampleSite.file(line)
    let context = Excerpt.context(
      of: TextSpan(600, 606), in: file, blocks: [ArticleBlock(.paragraph, TextSpan(0, 1_200))])
    #expect(context.words == "町町")
    #expect(context.before == "… " + String(repeating: "町", count: 60))
    #expect(context.after == String(repeating: "町", count: 60) + " …")
  }
}

extension String {
  /// What stands between two texts; `nil` when one of them does not.
  fileprivate func components(between start: String, and end: String) -> String? {
    guard let first = range(of: start),
      let last = self[first.upperBound...].range(of: end)
    else { return nil }
    return String(self[first.lowerBound..<last.lowerBound])
  }
}
