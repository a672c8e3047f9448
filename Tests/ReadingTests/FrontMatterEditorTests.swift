import Reading
import SourceText
import Testing

/// Names and facts put into front matter, every other byte as it was.
@Suite struct FrontMatterEditorTests {
  private func editor(_ matter: String) -> FrontMatterEditor {
    FrontMatterEditor(
      SourceFile(path: "Content/people/a.md", bytes: Array("---\n\(matter)\n---\nText.\n".utf8)))
  }

  private func matter(_ editor: FrontMatterEditor) -> String {
    let text = editor.file.text(at: editor.file.contents)
    return String(text.dropFirst(4).dropLast("\n---\nText.\n".count))
  }

  @Test(arguments: [
    ("name: A", "name: A\nalso: [Tom, 'B, C']"),
    ("name: A\nalso:", "name: A\nalso: [Tom, 'B, C']"),
    ("also: [X]\nname: A", "also: [X, Tom, 'B, C']\nname: A"),
    ("also: []   # none", "also: [Tom, 'B, C']   # none"),
    ("also: [X, 'Y]', ]  # two", "also: [X, 'Y]',  Tom, 'B, C']  # two"),
    (
      "also: [\n  X,\n  Y  # last\n  ]\nname: A",
      "also: [\n  X,\n  Y  # last\n  , Tom, 'B, C']\nname: A"
    ),
    ("also: X # one", "also: [X, Tom, 'B, C'] # one"),
    ("also: 'X ''s' # one", "also: ['X ''s', Tom, 'B, C'] # one"),
    ("also: X, Y", "also: ['X, Y', Tom, 'B, C']"),
    (
      "also:\n- X  # x\n- Y\n# end\nname: A",
      "also:\n- X  # x\n- Y\n- Tom\n- 'B, C'\n# end\nname: A"
    ),
    (
      "also:\n  - X\n  - Y\n    Z\nname: A",
      "also:\n  - X\n  - Y\n    Z\n  - Tom\n  - 'B, C'\nname: A"
    ),
  ]) func listsTakeItems(_ before: String, _ after: String) {
    var editor = editor(before)
    let isDone = editor.add(["Tom", "B, C"], to: "also")
    #expect(isDone && matter(editor) == after)
  }

  @Test(arguments: ["{name: A}", "also: {a: b}", "name: 'A", "name: A\nalso: |\n  X\n  Y"])
  func whatCannotBeEditedIsLeftAlone(_ before: String) {
    var editor = editor(before)
    let isDone = editor.add(["Tom"], to: "also")
    #expect(!isDone && matter(editor) == before)
  }

  @Test func linesEndAsTheyDo() {
    var editor = FrontMatterEditor(
      SourceFile(path: "a.md", bytes: Array("\u{FEFF}---\r\nname: A\r\n---\r\n".utf8)))
    let isDone = editor.add(["B"], to: "also")
    #expect(
      isDone && editor.file.bytes == Array("\u{FEFF}---\r\nname: A\r\nalso: [B]\r\n---\r\n".utf8))
  }

  @Test func factsComeAsTheyAreWritten() {
    let other = editor("name: B\ngeo: [42.0,\n  43.5] # atlas\n# from the roll\nborn: '1952'").file
    var editor = editor("name: A")
    let areDone = [editor.copy("geo", from: other), editor.copy("born", from: other)]
    #expect(areDone == [true, true])
    #expect(
      matter(editor)
        == "name: A\ngeo: [42.0,\n  43.5] # atlas\n# from the roll\nborn: '1952'")
    let before = editor.file.bytes
    let isDone = editor.copy("role", from: other)
    #expect(!isDone && editor.file.bytes == before)
  }

  @Test func factsInBracesAreWrittenAnew() {
    let other = editor("{name: B, role: 'it''s: x', geo: [1, 2]}").file
    var editor = editor("name: A")
    let areDone = [editor.copy("role", from: other), editor.copy("geo", from: other)]
    #expect(areDone == [true, true])
    #expect(matter(editor) == "name: A\nrole: 'it''s: x'\ngeo: ['1', '2']")
  }

  @Test func remarksAreKept() {
    let other = editor("# one\nname: B\n  # two\nborn: 1952\n# three").file
    var editor = editor("name: A\n# one")
    let isDone = editor.copyRemarks(from: other, besidesUnder: ["born"])
    #expect(isDone && matter(editor) == "name: A\n# one\n  # two")
  }
}
