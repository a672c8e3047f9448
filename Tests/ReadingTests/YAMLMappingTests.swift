import MarkedText
import SourceText
import Testing

@testable import Reading

@Suite struct YAMLMappingTests {
  private func parse(_ file: SourceFile) -> Diagnosed<YAMLMapping> {
    YAMLMapping.parse(file, file.contents)
  }

  private func parse(_ text: String) -> Diagnosed<YAMLMapping> {
    parse(file(text, path: "Content/site.yml"))
  }

  @Test(arguments: ["yes", "1.10", "0x1F", "2026-11-10", "null", "~", "1_000", "012", "12:30"])
  func leavesScalarsAsTheyAreWritten(text: String) {
    guard case .scalar(text, _)? = parse("key: \(text)").output.entries.first?.value else {
      Issue.record("not as written")
      return
    }
  }

  @Test func placesKeysAndValues() throws {
    let text = MarkedText("é: x\n  \n«key:naïve»: «value:Größe» # c\nlist: [«one:a», «two:b c»]\n")
    let entries = parse(text.file).output.entries
    try #require(entries.count == 3)
    #expect(entries[1].keySpan == text["key"])
    #expect(entries[1].value.span == text["value"])
    guard case .list(let items, _) = entries[2].value else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.span) == [text["one"], text["two"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"])
  func placesWhatStandsBehindAnyLineEnd(end: String) {
    let text = MarkedText("a: b\(end)c: d\(end)«here:key»: value\(end)")
    #expect(parse(text.file).output.entries.last?.keySpan == text["here"])
  }

  @Test(arguments: [
    ("title: «here:The vote: a history»", "between single quotes"),
    ("a: b\ntitle: «here:@home»", "between single quotes"),
    ("a: b\n«here:\tc: d»", "blanks, not tabs"),
    ("list: [a, b\n«here:c: d»", "]"),
    ("title: «here:*starred*»", "between single quotes"),
    ("«here:title: \"never closed»", "quotation mark"),
  ])
  func saysWhereYAMLIsBrokenAndWhatToDo(marked: String, hint: String) throws {
    let text = MarkedText(marked)
    let fault = try parse(text.file).diagnostics.only("yaml-syntax")
    let line = LineIndex(text.file).line(at: text["here"].start)
    let start = try #require(fault.place?.span?.start)
    #expect(abs(LineIndex(text.file).line(at: start) - line) <= 1)
    #expect(fault.hint?.contains(hint) == true, "\(fault.hint ?? "") for \(fault.message)")
  }

  @Test func placesAFaultInItsLineAndColumn() throws {
    let text = MarkedText("a: b\nçà: «here:x»: y\n")
    let fault = try parse(text.file).diagnostics.only("yaml-syntax")
    #expect(LineIndex(text.file).position(at: fault.place?.span?.start ?? 0) == (2, 6))
  }

  @Test func tellsBothPlacesOfADuplicateKey() throws {
    let text = MarkedText("«one:title»: A\nby: B\n«two:title»: C\n")
    let fault = try parse(text.file).diagnostics.only("duplicate-key")
    #expect(fault.message == "“title” stands here twice")
    #expect(fault.place?.span == text["two"])
    #expect(fault.notes.first?.place?.span == text["one"])
  }

  @Test func takesADuplicateKeyFromItsOwnMapping() throws {
    let text = MarkedText("label: x\nkinds:\n  a:\n    «one:label»: 1\n    «two:label»: 2\n")
    let fault = try parse(text.file).diagnostics.only("duplicate-key")
    #expect(fault.place?.span == text["two"])
    #expect(fault.notes.first?.place?.span == text["one"])
  }

  @Test(arguments: ["- a\n- b", "just words", "title:no blank"])
  func refusesWhatIsNoMapping(text: String) throws {
    let result = parse(text)
    #expect(result.output.entries.isEmpty)
    #expect(try result.diagnostics.only("yaml-not-a-mapping").hint?.contains("key: value") == true)
  }

  @Test func refusesKeysThatAreNoWords() throws {
    let text = MarkedText("? «here:[a, b]»\n: c\nd: e\n")
    let result = parse(text.file)
    #expect(result.output.entries.map(\.key) == ["d"])
    #expect(try result.diagnostics.only("yaml-key").place?.span == text["here"])
  }

  @Test func refusesAliases() throws {
    let text = MarkedText("a: «here:&x [b, c]»\nd: *x\n")
    let fault = try #require(parse(text.file).diagnostics.first)
    #expect(fault.id == "yaml-alias")
    #expect(fault.place?.span?.start == text["here"].start)
    #expect(fault.hint != nil)
  }

  @Test func saysThatASecondDocumentIsNotRead() throws {
    let fault = try parse("---\ntitle: A\n---\nmore: b\n").diagnostics.only("yaml-syntax")
    #expect(fault.hint?.contains("---") == true)
  }

  @Test func acceptsALineOfDashesAsItsFirst() {
    #expect(parse("---\ntitle: A\n").output.entries.map(\.key) == ["title"])
    #expect(parse("").diagnostics.isEmpty)
    #expect(parse("# only a comment\n").diagnostics.isEmpty)
  }

  /// Nine lists of nine of the list before would be 387 million values.
  @Test func isNotFilledByAliasesOfAliases() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(parse(text + "? *a9\n: x\n").diagnostics.contains { $0.id == "yaml-alias" })
  }

  @Test(arguments: [
    "a: " + String(repeating: "[", count: 100_000),
    "a: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
    "a: " + String(repeating: "{b: ", count: 900),
    String(repeating: "- ", count: 900),
    String(repeating: "? ", count: 900),
    (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func refusesDeepNestingBeforeItOverflowsAStack(text: String) {
    let result = parse(text)
    #expect(result.diagnostics.ids == ["nested-too-deeply"])
    #expect(result.output.entries.isEmpty)
  }

  @Test(arguments: ["\u{7F}", "\u{C}", "\u{9B}", "\u{FEFF}", "\u{FFFE}"])
  func placesCharactersThatYAMLDoesNotKnow(character: String) throws {
    let text = MarkedText("a: b\nc: é«here:\(character)»d\n")
    let fault = try #require(parse(text.file).diagnostics.first)
    #expect(fault.id == "control-character")
    #expect(fault.place?.span == text["here"])
  }
}
