import SiteModel
import SourceText

/// Says why a passage could not be anchored.
struct AnchoringReport {
  let article: Article
  let annotation: Annotation
  let anchoring: QuoteAnchoring

  func diagnostic(
    for outcome: QuoteAnchoring.Outcome, of selector: TextQuoteSelector, steps: inout Int
  ) -> Diagnostic {
    switch outcome {
    case .anchored, .missing:
      return missing(selector, steps: &steps)
    case .otherContext(let places):
      return .error(
        "quote-not-found", "these words stand in the article, but not with these words around them",
        in: annotation.file, at: selector.span, notes: notes(places),
        hint: "quote the words around the bold ones as they stand in the article")
    case .tooFew(let places):
      return .error(
        "occurrence-out-of-range",
        "these words stand in the article \(places.count == 1 ? "once" : "\(places.count) times"), "
          + "fewer than the occurrence asked for", in: annotation.file, at: selector.span,
        notes: notes(places), hint: "count again: the first place is occurrence 1")
    case .ambiguous(let places):
      return .error(
        "quote-ambiguous", "these words stand in the article \(places.count) times",
        in: annotation.file, at: selector.span, notes: notes(places),
        hint: ambiguityHint(selector, places))
    }
  }

  private func missing(_ selector: TextQuoteSelector, steps: inout Int) -> Diagnostic {
    var hint = "quote the article’s own words, as they stand in \(article.file.name)"
    if let nearest = anchoring.nearest(to: selector, steps: &steps) {
      let (line, column) = LineIndex(article.file).position(at: nearest.start)
      hint = "\(article.file.name):\(line):\(column) has “\(article.file.line(at: nearest))”"
    }
    return .error(
      "quote-not-found", "quotation not found in the article", in: annotation.file,
      at: selector.span, hint: hint)
  }

  private func notes(_ places: QuoteAnchoring.Places) -> [Diagnostic.Note] {
    let shown = places.first.map { place in
      Diagnostic.Note("here", at: .init(article.file, place))
    }
    let left = places.count - shown.count
    return left > 0 ? shown + [.init("and in \(left) more places")] : shown
  }

  private func ambiguityHint(_ selector: TextQuoteSelector, _ places: QuoteAnchoring.Places)
    -> String
  {
    let words = places.first.first.map { anchoring.words(before: $0, in: article.file) } ?? ""
    let target = selector.exact.onOneLine
    return words.isEmpty
      ? "add words around it and make the target bold, or add `- occurrence: 1`"
      : "to mean the first, write “\(words) **\(target)**”, or add `- occurrence: 1`"
  }
}
