import Foundation
import MarkedText
import SourceText
import Testing

@Suite struct DiagnosticJSONTests {
  private func parsed(_ diagnostic: Diagnostic) throws -> [String: Any] {
    var writer = DiagnosticJSON()
    let line = writer.line(for: diagnostic)
    #expect(line.hasSuffix("\n"))
    #expect(!line.dropLast().contains { $0.isNewline && $0.isASCII })
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func tellsEverythingThatADiagnosticHas() throws {
    let text = MarkedText("first\nél«here:ève»s «there:x»\n", path: "Content/a.md")
    let object = try parsed(
      .warning(
        "an-id", "a message", in: text.file, at: text["here"],
        notes: [.init("look here", at: .init(text.file, text["there"])), .init("no place")],
        hint: "do this"))
    #expect(object["type"] as? String == "diagnostic")
    #expect(object["severity"] as? String == "warning")
    #expect(object["id"] as? String == "an-id")
    #expect(object["message"] as? String == "a message")
    #expect(object["file"] as? String == "Content/a.md")
    #expect(object["start"] as? Int == text["here"].start)
    #expect(object["end"] as? Int == text["here"].end)
    #expect(object["line"] as? Int == 2)
    #expect(object["column"] as? Int == 3)
    #expect(object["hint"] as? String == "do this")
    let notes = try #require(object["notes"] as? [[String: Any]])
    #expect(notes.map { $0["message"] as? String } == ["look here", "no place"])
    #expect(notes[0]["column"] as? Int == 8)
    #expect(notes[1]["file"] == nil)
  }

  @Test func leavesOutWhatADiagnosticDoesNotHave() throws {
    let file = SourceFile(path: "a.md", bytes: [])
    #expect(
      try parsed(.error("x", "m", in: file)).keys.sorted()
        == ["file", "id", "message", "severity", "type"])
    #expect(
      try parsed(Diagnostic(.note, "x", "m", at: nil)).keys.sorted()
        == ["id", "message", "severity", "type"])
  }

  @Test func bringsEveryCharacterBack() throws {
    let scalars = (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFF}", "😀"]
    let message = String(String.UnicodeScalarView(scalars))
    let object = try parsed(Diagnostic(.error, "x", message, at: nil))
    let read = try #require(object["message"] as? String)
    #expect(Array(read.unicodeScalars) == scalars)
  }

  @Test func escapesNames() throws {
    var object = JSONObject()
    object.set("a\"b\\", 1)
    object.set("list", raw: "[true,null]")
    #expect(object.text == #"{"a\"b\\":1,"list":[true,null]}"#)
    #expect(JSONObject().text == "{}")
  }
}
