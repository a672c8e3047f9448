import Foundation
import SourceText
import Speech
import Testing

/// The example of the library's documentation, which compiles and prints what it says.
struct LibraryExampleTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The first block of the documentation's that is fenced with `fence` and contains `words`.
  private func block(_ fence: String, with words: String) throws -> String {
    let page = try String(
      contentsOfFile: "\(Self.root)/Sources/Speech/Speech.docc/Speech.md", encoding: .utf8)
    let blocks = page.split(separator: "```\(fence)\n").dropFirst().map { rest in
      rest.prefix(upTo: rest.firstRange(of: "```")?.lowerBound ?? rest.endIndex)
    }
    return String(try #require(blocks.first { $0.contains(words) }))
  }

  private final class Printed {
    var text = ""
  }

  private func example() -> String {
    let printed = Printed()
    func print(_ items: String...) { printed.text += items.joined(separator: " ") + "\n" }
    // The example begins here.
    let text = Array("“We had no choice,” Ines Maro said. “It leaks.”".utf8)
    let paragraphs = [TextSpan(0, text.count)]
    for quotation in QuotationFinder().quotations(in: text, paragraphs: paragraphs) {
      let words = quotation.content.map { String(decoding: text[$0.range], as: UTF8.self) }
      let source = quotation.source.map { String(decoding: text[$0.span.range], as: UTF8.self) }
      print(words.joined(separator: " … "), source ?? "nobody", quotation.rule)
    }
    // The example ends here.
    return printed.text
  }

  @Test func theExampleIsTheCodeOfThisTest() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let begin = try #require(source.firstRange(of: "// The example begins here.\n"))
    let end = try #require(source.firstRange(of: "    // The example ends here."))
    let code = source[begin.upperBound..<end.lowerBound].split(separator: "\n")
      .map { $0.dropFirst(4) }.joined(separator: "\n")
    #expect(try block("swift", with: "QuotationFinder").trimmingCharacters(in: .newlines) == code)
  }

  @Test func theExamplePrintsWhatTheDocumentationSays() throws {
    #expect(try block("text", with: "cue-after") == example())
  }
}
