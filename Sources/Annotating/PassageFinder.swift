public import SiteModel
public import SourceText

/// Finds the passages that other programs point at, and tells where a build would anchor ours.
public struct PassageFinder {
  /// What looking for words came to.
  public enum Outcome: Equatable, Sendable {
    /// The one place that is meant.
    case found(TextSpan)
    /// Several places fit equally well.
    case several(Int)
    /// The words are not there, or only between other words.
    case missing
  }

  /// Bytes of the words around a passage that must fit on one side, when so many are given.
  private static let leastContext = 8

  private let folded: FoldedText
  private let index: PhraseIndex
  private var anchoring: QuoteAnchoring

  /// A finder for the text of `file`, where about that many `phrases` are looked up. Linear.
  public init(_ file: SourceFile, phrases: Int) {
    folded = FoldedText(file.bytes, file.contents)
    index = PhraseIndex(folded.bytes, phrases: phrases)
    // Only unchanged words are asked for, so none are spent on edited ones.
    anchoring = QuoteAnchoring(file, phrases: phrases, steps: 0)
  }

  /// Where a build anchors `selector`, its words unchanged; `nil` when nowhere or in several places.
  public mutating func anchor(_ selector: TextQuoteSelector) -> TextSpan? {
    if case .anchored(let span) = anchoring.anchor(selector) { span } else { nil }
  }

  /// The place of `words`, of several the one whose surroundings are most like `prefix` and `suffix`,
  /// of equally good ones that which begins or ends as `position` does. The words around need not fit
  /// to the letter, but where some are given, those of one side must. Linear in the places of the
  /// words.
  public func place(
    of words: String, prefix: String, suffix: String, at position: TextSpan?
  ) -> Outcome {
    let exact = FoldedText(words: words).bytes
    guard !exact.isEmpty else { return .missing }
    let (before, after) = (FoldedText(words: prefix).bytes, FoldedText(words: suffix).bytes)
    var best: [Range<Int>] = []
    var most = -1
    for place in index.occurrences(of: exact) {
      let (left, right) = (common(before, endingAt: place), common(after, startingAt: place))
      let fits =
        before.isEmpty && after.isEmpty
        || !before.isEmpty && left >= min(before.count, Self.leastContext)
        || !after.isEmpty && right >= min(after.count, Self.leastContext)
      guard fits, left + right >= most else { continue }
      if left + right > most { best = [] }
      most = left + right
      best.append(place)
    }
    let spans = best.map(folded.source)
    guard let first = spans.first else { return .missing }
    guard spans.count > 1 else { return .found(first) }
    let there = spans.first { $0.start == position?.start || $0.end == position?.end }
    return there.map { .found($0) } ?? .several(spans.count)
  }

  /// How many of the last bytes of `words` stand right before `place`.
  private func common(_ words: [UInt8], endingAt place: Range<Int>) -> Int {
    var end = place.lowerBound
    if end > 0, folded.bytes[end - 1] == 0x20 { end -= 1 }
    return zip(folded.bytes[..<end].reversed(), words.reversed()).prefix { $0 == $1 }.count
  }

  /// How many of the first bytes of `words` stand right behind `place`.
  private func common(_ words: [UInt8], startingAt place: Range<Int>) -> Int {
    var start = place.upperBound
    if start < folded.bytes.count, folded.bytes[start] == 0x20 { start += 1 }
    return zip(folded.bytes[start...], words).prefix { $0 == $1 }.count
  }
}
