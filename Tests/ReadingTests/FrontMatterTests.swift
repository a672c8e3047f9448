import SourceText
import Testing

@testable import Reading

@Suite struct FrontMatterTests {
  private func parse(_ text: String) -> (keys: [String: String], body: String, [Diagnostic]) {
    let file = file(text)
    let matter = FrontMatter.parse(file)
    let keys = matter.output.mapping.entries.map { entry -> (String, String) in
      guard case .scalar(let text, _) = entry.value else { return (entry.key, "?") }
      return (entry.key, text)
    }
    return (
      Dictionary(keys, uniquingKeysWith: { $1 }), file.text(at: matter.output.body),
      matter.diagnostics
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func endsItsLinesAnyWay(end: String) {
    let (keys, body, diagnostics) = parse(
      ["---", "title: A", "by: B", "---", "body", ""].joined(separator: end))
    #expect(keys == ["title": "A", "by": "B"])
    #expect(body == "body\(end)")
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: ["\u{FEFF}---\na: b\n---\nx", "\n  \n---\na: b\n---\nx", "--- \na: b\n---\t\nx"])
  func beginsWhereAPersonSeesItBegin(text: String) {
    let (keys, body, _) = parse(text)
    #expect(keys == ["a": "b"])
    #expect(body == "x")
  }

  @Test(arguments: ["---\n---\nx", "---\n\n---\nx", "---\n# nothing\n---\nx"])
  func mayBeEmpty(text: String) {
    let (keys, body, diagnostics) = parse(text)
    #expect(keys.isEmpty)
    #expect(body == "x")
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: ["", "words", "# A\n---\nb: c\n---\n", "----\na: b\n----\n", "-- -\na: b"])
  func mayBeMissing(text: String) {
    let (keys, body, diagnostics) = parse(text)
    #expect(keys.isEmpty)
    #expect(body == text)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: ["---", "---\n", "---\ntitle: A\n\n## Speech\n", "---\na: b\n ---\n"])
  func isAnErrorWhenItIsNeverClosed(text: String) throws {
    let (keys, body, diagnostics) = parse(text)
    #expect(keys.isEmpty)
    #expect(body == "")
    let fault = try diagnostics.only("front-matter-unclosed")
    #expect(fault.place?.span == TextSpan(0, 3))
    #expect(fault.hint == "end it with a line `---`")
  }

  @Test func maybeTheWholeFile() {
    #expect(parse("---\na: b\n---").keys == ["a": "b"])
  }
}
