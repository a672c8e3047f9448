import SourceText
import Testing

@testable import Templating

@Suite struct LimitTests {
  @Test func reportsTagsThatNestTooDeeplyOnce() {
    let templates: Templates = ["page": String(repeating: "{{#draft}}", count: 100_000)]
    let problems = templates.problems
    #expect(
      problems.hasPrefix(
        "page.html:1:1001: error: tags nest more than 100 deep here [nested-too-deeply]\n"))
    #expect(templates.render(.page(draft: true)).ids == ["nested-too-deeply"])
  }

  @Test(arguments: ["{{^draft}}", "{{$x}}", "{{<p}}", "{{<p}}{{$x}}"])
  func boundsEveryKindOfNesting(tag: String) {
    let templates: Templates = ["page": String(repeating: tag, count: 50_000)]
    #expect(templates.render().ids.contains("nested-too-deeply"))
  }

  @Test func nestsAHundredDeep() {
    let opening = String(repeating: "{{#draft}}", count: 100)
    let closing = String(repeating: "{{/draft}}", count: 100)
    #expect(rendered(opening + "x" + closing, .page(draft: true)) == "x")
  }

  @Test(arguments: [true, false])
  func reportsInclusionsThatNestTooDeeply(isLastFirst: Bool) {
    var files = (0..<400).map { number in
      let text = "{{^draft}}{{>t\(number + 1)}}{{/draft}}"
      return (
        name: "t\(number)", file: SourceFile(path: "t\(number).html", bytes: Array(text.utf8))
      )
    }
    files.append((name: "t400", file: SourceFile(path: "t400.html", bytes: Array("x".utf8))))
    let schema = ViewSchema("page", PageField.self)
    let numbers = isLastFirst ? Array((0...400).reversed()) : Array(0...400)
    let compiled = TemplateSet.compile(files, pages: numbers.map { ("t\($0)", schema) })
    #expect(!compiled.diagnostics.isEmpty)
    #expect(compiled.diagnostics.allSatisfy { $0.id == "nested-too-deeply" })
    var (near, far): ([UInt8], [UInt8]) = ([], [])
    compiled.output.render("t400", View.page(draft: false), into: &near)
    compiled.output.render("t0", View.page(draft: false), into: &far)
    #expect(near == Array("x".utf8))
    #expect(far == [])
  }

  @Test func reportsTemplatesThatMultiply() {
    var files = (0..<40).map { number in
      let next = "{{>t\(number + 1)}}"
      let text = " \(next)\n\t\(next)\n"
      return (
        name: "t\(number)", file: SourceFile(path: "t\(number).html", bytes: Array(text.utf8))
      )
    }
    files.append((name: "t40", file: SourceFile(path: "t40.html", bytes: Array("x\n".utf8))))
    let library = TemplateLibrary(files)
    var compiler = TemplateCompiler(library, mostPieces: 10_000)
    _ = compiler.compilePage(0, ViewSchema("page", PageField.self))
    #expect(library.diagnostics == [])
    #expect(compiler.diagnostics.map(\.id) == ["templates-too-large"])
    #expect(compiler.program.instructions.count <= 20_000)
  }

  @Test func compilesATemplateUsedInManyPlacesOnce() {
    var files = (0..<60).map { number in
      let next = "{{>t\(number + 1)}}"
      return (
        name: "t\(number)",
        file: SourceFile(path: "t\(number).html", bytes: Array((next + next).utf8))
      )
    }
    files.append((name: "t60", file: SourceFile(path: "t60.html", bytes: [])))
    let pages = [(name: "t0", schema: ViewSchema("page", PageField.self))]
    #expect(TemplateSet.compile(files, pages: pages).diagnostics == [])
  }

  /// Nothing that has been read is read again: what is searched for the end of a tag is part of that
  /// tag, and what is searched for the ends of its line lies between it and its neighbours. What comes
  /// of a template does not grow faster than it.
  @Test(arguments: [
    "{{a ", "{{!", "{{", "{{{a}} ", "{{=a ", "{{#draft}}{{/draft}}", "{{#draft}}\n{{/draft}}\n",
    "  {{title}}  ", "{{$x}}a{{/x}}", "{{<p}}{{$x}}a{{/x}}{{/p}}", "{{/draft}}", " \n\t ", "\r\n",
    "{{#draft}}{{#title}}{{/draft}}", "{{=< >=}}<={{ }}=>",
  ])
  func takesStepsInProportionToTheTemplate(piece: String) {
    func template(_ factor: Int) -> SourceFile {
      let text = String(repeating: piece, count: factor * (4_000 / piece.utf8.count))
      return SourceFile(path: "page.html", bytes: Array(text.utf8))
    }
    let long = template(32)
    let tags = TemplateScanner(long).tags
    let next = tags.dropFirst().map(\.span.start) + [long.bytes.count]
    var searched = 0
    let overlapping = zip(tags, next).count { tag, next in
      defer { searched = tag.span.end }
      return min(tag.lineStart ?? tag.span.start, tag.span.start) < searched
        || tag.span.isEmpty || max(tag.lineEnd ?? tag.span.end, tag.span.end) > next
    }
    #expect(overlapping == 0)
    func pieces(_ file: SourceFile) -> Int {
      let library = TemplateLibrary([(name: "page", file: file)])
      var compiler = TemplateCompiler(library)
      _ = compiler.compilePage(0, ViewSchema("page", PageField.self))
      let program = compiler.program
      return library.diagnostics.count + compiler.diagnostics.count + program.instructions.count
        + program.literals.count + program.slots.count
    }
    #expect(pieces(long) <= 32 * pieces(template(1)) + 32)
  }
}
