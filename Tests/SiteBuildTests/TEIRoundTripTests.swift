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
}
