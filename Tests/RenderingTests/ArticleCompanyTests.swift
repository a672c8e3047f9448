import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Who and what an article's page names beside its text, and where each quotation leads.
struct ArticleCompanyTests {
  private func presence(_ entity: Int, _ change: (inout EntityPresence) -> Void) -> EntityPresence {
    var presence = EntityPresence(entity: entity)
    change(&presence)
    return presence
  }

  private func article(_ slug: String, _ text: String = "Words.") throws -> LinkedArticle {
    SampleSite.article(
      AnnotatedArticle(
        article: Article(slug: try SampleSite.slug(slug), file: SampleSite.file(text), blocks: [])))
  }

  @Test func whoSaysTheMostComesFirstThenWhoIsReportedThenWhoIsMentionedMost() throws {
    var site = SampleSite.site(
      articles: [try article("a")],
      entities: try ["ann", "bea", "cid", "dov", "eve"].map {
        try SampleSite.entity($0, name: $0)
      } + [try SampleSite.entity("alder", name: "Alder", kind: .place)])
    site.articles[0].presences = [
      presence(0) { $0.mentions = 2 },
      presence(1) { ($0.quotations, $0.bytesSaid) = (5, 60) },
      presence(2) { ($0.reports, $0.bytesSaid) = (1, 900) },
      presence(3) { ($0.quotations, $0.bytesSaid) = (1, 61) },
      presence(4) { $0.mentions = 3 },
      presence(5) { $0.mentions = 9 },
    ]
    let page = try HTMLReading(SampleRenderer.renderer(site).render(.article(0)).bytes)
    let links = page.elements("a").compactMap { $0["href"] }
      .filter { $0.hasPrefix("../people/") || $0.hasPrefix("../places/") }
      .filter { !$0.hasSuffix("index.html") }
    #expect(
      links == [
        "../people/dov.html", "../people/bea.html", "../people/cid.html", "../people/eve.html",
        "../people/ann.html", "../places/alder.html",
      ])
    #expect(page.ids.contains("in-people") && page.ids.contains("in-places"))
  }

  @Test func relatedArticlesSayWhatBothSpeakOf() throws {
    let names = [SampleRenderer.hostile, "B", "C", "D", "E", "F"]
    var site = SampleSite.site(
      articles: [try article("a"), try article("b")],
      entities: try names.enumerated().map { try SampleSite.entity("e\($0)", name: $1) })
    site.articles[0].related = [.init(article: 1, weight: 1, shared: [0, 1, 2, 3, 4, 5])]
    site.articles[1].related = [.init(article: 0, weight: 1, shared: [4, 1])]
    let renderer = try SampleRenderer.renderer(site)
    let pages = [0, 1].map { String(decoding: renderer.render(.article($0)).bytes, as: UTF8.self) }
    let hostile = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;"
    #expect(pages[0].contains("both speak of \(hostile), B, C, D and 2 more</span>"))
    #expect(
      pages[1].contains("<a href=\"a.html\">a</a> <span class=\"count\">both speak of E and B"))
  }

  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
      (["a", "b", "c", "d"], "a, b and 2 more"),
    ] as [([String], String)])
  func longListsEndInANumber(_ words: [String], _ expected: String) {
    #expect(Renderer.list(words, most: 2) == expected)
  }

  @Test func eachQuotationLeadsToTheSpeakersNextAcrossArticles() throws {
    var anna = try SampleSite.entity("anna", name: "Anna")
    let bert = try SampleSite.entity("bert", name: "Bert")
    var articles = [try article("a"), try article("b")]
    func quotation(_ id: String, _ kind: QuotationKind = .direct, by speaker: EntityID)
      -> AttributedQuotation
    {
      AttributedQuotation(
        id: id, content: [TextSpan(0, 5)], kind: kind, speaker: speaker, decision: .person)
    }
    articles[0].annotated.quotations = [
      quotation("q-1", by: anna.entity.id), quotation("q-2", by: bert.entity.id),
      quotation("q-3", .indirect, by: anna.entity.id),
    ]
    articles[1].annotated.quotations = [
      quotation("q-4", by: anna.entity.id), quotation("q-5", by: anna.entity.id),
    ]
    // The second article is the older one.
    anna.quotations = [
      .init(article: 1, index: 0), .init(article: 1, index: 1), .init(article: 0, index: 0),
    ]
    anna.reports = [.init(article: 0, index: 2)]
    let site = SampleSite.site(articles: articles, entities: [anna, bert])
    let renderer = try SampleRenderer.renderer(site)
    func links(_ article: Int) throws -> [String] {
      try HTMLReading(renderer.render(.article(article)).bytes).elements("a")
        .filter {
          $0["aria-label"]?.hasSuffix(", in: \(article == 0 ? "b" : "a")") ?? false
            || $0["aria-label"]?.contains(" quotation of ") ?? false
        }
        .compactMap { $0["href"] }
    }
    #expect(try links(1) == ["#cite-q-5", "#cite-q-4", "a.html#cite-q-1"])
    #expect(try links(0) == ["b.html#cite-q-5"])
  }
}
