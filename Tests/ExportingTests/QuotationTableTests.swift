import Exporting
import Foundation
import SiteModel
import SourceText
import Testing

/// The quotations of a site as a table and as JSON.
struct QuotationTableTests {
  static let text = "Über den Fluss\n\n“We wait, \"here\",” Tom Ullery said, “for\nlong.”\n"

  private func site(
    _ change: (inout AttributedQuotation) throws -> Void = { _ in }
  ) throws -> LinkedSite {
    var site = SampleSite()
    try site.add("person:tom-ullery", "Tom Ullery")
    let text = Self.text
    try site.add(article: "river", text) { annotated in
      var quotation = AttributedQuotation(
        id: "q-1",
        content: [
          try SampleSite.span("“We wait, \"here\",”", in: text),
          try SampleSite.span("“for\nlong.”", in: text),
        ], kind: .direct, cue: try SampleSite.span("said", in: text),
        source: try SampleSite.span("Tom Ullery", in: text), sourceNames: true,
        speaker: try SampleSite.id("person:tom-ullery"), decision: .rule("cue-after"),
        confidence: 0.985)
      try change(&quotation)
      annotated.quotations = [quotation]
    }
    return site.linked
  }

  private func table(_ site: LinkedSite) throws -> [[String: String]] {
    let bytes = try #require(Exporter(site).bytesOfSite(.csv))
    let lines = try CSVReading.lines(bytes)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test func tellsWhoSaysWhatAndWhere() throws {
    let rows = try table(site())
    #expect(
      rows == [
        [
          "article": "river", "title": "Über den Fluss", "published": "", "id": "q-1",
          "address": "articles/river.html#q-1", "words": "“We wait, \"here\",” … “for long.”",
          "kind": "direct", "speaker": "person:tom-ullery", "speaker_name": "Tom Ullery",
          "source": "Tom Ullery", "cue": "said", "decided_by": "rule", "rule": "cue-after",
          "confidence": "0.985", "reviewed": "no", "line": "3", "column": "1",
          "offsets": "16-34 52-63",
        ]
      ])
  }

  @Test func offsetsAreThoseOfTheWordsInCodePoints() throws {
    let offsets = try #require(table(site())[0]["offsets"])
    let scalars = Array(Self.text.unicodeScalars)
    let words = offsets.split(separator: " ").map { pair in
      let ends = pair.split(separator: "-").compactMap { Int($0) }
      return String(String.UnicodeScalarView(scalars[ends[0]..<ends[1]]))
    }
    #expect(words == ["“We wait, \"here\",”", "“for\nlong.”"])
  }

  @Test func anOpenSpeakerIsEmpty() throws {
    let row = try table(site { ($0.speaker, $0.source, $0.confidence) = (nil, nil, nil) })[0]
    #expect(row["speaker"] == "" && row["speaker_name"] == "" && row["source"] == "")
    #expect(row["confidence"] == "")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "＝1"])
  func whatASpreadsheetWouldComputeIsKeptFromIt(words: String) throws {
    var site = SampleSite()
    try site.add(article: "a", "\(words)\n\ntext") { annotated in
      annotated.quotations = [
        AttributedQuotation(
          id: "q", content: [TextSpan(0, words.utf8.count)], kind: .direct, decision: .person)
      ]
    }
    #expect(try table(site.linked)[0]["words"] == "'\(words)")
    let json = try #require(Exporter(site.linked).bytesOfSite(.json))
    #expect(String(decoding: json, as: UTF8.self).contains("\"words\":\"\(words)\""))
  }

  @Test func addressesAreWholeWhereTheSitesAddressIsKnown() throws {
    var site = try site()
    site.settings.url = "https://marlow.example/"
    #expect(try table(site)[0]["address"] == "https://marlow.example/articles/river.html#q-1")
  }

  @Test func theJSONHasTheSameInTypes() throws {
    let bytes = try #require(Exporter(site()).bytesOfSite(.json))
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let whole = try #require(object as? [String: Any])
    #expect(whole["version"] as? Int == 1)
    #expect(whole["url"] is NSNull)
    let list = try #require(whole["quotations"] as? [[String: Any]])
    let quotation = try #require(list.first)
    #expect(quotation["decidedBy"] as? String == "rule")
    #expect(quotation["confidence"] as? Double == 0.985)
    #expect(quotation["reviewed"] as? Bool == false)
    let content = try #require(quotation["content"] as? [[String: Any]])
    #expect(content.map { $0["words"] as? String } == ["“We wait, \"here\",”", "“for\nlong.”"])
    #expect(content.map { $0["start"] as? Int } == [16, 52])
  }

  @Test func aMarkAtTheBeginningOfTheFileIsNotCounted() throws {
    var site = SampleSite()
    let text = "\u{FEFF}“Go.”"
    try site.add(article: "a", text, roles: []) { annotated in
      annotated.quotations = [
        AttributedQuotation(
          id: "q", content: [TextSpan(3, text.utf8.count)], kind: .direct, decision: .person)
      ]
    }
    #expect(try table(site.linked)[0]["offsets"] == "0-5")
  }
}

/// A strict reader of RFC 4180: every line ends in CR LF and has as many fields as the first.
enum CSVReading {
  struct Fault: Error {
    let offset: Int
  }

  static func lines(_ bytes: [UInt8]) throws -> [[String]] {
    var lines: [[String]] = []
    var fields: [String] = []
    var index = 0
    while index < bytes.count {
      var field: [UInt8] = []
      if bytes[index] == 0x22 {
        index += 1
        while true {
          guard index < bytes.count else { throw Fault(offset: index) }
          if bytes[index] == 0x22 {
            guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { break }
            index += 1
          }
          field.append(bytes[index])
          index += 1
        }
        index += 1
      } else {
        while index < bytes.count, ![0x2C, 0x0D, 0x0A, 0x22].contains(bytes[index]) {
          field.append(bytes[index])
          index += 1
        }
      }
      fields.append(String(decoding: field, as: UTF8.self))
      guard index < bytes.count else { throw Fault(offset: index) }
      if bytes[index] == 0x2C {
        index += 1
        continue
      }
      guard bytes[index...].starts(with: [0x0D, 0x0A]) else { throw Fault(offset: index) }
      index += 2
      lines.append(fields)
      fields = []
    }
    guard fields.isEmpty, lines.allSatisfy({ $0.count == lines[0].count }) else {
      throw Fault(offset: index)
    }
    return lines
  }
}
