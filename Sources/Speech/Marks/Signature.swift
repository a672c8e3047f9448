import SourceText

/// A line that names who wrote or said what is before it.
enum Signature {
  /// The furthest that a signature reaches, in bytes.
  private static let reach = 120

  /// The name behind a dash, and behind a comma at most who that is, or when and where it was said:
  /// `— Ines Maro`, `— Ines Maro, mayor of Alder, 1962.`; `nil` when `line` is no such signature.
  /// Looks at a bounded number of bytes.
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
    guard passage.tokens.count >= 2, passage.tokens[0].kind == .dash else { return nil }
    return name(in: passage, from: 1)
  }

  /// How sure a signature inside the marks is: of the 14 that came up where the rules were measured 9
  /// were right, 1 was wrong, and 4 signed words that nobody had labelled.
  static let insideMarks = 0.64

  /// The name in a line that closes a quotation which the paragraph before opened and never closed,
  /// as pages set out a quotation apart: `“We had no choice.` and below it `Ines Maro, mayor.”`;
  /// `nil` when `line` is anything else. Looks at a bounded number of bytes.
  static func closing(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextSpan, _ lexicon: Lexicon
  ) -> Source? {
    guard line.count <= reach, let mark = closingMark(bytes, line) else { return nil }
    let passage = Passage(
      bytes, TextSpan(line.start, mark), lexicon: lexicon, isCarried: false)
    guard passage.stretches.isEmpty, passage.tokens.contains(where: \.isNameWord),
      let source = name(in: passage, from: 0)
    else { return nil }
    // One word may be a sentence of its own: `Tomorrow.”`
    let words = bytes[source.span.range].count { $0 == 0x20 }
    return words > 0 ? source : nil
  }

  /// Where the double mark begins that ends the line; `nil` when none does, or another is before it.
  private static func closingMark(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextSpan) -> Int? {
    var offset = line.start
    while offset < line.end {
      if let (length, family, _) = QuotationMark.shape(bytes, at: offset, before: line.end),
        family != .single
      {
        return offset + length == line.end ? offset : nil
      }
      offset += 1
    }
    return nil
  }

  /// The name that the tokens from `first` on are, with nothing but who that is behind it.
  private static func name(in passage: Passage, from first: Int) -> Source? {
    var tokens = passage.tokens
    if tokens.count > first + 1, tokens[tokens.count - 1].kind == .fullStop { tokens.removeLast() }
    let end = passage.phraseEnd(from: first, tokens.count)
    guard end > first, let source = passage.source(in: first..<end), source.form == .name,
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
