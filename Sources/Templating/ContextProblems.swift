import SourceText

/// What can be wrong between a template and the views or templates it is used with.
extension Diagnostic {
  static func unknownName(
    _ place: TextSpan, of owner: String?, in file: SourceFile, known: [String],
    usedAt site: Place?
  ) -> Diagnostic {
    let name = file.text(at: place)
    let message = owner.map { "unknown name “\(name)” of “\($0)”" } ?? "unknown name “\(name)”"
    return .error(
      "unknown-name", message, in: file, at: place,
      notes: site.map { [Note("the template is used here", at: $0)] } ?? [],
      hint: known.isEmpty ? nil : Spelling.hint(for: name, among: known))
  }

  static func notAView(_ place: TextSpan, _ shape: ViewShape, in file: SourceFile) -> Diagnostic {
    let name = file.text(at: place)
    return .error(
      "not-a-view", "“\(name)” is \(shape.phrase), without names of its own", in: file,
      at: place, hint: shape.isList ? "open a section, {{#\(name)}}…{{/\(name)}}" : nil)
  }

  /// A name printed in a way that what it holds cannot be.
  static func wrongPrint(_ name: TextSpan, of shape: ViewShape, in file: SourceFile) -> Diagnostic {
    let word = file.text(at: name)
    let section = "open a section, {{#\(word)}}…{{/\(word)}}"
    switch shape {
    case .text:
      return .error(
        "unescaped-text", "“\(word)” is text and must be escaped", in: file, at: name,
        hint: "write {{\(word)}}")
    case .markup:
      return .error(
        "escaped-markup", "“\(word)” is markup and would show its tags", in: file, at: name,
        hint: "write {{{\(word)}}}")
    case .flag:
      return .error(
        "flag-printed", "“\(word)” is a flag and cannot be printed", in: file, at: name,
        hint: section)
    case .view, .list, .texts:
      return .error(
        "view-printed", "“\(word)” is \(shape.phrase) and cannot be printed", in: file, at: name,
        hint: section)
    }
  }

  static func missingPartial(
    _ name: String, _ place: TextSpan, in file: SourceFile, known: [String]
  ) -> Diagnostic {
    .error(
      "missing-partial", "there is no template “\(name)”", in: file, at: place,
      hint: Spelling.hint(for: name, among: known))
  }

  static func unknownBlock(
    _ block: String, _ place: TextSpan, in file: SourceFile, parent: String, known: [String]
  ) -> Diagnostic {
    .error(
      "unknown-block", "“\(parent)” has no block “\(block)”", in: file, at: place,
      hint: known.isEmpty ? nil : Spelling.hint(for: block, among: known))
  }

  static func cycle(_ place: TextSpan, _ names: [String], in file: SourceFile) -> Diagnostic {
    .error(
      "template-cycle", "“\(file.text(at: place))” includes itself", in: file, at: place,
      hint: names.joined(separator: " → "))
  }

  static func usedTooDeeply(_ span: TextSpan, limit: Int, in file: SourceFile) -> Diagnostic {
    .error(
      "nested-too-deeply", "sections and templates nest more than \(limit) deep here", in: file,
      at: span)
  }

  static func tooLarge(_ page: TemplateTree) -> Diagnostic {
    .error(
      "templates-too-large", "the templates include one another too often", in: page.file,
      hint: "“\(page.name)” and all behind it is not complete")
  }

  static func missingTemplate(_ page: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "missing-template", "there is no template “\(page)”", at: nil,
      hint: known.isEmpty ? nil : Spelling.hint(for: page, among: known))
  }

  static func duplicateTemplate(
    _ name: String, _ file: SourceFile, first: SourceFile
  ) -> Diagnostic {
    .error(
      "duplicate-template", "another template is called “\(name)” already", in: file,
      notes: [Note("it is this one", at: Place(first))])
  }

  static func unusedTemplate(_ tree: TemplateTree) -> Diagnostic {
    .note("unused-template", "no page uses the template “\(tree.name)”", in: tree.file)
  }
}

extension ViewShape {
  /// What it is called in the middle of a sentence.
  fileprivate var phrase: String {
    switch self {
    case .text, .markup: words
    case .flag, .view, .list, .texts: "a \(words)"
    }
  }

  fileprivate var isList: Bool {
    switch self {
    case .list, .texts: true
    case .text, .markup, .flag, .view: false
    }
  }
}
