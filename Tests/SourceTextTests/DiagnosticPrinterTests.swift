import MarkedText
import SeededRandom
import SourceText
import Testing

@Suite struct DiagnosticPrinterTests {
  private func printed(_ diagnostic: Diagnostic, colour: Bool = false) -> String {
    var printer = DiagnosticPrinter(colour: colour)
    return printer.text(for: diagnostic)
  }

  private func error(_ marked: String) -> Diagnostic {
    let text = MarkedText(marked)
    return .error("an-id", "a message", in: text.file, at: text["here"])
  }

  /// The line and the caret alone.
  private func excerpt(_ marked: String) -> [String] {
    printed(error(marked)).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .dropFirst().map(String.init)
  }

  @Test func printsPlaceMessageLineCaretNotesAndHint() {
    let text = MarkedText("# one\n\nkey: «here:value» and «there:more»\n", path: "Content/a.md")
    let diagnostic = Diagnostic.error(
      "an-id", "a message", in: text.file, at: text["here"],
      notes: [.init("look here too", at: .init(text.file, text["there"])), .init("and think")],
      hint: "do this")
    #expect(
      printed(diagnostic) == """
        Content/a.md:3:6: error: a message [an-id]
        3 | key: value and more
          |      ^~~~~
        Content/a.md:3:16: note: look here too
        3 | key: value and more
          |                ^~~~
        note: and think
        hint: do this

        """)
  }

  @Test func printsNoLineForAWholeFile() {
    let file = SourceFile(path: "a.md", bytes: Array("words".utf8))
    #expect(printed(.warning("x", "m", in: file)) == "a.md: warning: m [x]\n")
    #expect(printed(Diagnostic(.note, "x", "m", at: nil)) == "note: m [x]\n")
  }

  @Test func widensTheMarginWithTheNumberOfTheLine() {
    let lines = String(repeating: "\n", count: 99)
    #expect(excerpt("\(lines)«here:a»b") == ["100 | ab", "    | ^"])
  }

  @Test func putsTheCaretBehindWideCharacters() {
    #expect(excerpt("日本«here:語 »x") == ["1 | 日本語 x", "  |     ^~~"])
    #expect(excerpt("👩‍👩‍👧🇩🇪«here:x»") == ["1 | 👩‍👩‍👧🇩🇪x", "  |     ^"])
  }

  @Test func countsACombinedCharacterOnce() {
    #expect(excerpt("e\u{301}e\u{301}«here:xy»") == ["1 | e\u{301}e\u{301}xy", "  |   ^~"])
    #expect(excerpt("a\u{200B}b«here:x»") == ["1 | a\u{200B}bx", "  |   ^"])
  }

  @Test func keepsTabsBeforeTheCaret() {
    #expect(excerpt("\ta\t«here:bc»") == ["1 | \ta\tbc", "  | \t \t^~"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func showsOneLineWhateverEndsIt(end: String) {
    #expect(excerpt("one\(end)t«here:w»o\(end)three") == ["2 | two", "  |  ^"])
  }

  @Test func marksASpanOfSeveralLinesOnItsFirst() {
    #expect(excerpt("a «here:b c\nd e» f") == ["1 | a b c", "  |   ^~~"])
  }

  @Test func marksAnEmptySpanWithACaret() {
    #expect(excerpt("ab«here:»cd") == ["1 | abcd", "  |   ^"])
    #expect(excerpt("ab\n«here:»") == ["2 | ", "  | ^"])
    #expect(excerpt("«here:»") == ["1 | ", "  | ^"])
  }

  @Test func showsAWindowOfALongLine() throws {
    let words = String(repeating: "word ", count: 2000)
    let lines = excerpt("\(words)«here:fault» \(words)")
    try #require(lines.count == 2)
    #expect(lines[0].hasPrefix("1 | …"))
    #expect(lines[0].hasSuffix("…"))
    #expect(lines[0].count <= 170)
    let column = try #require(lines[1].firstIndex(of: "^")).utf16Offset(in: lines[1])
    #expect(lines[0].dropFirst(column).hasPrefix("fault word"))
    #expect(lines[1].hasSuffix("^~~~~"))
  }

  @Test func cutsALongMarkedStretch() throws {
    let lines = excerpt("a «here:\(String(repeating: "x", count: 5000))» b")
    #expect(lines[0] == "1 | a " + String(repeating: "x", count: 158) + "…")
    #expect(lines[1] == "  |   ^" + String(repeating: "~", count: 158))
  }

  @Test func placesAFaultInALongLineByTheSameColumnAsInAShortOne() {
    let words = String(repeating: "wörd e\u{301}👩‍👩‍👧 ", count: 3000)
    let text = MarkedText("x\n\(words)«here:x»\n")
    let position = LineIndex(text.file).position(at: text["here"].start)
    #expect(position == (2, words.count + 1))
  }

  @Test func makesTerminalEscapesInContentHarmless() {
    let text = "a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d\u{2066}e\u{85}f\u{2028}g"
    let harmless = "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g"
    let file = SourceFile(path: text, bytes: Array(text.utf8))
    let diagnostic = Diagnostic.error(
      "x", text, in: file, at: TextSpan(0, 1), notes: [.init(text)], hint: text)
    #expect(
      printed(diagnostic) == """
        \(harmless):1:1: error: \(harmless) [x]
        1 | \(harmless)
          | ^
        note: \(harmless)
        hint: \(harmless)

        """)
  }

  @Test func keepsAMessageOnOneLine() {
    #expect(
      printed(Diagnostic(.error, "x", "a\nb\r\nc", at: nil))
        == "error: a\u{FFFD}b\u{FFFD}\u{FFFD}c [x]\n")
  }

  @Test func cutsAMessageNobodyWouldRead() {
    let long = String(repeating: "x", count: 100_000)
    #expect(printed(Diagnostic(.error, "x", long, at: nil)).count < 1100)
  }

  @Test func coloursForATerminal() {
    let text = MarkedText("a «here:bc»")
    let diagnostic = Diagnostic.error("x", "m", in: text.file, at: text["here"], hint: "h")
    #expect(
      printed(diagnostic, colour: true) == """
        a.txt:1:3: \u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mm\u{1B}[0m [x]
        1 | a bc
          |   \u{1B}[1;31m^~\u{1B}[0m
        \u{1B}[32mhint:\u{1B}[0m h

        """)
    for (severity, code) in [(Diagnostic.Severity.warning, "1;33"), (.note, "36")] {
      #expect(
        printed(Diagnostic(severity, "x", "m", at: nil), colour: true)
          .hasPrefix("\u{1B}[\(code)m\(severity.rawValue):"))
    }
  }

  @Test func printsBytesThatAreNotText() {
    let file = SourceFile(path: "a", bytes: [0x61, 0xFF, 0xFE, 0x62])
    let diagnostic = Diagnostic.error("x", "m", in: file, at: TextSpan(1, 2))
    #expect(printed(diagnostic) == "a:1:2: error: m [x]\n1 | a\u{FFFD}\u{FFFD}b\n  |  ^\n")
  }

  @Test func printsAnyPlaceInAnyBytes() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...3000, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      let file = SourceFile(path: "a", bytes: bytes)
      let text = printed(.error("x", "m", in: file, at: TextSpan(start, end)))
      #expect(text.utf8.count { $0 == 0x0A } == 3)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
      #expect(text.contains("^"))
    }
  }
}
