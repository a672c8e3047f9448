import SourceText

/// A template as written: its tags nested, the white space that belongs to no line taken out.
struct TemplateTree: Sendable {
  let name: String
  let file: SourceFile
  let nodes: [TemplateNode]

  /// Every template it names, in order, with the place of the name.
  let inclusions: [Inclusion]
  /// The blocks that whoever uses it as a parent may override.
  let parameters: Set<String>

  /// One `{{>name}}` or `{{<name}}`.
  struct Inclusion: Sendable {
    let name: String
    let place: TextSpan
    /// The blocks a parent tag fills; none for a partial.
    let arguments: [(name: String, place: TextSpan)]
  }
}

/// One piece of a template. Spans are of the template's file.
enum TemplateNode: Sendable {
  /// Bytes to print. An empty span marks the start of a line, where an indentation goes.
  case text(TextSpan)
  /// A name to print.
  case print(name: TextSpan, escaped: Bool)
  /// A part that depends on a name.
  case section(name: TextSpan, inverted: Bool, nodes: [TemplateNode])
  /// Another template; with its indentation when it stands alone on its line.
  case partial(name: TextSpan, indentation: TextSpan?)
  /// Another template with some of its blocks replaced.
  case parent(name: TextSpan, indentation: TextSpan?, arguments: [TemplateBlock])
  /// A part that a template which includes this one may replace.
  case block(TemplateBlock)
}

/// A `{{$name}}…{{/name}}`, either where it may be replaced or where it replaces.
///
/// White space follows the notes on white space in the Mustache specification: a replacement
/// loses the indentation it was written with and gets that of the block it replaces.
struct TemplateBlock: Sendable {
  let name: TextSpan
  let nodes: [TemplateNode]
  /// Offset of the first byte of the content.
  let start: Int
  /// The indentation of the first line of the content; empty when that is not a line of its own.
  let intrinsic: TextSpan
  /// Whether the content begins with a line of its own.
  let startsLine: Bool
  /// Whether the content ends with the end of a line.
  let endsLine: Bool
  /// What is known when the block has its lines to itself; `nil` when it does not.
  let lines: Lines?

  struct Lines: Sendable {
    /// What stands before the opening tag.
    let leading: TextSpan
    /// What each line of a replacement is indented by.
    let indentation: TextSpan
    /// The end of the line that the closing tag is on; empty at the end of the file.
    let end: TextSpan
  }
}
