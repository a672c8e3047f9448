import CommonMark
import Reading
import SeededRandom
import SiteModel
import SourceText
import Testing

/// Which bytes of a file name an entity.
@Suite struct EntityReferencesTests {
  private let settings = SiteSettings(title: "T", file: SourceFile(path: "site.yml", bytes: []))

  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "Content/people/a.md", bytes: Array(text.utf8))
  }

  private func id(_ text: String) throws -> EntityID { try #require(EntityID(text)) }

  /// The file with `▸` and `◂` around each reference, and `✗` before each place that is not rewritten.
  private func marked(_ text: String, _ name: String = "person:tom") throws -> String {
    let file = file(text)
    let found = EntityReferences.find(try id(name), in: file, settings: settings)
    let marks =
      found.all.flatMap { [($0.span.start, "▸"), ($0.span.end, "◂")] }
      + found.others.map { ($0.start, "✗") }
    var bytes: [UInt8] = []
    var offset = 0
    for (place, mark) in marks.sorted(by: { $0.0 < $1.0 }) {
      bytes += file.bytes[offset..<place] + Array(mark.utf8)
      offset = place
    }
    return String(decoding: bytes + file.bytes[offset...], as: UTF8.self)
  }

  @Test(arguments: [
    "[Tom](▸person:tom◂)", "[Tom](▸person:tom◂ \"person:tom\")", "[Tom]( <▸person:tom◂> )",
    "[Tom](\n▸person:tom◂\n)", "[Tom](▸Person:tom◂)", "[Tom](▸person\\:tom◂)", "<▸person:tom◂>",
    "[Tom][t] and [t]\n\n[t]: ▸person:tom◂", "[t]\n\n[t]:\n  <▸person:tom◂>\n  'x'",
    "> 1. **[Tom](▸person:tom◂)**\n>    - [T](▸person:tom◂)", "# [Tom](▸person:tom◂)",
    "- speaker: [Tom](▸person:tom◂)", "[![x](assets/a.png)](▸person:tom◂)",
    "[x [y](▸person:tom◂) z](person:tom)",
  ]) func linksAreReferences(_ expected: String) throws {
    #expect(try marked(expected.filter { !"▸◂".contains($0) }) == expected)
  }

  @Test(arguments: [
    "person:tom", "`person:tom`", "```\n[Tom](person:tom)\n```", "    [Tom](person:tom)",
    "[Tom](person:tomas) [Tom](person:tom-x) [Tom](person:tom.x)", "[Tom](xperson:tom)",
    "[Tom](place:tom) [Tom](article:tom)", "[Tom\\](person:tom)", "[person:tom](place:x)",
    "[Tom](assets/person:tom)", "[Tom](person:tom?x)", "[Tom](person:TOM)", "[a](#person:tom)",
    "---\nname: person:tom\nwithin: person:tomas\n---\n",
  ]) func otherWordsAreNot(_ text: String) throws {
    #expect(try marked(text) == text)
  }

  @Test(arguments: [
    "✗[Tom](person&#58;tom)", "✗[Tom](person&colon;tom)", "✗[Tom](person:t%6Fm)",
    "[t]: ✗person:tom", "[t]: ▸person:tom◂\n[t]: ✗person:tom\n\n[t]",
    "<a href=\"✗person:tom\">", "---\nname: 'A\nwithin: ✗person:tom\n---\n",
    "---\nname: A\n\n[Tom](✗person:tom)\n", "---\nwithin: ✗\"person:to\\x6d\"\n---\n",
  ]) func whatCannotBeRewrittenIsTold(_ expected: String) throws {
    #expect(try marked(expected.filter { !"▸◂✗".contains($0) }) == expected)
  }

  @Test(arguments: [
    "within: ▸place:alder◂", "within:   ▸place:alder◂   # place:alder", "within: '▸place:alder◂'",
    "within: \"▸place:alder◂\"", "within: >-\n  ▸place:alder◂", "within:\n  ▸place:alder◂",
    "{name: Pier, within: ▸place:alder◂}", "{within: '▸place:alder◂', name: place:alder}",
    "\"within\": ▸place:alder◂", "name: X\r\nwithin: ▸place:alder◂\r",
  ]) func whatAnEntryLiesInIsAReference(_ matter: String) throws {
    let expected = "---\n\(matter)\n---\nText.\n"
    #expect(try marked(expected.filter { !"▸◂".contains($0) }, "place:alder") == expected)
  }

  @Test func aLabelOfADefinitionIsNoReference() throws {
    let text = "[see person:tom here]\n\n[see person:tom here]: ▸person:tom◂\n"
    let found = try marked(text.filter { !"▸◂".contains($0) }).filter { $0 != "✗" }
    #expect(found == text)
  }

  @Test func formsOfUnicodeAreOneName() throws {
    let (composed, decomposed) = ("person:andr\u{E9}", "person:andre\u{301}")
    #expect(try marked("[A](\(decomposed))", composed) == "[A](▸\(decomposed)◂)")
  }

  @Test func aByteOrderMarkIsNoPartOfIt() throws {
    #expect(
      try marked("\u{FEFF}[A](person:tom)\r\n<person:tom>")
        == "\u{FEFF}[A](▸person:tom◂)\r\n<▸person:tom◂>")
  }

  /// Rewriting what is found renames just the links that led there, whatever the Markdown.
  @Test func linksLeadToTheNewNameAndEveryOtherLeadsWhereItDid() throws {
    let pieces = [
      "[", "]", "(", ")", "person:tom", "person:tom", "<", ">", "`", "\\", " ", "\n", "\n\n", "!",
      "*",
      ":", "[t]", "[t]: ", "[x](person:tom)", "&#58;", "%6F", "\"", "> ", "- ", "    ", "```", "é",
      "\r\n", "_", "person", "tom", "---\n", "within: ", "[person:tom]", "place:x", "'",
    ]
    let (old, new) = (try id("person:tom"), try id("person:new-tom"))
    var generator = SplitMix64(seed: 7)
    var (rewritten, told) = (0, 0)
    for _ in 0..<6_000 {
      let text = (0..<Int.random(in: 1...24, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let before = file("---\nname: A\n---\n" + text)
      let found = EntityReferences.find(old, in: before, settings: settings)
      var bytes: [UInt8] = []
      var offset = 0
      for reference in found.all {
        bytes += before.bytes[offset..<reference.span.start] + Array(new.description.utf8)
        offset = reference.span.end
      }
      let after = SourceFile(path: before.path, bytes: bytes + before.bytes[offset...])
      let expected = links(before).map { $0 == .entity(old) ? .entity(new) : $0 }
      let missed = zip(links(after), expected).count { $0 != $1 }
      #expect(links(after).count == expected.count, "\(text.debugDescription)")
      #expect(missed <= found.others.count, "\(text.debugDescription)")
      if found.others.isEmpty { #expect(links(after) == expected, "\(text.debugDescription)") }
      rewritten += found.all.count
      told += found.others.count
    }
    #expect(rewritten > 1_000 && told > 50)
  }

  private func links(_ file: SourceFile) -> [LinkTarget] {
    let entity = EntityReader(settings: settings).read(
      file, id: EntityID(kind: "place", slug: slug))
    return entity.output?.biography.linkDestinations.map { LinkTarget($0, kinds: settings.kinds) }
      ?? []
  }

  private var slug: Slug {
    guard let slug = Slug("a") else { preconditionFailure("a letter is a slug") }
    return slug
  }
}
