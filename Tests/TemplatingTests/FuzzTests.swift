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

  @Test(arguments: 0..<60 as Range<UInt64>)
  func anyBytesCompileAndRender(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let page = Self.bytes(from: &random)
      let part = Self.bytes(from: &random)
      let files = [("page", page), ("part", part)].map { name, bytes in
        (name: name, file: SourceFile(path: "\(name).html", bytes: bytes))
      }
      let compiled = TemplateSet.compile(
        files, pages: [("page", ViewSchema("page", PageField.self))])
      for diagnostic in compiled.diagnostics {
        guard let place = diagnostic.place, let span = place.span else { continue }
        #expect(span.end <= place.file.bytes.count)
      }
      #expect(compiled.diagnostics == compiled.diagnostics.sorted())
      var buffer: [UInt8] = []
      compiled.output.render("page", RandomTemplate.view, into: &buffer)
      let allowed = 40 * (page.count + part.count) * (page.count + part.count + 1)
      #expect(buffer.count <= allowed)
    }
  }

  private static func bytes(from random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += pieces[Int.random(in: pieces.indices, using: &random)].utf8
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
    var random = SplitMix64(seed: seed)
    var characters = Array(template.source)
    characters.insert(
      contentsOf: "{{/nothing}}", at: Int.random(in: 0...characters.count, using: &random))
    let templates: Templates = ["page": String(characters)]
    let isInComment = templates.render().text.utf8.count <= template.source.utf8.count
    #expect(!templates.render().ids.isEmpty || isInComment)
  }
}
