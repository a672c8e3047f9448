import Foundation
import SeededRandom
import SiteBuild
import SourceText
import Testing

/// Random bytes in every kind of file: the build ends, and writes inside its folder only.
struct SiteFuzzTests {
  private static let places = [
    "articles/a.txt", "articles/a.md", "articles/a.b.md", "articles/deep/c.txt", "people/p.md",
    "places/q.md", "pages/r.md", "site.yml", "assets/x.bin", "ships/s.md",
  ]
  private static let words: [String] = [
    "---\n", "name: ", "title: ", "also: [", "]", "geo: [1, 2]", "within: place:q", "\n\n", "\n",
    "\r\n",
    "# ", "## Speech\n", "## Context: x\n", "> ", "**", "- speaker: [A](person:p)\n",
    "- id: ../../x\n",
    "“", "”", "\"", "'", "said Anna Holt", "Anna Holt", "HOLT: ", "<script>", "&",
    "[x](../../../y)",
    "[x](person:..)", "![x](/etc/passwd)", "kinds:\n  ship: {folder: ../x}\n",
    "url: https://e.org\n",
    "image: ../../x\n", "{{title}}", "…", "\u{FEFF}", "\u{202E}", "é", "a", " ", "\t", "- [",
    "```\n",
  ]

  @Test(arguments: 0..<60)
  func randomContentNeverLeavesTheOutput(seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed)
    let site = try TemporarySite()
    for place in Self.places where Int.random(in: 0..<8, using: &generator) > 0 {
      try site.write("Content/\(place)", Self.bytes(using: &generator))
    }
    let content = site.files(in: "Content")
    let report = try await site.build()
    try check(site, content)
    let again = try await site.build()
    #expect(again.files.created + again.files.updated + again.files.deleted == 0)
    #expect(again.ids(.note) == report.ids(.note))
  }

  @Test(arguments: 0..<30)
  func mutatedSamplesNeverLeaveTheOutput(seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed &+ 1000)
    let fixture = "\(TemporarySite.testFolder)/Fixtures/everything/Content"
    let site = try TemporarySite()
    for (path, original) in TemporarySite.files(in: fixture).sorted(by: { $0.key < $1.key }) {
      var bytes = original
      for _ in 0..<Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...20, using: &generator))
        bytes.replaceSubrange(start..<end, with: Self.bytes(using: &generator).prefix(12))
      }
      try site.write("Content/\(path)", bytes)
    }
    let content = site.files(in: "Content")
    try await site.build()
    try check(site, content)
  }

  @Test(arguments: 0..<30)
  func randomTemplatesWriteAllOrNothing(seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed &+ 2000)
    let site = try TemporarySite(["articles/a.txt": "A\n\nText.\n"])
    try site.copyTemplates()
    let paths = site.files(in: "Templates").keys.filter { $0.hasSuffix(".html") }.sorted()
    let path = try #require(paths.randomElement(using: &generator))
    var bytes = site.read("Templates/\(path)") ?? []
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 0...9, using: &generator))
    let part = ["{{", "}}", "{{{", "{{/x}}", "{{#title}}", "{{>layout}}", "\u{0}", ""]
    bytes.replaceSubrange(
      start..<end, with: Array((part.randomElement(using: &generator) ?? "").utf8))
    try site.write("Templates/\(path)", bytes)
    let report = try await site.build()
    #expect(report.hasErrors == !site.exists("Output"))
  }

  /// Nothing but `Output` is new, and the content is as it was.
  private func check(_ site: TemporarySite, _ content: [String: [UInt8]]) throws {
    let top = try FileManager.default.contentsOfDirectory(atPath: site.root).sorted()
    #expect(top == ["Content", "Output"])
    #expect(site.files(in: "Content") == content)
    for (path, bytes) in site.files() where path.hasSuffix(".html") {
      #expect(String(validating: bytes, as: UTF8.self) != nil, "\(path) is UTF-8")
      let own = "<script src=\"../theme/site.js\" defer></script>"
      let scripts = String(decoding: bytes, as: UTF8.self).replacing(own, with: "")
        .components(separatedBy: "<script").dropFirst()
      #expect(scripts.count <= 1, "\(path) has no other script but its structured data")
      for script in scripts {
        let data = script.prefix { $0 != "<" }
        #expect(data.hasPrefix(" type=\"application/ld+json\">{"))
        #expect(script.dropFirst(data.count).hasPrefix("</script>"))
      }
    }
  }

  private static func bytes(using generator: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    if Bool.random(using: &generator) { bytes += "---\nname: Anna Holt\n---\n".utf8 }
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      bytes += (words.randomElement(using: &generator) ?? "x").utf8
      if Int.random(in: 0..<120, using: &generator) == 0 {
        bytes.append(UInt8.random(in: .min ... .max, using: &generator))
      }
    }
    return bytes
  }
}
