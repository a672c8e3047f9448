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
    let beginning = words(of: file.line(at: first))
    let end = pieces.count > 1 ? words(of: file.line(at: last)) : beginning
    guard !beginning.isEmpty, !end.isEmpty else { return "" }
    var directive = Array(":~:text=".utf8)
    let isShort =
      beginning.count <= mostWhole
      || beginning.count { $0 == blank } < 2 * wordsOfAnEnd
    if pieces.count == 1, isShort {
      PercentEncoding.append(beginning, to: &directive)
    } else {
      PercentEncoding.append(head(of: beginning), to: &directive)
      directive.append(UInt8(ascii: ","))
      PercentEncoding.append(tail(of: end), to: &directive)
    }
    return String(decoding: directive, as: UTF8.self)
  }

  private static let blank = UInt8(ascii: " ")

  /// `line` without what stands before its first and behind its last letter or digit.
  private static func words(of line: String) -> ArraySlice<UInt8> {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: isOfWord),
      let last = scalars.lastIndex(where: isOfWord)
    else { return [] }
    let start = line.utf8.distance(from: line.startIndex, to: first)
    let end = line.utf8.distance(from: line.startIndex, to: scalars.index(after: last))
    return Array(line.utf8)[start..<end]
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return UInt8(ascii: scalar) | 0x20 >= UInt8(ascii: "a")
        && UInt8(ascii: scalar) | 0x20 <= UInt8(ascii: "z") || ("0"..."9").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// The first words; on one line there is one blank between two.
  private static func head(of words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var blanks = 0
    return words.prefix { byte in
      if byte == blank { blanks += 1 }
      return blanks < wordsOfAnEnd
    }
  }

  private static func tail(of words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var blanks = 0
    let start = words.lastIndex { byte in
      if byte == blank { blanks += 1 }
      return blanks == wordsOfAnEnd
    }
    return words[(start.map { $0 + 1 } ?? words.startIndex)...]
  }
}
