import Foundation
import Templating
import Testing

@testable import Rendering

/// `docs/templates.md` names everything that a template is given, as the program has it.
struct TemplateDocumentationTests {
  private static let begin =
    "<!-- The tables below are written by the tests: RECORD_GOLDENS=1. -->\n\n"
  private static let end = "<!-- The tables end here. -->\n"

  /// The tables of every page's view and the views in it, each once.
  private static var tables: String {
    var seen: Set<String> = []
    return Renderer.templates(for: []).flatMap {
      "\n\($0.schema.markdownTable)".components(separatedBy: "\n### ")
    }
    .filter { !$0.isEmpty && seen.insert($0.trimmingCharacters(in: .newlines)).inserted }
    .map { "### \($0.trimmingCharacters(in: .newlines))\n\n" }.joined()
  }

  @Test func theTablesAreThoseOfTheViews() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = URL(fileURLWithPath: "\(root)/docs/templates.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(text.range(of: Self.begin))
    let end = try #require(text.range(of: Self.end))
    let kept = String(text[begin.upperBound..<end.lowerBound])
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      let whole = text[..<begin.upperBound] + Self.tables + text[end.lowerBound...]
      try String(whole).write(to: file, atomically: true, encoding: .utf8)
      Issue.record(
        "docs/templates.md has been written: look at it, then run without RECORD_GOLDENS")
      return
    }
    #expect(kept == Self.tables, "run with RECORD_GOLDENS=1")
  }

  @Test func everyTemplateIsNamedWithWhatItIsGiven() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try String(contentsOfFile: "\(root)/docs/templates.md", encoding: .utf8)
    for (name, schema) in Renderer.templates(for: []) {
      #expect(text.contains("| `\(name).html` | \(schema.name) |"), "\(name).html has its line")
    }
  }
}
