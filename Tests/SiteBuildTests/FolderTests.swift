import Foundation
import SiteBuild
import Testing

/// Folders that cannot be meant are refused before anything is read or written.
struct FolderTests {
  private func site() throws -> TemporarySite {
    let site = try TemporarySite(["articles/a.txt": "Title\n\nText.\n"])
    try site.copyTemplates()
    try site.makeFolder("Content/inner")
    try site.link("content-link", to: "Content")
    try site.makeFolder("Content/within")
    return site
  }

  private func refusal(_ options: BuildOptions) async throws -> String? {
    do {
      _ = try await SiteBuilder(options).build()
      return nil
    } catch BuildFailure.usage(let message, let hint) {
      return "\(message) (\(hint))"
    }
  }

  @Test(arguments: [
    "Content", "Content/", "Content/site", "Content/deep/er", ".", "Output/..", "missing/..",
    "Content/inner/../x", "missing/../Content", "missing/deep/../../Content/x", "./Content/./x",
    "content-link", "content-link/x", "Templates", "Templates/x", "Content/../Content",
    "missing/../content-link/../Content/y",
  ])
  func anOutputInsideOrAroundTheInputIsRefused(output: String) async throws {
    let site = try site()
    let before = site.files(in: ".").keys.sorted()
    let refusal = try await refusal(site.options(output: output))
    #expect(refusal?.contains("lie in each other") == true)
    #expect(site.files(in: ".").keys.sorted() == before)
    #expect(!site.exists("missing"))
  }

  @Test(arguments: ["Output", "missing/../Output", "a/b/c", "Content2", "Content/../Out"])
  func anOutputBesideTheInputIsTaken(output: String) async throws {
    let site = try site()
    #expect(try await refusal(site.options(output: output)) == nil)
  }

  @Test func aLinkToAnOutputFolderIsFollowed() async throws {
    let site = try site()
    try site.makeFolder("real")
    try site.link("Output", to: "real")
    try await site.build()
    #expect(site.exists("real/index.html"))
  }

  @Test func contentInsideTheOutputIsRefused() async throws {
    let site = try site()
    try site.write("Output/Content/articles/a.txt", "Title\n\nText.\n")
    let options = BuildOptions(
      content: "\(site.root)/Output/Content", templates: "\(site.root)/Templates",
      output: "\(site.root)/Output")
    #expect(try await refusal(options)?.contains("lie in each other") == true)
  }

  @Test func aMissingFolderIsNamed() async throws {
    let site = try TemporarySite()
    try site.delete("Content")
    #expect(try await refusal(site.options())?.contains("Content") == true)
    try site.write("Content", "a file")
    #expect(try await refusal(site.options())?.contains("not a folder") == true)
    try site.delete("Content")
    try site.makeFolder("Content")
    let options = BuildOptions(
      content: "\(site.root)/Content", templates: "\(site.root)/nowhere",
      output: "\(site.root)/Output")
    #expect(try await refusal(options)?.contains("--templates") == true)
    #expect(!site.exists("Output"))
  }

  @Test func anOutputThatIsAFileIsRefused() async throws {
    let site = try site()
    try site.write("Output", "mine")
    #expect(try await refusal(site.options())?.contains("not a folder") == true)
    #expect(site.text("Output") == "mine")
  }
}
