import Foundation
import SiteModel
import SourceText
import Testing

@testable import Annotating

/// What holds of mentions whatever the entries are called and whatever the text is.
@Suite struct MentionInvariantTests {
  static let words = [
    "Łódź", "Muller", "Müller", "Erdoğan", "Ørsted", "Weiß", "May", "Will", "Reading", "bell",
    "de", "Галич", "Йорк", "Київ", "Ma", "O’Neil", "Jean-Luc", "Jr.", "X", "東京", "Zoe\u{308}",
  ]

  static func entities(_ random: inout RandomText) -> [Entity] {
    (0..<random.int(1..<9)).map { index in
      func name() -> String {
        (0..<random.int(1..<4)).map { _ in words[random.int(0..<words.count)] }
          .joined(separator: " ")
      }
      let isPerson = random.int(0..<2) == 0
      var entity = Fixture.entity(
        isPerson ? "person:p\(index)" : "place:p\(index)", name(),
        also: random.int(0..<3) == 0 ? [name()] : [])
      if random.int(0..<3) == 0 { entity.forms = [name(), words[random.int(0..<words.count)]] }
      if random.int(0..<3) == 0 { entity.insideNames = [entity.name + " Post"] }
      if random.int(0..<3) == 0 { entity.role = "Mayor of Marlow" }
      return entity
    }
  }

  /// Names as people write them and as they do not, between any signs.
  static func text(_ entities: [Entity], _ random: inout RandomText) -> String {
    var text = ""
    for _ in 0..<random.int(1..<60) {
      let entity = entities[random.int(0..<entities.count)]
      let names =
        [entity.name, entity.surname ?? "I.", entity.givenName ?? "J."] + entity.forms
        + entity.insideNames
      let name = names[random.int(0..<names.count)]
      text += ["Mayor ", "in ", "I. ", "the ", "", "-", "’", "Street ", ". "][random.int(0..<9)]
      switch random.int(0..<7) {
      case 0: text += name.uppercased()
      case 1: text += name.decomposedStringWithCanonicalMapping
      case 2: text += name.map { "\($0)\u{AD}" }.joined()
      case 3: text += name.map { random.int(0..<4) == 0 ? "\($0)-\n" : "\($0)" }.joined()
      case 4: text += name.lowercased()
      default: text += name
      }
      text += random.int(0..<2) == 0 ? " " : random.text(pieces: 3)
    }
    return text.replacing("«", with: "<").replacing("»", with: ">")
  }

  private func isWord(_ bytes: [UInt8], endingAt end: Int) -> Bool {
    bytes.withUnsafeBufferPointer {
      UTF8Scalars.isWord(UTF8Scalars.decode($0, endingAt: end, from: 0))
    }
  }

  private func isWord(_ bytes: [UInt8], at start: Int) -> Bool {
    bytes.withUnsafeBufferPointer {
      start < $0.count
        && UTF8Scalars.isWord(UTF8Scalars.decode($0, at: start, before: $0.count).scalar)
    }
  }

  @Test(arguments: UInt64(0)..<400) func mentionsAreWholeWordsApartAndAscending(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let entities = Self.entities(&random)
    var marked = MarkedArticle(Self.text(entities, &random))
    // A record that some words are nobody's.
    let bytes = marked.file.bytes
    if let paragraph = marked.article.blocks.first?.span, paragraph.count > 0 {
      let words = marked.file.text(at: paragraph).split(separator: " ")
      if let word = words.first(where: { $0.count > 2 }) {
        marked.article.annotations = [
          Fixture.annotation(
            .mention(nil), TextQuoteSelector(exact: String(word), span: TextSpan(3, 7)))
        ]
      }
    }
    let found = Fixture.annotate(marked, entities)
    var end = 0
    for mention in found.output.mentions {
      let span = mention.span
      #expect(span.start >= end && span.end > span.start)
      end = span.end
      #expect(marked.article.blocks.contains { $0.span.contains(span) })
      #expect(bytes[span.start] & 0xC0 != 0x80, "begins with a character")
      #expect(span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80, "ends with one")
      #expect(isWord(bytes, at: span.start))
      #expect(!(span.start > 0 && isWord(bytes, endingAt: span.start)), "no word goes on before it")
      let isSign = !isWord(bytes, endingAt: span.end)
      #expect(isSign || !isWord(bytes, at: span.end), "no word goes on behind it")
      #expect(!found.output.exclusions.contains { $0.span.overlaps(span) })
    }
    let again = Fixture.annotate(marked, entities)
    #expect(again.output.mentions == found.output.mentions)
    #expect(again.diagnostics == found.diagnostics)
    let reversed = Fixture.annotate(marked, entities.reversed())
    #expect(reversed.output.mentions == found.output.mentions, "their order does not matter")
  }
}
