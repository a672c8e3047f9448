import SeededRandom
import SourceText
import Testing

@testable import Importing

/// Whatever the bytes, an importer answers, points into its file, and takes time that grows with it.
@Suite struct ImportFuzzTests {
  private static let hypothesis = #"""
    {"total": 2, "rows": [{"id": "aB", "created": "2026-11-12T09:30:00Z", "user": "acct:l@h.is",
     "uri": "https://courier.example/river", "text": "# So\n\n> x <b>y</b>\n\n- z [a](/b)", "tags": ["context"],
     "permissions": {"read": ["group:__world__"]}, "references": [],
     "target": [{"source": "u", "selector": [{"type": "TextPositionSelector", "start": 1, "end": 5},
       {"type": "TextQuoteSelector", "exact": "waits \ud83d\udea2", "prefix": "\ud83d", "suffix": "e"}]}]},
     {"id": "c", "user": "acct:m@h.is", "uri": "v", "text": "", "references": ["aB"], "target": []}]}
    """#

  private static let collection = #"""
    {"@context": ["http://www.w3.org/ns/anno.jsonld", {"sitegen": "https://sitegen.example/ns#"}],
     "type": "AnnotationCollection", "total": 2, "first": {"type": "AnnotationPage", "items": [
     {"id": "a#note-n", "type": "Annotation", "motivation": ["assessing"], "label": "t",
      "creator": {"type": "Person", "name": "L"}, "created": "2026-11-12T00:00:00Z",
      "body": [{"type": "Choice", "items": [{"type": "TextualBody", "format": "text/html",
        "value": "<p>a &amp; b<script>x</script>"}]}, {"type": "TextualBody", "purpose": "tagging",
        "value": "Fact-check"}], "target": {"source": {"id": "river.html"}, "selector": [
        {"type": "TextQuoteSelector", "exact": "x", "refinedBy": {"type": "Choice", "items": []}},
        {"type": "TextPositionSelector", "start": 0, "end": 3}], "sitegen:quoted": "y"}},
     {"type": "Annotation", "sitegen:layer": "quotation", "sitegen:decidedBy": "record",
      "body": {"purpose": "identifying", "source": {"id": "../people/tom-ullery.html"}},
      "target": [{"source": "river.html", "selector": {"type": "TextQuoteSelector", "exact": "y"}}]}]}}
    """#

  private func check(_ bytes: [UInt8], _ site: ImportSite) {
    let file = SourceFile(path: "x", bytes: bytes)
    let read = Importer(site: site).read(file)
    #expect(read.output != nil || read.diagnostics.contains { $0.severity == .error })
    for diagnostic in read.diagnostics {
      #expect(!diagnostic.message.isEmpty)
      if let span = diagnostic.place?.span {
        #expect(span.start >= 0 && span.end <= bytes.count, "\(diagnostic.id)")
      }
    }
    for annotation in read.output?.content.annotations ?? [] {
      #expect(!annotation.passages.isEmpty)
      #expect(annotation.span.end <= bytes.count)
    }
  }

  @Test func readsRandomBytes() throws {
    let site = try Samples.site()
    var random = SplitMix64(seed: 31)
    for start in ["", "{", "[", "[{\"type\":\"Annotation\",", "{\"rows\":["] {
      for _ in 0..<150 {
        let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        check(Array(start.utf8) + bytes, site)
      }
    }
  }

  @Test(arguments: [hypothesis, collection])
  func readsMutationsOfGoodFiles(_ text: String) throws {
    let site = try Samples.site()
    var random = SplitMix64(seed: 32)
    let good = Array(text.utf8)
    check(good, site)
    for _ in 0..<1_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<max(1, bytes.count), using: &random)
        let end = min(bytes.count, at + Int.random(in: 0...12, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(min(at, end)..<end)
        case 1: bytes.insert(contentsOf: bytes[min(at, end)..<end], at: at)
        case 2: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
        default: bytes.removeSubrange(at...)
        }
        if bytes.isEmpty { break }
      }
      check(bytes, site)
    }
  }

  /// Values of the wrong sort, in the right place.
  @Test(arguments: [hypothesis, collection])
  func readsFilesWhoseValuesAreOfAnotherSort(_ text: String) throws {
    let site = try Samples.site()
    let values = ["null", "true", "7", "\"x\"", "[]", "{}", "[null, {}]", "-1.5"]
    var random = SplitMix64(seed: 33)
    for _ in 0..<600 {
      var parts = text.split(separator: ": ", omittingEmptySubsequences: false).map(String.init)
      let index = Int.random(in: 1..<parts.count, using: &random)
      let rest = parts[index].drop { !",}]".contains($0) }
      parts[index] = (values.randomElement(using: &random) ?? "") + rest
      check(Array(parts.joined(separator: ": ").utf8), site)
    }
  }

  @Test
  func largeFilesAreRead() throws {
    let site = try Samples.site()
    let row = Self.hypothesis.drop { $0 != "[" }.dropFirst().prefix { $0 != "\u{0}" }.dropLast(2)
    let rows = Array(repeating: String(row), count: 2_000).joined(separator: ",")
    let texts = [
      "{\"rows\": [\(rows)]}",
      "{\"rows\": [\(Array(repeating: "1", count: 100_000).joined(separator: ","))]}",
      String(repeating: "[", count: 1_000_000), "\"" + String(repeating: "\\u00e9", count: 200_000),
      "{\"type\": \"Annotation\", \"bodyValue\": \"\(String(repeating: "<", count: 200_000))\"}",
      "{\"rows\": [{\"uri\": \"u\", \"user\": \"u\", \"text\": \"\(String(repeating: "<b>", count: 20_000))\","
        + " \"target\": [{\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"a\"}}]}]}",
    ]
    for text in texts { check(Array(text.utf8), site) }
    #expect(HTMLWords.words(of: String(repeating: "<a ", count: 200_000)).utf8.count == 600_000)
  }
}
