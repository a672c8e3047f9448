import SiteModel
import SourceText

/// The lines of YAML on top of a file, between two of `---`.
struct FrontMatterText {
  private var lines: [String] = []

  /// The lines, ending in a line end; empty when there are none.
  var text: String {
    lines.isEmpty ? "" : (["---"] + lines + ["---"]).map { $0 + "\n" }.joined()
  }

  /// Adds `key: value`; nothing for a value without words.
  mutating func add(_ key: String, _ value: String?) {
    guard let words = value.map(Self.clean), !words.isEmpty else { return }
    lines.append("\(key): \(Self.scalar(words))")
  }

  /// Adds `key: [one, two]`; nothing for an empty list.
  mutating func add(_ key: String, _ values: [String]) {
    let words = values.map(Self.clean).filter { !$0.isEmpty }
    guard !words.isEmpty else { return }
    lines.append("\(key): [\(words.map(Self.quoted).joined(separator: ", "))]")
  }

  /// Adds a point on the earth.
  mutating func add(_ coordinates: Coordinates) {
    lines.append("geo: [\(coordinates.latitude), \(coordinates.longitude)]")
  }

  /// Adds what is known about an article, besides who annotated it and when.
  mutating func add(_ metadata: ArticleMetadata) {
    add("title", metadata.title)
    add("standfirst", metadata.standfirst)
    add("byline", metadata.byline)
    add("publisher", metadata.publisher)
    add("published", metadata.published)
    add("source", metadata.source)
    add("archived", metadata.archived)
    add("language", metadata.language)
    if metadata.reviewed { add("reviewed", "yes") }
  }

  /// `text` on one line, without signs that YAML does not let stand (YAML 1.1, “c-printable”).
  private static func clean(_ text: String) -> String {
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x85, 0x2028, 0x2029: words.append(" ")
      case 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: continue
      case 0..<0x20 where !scalar.properties.isWhitespace: continue
      default: words.append(scalar)
      }
    }
    return String(words).onOneLine
  }

  private static func scalar(_ words: String) -> String {
    let isPlain =
      words.unicodeScalars.first?.properties.isAlphabetic == true
      && words.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || " .,-/".unicodeScalars.contains($0)
      }
    let isDigits = words.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    let isHex = words.utf8.count == 64 && words.allSatisfy(\.isHexDigit)
    return isPlain || isDigits || isHex ? words : quoted(words)
  }

  private static func quoted(_ words: String) -> String {
    "'\(words.replacing("'", with: "''"))'"
  }
}
