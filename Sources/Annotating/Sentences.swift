import SourceText
import Speech

/// Where the sentences of a text begin. What is quoted belongs to the sentence around it.
struct Sentences {
  /// Ascending; each block begins one.
  private var starts: [Int] = []

  /// Cuts `blocks`, which are ascending. A sentence ends behind `.`, `!` or `?` and the marks that
  /// close with it, where a blank and no small letter follow; not behind `Mr.` or an initial.
  /// Linear.
  init(
    _ bytes: [UInt8], blocks: [TextSpan], quoted: SpanSet, lexicon: QuotationFinder
  ) {
    bytes.withUnsafeBufferPointer { text in
      var next = 0
      for block in blocks {
        starts.append(block.start)
        var offset = block.start
        while offset < block.end {
          while next < quoted.spans.count, quoted.spans[next].end <= offset { next += 1 }
          if next < quoted.spans.count, quoted.spans[next].start <= offset {
            // Of quoted words only the end may end the sentence too.
            offset = max(offset, min(quoted.spans[next].end, block.end) - Self.tail)
            let end = min(quoted.spans[next].end, block.end)
            while offset < end, !Self.isTerminator(text[offset]) { offset += 1 }
            guard offset < end else { continue }
          }
          if Self.isTerminator(text[offset]),
            let start = Self.start(behind: offset, text, block, lexicon)
          {
            starts.append(start)
            offset = start
          } else {
            offset += 1
          }
        }
      }
    }
  }

  /// Bytes of a full stop and a closing mark.
  private static let tail = 4

  /// Where the sentence that `offset` is in begins; 0 before the first. Logarithmic.
  func start(at offset: Int) -> Int {
    let next = starts.partition { $0 > offset }
    return next > 0 ? starts[next - 1] : 0
  }

  /// Where the sentence behind the one that `offset` is in begins; `nil` when none does.
  /// Logarithmic.
  func end(at offset: Int) -> Int? {
    let next = starts.partition { $0 > offset }
    return next < starts.count ? starts[next] : nil
  }

  private static func isTerminator(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F
  }

  private static func start(
    behind terminator: Int, _ text: UnsafeBufferPointer<UInt8>, _ block: TextSpan,
    _ lexicon: QuotationFinder
  ) -> Int? {
    var offset = terminator + 1
    while offset < block.end, let mark = closingMark(text, at: offset, before: block.end) {
      offset += mark
    }
    let end = offset
    while offset < block.end, text[offset] <= 0x20 { offset += 1 }
    guard offset > end, offset < block.end, !(0x61...0x7A).contains(text[offset]) else {
      return nil
    }
    guard text[terminator] == 0x2E, end == terminator + 1 else { return offset }
    var first = terminator
    while first > block.start, UTF8Scalars.isWord(UInt32(text[first - 1])) { first -= 1 }
    let word = TextSpan(first, terminator)
    let isAbbreviation =
      !word.isEmpty && lexicon.sense(ofWord: word, in: text).contains(.abbreviation)
    return isAbbreviation ? nil : offset
  }

  /// Bytes of the mark at `offset` that closes something; `nil` when none does.
  private static func closingMark(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> Int? {
    switch text[offset] {
    case 0x22, 0x27, 0x29, 0x5D, 0x2E, 0x21, 0x3F: 1
    case 0xC2 where offset + 1 < limit && text[offset + 1] == 0xBB: 2
    case 0xE2 where offset + 2 < limit && text[offset + 1] == 0x80:
      text[offset + 2] == 0x99 || text[offset + 2] == 0x9D ? 3 : nil
    default: nil
    }
  }
}
