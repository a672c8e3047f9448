import Annotating
import CommonMark
import Foundation
import Importing
import Reading
import SeededRandom
import SiteBuild
import SiteModel
import SourceText
import Testing

/// What we give out comes back the same.
@Suite struct ImportRoundTripTests {
  /// The collection of an article of a site.
  private func collection(_ slug: String, in site: TemporarySite) async throws -> [UInt8] {
    try await SiteExporter(content: "\(site.root)/Content").export(.webAnnotation, article: slug)
      .output
  }

  /// The collection of an article, before and after all its notes and records have gone out, been
  /// deleted and come back.
  private func roundTrip(
    _ slug: String, in site: TemporarySite
  ) async throws -> (before: [UInt8], after: [UInt8], diagnostics: [Diagnostic]) {
    let before = try await collection(slug, in: site)
    try site.write("\(slug).jsonld", before)
    for path in site.files(in: "Content/articles").keys where path.hasPrefix("\(slug).") {
      let path = "Content/articles/\(path)"
      if path.hasSuffix("/\(slug).md") {
        let parts = site.text(path).components(separatedBy: "---\n")
        try site.write(path, parts.count > 2 ? "---\n\(parts[1])---\n" : "")
      } else if path.hasSuffix(".md") {
        try site.delete(path)
      }
    }
    let importer = SiteImporter(content: "\(site.root)/Content")
    let planned = try await importer.plan("\(site.root)/\(slug).jsonld")
    try importer.write(try #require(planned.output))
    let again = try await importer.plan("\(site.root)/\(slug).jsonld")
    #expect(again.output?.files.map(\.path) == [], "a second import makes something")
    return (before, try await collection(slug, in: site), planned.diagnostics)
  }

  @Test func theSamplesComeBackTheSame() async throws {
    var content: [String: String] = [:]
    for (path, bytes) in TemporarySite.files(in: TemporarySite.samples) {
      content[path] = String(decoding: bytes, as: UTF8.self)
    }
    let slugs = content.keys.filter { $0.hasPrefix("articles/") && $0.hasSuffix(".txt") }
      .map { String($0.dropFirst(9).dropLast(4)) }.sorted()
    #expect(slugs.count >= 7)
    for slug in slugs {
      // Of the others only the address is needed, for links to them.
      var content = content
      for other in slugs where other != slug {
        content["articles/\(other).txt"] = "Another article\n"
        for name in content.keys where name.hasPrefix("articles/\(other).") && name.hasSuffix(".md")
        {
          content[name] = nil
        }
      }
      let (before, after, diagnostics) = try await roundTrip(slug, in: TemporarySite(content))
      #expect(diagnostics.filter { $0.severity > .note }.map(\.message) == [], "\(slug)")
      #expect(
        String(decoding: after, as: UTF8.self) == String(decoding: before, as: UTF8.self), "\(slug)"
      )
    }
  }

  // MARK: Random notes

  private static let words = [
    "ferry", "Marlow", "the", "old", "the ferry", "“late,”", "said", "Tom Ullery", "(again)", "—",
    "é",
    "*", "_so_", "1.", "# ", "- ", "> ", "`x`", "[a](b)", "&amp;", "\\", "…", "...", "🚢", "don’t",
    "**", "__", "!", "<b>",
  ]

  private static let markdown = [
    "Words.", "See [Ullery](person:tom-ullery).", "\n\n", "- one\n- two", "\n\n1. a\n\n   b\n",
    "\n",
    "### Part", "> quoted", "`code`", "```\nx\n# y\n```", "\\# no", "*so*", " ", "&lt;",
    "<https://a.example/>",
    "a\\\nb", "\n\n***\n\n", "    ", "[x]: https://b.example", "[x]",
  ]

  private func random(_ pieces: [String], _ count: ClosedRange<Int>, _ random: inout SplitMix64)
    -> String
  {
    (0..<Int.random(in: count, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined(separator: pieces == Self.words ? " " : "")
  }

  private func note(_ index: Int, _ generator: inout SplitMix64) -> Note {
    var note = Note(
      category: NoteCategory.builtIn.randomElement(using: &generator) ?? .comment,
      title: random(Self.words, 0...4, &generator).onOneLine)
    if Int.random(in: 0...3, using: &generator) > 0 { note.id = "n-\(index)" }
    if Bool.random(using: &generator) {
      note.verdict = "v " + random(Self.words, 0...3, &generator)
    }
    if Int.random(in: 0...3, using: &generator) > 0 {
      note.author = ["Lena Ortiz", "K. #1: ‘x’", "it's"].randomElement(using: &generator)
      note.date = "2026-11-1\(Int.random(in: 0...9, using: &generator))"
    }
    if Bool.random(using: &generator) {
      note.sources = [
        NoteSource("https://a.example/?a=1&copy;=2*3_4"),
        NoteSource(
          "https://b.example/(x)", words: "p. 3 " + random(Self.words, 0...2, &generator).onOneLine),
      ]
    }
    let file = SourceFile(path: "b", bytes: Array(random(Self.markdown, 0...6, &generator).utf8))
    let parser = MarkdownParser(schemes: ["https", "person"])
    note.body = NoteBody.fitting(parser.parse(file, file.contents).output)
    return note
  }

  private func text(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      "W" + random(Self.words, 1...14, &generator)
    }.joined(separator: "\n\n") + "\n"
  }

  /// A stretch of `text` without blanks at its ends.
  private func span(in bytes: [UInt8], _ generator: inout SplitMix64) -> TextSpan? {
    func isEdge(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    var start = Int.random(in: 0..<bytes.count, using: &generator)
    var end = min(bytes.count, start + Int.random(in: 1...60, using: &generator))
    while !isEdge(start) { start += 1 }
    while !isEdge(end) { end += 1 }
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start < end ? TextSpan(start, end) : nil
  }

  private func sources(_ note: Note) -> [NoteSource] {
    note.sources.map { NoteSource($0.address, words: $0.words?.onOneLine) }
  }

  @Test func whateverIsWrittenIsReadTheSame() throws {
    let settings = SiteSettings(title: "T", file: SourceFile(path: "site.yml", bytes: []))
    var generator = SplitMix64(seed: 41)
    var (written, refused) = (0, 0)
    for round in 0..<250 {
      let file = SourceFile(path: "a/r.txt", bytes: Array(text(&generator).utf8))
      let slug = try #require(Slug("r"))
      let reader = ArticleReader(settings: settings)
      guard let article = reader.read(file, annotations: [], slug: slug).output else { continue }
      var finder = PassageFinder(file, phrases: 50)
      var entries: [(note: Note, spans: [TextSpan], quotations: [PassageQuotation])] = []
      for index in 0..<4 {
        var spans: [TextSpan] = []
        var quotations: [PassageQuotation] = []
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          guard let span = span(in: file.bytes, &generator) else { continue }
          if let quotation = PassageQuotation(
            span, in: file, blocks: article.blocks, anchor: { finder.anchor($0) })
          {
            spans.append(span)
            quotations.append(quotation)
          } else {
            refused += 1
          }
        }
        if !quotations.isEmpty { entries.append((note(index, &generator), spans, quotations)) }
      }
      let markdown = MarkdownAnnotations(
        entries.map { MarkdownAnnotations.Entry(.note($0.note), $0.quotations) }
      ).text(for: file.bytes)
      let sidecar = SourceFile(path: "a/r.x.md", bytes: Array(markdown.utf8))
      let read = reader.read(file, annotations: [sidecar], slug: slug)
      #expect(read.diagnostics.map(\.message) == [], "\(round): \(markdown)")
      let annotations = try #require(read.output).annotations
      try #require(annotations.count == entries.count, "\(round): \(markdown)")
      for (annotation, entry) in zip(annotations, entries) {
        guard case .note(let note) = annotation.content else {
          Issue.record("no note")
          continue
        }
        #expect(note.category == entry.note.category)
        #expect(note.title == entry.note.title, "\(markdown)")
        #expect(note.id == entry.note.id)
        #expect(note.verdict == entry.note.verdict?.onOneLine, "\(markdown)")
        #expect(note.author == entry.note.author, "\(markdown)")
        #expect(note.date == entry.note.date)
        #expect(sources(note) == sources(entry.note), "\(markdown)")
        let writer = MarkdownWriter()
        #expect(writer.text(of: note.body) == writer.text(of: entry.note.body), "\(round)")
        #expect(
          annotation.targets.map { finder.anchor($0) } == entry.spans, "\(round): \(markdown)")
        written += entry.spans.count
      }
    }
    #expect(written > 800)
    #expect(refused * 5 < written, "\(refused) of \(written)")
  }

  @Test func randomArticlesComeBackTheSame() async throws {
    var generator = SplitMix64(seed: 42)
    var notes = 0
    for round in 0..<12 {
      let file = SourceFile(path: "a/r.txt", bytes: Array(text(&generator).utf8))
      let slug = try #require(Slug("r"))
      let settings = SiteSettings(title: "T", file: SourceFile(path: "site.yml", bytes: []))
      let reader = ArticleReader(settings: settings)
      guard let article = reader.read(file, annotations: [], slug: slug).output else { continue }
      var finder = PassageFinder(file, phrases: 50)
      var entries: [MarkdownAnnotations.Entry] = []
      for index in 0..<8 {
        guard let span = span(in: file.bytes, &generator),
          let quotation = PassageQuotation(
            span, in: file, blocks: article.blocks, anchor: { finder.anchor($0) })
        else { continue }
        let person = EntityID(kind: "person", slug: try #require(Slug("tom-ullery")))
        let content: AnnotationContent =
          switch index {
          case 0: .mention(Bool.random(using: &generator) ? person : nil)
          case 1: .furniture
          case 2: .speech(.speaker(person, indirect: Bool.random(using: &generator)))
          default: .note(note(index, &generator))
          }
        entries.append(MarkdownAnnotations.Entry(content, [quotation]))
        notes += 1
      }
      let site = try TemporarySite([
        "site.yml": round.isMultiple(of: 2) ? "url: https://marlow.example/\n" : "title: S\n",
        "articles/r.txt": String(decoding: file.bytes, as: UTF8.self),
        "articles/r.kim.md": MarkdownAnnotations(entries).text(for: file.bytes),
        "people/tom-ullery.md": "---\nname: Tom Ullery\n---\n",
      ])
      let (before, after, _) = try await roundTrip("r", in: site)
      #expect(
        String(decoding: after, as: UTF8.self) == String(decoding: before, as: UTF8.self),
        "\(round): \(file.text(at: file.contents))")
    }
    #expect(notes > 50)
  }
}
