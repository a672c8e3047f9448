import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Entities of one name are told apart wherever a list names them, as in the index.
struct NameDistinctionTests {
  /// Two places called Georgia, one in the United States, and two painters called Jan Berg.
  private func site() throws -> LinkedSite {
    var entities = [
      try SampleSite.entity("georgia", name: "Georgia", kind: .place),
      try SampleSite.entity("georgia-state", name: "Georgia", kind: .place),
      try SampleSite.entity("united-states", name: "United States", kind: .place),
      try SampleSite.entity("jan-berg", name: "Jan Berg"),
      try SampleSite.entity("jan-berg-2", name: "Jan Berg"),
      try SampleSite.entity("anna", name: "Anna"),
    ]
    entities[1].entity.within = entities[2].entity.id
    entities[2].contains = [entities[1].entity.id]
    for painter in [3, 4] { entities[painter].entity.role = "Painter" }
    entities[3].entity.beginning = HistoricalDate("1880")
    entities[3].entity.end = HistoricalDate("1941")
    let file = SampleSite.file("“Georgia is far,” he said. “It is,” he said.")
    var annotated = AnnotatedArticle(
      article: Article(
        slug: try SampleSite.slug("a"), file: file,
        blocks: [ArticleBlock(.paragraph, TextSpan(0, file.bytes.count))]))
    for (index, painter) in [3, 4].enumerated() {
      annotated.quotations.append(
        AttributedQuotation(
          id: "q-\(index)", content: [TextSpan(0, 9)], kind: .direct,
          speaker: entities[painter].entity.id, decision: .person))
      entities[painter].quotations = [.init(article: 0, index: index)]
    }
    annotated.mentions = [Mention(TextSpan(3, 10), of: entities[1].entity.id)]
    entities[1].mentions = [.init(article: 0, index: 0)]
    entities[5].backlinks = [
      Backlink(path: entities[1].path, title: "Georgia"),
      Backlink(path: SitePath.home, title: "Georgia"),
    ]
    entities[5].saidAbout = [.init(article: 0, index: 0), .init(article: 0, index: 1)]
    entities[5].company = (0..<5).map {
      Companion(entity: $0, articles: 1, paragraphs: 0, weight: 1)
    }
    let other = AnnotatedArticle(
      article: Article(
        slug: try SampleSite.slug("b"), file: SampleSite.file("B"), blocks: []))
    var site = SampleSite.site(
      articles: [SampleSite.article(annotated), SampleSite.article(other)], entities: entities)
    site.articles[0].presences = (0..<5).map { EntityPresence(entity: $0) }
    site.articles[0].related = [.init(article: 1, weight: 1, shared: [1, 2, 3])]
    return site
  }

  private func page(_ page: PlannedPage) throws -> String {
    String(decoding: try SampleRenderer.renderer(site()).render(page).bytes, as: UTF8.self)
  }

  @Test(arguments: [PlannedPage.entity(5), .article(0)])
  func whereRolesAreShownThePlaceStandsBehindThem(_ page: PlannedPage) throws {
    let html = try self.page(page)
    #expect(
      html.contains("georgia-state.html\">Georgia</a> <span class=\"role\">in United States"))
    #expect(html.contains("georgia.html\">Georgia</a> <span class=\"count\">"))
    #expect(html.contains("jan-berg.html\">Jan Berg</a> (1880–1941) <span class=\"role\">P"))
    #expect(html.contains("jan-berg-2.html\">Jan Berg</a> (jan-berg-2) <span class=\"role\">"))
    #expect(html.contains("united-states.html\">United States</a> <span class=\"count\">"))
  }

  @Test func whoSpeaksIsToldFromAnotherOfThatName() throws {
    let speakers = try page(.speakers)
    #expect(speakers.contains("people/jan-berg.html\">Jan Berg (1880–1941)</a>"))
    #expect(speakers.contains(">Jan Berg (jan-berg-2)</text>"))
    let article = try page(.article(0))
    #expect(article.contains("> Jan Berg (1880–1941) <span class=\"count\">1</span></label>"))
    #expect(article.contains("people/jan-berg-2.html\">Jan Berg (jan-berg-2)</a>, in: <cite>"))
    #expect(article.contains("both speak of Georgia (in United States), United States and Jan B"))
    let anna = try page(.entity(5))
    #expect(anna.contains("<p class=\"by\"><a href=\"jan-berg.html\">Jan Berg (1880–1941)</a>:"))
    #expect(
      anna.contains("<a href=\"../places/georgia-state.html\">Georgia (in United States)</a>"))
    #expect(anna.contains("<a href=\"../index.html\">Georgia</a></li>"))
    let state = try page(.entity(1))
    #expect(state.contains("#q-0\">Jan Berg (1880–1941)</a>&nbsp;1"))
  }

  @Test func whatATreeShowsIsNotSaidAgain() throws {
    let html = try page(.entity(2))
    #expect(html.contains("<a href=\"georgia-state.html\">Georgia</a> <span class=\"count\">"))
    // Outside of it, it is.
    #expect(html.contains("#mention-1\">Georgia (in United States)</a>&nbsp;1"))
  }

  @Test func entitiesOfDifferentKindsAreToldApartByTheirKind() throws {
    var site = SampleSite.site(entities: [
      try SampleSite.entity("florence", name: "Florence"),
      try SampleSite.entity("florence", name: "Florence", kind: .place),
      try SampleSite.entity("paris", name: "Paris", kind: .place),
    ])
    #expect(try names(site) == ["Florence (Person)", "Florence (Place)", "Paris"])
    site.entities[0].entity.role = "Painter"
    #expect(try names(site) == ["Florence (Painter)", "Florence", "Paris"])
    // In the index of each kind nobody else has the name.
    let renderer = try SampleRenderer.renderer(site)
    #expect(renderer.entityIndexes.allSatisfy { $0.lines.allSatisfy { !$0.isShared } })
  }

  @Test func theShortestThatTellsIsSaid() throws {
    var site = SampleSite.site(
      entities: try (0..<4).map { try SampleSite.entity("e\($0)", name: "E", kind: .place) }
        + ["North", "South"].map {
          try SampleSite.entity($0.lowercased(), name: $0, kind: .place)
        })
    for (index, (role, outer)) in [("River", 4), ("Town", 4), ("River", 5), ("Town", 5)]
      .enumerated()
    {
      site.entities[index].entity.role = role
      site.entities[index].entity.within = site.entities[outer].entity.id
    }
    #expect(
      try names(site).prefix(4) == [
        "E (River, in North)", "E (Town, in North)", "E (River, in South)", "E (Town, in South)",
      ])
    site.entities[3].entity.role = "Hill"
    #expect(try names(site)[3] == "E (Hill)")
  }

  private func names(_ site: LinkedSite) throws -> [String] {
    let renderer = try SampleRenderer.renderer(site)
    return site.entities.indices.map { renderer.listName(of: $0) }
  }

  @Test(
    arguments: [
      ("Ines Maro", "", "Ines Maro"), ("Ines Maro", " (Mayor)", "Ines Maro (Mayor)"),
      ("Anna-Katharina van der Berge", "", "Anna-Katharina van der Be…"),
      ("Anna-Katharina van der Berge", " (1880–1941)", "Anna-Katharin… (1880–1941)"),
      ("Anna-Katharina van der Berge", " (Deputy mayor of Sandvik)", "Anna-Kath… (Deputy mayor …"),
      ("Ines Maro", " (Deputy mayor of Sandvik)", "Ines Maro (Deputy mayor o…"),
    ])
  func besidePicturesWhatTellsThemApartIsCutLast(
    _ name: String, _ words: String, _ label: String
  ) {
    #expect(SVGLabel.cut(name, words) == label)
    #expect(label.count <= 26)
  }
}
