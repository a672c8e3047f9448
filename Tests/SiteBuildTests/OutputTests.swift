import Foundation
import SiteBuild
import SourceText
import Testing

/// What a build does to the folder it writes to, and what it leaves alone.
struct OutputTests {
  private static let content = [
    "articles/pool.txt": "The pool\n\n“We had no choice,” Anna Holt said.\n",
    "articles/vote.txt": "The vote\n\nNobody spoke.\n",
    "people/anna-holt.md": "---\nname: Anna Holt\n---\n",
    "assets/a b.txt": "asset",
  ]

  @Test func aSecondBuildWritesNoFile() async throws {
    let site = try TemporarySite(Self.content)
    let first = try await site.build()
    #expect(first.files.created == site.files().count - 1, "all but the manifest are counted")
    let before = try stamps(site)
    let second = try await site.build()
    #expect(second.files.created + second.files.updated + second.files.deleted == 0)
    #expect(second.files.unchanged == first.files.created)
    #expect(try stamps(site) == before)
  }

  /// Which file is which, and when it was last written.
  private func stamps(_ site: TemporarySite) throws -> [String: String] {
    var stamps: [String: String] = [:]
    for path in site.files().keys {
      let facts = try FileManager.default.attributesOfItem(atPath: "\(site.root)/Output/\(path)")
      let (number, date) = (facts[.systemFileNumber], facts[.modificationDate])
      stamps[path] = "\(String(describing: number)) \(String(describing: date))"
    }
    return stamps
  }

  @Test func twoBuildsOfTheSameContentAreTheSameBytes() async throws {
    let (one, other) = (try TemporarySite(Self.content), try TemporarySite(Self.content))
    try await one.build(baseURL: "https://example.org/")
    try await other.build(baseURL: "https://example.org/")
    #expect(one.files() == other.files())
    #expect(one.exists("Output/sitemap.xml"))
  }

  @Test func anAddressNeedsNoSlashAtItsEnd() async throws {
    let site = try TemporarySite(Self.content)
    try await site.build(baseURL: "https://example.org/sub")
    #expect(site.text("Output/robots.txt").contains("https://example.org/sub/sitemap.xml"))
  }

  @Test func stalePagesGoAndAPersonsFilesStay() async throws {
    let site = try TemporarySite(Self.content)
    try await site.build()
    try site.write("Output/CNAME", "example.org")
    try site.write("Output/articles/mine.html", "mine")
    try site.write("Output/people/mine.html", "mine")
    try site.write("Output/drafts/mine.html", "mine")
    try site.delete("Content/articles/vote.txt")
    try site.delete("Content/people/anna-holt.md")
    let report = try await site.build()
    // With the article the page on who speaks goes, as nobody does any more.
    #expect(report.files.deleted == 3)
    #expect(!site.exists("Output/speakers"))
    #expect(!site.exists("Output/articles/vote.html"))
    #expect(!site.exists("Output/people/anna-holt.html"))
    #expect(site.text("Output/CNAME") == "example.org")
    for folder in ["articles", "people", "drafts"] {
      #expect(site.text("Output/\(folder)/mine.html") == "mine")
    }
  }

  @Test func aFolderThatAStalePageLeavesEmptyGoes() async throws {
    let site = try TemporarySite(Self.content)
    try site.write("Content/assets/deep/er/a.txt", "a")
    try await site.build()
    #expect(site.exists("Output/assets/deep/er/a.txt"))
    try site.delete("Content/assets/deep")
    try await site.build()
    #expect(!site.exists("Output/assets/deep"))
    #expect(site.exists("Output/assets/a b.txt"))
  }

  @Test func aForeignFileInAPagesPlaceIsLeftAndReported() async throws {
    let site = try TemporarySite(Self.content)
    try site.write("Output/articles/pool.html", "mine")
    try site.makeFolder("Output/articles/vote.html")
    for _ in 0..<2 {
      let report = try await site.build()
      #expect(report.ids() == ["foreign-file", "foreign-file"])
      #expect(
        report.first("foreign-file")?.place?.file.path.hasSuffix("articles/pool.html") == true)
      #expect(site.text("Output/articles/pool.html") == "mine")
    }
    try site.delete("Content/articles/pool.txt")
    try site.delete("Content/articles/vote.txt")
    try await site.build()
    #expect(site.text("Output/articles/pool.html") == "mine")
    #expect(site.exists("Output/articles/vote.html"), "a folder made by hand stays")
  }

  @Test func aFileWhereAFolderShouldBeIsLeftAndReported() async throws {
    let site = try TemporarySite(Self.content)
    try site.write("Output/people", "mine")
    let report = try await site.build()
    #expect(report.ids().allSatisfy { $0 == "foreign-file" })
    #expect(report.hasErrors)
    #expect(site.text("Output/people") == "mine")
    #expect(site.exists("Output/articles/pool.html"), "the rest of the site is there")
  }

  @Test func nothingIsWrittenThroughALink() async throws {
    let site = try TemporarySite(Self.content)
    try site.makeFolder("Elsewhere")
    try site.makeFolder("Output/articles")
    try site.write("target.html", "mine")
    try site.link("Output/people", to: "../Elsewhere")
    try site.link("Output/articles/pool.html", to: "../../target.html")
    try site.link("Output/articles/vote.html", to: "../../nowhere.html")
    let report = try await site.build()
    #expect(Set(report.ids()) == ["foreign-file", "output-link"])
    #expect(site.files(in: "Elsewhere").isEmpty)
    #expect(site.text("target.html") == "mine")
    #expect(!site.exists("nowhere.html"))
  }

  @Test func nothingIsDeletedThroughALink() async throws {
    let site = try TemporarySite(Self.content)
    try await site.build()
    try site.makeFolder("Elsewhere")
    try site.write("Elsewhere/anna-holt.html", "mine")
    try site.delete("Output/people")
    try site.link("Output/people", to: "../Elsewhere")
    try site.delete("Content/people/anna-holt.md")
    try await site.build()
    #expect(site.text("Elsewhere/anna-holt.html") == "mine")
  }

  @Test func whileAnythingIsWrongNothingIsDeleted() async throws {
    let site = try TemporarySite(Self.content)
    try await site.build()
    try site.delete("Content/articles/vote.txt")
    try site.write("Content/articles/pool.md", "## Nonsense: x\n\n> “We had no choice,”\n")
    let report = try await site.build()
    #expect(report.hasErrors)
    #expect(report.files.deleted == 0)
    #expect(site.exists("Output/articles/vote.html"))
    try site.delete("Content/articles/pool.md")
    #expect(try await site.build().files.deleted == 1, "it goes once all is right again")
    #expect(!site.exists("Output/articles/vote.html"))
  }

  @Test func aThemeWithoutLandIsToldOfWhereMapsAreShown() async throws {
    let place = "places/alder.md"
    let site = try TemporarySite([
      "articles/a.txt": "Title\n\nText.\n", place: "---\nname: Alder\ngeo: [59, 5]\n---\nText.\n",
      "places/bay.md": "---\nname: Bay\ngeo: [58, 5]\n---\nText.\n",
    ])
    #expect(try await site.build().ids(.warning) == [])
    try site.copyTemplates()
    try site.delete("Templates/land.svg")
    let report = try await site.build()
    #expect(report.ids(.warning) == ["no-land"])
    #expect(report.first("no-land")?.place?.file.path == "\(site.root)/Templates")
    #expect(!site.exists("Output/theme/land.svg"))
    // Neither templates without maps nor a site without places need it.
    try site.write("Templates/partials/map.html", "")
    #expect(try await site.build().ids(.warning) == ["no-land"])
    try site.write("Templates/partials/maps.html", "")
    #expect(try await site.build().ids(.warning) == [])
    try site.copyTemplates()
    try site.delete("Templates/land.svg")
    for path in [place, "places/bay.md"] {
      try site.write("Content/\(path)", "---\nname: Alder\nrole: \(path)\n---\nText.\n")
    }
    #expect(!(try await site.build().ids(.note).contains("no-land")))
  }

  @Test func aFaultInATemplateLeavesTheWholeOutput() async throws {
    let site = try TemporarySite(Self.content)
    try site.copyTemplates()
    try await site.build()
    let before = site.files()
    try site.write("Content/articles/pool.txt", "The pool\n\nChanged.\n")
    try site.write("Templates/article.html", "<h1>{{titel}}</h1>")
    let report = try await site.build()
    let fault = try #require(report.diagnostics.first { $0.severity == .error })
    #expect(fault.place?.file.path.hasSuffix("Templates/article.html") == true)
    #expect("\(fault.message) \(fault.hint ?? "")".contains("title"))
    #expect(site.files() == before)
  }

  @Test func aStoppedBuildLeavesNothingThatNobodyOwns() async throws {
    let site = try TemporarySite(Self.content)
    try site.makeFolder("Output/articles")
    try site.write(
      "Output/.sitegen-manifest",
      "sitegen manifest 1\narticles/never-written.html\narticles/old.html\n")
    try site.write("Output/articles/old.html", "of a build that was stopped")
    let gone = Process()
    gone.executableURL = URL(fileURLWithPath: "/bin/sh")
    gone.arguments = ["-c", ":"]
    try gone.run()
    gone.waitUntilExit()
    try site.write("Output/.sitegen-draft-\(gone.processIdentifier)-abc", "half a pa")
    try site.write("Output/.sitegen-draft-\(getpid())-abc", "half a pa")
    try site.write("Output/.sitegen-draft-x", "half a pa")
    let report = try await site.build()
    #expect(report.files.deleted == 1)
    #expect(!site.exists("Output/articles/old.html"))
    #expect(site.files().keys.allSatisfy { !$0.contains("draft") })
  }

  @Test func whatAnotherBuildIsWritingIsLeftToIt() async throws {
    let site = try TemporarySite(Self.content)
    let other = ".sitegen-draft-\(getppid())-abc"
    try site.write("Output/\(other)", "half a pa")
    try await site.build()
    #expect(site.exists("Output/\(other)"))
  }

  @Test(arguments: [
    "", "sitegen manifest 1", "sitegen manifest 2\nmine.html\n", "mine.html\n",
    "sitegen manifest 1\n../mine.html\n/etc/hostname\n.\n./mine.html\narticles/../mine.html\n",
  ])
  func aManifestOfAnotherMakeDeletesNothing(manifest: String) async throws {
    let site = try TemporarySite(Self.content)
    try site.write("mine.html", "mine")
    try site.write("Output/mine.html", "mine")
    try site.write("Output/.sitegen-manifest", manifest)
    try await site.build()
    #expect(site.text("Output/mine.html") == "mine")
    #expect(site.text("mine.html") == "mine")
  }
}
