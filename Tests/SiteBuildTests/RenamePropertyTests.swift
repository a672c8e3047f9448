import SeededRandom
import SiteBuild
import SourceText
import Testing

/// What holds of every renaming, on random sites.
struct RenamePropertyTests {
  private static let names = ["tom", "Tom-U", "ines.maro", "andré", "o_k", "x-1"]
  private static let pieces = [
    "[a](person:NAME)", "[a](<person:NAME> 't')", "<person:NAME>", "[t][t]", "[p](place:alder)",
    "`person:NAME`", "person:NAME", "\n\n", " ", "*", "word", "> ", "\n- ", "[x](#n)", "é", "\r\n",
    "![p](assets/a.png)", "\n```\n", "[a](\nperson:NAME\n)", "_", "\\", "[Person](Person:NAME)",
  ]

  private func text(_ generator: inout SplitMix64) -> String {
    let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
      Self.pieces.randomElement(using: &generator) ?? ""
    }.map { piece in
      piece.replacing("NAME", with: Self.names.randomElement(using: &generator) ?? "")
    }.joined()
    let name = Self.names.randomElement(using: &generator) ?? ""
    return text + "\n\n[t]: person:\(name)\n\n[t]\n"
  }

  private func site(_ generator: inout SplitMix64) throws -> TemporarySite {
    var content = [
      "places/alder.md": "---\nname: Alder\n---\n", "assets/a.png": "p",
      "articles/a.txt": "Title.\n\nTom Uller, Ines Maro and André met in Alder.\n",
      "articles/a.md":
        "## Mentions\n\n> **Tom Uller**\n\n- is: [T](person:tom)\n\n## Context: n\n\n> Title\n\n- id: n\n\n"
        + text(&generator).replacing("\n> ", with: "\n").replacing("\n- ", with: "\n"),
      "pages/p.md":
        "---\ntitle: P\n---\n\(text(&generator).replacing("(#n)", with: "(place:alder)"))",
    ]
    for (index, name) in Self.names.enumerated() {
      let folder = Bool.random(using: &generator) ? "people/a" : "people"
      let mark = Bool.random(using: &generator) ? "\u{FEFF}" : ""
      let words = text(&generator).replacing("(#n)", with: "(place:alder)")
      content["\(folder)/\(name).md"] = "\(mark)---\nname: N\(index) Om\n---\n\(words)"
    }
    return try TemporarySite(content)
  }

  @Test func renamedAndRenamedBackEverythingIsAsItWas() async throws {
    var generator = SplitMix64(seed: 11)
    var references = 0
    for _ in 0..<60 {
      let site = try site(&generator)
      let before = site.files(in: "Content")
      let name = Self.names.randomElement(using: &generator) ?? ""
      let renamer = Renamer(content: "\(site.root)/Content")
      let there = try await renamer.rename("person:\(name)", to: "person:new.name-é", write: true)
      references += there.references
      #expect(there.failure == nil && there.count(.notWritten) == 0)
      // But for the name no byte has changed.
      let shown = site.files(in: "Content").mapValues { String(decoding: $0, as: UTF8.self) }
      for (path, text) in shown {
        let old = before[path.replacing("new.name-é", with: name)]
        let back = text.replacing("person:new.name-é", with: "person:\(name)")
          .replacing("Person:new.name-é", with: "Person:\(name)")
        #expect(back == old.map { String(decoding: $0, as: UTF8.self) }, "\(path)")
      }
      let back = try await renamer.rename("person:new.name-é", to: "person:\(name)", write: true)
      #expect(back.references == there.references)
      #expect(site.files(in: "Content") == before)
    }
    #expect(references > 200)
  }

  @Test func theBuiltSiteIsTheSameButForThePaths() async throws {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<6 {
      let site = try site(&generator)
      let before = try await site.build()
      // A name that sorts where the old one does, so that lists keep their order.
      let renamer = Renamer(content: "\(site.root)/Content")
      let report = try await renamer.rename("person:x-1", to: "person:x-1b", write: true)
      let after = try await site.build(output: "After")
      #expect(after.ids(.note) == before.ids(.note))
      guard !report.hasProblems else { continue }
      func plain(_ text: [UInt8]) -> String {
        String(decoding: text, as: UTF8.self).replacing("x-1b", with: "x-1")
      }
      let new = Dictionary(
        site.files(in: "After").map { ($0.key.replacing("x-1b", with: "x-1"), plain($0.value)) },
        uniquingKeysWith: { one, _ in one })
      let old = site.files(in: "Output").mapValues(plain)
      #expect(new.keys.sorted() == old.keys.sorted())
      for (path, text) in old { #expect(new[path] == text, "\(path)") }
    }
  }
}
