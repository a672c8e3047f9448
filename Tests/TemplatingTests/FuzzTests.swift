import SeededRandom
import SourceText
import Templating
import Testing

@Suite struct FuzzTests {
  /// Pieces that templates are made of, to come across their rules by chance.
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{/", "{{^", "{{>", "{{<", "{{$", "{{!", "{{=", "=}}", "{{&",
    "<%", "%>", "title", "body", "draft", "author", "articles", "tags", ".", "page", "part",
    "block",
    " ", "\n", "\r\n", "\t", "\r", "é", "\u{FEFF}", "<p>", "=", "{{#draft}}", "{{/draft}}",
    "{{$block}}", "{{/block}}", "{{<part}}", "{{/part}}", "{{>part}}", "{{title}}",
  ]

  /// Words that could do harm if a template could print them as they are.
  private static let harm = "<\u{2603}"

  private static let view = View.page(
    title: harm, note: harm, body: "markup", draft: true, author: .person(harm, town: harm),
    articles: [.article(harm, tags: [harm, harm]), .article(harm)], tags: [harm, harm])

  @Test(arguments: 0..<60 as Range<UInt64>)
  func anyBytesCompileAndRender(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      check(page: Self.bytes(from: &random), part: Self.bytes(from: &random))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func templatesWithMistakesCompileAndRender(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<10 {
      var page = Array(RandomTemplate(seed: seed * 20 + UInt64(round)).source.utf8)
      let part = Array(RandomTemplate(seed: seed * 20 + UInt64(round) + 7).source.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !page.isEmpty {
        let offset = Int.random(in: page.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: page.remove(at: offset)
        case 1: page[offset] = UInt8.random(in: 0...255, using: &random)
        default: page.insert(contentsOf: Self.piece(from: &random).utf8, at: offset)
        }
      }
      check(page: page, part: part)
    }
  }

  /// Whatever the templates are: places lie in their files, and text is escaped.
  private func check(page: [UInt8], part: [UInt8]) {
    let files = [("page", page), ("part", part)].map { name, bytes in
      (name: name, file: SourceFile(path: "\(name).html", bytes: bytes))
    }
    let compiled = TemplateSet.compile(files, pages: [("page", ViewSchema("page", PageField.self))])
    var printer = DiagnosticPrinter(colour: false)
    for diagnostic in compiled.diagnostics {
      #expect(printer.text(for: diagnostic).contains(diagnostic.id))
      guard let place = diagnostic.place, let span = place.span else { continue }
      #expect(span.start >= 0 && span.end <= place.file.bytes.count)
    }
    #expect(zip(compiled.diagnostics, compiled.diagnostics.dropFirst()).allSatisfy { $0 != $1 })
    var buffer: [UInt8] = []
    compiled.output.render("page", Self.view, into: &buffer)
    #expect(!String(decoding: buffer, as: UTF8.self).contains(Self.harm))
  }

  private static func piece(from random: inout SplitMix64) -> String {
    pieces[Int.random(in: pieces.indices, using: &random)]
  }

  private static func bytes(from random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += piece(from: &random).utf8
      }
    }
    return bytes
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func templatesWithoutMistakesCompileAndKeepTheirTextInOrder(seed: UInt64) {
    let template = RandomTemplate(seed: seed)
    let templates: Templates = ["page": template.source]
    let (text, ids) = templates.render(RandomTemplate.view)
    #expect(ids == [], "\(template.source)")
    #expect(text.filter { $0 != "\u{1}" } == template.shown, "\(template.source)")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func anIncludedTemplateComesToTheSameAsOneWrittenOut(seed: UInt64) {
    let template = RandomTemplate(seed: seed)
    let plain: Templates = ["page": template.source]
    let partial: Templates = ["page": "{{>p}}", "p": template.source]
    let parent: Templates = ["page": "{{<p}}{{/p}}", "p": template.source]
    let indented: Templates = ["page": "  {{>p}}\n", "p": template.source]
    let text = plain.render(RandomTemplate.view).text
    #expect(partial.render(RandomTemplate.view).text == text)
    #expect(parent.render(RandomTemplate.view).text == text)
    #expect(indented.render(RandomTemplate.view).text == "  " + text)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func aMistakeInsertedAnywhereIsReported(seed: UInt64) {
    let template = RandomTemplate(seed: seed)
    for gap in template.gaps {
      var bytes = Array(template.source.utf8)
      bytes.insert(contentsOf: "{{/nothing}}".utf8, at: gap)
      let problems = Templates(page: bytes).compile().diagnostics
      let found = problems.first { $0.id == "unopened-section" }
      #expect(found?.place?.span == TextSpan(gap, gap + 12))
    }
  }
}
