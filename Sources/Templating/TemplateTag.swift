import SourceText

/// One tag of a template, as the scanner found it.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    /// `{{name}}`
    case escaped
    /// `{{{name}}}`, `{{&name}}`
    case unescaped
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{!…}}`
    case comment
    /// `{{=<% %>=}}`
    case delimiters
    /// A tag that has been reported; it prints nothing.
    case broken
  }

  let kind: Kind
  /// All of it, delimiters included.
  let span: TextSpan
  /// The name in it, without the space around it; empty when the kind has no name.
  let name: TextSpan
  /// Where its line starts when nothing but blanks stands before it there; `nil` otherwise.
  let lineStart: Int?
  /// Where the next line starts when nothing but blanks follows it; `nil` otherwise.
  let lineEnd: Int?

  /// Whether its line disappears with it: it is alone there, and not of a kind that prints.
  var isStandalone: Bool {
    guard lineStart != nil, lineEnd != nil else { return false }
    switch kind {
    case .escaped, .unescaped, .broken: return false
    default: return true
    }
  }
}
