import SeededRandom
import SiteModel
import SourceText
import Testing

/// Whatever a site is made of, what is linked is sound.
@Suite struct LinkerFuzzTests {
  private static let names = ["a", "b", "A", "index", "about", "é", "e\u{301}", "404", "feed.xml"]

  private static func link(_ generator: inout SplitMix64) -> String {
    let target = [
      "person:a", "person:b", "place:é", "article:a", "article:zz", "#n0", "#n9", "assets/x.png",
      "a.html",
      "person:", "person: a", "https://example.org", "ship:x", "", "#", ":", "..", "/etc/passwd",
    ].randomElement(using: &generator)
    return (Bool.random(using: &generator) ? "!" : "") + "[x](<\(target ?? "")>) "
  }

  @Test(arguments: UInt64(0)..<150) func pathsAreOwnedOnceAndLinksLeadSomewhere(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    func name() -> String { Self.names.randomElement(using: &generator) ?? "a" }
    func text() -> String {
      (0..<Int.random(in: 0..<4, using: &generator)).map { _ in Self.link(&generator) }.joined()
    }
    var site = Site()
    var taken: Set<String> = []
    for _ in 0..<Int.random(in: 0..<12, using: &generator) {
      let slug = name()
      // The reader lets no two sources have one slug or id.
      switch Int.random(in: 0..<4, using: &generator) {
      case 0 where taken.insert("article \(slug)").inserted:
        site.addArticle(
          slug, mentions: ["person:a", "place:é", "person:zz"], speakers: ["person:b"],
          notes: [text(), text()])
      case 1 where taken.insert("person \(slug)").inserted:
        site.addEntity(
          "person:\(slug)", text(), within: Bool.random(using: &generator) ? "place:\(name())" : nil
        )
      case 2 where taken.insert("place \(slug)").inserted:
        site.addEntity(
          "place:\(slug)", text(), within: Bool.random(using: &generator) ? "place:\(name())" : nil)
      case 3 where taken.insert("page \(slug)").inserted:
        site.addPage(slug, text())
      default: break
      }
    }
    site.assets = ["assets/x.png", "people/a.html", "INDEX.html"]
    let linked = site.linked()
    let output = linked.output
    let paths =
      output.articles.map(\.path) + output.entities.map(\.path) + output.pages.map(\.path)
      + Array(output.assets)
    #expect(Set(paths.map(\.folded)).count == paths.count)
    let sources = site.articles.count + site.entities.count + site.pages.count + site.assets.count
    let collisions = linked.diagnostics.count { $0.id == "path-collision" }
    #expect(paths.count + collisions == sources)
    for entity in output.entities {
      #expect(entity.entity.within.map { output.entity($0) != nil } ?? true)
      for reference in entity.mentions {
        #expect(
          output.articles[reference.article].annotated.mentions[reference.index].entity
            == entity.entity.id)
      }
      for backlink in entity.backlinks {
        #expect(paths.contains(backlink.path) && backlink.path != entity.path)
      }
      #expect(Set(entity.backlinks).count == entity.backlinks.count)
      #expect(!entity.company.contains { output.entities[$0.entity].entity.id == entity.entity.id })
    }
    for diagnostic in linked.diagnostics {
      guard let place = diagnostic.place, let span = place.span else { continue }
      #expect(span.end <= place.file.bytes.count)
    }
  }
}
