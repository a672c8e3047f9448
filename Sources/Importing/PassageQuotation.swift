public import SiteModel
public import SourceText

/// A passage as the lines of a block quotation, in which the reader finds it again: the target, in
/// bold where words around it are needed to tell it from other places.
public struct PassageQuotation: Sendable, Equatable {
  /// The lines, as Markdown, without the `>` before them.
  public let lines: [String]
  /// Which of several equal places is meant, from 1; `nil` when the words tell.
  public let occurrence: Int?

  /// Words around the target that are tried, on each side.
  private static let contexts = [2, 4, 8, 16]

  /// The passage at `span` of `file`, quoted with as few words as are needed; `nil` when no words
  /// make `anchor` answer with that span. `blocks` are the paragraphs of the text.
  public init?(
    _ span: TextSpan, in file: SourceFile, blocks: [ArticleBlock],
    anchor: (TextQuoteSelector) -> TextSpan?
  ) {
    let exact = file.text(at: span)
    func leads(_ selector: TextQuoteSelector) -> Bool { anchor(selector) == span }
    let alone = TextQuoteSelector(exact: exact, span: span)
    if leads(alone) {
      self.init(exact: exact)
      return
    }
    if let block = Self.block(around: span, in: blocks) {
      for count in Self.contexts {
        let start = Self.start(before: span.start, words: count, in: file, from: block.start)
        let end = Self.end(behind: span.end, words: count, in: file, to: block.end)
        let prefix = file.text(at: TextSpan(start, span.start))
        let suffix = file.text(at: TextSpan(span.end, end))
        guard Self.isRead(exact, prefix: prefix, suffix: suffix) else { break }
        let selector = TextQuoteSelector(
          exact: exact, prefix: prefix, suffix: suffix, span: span)
        if leads(selector) {
          self.init(exact: exact, prefix: prefix, suffix: suffix)
          return
        }
      }
    }
    func place(_ occurrence: Int) -> TextSpan? {
      anchor(TextQuoteSelector(exact: exact, occurrence: occurrence, span: span))
    }
    // Places are ascending, so that the number of one is found by halving.
    var (low, high) = (1, 1)
    while let place = place(high), place.start < span.start {
      low = high + 1
      high *= 2
    }
    while low < high {
      let middle = (low + high) / 2
      if let place = place(middle), place.start < span.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if place(low) == span {
      self.init(exact: exact, occurrence: low)
      return
    }
    return nil
  }

  /// Words that stood at `span` before the text changed, between the words that stand around it now.
  public init(changed words: String, at span: TextSpan, in file: SourceFile, blocks: [ArticleBlock])
  {
    guard let block = Self.block(around: span, in: blocks) else {
      self.init(exact: words)
      return
    }
    let start = Self.start(before: span.start, words: 4, in: file, from: block.start)
    let end = Self.end(behind: span.end, words: 4, in: file, to: block.end)
    let prefix = file.text(at: TextSpan(start, span.start))
    let suffix = file.text(at: TextSpan(span.end, end))
    let isRead = Self.isRead(words, prefix: prefix, suffix: suffix)
    self.init(exact: words, prefix: isRead ? prefix : "", suffix: isRead ? suffix : "")
  }

  /// The paragraph that all of `span` is in; `nil` when it is in none. Logarithmic.
  public static func block(around span: TextSpan, in blocks: [ArticleBlock]) -> TextSpan? {
    let index = blocks.partition { $0.span.end >= span.end }
    guard index < blocks.count, blocks[index].span.contains(span) else { return nil }
    return blocks[index].span
  }

  /// Whether `exact` in bold between `prefix` and `suffix` is read as bold.
  public static func isRead(_ exact: String, prefix: String, suffix: String) -> Bool {
    BoldEdges.areRead(prefix: prefix, exact: exact, suffix: suffix)
  }

  /// Words as they are, the target between those around it.
  public init(exact: String, prefix: String = "", suffix: String = "", occurrence: Int? = nil) {
    self.occurrence = occurrence
    let paragraphs = Self.paragraphs(exact)
    guard paragraphs.count == 1, !(prefix + suffix).isEmpty else {
      lines = Array(paragraphs.map { [MarkdownWords.line($0)] }.joined(separator: [""]))
      return
    }
    // What stands beside the target without a blank stays without one.
    let before = Self.context(prefix, isBefore: true)
    let after = Self.context(suffix, isBefore: false)
    lines = [MarkdownWords.line(before, bold: paragraphs[0], after)]
  }

  /// The paragraphs of `text`, each on one line.
  private static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ").onOneLine }
  }

  private static func context(_ text: String, isBefore: Bool) -> String {
    let words = text.onOneLine
    guard !words.isEmpty else { return "" }
    let hasBlank = isBefore ? text.last?.isWhitespace : text.first?.isWhitespace
    guard hasBlank == true else { return words }
    return isBefore ? words + " " : " " + words
  }

  private static func start(
    before offset: Int, words: Int, in file: SourceFile, from limit: Int
  ) -> Int {
    var left = words
    var start = offset
    var isInWord = false
    while start > limit {
      let isBlank = file.bytes[start - 1] <= 0x20
      if isBlank, isInWord {
        left -= 1
        if left == 0 { break }
      }
      isInWord = !isBlank
      start -= 1
    }
    return start
  }

  private static func end(
    behind offset: Int, words: Int, in file: SourceFile, to limit: Int
  ) -> Int {
    var left = words
    var end = offset
    var isInWord = false
    while end < limit {
      let isBlank = file.bytes[end] <= 0x20
      if isBlank, isInWord {
        left -= 1
        if left == 0 { break }
      }
      isInWord = !isBlank
      end += 1
    }
    return end
  }
}

/// Whether `**` around a target begins and ends bold words (CommonMark 0.30, “left-flanking
/// delimiter run”).
enum BoldEdges {
  static func areRead(prefix: String, exact: String, suffix: String) -> Bool {
    guard let first = exact.unicodeScalars.first, let last = exact.unicodeScalars.last else {
      return false
    }
    return isRead(outside: prefix.unicodeScalars.last, inside: first)
      && isRead(outside: suffix.unicodeScalars.first, inside: last)
  }

  private static func isRead(outside: Unicode.Scalar?, inside: Unicode.Scalar) -> Bool {
    if inside.properties.isWhitespace { return false }
    if inside.properties.isAlphabetic || inside.properties.numericType != nil { return true }
    guard let outside else { return true }
    return outside.properties.isWhitespace || isPunctuation(outside)
  }

  /// What every version of CommonMark takes for punctuation.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
