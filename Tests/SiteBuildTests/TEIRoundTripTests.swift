import Foundation
import SiteBuild
import SiteModel
import SourceText
import Testing

/// An article that is given out as TEI and brought into an empty site is the same article.
struct TEIRoundTripTests {
  private static let contents = [
    TemporarySite.samples, "\(TemporarySite.testFolder)/Fixtures/everything/Content",
  ]

  private static var articles: [(content: String, slug: String, text: String)] {
    contents.flatMap { content in
      TemporarySite.files(in: "\(content)/articles").keys.sorted()
        .filter { $0.hasSuffix(".txt") }
        .map { path in
          let name = path.split(separator: "/").last.map(String.init) ?? path
          return (content, String(name.dropLast(4)), "articles/\(path)")
        }
    }
  }

  /// All layers but the places of records in their files.
  private func layers(_ slug: String, in content: String) async throws -> [String] {
    let explained = try await ArticleExplainer(content: content).explain(slug, asJSON: true)
    return explained.output.split(separator: "\n").map(String.init).filter {
      !$0.contains("\"file\"")
    }
  }

  @Test func everySampleArticleComesBackTheSame() async throws {
    #expect(Self.articles.count >= 10)
    for article in Self.articles {
      let tei = try await SiteExporter(content: article.content)
        .export(.tei, article: article.slug).output
      let back = try TemporarySite()
      for (path, bytes) in TemporarySite.files(in: article.content)
      where path == "site.yml" || path.hasPrefix("assets/") {
        try back.write("Content/\(path)", bytes)
      }
      try back.write("in.xml", tei)
      let importer = SiteImporter(content: "\(back.root)/Content")
      let planned = try await importer.plan("\(back.root)/in.xml")
      let plan = try #require(planned.output)
      #expect(planned.diagnostics.allSatisfy { $0.id == "import-body-altered" }, "\(article.slug)")
      try importer.write(plan)
      let text = try #require(
        FileManager.default.contents(atPath: "\(article.content)/\(article.text)"))
      #expect(back.read("Content/articles/\(article.slug).txt") == Array(text), "byte for byte")
      let before = try await layers(article.slug, in: article.content)
      let after = try await layers(article.slug, in: "\(back.root)/Content")
      #expect(before == after, "\(article.slug)")
    }
  }

  /// What a second round gives out is what the first gave: nothing wears off.
  @Test func aSecondRoundGivesTheSameDocument() async throws {
    let content = "\(TemporarySite.testFolder)/Fixtures/everything/Content"
    let first = try await SiteExporter(content: content).export(.tei, article: "ferry").output
    let back = try TemporarySite()
    for (path, bytes) in TemporarySite.files(in: content)
    where !path.hasPrefix("articles/2026/ferry") {
      try back.write("Content/\(path)", bytes)
    }
    try back.write("in.xml", first)
    let importer = SiteImporter(content: "\(back.root)/Content")
    let planned = try await importer.plan("\(back.root)/in.xml")
    try importer.write(#require(planned.output))
    let second = try await SiteExporter(content: "\(back.root)/Content")
      .export(.tei, article: "ferry").output
    #expect(
      String(decoding: second, as: UTF8.self).split(separator: "\n")
        == String(decoding: first, as: UTF8.self).split(separator: "\n"))
  }

  private static let entries = [
    "people/ulle.md": """
    ---
    name: 'Maren van der Ulle'
    also: ['M. Ulle', 'Maren: the elder']
    forms: ['Ulles', 'Ullen']
    surname: van der Ulle
    sort: 'Ulle, Maren van der'
    role: 'Mayor & pilot'
    pronouns: she
    born: 1952-10-07
    died: c. 2019
    wikidata: Q42
    viaf: 113230702
    gnd: 118540238
    image: assets/ulle.png
    formerly: ['maren', 'place:ulle']
    draft: yes
    ---

    Of [Alder](place:alder).

    """,
    "people/marcus.md": "---\nname: Marcus\nborn: -0043\ndied: '0000'\n---\n\nA Roman.\n",
    "places/alder.md": """
    ---
    name: Alder
    inside: ['Alder Academy']
    from: c. 1480
    until: 1952-10
    geo: [59.5, -5.25]
    within: place:coast
    geonames: 2950159
    ---

    """,
    "places/coast.md": "---\nname: West Coast\n---\n",
    "ships/fram.md": """
    ---
    name: Fram
    role: Ferry
    pronouns: she
    from: 1892
    geo: [59.5, 5.25]
    within: place:alder
    ---

    """,
  ]

  /// Every key of an entry, by its file as an import writes it.
  @Test(arguments: ["", "url: https://sandvik.example/\n"])
  func entriesComeBackWithAllTheyTell(_ url: String) async throws {
    let settings = "title: S\n\(url)kinds:\n  ship: {folder: ships, label: Ship}\n"
    let rest = [
      "site.yml": settings, "assets/ulle.png": "p",
      "articles/a.txt":
        "Title\n\nMaren van der Ulle and Marcus went from Alder Academy in Alder on the Fram.\n",
    ]
    let site = try TemporarySite(rest.merging(Self.entries) { $1 })
    let read = try await SiteChecker(content: "\(site.root)/Content").check()
    #expect(read.site.ids(.warning) == ["draft-entry"])
    let exported = try await SiteExporter(content: "\(site.root)/Content")
      .export(.tei, article: "a")
    let back = try TemporarySite(rest.filter { !$0.key.hasPrefix("articles/") })
    try back.write("in.xml", exported.output)
    let importer = SiteImporter(content: "\(back.root)/Content")
    let planned = try await importer.plan("\(back.root)/in.xml")
    #expect(planned.diagnostics.map(\.message) == [])
    try importer.write(#require(planned.output))
    for (path, text) in Self.entries {
      // Keys in one order and quoting in one way.
      func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.filter { $0 != "'" } }.sorted()
      }
      #expect(lines(back.text("Content/\(path)")) == lines(text), "\(path)")
    }
  }
}
