import SourceText

/// A saying verb, and the words that name its subject.
struct Cue: Sendable {
  enum Form: Sendable { case finite, base, participle }
  /// Where its subject was found.
  enum Side: Sendable {
    /// Before it: `Maro said`.
    case before
    /// Behind it: `said Maro`.
    case behind
    /// In the clause it goes on from: `Maro rose and said`, `Maro rose, saying`.
    case shared
    /// Right before a participle, as its own: `with Maro saying`.
    case own
    /// Behind the `by` of a passive: `was described by Maro as`.
    case agent
  }

  /// Its place in the passage's tokens.
  var token: Int
  var form: Form
  /// Whether it reports only what stands next to it.
  var isWeak: Bool
  var subject: Source?
  var side: Side = .before
  /// First and last token of the subject's phrase; the verb's own when it has none.
  var phrase: ClosedRange<Int>
}
