/// The name of a file as it stands in addresses: `northgate-pool` for `northgate-pool.txt`.
public struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Letters, digits, `-`, `_` and `.`, never empty, never beginning with a dot.
  public let description: String

  /// The slug of a file's name without its ending: what is not a letter, a digit, `_` or `.`
  /// becomes one `-`; letter case stays. `nil` when nothing is left.
  public init?(_ name: some StringProtocol) {
    var slug = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let kept =
        scalar.isASCII
        ? Self.isKept(UInt8(truncatingIfNeeded: scalar.value))
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.canonicalCombiningClass != .notReordered
      if kept {
        slug.append(scalar)
      } else if let last = slug.last, last != "-" {
        slug.append("-")
      }
    }
    // Scalar by scalar: a dot with a combining mark is no dot to `Character`, but it is to a disk.
    while let last = slug.last, last == "-" || last == "." { slug.removeLast() }
    let kept = slug.drop { $0 == "-" || $0 == "." }
    guard !kept.isEmpty else { return nil }
    description = String(kept)
  }

  private static func isKept(_ ascii: UInt8) -> Bool {
    switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// What two slugs share that a file system without letter case cannot tell apart.
  public var folded: String { description.lowercased() }

  /// Orders by bytes.
  public static func < (one: Slug, other: Slug) -> Bool {
    one.description.utf8.lexicographicallyPrecedes(other.description.utf8)
  }
}
