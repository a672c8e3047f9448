import Foundation
import SeededRandom
import SourceText
import Testing

@testable import Importing

@Suite struct JSONReaderTests {
  private static func read(_ text: String) throws -> JSONValue {
    try JSONReader.read(SourceFile(path: "a.json", bytes: Array(text.utf8)))
  }

  @Test func tellsWhereEachValueStands() throws {
    let text = "{\"a\": [1, \"é\\n\"], \"b\": null}"
    let file = SourceFile(path: "a.json", bytes: Array(text.utf8))
    let value = try JSONReader.read(file)
    let list = try #require(value["a"])
    #expect(file.text(at: list.span) == "[1, \"é\\n\"]")
    #expect(list.all.map { file.text(at: $0.span) } == ["1", "\"é\\n\""])
    #expect(list.all[1].text == "é\n")
    #expect(value.members?.map { file.text(at: $0.span) } == ["\"a\"", "\"b\""])
  }

  @Test func readsEscapesAndSurrogates() throws {
    let value = try Self.read(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\udea2 \ud83d \udea2 \ud83dx""#)
    #expect(value.text == "\"\\/\u{8}\u{C}\n\r\té🚢 \u{FFFD} \u{FFFD} \u{FFFD}x")
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("{\"a\"}", 4), ("{\"a\":}", 5), ("[1,]", 3), ("[1 2]", 3), ("01", 1),
    ("1.", 2), ("-", 1), ("1e", 2), ("tru", 0), ("\"a", 0), ("\"\n\"", 1), ("\"\\x\"", 1),
    ("\"\\u12\"", 1), ("{\"a\":1,\"a\":2}", 7), ("[] x", 3), ("'a'", 0), ("{a:1}", 1), ("+1", 0),
    ("\"\\u+123\"", 1),
  ])
  func refusesWhatIsNoJSONAndSaysWhere(_ text: String, _ offset: Int) throws {
    do {
      _ = try Self.read(text)
      Issue.record("\(text) was read")
    } catch let fault as JSONReader.Fault {
      #expect(fault.span.start == offset, "\(text): \(fault.message)")
      #expect(fault.span.end <= text.utf8.count)
    }
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(throws: JSONReader.Fault.self) {
      try JSONReader.read(SourceFile(path: "a", bytes: [0x22, 0xFF, 0x22]))
    }
  }

  @Test func refusesListsThatNestTooDeeply() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try Self.read(nested(JSONReader.deepestNesting)).all.count == 1)
    #expect(throws: JSONReader.Fault.self) { try Self.read(nested(100_000)) }
  }

  /// Foundation reads the same files, and the same texts in them.
  @Test func agreesWithFoundationOnRandomFiles() {
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\\u00e9\"", "1", "-0.5", "true", "null", " ",
      "\"\"", "{\"a\":", "[1,",
    ]
    var random = SplitMix64(seed: 3)
    var read = 0
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      // Foundation lets an object have two members of one name, and a list end in a comma.
      guard text.components(separatedBy: "\"a\"").count < 3, !text.contains(",]") else { continue }
      let theirs: Any?
      do {
        theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      } catch { theirs = nil }
      let ours: JSONValue?
      do { ours = try Self.read(text) } catch { ours = nil }
      #expect((ours == nil) == (theirs == nil), "\(text)")
      if let theirs = theirs as? String { #expect(ours?.text == theirs) }
      if ours != nil { read += 1 }
    }
    #expect(read > 200)
  }
}
