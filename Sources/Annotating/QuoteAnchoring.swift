import SiteModel
import SourceText

/// Looks selectors up in one text: exactly, after folding, by the words around them.
struct QuoteAnchoring {
  /// What looking a selector up came to.
  enum Outcome: Equatable {
    /// The one place.
    case anchored(TextSpan)
    /// Several places fit, and nothing tells them apart.
    case ambiguous(Places)
    /// Fewer places fit than the occurrence asked for.
    case tooFew(Places)
    /// The words are there, but not with those words around them.
    case otherContext(Places)
    /// The words are not there.
    case missing
  }

  /// Some of the places of words that are in many.
  struct Places: Equatable, ExpressibleByArrayLiteral {
    /// The most that are told.
    private static let most = 8

    /// The first, ascending.
    let first: [TextSpan]
    /// How many there are in all.
    let count: Int

    init(arrayLiteral elements: TextSpan...) {
      first = elements
      count = elements.count
    }

    init(_ ranges: [Range<Int>], in folded: FoldedText) {
      first = ranges.prefix(Self.most).map(folded.source)
      count = ranges.count
    }
  }

  private let folded: FoldedText
  private let index: PhraseIndex
  /// Where words that were looked for are.
  private var found: [[UInt8]: [Range<Int>]] = [:]

  /// Folds the text of `file` and prepares to look about that many `phrases` up. Linear.
  init(_ file: SourceFile, phrases: Int) {
    folded = FoldedText(file.bytes, file.contents)
    index = PhraseIndex(folded.bytes, phrases: phrases)
  }

  /// Where `selector` is. Linear in its length and, the first time, in the places of its words'
  /// rarest part; with words before them, in the places of those instead.
  mutating func anchor(_ selector: TextQuoteSelector) -> Outcome {
    let places = places(of: selector.exact)
    guard !places.isEmpty else { return .missing }
    let prefix = FoldedText(words: Ellipsis.pieces(selector.prefix).last ?? "").bytes
    let suffix = FoldedText(words: Ellipsis.pieces(selector.suffix).first ?? "").bytes
    let fitting = preceded(places, by: prefix).filter { follows($0, suffix) }
    guard !fitting.isEmpty else { return .otherContext(Places(places, in: folded)) }
    if let occurrence = selector.occurrence {
      guard occurrence <= fitting.count else { return .tooFew(Places(fitting, in: folded)) }
      return .anchored(folded.source(of: fitting[occurrence - 1]))
    }
    return fitting.count == 1
      ? .anchored(folded.source(of: fitting[0])) : .ambiguous(Places(fitting, in: folded))
  }

  /// The words right before `span`, up to three, for a hint.
  func words(before span: TextSpan, in file: SourceFile) -> String {
    let start = max(file.contents.start, span.start - 60)
    return file.text(at: TextSpan(start, span.start)).split(whereSeparator: \.isWhitespace)
      .suffix(3).joined(separator: " ")
  }

  /// The passage most like the selector's words, in whole words, if one is near enough to be
  /// meant; what looking for it takes is taken off `steps`.
  func nearest(to selector: TextQuoteSelector, steps: inout Int) -> TextSpan? {
    NearestPassage.find(FoldedText(words: selector.exact).bytes, in: folded.bytes, steps: &steps)
      .map { folded.source(of: inWholeWords($0)) }
  }

  private func inWholeWords(_ range: Range<Int>) -> Range<Int> {
    folded.bytes.withUnsafeBufferPointer { bytes in
      func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || UTF8Scalars.isWord(UInt32(byte)) }
      var (start, end) = (range.lowerBound, range.upperBound)
      if isWord(bytes[start]) { while start > 0, isWord(bytes[start - 1]) { start -= 1 } }
      if isWord(bytes[end - 1]) { while end < bytes.count, isWord(bytes[end]) { end += 1 } }
      while start < end - 1, bytes[start] == 0x20 { start += 1 }
      while end > start + 1, bytes[end - 1] == 0x20 { end -= 1 }
      return start..<end
    }
  }

  /// All places of the words, taken literally; else with their ellipses as gaps.
  private mutating func places(of exact: String) -> [Range<Int>] {
    let literal = occurrences(of: FoldedText(words: exact).bytes)
    if !literal.isEmpty { return literal }
    let pieces = Ellipsis.pieces(exact).map { FoldedText(words: $0).bytes }.filter { !$0.isEmpty }
    guard pieces.count > 1 else { return pieces.first.map { occurrences(of: $0) } ?? [] }
    let candidates = pieces.map { occurrences(of: $0) }
    var spans: [Range<Int>] = []
    for first in candidates[0] {
      var end = first.upperBound
      for places in candidates.dropFirst() {
        let next = places.partition { $0.lowerBound >= end }
        guard next < places.count else { return spans }
        end = places[next].upperBound
      }
      // The shortest run wins: of two that end together, the one that starts later.
      if spans.last?.upperBound == end { spans.removeLast() }
      spans.append(first.lowerBound..<end)
    }
    return spans
  }

  /// The places of `words` as whole words; if there are none, inside words. Ascending.
  private mutating func occurrences(of words: [UInt8]) -> [Range<Int>] {
    if let known = found[words] { return known }
    let all = index.occurrences(of: words)
    let whole = all.filter(standsAlone)
    let places = whole.isEmpty ? all : whole
    found[words] = places
    return places
  }

  private func standsAlone(_ range: Range<Int>) -> Bool {
    !cutsWord(at: range.lowerBound) && !cutsWord(at: range.upperBound)
  }

  /// Whether parts of one word stand on both sides of `offset`.
  private func cutsWord(at offset: Int) -> Bool {
    folded.bytes.withUnsafeBufferPointer { bytes in
      offset > 0 && offset < bytes.count
        && UTF8Scalars.isWord(UTF8Scalars.decode(bytes, endingAt: offset, from: 0))
        && UTF8Scalars.isWord(UTF8Scalars.decode(bytes, at: offset, before: bytes.count).scalar)
    }
  }

  /// Those of `places` right before which `prefix` stands. They may overlap, but are ascending.
  private func preceded(_ places: [Range<Int>], by prefix: [UInt8]) -> [Range<Int>] {
    guard !prefix.isEmpty else { return places }
    guard places.count > 1 else { return places.filter { precedes($0, prefix) } }
    return index.occurrences(of: prefix).flatMap { before -> ArraySlice<Range<Int>> in
      guard !cutsWord(at: before.lowerBound) else { return [] }
      let end = before.upperBound
      let isBlank = end < folded.bytes.count && folded.bytes[end] == 0x20
      let first = places.partition { $0.lowerBound >= end }
      let last = places.partition { $0.lowerBound > (isBlank ? end + 1 : end) }
      return places[first..<last]
    }
  }

  private func precedes(_ range: Range<Int>, _ prefix: [UInt8]) -> Bool {
    var end = range.lowerBound
    if end > 0, folded.bytes[end - 1] == 0x20 { end -= 1 }
    guard end >= prefix.count, folded.bytes[end - prefix.count..<end].elementsEqual(prefix) else {
      return false
    }
    return !cutsWord(at: end - prefix.count)
  }

  private func follows(_ range: Range<Int>, _ suffix: [UInt8]) -> Bool {
    guard !suffix.isEmpty else { return true }
    var start = range.upperBound
    if start < folded.bytes.count, folded.bytes[start] == 0x20 { start += 1 }
    guard folded.bytes[start...].starts(with: suffix) else { return false }
    return !cutsWord(at: start + suffix.count)
  }
}

/// The signs that stand for everything between: `…`, `...`, `[…]`, `[...]`.
enum Ellipsis {
  /// The words between the signs. Linear.
  static func pieces(_ text: String) -> [String] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == 0xE2 }) else {
      return [text]
    }
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let length = sign(in: bytes, at: offset)
      if length > 0 {
        pieces.append(String(decoding: bytes[start..<offset], as: UTF8.self))
        offset += length
        start = offset
      } else {
        offset += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// Bytes of the sign at `offset`; 0 when none is there.
  private static func sign(in bytes: [UInt8], at offset: Int) -> Int {
    if isEllipsis(bytes, at: offset) { return 3 }
    let isBracketed =
      bytes[offset] == UInt8(ascii: "[") && offset + 4 < bytes.count
      && isEllipsis(bytes, at: offset + 1) && bytes[offset + 4] == UInt8(ascii: "]")
    return isBracketed ? 5 : 0
  }

  private static func isEllipsis(_ bytes: [UInt8], at offset: Int) -> Bool {
    let three = bytes[offset..<min(offset + 3, bytes.count)]
    return three.elementsEqual([0x2E, 0x2E, 0x2E]) || three.elementsEqual([0xE2, 0x80, 0xA6])
  }
}
