public import SourceText

/// A passage that the text's author has edited since it was quoted.
///
/// Each byte that was quoted counts the same, whether as a word of the passage or of its context (64
/// at most on each side): the score of a place is the part of them that is as it was quoted. A place
/// is taken for the passage when
/// - at most a fifth of its words' bytes are edited;
/// - of the context that was quoted, that on one side is at least half as it was; or the passage has 64
///   bytes, and is known by its own words; or words and context together are edited by a quarter at
///   most, so that two words of context do not outweigh ten;
/// - at least 16 bytes were quoted in all; and
/// - no place apart from it has a score within 0.05 of its own.
///
/// It then reaches up to the quoted context, where that stands at most a fifth of its length away.
public struct ChangedPassage: Equatable, Sendable {
  /// What has changed.
  public enum Cause: Equatable, Sendable {
    /// The words themselves.
    case words
    /// Only the words around them.
    case context
    /// Words that an ellipsis stands for, by their digest.
    case middle
  }

  /// Where it is.
  public let span: TextSpan
  /// The pieces between the ellipses; one when there are none.
  public let pieces: [TextSpan]
  /// What has changed.
  public let cause: Cause
  /// The words that stand now where the context before the passage was quoted, up to an ellipsis;
  /// `nil` when none was quoted, or it stands there still.
  public let before: TextSpan?
  /// The same behind the passage.
  public let behind: TextSpan?
  /// What a `digest` of the passage as it is now would say.
  public let digest: String

  /// One part in so many of the words' bytes may be edited.
  static let part = 5
  /// The fewest bytes of words and context that a changed passage is told by.
  static let fewest = 16
  /// From how many bytes on a passage is known without its context.
  private static let known = 64
  /// How many parts of all that was quoted the runner-up must be away: 0.05.
  private static let margin = 20

  /// The one of `places` that is to be taken for the passage; `nil` when none is, or several might
  /// be. `contextEdits` tells how many bytes of the `context` differ around a place. Linear.
  static func choose(
    among places: [PassagePlace], wordCount: Int, context: QuotedContext.Sides,
    contextEdits: (PassagePlace) -> QuotedContext.Sides
  ) -> PassagePlace? {
    let all = wordCount + context.sum
    guard all >= fewest, !places.isEmpty else { return nil }
    let edits = places.map { (words: $0.edits, context: contextEdits($0)) }
    func sum(_ index: Int) -> Int { edits[index].words + edits[index].context.sum }
    guard let best = places.indices.min(by: { sum($0) < sum($1) }) else { return nil }
    let (words, around) = edits[best]
    let isInContext =
      context.sum == 0 || (context.before > 0 && 2 * around.before <= context.before)
      || (context.behind > 0 && 2 * around.behind <= context.behind)
    guard words * part <= wordCount,
      isInContext || wordCount >= known || (words + around.sum) * 4 <= all
    else {
      return nil
    }
    let isClear = places.indices.allSatisfy { other in
      places[other].range.overlaps(places[best].range)
        || (sum(other) - sum(best)) * margin >= all
    }
    return isClear ? places[best] : nil
  }
}
