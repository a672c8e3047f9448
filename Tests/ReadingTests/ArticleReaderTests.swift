import SiteModel
import SourceText
import Testing

@testable import Reading

@Suite struct ArticleReaderTests {
  @Test func readsEveryKeyOfTheFrontMatter() throws {
    let result = try readArticle(
      """
      ---
      title: Council closes pool
      standfirst: After 93 years
      byline: Dana Whitfield
      publisher: Marlow Courier
      published: 2026-11-10
      source: https://example.org/pool
      archived: https://archive.example/pool
      language: en-GB
      annotator: Lena Ortiz
      annotated: 2026-11-12
      reviewed: yes
      ---
      """)
    #expect(result.diagnostics.isEmpty)
    let metadata = try result.article().metadata
    #expect(metadata.title == "Council closes pool")
    #expect(metadata.standfirst == "After 93 years")
    #expect(metadata.byline == "Dana Whitfield")
    #expect(metadata.publisher == "Marlow Courier")
    #expect(metadata.published == "2026-11-10")
    #expect(metadata.source == "https://example.org/pool")
    #expect(metadata.archived == "https://archive.example/pool")
    #expect(metadata.language == "en-GB")
    #expect(metadata.annotator == "Lena Ortiz")
    #expect(metadata.annotated == "2026-11-12")
    #expect(metadata.reviewed)
  }

  @Test func anArticleNeedsNoAnnotations() throws {
    let result = try readArticle()
    #expect(result.diagnostics.isEmpty)
    let article = try result.article()
    #expect(article.title == "A title")
    #expect(article.blocks.map(\.role) == [.title, .paragraph])
    #expect(article.annotations.isEmpty)
    #expect(!article.metadata.reviewed)
  }

  @Test func aTitleInTheFrontMatterLetsTheTextBeginWithAParagraph() throws {
    let result = try readArticle("---\ntitle: Mine\n---\n", text: "One.\n\nTwo.")
    #expect(try result.article().blocks.map(\.role) == [.paragraph, .paragraph])
    #expect(try result.article().title == "Mine")
  }

  @Test(arguments: [
    "published: 2026-02-30", "annotated: soon", "source: example.org", "archived: ftp://x",
    "language: x", "reviewed: perhaps", "title: [a]", "sha256: abc",
    "sha256: \(String(repeating: "g", count: 64))",
  ])
  func aWrongValueIsAnErrorAtItsPlace(line: String) throws {
    let result = try readArticle("---\n\(line)\n---\n")
    let fault = try result.diagnostics.only("bad-value")
    #expect(line.hasSuffix(fault.words ?? "?"))
    #expect(result.output != nil)
  }

  @Test func unknownKeysAreErrors() throws {
    let fault = try readArticle("---\npublisched: 2026-11-10\n---\n").diagnostics.only(
      "unknown-key")
    #expect(fault.message == "the front matter of an article has no “publisched”")
    #expect(fault.hint == "did you mean “published”?")
    #expect(fault.words == "publisched")
  }

  @Test(arguments: ["", "\u{FEFF}", "\r\n"])
  func theDigestOfTheTextItselfIsSilent(mark: String) throws {
    let text = mark + "A title\n\nWords.\n"
    let digest = SHA256.hexDigest(of: text.utf8)
    #expect(try readArticle("---\nsha256: \(digest)\n---\n", text: text).diagnostics.isEmpty)
    #expect(
      try readArticle("---\nsha256: \(digest.uppercased())\n---\n", text: text).diagnostics.isEmpty)
  }

  @Test func theDigestOfAnotherTextIsAWarningWithTheNewOne() throws {
    let text = "A title\n\nWords.\n"
    let old = SHA256.hexDigest(of: "another".utf8)
    let warning = try readArticle("---\nsha256: \(old)\n---\n", text: text).diagnostics
      .only("text-changed")
    #expect(warning.severity == .warning)
    #expect(warning.words == old)
    #expect(warning.message == "pool.txt has changed since these annotations were written")
    #expect(warning.hint?.hasSuffix("sha256: \(SHA256.hexDigest(of: text.utf8))") == true)
  }

  @Test func aTextThatIsNotUTF8IsAnErrorThatSaysWhere() throws {
    let text = SourceFile(
      path: "Content/articles/pool.txt", bytes: Array("Caf".utf8) + [0xE9] + Array(" x".utf8))
    let result = ArticleReader(settings: settings).read(
      text, annotations: [file("## Speech\n\n> a\n")], slug: try #require(Slug("pool")))
    #expect(result.output == nil)
    let fault = try result.diagnostics.only("not-utf8")
    #expect(fault.message == "byte 3 (0xE9) is not UTF-8 text")
    #expect(fault.place?.span == TextSpan(3, 4))
    #expect(fault.hint == "save the file again with the encoding UTF-8")
    // The annotations are looked at all the same.
    #expect(result.diagnostics.ids.contains("speaker-missing"))
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x41, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x41], "UTF-16"),
      ([0x41, 0x00, 0x42, 0x00], "UTF-16"), ([0x41, 0x1B, 0x42], "delete it"),
    ] as [([UInt8], String)])
  func theAdviceFitsTheKindOfFile(bytes: [UInt8], words: String) throws {
    let result = ArticleReader(settings: settings).read(
      SourceFile(path: "a.txt", bytes: bytes), annotations: [], slug: try #require(Slug("a")))
    #expect(result.output == nil)
    #expect(result.diagnostics.count == 1)
    #expect(result.diagnostics.first?.hint?.contains(words) == true)
  }

  @Test(arguments: ["", "\n\n \n", "\u{FEFF}", "\u{A0}\n"])
  func anArticleWithoutATextIsAnError(text: String) throws {
    let result = try readArticle(text: text)
    #expect(result.output == nil)
    #expect(try result.diagnostics.only("empty-article").hint != nil)
  }

  @Test func annotationsThatAreNotTextLeaveTheArticle() throws {
    let bad = SourceFile(path: "Content/articles/pool.md", bytes: [0x23, 0x80])
    let result = ArticleReader(settings: settings).read(
      file("T\n\nWords.", path: "Content/articles/pool.txt"), annotations: [bad],
      slug: try #require(Slug("pool")))
    #expect(result.output != nil)
    #expect(try result.diagnostics.only("not-utf8").place?.file.path == "Content/articles/pool.md")
  }

  private func readTwo(_ main: String?, _ second: String) throws -> Diagnosed<Article?> {
    ArticleReader(settings: settings).read(
      file("T\n\nWords.", path: "Content/articles/pool.txt"),
      annotations: (main.map { [file($0)] } ?? [])
        + [file(second, path: "Content/articles/pool.lena.md")],
      slug: try #require(Slug("pool")))
  }

  @Test func aSecondAnnotatorSignsTheirOwnNotes() throws {
    let result = try readTwo(
      "---\nannotator: Kim\nannotated: 2026-01-01\n---\n## Context: a\n\n> b\n",
      "---\nannotator: Lena\nannotated: 2026-02-02\n---\n## Context: c\n\n> d\n")
    #expect(result.diagnostics.isEmpty)
    let article = try result.article()
    let signed = article.annotations.map { annotation -> String in
      guard case .note(let note) = annotation.content else { return "?" }
      return "\(annotation.file.name) \(note.author ?? "-") \(note.date ?? "-")"
    }
    #expect(signed == ["pool.md Kim 2026-01-01", "pool.lena.md Lena 2026-02-02"])
    #expect(article.metadata.annotator == "Kim")
  }

  @Test func aSecondAnnotatorDoesNotSpeakForTheArticle() throws {
    let result = try readTwo(nil, "---\nannotator: Lena\ntitle: Mine\n---\n## Context: c\n\n> d\n")
    #expect(try result.article().metadata.title == nil)
    #expect(
      try result.diagnostics.only("unknown-key").message
        == "a further annotator's front matter has no “title”")
  }

  @Test func theDigestOfASecondAnnotatorIsCheckedToo() throws {
    let old = String(repeating: "0", count: 64)
    let result = try readTwo(nil, "---\nsha256: \(old)\n---\n")
    #expect(try result.diagnostics.only("text-changed").place?.file.name == "pool.lena.md")
  }

  @Test func linksInNotesMayUseTheSitesKinds() throws {
    #expect(
      try readArticle("## Context: a\n\n> b\n\n[x](ship:vasa), [y](#z), [w](article:v)\n")
        .diagnostics
        .isEmpty)
  }
}
