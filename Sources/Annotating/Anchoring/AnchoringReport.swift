import SiteModel
import SourceText

/// Says what became of a passage that is not as it was quoted, or not to be found.
struct AnchoringReport {
  let article: Article
  let annotation: Annotation

  // MARK: Found, but not as it was

  func changed(_ passage: ChangedPassage, _ selector: TextQuoteSelector) -> Diagnostic {
    let message =
      switch passage.cause {
      case .words: "this passage has been edited since it was quoted"
      case .context: "the words around this passage have been edited since it was quoted"
      case .middle: "what this passage leaves out has been edited since it was quoted"
      }
    let quoted = passage.cause.wording(of: selector).onOneLine
    return .warning(
      "passage-changed", message, in: annotation.file, at: selector.span,
      notes: [
        .init("quoted: \(quoted)"),
        .init(
          "now: \(article.file.line(at: passage.span))",
          at: .init(article.file, passage.span)),
      ],
      hint: "if what you wrote still holds, `sitegen reanchor \(article.slug) --write` "
        + "quotes the new words")
  }

  /// A note when nothing would tell of an edit to what an ellipsis of `selector` stands for.
  func missingDigest(
    of selector: TextQuoteSelector, at span: TextSpan, _ anchoring: QuoteAnchoring
  ) -> [Diagnostic] {
    guard anchoring.isBridged(selector, at: span, in: article.file) else { return [] }
    let digest = PassageDigest.value(ofFolded: FoldedText(words: article.file.text(at: span)).bytes)
    return [
      .note(
        "digest-missing", "nothing would tell if the words that “…” stands for here were edited",
        in: annotation.file, at: selector.span,
        hint: "put `- digest: \(digest)` under the block quotation")
    ]
  }

  // MARK: Not found

  func lost(
    _ outcome: QuoteAnchoring.Outcome, _ selector: TextQuoteSelector,
    _ anchoring: inout QuoteAnchoring
  ) -> Diagnostic {
    switch outcome {
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
        hint: ambiguityHint(selector, places, anchoring))
    case .unsearched:
      return .error(
        "quote-not-found",
        "quotation not found word for word, and not looked for with edits: too many in this article "
          + "are not found", in: annotation.file, at: selector.span,
        hint: "mend the other passages first, or split the article")
    case .missing, .anchored, .changed:
      return missing(selector, &anchoring)
    }
  }

  private func missing(
    _ selector: TextQuoteSelector, _ anchoring: inout QuoteAnchoring
  ) -> Diagnostic {
    var hint = "quote the article’s own words, as they stand in \(article.file.name)"
    if let nearest = anchoring.nearest(to: selector) {
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

  private func ambiguityHint(
    _ selector: TextQuoteSelector, _ places: QuoteAnchoring.Places, _ anchoring: QuoteAnchoring
  ) -> String {
    let words = places.first.first.map { anchoring.words(before: $0, in: article.file) } ?? ""
    let target = selector.exact.onOneLine
    return words.isEmpty
      ? "add words around it and make the target bold, or add `- occurrence: 1`"
      : "to mean the first, write “\(words)**\(target)**”, or add `- occurrence: 1`"
  }
}

extension ChangedPassage.Cause {
  /// The words of `selector` that are to be shown beside those that the text has now: the target, or
  /// all of the quotation where the target is as it was.
  func wording(of selector: TextQuoteSelector) -> String {
    self == .context ? selector.prefix + selector.exact + selector.suffix : selector.exact
  }
}
