import SourceText
import Yams

/// A value in front matter or `site.yml`, with its place.
indirect enum YAMLValue {
  case scalar(String, TextSpan)
  case list([YAMLValue], TextSpan)
  case mapping(YAMLMapping, TextSpan)

  var span: TextSpan {
    switch self {
    case .scalar(_, let span), .list(_, let span), .mapping(_, let span): span
    }
  }
}

/// Keys and values as they are written, in order, each with its place in the file.
struct YAMLMapping {
  struct Entry {
    let key: String
    let keySpan: TextSpan
    let value: YAMLValue
  }

  var entries: [Entry] = []

  /// Reads the YAML at `span` of `file`. Scalars stay as written: no number, date or truth value
  /// is guessed. What is not a mapping with plain keys is an error and reads as an empty one.
  static func parse(_ file: SourceFile, _ span: TextSpan) -> Diagnosed<YAMLMapping> {
    let marks = MarkMap(file, span)
    do {
      let text = file.text(at: span)
      // Without an encoding the parser reads the process's environment for one, each time.
      guard let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
      else {
        return Diagnosed(YAMLMapping())
      }
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return Diagnosed(YAMLMapping()) }
      guard case .mapping(let mapping) = root else {
        return Diagnosed(
          YAMLMapping(),
          [
            .error(
              "yaml-not-a-mapping", "this is not a list of `key: value` lines", in: file,
              at: marks.span(of: root), hint: "write one `key: value` a line")
          ])
      }
      var diagnostics: [Diagnostic] = []
      let value = convert(mapping, marks, &diagnostics)
      return Diagnosed(value, diagnostics)
    } catch let error as YamlError {
      return Diagnosed(YAMLMapping(), [diagnostic(for: error, marks)])
    } catch {
      return Diagnosed(
        YAMLMapping(), [.error("yaml-syntax", "not readable as YAML: \(error)", in: file, at: span)]
      )
    }
  }

  private static func convert(
    _ mapping: Node.Mapping, _ marks: MarkMap, _ diagnostics: inout [Diagnostic]
  ) -> YAMLMapping {
    var result = YAMLMapping()
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        diagnostics.append(
          .error("yaml-key", "a key must be a plain word", in: marks.file, at: marks.span(of: key)))
        continue
      }
      result.entries.append(
        Entry(
          key: scalar.string, keySpan: marks.span(of: key),
          value: convert(value, marks, &diagnostics)))
    }
    return result
  }

  private static func convert(
    _ node: Node, _ marks: MarkMap, _ diagnostics: inout [Diagnostic]
  ) -> YAMLValue {
    let span = marks.span(of: node)
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, span)
    case .sequence(let sequence):
      return .list(sequence.map { convert($0, marks, &diagnostics) }, span)
    case .mapping(let mapping):
      return .mapping(convert(mapping, marks, &diagnostics), span)
    case .alias:
      diagnostics.append(
        .error("yaml-alias", "aliases (`*name`) are not supported here", in: marks.file, at: span))
      return .scalar("", span)
    }
  }

  private static func diagnostic(for error: YamlError, _ marks: MarkMap) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      .error(
        "yaml-syntax", "not readable as YAML: \(problem)", in: marks.file, at: marks.span(at: mark),
        hint: "put a value that holds `: `, `#`, `[` or a quotation mark between single quotes")
    case .duplicatedKeysInMapping(let duplicates, let context):
      duplicateKey(duplicates.first ?? "", context.mark, marks)
    default:
      .error("yaml-syntax", "not readable as YAML: \(error)", in: marks.file, at: marks.region)
    }
  }

  private static func duplicateKey(
    _ key: String, _ mark: Mark, _ marks: MarkMap
  ) -> Diagnostic {
    let places = marks.lines(beginning: "\(key):")
    return .error(
      "duplicate-key", "“\(key)” stands here twice", in: marks.file,
      at: places.count > 1 ? places[1] : marks.span(at: mark),
      notes: places.first.map { [.init("it stands here first", at: .init(marks.file, $0))] } ?? [],
      hint: "keep one of the two")
  }
}

/// Turns the parser's marks (1-based lines and columns in Unicode scalars) into byte spans.
private struct MarkMap {
  let file: SourceFile
  let region: TextSpan
  private let lineStarts: [Int]

  init(_ file: SourceFile, _ region: TextSpan) {
    self.file = file
    self.region = region
    var starts = [region.start]
    for offset in region.range where file.bytes[offset] == 0x0A {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// From the mark to the end of its line, without trailing blanks.
  func span(at mark: Mark) -> TextSpan {
    let line = min(max(mark.line, 1), lineStarts.count)
    var start = lineStarts[line - 1]
    let end = endOfLine(from: start)
    var column = mark.column
    while column > 1, start < end {
      start += 1
      while start < end, file.bytes[start] & 0xC0 == 0x80 { start += 1 }
      column -= 1
    }
    return TextSpan(start, max(start, end))
  }

  /// The words of a scalar, or the rest of the line a list or mapping begins on.
  func span(of node: Node) -> TextSpan {
    guard let mark = node.mark else { return TextSpan(region.start, region.start) }
    let span = span(at: mark)
    guard case .scalar(let scalar) = node else { return span }
    let count = scalar.string.utf8.count
    let exact = file.bytes[span.range].starts(with: scalar.string.utf8)
    return exact ? TextSpan(span.start, span.start + count) : span
  }

  /// The lines that begin with `text`, without their indentation and up to the end of `text`.
  func lines(beginning text: String) -> [TextSpan] {
    lineStarts.compactMap { start in
      let end = endOfLine(from: start)
      var first = start
      while first < end, file.bytes[first] == 0x20 { first += 1 }
      guard file.bytes[first..<end].starts(with: text.utf8) else { return nil }
      return TextSpan(first, first + text.utf8.count - 1)
    }
  }

  private func endOfLine(from start: Int) -> Int {
    var end = start
    while end < region.end, file.bytes[end] != 0x0A { end += 1 }
    while end > start, [0x20, 0x09, 0x0D].contains(file.bytes[end - 1]) { end -= 1 }
    return end
  }
}
