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
    if let excess = YAMLLimits.firstExcess(in: file, span) {
      return Diagnosed(YAMLMapping(), [excess])
    }
    let marks = YAMLMarks(file, span)
    do {
      let text = file.text(at: span)
      // Without an encoding the parser reads the process's environment for one, each time.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return Diagnosed(YAMLMapping())
      }
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return Diagnosed(YAMLMapping()) }
      guard case .mapping(let mapping) = root else {
        return Diagnosed(
          YAMLMapping(),
          [
            .error(
              "yaml-not-a-mapping", "this is not a list of `key: value` lines", in: file,
              at: marks.span(of: root),
              hint: "write one `key: value` a line, with a blank behind the colon")
          ])
      }
      var diagnostics: [Diagnostic] = []
      let value = convert(mapping, marks, &diagnostics)
      return Diagnosed(value, diagnostics)
    } catch let error as YamlError {
      return Diagnosed(YAMLMapping(), [YAMLFaults.diagnostic(for: error, marks)])
    } catch {
      return Diagnosed(
        YAMLMapping(), [.error("yaml-syntax", "not readable as YAML: \(error)", in: file, at: span)]
      )
    }
  }

  private static func convert(
    _ mapping: Node.Mapping, _ marks: YAMLMarks, _ diagnostics: inout [Diagnostic]
  ) -> YAMLMapping {
    var result = YAMLMapping()
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        diagnostics.append(
          .error(
            "yaml-key", "a key must be a plain word", in: marks.file, at: marks.span(of: key),
            hint: "write `key: value`; a value that begins with `?`, `[` or `{` stands between "
              + "single quotes"))
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
    _ node: Node, _ marks: YAMLMarks, _ diagnostics: inout [Diagnostic]
  ) -> YAMLValue {
    let span = marks.span(of: node)
    if let name = node.anchor { reportAnchor(name.rawValue, at: span, marks, &diagnostics) }
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, span)
    case .sequence(let sequence):
      return .list(sequence.map { convert($0, marks, &diagnostics) }, span)
    case .mapping(let mapping):
      return .mapping(convert(mapping, marks, &diagnostics), span)
    case .alias(let alias):
      reportAnchor(alias.anchor.rawValue, at: span, marks, &diagnostics)
      return .scalar("", span)
    }
  }

  private static func reportAnchor(
    _ name: String, at span: TextSpan, _ marks: YAMLMarks, _ diagnostics: inout [Diagnostic]
  ) {
    // An alias is the anchored value once more: what was just said need not be said again.
    guard diagnostics.last?.id != "yaml-alias" else { return }
    diagnostics.append(
      .error(
        "yaml-alias", "anchors (`&\(name)`) and aliases (`*\(name)`) are not read here",
        in: marks.file, at: span,
        hint: "write the value out, or put a text that begins with & or * between single quotes"))
  }
}
