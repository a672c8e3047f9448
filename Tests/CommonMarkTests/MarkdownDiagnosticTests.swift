import CommonMark
import SourceText
import Testing

@Suite struct MarkdownDiagnosticTests {
  @Test func reportsRawHTMLAndLeavesItOut() {
    let sample = MarkdownSample(
      "> a <b>c</b> <i\n> d> e\n> <!-- f\n> g --> h\n\n<div>\ni\n</div>\n\n<!-- -->\nj\n")
    #expect(
      sample.complaints == [
        "raw-html «<b>»", "raw-html «</b>»", "raw-html «<i⏎> d>»", "raw-html «<!-- f⏎> g --> h»",
        "raw-html «<div>⏎i⏎</div>»", "raw-html «<!-- -->»",
      ])
    #expect(
      sample.tree == """
        quote «> a <b>c</b> <i⏎> d> e⏎> <!-- f⏎> g --> h»
          paragraph «a <b>c</b> <i⏎> d> e»
            text “a ” «a »
            text “c” «c»
            text “ ” « »
            text “ e” « e»
        paragraph «j»
          text “j” «j»
        """)
  }

  @Test(arguments: [
    ("a <b>", "<b> is left out", "write **bold words**"),
    ("a </I>", "</I> is left out", "write *words in italics*"),
    ("<h3>", "<h3> is left out", "write ### before"), ("<!-- a -->", "an HTML comment", "take"),
    ("a <?php ?>", "an HTML declaration", "\\<"), ("<x-y z=1>", "<x-y> is left out", "\\<"),
  ])
  func saysWhichTagAndWhatToWriteInstead(_ text: String, _ message: String, _ hint: String) {
    let found = MarkdownSample(text).result.diagnostics
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
    #expect(found.first?.message.hasPrefix(message) == true)
    #expect(found.first?.hint?.contains(hint) == true)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "ftp://x/",
    "tel:1", "java&#10;script:x", "java&Tab;script:x", "&#1;javascript:x", "&#x7f;https://x/",
    "javascript&colon;x", "&#106;avascript:x", "<  javascript:x>", "//host/x", "<  //host/x>",
    "/\\host/x", "\\\\host", "&#92;&#92;host", "https://a\\b", "a\\b", "\u{A0}javascript:x",
    "x y:z", ":x", "&sol;&sol;host", "1:2", "http&#9;://x/",
  ])
  func refusesALinkThatLeadsWhereItMayNot(_ address: String) {
    let address = address.contains(" ") && !address.hasPrefix("<") ? "<\(address)>" : address
    let link = "[w *x*](\(address))"
    let sample = MarkdownSample("- v \(link) y\n")
    #expect(sample.complaints == ["unsafe-link «\(link)»"])
    #expect(sample.result.output.allInlines.map(\.plainText) == ["v ", "w ", "x", "x", " y"])
    #expect(
      !sample.result.output.allInlines.contains {
        if case .link = $0.kind { true } else { false }
      })
  }

  @Test(arguments: ["<javascript:x>", "<ftp://x/>", "[x]", "[y][x]", "[x][]"])
  func refusesSuchALinkInEveryForm(_ link: String) {
    let sample = MarkdownSample("a \(link)\n\n[x]: javascript:x\n")
    #expect(sample.complaints == ["unsafe-link «\(link)»"])
  }

  @Test(arguments: [
    "https://x.y/z:8", "HTTP://x", "mailto:a@b.c", "person:ines-maro", "#vote", "/a/b", "a/b:c",
    "?a=b:c", "", "../a", "a#b:c", "%6Aavascript%3Ax",
  ])
  func letsALinkLeadWhereItMay(_ address: String) {
    let sample = MarkdownSample("[a](\(address))")
    #expect(sample.complaints == [])
    #expect(sample.tree.contains("link [\(address)]"))
  }

  @Test(arguments: [
    "https://x.y/z.png", "data:image/png;base64,AA", "//x/y.png", "\\\\x\\y", "person:x",
    "/&#9;/x/y.png", "JAVASCRIPT:x",
  ])
  func refusesAnImageFromElsewhere(_ address: String) {
    let image = "![a *b*](\(address))"
    let sample = MarkdownSample("x \(image)")
    #expect(sample.complaints == ["unsafe-image «\(image)»"])
    #expect(sample.result.output.allInlines.map(\.plainText) == ["x ", "a b"])
  }

  @Test func keepsNoLinkInALink() {
    let sample = MarkdownSample("[a <https://x.y> b](c) [![d [e](f)](https://g)](h)")
    #expect(
      sample.complaints == ["nested-link «<https://x.y>»", "unsafe-image «![d [e](f)](https://g)»"])
    for case let link in sample.result.output.allInlines {
      guard case .link(_, _, let inner) = link.kind else { continue }
      #expect(
        !inner.flatMap(\.allInlines).contains { if case .link = $0.kind { true } else { false } })
    }
  }

  @Test func pointsAtTheBlockWhereThePlaceIsNotKnown() {
    // Ten definitions before the text are more than are looked over.
    let definitions = (0..<10).map { "[a\($0)]: /b\n" }.joined()
    let sample = MarkdownSample("x\n\n" + definitions + "c <b>")
    #expect(sample.complaints.count == 1)
    #expect(sample.complaints.first?.hasPrefix("raw-html «[a0]: /b⏎") == true)
    #expect(sample.result.output.allInlines.map(\.span) == [TextSpan(0, 1), nil])
  }

  @Test func becomesReplacementCharactersWhereBytesAreNoText() {
    let sample = MarkdownSample([0x61, 0x00, 0x2A, 0x62, 0x2A, 0x0A, 0x0A, 0xFF, 0x63, 0xC3])
    #expect(
      sample.result.output.allInlines.map(\.plainText) == [
        "a\u{FFFD}", "b", "b", "\u{FFFD}c\u{FFFD}",
      ])
    #expect(
      sample.result.output.allInlines.map(\.span) == [
        TextSpan(0, 2), TextSpan(2, 5), TextSpan(3, 4), nil,
      ])
  }
}
