import Templating
import Testing

@Suite struct InheritanceTests {
  @Test func showsABlocksOwnContentWhenNothingReplacesIt() {
    let page = View.page(title: "T", body: "<b>", author: .person("Ines"))
    let template =
      "{{$x}}a {{title}} {{{body}}} {{#author}}{{name}}{{/author}}{{^draft}}!{{/draft}}{{/x}}"
    #expect(rendered(template, page) == "a T <b> Ines!")
    #expect(rendered("{{<p}}{{/p}}", with: ["p": "({{$x}}own{{/x}})"]) == "(own)")
    #expect(rendered("{{>p}}|{{<p}}{{/p}}", with: ["p": "{{$x}}own{{/x}}"]) == "own|own")
  }

  @Test func replacesABlock() {
    #expect(rendered("{{<p}}{{$x}}new{{/x}}{{/p}}", with: ["p": "({{$x}}own{{/x}})"]) == "(new)")
    #expect(
      rendered("{{<p}}{{$y}}new{{/y}}{{/p}}", with: ["p": "{{$x}}1{{/x}}, {{$y}}2{{/y}}"])
        == "1, new")
    #expect(rendered("[{{<p}}{{$x}}{{/x}}{{/p}}]", with: ["p": "({{$x}}own{{/x}})"]) == "[()]")
  }

  @Test func replacesAnewForEachParentTag() {
    #expect(
      rendered(
        "{{<p}}{{$x}}1{{/x}}{{/p}} {{<p}}{{$x}}2{{/x}}{{/p}} {{<p}}{{/p}}\n",
        with: ["p": "|{{$x}}..{{/x}}{{$y}} y{{/y}}|"]) == "|1 y| |2 y| |.. y|\n")
  }

  @Test func keepsNamesOfBlocksApartFromNamesOfViews() {
    let page = View.page(title: "T")
    #expect(
      rendered("{{<p}}{{$title}}new{{/title}}{{/p}}", page, with: ["p": "{{$title}}own{{/title}}"])
        == "new")
    #expect(rendered("{{<p}}{{/p}}", page, with: ["p": "{{$title}}own{{/title}}"]) == "own")
  }

  @Test func readsTheNamesOfAReplacementWhereItIsPut() {
    let page = View.page(title: "Page", articles: [.article("A"), .article("B")])
    #expect(
      rendered(
        "{{<p}}{{$x}}On {{title}};{{/x}}{{/p}}", page,
        with: ["p": "{{#articles}}{{$x}}{{/x}}{{/articles}}"]) == "On A;On B;")
  }

  @Test func ignoresWhatAParentTagHoldsBesidesBlocks() {
    #expect(
      rendered("{{<p}} some {{$x}}new{{/x}} words {{/p}}", with: ["p": "({{$x}}own{{/x}})"])
        == "(new)")
    #expect(
      rendered("{{<p}} some words {{title}}{{/p}}", with: ["p": "({{$x}}own{{/x}})"]) == "(own)")
  }

  @Test func letsTheOutermostReplacementWin() {
    let parents: KeyValuePairs = [
      "parent": "{{<older}}{{$a}}p{{/a}}{{/older}}", "older": "{{<oldest}}{{$a}}o{{/a}}{{/oldest}}",
      "oldest": "({{$a}}g{{/a}})",
    ]
    #expect(rendered("{{<parent}}{{$a}}c{{/a}}{{/parent}}", with: parents) == "(c)")
    #expect(rendered("{{<parent}}{{/parent}}", with: parents) == "(p)")
    #expect(rendered("{{<older}}{{/older}}", with: parents) == "(o)")
  }

  @Test func reachesBlocksInPartialsOfTheParent() {
    #expect(
      rendered(
        "{{<p}}{{$x}}new{{/x}}{{/p}}", with: ["p": "<{{>head}}>", "head": "{{$x}}own{{/x}}"])
        == "<new>")
  }

  @Test func replacesBlocksInsideReplacements() {
    #expect(
      rendered(
        "{{<b}}{{$inner}}3{{/inner}}{{/b}}",
        with: [
          "a": "[{{$outer}}1{{/outer}}]",
          "b": "{{<a}}{{$outer}}2{{$inner}}-{{/inner}}{{/outer}}{{/a}}",
        ])
        == "[23]")
  }

  @Test func endsWhereATemplateComesBackWithOtherReplacements() {
    #expect(
      rendered(
        "{{<p}}{{$foo}}over{{/foo}}{{/p}}",
        with: [
          "p": "{{$foo}}own{{/foo}} {{$bar}}{{<q}}{{/q}}{{/bar}}",
          "q": "{{$foo}}q{{/foo}} {{<p}}{{$bar}}end{{/bar}}{{/p}}",
        ]) == "over over over end")
  }

  @Test func doesNotReplaceABlockInItsOwnReplacement() {
    #expect(
      rendered(
        "{{<p}}{{$x}}a{{$x}}b{{/x}}c{{/x}}{{/p}}", with: ["p": "({{$x}}own{{/x}})"]) == "(abc)")
  }

  @Test func usesAParentInsideAReplacementOfItself() {
    #expect(
      rendered(
        "{{<card}}{{$x}}{{<card}}{{$x}}in{{/x}}{{/card}}{{/x}}{{/card}}",
        with: ["card": "({{$x}}own{{/x}})"]) == "((in))")
  }
}

@Suite struct InheritanceLineTests {
  @Test func keepsTheLinesOfAReplacement() {
    #expect(
      rendered("{{<p}}{{$x}}\nrose\n\nfell\n{{/x}}{{/p}}", with: ["p": "{{$x}}stood{{/x}}"])
        == "rose\n\nfell\n")
  }

  @Test func takesOutTheLineOfAParentFromTagToTag() {
    #expect(rendered("a\n  {{<p}}{{/p}}\nb\n", with: ["p": "1\n2\n"]) == "a\n  1\n  2\nb\n")
    #expect(
      rendered("a\n{{<p}}\n  {{$x}}new{{/x}}\n{{/p}}\nb\n", with: ["p": "({{$x}}{{/x}})\n"])
        == "a\n(new)\nb\n")
    #expect(rendered("a\r\n{{<p}}{{/p}} \r\nb", with: ["p": "1"]) == "a\r\n1b")
    #expect(rendered("a {{<p}}{{/p}}\nb {{<p}}{{/p}} c\n", with: ["p": "1"]) == "a 1\nb 1 c\n")
  }

  @Test func keepsABlocksLineAsWrittenWhenNothingReplacesIt() {
    #expect(rendered("a\n  {{$x}}own{{/x}}\nb\n") == "a\n  own\nb\n")
    #expect(rendered("a\n  {{$x}}\n    own\n  {{/x}}\nb\n") == "a\n    own\nb\n")
    #expect(rendered("a\n  {{$x}}{{/x}}\nb\n") == "a\nb\n")
    #expect(rendered("a {{$x}}own{{/x}}\nb\n") == "a own\nb\n")
  }

  @Test func indentsAReplacementLikeTheBlock() {
    #expect(
      rendered("{{<p}}{{$x}}loud{{/x}}{{/p}}", with: ["p": "say:\n  {{$x}}quiet{{/x}}\n"])
        == "say:\n  loud\n")
    #expect(
      rendered("{{<p}}{{$x}}\nsoup\nbread{{/x}}\n{{/p}}\n", with: ["p": "Menu:\n  {{$x}}{{/x}}\n"])
        == "Menu:\n  soup\n  bread\n")
  }

  @Test func takesTheIndentationOffWhereAReplacementIsWritten() {
    #expect(
      rendered(
        "{{<p}}{{$x}}\n    soup\n      bread\n{{/x}}{{/p}}\n",
        with: ["p": "Menu:\n  {{$x}}\n  {{/x}}\n"]) == "Menu:\n  soup\n    bread\n")
    #expect(
      rendered(
        "{{<p}}\n  {{$x}}\n    soup\n    bread\n  {{/x}}\n{{/p}}\n",
        with: ["p": "<main>{{$x}}{{/x}}</main>\n"]) == "<main>soup\nbread\n</main>\n")
  }

  @Test func takesTheIndentationOfABlocksContentWhenItsTagIsAloneOnItsLine() {
    #expect(
      rendered(
        "{{<p}}{{$x}}\nsoup\nbread\n{{/x}}{{/p}}\n", with: ["p": "Menu:\n{{$x}}\n  own\n{{/x}}\n"])
        == "Menu:\n  soup\n  bread\n")
  }

  @Test func indentsBlocksInsideReplacements() {
    #expect(
      rendered(
        "{{<p}}{{$in}}\npie\n{{/in}}{{/p}}\n",
        with: [
          "p": "{{<g}}{{$x}}\n  soup\n  {{$in}}\n    bread\n  {{/in}}\n{{/x}}{{/g}}\n",
          "g": "{{$x}}own{{/x}}",
        ]) == "soup\n  pie\n")
  }

  @Test func indentsTheReplacementsInAnIndentedParent() {
    #expect(
      rendered(
        "  {{<p}}\n    {{$x}}\n      soup\n      {{>q}}\n    {{/x}}\n  {{/p}}\n",
        with: ["p": "a\n  {{$x}}{{/x}}\nb\n", "q": "1\n2\n"])
        == "  a\n    soup\n    1\n    2\n  b\n")
  }

  @Test func keepsCarriageReturns() {
    #expect(
      rendered("{{<p}}{{$x}}new{{/x}}{{/p}}", with: ["p": "a\r\n  {{$x}}own{{/x}}\r\nb"])
        == "a\r\n  new\r\nb")
  }
}
