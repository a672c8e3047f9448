import Annotating
import SiteModel
import SourceText
import Speech

/// The layers of an article, and what the rules say about its quotations, line by line.
struct ExplainedArticle: Sendable {
  /// Columns that words are shortened to.
  private static let columns = 76

  let annotated: AnnotatedArticle
  let explanation: SpeechExplanation
  let lines: LineIndex

  /// `explanation` is that of `annotated`.
  init(_ annotated: AnnotatedArticle, _ explanation: SpeechExplanation) {
    self.annotated = annotated
    self.explanation = explanation
    lines = LineIndex(annotated.article.file)
  }

  var file: SourceFile { annotated.article.file }

  // MARK: For people

  /// Layer by layer, each item with its line and column.
  var text: String {
    let article = annotated.article
    var text = "\(file.path.visible)\n"
    text += section("blocks", article.blocks.map { item($0.span, $0.role.name) })
    text += section(
      "furniture", annotated.furniture.map { item($0, "furniture") })
    text += section(
      "mentions", annotated.mentions.map { item($0.span, $0.entity.description) })
    text += section(
      "notes",
      annotated.notes.flatMap { note in
        note.targets.map { item($0.span, "\(note.note.category.name) #note-\(note.id)") }
      }
        + annotated.orphans.map {
          "  –  \($0.note.category.name) #note-\($0.id), without a passage"
        })
    text += section("quotations", annotated.quotations.map(lines))
    text += section("in marks, but no quotation", unquoted.map(lines))
    return text
  }

  private func section(_ name: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n\(name)\n" + items.map { $0 + "\n" }.joined()
  }

  private func item(_ span: TextSpan, _ label: String) -> String {
    "  \(place(span))  \(label)  \(words(span))"
  }

  private func place(_ span: TextSpan) -> String {
    let (line, column) = lines.position(at: span.start)
    return "\(line):\(column)"
  }

  private func words(_ span: TextSpan) -> String {
    file.line(at: span).visible.shortened(to: Self.columns)
  }

  private func lines(_ quotation: AttributedQuotation) -> String {
    var text =
      "  "
      + quotation.content.map { "\(place($0))  \(words($0))" }
      .joined(separator: "\n  ")
    text += "\n    \(quotation.kind.rawValue); \(decision(of: quotation))"
    if let source = quotation.source { text += "\n    source  \(place(source))  \(words(source))" }
    if let cue = quotation.cue { text += "\n    cue     \(place(cue))  \(words(cue))" }
    text += candidates(of: quotation).filter { $0.words != quotation.source }
      .map { "\n    \(line(of: $0))" }.joined()
    return text + explanations(of: quotation).map { "\n" + steps($0) }.joined()
  }

  /// Whom the quotation's source may mean.
  func candidates(of quotation: AttributedQuotation) -> [SpeechExplanation.Candidate] {
    quotation.source.flatMap { explanation.candidates[$0] } ?? []
  }

  private func line(of candidate: SpeechExplanation.Candidate) -> String {
    let head = candidate.fell == nil ? "means   " : "not     "
    let who = candidate.who?.visible ?? "somebody"
    let salience =
      candidate.salience > 0 ? ", salience \(Self.hundredths(candidate.salience))" : ""
    let tail = candidate.fell.map { ": \($0)" } ?? ""
    return "\(head)\(who), as \(words(candidate.words)) (\(place(candidate.words)))"
      + salience + tail
  }

  /// A number to two decimals.
  static func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  private func decision(of quotation: AttributedQuotation) -> String {
    let speaker = quotation.speaker.map { "speaker \($0)" } ?? "speaker open"
    switch quotation.decision {
    case .person: return "\(speaker), by a record"
    case .label: return "\(speaker), by the turn’s label"
    case .rule(let rule):
      guard let confidence = quotation.confidence else {
        return "\(speaker), no rule has an answer"
      }
      return "\(speaker); rule \(rule), \(confidence)"
    }
  }

  private func lines(_ explanation: Explanation) -> String {
    "  \(place(explanation.stretch))  \(words(explanation.stretch))\n" + steps(explanation)
  }

  /// What the rules say: those that have something to say a line each, then the others.
  private func steps(_ explanation: Explanation) -> String {
    var lines: [String] = []
    var silent: [String] = []
    for step in explanation.steps {
      switch step.outcome {
      case .decided(let answer): lines.append("    decided     \(step.rule): \(words(answer))")
      case .wouldSay(let answer): lines.append("    would say   \(step.rule): \(words(answer))")
      case .doesNotApply: silent.append(step.rule)
      }
    }
    let rest = silent.joined(separator: ", ")
    return (lines + (silent.isEmpty ? [] : ["    no answer   \(rest)"])).joined(separator: "\n")
  }

  private func words(_ answer: Explanation.Answer) -> String {
    guard answer.verdict != .notSpeech else { return "no quotation" }
    let source = answer.source.map { "\(words($0.span)) (\(place($0.span)))" } ?? "nobody named"
    let cue = answer.cue.map { ", \(words($0))" } ?? ""
    let verdict = answer.verdict == .continuation ? "goes on; " : ""
    return "\(verdict)\(source)\(cue), \(answer.confidence)"
  }

  // MARK: Which explanation belongs where

  func explanations(of quotation: AttributedQuotation) -> [Explanation] {
    explanation.stretches.filter { explanation in
      quotation.content.contains { $0.overlaps(explanation.stretch) }
    }
  }

  /// The stretches between marks that are no quotation's.
  var unquoted: [Explanation] {
    let quoted = annotated.quotations.flatMap(\.content)
    return explanation.stretches.filter { explanation in
      !quoted.contains { $0.overlaps(explanation.stretch) }
    }
  }
}

extension ArticleBlock.Role {
  /// The word for it in what is printed.
  var name: String {
    switch self {
    case .title: "title"
    case .standfirst: "standfirst"
    case .byline: "byline"
    case .paragraph: "paragraph"
    case .setOff: "set-off"
    case .turn: "turn"
    case .turnContinued: "turn-continued"
    }
  }
}
