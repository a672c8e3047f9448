public import SiteModel
public import SourceText

/// Somebody or a place that articles name and that is in no entry.
public struct Suggestion: Sendable, Equatable {
  /// How sure it is that the entry would be right.
  public enum Certainty: Int, Sendable, Comparable {
    /// Perhaps it is something else; nothing is drafted.
    case perhaps
    /// Sure enough to draft the entry.
    case sure

    /// Orders the less sure first.
    public static func < (one: Certainty, other: Certainty) -> Bool {
      one.rawValue < other.rawValue
    }
  }

  /// Words of an article that name it.
  public struct Evidence: Sendable, Equatable {
    /// The article's text.
    public var file: SourceFile
    /// The words.
    public var span: TextSpan
    /// What about them tells that it is a person or a place, in a few words; empty when they only
    /// name it.
    public var reason: String

    /// Whether it is the same words for the same reason.
    public static func == (one: Evidence, other: Evidence) -> Bool {
      one.file.path == other.file.path && one.span == other.span && one.reason == other.reason
    }
  }

  /// The entry that it would be.
  public var id: EntityID
  /// The name.
  public var name: String
  /// Other spellings and longer forms that stand in the texts, ascending.
  public var otherNames: [String]
  /// What a title before the name or an apposition behind it tells; `nil` when none does.
  public var role: String?
  /// The pronouns that the texts use; `nil` when that is open.
  public var pronouns: Pronouns?
  /// Where it is; `nil` for persons and for places that may be several.
  public var coordinates: Coordinates?
  /// Its number in GeoNames; `nil` when it has none there.
  public var geonames: String?
  /// The entry that it lies in, which exists or is suggested as surely; `nil` when there is none.
  public var within: EntityID?
  /// How sure it is.
  public var certainty: Certainty
  /// How often the articles name it.
  public var count: Int
  /// Where, those that tell most first.
  public var evidence: [Evidence]

  /// The reasons of its evidence, each once.
  public var reasons: [String] {
    var reasons: [String] = []
    for evidence in evidence where !evidence.reason.isEmpty && !reasons.contains(evidence.reason) {
      reasons.append(evidence.reason)
    }
    return reasons
  }
}
