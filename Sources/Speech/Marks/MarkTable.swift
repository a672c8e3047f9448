/// The quotation marks of a language: which only open, which only close, and whether single marks
/// are quotation marks at all.
///
/// Marks that a language does not list keep the side of their shape, as writers copy from
/// everywhere. A single mark that is not listed is an apostrophe.
struct MarkTable: Sendable {
  private var opening: [UInt32] = []
  private var closing: [UInt32] = []
  /// Whether `‘ ’ ‚ '` can be quotation marks.
  private(set) var hasSingles = true

  /// Every mark as its shape says.
  init() {}

  /// The marks of `pairs`. One that opens in a pair and closes in another has no side of its own.
  init(_ pairs: [MarkPair]) {
    opening = pairs.map { Self.code(String($0.opening).utf8) }
    closing = pairs.map { Self.code(String($0.closing).utf8) }
    hasSingles = pairs.contains { "‘’‚‛'".contains($0.opening) }
    let both = Set(opening).intersection(closing)
    opening.removeAll(where: both.contains)
    closing.removeAll(where: both.contains)
  }

  /// The side of the mark at `offset`; `nil` when it has none or is not listed.
  func side(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, length: Int)
    -> QuotationMark.Side?
  {
    let code = Self.code(bytes[offset..<offset + length])
    if opening.contains(code) { return .opens }
    return closing.contains(code) ? .closes : nil
  }

  /// The bytes of a mark, at most four, as one number.
  private static func code(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
