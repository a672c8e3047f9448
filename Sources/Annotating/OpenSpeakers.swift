import SiteModel
import SourceText

/// Tells which quotations nobody is named for, so that a person can go through them.
enum OpenSpeakers {
  /// A note for each quotation in marks whose speaker rules left open, and for each label of turns
  /// that nobody in the index has; none once the article is reviewed, and none for the words at
  /// `told`. A rule less sure than `leastConfidence` was not heard. Linear.
  static func notes(
    _ quotations: [AttributedQuotation], in article: Article, besides told: Set<TextSpan>,
    leastConfidence: Double
  ) -> [Diagnostic] {
    guard !article.metadata.reviewed else { return [] }
    var labels: Set<String> = []
    return quotations.compactMap { quotation in
      guard quotation.speaker == nil, quotation.kind != .indirect,
        let first = quotation.content.first
      else { return nil }
      let words = quotation.source.map { article.file.line(at: $0) }
      if let source = quotation.source, told.contains(source) {
        if quotation.decision == .label, let words { labels.insert(words) }
        return nil
      }
      let reason: String
      switch quotation.decision {
      case .person: return nil
      case .label:
        guard let words, labels.insert(words).inserted else { return nil }
        reason = "nobody in the index is known to be the “\(words)” of these turns"
      case .rule(let rule):
        if let confidence = quotation.confidence, confidence < leastConfidence {
          reason = "the rule \(rule) is not sure enough (\(confidence))"
        } else if let words {
          reason = "it is not known whom “\(words)” means"
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
