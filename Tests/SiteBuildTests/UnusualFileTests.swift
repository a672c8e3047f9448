import Foundation
import SiteBuild
import SourceText
import Testing

/// Files with names that no address can take, and things that are no files.
struct UnusualFileTests {
  @Test func unusualFileNamesHaveAnAddressInsideTheOutput() async throws {
    let site = try TemporarySite([
      "articles/two words.txt": "Spaces\n\nText.\n", "articles/über uns.txt": "Umlaut\n\nText.\n",
      "articles/漢字.txt": "Han\n\nText.\n", "articles/a..b.txt": "Dots\n\nText.\n",
      "articles/a&<b>\"'.txt": "Signs\n\nText.\n", "articles/a\\b.txt": "Backslash\n\nText.\n",
      "assets/a b/c&d.txt": "asset", "assets/back\\slash.txt": "asset",
      "articles/new\nline.txt": "Line\n\nText.\n", "articles/---.txt": "None\n\nText.\n",
    ])
    let report = try await site.build()
    #expect(report.ids().allSatisfy { ["unusable-file-name", "duplicate-slug"].contains($0) })
    let files = Set(site.files().keys)
    #expect(
      files.isSuperset(of: [
        "articles/two-words.html", "articles/über-uns.html", "articles/漢字.html",
        "articles/a..b.html", "assets/a b/c&d.txt",
      ]))
    #expect(site.text("Output/articles/index.html").contains("href=\"%C3%BCber-uns.html\""))
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: site.root)) == ["Content", "Output"])
  }

  @Test func hiddenFilesAreNoPartOfTheSite() async throws {
    let site = try TemporarySite([
      "articles/a.txt": "A\n\nText.\n", "articles/..txt": "Hidden\n\nText.\n",
      "articles/...txt": "Hidden\n\nText.\n", ".git/config": "x", "assets/.DS_Store": "x",
    ])
    #expect(try await site.build().ids(.warning) == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(site.root)/Output/articles").sorted()
        == ["a.html", "index.html"])
  }

  @Test func linksInContentAreReportedAndNotFollowed() async throws {
    let site = try TemporarySite(["articles/a.txt": "A\n\nText.\n"])
    try site.write("secret.txt", "Secret\n\nText.\n")
    try site.link("Content/articles/loop", to: ".")
    try site.link("Content/articles/self", to: "self")
    try site.link("Content/articles/secret.txt", to: "../../secret.txt")
    try site.makeFolder("Content/assets")
    try site.link("Content/assets/root", to: "/")
    let report = try await site.build()
    #expect(report.ids() == Array(repeating: "link-not-followed", count: 4))
    #expect(!site.exists("Output/articles/secret.html"))
  }

  @Test func whatIsNeitherFileNorFolderIsReportedAndNotWaitedFor() async throws {
    let site = try TemporarySite(["articles/a.txt": "A\n\nText.\n"])
    try site.copyTemplates()
    for path in ["Content/articles/pipe.txt", "Content/site.yml", "Templates/pipe.html"] {
      try #require(mkfifo("\(site.root)/\(path)", 0o600) == 0)
    }
    let report = try await site.build()
    #expect(report.ids() == Array(repeating: "not-a-file", count: 3))
  }

  @Test func aFileOfTheTemplatesThatNoAddressFitsIsReported() async throws {
    let site = try TemporarySite(["articles/a.txt": "A\n\nText.\n"])
    try site.copyTemplates()
    try site.write("Templates/a\\b.css", "a {}")
    #expect(try await site.build().ids() == ["unusable-file-name"])
  }

  @Test func foldersThatNestTooDeeplyAreReported() async throws {
    let site = try TemporarySite(["articles/a.txt": "A\n\nText.\n"])
    try site.write("Content/articles/" + String(repeating: "d/", count: 80) + "b.txt", "B")
    #expect(try await site.build().ids() == ["nested-too-deeply"])
  }

  @Test func aNameThatIsNotUTF8IsReported() async throws {
    let site = try TemporarySite(["articles/a.txt": "A\n\nText.\n"])
    let name: [CChar] = Array("\(site.root)/Content/articles/a".utf8CString.dropLast()) + [-1, 0]
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    // Not every file system takes such a name.
    guard file >= 0 else { return }
    close(file)
    #expect(try await site.build().ids() == ["unusable-file-name"])
  }
}
