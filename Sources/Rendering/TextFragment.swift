import SiteModel
import SourceText

/// The part of an address that makes a browser look for words on the page: `:~:text=We%20had`
/// (WICG, “URL Fragment Text Directives”).
enum TextFragment {
  /// Words up to that many bytes are given whole, longer ones by their first and last words.
  private static let mostWhole = 60
  /// How many words stand for the beginning and for the end of a long stretch.
  private static let wordsOfAnEnd = 4

  /// The directive for the words at `pieces`, to be put behind `#` and an id; empty when there is
  /// nothing but punctuation. Quotation marks and punctuation at the ends are left out, since a
  /// browser looks for whole words.
  static func directive(for pieces: [TextSpan], in file: SourceFile) -> String {
    guard let first = pieces.first, let last = pieces.last else { return "" }
    let beginning = Self.words(file.line(at: first))
    let end = pieces.count > 1 ? Self.words(file.line(at: last)) : beginning
    guard !beginning.isEmpty, !end.isEmpty else { return "" }
    let isShort =
      beginning.utf8.count <= mostWhole
      || beginning.split(separator: " ").count <= 2 * wordsOfAnEnd
    if pieces.count == 1, isShort {
      return ":~:text=" + PercentEncoding.encode(String(beginning))
    }
    return ":~:text=" + PercentEncoding.encode(head(beginning)) + ","
      + PercentEncoding.encode(tail(end))
  }

  /// `line` without what stands before its first and behind its last letter or digit.
  private static func words(_ line: String) -> Substring {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: isOfWord),
      let last = scalars.lastIndex(where: isOfWord)
    else { return "" }
    return line[first..<scalars.index(after: last)]
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func head(_ words: Substring) -> String {
    words.split(separator: " ").prefix(wordsOfAnEnd).joined(separator: " ")
  }

  private static func tail(_ words: Substring) -> String {
    words.split(separator: " ").suffix(wordsOfAnEnd).joined(separator: " ")
  }
}
