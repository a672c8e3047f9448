import SourceText

/// What somebody is said to have said, without marks around it.
struct Report: Sendable {
  /// The reported clause, by its tokens: without `that`, and without the full stop.
  var content: Range<Int>
  /// `said`, `according to`.
  var cue: TextSpan
  var source: Source
}

/// One way to find speech that is reported without marks.
///
/// Every rule looks at one sentence that ends in a full stop; the first that finds something there
/// decides. Nothing is found where quotation marks stand inside the clause, as the words in them are
/// quotations of their own, where it is not said that somebody said so (`Maro never said that`,
/// `if Maro says that`, `Maro would say that`), and where it is open which of two verbs reports.
struct IndirectRule: Sendable {
  /// In kebab-case; kept with what it found.
  let name: String
  /// How often it is right, from 0 to 1. A person read what the rules found in 240 English news
  /// articles, a quarter at a time, and mended them after each. Of the 203 reports of the second
  /// half six were wrong as they were first read: one had the wrong source, one was no report, and
  /// four ended in the wrong place, all of them `reported-clause`. Of all 51 that `closing-report`
  /// found one was wrong, of all 35 of `according-to-clause` none; both have a little less, as so
  /// few prove little. Of 17 that a participle begins (`…, adding that`) none was wrong.
  let confidence: Double
  /// What is reported in a sentence, ascending. Linear in the sentence.
  let reports: @Sendable (Scene, Range<Int>) -> [Report]

  /// Every rule, in the order they are tried in.
  static let inOrder: [IndirectRule] = [.accordingToClause, .closingReport, .reportedClause]
}

extension Scene {
  /// What is reported without marks in the passage, ascending, once its quotations are decided.
  /// Linear.
  func indirectSpeech() -> [FoundQuotation] {
    var scene = self
    scene.takenCues = Set(decisions.compactMap { $0?.cue?.start })
    var found: [FoundQuotation] = []
    var cue = 0
    for sentence in passage.sentences {
      let first = cue
      while cue < passage.cues.count, passage.cues[cue].token < sentence.upperBound { cue += 1 }
      guard cue > first || passage.hasAccording, endsInFullStop(sentence) else { continue }
      for rule in IndirectRule.inOrder {
        let reports = rule.reports(scene, sentence)
        guard !reports.isEmpty else { continue }
        found += reports.map { report in
          FoundQuotation(
            content: [passage.span(report.content.lowerBound, report.content.upperBound - 1)],
            kind: .indirect, cue: report.cue, source: report.source, rule: rule.name,
            confidence: rule.confidence)
        }
        break
      }
    }
    return found
  }

  private func endsInFullStop(_ sentence: Range<Int>) -> Bool {
    let last = passage.tokens[sentence.upperBound - 1]
    return last.kind == .fullStop || last.isWord(.stopped)
  }
}
