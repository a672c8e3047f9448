import SiteModel

/// The words around a quotation’s passage, as its author quoted them: what tells repeats apart.
struct QuotedContext {
  /// The most bytes of each side that are compared where the words do not fit exactly.
  private static let widest = 64
  /// The most bytes next to the passage that tell where it begins or ends.
  private static let nearest = 32

  /// The folded words right before the passage, up to an ellipsis; empty when none are quoted.
  let prefix: [UInt8]
  /// The folded words right behind it; empty when none are quoted.
  let suffix: [UInt8]
  private let before: BitVectorPattern
  private let behind: BitVectorPattern

  init(_ selector: TextQuoteSelector) {
    prefix = FoldedText(words: Ellipsis.pieces(selector.prefix).last ?? "").bytes
    suffix = FoldedText(words: Ellipsis.pieces(selector.suffix).first ?? "").bytes
    before = BitVectorPattern(prefix.suffix(Self.widest).reversed())
    behind = BitVectorPattern(suffix.prefix(Self.widest))
  }

  /// How many bytes on each side are compared, or how many of them differ.
  struct Sides: Equatable {
    let before: Int
    let behind: Int
    var sum: Int { before + behind }
  }

  /// How many bytes are compared.
  var counts: Sides { Sides(before: before.count, behind: behind.count) }

  /// How many edits the quoted words are away from what stands around `range` of `text`, each side
  /// from 0 to its count. Constant.
  func edits(
    around range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, steps: inout Int
  ) -> Sides {
    let (first, last) = Self.outside(range, in: text)
    let left = before.beginning(
      of: min(first, 2 * before.count), limit: before.count, steps: &steps
    ) { text[first - 1 - $0] }
    let right = behind.beginning(
      of: min(text.count - last, 2 * behind.count), limit: behind.count, steps: &steps
    ) { text[last + $0] }
    return Sides(before: left?.edits ?? 0, behind: right?.edits ?? 0)
  }

  /// Whether all of the quoted words stand around `range` of `text`, and the rest of each word that
  /// `range` cuts is among them, unless it `mayCutWords`. Linear in the quoted words.
  func fits(
    around range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, mayCutWords: Bool
  ) -> Bool {
    (prefix.isEmpty && mayCutWords || precedes(range, in: text))
      && (suffix.isEmpty && mayCutWords || follows(range, in: text))
  }

  /// The words that stand around `range` of `text` where quoted words do not stand any more: those most
  /// like them, or as many when none are; `nil` on a side whose words are there. Linear in the square
  /// of the quoted words.
  func present(
    around range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> (before: Range<Int>?, behind: Range<Int>?) {
    let (first, last) = Self.outside(range, in: text)
    let edges = WordEdges(bytes: text)
    var steps = Int.max
    var sides: (before: Range<Int>?, behind: Range<Int>?)
    if !precedes(range, in: text) {
      let found = BitVectorPattern(prefix.reversed()).beginning(
        of: min(first, 2 * prefix.count), limit: prefix.count * 2 / 3, steps: &steps,
        isEnd: { $0 > 0 && edges.mayBegin(at: first - $0) }, { text[first - 1 - $0] })
      var start = max(0, first - (found?.length ?? prefix.count))
      while start > 0, !edges.mayBegin(at: start) { start -= 1 }
      if start < first { sides.before = start..<first }
    }
    if !follows(range, in: text) {
      let found = BitVectorPattern(suffix).beginning(
        of: min(text.count - last, 2 * suffix.count), limit: suffix.count * 2 / 3, steps: &steps,
        isEnd: { $0 > 0 && edges.mayEnd(at: last + $0) }, { text[last + $0] })
      var end = min(text.count, last + (found?.length ?? suffix.count))
      while end < text.count, !edges.mayEnd(at: end) { end += 1 }
      if last < end { sides.behind = last..<end }
    }
    return sides
  }

  /// How many bytes before and behind `range` belong to the passage too, `room` at most: those up to
  /// the quoted words around it, for they stand where words of the passage stood.
  /// Linear in `room` times the 32 bytes that are compared.
  func gap(around range: Range<Int>, room: Int, in text: UnsafeBufferPointer<UInt8>) -> Sides {
    guard room > 0 else { return Sides(before: 0, behind: 0) }
    let edges = WordEdges(bytes: text)
    let near = prefix.suffix(Self.nearest)
    let before =
      prefix.isEmpty
      ? 0
      : (0...min(room, range.lowerBound)).first { gap in
        let start = range.lowerBound - gap
        let first = Self.outside(start..<range.upperBound, in: text).first - near.count
        return first >= 0 && (gap == 0 || edges.mayBegin(at: start))
          && text[first..<first + near.count].elementsEqual(near) && !edges.cutsWord(at: first)
      } ?? 0
    let next = suffix.prefix(Self.nearest)
    let most = min(room - before, text.count - range.upperBound)
    let behind =
      suffix.isEmpty
      ? 0
      : (0...most).first { gap in
        let end = range.upperBound + gap
        let last = Self.outside(range.lowerBound..<end, in: text).last
        return (gap == 0 || edges.mayEnd(at: end)) && text[last...].starts(with: next)
          && !edges.cutsWord(at: last + next.count)
      } ?? 0
    return Sides(before: before, behind: behind)
  }

  private func precedes(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let edges = WordEdges(bytes: text)
    guard !prefix.isEmpty else { return !edges.cutsSpacedWord(at: range.lowerBound) }
    let start = Self.outside(range, in: text).first - prefix.count
    return start >= 0 && text[start..<start + prefix.count].elementsEqual(prefix)
      && !edges.cutsWord(at: start)
  }

  private func follows(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let edges = WordEdges(bytes: text)
    guard !suffix.isEmpty else { return !edges.cutsSpacedWord(at: range.upperBound) }
    let start = Self.outside(range, in: text).last
    return text[start...].starts(with: suffix)
      && !edges.cutsWord(at: start + suffix.count)
  }

  /// Where the words before `range` end and those behind it begin.
  private static func outside(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> (first: Int, last: Int) {
    let (first, last) = (range.lowerBound, range.upperBound)
    return (
      first > 0 && text[first - 1] == 0x20 ? first - 1 : first,
      last < text.count && text[last] == 0x20 ? last + 1 : last
    )
  }
}
