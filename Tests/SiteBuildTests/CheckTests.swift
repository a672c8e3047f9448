import SiteBuild
import SourceText
import Testing

/// `sitegen check`: what it says, and that it writes nothing.
struct CheckTests {
  private func check(_ site: TemporarySite) async throws -> CheckReport {
    try await SiteChecker(content: "\(site.root)/Content").check()
  }

  private static let text = "Pier\n\nThe pier of Sandvik was painted red by Tom Ullery in May.\n"
  private static let digest = SHA256.hexDigest(of: Array(text.utf8))

  @Test func allIsSaidAndNothingWritten() async throws {
    let site = try TemporarySite([
      "articles/pier.txt": Self.text, "stray": "",
      "articles/pier.md": "## Context\n\n> [nowhere](person:nobody)\n\n[x](#y)\n",
    ])
    let before = site.files(in: "Content")
    let report = try await check(site)
    #expect(report.site.ids(.note).contains("sha256-missing"))
    #expect(report.site.ids(.warning).contains("stray-file"))
    #expect(report.site.ids().contains("quote-not-found"))
    #expect(site.files(in: "Content") == before)
    #expect(!site.exists("Output"))
  }

  @Test func entriesThatAreUsedNowhereOrSayNothingAreNotes() async throws {
    let site = try TemporarySite([
      "articles/pier.txt": Self.text,
      "people/tom-ullery.md": "---\nname: Tom Ullery\n---\nBuilds [piers](person:dana).\n",
      "people/dana.md": "---\nname: Dana Whit\n---\nLinked to by another.\n",
      "people/oda.md": "---\nname: Oda Lien\n---\nLinked to by [herself](person:oda) only.\n",
      "places/coast.md": "---\nname: West Coast\n---\nSandvik lies here.\n",
      "places/sandvik.md": "---\nname: Sandvik\nwithin: place:coast\n---\n\n",
      "places/alder.md": "---\nname: Alder\nwithin: place:coast\n---\nA hill.\n",
    ])
    let report = try await check(site)
    func files(_ id: String) -> [String] {
      report.site.diagnostics.filter { $0.id == id && $0.severity == .note }
        .compactMap { $0.place.map { String($0.file.name) } }
    }
    #expect(files("unused-entry") == ["oda.md", "alder.md"])
    #expect(files("entry-without-text") == ["sandvik.md"])
    let built = try await site.build()
    #expect(built.first("unused-entry") == nil && built.first("entry-without-text") == nil)
  }

  @Test func aFileWithoutADigestIsToldTheLineToAdd() async throws {
    let site = try TemporarySite([
      "articles/pier.txt": Self.text, "articles/pier.md": "## Context\n\n> painted red\n",
    ])
    let note = try #require(try await check(site).site.first("sha256-missing"))
    #expect(note.severity == .note)
    #expect(note.hint?.contains("`sha256: \(Self.digest)`") ?? false)
    try site.write(
      "Content/articles/pier.md",
      "---\nsha256: \(Self.digest)\n---\n\n## Context\n\n> painted red\n")
    let report = try await check(site)
    #expect(report.site.first("sha256-missing") == nil)
    #expect(report.stale.isEmpty)
  }

  @Test func annotationsOfAnotherVersionAreListedWithWhatBecameOfTheirPassages() async throws {
    let old = String(repeating: "1", count: 64)
    let site = try TemporarySite([
      "articles/pier.txt": Self.text,
      "articles/pier.md": """
      ---
      sha256: \(old)
      ---

      ## Furniture

      > painted red

      ## Context: the colour

      > The pier of Sandvik was painted green by Tom Ullery in May

      > Nobody has ever painted it since

      """,
      "articles/pier.kim.md":
        "---\nsha256: \(Self.digest)\n---\n\n## Context\n\n> The pier of Sandvik\n",
    ])
    let report = try await check(site)
    #expect(report.stale.map { $0.file.name } == ["pier.md"])
    #expect(report.stale.first?.annotations.map(\.title) == ["Furniture", "Context: the colour"])
    #expect(report.stale.first?.annotations.map(\.passages) == [[.asQuoted], [.changed, .lost]])
  }
}
