public import SourceText

/// Adds keys and values to the front matter of a file, and leaves every other byte alone.
///
/// An edit is tried in the ways that YAML lets a value be written, and kept only when the lines, read
/// again, say what they said and the new words.
public struct FrontMatterEditor: Sendable {
  /// The file as it is by now.
  public private(set) var file: SourceFile

  /// An editor of `file`, which has front matter.
  public init(_ file: SourceFile) {
    self.file = file
  }

  /// Everything behind the front matter.
  public var body: TextSpan { FrontMatter.parse(file).output.body }

  /// Adds `items` to the list at `key`, which may be missing, or one text. Whether that could be done;
  /// if not, nothing is changed.
  public mutating func add(_ items: [String], to key: String) -> Bool {
    guard !items.isEmpty else { return true }
    let matter = FrontMatter.parse(file).output
    guard let lines = matter.lines else { return false }
    let words = items.map(Self.scalar).joined(separator: ", ")
    var expected = matter.mapping.meaning
    guard let index = matter.mapping.entries.firstIndex(where: { $0.key == key }) else {
      expected.append((key, .list(items.map(YAMLMeaning.scalar))))
      return insert("\(key): [\(words)]", before: lines.end, expected)
    }
    let entry = matter.mapping.entries[index]
    switch entry.value {
    case .mapping: return false
    case .scalar(let text, let span):
      let old = text.isEmpty ? [] : [YAMLMeaning.scalar(text)]
      expected[index].1 = .list(old + items.map(YAMLMeaning.scalar))
      if text.isEmpty {
        // The colon, and blanks perhaps before it.
        guard let colon = file.bytes[entry.keySpan.end...].firstIndex(of: UInt8(ascii: ":")) else {
          return false
        }
        return replace(TextSpan(colon + 1, colon + 1), " [\(words)]", expected)
      }
      return ends(ofScalarAt: span, text).contains { end in
        let written = file.text(at: TextSpan(span.start, end))
        return [written, Self.scalar(text)].contains {
          replace(TextSpan(span.start, end), "[\($0), \(words)]", expected)
        }
      }
    case .list(let values, let span):
      expected[index].1 = .list(values.map(\.meaning) + items.map(YAMLMeaning.scalar))
      let from = values.last?.span.start ?? span.start
      if file.bytes[span.start] == UInt8(ascii: "[") {
        return places(of: UInt8(ascii: "]"), from: from, to: lines.end).contains { end in
          [values.isEmpty ? words : ", \(words)", " \(words)"].contains {
            replace(TextSpan(end, end), $0, expected)
          }
        }
      }
      let indent = file.text(at: TextSpan(startOfLine(span.start), span.start))
      let dashes = items.map { "\(indent)- \(Self.scalar($0))" }.joined(separator: lineEnd)
      return places(of: 0x0A, from: from, to: lines.end).contains { end in
        replace(TextSpan(end + 1, end + 1), dashes + lineEnd, expected)
      }
    }
  }

  /// Adds what `other` says at `key`, as it is written there with the remarks under it. Whether that
  /// could be done; if not, nothing is changed.
  public mutating func copy(_ key: String, from other: SourceFile) -> Bool {
    let matter = FrontMatter.parse(other).output
    guard let lines = FrontMatter.parse(file).output.lines,
      let value = matter.mapping.entries.first(where: { $0.key == key })?.value.meaning
    else { return false }
    let expected = FrontMatter.parse(file).output.mapping.meaning + [(key, value)]
    if let span = Self.lines(of: key, in: matter) {
      let written = other.text(at: span).trimmedOfLineEnds
      if insert(written, before: lines.end, expected) { return true }
    }
    return value.flow.map { insert("\(key): \($0)", before: lines.end, expected) } ?? false
  }

  /// Adds the remarks, `# …`, of `other` besides those under `keys`. Whether that could be done.
  public mutating func copyRemarks(from other: SourceFile, besidesUnder keys: [String]) -> Bool {
    let matter = FrontMatter.parse(other).output
    guard let all = matter.lines, let lines = FrontMatter.parse(file).output.lines else {
      return false
    }
    let passed = keys.compactMap { Self.lines(of: $0, in: matter) }
    var remarks: [String] = []
    var offset = all.start
    for line in other.text(at: all).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      // A line end is one Character, CR LF too, but of one or two bytes.
      let start = offset
      offset += line.utf8.count
      if offset < all.end {
        offset +=
          other.bytes[offset] == 0x0D && offset + 1 < all.end
            && other.bytes[offset + 1] == 0x0A ? 2 : 1
      }
      let words = line.drop { $0 == " " || $0 == "\t" }
      guard words.hasPrefix("#"), !passed.contains(where: { $0.start <= start && start < $0.end })
      else { continue }
      remarks.append(String(line))
    }
    let present = Set(file.text(at: lines).split(whereSeparator: \.isNewline).map(String.init))
    remarks.removeAll(where: present.contains)
    guard !remarks.isEmpty else { return true }
    return insert(
      remarks.joined(separator: lineEnd), before: lines.end,
      FrontMatter.parse(file).output.mapping.meaning)
  }

  // MARK: Trying

  private mutating func insert(
    _ text: String, before offset: Int, _ expected: [(String, YAMLMeaning)]
  ) -> Bool {
    replace(TextSpan(offset, offset), text + lineEnd, expected)
  }

  /// Replaces the bytes at `span`, if the front matter then means `expected` and the text is the same.
  private mutating func replace(
    _ span: TextSpan, _ text: String, _ expected: [(String, YAMLMeaning)]
  ) -> Bool {
    let bytes = file.bytes[..<span.start] + Array(text.utf8) + file.bytes[span.end...]
    let new = SourceFile(path: file.path, bytes: Array(bytes))
    let (old, matter) = (FrontMatter.parse(file).output, FrontMatter.parse(new).output)
    let found = matter.mapping.meaning
    guard matter.isSound, found.count == expected.count,
      zip(found, expected).allSatisfy({ $0.0 == $1.0 && $0.1 == $1.1 }),
      new.bytes[matter.body.range] == file.bytes[old.body.range]
    else { return false }
    file = new
    return true
  }

  /// Where the scalar may end: behind its words, or behind a quotation mark of its line.
  private func ends(ofScalarAt span: TextSpan, _ text: String) -> [Int] {
    let mark = file.bytes[span.start]
    guard mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"") else {
      return [span.start + text.utf8.count, span.end].filter { $0 <= file.bytes.count }
    }
    return places(of: mark, from: span.start + 1, to: span.end).map { $0 + 1 }
  }

  /// The most places at which an edit is tried.
  private static let mostPlaces = 20

  private func places(of byte: UInt8, from start: Int, to end: Int) -> [Int] {
    Array(
      (start..<end).lazy.filter { [bytes = file.bytes] in bytes[$0] == byte }
        .prefix(Self.mostPlaces))
  }

  private func startOfLine(_ offset: Int) -> Int {
    var start = offset
    while start > 0, file.bytes[start - 1] != 0x0A, file.bytes[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// What ends the lines of the front matter.
  private var lineEnd: String {
    guard let lines = FrontMatter.parse(file).output.lines,
      let end = file.bytes[..<lines.start].last
    else { return "\n" }
    if end == 0x0D { return "\r" }
    return file.bytes[..<(lines.start - 1)].last == 0x0D ? "\r\n" : "\n"
  }

  // MARK: YAML

  /// The lines of `key`, up to the next; `nil` where it does not begin a line, as in `{…}`.
  private static func lines(of key: String, in matter: FrontMatter) -> TextSpan? {
    let entries = matter.mapping.entries
    guard let lines = matter.lines, let index = entries.firstIndex(where: { $0.key == key })
    else { return nil }
    let end = index + 1 < entries.count ? entries[index + 1].keySpan.start : lines.end
    return TextSpan(entries[index].keySpan.start, end)
  }

  /// `words` as a value in a list.
  fileprivate static func scalar(_ words: String) -> String {
    let isPlain =
      words.unicodeScalars.first?.properties.isAlphabetic == true && words.last != " "
      && words.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || " .-".unicodeScalars.contains($0)
      }
    return isPlain ? words : "'\(words.replacing("'", with: "''"))'"
  }
}

/// What a value says, however it is written.
enum YAMLMeaning: Equatable, Sendable {
  case scalar(String)
  case list([YAMLMeaning])
  case mapping([String], [YAMLMeaning])

  /// On one line; `nil` for mappings.
  fileprivate var flow: String? {
    switch self {
    case .scalar(let words): FrontMatterEditor.scalar(words)
    case .list(let items):
      items.contains { if case .mapping = $0 { true } else { false } }
        ? nil : "[\(items.compactMap(\.flow).joined(separator: ", "))]"
    case .mapping: nil
    }
  }
}

extension YAMLValue {
  fileprivate var meaning: YAMLMeaning {
    switch self {
    case .scalar(let words, _): .scalar(words)
    case .list(let items, _): .list(items.map(\.meaning))
    case .mapping(let mapping, _):
      .mapping(mapping.entries.map(\.key), mapping.entries.map(\.value.meaning))
    }
  }
}

extension YAMLMapping {
  fileprivate var meaning: [(String, YAMLMeaning)] { entries.map { ($0.key, $0.value.meaning) } }
}

extension String {
  fileprivate var trimmedOfLineEnds: String {
    var words = self[...]
    while words.last?.isNewline == true { words.removeLast() }
    return String(words)
  }
}
