import SiteBuild
import SourceText
import Suggesting
import Testing

/// Suggesting entries for the articles of a folder, and drafting them.
@Suite struct SuggestionTests {
  private static let text = """
    The ferry waits

    Mayor Ines Maro spoke in Oslo on Monday. “We wait for Norway,” Maro said.

    Tom Ullery, the head of the harbour, said the crew had left for Kiev and Ukraine.

    """

  private func suggester(_ site: TemporarySite) -> SiteSuggester {
    SiteSuggester(content: "\(site.root)/Content")
  }

  private func written(_ content: [String: String]) async throws -> (
    TemporarySite, SuggestionReport
  ) {
    let site = try TemporarySite(content)
    var report = try await suggester(site).suggest()
    try suggester(site).write(&report)
    return (site, report)
  }

  @Test func nothingIsWrittenUntilItIsAskedFor() async throws {
    let site = try TemporarySite(["articles/ferry.txt": Self.text])
    let report = try await suggester(site).suggest()
    #expect(report.drafts.count == 6)
    #expect(Set(site.files(in: "Content").keys) == ["articles/ferry.txt"])
    #expect(report.text(columns: 100).contains("would make "))
  }

  @Test func draftsAreEntriesAsAWriterWritesThem() async throws {
    let (site, report) = try await written(["articles/ferry.txt": Self.text])
    #expect(report.isWritten)
    #expect(
      site.text("Content/people/ines-maro.md")
        == "---\nname: Ines Maro\nrole: Mayor\ndraft: yes\n---\n")
    #expect(
      site.text("Content/places/kyiv.md") == """
        ---
        name: Kyiv
        also: ['Kiev']
        geo: [50.45, 30.52]
        within: 'place:ukraine'
        geonames: 703448
        draft: yes
        ---

        """)
    #expect(report.text(columns: 100).contains("made \(site.root)/Content/places/kyiv.md\n"))
  }

  @Test func aSecondRunSuggestsNothingNew() async throws {
    let (site, _) = try await written(["articles/ferry.txt": Self.text])
    let second = try await suggester(site).suggest()
    #expect(second.items.isEmpty)
  }

  @Test func afterTheDraftsEveryNameIsLinkedAndEverySpeakerKnown() async throws {
    let (site, _) = try await written(["articles/ferry.txt": Self.text])
    let report = try await SiteChecker(content: "\(site.root)/Content").check().site
    #expect(report.quotationsWithSpeaker == 1 && report.quotationsWithoutSpeaker == 0)
    #expect(!report.hasErrors)
    #expect(report.diagnostics.count { $0.id == "draft-entry" } == 6)
  }

  @Test func aFileThatIsThereIsNeverTouched() async throws {
    let (site, report) = try await written([
      "articles/ferry.txt": Self.text, "people/INES-MARO.md": "Mine.\n",
    ])
    #expect(site.text("Content/people/INES-MARO.md") == "Mine.\n")
    #expect(!site.files(in: "Content").keys.contains("people/ines-maro.md"))
    #expect(report.drafts.count == 5)
    #expect(
      report.items.contains { $0.suggestion.name == "Ines Maro" && $0.draft == nil })
    #expect(!report.errors.isEmpty)
  }

  @Test func onlyTheArticlesNamedAreRead() async throws {
    let site = try TemporarySite([
      "articles/ferry.txt": Self.text,
      "articles/pool.txt": "The pool\n\nJudge Pavel Holt closed the pool in Sweden.\n",
    ])
    let report = try await suggester(site).suggest(["pool"])
    #expect(report.items.map(\.suggestion.name) == ["Pavel Holt", "Sweden"])
    #expect(report.articles == 1)
    await #expect(throws: BuildFailure.self) { try await suggester(site).suggest(["poool"]) }
  }

  @Test func furnitureSuggestsNothing() async throws {
    let site = try TemporarySite([
      "articles/pool.txt":
        "The pool\n\nNothing happened today.\n\nPhoto: Judge Pavel Holt in Sweden.\n",
      "articles/pool.md": "## Furniture\n\n> Photo: Judge Pavel Holt in Sweden.\n",
    ])
    #expect(try await suggester(site).suggest().items.isEmpty)
  }

  @Test func jsonTellsTheSameAsTheText() async throws {
    let site = try TemporarySite(["articles/ferry.txt": Self.text])
    let report = try await suggester(site).suggest()
    let lines = report.json.split(separator: "\n")
    #expect(lines.count == 7)
    let maro = try #require(lines.first { $0.contains("\"id\":\"person:ines-maro\"") })
    #expect(maro.contains("\"role\":\"Mayor\"") && maro.contains("\"geo\":null"))
    #expect(maro.contains("\"certainty\":\"sure\"") && maro.contains("\"made\":false"))
    #expect(maro.contains("\"line\":3,\"column\":7,\"start\":23,\"end\":32,\"text\":\"Ines Maro\""))
    let kyiv = try #require(lines.first { $0.contains("\"id\":\"place:kyiv\"") })
    #expect(kyiv.contains("\"also\":[\"Kiev\"]") && kyiv.contains("\"geo\":[50.45,30.52]"))
    #expect(
      lines.last
        == "{\"type\":\"summary\",\"articles\":1,\"drafts\":6,\"perhaps\":0,\"made\":false}")
  }

  @Test func twoRunsSayTheSame() async throws {
    let site = try TemporarySite([
      "articles/a.txt": Self.text, "articles/b.txt": "B\n\nJudge Pavel Holt left Kyiv for Oslo.\n",
    ])
    #expect(try await suggester(site).suggest().json == suggester(site).suggest().json)
  }

  @Test func namesCannotBreakOutOfTheFrontMatter() async throws {
    let hostile = """
      The ferry

      Mayor Ines O’Maro: “no” spoke. Judge Pavel D'Holt said: draft: no. Mayor Anna
      Ullery-Maro left. Tom Holt, the head: of the # harbour, said no.

      """
    let (site, report) = try await written(["articles/ferry.txt": hostile])
    #expect(!report.drafts.isEmpty)
    let check = try await SiteChecker(content: "\(site.root)/Content").check().site
    #expect(!check.hasErrors)
    #expect(check.diagnostics.count { $0.id == "draft-entry" } == report.drafts.count)
    #expect(
      site.text("Content/people/pavel-d-holt.md").contains("name: 'Pavel D''Holt'\n"))
  }

  @Test func aSiteWithoutNamesHasNothingToSuggest() async throws {
    let site = try TemporarySite(["articles/a.txt": "The pool\n\nThe pool is closed.\n"])
    let report = try await suggester(site).suggest()
    #expect(report.text(columns: 80) == "1 article: 0 people and 0 places to draft, 0 perhaps\n")
  }
}
