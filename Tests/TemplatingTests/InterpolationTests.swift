import Templating
import Testing

@Suite struct InterpolationTests {
  @Test func copiesATemplateWithoutTags() {
    #expect(rendered("Good {morning}\n  & all}}\n") == "Good {morning}\n  & all}}\n")
    #expect(rendered("") == "")
  }

  @Test func leavesOutAByteOrderMark() {
    #expect(rendered("\u{FEFF}a") == "a")
  }

  @Test func printsTextEscaped() {
    let page = View.page(title: #"<b> & "q" 'a' é"#)
    #expect(rendered("[{{title}}]", page) == "[&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39; é]")
  }

  @Test func printsMarkupAsItIs() {
    let page = View.page(body: #"<b class="x">&amp;</b>"#)
    #expect(rendered("[{{{body}}}|{{&body}}]", page).hasPrefix(#"[<b class="x">&amp;</b>|<b"#))
  }

  @Test func printsNothingForWhatIsAbsent() {
    #expect(rendered("[{{title}}|{{{body}}}|{{author.name}}|{{author.home.town}}]") == "[|||]")
  }

  @Test func doesNotReadTagsInValues() {
    #expect(rendered("{{title}}", .page(title: "{{note}}", note: "x")) == "{{note}}")
  }

  @Test func ignoresSpaceInsideTags() {
    let page = View.page(title: "T", body: "B")
    #expect(
      rendered("{{ title }}{{\ttitle\n}}{{{ body }}}{{& body }}{{{\nbody\r\n}}}", page) == "TTBBB")
  }

  @Test func keepsTheSpaceAroundTags() {
    let page = View.page(title: "T", body: "B")
    #expect(rendered("a {{title}} b {{{body}}} c", page) == "a T b B c")
    #expect(rendered("  {{title}}\n", page) == "  T\n")
    #expect(rendered("  {{{body}}}\n", page) == "  B\n")
    #expect(rendered("  {{&body}}\r\n", page) == "  B\r\n")
  }

  @Test func followsDots() {
    let page = View.page(author: .person("Ines", town: "Marlow"))
    #expect(rendered("{{author.name}} in {{author.home.town}}", page) == "Ines in Marlow")
    #expect(rendered("{{#author}}{{home.town}}{{/author}}", page) == "Marlow")
  }

  @Test func stopsAtABrokenChain() {
    let page = View.page(author: .person("Ines"))
    #expect(rendered("[{{author.home.town}}]", page) == "[]")
  }

  @Test func resolvesTheFirstPartOfADottedNameInTheInnermostViewThatHasIt() {
    let page = View.page(
      author: .person("Outer"),
      articles: [.article("A", author: .person("Inner")), .article("B")])
    #expect(
      rendered("{{#articles}}{{title}}:{{author.name}};{{/articles}}", page) == "A:Inner;B:;")
  }

  @Test func takesALeadingDotAsTheInnermostView() {
    let page = View.page(title: "Page", articles: [.article("A"), .article(nil)])
    #expect(rendered("{{#articles}}[{{.title}}]{{/articles}}", page) == "[A][]")
  }

  @Test func printsTheItemOfAList() {
    let page = View.page(title: "T & U", tags: ["a", "<b>"])
    #expect(rendered("{{#tags}}({{.}}){{/tags}}", page) == "(a)(&lt;b&gt;)")
    #expect(rendered("{{#title}}{{.}} = {{title}}{{/title}}", page) == "T &amp; U = T &amp; U")
    #expect(rendered("{{#body}}{{{.}}}{{/body}}", .page(body: "<i>")) == "<i>")
  }
}
