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
    #expect(rendered("| {{>p}} |", with: ["p": "\t|\t"]) == "| \t|\t |")
  }

  @Test func doesNotIndentWithinALine() {
    #expect(
      rendered("  {{title}}  {{> p}}\n", .page(title: "|"), with: ["p": ">\n>"]) == "  |  >\n>\n")
  }

  @Test func takesOutALineOfItsOwn() {
    #expect(rendered("|\r\n{{>p}}\r\n|", with: ["p": ">"]) == "|\r\n>|")
    #expect(rendered("  {{>p}}\n>", with: ["p": ">\n>"]) == "  >\n  >>")
    #expect(rendered(">\n  {{>p}}", with: ["p": ">\n>"]) == ">\n  >\n  >")
  }

  @Test func indentsEachLineOfTheTemplateButNotOfItsValues() {
    let page = View.page(body: "<\n->")
    #expect(
      rendered("\\\n {{>p}}\n/\n", page, with: ["p": "|\n{{{body}}}a b{{{body}}}c\n\n|\n"])
        == "\\\n |\n <\n->a b<\n->c\n \n |\n/\n")
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
