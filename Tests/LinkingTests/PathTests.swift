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
