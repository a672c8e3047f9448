import CommonMark
import SourceText
import Testing

@Suite struct MarkdownTreeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let tree: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ tree: String) {
      (self.name, self.text, self.tree) = (name, text, tree)
    }
  }

  static let cases = [
    Case(
      "paragraphs with emphasis", "One *two* **three**\nfour  \nfive\\\nsix `se ven`\n\nEight\n",
      """
      paragraph «One *two* **three**⏎four  ⏎five\\⏎six `se ven`»
        text “One ” «One »
        emphasis «*two*»
          text “two” «two»
        text “ ” « »
        strong «**three**»
          text “three” «three»
        soft break «⏎»
        text “four” «four»
        line break «  ⏎»
        text “five” «five»
        line break «\\⏎»
        text “six ” «six »
        code “se ven” «`se ven`»
      paragraph «Eight»
        text “Eight” «Eight»
      """),
    Case(
      "headings of both kinds", "## One *two* ##\n\nThree\nfour\n-----\n#\n",
      """
      heading 2 «## One *two* ##»
        text “One ” «One »
        emphasis «*two*»
          text “two” «two»
      heading 2 «Three⏎four⏎-----»
        text “Three” «Three»
        soft break «⏎»
        text “four” «four»
      heading 1 «#»
      """),
    Case(
      "bold words in quotes, over lines and lazily",
      "> > said **“we\n> > had** no\nchoice”\n>\n> x\n",
      """
      quote «> > said **“we⏎> > had** no⏎choice”⏎>⏎> x»
        quote «> said **“we⏎> > had** no⏎choice”»
          paragraph «said **“we⏎> > had** no⏎choice”»
            text “said ” «said »
            strong «**“we⏎> > had**»
              text ““we” «“we»
              soft break «⏎»
              text “had” «had»
            text “ no” « no»
            soft break «⏎»
            text “choice”” «choice”»
        paragraph «x»
          text “x” «x»
      """),
    Case(
      "lists, tight, loose and numbered", "- a\n  b\n- c\n\n\n3. d\n\n   e\n4. f\n\n* \n",
      """
      list «- a⏎  b⏎- c»
        item «- a⏎  b»
          paragraph «a⏎  b»
            text “a” «a»
            soft break «⏎»
            text “b” «b»
        item «- c»
          paragraph «c»
            text “c” «c»
      list from 3 loose «3. d⏎⏎   e⏎4. f»
        item «3. d⏎⏎   e»
          paragraph «d»
            text “d” «d»
          paragraph «e»
            text “e” «e»
        item «4. f»
          paragraph «f»
            text “f” «f»
      list «*»
        item «*»
      """),
    Case(
      "code and breaks", "```swift x\nlet a\n```\n\n    b\n\n***\n",
      """
      code [swift x] “let a⏎” «```swift x⏎let a⏎```»
      code [] “b⏎” «b»
      break «***»
      """),
    Case(
      "links of every form",
      "[a](b), [c *d*](<e f> \"g\n\\\"h\"), [i][j], [j][], [j], <https://k.l/?a&amp;b>, <m@n.o> end\n\n"
        + "[j]: /url 'title'\n",
      """
      paragraph «[a](b), [c *d*](<e f> "g⏎\\"h"), [i][j], [j][], [j], <https://k.l/?a&amp;b>, <m@n.o> end»
        link [b] [] «[a](b)»
          text “a” «a»
        text “, ” «, »
        link [e f] [g⏎"h] «[c *d*](<e f> "g⏎\\"h")»
          text “c ” «c »
          emphasis «*d*»
            text “d” «d»
        text “, ” «, »
        link [/url] [title] «[i][j]»
          text “i” «i»
        text “, ” «, »
        link [/url] [title] «[j][]»
          text “j” «j»
        text “, ” «, »
        link [/url] [title] «[j]»
          text “j” «j»
        text “, ” «, »
        link [https://k.l/?a&b] [] «<https://k.l/?a&amp;b>»
          text “https://k.l/?a&b” «https://k.l/?a&amp;b»
        text “, ” «, »
        link [mailto:m@n.o] [] «<m@n.o>»
          text “m@n.o” «m@n.o»
        text “ end” « end»
      """),
    Case(
      "blocks that end without a sign of their own",
      "> ```\n> a\n~~~\nb\n~~~\n>     c\n>\n>\nd\n===\ne\n=\n\n> f\n> -\n- -\n",
      """
      quote «> ```⏎> a»
        code [] “a⏎” «```⏎> a»
      code [] “b⏎” «~~~⏎b⏎~~~»
      quote «>     c»
        code [] “c⏎” «c»
      heading 1 «d⏎===»
        text “d” «d»
      heading 1 «e⏎=»
        text “e” «e»
      quote «> f⏎> -»
        heading 2 «f⏎> -»
          text “f” «f»
      list «- -»
        item «- -»
          list «-»
            item «-»
      """),
    Case(
      "white space behind a line break", "- a\\\n   b\\\n  *c*  \n  d\n",
      """
      list «- a\\⏎   b\\⏎  *c*  ⏎  d»
        item «- a\\⏎   b\\⏎  *c*  ⏎  d»
          paragraph «a\\⏎   b\\⏎  *c*  ⏎  d»
            text “a” «a»
            line break «\\⏎»
            text “b” «b»
            line break «\\⏎»
            emphasis «*c*»
              text “c” «c»
            line break «  ⏎»
            text “d” «d»
      """),
    Case(
      "images", "![a *b*](c.jpg \"d\") [![e](f)](#g)",
      """
      paragraph «![a *b*](c.jpg "d") [![e](f)](#g)»
        image [c.jpg] [d] «![a *b*](c.jpg "d")»
          text “a ” «a »
          emphasis «*b*»
            text “b” «b»
        text “ ” « »
        link [#g] [] «[![e](f)](#g)»
          image [f] [] «![e](f)»
            text “e” «e»
      """),
    Case(
      "escapes and character references", "1 \\* 2 &amp;amp; &#x201C;x&Yacute; &nope; & \\a\\",
      """
      paragraph «1 \\* 2 &amp;amp; &#x201C;x&Yacute; &nope; & \\a\\»
        text “1 * 2 &amp; “xÝ &nope; & \\a\\” «1 \\* 2 &amp;amp; &#x201C;x&Yacute; &nope; & \\a\\»
      """),
    Case(
      "text right behind a link definition", "[a]: /b\n  c [a]\n",
      """
      paragraph «[a]: /b⏎  c [a]»
        text “c ” «c »
        link [/b] [] «[a]»
          text “a” «a»
      """),
    Case(
      "a list in a quote in a list", "1. a\n   > - *b\n   >   c*\n   >\n   > - d\n",
      """
      list from 1 «1. a⏎   > - *b⏎   >   c*⏎   >⏎   > - d»
        item «1. a⏎   > - *b⏎   >   c*⏎   >⏎   > - d»
          paragraph «a»
            text “a” «a»
          quote «> - *b⏎   >   c*⏎   >⏎   > - d»
            list loose «- *b⏎   >   c*⏎   >⏎   > - d»
              item «- *b⏎   >   c*»
                paragraph «*b⏎   >   c*»
                  emphasis «*b⏎   >   c*»
                    text “b” «b»
                    soft break «⏎»
                    text “c” «c»
              item «- d»
                paragraph «d»
                  text “d” «d»
      """),
  ]

  @Test(arguments: cases)
  func showsEachConstructAndWhereItStands(_ example: Case) {
    let sample = MarkdownSample(example.text)
    #expect(sample.tree == example.tree)
    #expect(sample.complaints == [])
  }

  @Test(arguments: cases)
  func seesTheSameThroughOtherLineEndings(_ example: Case) {
    for ending in ["\r\n", "\r"] {
      let text = example.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: ending)
      #expect(MarkdownSample(text).tree == example.tree)
    }
  }

  @Test func seesTheSameInsideALargerFile() {
    let inside = "a **b**\n\n> c"
    let text = "é **no**\n---\n" + inside + "**no**\n"
    let start = "é **no**\n---\n".utf8.count
    let bytes = Array(text.utf8)
    let sample = MarkdownSample(bytes, .init(start, start + inside.utf8.count))
    #expect(sample.tree == MarkdownSample(inside).tree)
  }

  @Test func passesOverAByteOrderMark() {
    let tree = MarkdownSample("\u{FEFF}# a\n\n*b*").tree
    #expect(tree == MarkdownSample("# a\n\n*b*").tree)
  }

  @Test(arguments: ["", "\n", "\r\n \t\n", "[a]: /b\n"])
  func holdsNothingWhenNothingIsWritten(_ text: String) {
    let sample = MarkdownSample(text)
    #expect(sample.blocks.isEmpty)
    #expect(sample.complaints == [])
  }
}
