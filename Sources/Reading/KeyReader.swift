import SiteModel
import SourceText

/// Takes the keys out of a mapping one by one, so that what is left over is unknown.
struct KeyReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the value of each key asked for stands.
  private(set) var places: [String: TextSpan] = [:]
  private let mapping: YAMLMapping
  private var asked: [String] = []

  init(_ mapping: YAMLMapping, in file: SourceFile) {
    self.mapping = mapping
    self.file = file
  }

  /// The value of `key` as it is written; `nil` when there is none or it is empty.
  mutating func value(_ key: String) -> YAMLValue? {
    asked.append(key)
    guard let entry = mapping.entries.first(where: { $0.key == key }) else { return nil }
    places[key] = entry.value.span
    if case .scalar("", _) = entry.value { return nil }
    return entry.value
  }

  /// One line of words.
  mutating func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard case .scalar(let text, _) = value else {
      report(key, value, "is one piece of text, not a list")
      return nil
    }
    return Self.words(text)
  }

  /// The words of `text` on one line; `nil` when there are none.
  private static func words(_ text: String) -> String? {
    let words = text.onOneLine
    let hasInk = words.utf8.contains { (0x21...0x7E).contains($0) }
    return hasInk || words.contains { !$0.isWhitespace } ? words : nil
  }

  /// A list of words, or a single one.
  mutating func texts(_ key: String) -> [String] {
    guard let value = value(key) else { return [] }
    switch value {
    case .scalar(let text, _):
      return Self.words(text).map { [$0] } ?? []
    case .list(let items, _):
      return items.compactMap { item in
        guard case .scalar(let text, _) = item else {
          report(key, item, "is a list of words")
          return nil
        }
        return Self.words(text)
      }
    case .mapping:
      report(key, value, "is a list of words, `[one, two]`")
      return []
    }
  }

  /// A text that `read` accepts; else an error that says what it should be.
  mutating func text<Value>(
    _ key: String, _ expected: String, read: (String) -> Value?
  ) -> Value? {
    guard let text = text(key) else { return nil }
    guard let value = read(text) else {
      reportValue(key, expected)
      return nil
    }
    return value
  }

  /// A day that exists.
  mutating func date(_ key: String) -> String? {
    text(key, "a day, year first: 2026-11-10") { CalendarDay.isValid($0) ? $0 : nil }
  }

  /// A web address.
  mutating func webAddress(_ key: String) -> String? {
    text(key, "a web address that begins with https:// or http://", read: WebAddress.read)
  }

  /// A language tag.
  mutating func language(_ key: String) -> String? {
    text(key, "a language tag such as en, de or pt-BR") { tag in
      let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
      let isTag =
        parts.allSatisfy { part in
          (1...8).contains(part.utf8.count)
            && part.unicodeScalars.allSatisfy {
              $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
            }
        } && (2...8).contains(parts[0].utf8.count)
      return isTag ? tag : nil
    }
  }

  /// A number from 0 to 1, in digits with a point: `0.85`.
  mutating func fraction(_ key: String) -> Double? {
    text(key, "a number from 0 to 1, such as 0.85") { text in
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
        let number = Double(text), (0...1).contains(number)
      else { return nil }
      return number
    }
  }

  /// yes or no.
  mutating func truth(_ key: String) -> Bool? {
    text(key, "yes or no", read: TruthWord.read)
  }

  /// Reports that the value of `key` is not what it should be.
  mutating func reportValue(_ key: String, _ expected: String, at span: TextSpan? = nil) {
    diagnostics.append(
      .error(
        "bad-value", "“\(key)” is not \(expected)", in: file, at: span ?? places[key]))
  }

  /// Reports what a reader of a value found.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Reports each key that nobody asked for; to be called last.
  mutating func reportUnknownKeys(of what: String) {
    for entry in mapping.entries where !asked.contains(entry.key) {
      diagnostics.append(
        .error(
          "unknown-key", "\(what) has no “\(entry.key)”", in: file, at: entry.keySpan,
          hint: Spelling.hint(for: entry.key, among: asked)))
    }
  }

  private mutating func report(_ key: String, _ value: YAMLValue, _ message: String) {
    diagnostics.append(.error("bad-value", "“\(key)” \(message)", in: file, at: value.span))
  }
}

/// How people write yes and no.
enum TruthWord {
  /// What `text` says; `nil` when it is another word. Letter case does not matter.
  static func read(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }
}
