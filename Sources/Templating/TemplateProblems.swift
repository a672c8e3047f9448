import SourceText

/// What is wrong with the name in a tag.
enum NameFault {
  case empty
  case space
  case spaceBeforeSign
  case emptyPart
}

/// What can be wrong with one template, whatever view it is given.
extension Diagnostic {
  static func notText(_ fault: UTF8Check.Fault, in file: SourceFile) -> Diagnostic {
    let offset = fault.offset
    return .error(
      "not-text", "this is not UTF-8 text", in: file, at: TextSpan(offset, offset + 1),
      hint: "save the template as UTF-8")
  }

  static func unclosedTag(
    _ span: TextSpan, closing delimiter: [UInt8], in file: SourceFile
  ) -> Diagnostic {
    let delimiter = String(decoding: delimiter, as: UTF8.self)
    return .error(
      "unclosed-tag", "the tag is not closed", in: file, at: span,
      hint: "a tag ends with “\(delimiter)”")
  }

  static func tripleNotClosed(_ span: TextSpan, in file: SourceFile) -> Diagnostic {
    .error(
      "unclosed-tag", "the tag is opened with three braces and closed with two", in: file,
      at: span, hint: "{{name}} prints text, {{{name}}} prints markup")
  }

  static func badDelimiters(_ span: TextSpan, in file: SourceFile) -> Diagnostic {
    .error(
      "bad-delimiters", "this does not name two delimiters", in: file, at: span,
      hint: "write two words without “=”, as in {{=<% %>=}}")
  }

  static func badName(_ span: TextSpan, fault: NameFault, in file: SourceFile) -> Diagnostic {
    let words = file.text(at: span)
    switch fault {
    case .empty:
      return .error("bad-name", "the tag has no name", in: file, at: span)
    case .space:
      return .error(
        "bad-name", "“\(words)” is not a name", in: file, at: span,
        hint: "a name has no space in it")
    case .spaceBeforeSign:
      let sign = words.prefix(1)
      return .error(
        "bad-name", "“\(words)” is not a name", in: file, at: span,
        hint: "“\(sign)” must follow the opening delimiter without a space")
    case .emptyPart:
      return .error(
        "bad-name", "“\(words)” is not a name", in: file, at: span,
        hint: "each dot stands between two names")
    }
  }

  static func unclosedSection(
    _ tag: TemplateTag, closedInstead: TemplateTag?, in file: SourceFile
  ) -> Diagnostic {
    let name = file.text(at: tag.name)
    let notes = closedInstead.map {
      [Note("“\(file.text(at: $0.name))” around it is closed here", at: Place(file, $0.span))]
    }
    return .error(
      "unclosed-section", "“\(name)” is not closed", in: file, at: tag.span, notes: notes ?? [],
      hint: "add {{/\(name)}}")
  }

  static func unopenedSection(
    _ tag: TemplateTag, innermost: TemplateTag?, in file: SourceFile
  ) -> Diagnostic {
    let name = file.text(at: tag.name)
    guard let innermost else {
      return .error(
        "unopened-section", "“\(name)” is closed but was not opened", in: file, at: tag.span)
    }
    let opened = file.text(at: innermost.name)
    return .error(
      "unopened-section", "“\(name)” is closed but “\(opened)” is open", in: file, at: tag.span,
      notes: [Note("“\(opened)” is opened here", at: Place(file, innermost.span))],
      hint: "write {{/\(opened)}}")
  }

  static func nestedTooDeeply(_ span: TextSpan, limit: Int, in file: SourceFile) -> Diagnostic {
    .error(
      "nested-too-deeply", "tags nest more than \(limit) deep here", in: file, at: span,
      hint: "the rest is not read")
  }

  static func ignored(_ span: TextSpan, in file: SourceFile) -> Diagnostic {
    .warning(
      "ignored-content", "this is never shown: of a parent's content only the blocks are", in: file,
      at: span, hint: "put it into a block, {{$name}}…{{/name}}")
  }
}
