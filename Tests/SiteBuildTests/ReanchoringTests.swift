import Foundation
import SeededRandom
import SiteBuild
import SourceText
import Testing

/// `sitegen reanchor`: what it shows, and what it writes.
struct ReanchoringTests {
  private func reanchor(
    _ site: TemporarySite, _ names: [String] = [], write: Bool = false
  ) async throws -> ReanchorReport {
    try await Reanchorer(content: "\(site.root)/Content").reanchor(names, write: write)
  }

  private func check(_ site: TemporarySite) async throws -> CheckReport {
    try await SiteChecker(content: "\(site.root)/Content").check()
  }

  private static let text = """
    Ferry stays until spring

    The night ferry will sail on every weekday until the end of April, the council decided on Monday.

    “Nobody should ever have to spend a whole night on the wrong side,” Maren Holt told reporters.

    It is paid by the county and, after a vote in June, by the town of Sandvik alone.

    """

  private func site(_ notes: String) throws -> TemporarySite {
    try TemporarySite(["articles/ferry.txt": Self.text, "articles/ferry.md": notes])
  }

  /// What stands in the notes after they were reanchored.
  private func rewritten(_ notes: String) async throws -> (notes: String, report: ReanchorReport) {
    let site = try site(notes)
    let report = try await reanchor(site, write: true)
    return (site.text("Content/articles/ferry.md"), report)
  }

  @Test(arguments: [
    (
      "a word", "> sail on **every day until the end of April**, the",
      "> sail on **every weekday until the end of April**, the"
    ),
    (
      "over lines",
      "> **“Nobody should have to spend\n> the night on the wrong\n> side,”** Maren Holt",
      "> **“Nobody should ever have to spend\n> a whole night on the wrong\n> side,”** Maren Holt"
    ),
    (
      "without bold and with another mark",
      "> \"Nobody should ever have to spend _the_ night on the wrong side,\"\n",
      "> \"Nobody should ever have to spend _a whole_ night on the wrong side,\"\n"
    ),
    (
      "the context", "> **on the wrong side,”** Maren Holt told the reporters",
      "> **on the wrong side,”** Maren Holt told reporters"
    ),
    (
      "a piece beside an ellipsis",
      "> **It was paid … of Sandvik alone.**\n\n- digest: 000000000000",
      "> **It is paid … of Sandvik alone.**\n\n- digest: ac1b6481880071e8"
    ),
    (
      "only a digest", "> **It is paid … of Sandvik alone.**\n\n- digest: 000000000000\n- by: Lena",
      "> **It is paid … of Sandvik alone.**\n\n- digest: ac1b6481880071e8\n- by: Lena"
    ),
    (
      "two passages of one quotation",
      "> The **night ferries will sail on** every **weekday until the end of Apryl**, the council",
      "> The **night ferry will sail on** every **weekday until the end of April**, the council"
    ),
  ])
  func writesAnew(_ what: String, _ quoted: String, _ expected: String) async throws {
    func notes(_ quotation: String) -> String {
      "---\nannotator: Kim\n---\n\n## Context: one\n\n\(quotation)\n\nA *body*  \n> not this\n\n- a list\n"
    }
    let (new, report) = try await rewritten(notes(quoted))
    #expect(new == notes(expected), "\(what)")
    #expect(report.count(.refused) == 0)
    #expect(report.count(.written) >= 1)
  }

  @Test(arguments: [
    (
      "> \(start)\n> seven, and so on \(end)",
      "> \(start)\n> \\- \\*a\\* \\_ \\[x\\] \\<b> \\&amp; 1, and so on \(end)"
    ),
    (
      "> \(start) seven, and so on \(end)",
      "> \(start) - \\*a\\* \\_ \\[x\\] \\<b> \\&amp; 1, and so on \(end)"
    ),
  ])
  func signsOfMarkdownAreEscaped(_ quoted: String, _ expected: String) async throws {
    let site = try TemporarySite([
      "articles/a.txt":
        "Title.\n\n\(Self.start) - *a* _ [x] <b> &amp; 1, and so on \(Self.end)\n",
      "articles/a.md": "## Context\n\n\(quoted)\n",
    ])
    let report = try await reanchor(site, write: true)
    #expect(report.count(.written) == 1)
    #expect(site.text("Content/articles/a.md") == "## Context\n\n\(expected)\n")
    #expect(try await reanchor(site).passages.isEmpty)
  }

  private static let start =
    "On the wall of the old town hall of Sandvik somebody had once painted these signs:"
  private static let end = "until the fire that took most of the wall away with it."

  @Test func nothingIsWrittenUnlessAskedFor() async throws {
    let notes = "## Context\n\n> sail on every day until the end of April\n"
    let site = try site(notes)
    let report = try await reanchor(site)
    #expect(report.passages.map(\.outcome) == [.shown])
    #expect(report.passages.map(\.quoted) == ["sail on every day until the end of April"])
    #expect(report.passages.map(\.present) == ["sail on every weekday until the end of April"])
    #expect(site.text("Content/articles/ferry.md") == notes)
  }

  @Test func wordsThatCannotBePutInAreLeftAlone() async throws {
    let notes = "## Context\n\n> sail on every `day` until the end of April\n"
    let site = try site(notes)
    let report = try await reanchor(site, write: true)
    #expect(report.passages.map(\.outcome) == [.refused])
    #expect(site.text("Content/articles/ferry.md") == notes)
  }

  @Test func onlyTheNamedArticlesAreLookedAt() async throws {
    let site = try site("## Context\n\n> sail on every day until the end of April\n")
    try site.write("Content/articles/b.txt", "Other.\n\nNothing is here.\n")
    #expect(try await reanchor(site, ["b"]).passages.isEmpty)
    #expect(try await reanchor(site, ["ferry"]).passages.count == 1)
    await #expect(throws: BuildFailure.self) { try await reanchor(site, ["c"]) }
  }

  @Test func bothWordingsStandBesideEachOtherWhereThereIsRoom() async throws {
    let site = try site("## Context: one\n\n> sail on every day until the end of April\n")
    let report = try await reanchor(site)
    #expect(
      report.text(columns: 80).contains(
        """
        /ferry.md:3:3: Context: one
          quoted                                | now
          sail on every [day] until the end of  | sail on every [weekday] until the end
          April                                 | of April
        """))
    #expect(
      report.text(columns: 40).contains(
        """
          quoted:
            sail on every [day] until the end of
            April
          now:
            sail on every [weekday] until the
            end of April
        """))
    #expect(
      report.text(columns: 80).hasSuffix("1 changed passage, nothing written; --write does it\n"))
  }

  @Test func theDigestOfTheTextIsToldAndNotTouched() async throws {
    let digest = String(repeating: "0", count: 64)
    let site = try site(
      "---\nsha256: \(digest)\n---\n\n## Context\n\n> sail on every day until the end of April\n")
    let report = try await reanchor(site, write: true)
    #expect(report.digests.map(\.digest) == [SHA256.hexDigest(of: Array(Self.text.utf8))])
    #expect(site.text("Content/articles/ferry.md").contains("sha256: \(digest)\n"))
    #expect(site.text("Content/articles/ferry.md").contains("every weekday"))
  }

  @Test func aFileKeepsItsPermissions() async throws {
    let site = try site("## Context\n\n> sail on every day until the end of April\n")
    let path = "\(site.root)/Content/articles/ferry.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try await reanchor(site, write: true).count(.written) == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(Set(site.files(in: "Content/articles").keys) == ["ferry.txt", "ferry.md"])
  }

  /// Random edits to the samples' texts: afterwards nothing is changed, and of the notes nothing but
  /// block quotations and digests.
  @Test(arguments: UInt64(1)..<7) func afterwardsNoPassageIsChanged(_ seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let site = try TemporarySite()
    for (path, bytes) in TemporarySite.files(in: TemporarySite.samples) {
      var bytes = bytes
      if path.hasSuffix(".txt") {
        let words = String(decoding: bytes, as: UTF8.self).split(
          separator: " ", omittingEmptySubsequences: false)
        let edited = words.map { word -> String in
          switch Int.random(in: 0..<90, using: &random) {
          case 0: "*" + (words.randomElement(using: &random) ?? "").filter { $0 != "\n" }
          case 1: "\(word.filter { $0 != "\n" }) [anew]" + (word.contains("\n") ? "\n\n" : "")
          case 2: word.contains("\n") ? String(word) : ""
          default: String(word)
          }
        }
        bytes = Array(edited.joined(separator: " ").utf8)
      }
      try site.write("Content/\(path)", bytes)
    }
    let before = site.files(in: "Content")
    let report = try await reanchor(site, write: true)
    #expect(report.passages.count > 10)
    #expect(report.count(.refused) * 10 <= report.passages.count)
    let after = site.files(in: "Content")
    #expect(before.keys == after.keys)
    for (path, bytes) in before {
      #expect(Self.withoutQuotations(after[path] ?? []) == Self.withoutQuotations(bytes), "\(path)")
      if !path.hasSuffix(".md") { #expect(after[path] == bytes) }
    }
    let changed = try await check(site).site.diagnostics.filter { $0.id == "passage-changed" }
    #expect(changed.count == report.count(.refused))
    #expect(try await reanchor(site).passages.count == report.count(.refused))
  }

  private static func withoutQuotations(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).filter {
      $0.first != UInt8(ascii: ">") && !$0.starts(with: "- digest:".utf8)
    }
  }
}
