import Foundation
import SiteModel
import SourceText

/// A text as it is compared with quoted words: differences that do not matter folded away, with
/// a map back to the untouched bytes.
///
/// A run of white space is one blank, quotation marks and dashes are the straight ones, a run of
/// dashes is one, `…` is `...`, soft hyphens and zero-width blanks are nothing, and composed and
/// decomposed letters are the same (NFC). Letter case stays.
struct FoldedText {
  /// The folded bytes.
  let bytes: [UInt8]
  private let map: OffsetMap

  /// Folds the bytes of `text` at `span`. Linear.
  init(_ text: [UInt8], _ span: TextSpan) {
    var folder = Folder(capacity: span.count)
    text.withUnsafeBufferPointer { folder.fold($0, span) }
    bytes = folder.bytes
    map = folder.map.ended(at: folder.bytes.count, span.end)
  }

  /// Folds words that are to be looked for; blanks at both ends are dropped, and the map with them.
  init(words: String) {
    let utf8 = Array(words.utf8)
    var folder = Folder(capacity: utf8.count)
    utf8.withUnsafeBufferPointer { folder.fold($0, TextSpan(0, utf8.count)) }
    var words = folder.bytes[...]
    if words.last == 0x20 { words.removeLast() }
    if words.first == 0x20 { words.removeFirst() }
    bytes = Array(words)
    map = OffsetMap()
  }

  /// Where in the untouched text the folded bytes of `range` came from. Logarithmic.
  func source(of range: Range<Int>) -> TextSpan {
    guard !range.isEmpty else { return TextSpan(0, 0) }
    let start = map.source(of: range.lowerBound)
    let last = map.source(of: range.upperBound - 1)
    // A piece that became several bytes ends where the next piece starts.
    var next = range.upperBound
    while next < bytes.count, map.source(of: next) == last { next += 1 }
    return TextSpan(start, map.source(of: next))
  }
}

extension Ellipsis {
  /// The words between the signs, folded, without empty ones. Linear.
  static func foldedPieces(_ text: String) -> [[UInt8]] {
    pieces(text).map { FoldedText(words: $0).bytes }.filter { !$0.isEmpty }
  }
}

/// Tells for each folded byte where the piece of text that it came from starts.
private struct OffsetMap {
  /// Where folded bytes and text stop going on byte for byte: from `folded` on they do so from
  /// `source` again.
  private var steps: [(folded: Int32, source: Int32)] = []
  private var shift = Int.min

  /// Notes that the folded byte at `folded` came from `source`; must be told in order.
  @inline(__always)
  mutating func note(_ folded: Int, from source: Int) {
    guard source - folded != shift else { return }
    shift = source - folded
    steps.append((Int32(folded), Int32(source)))
  }

  /// The map with the end of the text behind its last byte.
  func ended(at folded: Int, _ source: Int) -> OffsetMap {
    var map = self
    map.note(folded, from: source)
    return map
  }

  /// Logarithmic in the steps.
  func source(of folded: Int) -> Int {
    let next = steps.partition { $0.folded > folded }
    guard next > 0 else { return 0 }
    let step = steps[next - 1]
    return Int(step.source) + folded - Int(step.folded)
  }
}

/// Folds a text byte by byte.
private struct Folder {
  private(set) var bytes: [UInt8] = []
  private(set) var map = OffsetMap()

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func fold(_ buffer: UnsafeBufferPointer<UInt8>, _ span: TextSpan) {
    var offset = span.start
    while offset < span.end {
      let run = plainRun(buffer, from: offset, before: span.end)
      if run > offset {
        map.note(bytes.count, from: offset)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[offset..<run]))
        offset = run
      } else {
        offset = fold(buffer, at: offset, before: span.end)
      }
    }
  }

  /// Behind the bytes from `start` on that are folded to themselves: ASCII that is neither a dash
  /// nor a grave accent, and single blanks in it; no combining mark follows.
  @inline(__always)
  private func plainRun(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int
  ) -> Int {
    var end = start
    while end < limit {
      let byte = buffer[end]
      if byte == 0x20 {
        guard end + 1 < limit, buffer[end + 1] > 0x20 else { break }
        if end == start, bytes.last == 0x20 { break }
      } else if byte <= 0x20 || byte >= 0x80 || byte == 0x2D || byte == 0x60 {
        break
      }
      end += 1
    }
    return end > start && end < limit && buffer[end] >= 0xCC ? end - 1 : end
  }

  private mutating func append(_ byte: UInt8, _ start: Int) {
    map.note(bytes.count, from: start)
    bytes.append(byte)
  }

  /// Appends `byte`, or lets it join the same byte before it.
  private mutating func join(_ byte: UInt8, _ start: Int) {
    if bytes.last != byte { append(byte, start) }
  }

  private mutating func fold(
    _ buffer: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> Int {
    let byte = buffer[offset]
    guard byte >= 0x80 || (offset + 1 < limit && buffer[offset + 1] >= 0xCC) else {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: join(0x20, offset)
      case 0x2D: join(0x2D, offset)
      case 0x60: append(0x27, offset)
      default: append(byte, offset)
      }
      return offset + 1
    }
    let (scalar, next) = UTF8Scalars.decode(buffer, at: offset, before: limit)
    let end = clusterEnd(buffer, after: next, before: limit)
    if end == next, !Self.mayDecompose(scalar) {
      fold(scalar, buffer, offset, next)
    } else {
      let cluster = String(decoding: buffer[offset..<end], as: UTF8.self)
      for byte in cluster.precomposedStringWithCanonicalMapping.utf8 { append(byte, offset) }
    }
    return end
  }

  private mutating func fold(
    _ scalar: UInt32, _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000:
      join(0x20, start)
    case 0xAD, 0x200B, 0x2060, 0xFEFF: break
    case 0xAB, 0xBB, 0x201C...0x201F, 0x300C, 0x300D: append(0x22, start)
    case 0x60, 0x1FEF, 0x2018...0x201B, 0x2039, 0x203A, 0x2BC: append(0x27, start)
    case 0x2D, 0x2010...0x2015, 0x2212: join(0x2D, start)
    case 0x2026: for _ in 0..<3 { append(0x2E, start) }
    default: for index in start..<end { append(buffer[index], index) }
    }
  }

  /// Behind the combining marks and conjoining letters that follow a scalar.
  private func clusterEnd(
    _ buffer: UnsafeBufferPointer<UInt8>, after start: Int, before limit: Int
  ) -> Int {
    var end = start
    while end < limit, buffer[end] >= 0xCC {
      let (scalar, next) = UTF8Scalars.decode(buffer, at: end, before: limit)
      let joins = Self.joinsBefore(scalar)
      let combines =
        Unicode.Scalar(scalar).map { $0.properties.canonicalCombiningClass != .notReordered }
        ?? false
      guard joins || combines else { break }
      end = next
    }
    return end
  }

  /// Whether a scalar that is no combining mark may be one letter with what is before it (those with
  /// a combining class of 0 in the Unicode Character Database’s list of compositions).
  private static func joinsBefore(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x9BE, 0x9D7, 0xB3E, 0xB56, 0xB57, 0xBBE, 0xBD7, 0xCC2, 0xCD5, 0xCD6, 0xD3E, 0xD57,
      0xDCF, 0xDDF, 0x102E, 0x1160...0x11FF, 0x1B35, 0x11127, 0x1133E, 0x11357, 0x114B0, 0x114BA,
      0x114BD, 0x115AF, 0x11930:
      true
    default: false
    }
  }

  /// Whether a scalar on its own may have another canonical form (singletons and exclusions).
  private static func mayDecompose(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x340...0x345, 0x374, 0x37E, 0x387, 0x958...0x95F, 0x9DC...0x9DF, 0xA33...0xA5E,
      0xB5C...0xB5D, 0xF43...0xFB9, 0x1F71...0x1FFD, 0x2126, 0x212A, 0x212B,
      0x2329, 0x232A, 0x2ADC, 0xF900...0xFAD9, 0xFB1D...0xFB4E, 0x1D15E...0x1D164,
      0x1D1BB...0x1D1C0, 0x2F800...0x2FA1D:
      scalar != 0x1FEF
    default: false
    }
  }
}
