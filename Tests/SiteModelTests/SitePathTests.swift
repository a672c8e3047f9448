import Foundation
import SeededRandom
import SiteModel
import Testing

@Suite struct SitePathTests {
  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/..", "./a", "a/./b", "a\0b",
    "a\\b", "a\nb", "\u{1}", "..\\a", "../\u{301}x", "a/..\u{2F}\u{301}x/../..", "../\u{FE0F}a",
  ])
  func neverLeavesTheFolder(path: String) {
    #expect(SitePath(path) == nil)
  }

  @Test(arguments: ["a", "a/b/c.html", "...", "a/...b", ".well-known/x", "a b/é", "%2e%2e/x"])
  func acceptsWhatStaysInside(path: String) {
    #expect(SitePath(path)?.description == path)
  }

  @Test func namesThePagesOfSlugs() throws {
    let slug = try #require(Slug("ines-maro"))
    #expect(SitePath(folder: "people", page: slug).description == "people/ines-maro.html")
    #expect(SitePath(folder: nil, page: slug).description == "ines-maro.html")
    #expect(SitePath.index(of: .place).description == "places/index.html")
  }

  @Test func tellsItsFolder() {
    #expect(SitePath("a/b/c.html")?.folder == "a/b/")
    #expect(SitePath.home.folder == "")
    #expect(SitePath("a/b/c.html")?.toTop == "../../")
    #expect(SitePath.home.toTop == "")
  }

  @Test func encodesWhatAnAddressMustNotHold() {
    #expect(SitePath("a b/é?#%&\"<>'.html")?.urlPath == "a%20b/%C3%A9%3F%23%25%26%22%3C%3E%27.html")
    #expect(SitePath("A-z_0.9~")?.urlPath == "A-z_0.9~")
    #expect(SitePath("a:b")?.urlPath == "a%3Ab")
  }

  @Test(arguments: [
    ("index.html", "people/a.html", "people/a.html"),
    ("people/a.html", "index.html", "../index.html"),
    ("people/a.html", "people/b.html", "b.html"),
    ("people/a.html", "people/a.html", "a.html"),
    ("a/b/c.html", "a/d.html", "../../a/d.html"),
    ("a/b.html", "a/b/c.html", "../a/b/c.html"),
  ])
  func linksRelatively(from: String, to: String, href: String) throws {
    let (from, to) = (try #require(SitePath(from)), try #require(SitePath(to)))
    #expect(from.href(to: to) == href)
  }

  @Test func anyLinkResolvedAgainstItsPageIsItsTarget() throws {
    var random = SplitMix64(seed: 1)
    let names = [
      "a", "people", "x y", "é", "a:b", "..a", "?", "#", "%41", "é\u{301}", "-", "b.html",
    ]
    func path() -> SitePath? {
      SitePath(
        (0...Int.random(in: 0...3, using: &random)).map { _ in
          names.randomElement(using: &random) ?? "a"
        }.joined(separator: "/"))
    }
    let top = "https://example.org/some/folder/"
    for _ in 0..<1000 {
      let (from, to) = (try #require(path()), try #require(path()))
      let base = try #require(URL(string: top + from.urlPath))
      let resolved = try #require(URL(string: from.href(to: to), relativeTo: base))
      #expect(
        resolved.absoluteURL.standardized.absoluteString == top + to.urlPath,
        "\(from) → \(to): \(from.href(to: to))")
    }
  }

  @Test func foldsLetterCase() {
    #expect(SitePath("People/A.html")?.folded == SitePath("people/a.HTML")?.folded)
  }

  @Test func ordersByBytes() {
    let paths = ["b", "a/b", "a.b", "B"].compactMap { SitePath($0) }
    #expect(paths.sorted().map(\.description) == ["B", "a.b", "a/b", "b"])
  }

  @Test func furtherPagesStandInAFolderOfTheirOwn() throws {
    let path = try #require(SitePath("people/maro.html"))
    #expect(path.further(page: 2).description == "people/maro/2.html")
    #expect(path.further(page: 2).href(to: path) == "../../people/maro.html")
  }
}
