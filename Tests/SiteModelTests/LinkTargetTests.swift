import SiteModel
import Testing

@Suite struct LinkTargetTests {
  private func target(_ destination: String) -> LinkTarget {
    LinkTarget(destination, kinds: [.person, .place])
  }

  private func entity(_ kind: String, _ name: String) throws -> LinkTarget {
    .entity(EntityID(kind: kind, slug: try #require(Slug(name))))
  }

  @Test func readsTheSitesOwnSchemes() throws {
    #expect(target("person:ines-maro") == (try entity("person", "ines-maro")))
    #expect(target("place:georgia") == (try entity("place", "georgia")))
    #expect(target("article:pool") == .article(try #require(Slug("pool"))))
    #expect(target("Person:ines-maro") == (try entity("person", "ines-maro")))
  }

  @Test(arguments: [
    "https://example.org/a:b", "http://x", "mailto:a@example.org", "ship:vasa", "javascript:x",
  ])
  func anyOtherSchemeIsExternal(destination: String) {
    #expect(target(destination) == .external(destination))
  }

  @Test(arguments: ["person:", "person:Ines Maro", "article:../x", "place:.hidden", "person:a/b"])
  func aNameThatNoFileCanHaveIsMalformed(destination: String) {
    #expect(target(destination) == .malformed(destination))
  }

  @Test func aFragmentIsANote() {
    #expect(target("#repair-cost") == .note("repair-cost"))
    #expect(target("#a:b") == .note("a:b"))
    #expect(target("#") == .note(""))
  }

  @Test(arguments: ["assets/map.png", "pages/about.html", "", "assets/10:30.png", "a?b:c", "../x"])
  func anythingWithoutASchemeIsAFile(destination: String) {
    #expect(target(destination) == .file(destination))
  }
}
