import SourceText

/// A paragraph that is set as a quotation, without marks, and signed: every line begins with `>`, or
/// is indented by a tab or four blanks, and a ``Signature`` is its last line or the next paragraph.
///
/// Marks inside are the quotation's own.
struct BlockQuotation {
  /// The rule's name.
  static let rule = "block-signature"
  /// As sure as a signature behind marks, its nearest kin, which could be measured.
  static let confidence = 0.96

  /// Its lines, without what sets them off and without the signature.
  let content: [TextSpan]
  /// Who signed it.
  let source: Source

  /// The quotation that `paragraph` is; `nil` when it is set as other paragraphs are, or not signed.
  /// `next` is the paragraph behind it. Linear.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: TextSpan, next: TextSpan?, _ lexicon: Lexicon
  ) {
    guard let first = bytes[paragraph.range].first, first == 0x3E || first == 0x20 || first == 0x09,
      var lines = Self.lines(bytes, paragraph)
    else { return nil }
    if lines.count > 1, let signer = Signature.source(bytes, lines[lines.count - 1], lexicon) {
      lines.removeLast()
      source = signer
    } else if let next, let signer = Signature.source(bytes, next, lexicon) {
      source = signer
    } else {
      return nil
    }
    content = lines
  }

  /// The words of each line, blank ones left out; `nil` when a line is not set off, or none has
  /// words.
  private static func lines(
    _ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: TextSpan
  ) -> [TextSpan]? {
    var lines: [TextSpan] = []
    var start = paragraph.start
    while start < paragraph.end {
      var end = start
      while end < paragraph.end, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if end > start {
        guard var first = wordsStart(bytes, start, end) else { return nil }
        var last = end
        while first < last, bytes[first] <= 0x20 { first += 1 }
        while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
        if first < last { lines.append(TextSpan(first, last)) }
      }
      start = end + 1
    }
    return lines.isEmpty ? nil : lines
  }

  /// Where a line's own words may begin: behind `>` and a blank, behind a tab or four blanks.
  private static func wordsStart(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    switch bytes[start] {
    case 0x3E: return start + 1 == end || bytes[start + 1] <= 0x20 ? start + 1 : nil
    case 0x09: return start + 1
    default:
      return bytes[start..<min(end, start + 4)].elementsEqual([0x20, 0x20, 0x20, 0x20])
        ? start + 4 : nil
    }
  }
}
