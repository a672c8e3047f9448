import Foundation
import SourceText
import Speech
import Testing

/// How well the rules do on the texts in `Labelled`. `SPEECH_FIGURES=figures.txt` writes the figures
/// by genre, and all that is wrong, into that file.
@Suite struct LabelledTextsTests {
  /// The floors are what was measured, less 0.02: they hold what was reached. Whoever gains here
  /// raises them.
  @Test func quotationsAndTheirSourcesAreFound() throws {
    var figures = SpeechFigures()
    for text in try LabelledText.all() {
      let finder = QuotationFinder()
      let (bytes, paragraphs) = (text.marked.text, text.marked.paragraphs)
      let reading = finder.read(bytes, paragraphs: paragraphs)
      let speakers = finder.resolve(reading, in: bytes, paragraphs: paragraphs).speakers
      let names = zip(speakers, reading.quotations).map { speaker, quotation -> String? in
        guard case .named(let span) = speaker, quotation.confidence >= 0.9 else { return nil }
        return text.words(span)
      }
      figures.add(text, SpeechScore(text, reading.quotations, speakers: names))
    }
    let all = figures.all
    let report = figures.table + "\n\n" + all.faults.joined(separator: "\n") + "\n"
    if let path = ProcessInfo.processInfo.environment["SPEECH_FIGURES"] {
      try report.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let floors: [(name: String, figure: Double, floor: Double)] = [
      ("spans, precision", all.spans.precision, 0.977),
      ("spans, recall", all.spans.recall, 0.972),
      ("spans, F1", all.spans.f1, 0.975),
      ("span and source, direct quotations, F1", all.direct.f1, 0.914),
      ("span and source, all quotations, F1", all.whole.f1, 0.908),
      ("sources of confidence 0.9 and more, precision", all.sure.precision, 0.972),
      ("kinds, precision", all.kinds.precision, 0.975),
      ("speakers named, precision", all.named.precision, 0.98),
      ("speakers named, recall", all.named.recall, 0.341),
    ]
    for (name, figure, floor) in floors where figure < floor {
      Issue.record("\(name): \(figure) is below \(floor)\n\(report)")
    }
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
}
