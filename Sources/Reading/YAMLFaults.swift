import SourceText
import Yams

/// Says in a writer's words what the YAML parser could not read.
enum YAMLFaults {
  /// The diagnostic for `error`, at its place.
  static func diagnostic(for error: YamlError, _ marks: YAMLMarks) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let span = marks.span(at: mark)
      return .error(
        "yaml-syntax", "not readable as YAML: \(problem)", in: marks.file, at: span,
        notes: notes(context, mark, marks), hint: hint(problem, span, marks))
    case .duplicatedKeysInMapping(_, let context):
      return duplicateKey(context.mark, marks)
    default:
      return .error(
        "yaml-syntax", "not readable as YAML: \(error)", in: marks.file, at: marks.region)
    }
  }

  /// Where the thing began that could not be read, when that is another place.
  private static func notes(
    _ context: YamlError.Context?, _ mark: Mark, _ marks: YAMLMarks
  ) -> [Diagnostic.Note] {
    guard let context, context.mark.line != mark.line else { return [] }
    let span = marks.span(at: context.mark)
    return span.isEmpty ? [] : [.init(context.text, at: .init(marks.file, span))]
  }

  /// What to do, by the parser's own words (libyaml 0.2).
  private static func hint(_ problem: String, _ span: TextSpan, _ marks: YAMLMarks) -> String {
    let byte = span.isEmpty ? nil : marks.file.bytes[span.start]
    if problem.contains("another document") {
      return "delete the second line of `---` and what follows it"
    }
    if byte == 0x09 || problem.contains("tab character") {
      return "indent with blanks, not tabs"
    }
    if problem.contains("unexpected end of stream") {
      return "a quotation mark that begins a value must also end it"
    }
    if problem.contains("',' or ']'") {
      return "separate the list's words with `,` and end it with `]`"
    }
    if problem.contains("',' or '}'") {
      return "separate the entries with `,` and end them with `}`"
    }
    if problem.contains("expected ':'") {
      return "write `key: value`, with a blank behind the colon"
    }
    return "put a value that holds `: `, ` #`, `[`, `{`, `@`, `&`, `*` or a quotation mark between "
      + "single quotes"
  }

  /// Both places of a key that stands twice; `mark` is the first.
  private static func duplicateKey(_ mark: Mark, _ marks: YAMLMarks) -> Diagnostic {
    let line = marks.span(at: mark)
    let bytes = marks.file.bytes[line.range]
    let key = TextSpan(line.start, bytes.firstIndex(of: 0x3A) ?? line.end)
    let second = marks.repetition(of: key, at: mark)
    return .error(
      "duplicate-key", "“\(marks.file.text(at: key))” stands here twice", in: marks.file,
      at: second ?? key,
      notes: second == nil ? [] : [.init("it stands here first", at: .init(marks.file, key))],
      hint: "keep one of the two")
  }
}
