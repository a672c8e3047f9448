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

/// A line that is a dash and a name, and behind a comma at most who that is, or when and where it
/// was said: `— Ines Maro`, `— Ines Maro, mayor of Alder, 1962`.
enum Signature {
  /// The furthest that a signature reaches, in bytes.
  private static let reach = 120

  /// The name; `nil` when `line` is no signature. Looks at a bounded number of bytes.
  static func source(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextSpan, _ lexicon: Lexicon
  ) -> Source? {
    guard line.count <= reach else { return nil }
    var start = line.start
    while start < line.end, bytes[start] <= 0x20 || bytes[start] == 0x3E { start += 1 }
    guard start < line.end, bytes[start] == 0x2D || bytes[start] == 0xE2,
      !bytes[start..<line.end].contains(where: { $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    let passage = Passage(
      bytes, TextSpan(start, line.end), lexicon: lexicon, isCarried: false)
    let tokens = passage.tokens
    guard tokens.count >= 2, tokens[0].kind == .dash else { return nil }
    let end = passage.phraseEnd(from: 1, tokens.count)
    guard end > 1, let source = passage.source(in: 1..<end), source.form == .name,
      source.span.end == tokens[end - 1].end
    else { return nil }
    guard end < tokens.count else { return source }
    let isAside = tokens[end...].allSatisfy { token in
      token.kind == .comma || token.kind == .openBracket || token.kind == .closeBracket
        || token.kind == .quotation
        || token.kind == .word
          && !token.isWord([.auxiliary, .be, .verb, .pastForm, .subjectPronoun])
          && !(token.isWord(.anyCue) && !token.isWord([.role, .capitalised, .nounLike]))
    }
    return isAside && (tokens[end].kind == .comma || tokens[end].kind == .openBracket)
      ? source : nil
  }
}
