import Templating
import Testing

@Suite struct PartialTests {
  @Test func putsInAnotherTemplate() {
    #expect(rendered("“{{>p}}”", with: ["p": "there"]) == "“there”")
    #expect(rendered("“{{> parts/head }}”", with: ["parts/head": "there"]) == "“there”")
  }

  @Test func readsNamesWhereTheTagStands() {
    let page = View.page(title: "P", articles: [.article("A"), .article("B")])
    #expect(
      rendered("{{>p}}{{#articles}}{{>p}}{{/articles}}", page, with: ["p": "*{{title}}"])
        == "*P*A*B")
  }

  @Test func keepsTheSpaceAroundTheTag() {
    #expect(rendered("a {{>p}} b", with: ["p": "\tp\t"]) == "a \tp\t b")
  }

  @Test func doesNotIndentWithinALine() {
    #expect(
      rendered("  {{title}}  {{> p}}\n", .page(title: "t"), with: ["p": "p\nq"]) == "  t  p\nq\n")
  }

  @Test func takesOutALineOfItsOwn() {
    #expect(rendered("a\r\n{{>p}}\r\nb", with: ["p": "p"]) == "a\r\npb")
    #expect(rendered("  {{>p}}\nb", with: ["p": "p\nq"]) == "  p\n  qb")
    #expect(rendered("a\n  {{>p}}", with: ["p": "p\nq"]) == "a\n  p\n  q")
  }

  @Test func indentsEachLineOfTheTemplateButNotOfItsValues() {
    let page = View.page(body: "x\ny")
    #expect(
      rendered("top\n {{>p}}\nend\n", page, with: ["p": "1\n{{{body}}}2{{{body}}}\n\n3\n"])
        == "top\n 1\n x\ny2x\ny\n \n 3\nend\n")
  }

  @Test func addsIndentationsUp() {
    #expect(
      rendered("  {{>a}}\n", with: ["a": "1\n\t{{>b}}\n2\n", "b": "3\r\n4\r\n"])
        == "  1\n  \t3\r\n  \t4\r\n  2\n")
  }

  @Test func indentsLinesThatBeginWithATag() {
    let page = View.page(title: "T", draft: true)
    let partial = "{{title}}\n{{#draft}}a{{/draft}}b\n{{! c }}d\n{{#draft}}\ne\n{{/draft}} f\n"
    #expect(
      rendered("  {{>p}}\n", page, with: ["p": partial]) == "  T\n  ab\n  d\n  e\n   f\n")
    #expect(rendered("  {{>p}}\n", page, with: ["p": "{{#draft}}\n{{/draft}}\n"]) == "")
  }

  @Test func compilesOneTemplateForEachIndentation() {
    #expect(
      rendered("{{>p}}\n  {{>p}}\n{{>p}}\n", with: ["p": "a\nb\n"]) == "a\nb\n  a\n  b\na\nb\n")
  }
}
