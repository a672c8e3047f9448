import SourceText

/// Finds what pointers of a TEI document mean in its text.
struct TEIPointers {
  private let places: [String: TextSpan]
  /// Where each code point begins, and where the last ends.
  private let offsets: [Int]

  /// Pointers into `text`, in which the elements with names stand at `places`.
  init(_ text: [UInt8], _ places: [String: TextSpan]) {
    self.places = places
    offsets = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
  }

  /// The stretch at `#name`, or at `#string-range(name,start,length)` counted in code points (TEI
  /// P5, 16.2.4.6); `nil` when there is no such.
  func span(of pointer: String) -> TextSpan? {
    guard pointer.hasPrefix("#") else { return nil }
    let fragment = pointer.dropFirst()
    guard fragment.hasPrefix("string-range("), fragment.hasSuffix(")") else {
      return places[String(fragment)]
    }
    let parts = fragment.dropFirst("string-range(".count).dropLast().split(separator: ",")
      .map { $0.trimmingPrefix(" ") }
    guard parts.count == 3, let start = Int(parts[1]), let length = Int(parts[2]), start >= 0,
      length > 0
    else { return nil }
    let base: Int
    if parts[0] == "body" {
      base = 0
    } else {
      guard let place = places[String(parts[0])] else { return nil }
      base = codePoints(before: place.start)
    }
    let (first, hasOverflow) = base.addingReportingOverflow(start)
    let (last, overflows) = first.addingReportingOverflow(length)
    guard !hasOverflow, !overflows, last < offsets.count else { return nil }
    return TextSpan(offsets[first], offsets[last])
  }

  /// The number of code points that begin before the byte at `offset`. Logarithmic.
  private func codePoints(before offset: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
