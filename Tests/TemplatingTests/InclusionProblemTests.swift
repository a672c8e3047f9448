import SourceText
import Templating
import Testing

@Suite struct InclusionProblemTests {
  @Test func reportsAMissingPartialAndTheNearestTemplate() {
    let templates: Templates = ["page": "a\n{{> parts/haed }}", "parts/head": ""]
    #expect(
      templates.problems == """
        page.html:2:5: error: there is no template “parts/haed” [missing-partial]
        2 | {{> parts/haed }}
          |     ^~~~~~~~~~
        hint: did you mean “parts/head”?
        parts/head.html: note: no page uses the template “parts/head” [unused-template]

        """)
  }

  @Test func reportsAMissingParent() {
    let templates: Templates = ["page": "{{<layuot}}{{$x}}{{/x}}{{/layuot}}"]
    #expect(templates.render().ids == ["missing-partial"])
  }

  @Test func reportsAPageWithoutATemplate() {
    let templates: Templates = ["pages": "x"]
    #expect(
      templates.problems == """
        error: there is no template “page” [missing-template]
        hint: did you mean “pages”?
        pages.html: note: no page uses the template “pages” [unused-template]

        """)
    #expect(templates.render().text == "")
    let none: Templates = [:]
    #expect(none.problems == "error: there is no template “page” [missing-template]\n")
  }

  @Test func reportsTwoTemplatesOfOneName() {
    let files = ["a.html", "b.html"].map { path in
      (name: "page", file: SourceFile(path: path, bytes: []))
    }
    let pages = [(name: "page", schema: ViewSchema("page", PageField.self))]
    var printer = DiagnosticPrinter(colour: false)
    let problems = TemplateSet.compile(files, pages: pages).diagnostics
    #expect(
      problems.map { printer.text(for: $0) } == [
        """
        b.html: error: another template is called “page” already [duplicate-template]
        a.html: note: it is this one

        """
      ])
  }

  @Test func reportsTemplatesThatIncludeThemselves() {
    let templates: Templates = [
      "page": "{{>a}}", "a": "{{#draft}}{{>b}}{{/draft}}", "b": "{{> a }}",
    ]
    #expect(
      templates.problems == """
        b.html:1:5: error: “a” includes itself [template-cycle]
        1 | {{> a }}
          |     ^
        hint: a → b → a

        """)
  }

  @Test(arguments: [
    "x{{>page}}y", "  {{>page}}\n", "{{#author}}{{>page}}{{/author}}", "{{<page}}{{/page}}",
    "{{<p}}{{$x}}{{>page}}{{/x}}{{/p}}", "{{<page}}{{$y}}{{/y}}{{/page}}{{$y}}{{/y}}",
  ])
  func reportsAPageThatIncludesItself(page: String) {
    let templates: Templates = ["page": page, "p": "{{$x}}{{/x}}"]
    #expect(templates.render().ids.filter { $0 != "unused-template" } == ["template-cycle"])
  }

  @Test func reportsABlockThatTheParentDoesNotHave() {
    let templates: Templates = [
      "page": "{{<p}}{{$titel}}x{{/titel}}{{$aside}}y{{/aside}}{{/p}}",
      "p": "{{$title}}{{/title}}{{>q}}", "q": "{{$aside}}{{/aside}}",
    ]
    #expect(
      templates.problems == """
        page.html:1:10: error: “p” has no block “titel” [unknown-block]
        1 | {{<p}}{{$titel}}x{{/titel}}{{$aside}}y{{/aside}}{{/p}}
          |          ^~~~~
        hint: did you mean “title”?

        """)
  }

  @Test func notesTemplatesThatNoPageUses() {
    let templates: Templates = ["page": "", "a": "{{>b}}", "b": ""]
    #expect(
      templates.problems == """
        a.html: note: no page uses the template “a” [unused-template]
        b.html: note: no page uses the template “b” [unused-template]

        """)
  }
}
