import RandomArticles
import SeededRandom
import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Without its tags, an article's page is its text, byte for byte, whatever lies over it.
struct LawOfTheTextTests {
  @Test(arguments: 0..<400)
  func randomLayersLeaveTheTextAlone(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let anna = try SampleSite.entity("anna", name: "Anna \"A\" <b>")
    let bert = try SampleSite.entity("bert", name: "Bert")
    let people = [anna.entity.id, bert.entity.id, try SampleSite.id("not-in-the-index")]
    let random = RandomArticle(people: people, using: &generator)
    let linked = SampleSite.article(random.annotated)
    let site = SampleSite.site(articles: [linked], entities: [anna, bert])
    let body = ArticleBody(linked, site: site)
    var html = HTMLBuffer()
    body.writeHead(to: &html)
    body.writeText(to: &html)
    let page = try HTMLReading(html.bytes)

    let article = random.annotated.article
    let blocks = page.blocks
    #expect(blocks.count == article.blocks.count)
    for (index, block) in article.blocks.enumerated() {
      #expect(blocks[index] == Array(article.file.bytes[block.span.range]))
    }
    let all = article.blocks.map(\.span.count).reduce(0, +)
    let shown = page.text(outside: ["notes"])
    #expect(shown.count { $0 != 0x0A } == all - newlines(article))

    let ids = page.elements().compactMap { $0["id"] }
    let ties = page.elements().compactMap { $0["data-part-of"] }
    #expect(ties.allSatisfy(page.ids.contains), "every further piece is tied to the first")
    for quotation in random.annotated.quotations {
      #expect(ids.count { $0 == quotation.id } == 1)
    }
    for index in random.annotated.mentions.indices {
      #expect(ids.count { $0 == "mention-\(index + 1)" } == 1)
    }
    for note in random.annotated.notes {
      #expect(ids.count { $0 == "note-\(note.id)" } == 1)
      for target in note.targets.indices {
        #expect(ids.count { $0 == NoteHTML.passageID(note.id, target + 1) } == 1)
      }
    }
    let fragments = page.elements("a").compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
    // The lines of the quotations stand at the page's foot.
    let lines = Set(random.annotated.quotations.map { "cite-\($0.id)" })
    #expect(fragments.allSatisfy { page.ids.union(lines).contains(String($0.dropFirst())) })
    let cited = page.elements("a").compactMap { $0["href"]?.dropFirst() }.filter {
      lines.contains(String($0))
    }
    #expect(cited.count == lines.count, "each quotation leads to its line")
    let details = page.elements().compactMap { $0["aria-details"] }
    #expect(details.allSatisfy(page.ids.contains))
    let references = page.elements("a").count { $0["role"] == "doc-noteref" }
    #expect(references == random.annotated.notes.map(\.targets.count).reduce(0, +))
    let speakers = page.elements().count {
      $0["class"]?.split(separator: " ").contains("speaker") ?? false
    }
    #expect(speakers == random.annotated.quotations.count, "each quotation has one sign")
  }

  private func newlines(_ article: Article) -> Int {
    article.blocks.map { article.file.bytes[$0.span.range].count { $0 == 0x0A } }.reduce(0, +)
  }

  @Test func signsStandBehindTheLinkTheyWouldStandIn() throws {
    let anna = try SampleSite.entity("anna", name: "Anna")
    let text = "Anna Holt spoke."
    let article = Article(
      slug: try SampleSite.slug("a"), file: SampleSite.file(text),
      blocks: [ArticleBlock(.paragraph, TextSpan(0, text.utf8.count))])
    var annotated = AnnotatedArticle(article: article)
    annotated.mentions = [Mention(TextSpan(0, 9), of: anna.entity.id)]
    annotated.notes = [
      AnchoredNote(
        note: Note(category: NoteCategory.builtIn[0], title: ""), id: "n",
        targets: [TextSpan(0, 4)], file: article.file)
    ]
    let linked = SampleSite.article(annotated)
    let body = ArticleBody(linked, site: SampleSite.site(articles: [linked], entities: [anna]))
    let html = SampleSite.html { body.writeText(to: &$0) }
    #expect(html.contains("Holt</a><a class=\"noteref"))
  }

  @Test func aBlockThatIsAllFurnitureIsSetAside() throws {
    let text = "One.\n\nTwo.\n\nThree."
    let blocks = [TextSpan(0, 4), TextSpan(6, 10), TextSpan(12, 18)]
    let article = Article(
      slug: try SampleSite.slug("a"), file: SampleSite.file(text),
      blocks: blocks.map { ArticleBlock(.paragraph, $0) })
    for (furniture, expected) in [
      ([], []), ([TextSpan(0, 4)], [0]), ([TextSpan(0, 10)], [0, 1]), ([TextSpan(6, 9)], []),
      ([TextSpan(0, 2), TextSpan(6, 18)], [1, 2]), ([TextSpan(5, 11)], [1]),
    ] as [([TextSpan], [Int])] {
      let linked = SampleSite.article(AnnotatedArticle(article: article, furniture: furniture))
      let body = ArticleBody(linked, site: SampleSite.site(articles: [linked]))
      let html = SampleSite.html { body.writeText(to: &$0) }
      let rows = html.split(separator: "<div class=\"row").map { $0.hasPrefix(" set-aside") }
      #expect(rows.indices.filter { rows[$0] } == expected, "\(furniture)")
    }
  }
}
