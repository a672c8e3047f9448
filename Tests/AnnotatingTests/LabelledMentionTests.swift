import SiteModel
import SourceText
import Testing

@testable import Annotating

/// How many names of our own texts are linked, and how many of the links are right.
@Suite struct LabelledMentionTests {
  /// Names linked right, linked wrong and missed, with a line for each fault.
  struct Score {
    var right = 0
    var wrong = 0
    var missed = 0
    var faults: [String] = []

    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }

    mutating func add(_ text: LabelledMentions) {
      let registry = EntityRegistry.make(text.entities, kinds: [.person, .place]).output
      let found = Annotator(registry: registry, language: text.language)
        .annotate(text.article).output.mentions
      for mention in found {
        if text.links.contains(mention) {
          right += 1
        } else {
          wrong += 1
          faults.append("\(text.name) wrong: \(line(mention, text.article))")
        }
      }
      for mention in text.links where !found.contains(mention) {
        missed += 1
        faults.append("\(text.name) missed: \(line(mention, text.article))")
      }
    }

    private func line(_ mention: Mention, _ article: Article) -> String {
      let span = mention.span
      let bytes = article.file.bytes
      var (start, end) = (max(0, span.start - 24), min(bytes.count, span.end + 24))
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      let before = article.file.line(at: TextSpan(start, span.start))
      let behind = article.file.line(at: TextSpan(span.end, end))
      return "…\(before)[\(article.file.line(at: span))]\(behind)… = \(mention.entity)"
    }
  }

  @Test func theTextsAreManyAndFullOfNames() throws {
    let texts = try LabelledMentions.all()
    #expect(texts.count >= 15)
    #expect(texts.reduce(0) { $0 + $1.links.count } >= 300)
    #expect(texts.reduce(0) { $0 + $1.traps.count } >= 50)
    #expect(texts.count { $0.isAside } * 3 >= texts.count)
  }

  @Test(arguments: [false, true]) func namesMeanWhatTheirLabelsSay(_ isAside: Bool) throws {
    var score = Score()
    for text in try LabelledMentions.all() where text.isAside == isAside { score.add(text) }
    let figures =
      "\(score.right) right, \(score.wrong) wrong, \(score.missed) missed: "
      + "precision \(score.precision), recall \(score.recall)\n"
      + score.faults.joined(separator: "\n")
    #expect(score.precision >= 0.99, "\(figures)")
    #expect(score.recall >= 0.95, "\(figures)")
  }
}
