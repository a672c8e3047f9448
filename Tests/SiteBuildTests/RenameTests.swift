import Foundation
import SiteBuild
import SourceText
import Testing

/// `sitegen rename` with a name that is free: what it shows, and what it writes.
struct RenameTests {
  private func rename(
    _ site: TemporarySite, _ old: String, _ new: String, write: Bool = true, redirect: Bool = false
  ) async throws -> RenameReport {
    try await Renamer(content: "\(site.root)/Content")
      .rename(old, to: new, write: write, redirect: redirect)
  }

  private static let content = [
    "site.yml": "title: S\nkinds:\n  ship: {folder: ships, label: Ship}\n",
    "articles/2026/ferry.txt": "Ferry stays.\n\n“We sail,” Tom Uller said in Sandvik.\n",
    "articles/2026/ferry.md":
      "## Speech\r\n\r\n> **“We sail,”** Tom\r\n\r\n- speaker: [Tom](person:tom-uller)\r\n",
    "articles/2026/ferry.kim.md":
      "## Mentions\n\n> **Tom Uller**\n\n- is: [T](person:tom-uller)\n\n## Context\n\n> Ferry\n\n"
      + "[Tom][t] `person:tom-uller`\n\n[t]: <person:tom-uller> 'x'",
    "people/crew/Tom Uller.md":
      "\u{FEFF}---\nname: Tom Uller # his name\n---\n[I](person:Tom-Uller)\n",
    "people/tom-uller.md": "---\nname: Tom Uller\n---\nOf [Alder](place:alder).",
    "places/alder.md": "---\nname: Alder\nwithin: 'place:coast'   # the coast\n---\n",
    "places/coast.md": "---\nname: Coast\n---\n",
    "pages/about.md": "---\ntitle: About\n---\nAsk [Tom](person:tom-uller), of <place:coast>.\n",
  ]

  /// The site of the tests, with one Tom Uller.
  private func site(_ more: [String: String] = [:]) throws -> TemporarySite {
    var content = Self.content.merging(more) { $1 }
    content["people/crew/Tom Uller.md"] = nil
    return try TemporarySite(content)
  }

  private func files(_ site: TemporarySite) -> [String: String] {
    site.files(in: "Content").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func everyReferenceIsRewrittenAndNothingElse() async throws {
    let site = try site()
    var expected = files(site).mapValues {
      $0.replacing("(person:tom-uller)", with: "(person:tom-ullery)")
        .replacing("<person:tom-uller>", with: "<person:tom-ullery>")
    }
    expected["people/tom-ullery.md"] = expected.removeValue(forKey: "people/tom-uller.md")
    let report = try await rename(site, "person:tom-uller", "person:tom-ullery")
    #expect(report.diagnostics.isEmpty && report.references == 4)
    #expect(report.steps.map(\.action) == [.create, .rewrite, .rewrite, .rewrite, .remove])
    #expect(report.count(.written) == 5)
    #expect(files(site) == expected)
  }

  @Test func manyFilesComeInTheOrderOfTheirNames() async throws {
    var content = ["people/tom.md": "---\nname: Tom\n---\n"]
    let names = (100..<400).map { "articles/a\($0)" }
    for name in names {
      content["\(name).txt"] = "Title\n\nText.\n"
      content["\(name).md"] = "## Context\n\n> Text\n\n[T](person:tom) [T](person&#58;tom)\n"
    }
    let site = try TemporarySite(content)
    let report = try await rename(site, "person:tom", "person:tim", write: false)
    let paths = names.map { "\(site.root)/Content/\($0).md" }
    #expect(report.steps.dropFirst().dropLast().map(\.path) == paths)
    #expect(report.diagnostics.map(\.place?.file.path) == paths)
    #expect(report.references == names.count)
  }

  @Test func whatAPlaceLiesInIsRewritten() async throws {
    let site = try site()
    let report = try await rename(site, "place:coast", "place:west-coast")
    #expect(report.references == 2)
    #expect(
      site.text("Content/places/alder.md")
        == "---\nname: Alder\nwithin: 'place:west-coast'   # the coast\n---\n")
    #expect(site.text("Content/pages/about.md").contains("<place:west-coast>"))
  }

  @Test func nothingIsWrittenUnlessAskedFor() async throws {
    let site = try site()
    let before = files(site)
    let report = try await rename(site, "person:tom-uller", "person:tom-ullery", write: false)
    #expect(files(site) == before)
    #expect(report.count(.shown) == report.steps.count && report.references == 4)
    let shown = report.text.replacing("\(site.root)/", with: "")
    #expect(
      shown.hasPrefix(
        """
        Content/people/tom-uller.md becomes Content/people/tom-ullery.md
        Content/articles/2026/ferry.kim.md:5
          - | - is: [T](person:tom-uller)
          + | - is: [T](person:tom-ullery)
        Content/articles/2026/ferry.kim.md:13
          - | [t]: <person:tom-uller> 'x'
          + | [t]: <person:tom-ullery> 'x'

        """))
    #expect(
      shown.hasSuffix(
        """
        Content/people/tom-uller.md is removed
        person:tom-uller → person:tom-ullery: 4 references in 3 files; nothing written; --write does it

        """))
  }

  @Test func foldersMarksAndRemarksStay() async throws {
    let site = try TemporarySite(Self.content.filter { $0.key != "people/tom-uller.md" })
    _ = try await rename(site, "person:Tom-Uller", "person:old-tom")
    #expect(
      site.text("Content/people/crew/old-tom.md")
        == "\u{FEFF}---\nname: Tom Uller # his name\n---\n[I](person:old-tom)\n")
    #expect(!site.exists("Content/people/crew/Tom Uller.md"))
  }

  @Test func aNameInOtherLetterCaseIsTheSameFile() async throws {
    let site = try TemporarySite(Self.content.filter { $0.key != "people/tom-uller.md" })
    let report = try await rename(site, "person:Tom-Uller", "person:tom-uller", redirect: true)
    #expect(report.steps.last?.action == .move)
    #expect(
      site.text("Content/people/crew/tom-uller.md")
        == "\u{FEFF}---\nname: Tom Uller # his name\nformerly: [Tom-Uller]\n---\n[I](person:tom-uller)\n"
    )
    #expect(!site.exists("Content/people/crew/Tom Uller.md"))
  }

  @Test func aKindMayChangeWhereTheKeysAreThoseOfTheNewOne() async throws {
    let site = try site()
    var report = try await rename(site, "place:alder", "ship:alder", redirect: true)
    #expect(report.diagnostics.isEmpty)
    #expect(site.text("Content/ships/alder.md").contains("\nformerly: ['place:alder']\n"))
    #expect(site.text("Content/people/tom-uller.md").hasSuffix("[Alder](ship:alder)."))
    report = try await rename(site, "ship:alder", "person:alder")
    #expect(report.diagnostics.map(\.id) == ["unknown-key"] && report.isStopped)
    #expect(site.exists("Content/ships/alder.md") && !site.exists("Content/people/alder.md"))
  }

  @Test(arguments: [
    ("place:index", "path-collision"), ("place:Coast", "duplicate-slug"),
    ("place:lee", "path-collision"),
    ("place:\(String(repeating: "a", count: 201))", "unusable-file-name"),
  ]) func anAddressThatIsTakenStopsIt(_ new: String, _ id: String) async throws {
    let site = try site(["places/bay.md": "---\nname: Bay\nformerly: [lee]\n---\n"])
    let before = files(site)
    let report = try await rename(site, "place:alder", new)
    #expect(report.diagnostics.map(\.id) == [id] && report.steps.isEmpty)
    #expect(files(site) == before)
  }

  @Test func whatCannotBeRewrittenIsToldWithItsPlace() async throws {
    let site = try site(["pages/odd.md": "---\ntitle: T\n---\n[T](person&#58;tom-uller)\n"])
    let report = try await rename(site, "person:tom-uller", "person:tom-ullery")
    let found = try #require(report.diagnostics.first)
    #expect(found.id == "reference-not-rewritten" && report.diagnostics.count == 1)
    #expect(found.place?.file.name == "odd.md" && found.place?.span?.start == 17)
    #expect(report.hasProblems && report.count(.written) == report.steps.count)
  }

  @Test(arguments: [
    ("person:tom-ulle", "person:x", "did you mean “person:tom-uller”?"),
    ("person:tom-uller", "person:tom-uller", "give another new id"),
    ("tom-uller", "person:x", "write it as in links"), ("person:tom-uller", "persn:x", "“person”?"),
    ("person:tom uller", "person:x", "write it as in links"),
    ("article:ferry", "article:x", "known here"),
  ]) func whatCannotBeMeantIsWrongUsage(_ old: String, _ new: String, _ hint: String) async throws {
    let site = try site()
    do {
      _ = try await rename(site, old, new)
      Issue.record("it was done")
    } catch BuildFailure.usage(_, let found) {
      #expect(found.contains(hint), "\(found)")
    }
  }

  // MARK: Runs that were broken off

  /// Whatever was written of a run, the next one does the rest.
  @Test(arguments: [false, true]) func aRunThatWasBrokenOffIsFinished(_ redirect: Bool) async throws
  {
    let whole = try site()
    let report = try await rename(
      whole, "person:tom-uller", "person:tom-ullery", redirect: redirect)
    let expected = files(whole)
    for done in 0...report.steps.count {
      let site = try site()
      for step in report.steps.prefix(done) {
        let path = String(step.path.dropFirst(whole.root.count + 1))
        if step.action == .remove {
          try site.delete(path)
        } else {
          try site.write(path, step.bytes)
        }
      }
      guard done < report.steps.count else { continue }
      let second = try await rename(
        site, "person:tom-uller", "person:tom-ullery", redirect: redirect)
      #expect(second.diagnostics.isEmpty && files(site) == expected, "after \(done) steps")
    }
  }

  @Test func aFileThatWasRenamedByHandIsFollowed() async throws {
    let site = try site()
    try site.write("Content/people/tom-ullery.md", site.text("Content/people/tom-uller.md"))
    try site.delete("Content/people/tom-uller.md")
    let report = try await rename(site, "person:tom-uller", "person:tom-ullery")
    #expect(report.steps.map(\.action) == [.rewrite, .rewrite, .rewrite])
    let checked = try await SiteChecker(content: "\(site.root)/Content").check()
    #expect(checked.site.ids(.error) == [])
  }

  @Test func whatTheSystemRefusesIsToldWithWhatIsDone() async throws {
    let site = try site()
    // A folder stands where a rewritten file's draft would.
    let draft = "Content/articles/2026/.sitegen-draft-\(ProcessInfo.processInfo.processIdentifier)"
    try site.makeFolder(draft)
    let report = try await rename(site, "person:tom-uller", "person:tom-ullery")
    #expect(report.failure != nil)
    #expect(report.steps.map(\.outcome).prefix(2) == [.written, .notWritten])
    #expect(site.exists("Content/people/tom-uller.md"))
    #expect(report.text.contains("  not done\n"))
    try site.delete(draft)
    let second = try await rename(site, "person:tom-uller", "person:tom-ullery")
    #expect(second.failure == nil && second.count(.notWritten) == 0)
    #expect(!site.exists("Content/people/tom-uller.md"))
  }

  // MARK: Addresses

  @Test func theOldAddressLeadsOn() async throws {
    let site = try site()
    _ = try await rename(site, "person:tom-uller", "person:tom-ullery", redirect: true)
    let built = try await site.build(baseURL: "https://sandvik.example/")
    #expect(built.ids(.error) == [])
    let page = site.text("Output/people/tom-uller.html")
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=tom-ullery.html\">"))
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://sandvik.example/people/tom-ullery.html\">"))
    #expect(page.contains("<a href=\"tom-ullery.html\">Tom Uller</a>"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    let map = site.text("Output/sitemap.xml")
    #expect(map.contains("tom-ullery.html") && !map.contains("tom-uller.html"))
    try site.write("Content/pages/late.md", "---\ntitle: L\n---\n[T](person:tom-uller)\n")
    let dead = try #require(try await site.build().first("dead-link"))
    #expect(
      dead.hint?.contains("`sitegen rename person:tom-uller person:tom-ullery --write`") == true)
  }

  @Test func anAddressThatIsUsedAgainNeedsNoRedirect() async throws {
    let site = try site()
    _ = try await rename(site, "person:tom-uller", "person:tom-ullery", redirect: true)
    _ = try await rename(site, "person:tom-ullery", "person:tom-uller", redirect: true)
    #expect(
      site.text("Content/people/tom-uller.md").contains("formerly: [tom-uller, tom-ullery]"))
    #expect(try await site.build().ids(.error) == [])
    #expect(site.text("Output/people/tom-uller.html").contains("<h1"))
    #expect(!site.text("Output/people/tom-uller.html").contains("http-equiv=\"refresh\""))
    #expect(site.text("Output/people/tom-ullery.html").contains("http-equiv=\"refresh\""))
  }
}
