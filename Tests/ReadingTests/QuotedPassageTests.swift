import CommonMark
import MarkedText
import SiteModel
import SourceText
import Testing

@testable import Reading

@Suite struct QuotedPassageTests {
  private func read(_ text: String) -> Diagnosed<Article?> {
    do {
      return try readArticle("## Context: x\n\n\(text)\n")
    } catch {
      return Diagnosed(nil)
    }
  }

  private func selectors(_ text: String) throws -> [TextQuoteSelector] {
    let result = read(text)
    #expect(result.diagnostics.isEmpty)
    return try result.article().annotations.flatMap(\.targets)
  }

  @Test func withNothingBoldTheWholeQuotationIsTheTarget() throws {
    let selector = try #require(try selectors("> the whole *of* it").first)
    #expect(selector.exact == "the whole of it")
    #expect(selector.prefix == "")
    #expect(selector.suffix == "")
    #expect(selector.occurrence == nil)
  }

  @Test func boldWordsAreTheTargetAndTheRestIsContext() throws {
    let selector = try #require(try selectors("> before **“it,”** after").first)
    #expect(selector.exact == "“it,”")
    #expect(selector.prefix == "before ")
    #expect(selector.suffix == " after")
  }

  @Test func eachBoldStretchIsATarget() throws {
    let selectors = try selectors("> a **b** c **d** e")
    #expect(selectors.map(\.exact) == ["b", "d"])
    #expect(selectors.map(\.prefix) == ["a ", "a b c "])
    #expect(selectors.map(\.suffix) == [" c d e", " e"])
  }

  @Test(arguments: ["> **The repairs … million.**", "> **The repairs […] million.**"])
  func anEllipsisIsKept(text: String) throws {
    let exact = try #require(try selectors(text).first).exact
    #expect(exact == text.dropFirst(4).dropLast(2))
  }

  @Test func linesAndParagraphsAreKeptApart() throws {
    #expect(try selectors("> one\n> two\n>\n> three").map(\.exact) == ["one\ntwo\n\nthree"])
  }

  @Test func occurrenceBelongsToTheQuotationAboveIt() throws {
    let selectors = try selectors("> a\n\n- occurrence: 2\n\n> b")
    #expect(selectors.map(\.occurrence) == [2, nil])
  }

  @Test(arguments: [
    "> a «here:**» b**", "> a «here:**»b **c", "> \"«here:**»\"x\"**y",
    "> **a** b «here:**»\"c\"**d",
    "> one\n> two«here:__» three__",
  ])
  func boldThatMarkdownDoesNotReadIsAnErrorAtItsSigns(text: String) throws {
    let marked = MarkedText("## Context: x\n\n\(text)\n")
    let slug = try #require(Slug("pool"))
    let result = ArticleReader(settings: settings).read(
      file("T\n\nWords.", path: "a.txt"), annotations: [marked.file], slug: slug)
    let fault = try result.diagnostics.only("bold-not-read")
    #expect(fault.place?.span == marked["here"])
    #expect(fault.hint != nil)
    #expect(try result.article().annotations.isEmpty)
  }

  @Test(arguments: [
    (#"> his name: \_\_\_\_ and **so on**"#, "so on"), (#"> a \*\* b"#, "a ** b"),
    (#"> **a \*\* b** c"#, "a ** b"),
  ])
  func escapedSignsAreTheArticlesOwn(text: String, exact: String) throws {
    #expect(try selectors(text).map(\.exact) == [exact])
  }

  @Test(arguments: [">", "> &nbsp;", ">\n>"])
  func aQuotationOfNothingIsAnError(text: String) throws {
    #expect(try read(text).diagnostics.only("empty-quotation").severity == .error)
  }

  @Test(arguments: ["> 1990. It was", "> - a", "> # A", ">     code", "> > deeper", "> ***"])
  func aPassageThatMarkdownTakesForSomethingElseIsAnError(text: String) throws {
    let fault = try read(text).diagnostics.only("quotation-not-plain")
    #expect(fault.hint?.contains("`\\`") == true)
  }

  @Test func selectorsKnowTheirQuotation() throws {
    let marked = MarkedText("## Context: x\n\n> «here:a **b**\n> c»\n")
    let slug = try #require(Slug("pool"))
    let result = ArticleReader(settings: settings).read(
      file("T\n\nWords.", path: "a.txt"), annotations: [marked.file], slug: slug)
    #expect(result.output?.annotations.first?.targets.first?.span == marked["here"])
  }

  @Test func aDigestBelongsToTheQuotationAboveIt() throws {
    let text = "> a … b\n\n- digest: 0123456789AB\n\n> c"
    let file = file("## Context: x\n\n\(text)\n")
    let found = try selectors(text)
    #expect(found.map { $0.digest?.value } == ["0123456789ab", nil])
    let span = try #require(found.first?.digest?.span)
    #expect(file.text(at: span) == "0123456789AB")
  }

  @Test func eachPassageOfAQuotationHasADigestOfItsOwn() throws {
    let found = try selectors(
      "> **a … b** and **c … d**\n\n- digest: 0123456789ab fedcba9876543210")
    #expect(found.map { $0.digest?.value } == ["0123456789ab", "fedcba9876543210"])
  }

  @Test(arguments: ["0123456789a", "0123456789ag", "0123456789ab 0123456789ab", ""])
  func whatIsNoDigestIsAnError(digits: String) {
    let result = read("> a … b\n\n- digest: \(digits)")
    #expect(result.diagnostics.map(\.id) == ["bad-value"])
    #expect(result.output?.annotations.first?.targets.first?.digest == nil)
  }

  @Test func eachWordKnowsItsBytes() throws {
    let text = "> the old, **big \\*po*ol* is\n> now… dry**? `x`"
    let file = file("## Context: x\n\n\(text)\n")
    let sources = QuotationSource.all(in: file, settings: settings)
    let selector = try #require(try selectors(text).first)
    let source = try #require(sources[selector.span]?.first)
    #expect(source.prefix.map(\.text) == ["the", "old,"])
    #expect(source.exact.map(\.text) == ["big", "*pool", "is", "now", "…", "dry"])
    #expect(source.suffix.map(\.text) == ["?", "x"])
    #expect(
      source.exact.map { $0.span.map(file.text) } == ["big", nil, "is", "now", "…", "dry"])
    #expect(source.suffix.map { $0.span.map(file.text) } == ["?", nil])
    #expect(source.exact.allSatisfy(\.isBold) && !source.prefix.contains(where: \.isBold))
  }
}
