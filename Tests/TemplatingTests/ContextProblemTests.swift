import SourceText
import Templating
import Testing

@Suite struct ContextProblemTests {
  private func problems(_ page: String) -> String {
    (["page": page] as Templates).problems
  }

  private func ids(_ page: String) -> [String] {
    (["page": page] as Templates).render().ids
  }

  @Test func reportsAnUnknownNameAndTheNearestKnownOne() {
    #expect(
      problems("<h1>\n  {{ titel }}</h1>") == """
        page.html:2:6: error: unknown name “titel” [unknown-name]
        2 |   {{ titel }}</h1>
          |      ^~~~~
        hint: did you mean “title”?

        """)
  }

  @Test func listsTheKnownNamesInnermostFirstWhenNoneIsNear() {
    #expect(
      problems("{{#author}}{{^xyzzy}}{{/xyzzy}}{{/author}}").hasSuffix(
        "hint: known here: name, role, home, title, note, body, draft, author, articles, tags\n"))
  }

  @Test func reportsAnUnknownPartOfADottedName() {
    #expect(
      problems("{{author.home.twon}}") == """
        page.html:1:15: error: unknown name “twon” of “place” [unknown-name]
        1 | {{author.home.twon}}
          |               ^~~~
        hint: did you mean “town”?

        """)
  }

  @Test func doesNotLookBeyondTheInnermostViewForALeadingDot() {
    #expect(
      problems("{{#articles}}{{.note}}{{/articles}}").hasPrefix(
        "page.html:1:17: error: unknown name “note” of “article” [unknown-name]"))
  }

  @Test func reportsOnlyTheSectionWhenItsNameIsUnknown() {
    #expect(ids("{{#artikles}}{{name}}{{titel}}{{.}}{{/artikles}}") == ["unknown-name"])
    #expect(ids("{{^artikles}}{{titel}}{{/artikles}}") == ["unknown-name", "unknown-name"])
  }

  @Test func reportsNamesOfWhatIsNoView() {
    #expect(
      problems("{{articles.title}}\n{{#tags}}{{.name}}{{/tags}}") == """
        page.html:1:3: error: “articles” is a list of views (article), without names of its own \
        [not-a-view]
        1 | {{articles.title}}
          |   ^~~~~~~~
        hint: open a section, {{#articles}}…{{/articles}}
        page.html:2:12: error: “.” is text, without names of its own [not-a-view]
        2 | {{#tags}}{{.name}}{{/tags}}
          |            ^

        """)
  }

  @Test func refusesTextUnescaped() {
    #expect(
      problems("a {{{ title }}}") == """
        page.html:1:7: error: “title” is text and must be escaped [unescaped-text]
        1 | a {{{ title }}}
          |       ^~~~~
        hint: write {{title}}

        """)
    #expect(ids("{{&author.name}}") == ["unescaped-text"])
    #expect(ids("{{#tags}}{{{.}}}{{/tags}}") == ["unescaped-text"])
  }

  @Test func refusesMarkupEscaped() {
    #expect(
      problems("a {{body}}") == """
        page.html:1:5: error: “body” is markup and would show its tags [escaped-markup]
        1 | a {{body}}
          |     ^~~~
        hint: write {{{body}}}

        """)
    #expect(ids("{{#body}}{{.}}{{/body}}") == ["escaped-markup"])
  }

  @Test func refusesAFlagPrinted() {
    #expect(
      problems("a {{draft}}") == """
        page.html:1:5: error: “draft” is a flag and cannot be printed [flag-printed]
        1 | a {{draft}}
          |     ^~~~~
        hint: open a section, {{#draft}}…{{/draft}}

        """)
    #expect(ids("{{#draft}}{{.}}{{/draft}}") == ["flag-printed"])
  }

  @Test(arguments: ["{{author}}", "{{{author.home}}}", "{{articles}}", "{{tags}}", "{{.}}"])
  func refusesAViewPrinted(tag: String) {
    #expect(ids(tag) == ["view-printed"])
  }

  @Test func saysWhatAPrintedViewIs() {
    #expect(
      problems("{{articles}}") == """
        page.html:1:3: error: “articles” is a list of views (article) and cannot be printed \
        [view-printed]
        1 | {{articles}}
          |   ^~~~~~~~
        hint: open a section, {{#articles}}…{{/articles}}

        """)
  }

  @Test func checksAPartialForEachStackOfViews() {
    let templates: Templates = [
      "page": "{{>card}}\n{{#author}}{{>card}}{{/author}}{{#author}}{{>card}}{{/author}}",
      "card": "{{name}}",
    ]
    #expect(
      templates.problems == """
        card.html:1:3: error: unknown name “name” [unknown-name]
        1 | {{name}}
          |   ^~~~
        page.html:1:4: note: the template is used here
        1 | {{>card}}
          |    ^~~~
        hint: known here: title, note, body, draft, author, articles, tags

        """)
  }

  @Test func reportsAProblemOnceHoweverOftenATemplateIsUsed() {
    let templates: Templates = [
      "page": "{{>card}}{{>card}}\n  {{>card}}\n{{#author}}{{>card}}{{/author}}",
      "card": "{{nothing}}",
    ]
    #expect(templates.render().ids == ["unknown-name"])
  }

  @Test func checksABlocksOwnContentOnlyWhereItIsShown() {
    let parent = "{{$x}}{{nothing}}{{/x}}"
    #expect((["page": "{{<p}}{{$x}}{{/x}}{{/p}}", "p": parent] as Templates).render().ids == [])
    #expect((["page": "{{<p}}{{/p}}", "p": parent] as Templates).render().ids == ["unknown-name"])
  }

  @Test func goesOnBehindAProblem() {
    let page = View.page(title: "T")
    let templates: Templates = ["page": "a{{titel}}b{{{title}}}c{{#x}}d{{/x}}e{{>none}}f{{title}}"]
    #expect(templates.render(page).text == "abcefT")
  }
}
