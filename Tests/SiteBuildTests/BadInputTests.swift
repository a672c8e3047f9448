import Foundation
import SiteBuild
import SourceText
import Testing

/// Each thing that can be wrong with `Content` ends in a right page or a clear diagnostic.
struct BadInputTests {
  @Test func emptyContentMakesASiteWithoutArticles() async throws {
    let site = try TemporarySite()
    let report = try await site.build()
    #expect(report.ids(.warning) == ["no-articles"])
    #expect(site.exists("Output/index.html"))
  }

  @Test(arguments: ["", "\n\n \t\r\n", "\u{FEFF}", "\u{FEFF}\n"])
  func anEmptyArticleIsAnError(text: String) async throws {
    let site = try TemporarySite(["articles/a.txt": text, "articles/b.txt": "B\n\nText.\n"])
    let report = try await site.build()
    #expect(report.ids() == ["empty-article"])
    #expect(!site.exists("Output/articles/a.html"))
    #expect(site.exists("Output/articles/b.html"))
  }

  @Test(arguments: ["One line", "One line\n", "\u{FEFF}One line", "One line\r\n", "One line\r"])
  func anArticleOfOneLineHasAPage(text: String) async throws {
    let site = try TemporarySite(["articles/a.txt": text])
    #expect(try await site.build().ids(.warning) == [])
    #expect(site.text("Output/articles/a.html").contains(">One line</h1>"))
  }

  /// A megabyte: a step for every pair of its quotations would be ten million of them.
  @Test func aLongArticleIsBuilt() async throws {
    let paragraph = """
      “We will raise no taxes,” Anna Holt said. She called it “fair” & just. Then the council, \
      which had met for the third time that week, went home, and whoever had come to listen \
      went home too, since there was nothing left to hear & nobody left to hear it from. It \
      was late, and the trams no longer ran.


      """
    let site = try TemporarySite([
      "articles/a.txt": "Title\n\n" + String(repeating: paragraph, count: 3_200),
      "people/anna-holt.md": "---\nname: Anna Holt\n---\n",
    ])
    let report = try await site.build()
    #expect(report.ids() == [])
    #expect(report.quotationsWithSpeaker == 6_400)
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func allLineEndsMeanTheSame(lineEnd: String) async throws {
    let text = "The pool\n\nBy Anna Holt\n\n“We had no\nchoice,” Anna Holt said.\n\nMore.\n"
    let site = try TemporarySite([
      "articles/a.txt": text.replacingOccurrences(of: "\n", with: lineEnd),
      "articles/a.md": "## Context: x\n\n> We had **no choice**\n\nBody.\n"
        .replacingOccurrences(of: "\n", with: lineEnd),
    ])
    #expect(try await site.build().ids(.warning) == [])
    let page = site.text("Output/articles/a.html")
    #expect(page.contains("<p class=\"byline\""))
    #expect(page.contains(">The pool</h1>"))
    #expect(page.contains("data-block=\"3\""))
    #expect(!page.contains("data-block=\"4\""))
    #expect(!page.contains("\r"), "a browser would change a bare carriage return")
  }

  @Test func aByteOrderMarkIsNoText() async throws {
    let site = try TemporarySite([
      "articles/a.txt": "\u{FEFF}Title\n\nAnna Holt.\n",
      "articles/a.md": "\u{FEFF}---\npublisher: Courier\n---\n",
      "people/anna-holt.md": "\u{FEFF}---\nname: Anna Holt\n---\n",
      "site.yml": "\u{FEFF}title: The site\n",
    ])
    #expect(try await site.build().ids(.warning) == [])
    #expect(site.text("Output/articles/a.html").contains("<span>Courier</span>"))
    #expect(site.text("Output/index.html").contains("The site"))
    #expect(
      site.files().values.allSatisfy { bytes in
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0 != "\u{FEFF}" }
      })
  }

  @Test func bytesThatAreNotTextAreNamed() async throws {
    let site = try TemporarySite(["articles/good.txt": "Good\n\nText.\n"])
    try site.write("Content/articles/a.txt", Array("Title\n\nna".utf8) + [0xEF, 0x76, 0x65])
    try site.write("Content/articles/nul.txt", Array("Title\n\nna".utf8) + [0])
    try site.write("Content/people/p.md", [0xFF, 0xFE, 0x61, 0x00])
    try site.write("Content/pages/p.md", [0xC0, 0x80])
    try site.write("Content/site.yml", [0x80])
    let report = try await site.build()
    #expect(report.ids() == ["control-character"] + Array(repeating: "not-utf8", count: 4))
    let messages = report.diagnostics.map { "\($0.place?.file.name ?? ""): \($0.message)" }
    #expect(messages.contains { $0.hasPrefix("a.txt: byte 9 (0xEF)") })
    #expect(messages.contains { $0.hasPrefix("nul.txt: byte 9 ") })
    #expect(site.exists("Output/articles/good.html"))
  }

  @Test func everyProblemOfFrontMatterIsTold() async throws {
    let site = try TemporarySite([
      "articles/open.txt": "Open\n\nText.\n",
      "articles/open.md": "---\ntitle: never closed\n\n## Context: x\n",
      "articles/key.txt": "Key\n\nText.\n",
      "articles/key.md": "---\npublishr: Courier\n---\n",
      "people/twice.md": "---\nname: A\nname: B\n---\n",
      "people/nameless.md": "---\nrole: x\n---\n",
      "site.yml": "titel: Site\n",
    ])
    let report = try await site.build()
    let ids = report.ids()
    #expect(ids.contains("unknown-key") && ids.contains("duplicate-key"))
    #expect(
      report.diagnostics.contains { $0.place?.file.name == "open.md" && $0.severity == .error })
    #expect(
      report.diagnostics.contains { $0.place?.file.name == "nameless.md" && $0.severity == .error })
    #expect(report.diagnostics.filter { $0.id == "unknown-key" }.allSatisfy { $0.hint != nil })
    for place in report.diagnostics.filter({
      $0.severity == .error && $0.id != "missing-name"
    }).compactMap(\.place) {
      #expect(place.span != nil, "\(place.file.path) is shown with a line and a column")
    }
    #expect(site.exists("Output/articles/open.html") && site.exists("Output/articles/key.html"))
  }

  @Test func twoFilesForOneAddressAreNamedBoth() async throws {
    let site = try TemporarySite([
      "articles/2025/a.txt": "One\n\nText.\n", "articles/2026/a.txt": "Two\n\nText.\n",
      "articles/B.txt": "Three\n\nText.\n", "articles/sub/b.txt": "Four\n\nText.\n",
      "pages/index.md": "---\ntitle: Mine\n---\n", "pages/404.md": "---\ntitle: Mine\n---\n",
    ])
    let report = try await site.build()
    #expect(
      report.ids() == ["duplicate-slug", "duplicate-slug", "path-collision", "path-collision"])
    let message = try #require(report.first("duplicate-slug")?.message)
    #expect(message.contains("2025/a.txt") || message.contains("2026/a.txt"))
    #expect(site.text("Output/articles/a.html").contains(">One</h1>"))
  }

  @Test func aNameThatTwoPeopleClaimIsLinkedOnlyWhereTheArticleSettlesIt() async throws {
    let site = try TemporarySite([
      "articles/open.txt": "Open\n\nMaro came.\n",
      "articles/settled.txt": "Settled\n\nInes Maro came. Maro left.\n",
      "people/ines-maro.md": "---\nname: Ines Maro\nalso: [Maro]\n---\n",
      "people/tom-maro.md": "---\nname: Tom Maro\nalso: [Maro]\n---\n",
    ])
    let report = try await site.build()
    #expect(report.ids() == [])
    #expect(!site.text("Output/articles/open.html").contains("class=\"mention"))
    let settled = site.text("Output/articles/settled.html")
    #expect(!settled.contains("tom-maro"))
    #expect(settled.contains(">Ines Maro</a>"))
  }

  @Test func aNameInsideAWordIsNoMention() async throws {
    let site = try TemporarySite([
      "articles/a.txt":
        "Words\n\nThe Holtmann, Überholt and Holts of Anholt. e\u{301}Holt Holte\u{301}.\n",
      "people/holt.md": "---\nname: Holt\n---\n",
    ])
    #expect(try await site.build().ids() == [])
    #expect(!site.text("Output/articles/a.html").contains("class=\"mention"))
  }

  @Test func overlappingNotesAreBothShown() async throws {
    let site = try TemporarySite([
      "articles/a.txt": "Notes\n\nOne two three four.\n\nFive six.\n",
      "articles/a.md": """
      ## Context: first

      > **One two three**

      A.

      ## Comment: second

      > **two three four. Five**

      B.
      """,
    ])
    #expect(try await site.build().ids(.warning) == [])
    let page = site.text("Output/articles/a.html")
    #expect(page.contains("id=\"at-context-first\"") && page.contains("id=\"at-comment-second\""))
    #expect(page.contains("data-part-of=\"at-comment-second\""))
    #expect(page.contains("One <span"))
  }

  @Test func aQuotationThatIsNeverClosedEndsSomewhere() async throws {
    let site = try TemporarySite([
      "articles/a.txt": "Open\n\n“We had no choice, Anna Holt said.\n\nMore “words.\n\n\"More\n",
      "people/anna-holt.md": "---\nname: Anna Holt\n---\n",
    ])
    #expect(try await site.build().ids() == [])
    #expect(site.text("Output/articles/a.html").contains("More"))
  }

  @Test func aPathThatTheSystemRefusesIsAFailureOfTheEnvironment() async throws {
    let site = try TemporarySite(["articles/a.txt": "A\n\nText.\n"])
    let options = BuildOptions(
      content: "\(site.root)/Content", templates: TemporarySite.shippedTemplates,
      output: "\(site.root)/" + String(repeating: "x", count: 300))
    do {
      _ = try await SiteBuilder(options).build()
      Issue.record("the build took a folder that cannot be made")
    } catch BuildFailure.environment(let errors) {
      #expect(errors.map(\.code) == [ENAMETOOLONG])
      #expect(errors[0].description.contains("File name too long"))
    }
  }

  @Test func allProblemsAreToldInOneRun() async throws {
    let site = try TemporarySite([
      "articles/empty.txt": "",
      "articles/a.txt": "A\n\nText.\n",
      "articles/a.md": """
      ---
      publishr: x
      ---

      ## Contxt: no such category

      > Text

      ## Context: no such words

      > nowhere to be found in this

      See [nobody](person:nobody) and [nothing](#nothing).
      """,
      "articles/lonely.md": "## Context: x\n\n> y\n",
      "people/p.md": "---\nname: P\nwithin: place:nowhere\nimage: assets/none.png\n---\n",
      "pages/p.md":
        "---\ntitle: P\n---\n\n<script>alert(1)</script>\n\n[x](javascript:alert) [y](article:none)\n",
      "stray.txt": "x",
    ])
    try site.copyTemplates()
    try site.write("Templates/page.html", "{{titel}}")
    let report = try await site.build()
    let ids = Set(report.ids(.warning))
    let expected: Set = [
      "empty-article", "unknown-key", "unknown-category", "quote-not-found", "dead-link",
      "annotations-without-article", "raw-html", "unsafe-link", "stray-file", "unknown-name",
    ]
    #expect(ids.isSuperset(of: expected), "missing: \(expected.subtracting(ids)), got \(ids)")
    #expect(
      report.diagnostics.map(\.place?.file.path).elementsEqual(
        report.diagnostics.sorted().map(\.place?.file.path)))
  }
}
