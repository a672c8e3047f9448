import SiteModel
import SourceText
import Testing

/// Each path of the site belongs to one source.
@Suite struct PathTests {
  private func collision(_ site: Site) throws -> Diagnostic {
    let found = site.linked().diagnostics
    #expect(found.map(\.id) == ["path-collision"])
    return try #require(found.first)
  }

  @Test func everythingGetsItsPath() {
    var site = Site()
    site.addArticle("pool")
    site.addEntity("person:maro")
    site.addEntity("place:alder")
    site.addPage("about")
    site.assets = ["assets/map.png"]
    let linked = site.linked()
    #expect(linked.diagnostics.isEmpty)
    #expect(linked.output.articles.map(\.path.description) == ["articles/pool.html"])
    #expect(
      linked.output.entities.map(\.path.description) == ["people/maro.html", "places/alder.html"])
    #expect(linked.output.pages.map(\.path.description) == ["about.html"])
    #expect(linked.output.assets.map(\.description) == ["assets/map.png"])
  }

  @Test(arguments: ["articles/pool.tei.xml", "quotations.csv", "Quotations.CSV"])
  func aFileThatIsCopiedCannotTakeThePlaceOfAnExport(_ name: String) throws {
    var site = Site()
    site.addArticle("pool")
    site.assets = [name]
    #expect(site.linked().diagnostics.isEmpty, "nothing is reserved that nobody asked for")
    site.settings.exports = [.tei, .csv]
    #expect(try collision(site).place?.file.path == "Content/\(name)")
    #expect(site.linked().output.assets.isEmpty)
  }

  @Test(arguments: ["index", "404", "Index"]) func aPageCannotTakeTheSitesOwn(_ name: String) throws
  {
    var site = Site()
    site.addPage(name)
    let found = try collision(site)
    #expect(found.message.contains("a page that every site has"))
    #expect(found.place?.file.path == "Content/pages/\(name).md")
    #expect(site.linked().output.pages.isEmpty)
  }

  @Test func aPersonCannotTakeTheListOfPeople() throws {
    var site = Site()
    site.addEntity("person:index")
    #expect(try collision(site).message.contains("people/index.html"))
  }

  @Test func anArticleCannotTakeTheListOfArticles() throws {
    var site = Site()
    site.addArticle("index")
    #expect(try collision(site).message.contains("articles/index.html"))
  }

  @Test func articlesThatDifferOnlyInLetterCaseCollideAndBothAreNamed() throws {
    var site = Site()
    site.addArticle("pool")
    site.addArticle("Pool")
    let found = try collision(site)
    #expect(found.place?.file.path == "Content/articles/Pool.txt")
    #expect(found.message.contains("Content/articles/pool.txt"))
    #expect(found.notes.map(\.place?.file.path) == ["Content/articles/pool.txt"])
    #expect(site.linked().output.articles.map(\.path.description) == ["articles/pool.html"])
  }

  @Test func aFileCannotTakeAPagesPath() throws {
    var site = Site()
    site.addArticle("pool")
    site.assets = ["articles/pool.html"]
    let found = try collision(site)
    #expect(found.place?.file.path == "Content/articles/pool.html")
    #expect(found.message.contains("Content/articles/pool.txt"))
    #expect(site.linked().output.assets.isEmpty)
  }

  @Test func aFileThatNoAddressCanBeMadeOfIsAnError() {
    var site = Site()
    site.assets = ["assets/a\\b.png"]
    #expect(site.linked().diagnostics.map(\.id) == ["unusable-file-name"])
  }

  @Test func theFolderOfFurtherPagesIsNoOtherPage() throws {
    var site = Site()
    site.addEntity("person:maro")
    site.addEntity("person:maro.html")
    let found = try collision(site)
    #expect(found.message.contains("people/maro.html"))
    #expect(found.place?.file.path == "Content/person/maro.html.md")
  }
}

/// The addresses that entries had before.
@Suite struct FormerNameTests {
  private func site(_ former: [String: [String]]) -> Site {
    var site = Site()
    for id in ["person:maro", "person:holt", "place:alder"] {
      let index = site.addEntity(id)
      site.entities[index].formerIDs = (former[id] ?? []).map(Site.id)
      site.entities[index].places["formerly"] = TextSpan(1, 2)
    }
    return site
  }

  @Test func eachLeadsToItsEntry() {
    let linked = site([
      "person:maro": ["person:ines", "place:ines"], "place:alder": ["place:aldar"],
    ]).linked()
    #expect(linked.diagnostics.isEmpty)
    #expect(
      linked.output.redirects.map { "\($0.path) \(linked.output.entities[$0.entity].path)" } == [
        "people/ines.html people/maro.html", "places/ines.html people/maro.html",
        "places/aldar.html places/alder.html",
      ])
  }

  @Test func itsOwnNameAndOneThatIsThereTwiceAreOne() {
    let linked = site(["person:maro": ["person:maro", "person:ines", "person:ines"]]).linked()
    #expect(linked.diagnostics.isEmpty && linked.output.redirects.count == 1)
  }

  @Test(arguments: [
    (["person:maro": ["person:holt"]], "the page of Content/person/holt.md"),
    (["person:maro": ["person:Holt"]], "the page of Content/person/holt.md"),
    (
      ["person:holt": ["person:x"], "person:maro": ["person:x"]], "a former name in Content/person/"
    ),
    (["person:maro": ["person:index"]], "a page that every site has"),
  ]) func aFormerNameThatIsTakenIsAnErrorThatNamesBoth(
    _ former: [String: [String]], _ other: String
  ) throws {
    let linked = site(former).linked()
    let found = try #require(linked.diagnostics.first)
    #expect(linked.diagnostics.map(\.id) == ["path-collision"])
    #expect(found.message.contains(other), "\(found.message)")
    #expect(found.place?.span == TextSpan(1, 2))
    #expect(linked.output.entities.count == 3, "who lives there stays")
  }

  @Test func aLinkToAFormerNameIsDeadAndTheHintHasTheNewOne() throws {
    var site = site(["person:maro": ["person:ines"]])
    site.addPage("about", "[I](person:ines)")
    let found = try #require(site.linked().diagnostics.first)
    #expect(found.id == "dead-link" && found.hint?.hasPrefix("it is “person:maro” now") == true)
  }
}
