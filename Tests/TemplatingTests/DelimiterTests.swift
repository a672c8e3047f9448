import Templating
import Testing

@Suite struct DelimiterTests {
  private let page = View.page(title: "T", body: "<b>", draft: true)

  @Test func replacesTheDelimiters() {
    #expect(rendered("{{=<% %>=}}(<%title%>{{title}})", page) == "(T{{title}})")
    #expect(rendered("({{=[ ]=}}[title])", page) == "(T)")
    #expect(rendered("{{= | | =}}|title|", page) == "T")
    #expect(rendered("|{{= @   @ =}}|", page) == "||")
    #expect(rendered("{{=\n<%\n%>\n=}}<%title%>", page) == "T")
  }

  @Test func putsTheDelimitersBack() {
    #expect(rendered("{{=<% %>=}}<%title%><%={{ }}=%>{{title}}", page) == "TT")
  }

  @Test func takesEverySignBehindOtherDelimiters() {
    let template =
      "{{=<% %>=}}<%{body}%><%&body%><%#draft%>d<%/draft%><%^draft%>n<%/draft%><%! c %>"
    #expect(rendered(template, page) == "<b><b>d")
  }

  @Test func holdsThroughSections() {
    let template = "{{#draft}}{{=| |=}}|title|{{title}}|/draft|{{title}}|title|"
    #expect(rendered(template, page) == "T{{title}}{{title}}T")
  }

  @Test func doesNotReachIntoPartialsOrOutOfThem() {
    let partial = ".{{title}}. {{= | | =}} .|title|."
    #expect(
      rendered("{{>p}} .{{title}}. .|title|.", page, with: ["p": partial])
        == ".T.  .T. .T. .|title|.")
    #expect(rendered("{{= | | =}}|>p|", page, with: ["p": ".{{title}}."]) == ".T.")
  }

  @Test func takesOutALineOfItsOwn() {
    #expect(rendered("a\n{{=@ @=}}\nb\n") == "a\nb\n")
    #expect(rendered("a\r\n  {{= @ @ =}}\r\nb") == "a\r\nb")
    #expect(rendered("  {{=@ @=}}\nb") == "b")
    #expect(rendered("a\n  {{=@ @=}}") == "a\n")
    #expect(rendered("a {{=@ @=}} b\n") == "a  b\n")
  }
}
