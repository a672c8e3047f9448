/// A half-open stretch of a file, in UTF-8 byte offsets from the file's first byte.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset behind the last byte.
  public var end: Int

  /// A span from `start` up to, not including, `end`; `start` must not be behind `end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// Number of bytes.
  @inlinable
  public var count: Int { end - start }

  /// Whether it covers no byte.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The offsets as a range, to index a buffer of the file's bytes.
  @inlinable
  public var range: Range<Int> { start..<end }

  /// Whether `offset` is the offset of one of its bytes.
  @inlinable
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether every byte of `other` is also in this span.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two have a byte in common.
  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// What the two have in common; `nil` when that is no byte.
  @inlinable
  public func intersection(_ other: TextSpan) -> TextSpan? {
    overlaps(other) ? TextSpan(max(start, other.start), min(end, other.end)) : nil
  }

  /// Orders by start; of two that start together the longer comes first, so that it encloses.
  @inlinable
  public static func < (one: TextSpan, other: TextSpan) -> Bool {
    one.start != other.start ? one.start < other.start : one.end > other.end
  }
}
