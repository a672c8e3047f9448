import SiteModel
import SourceText

/// Words of an article shown on another page: on one line, cut at whole words.
enum Excerpt {
  /// About how many bytes of a quotation are shown.
  static let mostBytes = 800

  /// A quotation's words; at most about `limit` bytes. `…` stands for words between its pieces.
  static func words(
    of quotation: AttributedQuotation, in file: SourceFile, limit: Int = mostBytes
  ) -> String {
    var whole = ""
    for (index, piece) in quotation.content.enumerated() {
      if index > 0 {
        // Nothing but a line's end and the sign of a block quotation stands between two lines.
        let between = file.bytes[quotation.content[index - 1].end..<piece.start]
        whole += between.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") } ? " " : " … "
      }
      whole += file.line(at: piece)
    }
    return cut(whole, to: limit)
  }

  /// `line`, when it is longer than about `limit` bytes cut behind a whole word.
  static func cut(_ line: String, to limit: Int) -> String {
    guard line.utf8.count > limit else { return line }
    var end = line.utf8.index(line.startIndex, offsetBy: limit)
    if let blank = line.utf8[..<end].lastIndex(of: UInt8(ascii: " ")) {
      end = blank
    } else {
      // Where words are not parted by blanks, between two letters.
      while UTF8.isContinuation(line.utf8[end]) { end = line.utf8.index(before: end) }
    }
    return String(line[..<end]) + "…"
  }

  /// What stands around `span` in its block, about `reach` bytes on each side.
  static func context(
    of span: TextSpan, in file: SourceFile, blocks: [ArticleBlock], reach: Int = 90
  ) -> (before: String, words: String, after: String) {
    let block = blocks.first { $0.span.overlaps(span) }?.span ?? span
    let bytes = file.bytes
    var start = max(block.start, span.start - reach)
    var end = min(block.end, span.end + reach)
    // To the next blank, or where words are not parted by blanks, between two letters.
    let most = (start: max(block.start, start - reach), end: min(block.end, end + reach))
    while start > block.start, bytes[start - 1] > 0x20,
      start > most.start || UTF8.isContinuation(bytes[start])
    {
      start -= 1
    }
    while end < block.end, bytes[end] > 0x20, end < most.end || UTF8.isContinuation(bytes[end]) {
      end += 1
    }
    return (
      line(
        file, TextSpan(start, span.start), ellipsisBefore: start > block.start,
        blankBehind: start < span.start && bytes[span.start - 1] <= 0x20),
      file.line(at: span),
      line(
        file, TextSpan(span.end, end), blankBefore: span.end < end && bytes[span.end] <= 0x20,
        ellipsisBehind: end < block.end)
    )
  }

  /// The words at `span` on one line with what belongs at their ends.
  private static func line(
    _ file: SourceFile, _ span: TextSpan, ellipsisBefore: Bool = false, blankBefore: Bool = false,
    blankBehind: Bool = false, ellipsisBehind: Bool = false
  ) -> String {
    var line = ""
    line.reserveCapacity(span.count + 8)
    if ellipsisBefore { line += "… " }
    if blankBefore { line += " " }
    line += file.line(at: span)
    if blankBehind { line += " " }
    if ellipsisBehind { line += " …" }
    return line
  }
}
