import SourceText
import Speech

/// What the language's words may be to a name near them. A class, so that to hand it on costs
/// nothing.
final class WordSenses {
  private let finder: QuotationFinder

  /// Whether common nouns have a capital as names have.
  let capitalisesNouns: Bool
  /// Whether so many words of the language are known that one that is not is most often a name.
  let areMany: Bool

  init(_ finder: QuotationFinder) {
    self.finder = finder
    capitalisesNouns = finder.capitalisesNouns
    areMany = finder.resolvesPronouns
  }

  /// What the word at `span` may be.
  func sense(ofWord span: TextSpan, in text: UnsafeBufferPointer<UInt8>) -> WordSense {
    finder.sense(ofWord: span, in: text)
  }
}
