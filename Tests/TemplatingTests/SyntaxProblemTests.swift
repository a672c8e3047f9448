import SourceText
import Templating
import Testing

@Suite struct SyntaxProblemTests {
  private func problems(_ page: String) -> String {
    (["page": page] as Templates).problems
  }

  @Test func reportsASectionThatIsNotClosed() {
    #expect(
      problems("a\n {{#draft}}\nb") == """
        page.html:2:2: error: “draft” is not closed [unclosed-section]
        2 |  {{#draft}}
          |  ^~~~~~~~~~
        hint: add {{/draft}}

        """)
  }

  @Test func reportsASectionThatIsLeftOpenInAnother() {
    #expect(
      problems("{{#draft}}{{^title}}{{/draft}}") == """
        page.html:1:11: error: “title” is not closed [unclosed-section]
        1 | {{#draft}}{{^title}}{{/draft}}
          |           ^~~~~~~~~~
        page.html:1:21: note: “draft” around it is closed here
        1 | {{#draft}}{{^title}}{{/draft}}
          |                     ^~~~~~~~~~
        hint: add {{/title}}

        """)
  }

  @Test func reportsAClosingTagWithoutASection() {
    #expect(
      problems("x{{/draft}}") == """
        page.html:1:2: error: “draft” is closed but was not opened [unopened-section]
        1 | x{{/draft}}
          |  ^~~~~~~~~~

        """)
  }

  @Test func reportsAClosingTagOfAnotherNameOnce() {
    #expect(
      problems("{{#articles}}\n{{/article}}") == """
        page.html:2:1: error: “article” is closed but “articles” is open [unopened-section]
        2 | {{/article}}
          | ^~~~~~~~~~~~
        page.html:1:1: note: “articles” is opened here
        1 | {{#articles}}
          | ^~~~~~~~~~~~~
        hint: write {{/articles}}

        """)
  }

  @Test func reportsATagThatIsNotClosedAndReadsOn() {
    #expect(
      problems("a {{title b\n{{titel}}") == """
        page.html:1:3: error: the tag is not closed [unclosed-tag]
        1 | a {{title b
          |   ^~~~~~~
        hint: a tag ends with “}}”
        page.html:2:3: error: unknown name “titel” [unknown-name]
        2 | {{titel}}
          |   ^~~~~
        hint: did you mean “title”?

        """)
  }

  @Test(arguments: ["{{", "{{title", "{{!x", "{{=x y", "{{{body", "{{{body}", "{{=a b}}"])
  func reportsATagThatIsNotClosedAtTheEnd(tag: String) {
    #expect((["page": "é\nab \(tag)"] as Templates).render().ids == ["unclosed-tag"])
    #expect(problems("é\nab \(tag)").hasPrefix("page.html:2:4: error: the tag is not closed"))
  }

  @Test func namesTheDelimiterThatIsMissing() {
    #expect(problems("{{=<% %>=}}<%title").contains("hint: a tag ends with “%>”\n"))
  }

  @Test func reportsThreeBracesClosedByTwo() {
    #expect(
      problems("{{{body}} {{{body}}}") == """
        page.html:1:1: error: the tag is opened with three braces and closed with two [unclosed-tag]
        1 | {{{body}} {{{body}}}
          | ^~~~~~~~~
        hint: {{name}} prints text, {{{name}}} prints markup

        """)
  }

  @Test(arguments: ["{{==}}", "{{=a=}}", "{{=a b c=}}", "{{= =}}", "{{=a=b c=}}"])
  func reportsBadDelimiters(tag: String) {
    #expect(
      problems("x \(tag)") == """
        page.html:1:3: error: this does not name two delimiters [bad-delimiters]
        1 | x \(tag)
          |   ^\(String(repeating: "~", count: tag.count - 1))
        hint: write two words without “=”, as in {{=<% %>=}}

        """)
  }

  @Test func refusesLongDelimiters() {
    let long = String(repeating: "<", count: 33)
    #expect((["page": "{{=\(long) >=}}"] as Templates).render().ids == ["bad-delimiters"])
  }

  @Test func reportsWhatIsNotAName() {
    #expect(
      problems("{{}}\n{{# }}\n{{a b}}\n{{ #draft}}\n{{author..name}}{{author.}}") == """
        page.html:1:1: error: the tag has no name [bad-name]
        1 | {{}}
          | ^~~~
        page.html:2:1: error: the tag has no name [bad-name]
        2 | {{# }}
          | ^~~~~~
        page.html:3:3: error: “a b” is not a name [bad-name]
        3 | {{a b}}
          |   ^~~
        hint: a name has no space in it
        page.html:4:4: error: “#draft” is not a name [bad-name]
        4 | {{ #draft}}
          |    ^~~~~~
        hint: “#” must follow the opening delimiter without a space
        page.html:5:3: error: “author..name” is not a name [bad-name]
        5 | {{author..name}}{{author.}}
          |   ^~~~~~~~~~~~
        hint: each dot stands between two names
        page.html:5:19: error: “author.” is not a name [bad-name]
        5 | {{author..name}}{{author.}}
          |                   ^~~~~~~
        hint: each dot stands between two names

        """)
  }

  @Test func warnsOfWhatAParentTagHoldsBesidesBlocks() {
    let templates: Templates = [
      "page": "{{<p}}\n words \n{{title}}{{! fine }}\n{{$x}}{{title}}{{/x}}\n{{/p}}",
      "p": "{{$x}}{{/x}}",
    ]
    #expect(
      templates.problems == """
        page.html:2:2: warning: this is never shown: of a parent's content only the blocks are [ignored-content]
        2 |  words 
          |  ^~~~~
        hint: put it into a block, {{$name}}…{{/name}}
        page.html:3:1: warning: this is never shown: of a parent's content only the blocks are [ignored-content]
        3 | {{title}}{{! fine }}
          | ^~~~~~~~~
        hint: put it into a block, {{$name}}…{{/name}}

        """)
  }

  @Test func reportsWhatIsNotUTF8() {
    let templates = Templates(page: Array("a\n b".utf8) + [0xFF])
    #expect(templates.problems.hasPrefix("page.html:2:3: error: this is not UTF-8 text [not-text]"))
  }

  @Test func reportsAllProblemsOfAllFiles() {
    let templates: Templates = [
      "page": "{{>a}}{{x}}{{/y}}", "a": "{{#draft}}{{", "unused": "{{/z}}",
    ]
    #expect(
      templates.render().ids == [
        "unclosed-section", "unclosed-tag", "unknown-name", "unopened-section", "unopened-section",
        "unused-template",
      ])
  }
}
