public import SiteModel
public import SourceText

/// What became of one passage that an annotation quotes.
public struct PassageFinding: Sendable {
  /// What became of it.
  public enum State: Sendable, Equatable {
    /// It stands there as it was quoted.
    case asQuoted(TextSpan)
    /// It stands there, edited.
    case changed(ChangedPassage)
    /// It does not stand there, or in several places.
    case lost
  }

  /// The index of its annotation in the article.
  public let annotation: Int
  /// The words that were looked up.
  public let selector: TextQuoteSelector
  /// What became of it.
  public let state: State

  /// The passages of all annotations of `article`, in their order. Takes as long as anchoring them.
  public static func all(in article: Article) -> [PassageFinding] {
    var anchoring = QuoteAnchoring(article)
    return article.annotations.enumerated().flatMap { index, annotation in
      annotation.targets.map { selector in
        PassageFinding(
          annotation: index, selector: selector, state: State(anchoring.anchor(selector)))
      }
    }
  }
}

extension PassageFinding.State {
  init(_ outcome: QuoteAnchoring.Outcome) {
    switch outcome {
    case .anchored(let span): self = .asQuoted(span)
    case .changed(let passage): self = .changed(passage)
    case .ambiguous, .tooFew, .otherContext, .missing, .unsearched: self = .lost
    }
  }
}

/// Compares words as quotations are compared with the text.
public enum FoldedWords {
  /// The words after white space, quotation marks, dashes and composed letters are evened out. Linear.
  public static func folded(_ words: some StringProtocol) -> [UInt8] {
    FoldedText(words: String(words)).bytes
  }
}
