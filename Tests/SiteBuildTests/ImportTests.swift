import Foundation
import SeededRandom
import SiteBuild
import SourceText
import Testing

/// Importing into a folder: which article, which files, and that nothing is touched.
@Suite struct ImportTests {
  private static let text = """
    Marlow waits

    “The ferry is late,” Tom Ullery said. The ferry is late again, and the ferry is old.

    The ferry is late again, he wrote.

    """

  private static let content = [
    "site.yml": "title: S\nurl: https://marlow.example/\n",
    "articles/2026/river.txt": text,
    "articles/2026/river.md": "---\nsource: https://courier.example/river\n---\n",
    "articles/other.txt": "Other\n\nNothing here.\n",
    "people/tom-ullery.md": "---\nname: Tom Ullery\n---\n",
  ]

  private static func annotation(
    _ selector: String, source: String = "https://courier.example/river", body: String = "Right.",
    id: String = "n", more: String = ""
  ) -> String {
    """
    {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation",
     "id": "https://a.example/\(id)", "bodyValue": "\(body)"\(more),
     "target": {"source": "\(source)", "selector": \(selector)}}
    """
  }

  private static func quote(_ exact: String, _ prefix: String = "", _ suffix: String = "") -> String
  {
    """
    {"type": "TextQuoteSelector", "exact": "\(exact)", "prefix": "\(prefix)", "suffix": "\(suffix)"}
    """
  }

  private func plan(
    _ json: String, in site: TemporarySite, article: String? = nil
  ) async throws -> Diagnosed<ImportPlan?> {
    try site.write("in.json", json)
    return try await SiteImporter(content: "\(site.root)/Content", article: article)
      .plan("\(site.root)/in.json")
  }

  private func ids(_ plan: Diagnosed<ImportPlan?>) -> [String] { plan.diagnostics.map(\.id) }

  private func markdown(_ plan: Diagnosed<ImportPlan?>) throws -> String {
    let files = try #require(plan.output).files
    try #require(files.count == 1)
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  // MARK: Files

  @Test func aPlanWritesNothingAndWhatIsWrittenIsBuilt() async throws {
    let site = try TemporarySite(Self.content)
    let before = site.files(in: "Content")
    let planned = try await plan(
      Self.annotation(Self.quote("the ferry is old"), more: ", \"creator\": \"Lena Ortiz\""),
      in: site)
    #expect(site.files(in: "Content") == before)
    let made = try #require(planned.output)
    #expect(made.files.map(\.path) == ["\(site.root)/Content/articles/2026/river.lena-ortiz.md"])
    #expect(made.notes == 1)
    #expect(planned.diagnostics.isEmpty)
    try SiteImporter(content: "\(site.root)/Content").write(made)
    let after = site.files(in: "Content")
    #expect(after.count == before.count + 1)
    for (path, bytes) in before { #expect(after[path] == bytes) }
    let report = try await site.build()
    #expect(report.ids(.warning) == [])
    #expect(report.notes == 1)
  }

  @Test func aNameThatIsTakenIsLeftAlone() async throws {
    var content = Self.content
    content["articles/2026/river.in.md"] = "mine"
    content["articles/2026/River.IN-2.md"] = "mine too"
    content["articles/2026/river.in-3.txt"] = "Another article, of this name"
    let site = try TemporarySite(content)
    let planned = try await plan(Self.annotation(Self.quote("the ferry is old")), in: site)
    #expect(planned.output?.files.map { $0.path.suffix(13) } == ["river.in-4.md"])
  }

  @Test func filesAreMadeAllOrNoneAndNoneIsReplaced() async throws {
    let site = try TemporarySite(Self.content)
    let both =
      "[\(Self.annotation(Self.quote("ferry is old"))), "
      + "\(Self.annotation(Self.quote("Nothing here"), source: "articles:x", id: "m"))]"
    let importer = SiteImporter(content: "\(site.root)/Content")
    let one = try #require(try await plan(both, in: site).output)
    #expect(one.files.count == 1)
    // Somebody makes the same file meanwhile.
    try site.write("Content/articles/2026/river.in.md", "mine")
    let before = site.files(in: "Content")
    #expect(throws: BuildFailure.self) { try importer.write(one) }
    #expect(site.files(in: "Content") == before)
  }

  // MARK: Which article

  @Test(arguments: [
    "https://marlow.example/articles/river.html", "https://courier.example/river", "river.html",
  ])
  func theArticleIsToldByItsPageOrItsSource(_ source: String) async throws {
    let site = try TemporarySite(Self.content)
    let planned = try await plan(
      Self.annotation(Self.quote("the ferry is old"), source: source), in: site)
    #expect(planned.output?.notes == 1)
  }

  @Test func anotherTextNeedsTheArticlesNameAndTheCandidatesAreListed() async throws {
    let site = try TemporarySite(Self.content)
    let json = Self.annotation(Self.quote("the ferry is old"), source: "https://x.example/")
    do {
      _ = try await plan(json, in: site)
      Issue.record("an article was guessed")
    } catch BuildFailure.usage(let message, let hint) {
      #expect(message.contains("https://x.example/"))
      #expect(hint.contains("other, river"))
    }
    for name in ["river", "articles/2026/river.txt"] {
      #expect(try await plan(json, in: site, article: name).output?.notes == 1)
    }
    await #expect(throws: BuildFailure.self) {
      try await plan(json, in: site, article: "rivr")
    }
  }

  @Test func whatIsAboutAnotherTextIsNamed() async throws {
    let site = try TemporarySite(Self.content)
    let planned = try await plan(
      "[\(Self.annotation(Self.quote("the ferry is old"))), "
        + "\(Self.annotation(Self.quote("Nothing here"), source: "https://x.example/", id: "m"))]",
      in: site)
    #expect(planned.output?.notes == 1)
    #expect(ids(planned) == ["import-other-text"])
  }

  // MARK: Passages

  @Test(arguments: [
    (
      quote("The ferry is late", "said. ", " again, and"),
      "> Ullery said. **The ferry is late** again, and"
    ),
    (quote("The ferry is late", "", " again, he"), "> **The ferry is late** again, he"),
    (quote("The ferry is late", "“", ",” Tom"), "> “**The ferry is late**,” Tom"),
    (quote("the ferry is old"), "> the ferry is old"),
  ])
  func aPassageIsQuotedWithTheWordsThatTellItApart(
    _ selector: String, _ quotation: String
  ) async throws {
    let site = try TemporarySite(Self.content)
    let planned = try await plan(Self.annotation(selector), in: site)
    #expect(planned.diagnostics.isEmpty)
    let lines = try markdown(planned).split(separator: "\n").filter { $0.hasPrefix(">") }
    try #require(lines.count == 1)
    #expect(String(lines[0]) == quotation)
    try SiteImporter(content: "\(site.root)/Content").write(try #require(planned.output))
    #expect(try await site.build().ids(.warning) == [])
  }

  @Test func aPositionAloneLeadsToAPassageOfTheArticlesOwnPageOnly() async throws {
    let site = try TemporarySite(Self.content)
    let position = "{\"type\": \"TextPositionSelector\", \"start\": 35, \"end\": 45}"
    let own = try await plan(
      Self.annotation(position, source: "https://marlow.example/articles/river.html"), in: site)
    #expect(try markdown(own).contains("\n> Tom Ullery\n"))
    let other = try await plan(Self.annotation(position), in: site, article: "river")
    #expect(other.output?.files.count == 0)
    #expect(ids(other) == ["import-no-passage", "import-selector-unread"])
  }

  @Test func ofEqualPlacesThePositionTells() async throws {
    let site = try TemporarySite(Self.content)
    let start = Self.text.unicodeScalars.count - 31
    let selectors =
      "[\(Self.quote("ferry is late")), "
      + "{\"type\": \"TextPositionSelector\", \"start\": \(start), \"end\": \(start + 13)}]"
    let planned = try await plan(Self.annotation(selectors), in: site)
    #expect(planned.diagnostics.isEmpty)
    #expect(try markdown(planned).contains("**ferry is late** again, he"))
  }

  @Test func aPlaceThatNothingTellsApartIsNotGuessed() async throws {
    let site = try TemporarySite(Self.content)
    let planned = try await plan(Self.annotation(Self.quote("ferry is late")), in: site)
    #expect(ids(planned) == ["import-passage-not-found"])
    #expect(try markdown(planned).contains("\n> ferry is late\n"))
  }

  @Test func aNoteOnWordsThatAreNotThereIsKeptAndTheBuildTellsOfIt() async throws {
    let site = try TemporarySite(Self.content)
    let planned = try await plan(Self.annotation(Self.quote("a bridge was built")), in: site)
    #expect(ids(planned) == ["import-passage-not-found"])
    try SiteImporter(content: "\(site.root)/Content").write(try #require(planned.output))
    let report = try await site.build()
    #expect(report.ids() == ["quote-not-found"])
    #expect(report.notes == 1)
  }

  @Test func theSameWordsBetweenOtherWordsAreNotThePassage() async throws {
    let site = try TemporarySite(Self.content)
    let planned = try await plan(
      Self.annotation(Self.quote("the ferry is old", "nobody said that ", " or that it sank")),
      in: site)
    #expect(ids(planned) == ["import-passage-not-found"])
    try SiteImporter(content: "\(site.root)/Content").write(try #require(planned.output))
    #expect(try await site.build().ids() == ["quote-not-found"])
  }

  @Test func lettersInsideAWordAreNotTakenForTheWordElsewhere() async throws {
    let site = try TemporarySite(Self.content)
    let planned = try await plan(
      Self.annotation(Self.quote("he", "again, and t", " ferry is old")), in: site)
    #expect(ids(planned) == ["import-passage-widened"])
    #expect(try markdown(planned).contains("\n> the\n"))
    try SiteImporter(content: "\(site.root)/Content").write(try #require(planned.output))
    #expect(try await site.build().ids(.warning) == [])
  }

  // MARK: What is there already

  @Test func whatTheArticleHasAlreadyIsNotMadeTwice() async throws {
    let site = try TemporarySite(Self.content)
    let json = Self.annotation(Self.quote("the ferry is old"))
    let first = try #require(try await plan(json, in: site).output)
    try SiteImporter(content: "\(site.root)/Content").write(first)
    let second = try await plan(json, in: site)
    #expect(second.output?.files.count == 0)
    #expect(ids(second) == ["import-already-there"])
  }

  @Test func aFileThatCannotBeReadMakesNothing() async throws {
    let site = try TemporarySite(Self.content)
    for (text, id) in [("{", "malformed-json"), ("{}", "unknown-import"), ("x", "unknown-import")] {
      let planned = try await plan(text, in: site)
      #expect(planned.output == nil)
      #expect(ids(planned) == [id])
    }
  }

  // MARK: Whatever is imported

  /// What is made can be read, whatever the annotations say.
  @Test func whateverIsImportedIsReadWithoutAWord() async throws {
    let pieces = [
      "a", " ", "\n", "\n\n", "#", "## x", "> ", "- ", "1. ", "```", "`", "*", "**", "_", "<b>",
      "</b>",
      "<!-- ", "-->", "<div>\n", "&amp;", "&#1;", "\u{1}", "\u{7F}", "\u{85}", "\u{2028}", "\\",
      "---", "===",
      "[a](/b)", "[a](person:tom-ullery)", "[x]: y", "![i](https://a.example/i.png)", "    ", "\t",
      "🚢",
      "[j](javascript:x)", "the", "'", "\"", ": ", "|",
    ]
    var random = SplitMix64(seed: 51)
    let site = try TemporarySite(Self.content)
    func words(_ count: ClosedRange<Int>) -> String {
      JSONObject.quoted(
        (0..<Int.random(in: count, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined())
    }
    let quotes = [
      "the ferry is old", "ferry is late", "Tom Ullery", "he", "not there", "*", "1. <b>",
    ]
    let rows = (0..<400).map { index in
      let quote = JSONObject.quoted(quotes.randomElement(using: &random) ?? "")
      return """
        {"id": "i\(index)", "user": \(words(0...3)), "uri": "https://courier.example/river",
         "user_info": {"display_name": \(words(0...4))}, "text": \(words(1...12)),
         "tags": [\(words(1...2))], "created": "2026-11-1\(index % 10)T00:00:00Z",
         "target": [{"selector": [{"type": "TextQuoteSelector", "exact": \(quote),
           "prefix": \(words(0...3)), "suffix": \(words(0...3))}]}]}
        """
    }
    let planned = try await plan("{\"rows\": [\(rows.joined(separator: ","))]}", in: site)
    let made = try #require(planned.output)
    #expect(made.notes > 300)
    try SiteImporter(content: "\(site.root)/Content").write(made)
    let report = try await site.build()
    let aboutPassages: Set = ["quote-not-found", "quote-ambiguous", "passage-changed"]
    #expect(Set(report.ids(.warning)).subtracting(aboutPassages) == [])
    #expect(report.notes == made.notes)
  }
}
