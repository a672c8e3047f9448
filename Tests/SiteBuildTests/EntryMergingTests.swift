import SiteBuild
import SourceText
import Testing

/// `sitegen rename` with a name that another entry has: the two become one.
struct EntryMergingTests {
  private func merge(
    _ old: String, _ new: String, more: [String: String] = [:], redirect: Bool = false
  ) async throws -> (site: TemporarySite, report: RenameReport) {
    let site = try TemporarySite(
      ["people/holt.md": old, "people/maren.md": new].merging(more) { $1 })
    return (site, try await merge(site, redirect: redirect))
  }

  private func merge(_ site: TemporarySite, redirect: Bool = false) async throws -> RenameReport {
    try await Renamer(content: "\(site.root)/Content")
      .rename("person:holt", to: "person:maren", write: true, redirect: redirect)
  }

  private static let old = """
    ---
    name: M. J. Holt
    also: [Frau Holt, Maren Holt]
    # from the roll
    born: '1952'   # or 1953
    role: Mayor
    formerly: [mjh]
    wikidata: Q42
    ---

    Born in [Alder](place:alder), as [she](person:holt) says.
    """

  private static let new = """
    ---
    # of the council
    name: Maren Holt   # her name
    also:
    - Mayor Holt
    role: 'Mayor'
    ---
    Mayor since 2020; see [Holt](person:holt).

    """

  @Test func everythingOfBothIsInOne() async throws {
    let (site, report) = try await merge(
      Self.old, Self.new,
      more: [
        "places/alder.md": "---\nname: Alder\n---\n",
        "pages/a.md": "---\ntitle: A\n---\n[H](person:holt)\n",
      ], redirect: true)
    #expect(report.diagnostics.isEmpty)
    #expect(report.steps.map(\.action) == [.merge, .rewrite, .remove] && report.references == 3)
    #expect(!site.exists("Content/people/holt.md"))
    #expect(site.text("Content/pages/a.md").hasSuffix("[H](person:maren)\n"))
    #expect(
      site.text("Content/people/maren.md") == """
        ---
        # of the council
        name: Maren Holt   # her name
        also:
        - Mayor Holt
        - M. J. Holt
        - Frau Holt
        role: 'Mayor'
        formerly: [mjh, holt]
        born: '1952'   # or 1953
        wikidata: Q42
        # from the roll
        ---
        Mayor since 2020; see [Holt](person:maren).

        Born in [Alder](place:alder), as [she](person:maren) says.

        """)
  }

  @Test func mergingOnceMoreAddsNothing() async throws {
    let (site, _) = try await merge(Self.old, Self.new, redirect: true)
    let merged = site.text("Content/people/maren.md")
    try site.write("Content/people/holt.md", Self.old)
    let report = try await merge(site, redirect: true)
    #expect(report.steps.map(\.action) == [.remove] && report.diagnostics.isEmpty)
    #expect(site.text("Content/people/maren.md") == merged)
  }

  @Test(arguments: [
    ("role: Painter", "role: Mayor", "“role” is “Mayor” here and “Painter” in"),
    ("born: 1952", "born: c. 1952", "“born” is “c. 1952” here and “1952” in"),
    ("wikidata: Q1", "wikidata: Q2", "“wikidata” is “Q2” here"),
    ("sort: Holt M", "also: H", "“sort” of"), ("surname: Holt", "also: H", "“surname” of"),
  ]) func factsThatContradictStopIt(_ old: String, _ new: String, _ message: String) async throws {
    let (oldFile, newFile) = (
      "---\nname: M. Holt\n\(old)\n---\n", "---\nname: Maren Holt\n\(new)\n---\n"
    )
    let (site, report) = try await merge(oldFile, newFile)
    #expect(report.diagnostics.map(\.id) == ["rename-contradiction"] && report.isStopped)
    #expect(report.diagnostics[0].message.hasPrefix(message), "\(report.diagnostics[0].message)")
    #expect(site.text("Content/people/holt.md") == oldFile)
    #expect(site.text("Content/people/maren.md") == newFile)
  }

  @Test(arguments: [
    ("role: Mayor", "role:   'Mayor' # x"), ("born: '1952-10'", "born: 1952-10"),
    ("wikidata: https://www.wikidata.org/wiki/Q42", "wikidata: Q42"),
  ]) func factsThatSayTheSameDoNot(_ old: String, _ new: String) async throws {
    let newFile = "---\nname: Maren Holt\n\(new)\n---\n"
    let (site, report) = try await merge("---\nname: Maren Holt\n\(old)\n---\n", newFile)
    #expect(report.diagnostics.isEmpty)
    #expect(site.text("Content/people/maren.md") == newFile)
  }

  @Test func aPlaceIsNotTheOneItLiesIn() async throws {
    let site = try TemporarySite([
      "places/a.md": "---\nname: A\nwithin: place:b\n---\n", "places/b.md": "---\nname: B\n---\n",
    ])
    for (old, new) in [("place:a", "place:b"), ("place:b", "place:a")] {
      let report = try await Renamer(content: "\(site.root)/Content")
        .rename(old, to: new, write: true)
      #expect(report.diagnostics.map(\.id) == ["rename-contradiction"])
    }
  }

  @Test(arguments: [
    ("[1]: place:alder\n\n[A][1]", "[B][1]\n\n[1]: place:bay", "a definition with the same label"),
    ("Text.", "```\nnever closed", "code that is not closed"),
  ]) func aTextThatWouldSaySomethingElseStopsIt(_ old: String, _ new: String, _ why: String)
    async throws
  {
    let places = ["places/alder.md": "---\nname: A\n---\n", "places/bay.md": "---\nname: B\n---\n"]
    let (site, report) = try await merge(
      "---\nname: M\n---\n\(old)\n", "---\nname: M\n---\n\(new)\n", more: places)
    #expect(report.diagnostics.map(\.id) == ["rename-impossible"], "\(why)")
    #expect(site.exists("Content/people/holt.md"))
  }

  @Test func anEntryThatCannotBeReadIsNotMerged() async throws {
    let (site, report) = try await merge("---\nname: M\nnick: X\n---\n", "---\nname: N\n---\n")
    #expect(
      report.diagnostics.map(\.id) == ["unknown-key"] && site.exists("Content/people/holt.md"))
    let braces = try await merge("---\nname: M\n---\n", "---\n{name: N}\n---\n")
    #expect(braces.report.diagnostics.map(\.id) == ["rename-impossible"])
  }

  @Test func listsBesideEachOtherAreKept() async throws {
    let (site, report) = try await merge(
      "---\nname: M\n---\n\n- c\n", "---\r\nname: M\r\n---\r\n- a\r\n- b")
    #expect(report.diagnostics.isEmpty)
    #expect(
      site.text("Content/people/maren.md").utf8.elementsEqual(
        "---\r\nname: M\r\n---\r\n- a\r\n- b\r\n\r\n- c\r\n".utf8))
  }
}
