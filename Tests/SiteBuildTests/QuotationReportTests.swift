import Foundation
import SiteBuild
import SourceText
import Testing

/// The quotations of any text, without a site.
struct QuotationReportTests {
  private static let ferry = """
    Storm closes the harbour

    “We have seen worse,” Jon Eide said. “The boats
    stay in.”

    He called it “a very long night”.
    """

  private func report() throws -> QuotationReport { try #require(QuotationReport(language: "en")) }

  private func list(
    _ texts: [String: String], as form: QuotationReport.Form
  ) async throws -> (text: String, diagnostics: [Diagnostic]) {
    let site = try TemporarySite()
    for (name, text) in texts { try site.write(name, text) }
    var written = ""
    let diagnostics = try await report().list(
      texts.keys.sorted().map { "\(site.root)/\($0)" }, as: form, write: { written += $0 })
    return (written.replacingOccurrences(of: site.root + "/", with: ""), diagnostics)
  }

  private func answer(
    _ lines: String, withIndirect: Bool = false
  ) async throws -> (text: String, diagnostics: [Diagnostic]) {
    let site = try TemporarySite()
    try site.write("in.jsonl", lines)
    var written = ""
    let diagnostics = try await report().answer(
      "\(site.root)/in.jsonl", withIndirect: withIndirect, write: { written += $0 })
    return (written, diagnostics)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func aLanguageMustBeKnown() {
    #expect(QuotationReport.languages.contains("en"))
    #expect(QuotationReport(language: "en-GB") != nil)
    #expect(QuotationReport(language: "tlh") == nil)
  }

  // MARK: Files

  @Test func aListingHasPlaceWordsSpeakerCueKindAndRule() async throws {
    let (text, diagnostics) = try await list(["a.txt": Self.ferry], as: .text(columns: 100))
    #expect(diagnostics.isEmpty)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[0] == "a.txt:3:1: “We have seen worse,”")
    #expect(lines[1].hasPrefix("  speaker: Jon Eide; cue: said; direct; cue-after 0.9"))
    #expect(lines[2] == "a.txt:3:38: “The boats stay in.”")
    #expect(lines[5].hasPrefix("  speaker: He; cue: called; partial; "))
    #expect(lines[6] == "3 quotations, 3 with a speaker, 0 open")
  }

  @Test func longWordsAreCutInTheMiddleToTheWidth() async throws {
    let words = String(repeating: "the boats and ", count: 40)
    let (text, _) = try await list(
      ["a.txt": "T\n\n“\(words)the shore,” Jon Eide said.\n"], as: .text(columns: 240))
    let line = try #require(text.split(separator: "\n").first)
    #expect(line.contains(" … "))
    #expect(line.hasSuffix("the shore,”"))
    #expect(line.count <= 240)
  }

  @Test func jsonHasOffsetsInBytesOfEachStretch() async throws {
    let text = "Märlow\n\n“We,” Jon Eide said, “have no choice.”\n"
    let object = try #require(try objects(try await list(["a.txt": text], as: .json).text).first)
    #expect(object["type"] as? String == "quotation")
    #expect(object["line"] as? Int == 3 && object["column"] as? Int == 1)
    let content = try #require(object["content"] as? [[String: Any]])
    let bytes = Array(text.utf8)
    for stretch in content {
      let start = try #require(stretch["start"] as? Int)
      let end = try #require(stretch["end"] as? Int)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == stretch["text"] as? String)
    }
    #expect(content.compactMap { $0["text"] as? String } == ["“We,”", "“have no choice.”"])
    #expect((object["speaker"] as? [String: Any])?["text"] as? String == "Jon Eide")
    #expect(object["form"] as? String == "name")
    #expect(object["resolved"] as? String == "Jon Eide")
    #expect(object["closed"] as? Bool == true)
  }

  @Test func aFileThatIsNoTextIsToldOfAndTheOthersAreListed() async throws {
    let (text, diagnostics) = try await list(
      ["a.txt": "\u{1}", "b.txt": Self.ferry], as: .text(columns: 100))
    #expect(diagnostics.map(\.id) == ["control-character"])
    #expect(text.contains("b.txt:3:1: "))
  }

  @Test func aFileThatIsNotThereIsToldOfAfterTheOthers() async throws {
    let site = try TemporarySite()
    try site.write("a.txt", Self.ferry)
    var written = ""
    await #expect(throws: BuildFailure.self) {
      _ = try await report().list(
        ["\(site.root)/none.txt", "\(site.root)/a.txt"], as: .json, write: { written += $0 })
    }
    #expect(written.contains("We have seen worse"))
  }

  @Test func anEmptyTextHasNoQuotations() async throws {
    let (text, diagnostics) = try await list(["a.txt": ""], as: .text(columns: 100))
    #expect(text == "0 quotations, 0 with a speaker, 0 open\n")
    #expect(diagnostics.isEmpty)
  }

  // MARK: Lines

  @Test func anAnswerHasOffsetsInScalarsAndAnEntryForEachStretch() async throws {
    let text = "Märlow 🚢\n“We,” Jon Eide said, “have no choice.”"
    let line = #"{"x": [1], "text": "\#(text.replacing("\n", with: "\\n"))", "id": "one"}"#
    let (written, diagnostics) = try await answer(line)
    #expect(diagnostics.isEmpty)
    let object = try #require(try objects(written).first)
    #expect(object["id"] as? String == "one")
    let quotes = try #require(object["quotes"] as? [[String: Any]])
    let scalars = Array(text.unicodeScalars)
    func words(_ place: [String: Any]) throws -> String {
      let (start, end) = (place["start"] as? Int ?? -1, place["end"] as? Int ?? -1)
      try #require(start >= 0 && start <= end)
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    #expect(try quotes.map(words) == ["“We,”", "“have no choice.”"])
    for quote in quotes {
      let speaker = try #require(quote["speaker"] as? [String: Any])
      #expect(try words(speaker) == "Jon Eide")
      #expect(speaker["text"] as? String == "Jon Eide")
      #expect(quote["resolved"] as? String == "Jon Eide")
      #expect(quote["kind"] as? String == "direct")
      #expect(quote["rule"] is String && quote["confidence"] is Double)
    }
  }

  @Test func whatIsReportedWithoutMarksIsToldOfWhenAskedFor() async throws {
    let line = #"{"id": 1, "text": "Jon Eide said that the boats would stay in. “No,” he said."}"#
    for (isAsked, kinds) in [(false, ["direct"]), (true, ["indirect", "direct"])] {
      let (written, _) = try await answer(line, withIndirect: isAsked)
      let quotes = try #require(try objects(written).first?["quotes"] as? [[String: Any]])
      #expect(quotes.compactMap { $0["kind"] as? String } == kinds)
    }
    let (text, _) = try await list(
      ["a.txt": "Jon Eide said that the boats would stay in.\n"], as: .text(columns: 100))
    #expect(
      text.contains(
        "a.txt:1:20: the boats would stay in\n  speaker: Jon Eide; cue: said; indirect; "))
  }

  @Test func aPronounAndAnOpenSpeakerHaveNoName() async throws {
    let (written, _) = try await answer(#"{"id": 1, "text": "“No,” she said.\n“Yes.”\n\n\nEnd."}"#)
    let object = try #require(try objects(written).first)
    #expect(object["id"] as? Int == 1)
    let quotes = try #require(object["quotes"] as? [[String: Any]])
    #expect(quotes.first?["resolved"] is NSNull)
    #expect((quotes.first?["speaker"] as? [String: Any])?["text"] as? String == "she")
  }

  @Test func badLinesAreToldOfByNumberAndTheOthersAnswered() async throws {
    let (written, diagnostics) = try await answer(
      """
      {"id": 1, "text": "a"}

      nonsense
      {"id": 2}
      {"text": "b"}
      [1]
      {"id": 3, "text": "\\uD800"}
      {"id": 4, "text": ""}
      """)
    #expect(written == "{\"id\":1,\"quotes\":[]}\n{\"id\":4,\"quotes\":[]}\n")
    #expect(diagnostics.allSatisfy { $0.id == "not-a-text-line" && $0.severity == .error })
    #expect(
      diagnostics.map { $0.message.split(separator: " ")[1] } == ["3", "4", "5", "6", "7"])
  }

  @Test func answersComeInTheOrderOfTheLines() async throws {
    let lines = (0..<500).map { #"{"id": \#($0), "text": "“No,” she said."}"# }
    let (written, _) = try await answer(lines.joined(separator: "\n"))
    #expect(try objects(written).compactMap { $0["id"] as? Int } == Array(0..<500))
  }

  @Test func linesLongerThanAPieceAreWhole() async throws {
    let long = String(repeating: "“No,” Jon Eide said. ", count: 20_000)
    let (written, diagnostics) = try await answer("{\"id\": 1, \"text\": \"\(long)\"}\r\n")
    #expect(diagnostics.isEmpty)
    #expect((try objects(written).first?["quotes"] as? [Any])?.count == 20_000)
  }
}
