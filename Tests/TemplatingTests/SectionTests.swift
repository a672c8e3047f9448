import Templating
import Testing

@Suite struct SectionTests {
  @Test func showsAFlagsSectionWhenItIsSet() {
    let template = "[{{#draft}}D{{/draft}}{{^draft}}F{{/draft}}]"
    #expect(rendered(template, .page(draft: true)) == "[D]")
    #expect(rendered(template, .page(draft: false)) == "[F]")
    #expect(rendered(template) == "[F]")
  }

  @Test func showsATextsSectionWhenItIsNotEmpty() {
    let template = "[{{#title}}T{{/title}}{{^title}}F{{/title}}]"
    #expect(rendered(template, .page(title: "0")) == "[T]")
    #expect(rendered(template, .page(title: "")) == "[F]")
    #expect(rendered(template) == "[F]")
  }

  @Test func showsAMarkupsSectionWhenItIsNotEmpty() {
    let template = "[{{#body}}T{{/body}}{{^body}}F{{/body}}]"
    #expect(rendered(template, .page(body: "<p>")) == "[T]")
    #expect(rendered(template, .page(body: "")) == "[F]")
  }

  @Test func stepsIntoAView() {
    let page = View.page(title: "T", author: .person("Ines", town: "Marlow"))
    let template =
      "[{{#author}}{{name}}, {{title}}{{#home}}, {{town}}, {{role}}{{/home}}{{/author}}]"
    #expect(rendered(template, page) == "[Ines, T, Marlow, ]")
    #expect(rendered(template + "{{^author}}none{{/author}}") == "[]none")
    #expect(rendered("{{^author}}none{{/author}}", page) == "")
  }

  @Test func repeatsOverAListOfViews() {
    let page = View.page(
      title: "P", note: "n", articles: [.article("A", tags: ["x", "y"]), .article("B")])
    #expect(
      rendered(
        "{{#articles}}{{title}}{{note}}({{#tags}}{{.}}{{title}}{{/tags}}){{/articles}}", page)
        == "An(xAyA)Bn()")
  }

  @Test func showsNothingForAnEmptyList() {
    let page = View.page(articles: [], tags: [])
    #expect(rendered("[{{#articles}}x{{/articles}}{{#tags}}x{{/tags}}]", page) == "[]")
    #expect(rendered("[{{^articles}}n{{/articles}}{{^tags}}n{{/tags}}]", page) == "[nn]")
    #expect(rendered("[{{^tags}}n{{/tags}}]", .page(tags: [""])) == "[]")
  }

  @Test func repeatsAndNests() {
    let template = "1 {{#draft}}2 {{#draft}}3{{/draft}} 4{{/draft}} 5"
    #expect(rendered(template, .page(draft: true)) == "1 2 3 4 5")
    #expect(rendered(template, .page(draft: false)) == "1  5")
    let inverted = "1 {{^draft}}2 {{^draft}}3{{/draft}} 4{{/draft}} 5"
    #expect(rendered(inverted, .page(draft: false)) == "1 2 3 4 5")
    #expect(rendered(inverted, .page(draft: true)) == "1  5")
    let twice = "{{#draft}}\n1\n{{/draft}}\n2\n{{#draft}}\n3\n{{/draft}}\n"
    #expect(rendered(twice, .page(draft: true)) == "1\n2\n3\n")
  }

  @Test func takesDottedNames() {
    let page = View.page(author: .person("Ines", role: "Mayor", town: "Marlow"))
    #expect(rendered("{{#author.home}}{{town}}{{/author.home}}", page) == "Marlow")
    #expect(rendered("{{#author.role}}yes{{/author.role}}", page) == "yes")
    #expect(rendered("[{{#author.role}}yes{{/author.role}}]") == "[]")
    #expect(rendered("[{{^author.home.town}}no{{/author.home.town}}]") == "[no]")
  }

  @Test func repeatsOverTheItemItself() {
    let page = View.page(tags: ["a", ""])
    #expect(rendered("{{#tags}}[{{#.}}{{.}}{{/.}}{{^.}}-{{/.}}]{{/tags}}", page) == "[a][-]")
    #expect(
      rendered("{{#articles}}{{#.}}{{title}}{{/.}}{{/articles}}", .page(articles: [.article("A")]))
        == "A")
  }

  @Test func ignoresSpaceInsideTags() {
    let page = View.page(draft: true)
    #expect(rendered("|{{# draft }}={{/ draft\n}}|{{^\tdraft }}x{{/draft}}|", page) == "|=||")
  }

  @Test func keepsTheSpaceAroundTagsWithinALine() {
    let page = View.page(draft: true)
    #expect(rendered(" a {{#draft}}\tb\t{{/draft}} c \n", page) == " a \tb\t c \n")
    #expect(rendered(" a {{#draft}} {{! c }}\n {{/draft}} b \n", page) == " a  \n  b \n")
    #expect(rendered(" {{#draft}}Y{{/draft}}\n {{#draft}}G{{/draft}}\n", page) == " Y\n G\n")
    #expect(rendered(" a {{^draft}}\tb\t{{/draft}} c \n") == " a \tb\t c \n")
  }

  @Test(arguments: ["\n", "\r\n"])
  func takesOutLinesThatHoldOnlyATag(end: String) {
    func lines(_ lines: String...) -> String { lines.map { $0 + end }.joined() }
    let page = View.page(draft: true)
    #expect(
      rendered(lines("one", "{{#draft}}", "two", "{{/draft}}", "three"), page)
        == lines("one", "two", "three"))
    #expect(
      rendered(lines("one", "  {{#draft}}\t", "two", "\t{{/draft}} ", "three"), page)
        == lines("one", "two", "three"))
    #expect(
      rendered(lines("one", " {{^draft}}", "two", " {{/draft}}", "three"))
        == lines("one", "two", "three"))
  }

  @Test func takesOutLinesAtBothEndsOfTheFile() {
    let page = View.page(draft: true)
    #expect(rendered("  {{#draft}}\na{{/draft}}\nb", page) == "a\nb")
    #expect(rendered("a{{#draft}}\nb\n  {{/draft}}", page) == "a\nb\n")
    #expect(rendered("a\r\n{{#draft}}\r\n{{/draft}}\r\nb", page) == "a\r\nb")
  }

  @Test func keepsALineOfALoneCarriageReturn() {
    #expect(rendered("a\r{{#draft}}\rb{{/draft}}", .page(draft: true)) == "a\r\rb")
  }
}
