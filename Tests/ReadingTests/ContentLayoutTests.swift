import SiteModel
import SourceText
import Testing

@testable import Reading

@Suite struct ContentLayoutTests {
  private func sort(_ paths: [String]) -> Diagnosed<ContentLayout> {
    ContentLayout.sort(paths, root: "Content", settings: settings)
  }

  @Test func tellsFilesByTheirFolders() {
    let result = sort([
      "site.yml", "articles/b.txt", "articles/2026/a.txt", "people/ines-maro.md",
      "places/x/georgia.md",
      "ships/vasa.md", "pages/about.md", "assets/x/map.png",
    ])
    #expect(result.diagnostics.isEmpty)
    #expect(result.output.articles.map(\.slug.description) == ["a", "b"])
    #expect(result.output.articles.map(\.text) == ["articles/2026/a.txt", "articles/b.txt"])
    let entities = result.output.entities.map { kind, files in "\(kind.name) \(files.map(\.path))" }
    #expect(
      entities == [
        #"person ["people/ines-maro.md"]"#, #"place ["places/x/georgia.md"]"#,
        #"ship ["ships/vasa.md"]"#,
      ])
    #expect(result.output.pages.map(\.slug.description) == ["about"])
    #expect(result.output.assets == ["assets/x/map.png"])
  }

  @Test func doesNotDependOnTheOrderOfThePaths() {
    let paths = ["articles/a.md", "articles/a.b.md", "articles/a.txt", "articles/A.txt", "x", "y"]
    let (one, other) = (sort(paths), sort(paths.reversed()))
    #expect(one.output.articles.map(\.annotations) == other.output.articles.map(\.annotations))
    #expect(one.diagnostics.sorted() == other.diagnostics.sorted())
  }

  @Test func givesSidecarsToTheirTextMainOnesFirst() {
    let result = sort([
      "articles/pool.adam.md", "articles/pool.md", "articles/pool.lena.md", "articles/pool.txt",
    ])
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.output.articles.first?.annotations
        == ["articles/pool.md", "articles/pool.adam.md", "articles/pool.lena.md"])
  }

  @Test func givesSidecarsToTheLongestNameThatFits() {
    let result = sort([
      "articles/v1.txt", "articles/v1.2.txt", "articles/v1.2.lena.md", "articles/v1.lena.md",
    ])
    #expect(result.diagnostics.isEmpty)
    let annotations = result.output.articles.map { "\($0.slug) \($0.annotations)" }
    #expect(
      annotations == [#"v1 ["articles/v1.lena.md"]"#, #"v1.2 ["articles/v1.2.lena.md"]"#])
  }

  @Test func keepsSidecarsInTheFolderOfTheirText() throws {
    let result = sort(["articles/2025/pool.md", "articles/2026/pool.txt"])
    #expect(result.output.articles.first?.annotations == [])
    let fault = try result.diagnostics.only("annotations-without-article")
    #expect(fault.place?.file.path == "Content/articles/2025/pool.md")
    #expect(fault.hint == "did you mean the annotations of Content/articles/2026/pool.txt?")
  }

  @Test func aSidecarWithoutATextIsAnError() throws {
    let fault = try sort(["articles/pool.md"]).diagnostics.only("annotations-without-article")
    #expect(fault.message == "there is no Content/articles/pool.txt beside this file")
    #expect(fault.hint == "put the article's text into Content/articles/pool.txt")
  }

  @Test func manySidecarsWithoutTextsAreToldOf() {
    let orphans = (0..<2000).map { "articles/an-article-with-quite-a-long-name-\($0).md" }
    let texts = (0..<2000).map { "articles/some-article-with-quite-a-long-name-\($0).txt" }
    #expect(sort(orphans + texts).diagnostics.count == 2000)
  }

  @Test(arguments: [
    ("articles/a.txt", "articles/2026/a.txt"), ("articles/Pool.txt", "articles/pool.txt"),
    ("people/a b.md", "people/a-b.md"), ("pages/é.md", "pages/e\u{301}.md"),
  ])
  func twoFilesForOneAddressAreAnErrorThatNamesBoth(one: String, other: String) throws {
    let fault = try sort([one, other]).diagnostics.only("duplicate-slug")
    let named = [fault.place?.file.path, fault.notes.first?.place?.file.path]
    #expect(Set(named) == ["Content/\(one)", "Content/\(other)"])
    #expect(fault.hint == "rename one of them")
  }

  @Test func differentKindsMayShareASlug() {
    #expect(
      sort(["people/georgia.md", "places/georgia.md", "pages/georgia.md"]).diagnostics.isEmpty)
  }

  @Test(arguments: ["articles/---.txt", "people/!.md", "pages/😀.md"])
  func aNameWithoutALetterIsAnError(path: String) throws {
    let fault = try sort([path]).diagnostics.only("unusable-file-name")
    #expect(fault.place?.file.path == "Content/\(path)")
  }

  @Test func aNameTooLongForItsPageIsAnError() throws {
    let name = String(repeating: "a", count: 240)
    let fault = try sort(["articles/\(name).txt"]).diagnostics.only("unusable-file-name")
    #expect(fault.hint?.contains("shorter") == true)
    #expect(sort(["articles/\(name.prefix(200)).txt"]).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("notes.txt", "files belong into a folder: articles, pages, assets, people, places, ships"),
    ("articles/a.pdf", "articles/ holds .txt and .md files; other files belong into assets/"),
    ("articles/a.TXT", "articles/ holds .txt and .md files; other files belong into assets/"),
    ("people/a.txt", "people/ holds .md files; other files belong into assets/"),
    ("article/a.txt", "did you mean “articles”?"),
    ("People/a.md", "did you mean “people”?"),
    ("site.yaml", "the settings of the site are read from site.yml"),
    ("Site.yml", "the settings of the site are read from site.yml"),
  ])
  func aFileThatIsNothingIsAWarningWithAdvice(path: String, hint: String) throws {
    let warning = try sort([path]).diagnostics.only("stray-file")
    #expect(warning.severity == .warning)
    #expect(warning.hint == hint)
  }
}
