import SourceText

/// Nests running text, and leaves out what it may not hold.
struct InlineTree {
  private struct Frame {
    /// What is being built; `nil` for the text itself.
    var container: InlineContainer?
    var children: [MarkdownInline] = []
  }

  /// The file that the text is from.
  let file: SourceFile
  private let policy: LinkPolicy

  /// A builder for text from `file`, with links as `policy` has it.
  init(_ file: SourceFile, _ policy: LinkPolicy) {
    self.file = file
    self.policy = policy
  }

  /// The text that `events` spell.
  ///
  /// `spans` has one for each event, for a closing one that of the whole piece; `nil` when they
  /// are not known, and then diagnostics point at `block`.
  func build(
    _ events: [InlineEvent], _ spans: [TextSpan]?, block: TextSpan,
    into diagnostics: inout [Diagnostic]
  ) -> [MarkdownInline] {
    var stack = [Frame(container: nil)]
    var linkDepth = 0
    /// Pieces that are open but not on the stack, because they are nested too deeply.
    var ignored = 0
    var isTooDeep = false
    for (index, event) in events.enumerated() {
      let span = spans?[index]
      let top = stack.count - 1
      switch event {
      case .text(let text): stack[top].children.append(MarkdownInline(.text(text), span: span))
      case .code(let code): stack[top].children.append(MarkdownInline(.code(code), span: span))
      case .softBreak: stack[top].children.append(MarkdownInline(.softBreak, span: span))
      case .lineBreak: stack[top].children.append(MarkdownInline(.lineBreak, span: span))
      case .html(let html):
        diagnostics.append(RawHTML.diagnostic(html, in: file, at: span ?? block))
      case .open(let container):
        guard stack.count <= MarkdownParser.deepestNesting else {
          if !isTooDeep { diagnostics.append(tooDeep(block)) }
          isTooDeep = true
          ignored += 1
          continue
        }
        if case .link = container { linkDepth += 1 }
        stack.append(Frame(container: container))
      case .close:
        if ignored > 0 {
          ignored -= 1
          continue
        }
        guard top > 0 else { continue }
        let frame = stack.removeLast()
        if case .link = frame.container { linkDepth -= 1 }
        if let kind = kind(frame, isInLink: linkDepth > 0, at: span ?? block, &diagnostics) {
          stack[top - 1].children.append(MarkdownInline(kind, span: span))
        } else {
          stack[top - 1].children += words(frame)
        }
      }
    }
    return stack[0].children
  }

  /// What `frame` becomes; `nil`, with a diagnostic, when only its words may stay.
  private func kind(
    _ frame: Frame, isInLink: Bool, at span: TextSpan, _ diagnostics: inout [Diagnostic]
  ) -> MarkdownInline.Kind? {
    switch frame.container {
    case .emphasis: return .emphasis(frame.children)
    case .strong: return .strong(frame.children)
    case .link(let destination, let title):
      if let objection = policy.objection(toLink: destination) {
        diagnostics.append(
          .error("unsafe-link", objection.message, in: file, at: span, hint: objection.hint))
        return nil
      }
      if isInLink {
        diagnostics.append(
          .warning(
            "nested-link", "a link inside a link is shown as its words", in: file, at: span,
            hint: "end the outer link first"))
        return nil
      }
      return .link(destination: destination, title: title, frame.children)
    case .image(let source, let title):
      if let objection = policy.objection(toImage: source) {
        diagnostics.append(
          .error("unsafe-image", objection.message, in: file, at: span, hint: objection.hint))
        return nil
      }
      return .image(source: source, title: title, frame.children)
    case nil: return nil
    }
  }

  /// What `frame` holds. An image's description may hold a link, which must not come to lie in a
  /// link that the image is in: of an image only the plain words are kept.
  private func words(_ frame: Frame) -> [MarkdownInline] {
    guard case .image = frame.container, frame.children.contains(where: \.isContainer) else {
      return frame.children
    }
    return [MarkdownInline(.text(frame.children.plainText))]
  }

  private func tooDeep(_ block: TextSpan) -> Diagnostic {
    .error(
      "nested-too-deeply",
      "more than \(MarkdownParser.deepestNesting) emphases and links lie in one another; the "
        + "inner ones are shown as their words",
      in: file, at: block, hint: "put a \\ before a sign that is meant as itself")
  }
}

extension MarkdownInline {
  fileprivate var isContainer: Bool {
    switch kind {
    case .text, .code, .softBreak, .lineBreak: false
    case .emphasis, .strong, .link, .image: true
    }
  }
}
