import CommonMark
import SourceText
import Testing

/// Inputs that make careless parsers slow or overflow their stack. Work that grows with the square
/// of their length would take from many minutes to hours.
@Suite struct MarkdownScaleTests {
  @Test(arguments: ["*", "[", ">"])
  func readsAMillionSignsInTheirStride(_ sign: String) {
    let sample = MarkdownSample(String(repeating: sign, count: 1_000_000))
    #expect(sample.result.diagnostics.count == (sign == ">" ? 1 : 0))
  }

  @Test(arguments: [
    ("*", "*"), ("[", "]"), ("**a ", " a**"), ("[", "](a)"), ("<", ">"), ("*_", ""), ("`` ", ""),
    ("[a]: b\n\n", "[a](c \""), ("[a]: b\n\n", "[a]("), ("![", ""), ("[a](", ""), ("![[]()", ""),
    ("<!--", ""), ("a<!--", ""), ("[x](a \"", ""),
    ("&ab;", ""), ("&amp;", ""), ("<b>", ""), ("- ", ""), ("1. ", ""), ("- a\n", ""), ("> a\n", ""),
    ("a\r", ""), ("[a]: b\n", ""), ("\t", ""), ("\u{0}", ""), ("\\", ""),
  ])
  func readsAHundredThousandBytesOf(_ opening: String, _ closing: String) {
    let half = closing.isEmpty ? 100_000 : 50_000
    let text =
      String(repeating: opening, count: half / opening.utf8.count) + "x"
      + (closing.isEmpty ? "" : String(repeating: closing, count: half / closing.utf8.count))
    #expect(MarkdownPromises.broken(by: MarkdownSample(text)) == [])
  }

  @Test func stopsBeforeALineThatNestsTooDeeply() {
    for piece in [">", "> ", "- ", "+ ", "1) ", "> - "] {
      let deep = String(repeating: piece, count: 100_000)
      let sample = MarkdownSample("a\n\n" + deep + "b\n\nc <b>\n")
      #expect(sample.result.diagnostics.map(\.id) == ["nested-too-deeply"])
      let place = sample.result.diagnostics.first?.place?.span
      #expect(place?.start == 3)
      #expect(place?.end == 3 + (piece.hasSuffix(" ") ? deep.utf8.count - 1 : deep.utf8.count))
      #expect(sample.tree == MarkdownSample("a").tree)
    }
  }

  @Test func letsAHundredLieInOneAnotherAndNoMore() {
    for piece in [">", "- "] {
      let hundred = MarkdownSample(String(repeating: piece, count: 100) + "a")
      #expect(hundred.complaints == [])
      #expect(hundred.blocks.flatMap(\.allBlocks).count == 101)
      #expect(
        MarkdownSample(String(repeating: piece, count: 101) + "a").result.diagnostics.map(\.id)
          == ["nested-too-deeply"])
    }
  }

  @Test func countsWhatIsNestedLineByLine() {
    let list = (0..<200).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let sample = MarkdownSample(list)
    #expect(sample.result.diagnostics.map(\.id) == ["nested-too-deeply"])
    #expect(sample.blocks.flatMap(\.allBlocks).count == 200)
  }

  @Test(arguments: [
    String(repeating: "* ", count: 500) + "\n", String(repeating: "-", count: 500) + "\n",
    String(repeating: " ", count: 500) + "a\n",
    String(repeating: "> a\n", count: 500), String(repeating: "- a\n", count: 500),
    "- a\n\n" + String(repeating: String(repeating: " ", count: 190) + "b\n", count: 500),
  ])
  func takesNoHarmlessLineForNesting(_ text: String) {
    #expect(MarkdownSample(text).complaints == [])
  }

  @Test func showsInnerEmphasisAsItsWordsWhereItIsNestedTooDeeply() {
    let signs = String(repeating: "*a ", count: 150)
    let text = signs + "b" + String(repeating: " a*", count: 150)
    let sample = MarkdownSample("x\n\n" + text)
    #expect(sample.complaints == ["nested-too-deeply «\(text)»"])
    #expect(
      sample.result.output.allInlines.filter {
        if case .emphasis = $0.kind { true } else { false }
      }.count == 100)
    #expect(
      MarkdownSample(text).result.output.allInlines.filter {
        if case .text = $0.kind { true } else { false }
      }.map(\.plainText).joined().filter { $0 == "a" }.count == 300)
  }

  @Test func readsManyImagesInOneParagraph() {
    let text = String(repeating: "![a](b) ", count: 3_000)
    let sample = MarkdownSample(text)
    #expect(sample.complaints == [])
    #expect(sample.result.output.allInlines.count == 3_000 * 3 - 1)
  }
}
