import SiteModel
import Testing

@testable import Rendering

/// Markdown as HTML: escaped, its links relative to the page it is on.
struct MarkdownHTMLTests {
  private func html(
    _ markdown: String, on path: String = "articles/a.html", topHeading: Int = 2
  ) throws -> String {
    let document = SampleSite.markdown(markdown)
    let article = AnnotatedArticle(
      article: Article(
        slug: try SampleSite.slug("vote"), file: SampleSite.file("Vote"), blocks: []))
    let site = SampleSite.site(
      articles: [SampleSite.article(article)],
      entities: [
        try SampleSite.entity("anna", name: "Anna"),
        try SampleSite.entity("über", name: "Über", kind: .place),
      ],
      assets: ["assets/a b&c.png"])
    let writer = MarkdownHTML(
      site: site, path: try #require(SitePath(path)), topHeading: topHeading,
      notes: ["repair"])
    let html = SampleSite.html { writer.write(document, to: &$0) }
    _ = try HTMLReading(Array(html.utf8))
    return html
  }

  @Test func wordsAndCodeAreEscaped() throws {
    #expect(
      try html("5 \\< 6 & \"7\" 'x' &lt;b> `<i>&amp;`")
        == "<p>5 &lt; 6 &amp; &quot;7&quot; &#39;x&#39; &lt;b&gt; <code>&lt;i&gt;&amp;amp;</code></p>\n"
    )
    #expect(
      try html("```\"x\n</code><script>\n```")
        == "<pre><code>&lt;/code&gt;&lt;script&gt;\n</code></pre>\n")
  }

  @Test func titlesAndAddressesAreEscaped() throws {
    #expect(
      try html("[x](https://e.org/?a=1&b=\"2\" \"<t> & 'q'\")")
        == "<p><a href=\"https://e.org/?a=1&amp;b=&quot;2&quot;\" "
        + "title=\"&lt;t&gt; &amp; &#39;q&#39;\">x</a></p>\n")
  }

  @Test(arguments: [
    ("[x](person:anna)", "articles/a.html", "../people/anna.html"),
    ("[x](person:anna)", "people/b.html", "anna.html"),
    ("[x](person:anna)", "about.html", "people/anna.html"),
    ("[x](place:über)", "about.html", "places/%C3%BCber.html"),
    ("[x](article:vote)", "articles/a.html", "vote.html"),
    ("[x](article:vote)", "places/a.html", "../articles/vote.html"),
    ("[x](<assets/a b&c.png>)", "articles/a.html", "../assets/a%20b%26c.png"),
    ("[x](#repair)", "articles/a.html", "#note-repair"),
    ("[x](mailto:a@e.org)", "about.html", "mailto:a@e.org"),
  ])
  func linksAreRelative(markdown: String, path: String, href: String) throws {
    #expect(try html(markdown, on: path) == "<p><a href=\"\(href)\">x</a></p>\n")
  }

  @Test(arguments: [
    "[x *y*](person:nobody)", "[x *y*](article:none)", "[x *y*](nowhere.html)", "[x *y*](#none)",
  ])
  func ofALinkThatLeadsNowhereTheWordsStay(markdown: String) throws {
    #expect(try html(markdown) == "<p>x <em>y</em></p>\n")
  }

  @Test func imagesAreTheSitesOwnOrTheirWords() throws {
    #expect(
      try html("![a \"b\" *c*](<assets/a b&c.png> \"<t>\")")
        == "<p><img src=\"../assets/a%20b%26c.png\" alt=\"a &quot;b&quot; c\" "
        + "title=\"&lt;t&gt;\" loading=\"lazy\"></p>\n")
    #expect(try html("![a <](assets/none.png)") == "<p>a &lt;</p>\n")
  }

  @Test(arguments: [("# x", "h2"), ("## x", "h2"), ("### x", "h3"), ("###### x", "h6")])
  func headingsStandBelowThePagesOwn(markdown: String, tag: String) throws {
    #expect(try html(markdown) == "<\(tag)>x</\(tag)>\n")
  }

  @Test func blocksOfEverySortAreWellNested() throws {
    let text = """
      > quoted
      >
      > - tight
      > - *list*

      3. three

         more
      4. four

      ---

      one  
      two
      three
      """
    let html = try html(text)
    #expect(html.contains("<ol start=\"3\">\n<li><p>three</p>\n<p>more</p>\n</li>"))
    #expect(html.contains("<ul>\n<li>tight\n</li>\n<li><em>list</em>\n</li>\n</ul>"))
    #expect(html.contains("<hr>\n<p>one<br>\ntwo\nthree</p>"))
  }
}
