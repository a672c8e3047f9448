import SourceText
import Templating
import Testing

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
    var files = (0..<1_000).map { number in
      let text = "{{#draft}}{{>t\(number + 1)}}{{/draft}}"
      return (
        name: "t\(number)", file: SourceFile(path: "t\(number).html", bytes: Array(text.utf8))
      )
    }
    files.append((name: "t1000", file: SourceFile(path: "t1000.html", bytes: [])))
    let schema = ViewSchema("page", PageField.self)
    let numbers = isLastFirst ? Array((0...1_000).reversed()) : Array(0...1_000)
    let compiled = TemplateSet.compile(files, pages: numbers.map { ("t\($0)", schema) })
    #expect(!compiled.diagnostics.isEmpty)
    #expect(compiled.diagnostics.allSatisfy { $0.id == "nested-too-deeply" })
    var buffer: [UInt8] = []
    for number in numbers {
      compiled.output.render("t\(number)", View.page(draft: true), into: &buffer)
    }
    #expect(buffer.isEmpty)
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
    let pages = [(name: "t0", schema: ViewSchema("page", PageField.self))]
    #expect(
      TemplateSet.compile(files, pages: pages).diagnostics.map(\.id) == ["templates-too-large"])
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

  /// Doubling the input may at most triple the time; the least of five runs is compared.
  @Test(arguments: [
    "{{a ", "{{!", "{{", "{{{a}} ", "{{=a ", "{{#draft}}{{/draft}}", "{{#draft}}\n{{/draft}}\n",
    "  {{title}}  ", "{{$x}}a{{/x}}", "{{<p}}{{$x}}a{{/x}}{{/p}}", "{{/draft}}", " \n\t ", "\r\n",
    "{{#draft}}{{#title}}{{/draft}}", "{{=< >=}}<={{ }}=>",
  ])
  func takesTimeInProportionToTheTemplate(piece: String) {
    func time(_ count: Int) -> Duration {
      let bytes = Array(String(repeating: piece, count: count / piece.utf8.count).utf8)
      let templates = Templates(page: bytes)
      let times = (0..<5).map { _ in
        ContinuousClock().measure { _ = templates.compile().diagnostics.count }
      }
      return times.min() ?? .zero
    }
    let (one, eight) = (time(16_000), time(128_000))
    #expect(eight < one * 24 + .milliseconds(5), "\(one) became \(eight)")
  }
}
