import SiteModel
import SourceText
import Testing

@testable import Annotating

/// Whatever is written, the layers of an article are sound.
@Suite struct AnnotatorFuzzTests {
  private static let words = [
    "Ines Maro", "Maro", "Ivan Petrov", "Petrov", "Tom Ullery", "Nils Aker", "Diego Maro", "Alder",
    "he", "she", "said", "told", "asked", "“", "”", "“", "”", "‘", "’", "\"", "'", ",", ".", "?",
    ":", "—",
    "the reporter", "her husband", "it leaks", "according to", "who", "and", "said that", "adding",
    "Mr.",
  ]

  private func text(_ random: inout RandomText) -> [UInt8] {
    var text = ""
    for _ in 0..<random.int(0..<120) {
      text += random.int(0..<8) == 0 ? random.piece() : Self.words[random.int(0..<Self.words.count)]
      text += random.int(0..<9) == 0 ? "\n\n" : " "
    }
    var bytes = Array(text.utf8)
    if random.int(0..<4) == 0, !bytes.isEmpty {
      for _ in 0..<5 { bytes[random.int(0..<bytes.count)] = UInt8(random.int(0..<256)) }
    }
    return bytes
  }

  /// Blocks as a reader might cut them, of any role.
  private func blocks(_ text: [UInt8], _ random: inout RandomText) -> [ArticleBlock] {
    var blocks: [ArticleBlock] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstRange(of: [0x0A, 0x0A])?.lowerBound ?? text.count
      if end > start {
        let colon = text[start..<end].firstIndex(of: UInt8(ascii: ":"))
        var role: ArticleBlock.Role =
          blocks.isEmpty
          ? .title : [.paragraph, .paragraph, .byline, .standfirst][random.int(0..<4)]
        if let colon, random.int(0..<2) == 0 { role = .turn(label: TextSpan(start, colon + 1)) }
        if blocks.contains(where: \.isTurn), random.int(0..<3) == 0, !isTurn(role) {
          role = .turnContinued
        }
        blocks.append(ArticleBlock(role, TextSpan(start, end)))
      }
      start = end + 2
    }
    return blocks
  }

  private func isTurn(_ role: ArticleBlock.Role) -> Bool {
    if case .turn = role { true } else { false }
  }

  private func annotation(_ text: [UInt8], _ random: inout RandomText, at start: Int) -> Annotation
  {
    func words() -> String {
      guard !text.isEmpty, random.int(0..<8) > 0 else { return random.text(pieces: 4) }
      let low = random.int(0..<text.count)
      return String(decoding: text[low..<min(text.count, low + random.int(1..<60))], as: UTF8.self)
    }
    let targets = (0..<random.int(1..<3)).map { _ in
      TextQuoteSelector(
        exact: random.int(0..<6) == 0 ? words() + "…" + words() : words(),
        prefix: random.int(0..<6) == 0 ? words() : "",
        suffix: random.int(0..<6) == 0 ? words() : "",
        occurrence: random.int(0..<3) == 0 ? random.int(1..<4) : nil,
        span: TextSpan(start, start + 1))
    }
    let id = [
      Fixture.id("person:ines-maro"), Fixture.id("person:ivan-petrov"), Fixture.id("person:x"),
    ][
      random.int(0..<3)]
    let content: AnnotationContent
    switch random.int(0..<8) {
    case 0: content = .speech(.speaker(id, indirect: random.int(0..<2) == 0))
    case 1: content = .speech(.unknown(indirect: false))
    case 2: content = .speech(.notSpeech)
    case 3: content = .mention(id)
    case 4: content = .mention(nil)
    case 5: content = .furniture
    default:
      var note = Note(
        category: .init(name: "context", label: "Context"), title: random.text(pieces: 2))
      note.id = random.int(0..<2) == 0 ? "a\(random.int(0..<3))" : nil
      content = .note(note)
    }
    return Annotation(
      content: content, targets: targets, file: Fixture.notes, span: TextSpan(start, start + 2))
  }

  @Test(arguments: UInt64(0)..<300) func layersAreSound(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let text = text(&random)
    let blocks = blocks(text, &random)
    let file = SourceFile(path: "Content/articles/test.txt", bytes: text)
    var article = Article(slug: Fixture.slug("test"), file: file, blocks: blocks)
    article.annotations = (0..<random.int(0..<9)).map { annotation(text, &random, at: $0 * 3) }
    let annotator = Annotator(registry: Fixture.registry(Fixture.marlow))
    let found = annotator.annotate(article)
    let output = found.output

    var end = 0
    for mention in output.mentions {
      #expect(mention.span.start >= end && mention.span.end <= text.count)
      end = mention.span.end
    }
    let furniture = SpanSet(output.furniture)
    #expect(furniture.spans == output.furniture)
    var pieces: [TextSpan] = []
    var first = 0
    for quotation in output.quotations {
      #expect(!quotation.content.isEmpty)
      #expect((quotation.content.first?.start ?? -1) >= first)
      first = quotation.content.first?.start ?? first
      for (one, other) in zip(quotation.content, quotation.content.dropFirst()) {
        #expect(one.end <= other.start)
      }
      for span in quotation.content {
        #expect(!span.isEmpty)
        #expect(blocks.contains { $0.span.contains(span) })
        if quotation.decision != .person { #expect(!furniture.overlaps(span)) }
      }
      pieces += quotation.content
      if let speaker = quotation.speaker { #expect(speaker.kind == "person") }
    }
    pieces.sort()
    for (one, other) in zip(pieces, pieces.dropFirst()) { #expect(one.end <= other.start) }
    #expect(Set(output.quotations.map(\.id)).count == output.quotations.count)
    let ids = output.notes.map(\.id) + output.orphans.map(\.id)
    #expect(Set(ids).count == ids.count)
    let notes = article.annotations.filter { if case .note = $0.content { true } else { false } }
    #expect(ids.count == notes.count)
    for diagnostic in found.diagnostics {
      for place in [diagnostic.place] + diagnostic.notes.map(\.place) {
        guard let place, let span = place.span else { continue }
        #expect(span.end <= place.file.bytes.count)
      }
    }
    let again = annotator.annotate(article)
    #expect(
      again.output.quotations == output.quotations && again.output.mentions == output.mentions)
    #expect(again.diagnostics == found.diagnostics)
  }
}
