import SiteModel
import SourceText
import Testing

@Suite struct ArticleTests {
  private func article(_ metadata: ArticleMetadata = .init(), hasTitle: Bool = true) throws
    -> Article
  {
    let file = SourceFile(
      path: "a.txt", bytes: Array("A title\nof two lines\n\nBelow it\n\nBy Ann".utf8))
    return Article(
      slug: try #require(Slug("a")), file: file,
      blocks: [
        ArticleBlock(hasTitle ? .title : .paragraph, TextSpan(0, 20)),
        ArticleBlock(hasTitle ? .standfirst : .paragraph, TextSpan(22, 30)),
        ArticleBlock(hasTitle ? .byline : .paragraph, TextSpan(32, 38)),
      ], metadata: metadata)
  }

  @Test func takesItsTitleFromTheTextOnOneLine() throws {
    #expect(try article().title == "A title of two lines")
    #expect(try article().standfirst == "Below it")
    #expect(try article().byline == "By Ann")
  }

  @Test func theFrontMatterOverridesTheText() throws {
    var metadata = ArticleMetadata()
    metadata.title = "Another"
    metadata.standfirst = "More"
    metadata.byline = "Bea"
    let article = try article(metadata)
    #expect(article.title == "Another")
    #expect(article.ownTitle == "A title of two lines")
    #expect(article.standfirst == "More")
    #expect(article.ownStandfirst == "Below it")
    #expect(article.byline == "Bea")
  }

  @Test func isCalledByItsSlugWhenNothingElseIsKnown() throws {
    let article = try article(hasTitle: false)
    #expect(article.title == "a")
    #expect(article.standfirst == nil)
    #expect(article.byline == nil)
  }
}
