import Foundation
import SiteBuild
import SourceText
import Testing

/// An entry with very many mentions, through the whole build.
struct LongEntryTests {
  private static let articles = 25
  private static let paragraphs = 100

  /// In each paragraph two mentions of Ines Maro, in every fifth a quotation of hers.
  private func site() throws -> TemporarySite {
    let site = try TemporarySite([
      "site.yml": "title: Long\nurl: https://alder.example/\n",
      "people/ines-maro.md": "---\nname: Ines Maro\n---\nSee [the first day](article:day-10).\n",
    ])
    for article in 0..<Self.articles {
      let text = (0..<Self.paragraphs).map { number in
        number % 5 == 0
          ? "“We counted \(number) boats on day \(article),” Ines Maro said. Ines Maro went home."
          : "The harbour saw Ines Maro at noon. By night Ines Maro was in Alder again."
      }
      try site.write(
        "Content/articles/day-\(article + 10).txt",
        "Day \(article) at the harbour\n\n" + text.joined(separator: "\n\n") + "\n")
      try site.write(
        "Content/articles/day-\(article + 10).md",
        "---\npublished: 20\(49 - article)-05-01\n---\n")
    }
    return site
  }

  @Test func fiveThousandMentionsStandOnPagesBelow300KBAndNoneIsLost() async throws {
    let site = try site()
    let report = try await site.build()
    #expect(report.ids(.warning) == [])
    var places: [String: Int] = [:]
    var inOrder: [String] = []
    var number = 1
    while let bytes = site.read("Output/people/ines-maro\(number == 1 ? "" : "/\(number)").html") {
      #expect(bytes.count < 300_000)
      let page = String(decoding: bytes, as: UTF8.self)
      for piece in page.components(separatedBy: " href=\"").dropFirst() {
        let link = String(piece.prefix { $0 != "\"" }.drop { $0 == "." || $0 == "/" })
        guard let sign = link.firstIndex(of: "#") else { continue }
        places[link, default: 0] += 1
        if link[sign...].hasPrefix("#q-") { inOrder.append(link) }
      }
      number += 1
    }
    let pages = number - 1
    #expect(pages > 1)
    for article in 0..<Self.articles {
      for mention in 1...2 * Self.paragraphs {
        #expect(places["articles/day-\(article + 10).html#mention-\(mention)"] == 1)
      }
    }
    // Day 0 is the newest: the quotations begin with the last file.
    #expect(inOrder.count == Self.articles * Self.paragraphs / 5)
    let days = inOrder.compactMap { Int($0.dropFirst("articles/day-".count).prefix(2)) }
    #expect(days == days.sorted(by: >) && days.first == 10 + Self.articles - 1)

    let sitemap = site.text("Output/sitemap.xml")
    for number in 2...max(2, pages) {
      #expect(sitemap.contains("<loc>https://alder.example/people/ines-maro/\(number).html</loc>"))
    }
    #expect(!sitemap.contains("people/ines-maro/\(pages + 1).html"))
  }

  @Test func pagesThatAreNoLongerNeededGo() async throws {
    let site = try site()
    try await site.build()
    #expect(site.exists("Output/people/ines-maro/2.html"))
    for article in 1..<Self.articles {
      try site.delete("Content/articles/day-\(article + 10).txt")
      try site.delete("Content/articles/day-\(article + 10).md")
    }
    let report = try await site.build()
    #expect(report.ids() == [])
    #expect(site.exists("Output/people/ines-maro.html"))
    #expect(!site.exists("Output/people/ines-maro/2.html"))
  }
}
