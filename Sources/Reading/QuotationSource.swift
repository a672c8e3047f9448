import CommonMark
public import SiteModel
public import SourceText

/// How a passage is written in its block quotation: each word with the bytes that spell it, so that
/// words can be replaced and every other byte stays.
public struct QuotationSource: Sendable {
  /// A word, up to a blank, an ellipsis or where bold begins or ends.
  public struct Word: Sendable, Equatable {
    /// The word, escapes decoded.
    public let text: String
    /// Its bytes in the file; `nil` when they are more than the word: code, a character reference.
    public let span: TextSpan?
    /// Whether it is bold: a word of this target or, in the context, of another.
    public let isBold: Bool

    /// A word that `span` spells.
    public init(text: String, span: TextSpan?, isBold: Bool) {
      self.text = text
      self.span = span
      self.isBold = isBold
    }
  }

  /// The words of the target.
  public let exact: [Word]
  /// The words before it.
  public let prefix: [Word]
  /// The words behind it.
  public let suffix: [Word]

  /// The passages that the block quotations of a file quote, in the order in which they are read,
  /// by where their quotation stands (``TextQuoteSelector/span``). Linear.
  public static func all(
    in file: SourceFile, settings: SiteSettings
  ) -> [TextSpan: [QuotationSource]] {
    let body = FrontMatter.parse(file).output.body
    let document = MarkdownParser(settings: settings).parse(file, body).output
    var sources: [TextSpan: [QuotationSource]] = [:]
    for block in document.blocks {
      guard case .blockQuote(let blocks) = block.kind else { continue }
      let runs = QuotedRun.all(in: blocks)
      let words = runs.map { self.words(of: $0, in: file) }
      let span = AnnotationReader.span(of: blocks, in: block)
      let targets = QuotedRun.targets(among: runs)
      if targets.isEmpty {
        sources[span] = [.init(exact: words.flatMap { $0 }, prefix: [], suffix: [])]
      } else {
        sources[span] = targets.map { target in
          .init(
            exact: words[target], prefix: words[..<target].flatMap { $0 },
            suffix: words[(target + 1)...].flatMap { $0 })
        }
      }
    }
    return sources
  }

  private static func words(of run: QuotedRun, in file: SourceFile) -> [Word] {
    var words: [Word] = []
    /// Whether the next byte goes on the last word.
    var isOpen = false
    for piece in run.pieces {
      let text = Array(piece.text.utf8)
      let offsets = piece.span.flatMap { Self.offsets(of: text, in: file, $0) }
      for range in wordRanges(text) {
        let span = offsets.map { TextSpan($0[range.lowerBound], $0[range.upperBound]) }
        let word = Word(
          text: String(decoding: text[range], as: UTF8.self), span: span, isBold: run.isBold)
        let goesOn =
          isOpen && range.lowerBound == 0 && !isEllipsis(word)
          && words.last.map { !isEllipsis($0) } ?? false
        if goesOn, let last = words.last {
          let whole: TextSpan? =
            if let before = last.span, let span, before.end == span.start {
              TextSpan(before.start, span.end)
            } else {
              nil
            }
          words[words.count - 1] = Word(
            text: last.text + word.text, span: whole, isBold: run.isBold)
        } else {
          words.append(word)
        }
        isOpen = range.upperBound == text.count
      }
      if let last = text.last, last <= 0x20 { isOpen = false }
    }
    return words
  }

  /// The bytes between blanks, with each ellipsis a word of its own.
  private static func wordRanges(_ text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    func add(_ end: Int) {
      if start < end { ranges.append(start..<end) }
    }
    var offset = 0
    while offset < text.count {
      let length = Ellipsis.length(in: text, at: offset)
      if length > 0 {
        add(offset)
        ranges.append(offset..<offset + length)
        offset += length
        start = offset
      } else if text[offset] <= 0x20 {
        add(offset)
        offset += 1
        start = offset
      } else {
        offset += 1
      }
    }
    add(text.count)
    return ranges
  }

  private static func isEllipsis(_ word: Word) -> Bool {
    let bytes = Array(word.text.utf8)
    return Ellipsis.length(in: bytes, at: 0) == bytes.count
  }

  /// Where each byte of `text`, and its end, stands at `span`: as it is or behind a backslash; `nil`
  /// when it is spelled in another way.
  private static func offsets(of text: [UInt8], in file: SourceFile, _ span: TextSpan) -> [Int]? {
    var offsets: [Int] = []
    var offset = span.start
    for byte in text {
      guard offset < span.end else { return nil }
      offsets.append(offset)
      if file.bytes[offset] != byte {
        guard file.bytes[offset] == UInt8(ascii: "\\"), offset + 1 < span.end,
          file.bytes[offset + 1] == byte
        else { return nil }
        offset += 1
      } else if byte == UInt8(ascii: "\\"), offset + 1 < span.end, file.bytes[offset + 1] == byte {
        offset += 1
      }
      offset += 1
    }
    return offset == span.end ? offsets + [span.end] : nil
  }
}
