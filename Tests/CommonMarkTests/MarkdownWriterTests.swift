import CommonMark
import SeededRandom
import SourceText
import Testing

/// What the writer writes, the parser reads as the same tree.
@Suite struct MarkdownWriterTests {
  private static let parser = MarkdownParser(schemes: ["https", "person"])

  private static func read(_ text: String) -> MarkdownDocument {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    return parser.parse(file, file.contents).output
  }

  private func expectSame(_ text: String) {
    let tree = Self.read(text)
    let written = MarkdownWriter().text(of: tree)
    #expect(
      Self.read(written).shape == tree.shape,
      "\(text.debugDescription) → \(written.debugDescription)")
  }

  @Test(arguments: [
    "", "One *line* of **words**.", "a\nb  \nc\\\nd", "# *Title* #1 \\#", "Title\n===\n\nwords",
    "> quoted\n> words\n>\n> more", "- a\n- b\n\n* c\n\n1. one\n2. two\n\n3) three",
    "- a\n\n  b\n- c\n  - d\n    1. e", "```swift\nlet a = 1\n\n  b\n```", "    code\n\n    more",
    "~~~ a`b\n```\n~~~", "[Ines Maro](person:ines-maro) and <https://a.example/?a=1&b=2>",
    "[x](<https://a.example/a b> \"a \\\"title\\\"\") ![pic](assets/a.png 'x')",
    "[words][1]\n\n[1]: https://a.example/x", "`` a ` b `` and ` `` ` and `  x  `",
    "\\# no heading\n\\- no list\n1\\. no list\n\\> no quote\n\\=\\=\\=", "&#32;&#32;a&#32;\nb",
    "***both*** and **_both_** and *a*_b_", "snake_case_words 2*3*4 a\\*b",
    "a\n\n---\n\nb",
    "\\&amp; &amp; &lt;b&gt; \\<b>", "- \n- a", "1. a\n\n   > b\n\n   c", "+ a\n\n+ b", "!\\[a](b)",
    "[a](<https://a.example/?a=1&amp;copy;=2> '&amp;amp;')", "```a&amp;amp;b\n```",
    "a\\![x](https://a.example/)", "2015\\. was", "10000000000. a", "* * a", "- ***\n- b",
  ])
  func writesWhatReadsBackTheSame(_ text: String) { expectSame(text) }

  @Test func writesRandomWordsThatReadBackTheSame() {
    let signs = [
      "a", "b", " ", "\n", "#", "-", "+", "=", "1.", "2)", ">", "~~~", "`", "[", "]", "(", ")", "!",
      "&amp;", "\\", "<", "|", "\t", "é", "“", "\n\n", "    ", "_", ":", "\"", "&#10;", "&#1;",
    ]
    var random = SplitMix64(seed: 5)
    for _ in 0..<2_000 {
      expectSame((0..<12).map { _ in signs.randomElement(using: &random) ?? "" }.joined())
    }
  }

  @Test func writesNoMoreBackslashesThanNumbersNeed() {
    #expect(MarkdownWriter().text(of: Self.read("1.2 million (or 3)")) == "1.2 million (or 3)\n")
    #expect(MarkdownWriter().text(of: Self.read("1\\. first")) == "1\\. first\n")
  }

  /// Emphases may touch in ways that no signs can tell apart, but their words stay.
  @Test func keepsTheWordsOfWhateverEmphases() {
    let signs = ["a", "b", " ", "*", "**", "_", "__", "***", "[x](https://a.example)", "`c`"]
    var random = SplitMix64(seed: 6)
    var same = 0
    for _ in 0..<2_000 {
      let text = (0..<8).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
      let tree = Self.read(text)
      if Self.read(MarkdownWriter().text(of: tree)).shape == tree.shape { same += 1 }
    }
    #expect(same > 1_950, "\(same)")
  }
}

extension MarkdownDocument {
  /// The tree without places, texts that touch put together.
  var shape: String { blocks.map(\.shape).joined(separator: "\n") }
}

extension MarkdownBlock {
  fileprivate var shape: String {
    switch kind {
    case .paragraph(let inlines): "p(\(inlines.shape))"
    case .heading(let level, let inlines):
      "h\(level)(\(inlines.shape.replacing("⏎", with: "“ ”").replacing("”“", with: "")))"
    case .blockQuote(let blocks): "q(\(blocks.map(\.shape).joined(separator: " ")))"
    case .list(let start, let isTight, let items):
      "l\(start ?? -1)\(isTight)(\(items.map { "i(\($0.blocks.map(\.shape).joined(separator: " ")))" }))"
    case .code(let info, let text): "c(\(info.debugDescription), \(text.debugDescription))"
    case .thematicBreak: "---"
    }
  }
}

extension [MarkdownInline] {
  fileprivate var shape: String {
    map { inline in
      switch inline.kind {
      case .text(let text): "“\(text)”"
      case .code(let code): "`\(code.debugDescription)`"
      case .emphasis(let inner): "e(\(inner.shape))"
      case .strong(let inner): "s(\(inner.shape))"
      case .link(let destination, let title, let inner):
        "a(\(destination) \(title.debugDescription) \(inner.shape))"
      case .image(let source, let title, let inner):
        "i(\(source) \(title.debugDescription) \(inner.shape))"
      case .softBreak: "⏎"
      case .lineBreak: "↵"
      }
    }.joined().replacing("”“", with: "")
  }
}
