import SiteModel
import SourceText

/// Tells which quotations nobody is named for, so that a person can go through them.
enum OpenSpeakers {
  /// A note for each quotation in marks whose speaker rules left open; none once the article is
  /// reviewed. A rule less sure than `leastConfidence` was not heard. Linear.
  static func notes(
    _ quotations: [AttributedQuotation], in article: Article, leastConfidence: Double
  ) -> [Diagnostic] {
    guard !article.metadata.reviewed else { return [] }
    return quotations.compactMap { quotation in
      guard quotation.speaker == nil, quotation.kind != .indirect,
        let first = quotation.content.first
      else { return nil }
      let reason: String
      switch quotation.decision {
      case .person: return nil
      case .label: reason = "the turn’s label means nobody in the index, or several"
      case .rule(let rule):
        if let confidence = quotation.confidence, confidence < leastConfidence {
          reason = "the rule \(rule) is not sure enough (\(confidence))"
        } else if let source = quotation.source {
          reason = "it is not known whom “\(article.file.line(at: source))” means"
        } else {
          reason = "no words say whose it is"
        }
      }
      return .note(
        "speaker-open", "the speaker is left open: \(reason)", in: article.file, at: first,
        hint: "add a record under ## Speech where you know; `sitegen explain \(article.slug)` "
          + "has what each rule says")
    }
  }
}
