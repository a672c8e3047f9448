/// What two names are compared by: letters first, then accents, then letter case.
struct CollationKey: Comparable, Sendable {
  /// The weights of the letters, then 0 and those of the accents, then 0 and those of the case.
  private let weights: [UInt32]

  init(primary: [UInt32], accents: [UInt32], cases: [UInt32]) {
    weights = primary + [Weight.end] + accents + [Weight.end] + cases
  }

  /// The weight of the first letter, digit or sign; `nil` for a name that has none.
  var first: UInt32? { weights[0] == Weight.end ? nil : weights[0] }

  /// The weights of the letters up to the comma between a surname and the other names.
  var surname: ArraySlice<UInt32> {
    weights.prefix { $0 != Weight.end && $0 != Weight.comma }
  }

  static func < (one: CollationKey, other: CollationKey) -> Bool {
    one.weights.lexicographicallyPrecedes(other.weights)
  }

  /// The weights of what is no letter, and where those of letters begin.
  ///
  /// A surname before a comma comes before the same with more words behind it, and words are
  /// sorted word by word: `Maro, Ines`, `Maro Holt, Ada`, `Maron, Ada`.
  enum Weight {
    static let end: UInt32 = 0
    static let comma: UInt32 = 1
    static let blank: UInt32 = 2
    static let signs: UInt32 = 1 << 24
    static let digits: UInt32 = 2 << 24

    /// The weights of the script that is the `rank`th, from 0.
    static func letters(_ rank: Int) -> UInt32 { UInt32(3 + rank) << 24 }
  }
}
