import CommonMark
import SiteModel
import SourceText

/// One `- key: value` line under a block quotation.
struct Fact {
  /// The key, in small letters.
  let key: String
  /// The value's words.
  let words: String
  /// The first link in the value; `nil` when it has none.
  let link: String?
  /// The line.
  let span: TextSpan
}

/// The bulleted facts under a block quotation.
struct FactList {
  private(set) var facts: [Fact] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile
  private var asked: [String] = []

  init(_ items: [MarkdownListItem], in file: SourceFile) {
    self.file = file
    for item in items {
      if let fact = Self.fact(item) {
        facts.append(fact)
      } else {
        diagnostics.append(
          .error(
            "malformed-fact", "this is not a `key: value` line", in: file, at: item.span,
            hint: "write `- key: value`; " + Self.bodyHint))
      }
    }
  }

  /// All facts with that key.
  mutating func all(_ key: String) -> [Fact] {
    asked.append(key)
    return facts.filter { $0.key == key }
  }

  /// The fact with that key; more than one is an error. `nil` when there is none.
  mutating func first(_ key: String) -> Fact? {
    let all = all(key)
    if all.count > 1 {
      diagnostics.append(
        .error(
          "duplicate-key", "“\(key)” stands here twice", in: file, at: all[1].span,
          notes: [.init("it stands here first", at: .init(file, all[0].span))],
          hint: "keep one of the two"))
    }
    return all.first
  }

  /// A number from 1 on; `nil` when there is none.
  mutating func occurrence() -> Int? {
    guard let fact = first("occurrence") else { return nil }
    guard let number = Int(fact.words), number >= 1 else {
      reportValue(fact, "a number from 1 on")
      return nil
    }
    return number
  }

  /// A digest for each of `count` passages, in their order; none when there is no such fact.
  mutating func digests(_ count: Int) -> [PassageDigest] {
    guard let fact = first("digest") else { return [] }
    var rest = file.bytes[fact.span.range]
    let digests = fact.words.split(separator: " ").compactMap { digits -> PassageDigest? in
      guard let place = rest.firstRange(of: digits.utf8) else { return nil }
      rest = rest[place.upperBound...]
      return PassageDigest(digits, at: TextSpan(place.lowerBound, place.upperBound))
    }
    guard digests.count == count, fact.words.split(separator: " ").count == count else {
      reportValue(
        fact,
        count == 1
          ? "12 to 64 hexadecimal digits"
          : "12 to 64 hexadecimal digits for each of \(count) passages",
        hint: "leave the line out and run `sitegen check`, which says what to write")
      return []
    }
    return digests
  }

  /// yes or no; no when there is none.
  mutating func truth(_ key: String) -> Bool {
    guard let fact = first(key) else { return false }
    guard let truth = TruthWord.read(fact.words) else {
      reportValue(fact, "yes or no")
      return false
    }
    return truth
  }

  mutating func reportValue(_ fact: Fact, _ expected: String, hint: String? = nil) {
    diagnostics.append(
      .error("bad-value", "“\(fact.key)” is not \(expected)", in: file, at: fact.span, hint: hint))
  }

  mutating func report(_ id: String, _ message: String, at span: TextSpan, hint: String) {
    diagnostics.append(.error(id, message, in: file, at: span, hint: hint))
  }

  private static let bodyHint =
    "the first list under a block quotation holds its facts; "
    + "put a sentence before a list that belongs to the note"

  /// The value of `fact` in words; `nil` and an error when it has none.
  mutating func words(of fact: Fact) -> String? {
    guard fact.words.isEmpty else { return fact.words }
    diagnostics.append(
      .error(
        "bad-value", "“\(fact.key)” has no value", in: file, at: fact.span,
        hint: "write it behind the colon, or delete the line"))
    return nil
  }

  /// Reports each fact that nobody asked for; to be called last.
  mutating func reportUnknownKeys(of what: String) {
    for fact in facts where !asked.contains(fact.key) {
      let hint =
        Spelling.nearest(to: fact.key, among: asked) == nil && what == "a note"
        ? "; " + Self.bodyHint : ""
      diagnostics.append(
        .error(
          "unknown-key", "\(what) has no “\(fact.key)”", in: file, at: fact.span,
          hint: Spelling.hint(for: fact.key, among: asked) + hint))
    }
  }

  private static func fact(_ item: MarkdownListItem) -> Fact? {
    guard item.blocks.count == 1, case .paragraph(let inlines) = item.blocks[0].kind else {
      return nil
    }
    let words = inlines.plainText
    guard let colon = words.firstIndex(of: ":") else { return nil }
    let key = words[..<colon].lowercased()
    guard !key.isEmpty, key.utf8.count <= 40, !key.contains("/"), !["http", "https"].contains(key)
    else { return nil }
    let value = words[words.index(after: colon)...].onOneLine
    let link = inlines.lazy.compactMap { inline -> String? in
      guard case .link(let destination, _, _) = inline.kind else { return nil }
      return destination
    }.first
    return Fact(key: key, words: value, link: link, span: item.span)
  }
}
