import SeededRandom
import SiteModel
import SourceText
import Testing

@testable import Rendering

/// How long entries are cut into pages.
struct EntityPagingTests {
  /// An entity that is mentioned and quoted as often as told in each article, by others too.
  private func site(
    _ counts: [(mentions: Int, quotations: Int)], word: String = "Maro", backlinks: Int = 0
  ) throws -> LinkedSite {
    var maro = try SampleSite.entity("maro", name: word)
    let size = word.utf8.count + 1
    let articles = try counts.enumerated().map { number, count in
      let most = max(1, max(count.mentions, 40 * count.quotations))
      let file = SampleSite.file(String(repeating: "\(word) ", count: most))
      var annotated = AnnotatedArticle(
        article: Article(
          slug: try SampleSite.slug("a\(number)"), file: file,
          blocks: [ArticleBlock(.paragraph, TextSpan(0, file.bytes.count - 1))]))
      annotated.article.metadata.published = "2026-11-10"
      annotated.mentions = (0..<count.mentions).map {
        Mention(TextSpan($0 * size, ($0 + 1) * size - 1), of: maro.entity.id)
      }
      annotated.quotations = (0..<count.quotations).map { index in
        AttributedQuotation(
          id: "q-\(number)-\(index)",
          content: [TextSpan(40 * index * size, 40 * (index + 1) * size - 1)], kind: .direct,
          speaker: maro.entity.id, decision: .person)
      }
      maro.mentions += annotated.mentions.indices.map { .init(article: number, index: $0) }
      maro.quotations += annotated.quotations.indices.map { .init(article: number, index: $0) }
      return SampleSite.article(annotated)
    }
    maro.saidAbout = maro.quotations
    maro.backlinks = (0..<backlinks).map {
      Backlink(path: .home, fragment: "note-\($0)", title: "\(word) \($0)")
    }
    return SampleSite.site(articles: articles, entities: [maro])
  }

  /// The links of all pages of the entity, those between the pages aside.
  private func links(_ site: LinkedSite) throws -> [String] {
    let renderer = try SampleRenderer.renderer(site)
    let pages = renderer.plan.filter {
      switch $0 {
      case .entity, .entityPage: true
      default: false
      }
    }
    #expect(pages.count == renderer.pageCount(ofEntity: 0))
    return try pages.enumerated().flatMap { number, page in
      let rendered = renderer.render(page)
      #expect(rendered.bytes.count < 300_000, "\(rendered.path): \(rendered.bytes.count)")
      #expect(number == 0 || rendered.bytes.count > 20_000 || number == pages.count - 1)
      #expect(
        rendered.path.description
          == (number == 0 ? "people/maro.html" : "people/maro/\(number + 1).html"))
      return try HTMLReading(rendered.bytes).elements("a").compactMap { $0["href"] }
        .map { String($0.drop { $0 == "." || $0 == "/" }) }
    }
  }

  @Test(arguments: ["Maro", "\"'<&>\"'\"\""], [(5_000, 0), (40, 60), (0, 3)])
  func everyMentionAndQuotationIsReachedOnPagesBelow300KB(
    word: String, count: (mentions: Int, quotations: Int)
  ) throws {
    let site = try site([count, (1, 1), count], word: word, backlinks: 900)
    var counts: [String: Int] = [:]
    for link in try links(site) { counts[link, default: 0] += 1 }
    for (number, article) in site.articles.enumerated() {
      for index in article.annotated.mentions.indices {
        let place = "articles/a\(number).html#mention-\(index + 1)"
        #expect(counts[place] == 1, "\(place)")
      }
      for quotation in article.annotated.quotations {
        // By her, and of her.
        #expect(counts["articles/a\(number).html#\(quotation.id)"] == 2)
      }
    }
    #expect(counts.keys.count { $0.hasPrefix("index.html#note-") } == 900)
  }

  @Test func aShortEntryHasOnePageAndNoWordOfPages() throws {
    let renderer = try SampleRenderer.renderer(site([(5, 2)]))
    #expect(renderer.pageCount(ofEntity: 0) == 1)
    let page = String(decoding: renderer.render(.entity(0)).bytes, as: UTF8.self)
    #expect(!page.contains("of 1") && !page.contains("class=\"pages\""))
  }

  @Test func eachPageSaysWhichItIsAndLeadsToItsNeighbours() throws {
    let renderer = try SampleRenderer.renderer(site([(9_000, 0)]))
    let count = renderer.pageCount(ofEntity: 0)
    try #require(count >= 3)
    let second = renderer.render(.entityPage(0, page: 1))
    let text = String(decoding: second.bytes, as: UTF8.self)
    #expect(text.contains("Page 2 of \(count)") && text.contains("page 2 of \(count)</span></h1>"))
    let links = try HTMLReading(second.bytes).elements("a")
    #expect(links.first { $0["rel"] == "prev" }?["href"] == "../../people/maro.html")
    #expect(links.first { $0["rel"] == "next" }?["href"] == "3.html")
    #expect(!text.contains("over-time"))
    let last = try HTMLReading(renderer.render(.entityPage(0, page: count - 1)).bytes)
    #expect(!last.elements("a").contains { $0["rel"] == "next" })
  }

  @Test(arguments: UInt64(0)..<20) func pagesBeginOneBehindTheOtherWithAPieceEach(
    _ seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let counts = (0..<Int.random(in: 1..<30, using: &generator)).map { _ in
      (
        mentions: Int.random(in: 0..<300, using: &generator),
        quotations: Int.random(in: 0..<30, using: &generator)
      )
    }
    let site = try site(counts, backlinks: Int.random(in: 0..<200, using: &generator))
    let pieces = EntityPieces(site)
    guard
      let pages = EntityPaging(site, pieces: pieces, sharedNames: [:])
        .pages(of: site.entities[0])
    else { return }
    #expect(pages.pieces == pieces.pieces(of: site.entities[0]))
    #expect(pages.starts.count > 1 && pages.starts.first == 0)
    #expect(zip(pages.starts, pages.starts.dropFirst()).allSatisfy { $0 < $1 })
    #expect((pages.starts.last ?? 0) < pages.pieces.count)
  }
}
