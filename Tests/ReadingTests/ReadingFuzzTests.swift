import SeededRandom
import SiteModel
import SourceText
import Testing

@testable import Reading

/// Whatever the bytes, the readers answer, point into their files and lose nothing of the text.
@Suite struct ReadingFuzzTests {
  private static let article = """
    Council closes Northgate pool

    Ninety-three years of swimming end

    By Dana Whitfield

    MARLOW, Georgia — The pool is shut, Ines Maro said. “We had no choice,” she added.\r
    \r
    Q: Why?

    MARO: Because “nobody” pays.\u{A0}

    \u{3000}
    And a last block\u{2028}of é日👩‍👩‍👧.
    """

  private static let annotations = """
    \u{FEFF}---
    title: Council closes pool
    published: 2026-11-10
    source: https://example.org/a
    sha256: 9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c
    annotator: Lena Ortiz
    reviewed: yes
    ---

    ## Speech

    > hall. **“We had no choice,”** she

    - speaker: [Ines Maro](person:ines-maro)
    - indirect: no

    > **“nobody”** pays

    - not speech: scare quotes

    ## Mentions

    > MARLOW, **Georgia** —

    - is: [Georgia](place:georgia-us)

    ## Furniture

    > Read more

    ## Fact-check: the cost

    > **The pool … shut**

    - verdict: needs context
    - date: 2026-11-12
    - source: <https://example.org/report.pdf>
    - id: cost
    - occurrence: 1

    See [the vote](#vote), [x](https://a.example "t") and ![y](assets/z.png).

    1. one
       > deep
    2. two

    ```
    code
    ```
    """

  private static let site = """
    title: 'It''s'
    url: https://sandvik.example
    language: en
    categories:
      method: How we know
    kinds:
      ship: {folder: ships, label: Ship, plural: Ships}
    """

  private static let entity = """
    ---
    name: Georgia
    also: [Republic of Georgia, "G. \\u00e9"]
    geo: [42.0, 43.5]
    within: place:caucasus
    wikidata: Q230
    image: assets/g.jpg
    pronouns: she
    ---
    A *place* [x](person:y).
    """

  private static let pieces = [
    "\n", "\r", "\r\n", "---\n", "\n\n", "> ", "- ", "## ", "**", "__", ": ", "[", "]", "{", "}",
    "'",
    "\"", "\\", "`", "&a ", "*a", "? ", "| ", "# ", "\t", "\0", "\u{FEFF}", "\u{85}", "\u{2028}",
    "é",
    "e\u{301}", "👩‍👩‍👧", "…", "“", "Q: ", "By A\n\n", "<b>", "](", "![", "!!x ", "%", "@", ">\n",
    "    ",
  ].map { Array($0.utf8) }

  private func mutated(_ text: String, _ random: inout SplitMix64) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let at = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 0...20, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.removeSubrange(at..<end)
      case 1:
        bytes.insert(
          contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
      case 3: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
      case 4: if Bool.random(using: &random) { bytes.removeSubrange(at...) }
      default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: at)
      }
    }
    return bytes
  }

  private func check(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      #expect(!diagnostic.message.isEmpty)
      for place in [diagnostic.place] + diagnostic.notes.map(\.place) {
        guard let place, let span = place.span else { continue }
        #expect(span.start >= 0 && span.end <= place.file.bytes.count, "\(diagnostic.id)")
        let text = String(decoding: place.file.bytes, as: UTF8.self)
        if span.end > place.file.bytes.count { Issue.record("\(text.debugDescription)") }
      }
    }
  }

  private func check(_ blocks: [ArticleBlock], of file: SourceFile) {
    var covered = file.contents.start
    for block in blocks {
      #expect(block.span.start >= covered)
      #expect(!block.span.isEmpty)
      expectBlank(file, covered, block.span.start)
      covered = block.span.end
      if case .turn(let label) = block.role { #expect(block.span.contains(label)) }
    }
    #expect(covered <= file.bytes.count)
    expectBlank(file, covered, file.bytes.count)
    #expect(blocks.dropFirst().allSatisfy { $0.role != .title })
  }

  private func expectBlank(_ file: SourceFile, _ start: Int, _ end: Int) {
    let between = file.text(at: TextSpan(start, max(start, end)))
    #expect(
      between.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}"
      }, "\(between.debugDescription)")
  }

  private func readAll(_ bytes: [UInt8]) throws {
    let slug = try #require(Slug("x"))
    let text = SourceFile(path: "Content/articles/x.txt", bytes: bytes)
    let sidecar = SourceFile(path: "Content/articles/x.md", bytes: bytes)
    let reader = ArticleReader(settings: settings)
    let article = reader.read(text, annotations: [sidecar], slug: slug)
    check(article.diagnostics)
    if let article = article.output { check(article.blocks, of: text) }
    for hasTitle in [true, false] {
      check(BlockReader.blocks(of: text, hasTitle: hasTitle), of: text)
    }
    check(SettingsReader.read(SourceFile(path: "Content/site.yml", bytes: bytes)).diagnostics)
    check(PageReader(settings: settings).read(sidecar, slug: slug).diagnostics)
    for kind in ["person", "place", "ship"] {
      let result = EntityReader(settings: settings).read(
        sidecar, id: EntityID(kind: kind, slug: slug))
      check(result.diagnostics)
      #expect(result.output != nil || !result.diagnostics.isEmpty)
      #expect(result.output?.name.isEmpty != true)
    }
    guard let output = article.output else {
      #expect(article.diagnostics.contains { $0.severity == .error })
      return
    }
    for annotation in output.annotations {
      #expect(!annotation.targets.isEmpty)
      #expect(annotation.span.end <= bytes.count)
      for target in annotation.targets {
        #expect(target.span.end <= bytes.count && !target.exact.isEmpty)
      }
    }
  }

  @Test func readsRandomBytes() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      try readAll(bytes)
    }
  }

  @Test func readsRandomPieces() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<500 {
      let pieces = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
        Self.pieces.randomElement(using: &random) ?? []
      }
      try readAll(Bool.random(using: &random) ? pieces : Array("---\na: ".utf8) + pieces)
    }
  }

  @Test(arguments: [article, annotations, site, entity])
  func readsMutationsOfGoodFiles(text: String) throws {
    var random = SplitMix64(seed: 13)
    try readAll(Array(text.utf8))
    for _ in 0..<400 { try readAll(mutated(text, &random)) }
  }

  @Test func theGoodFilesAreGood() throws {
    let ids = try readArticle(Self.annotations, text: Self.article).diagnostics.ids
    #expect(ids == ["text-changed"])
    #expect(
      SettingsReader.read(file(Self.site, path: "Content/site.yml")).diagnostics.isEmpty)
  }
}
