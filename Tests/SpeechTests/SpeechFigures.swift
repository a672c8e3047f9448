import Foundation

/// Scores as a table, a line per genre and one for all.
struct SpeechFigures {
  private(set) var all = SpeechScore()
  private var rows: [(name: String, quotations: Int, score: SpeechScore)] = []

  /// Adds a text’s score to the table and to that of all.
  mutating func add(_ text: LabelledText, _ score: SpeechScore) {
    all += score
    rows.append((text.genre, text.quotations.count, score))
  }

  /// The table: quotations; precision, recall and F1 of spans; F1 of span and source, of direct
  /// quotations and of all; precision of sources, and of those of confidence 0.9 and more; share of
  /// kinds that are right; precision and recall of speakers named.
  var table: String {
    let heading = [
      "quotations", "span P", "span R", "span F1", "direct F1", "all F1", "source P", "≥0.9 P",
      "kind", "named P", "named R",
    ]
    let count = rows.map(\.quotations).reduce(0, +)
    let lines = (rows + [("all", count, all)]).map { name, count, score in
      let figures = [
        score.spans.precision, score.spans.recall, score.spans.f1, score.direct.f1,
        score.whole.f1, score.sourced.precision, score.sure.precision, score.kinds.precision,
        score.named.precision, score.named.recall,
      ]
      return Self.line(name, ["\(count)"] + figures.map { String(format: "%.3f", $0) })
    }
    return ([Self.line("genre", heading)] + lines).joined(separator: "\n")
  }

  private static func line(_ name: String, _ columns: [String]) -> String {
    columns.reduce(padded(name, 50)) { $0 + padding($1, 11) + $1 }
  }

  private static func padded(_ words: String, _ width: Int) -> String {
    words + padding(words, width)
  }

  private static func padding(_ words: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - words.count))
  }
}
