import CommonMark
import SiteModel
import SourceText

/// Reads the annotations of one file: the heading says what, the block quotation where, the
/// first list the facts, and the prose is the note.
struct AnnotationReader {
  let file: SourceFile
  let settings: SiteSettings
  /// Who wrote the notes that do not say; `nil` when unknown.
  let author: String?
  /// When the notes that do not say were written; `nil` when unknown.
  let date: String?

  /// The annotations in the order they are written.
  func read(_ document: MarkdownDocument) -> Diagnosed<[Annotation]> {
    var diagnostics: [Diagnostic] = []
    var annotations: [Annotation] = []
    var rest = document.blocks[...]
    let preamble = rest.prefix { !$0.isSectionHeading }
    if let first = preamble.first, let last = preamble.last {
      diagnostics.append(
        .warning(
          "outside-annotation", "this belongs to no annotation", in: file,
          at: TextSpan(first.span.start, last.span.end),
          hint: "annotations begin with a heading: ## Speech, ## Context: …"))
    }
    rest = rest.dropFirst(preamble.count)
    while let heading = rest.first {
      let body = rest.dropFirst().prefix { !$0.isSectionHeading }
      rest = rest.dropFirst(1 + body.count)
      annotations += section(heading, Array(body)).unwrapped(into: &diagnostics)
    }
    return Diagnosed(annotations, diagnostics)
  }

  private func section(
    _ heading: MarkdownBlock, _ body: [MarkdownBlock]
  ) -> Diagnosed<[Annotation]> {
    guard case .heading(_, let inlines) = heading.kind else { return Diagnosed([]) }
    let words = inlines.plainText.onOneLine
    switch words.prefix(while: { $0 != ":" }).lowercased() {
    case "speech": return records(body, of: .speech)
    case "mentions": return records(body, of: .mentions)
    case "furniture": return records(body, of: .furniture)
    default: return note(words, heading, body)
    }
  }

  // MARK: Records under Speech, Mentions and Furniture

  private func records(
    _ body: [MarkdownBlock], of section: RecordSection
  ) -> Diagnosed<[Annotation]> {
    var diagnostics: [Diagnostic] = []
    var annotations: [Annotation] = []
    var rest = body[...]
    while let block = rest.first {
      guard block.isBlockQuote else {
        diagnostics.append(
          .warning(
            "stray-text", "this belongs to no record of “\(section.rawValue)”", in: file,
            at: block.span, hint: "a record is a block quotation and the list under it"))
        rest = rest.dropFirst()
        continue
      }
      let quotes = rest.prefix { $0.isBlockQuote }
      rest = rest.dropFirst(quotes.count)
      var items: [MarkdownListItem] = []
      if case .list(nil, _, let listed) = rest.first?.kind {
        items = listed
        rest = rest.dropFirst()
      }
      var facts = FactList(items, in: file)
      let occurrence = facts.occurrence()
      let targets = selectors(quotes, occurrence, &facts, &diagnostics)
      let content = section.content(&facts, at: block.span, settings)
      diagnostics += facts.diagnostics
      guard let content, !targets.isEmpty else { continue }
      annotations.append(
        Annotation(
          content: content, targets: targets, file: file, span: block.span,
          entityFact: facts.facts.first { $0.key == section.entityKey }?.span))
    }
    return Diagnosed(annotations, diagnostics)
  }

  private func selectors(
    _ quotes: some Sequence<MarkdownBlock>, _ occurrence: Int?, _ facts: inout FactList,
    _ diagnostics: inout [Diagnostic]
  ) -> [TextQuoteSelector] {
    var selectors = quotes.flatMap { quote -> [TextQuoteSelector] in
      guard case .blockQuote(let blocks) = quote.kind else { return [] }
      return QuotedPassage.selectors(
        blocks, span: Self.span(of: blocks, in: quote), occurrence: occurrence, in: file
      )
      .unwrapped(into: &diagnostics)
    }
    for (index, digest) in facts.digests(selectors.count).enumerated() {
      selectors[index].digest = digest
    }
    return selectors
  }

  /// Where the words of a block quotation stand.
  static func span(of blocks: [MarkdownBlock], in quote: MarkdownBlock) -> TextSpan {
    TextSpan(blocks.first?.span.start ?? quote.span.start, blocks.last?.span.end ?? quote.span.end)
  }

  // MARK: Notes

  private func note(
    _ words: String, _ heading: MarkdownBlock, _ body: [MarkdownBlock]
  ) -> Diagnosed<[Annotation]> {
    var diagnostics: [Diagnostic] = []
    let label = words.prefix { $0 != ":" }
    guard let category = category(label) else { return Diagnosed([], [unknown(label, heading)]) }
    var note = Note(
      category: category,
      title: words.dropFirst(label.count + 1).onOneLine)
    note.author = author
    note.date = date
    var targets: [TextQuoteSelector] = []
    var rest = body[...]
    while let block = rest.first {
      rest = rest.dropFirst()
      guard block.isBlockQuote else {
        note.body.blocks.append(block)
        continue
      }
      var items: [MarkdownListItem] = []
      if case .list(nil, _, let listed) = rest.first?.kind {
        rest = rest.dropFirst()
        items = listed
      }
      var facts = FactList(items, in: file)
      let occurrence = facts.occurrence()
      targets += selectors([block], occurrence, &facts, &diagnostics)
      NoteFacts.read(&facts, into: &note)
      diagnostics += facts.diagnostics
    }
    guard body.contains(where: \.isBlockQuote) else {
      diagnostics.append(
        .error(
          "annotation-without-passage", "this note does not say which passage it is about",
          in: file, at: heading.span,
          hint: "put a block quotation of the article's words under the heading: > words"))
      return Diagnosed([], diagnostics)
    }
    guard !targets.isEmpty else { return Diagnosed([], diagnostics) }
    let annotation = Annotation(
      content: .note(note), targets: targets, file: file, span: heading.span)
    return Diagnosed([annotation], diagnostics)
  }

  private func unknown(_ label: Substring, _ heading: MarkdownBlock) -> Diagnostic {
    let known = settings.categories.map(\.label) + ["Speech", "Mentions", "Furniture"]
    let isUnderlined = file.bytes[heading.span.start] != UInt8(ascii: "#")
    let isTitle = if case .heading(1, _) = heading.kind { true } else { false }
    let hint =
      if let near = Spelling.nearest(to: String(label), among: known) {
        "did you mean “\(near)”?"
      } else if isUnderlined {
        "a line of --- or === right under words makes them a heading: "
          + "put a blank line between them if that is not meant"
      } else if isTitle {
        "annotations begin with ##; the article's title stands in the front matter, title: …"
      } else {
        "known here: \(known.joined(separator: ", ")); ### makes a heading inside a note"
      }
    return .error(
      "unknown-category",
      label.isEmpty ? "this heading names no category" : "there is no category “\(label)”",
      in: file, at: heading.span, hint: hint)
  }

  private func category(_ label: Substring) -> NoteCategory? {
    settings.categories.first { $0.isCalled(label) }
  }
}

extension MarkdownBlock {
  /// Whether it begins an annotation: a heading of the first or second level.
  fileprivate var isSectionHeading: Bool {
    guard case .heading(let level, _) = kind else { return false }
    return level <= 2
  }

  fileprivate var isBlockQuote: Bool {
    guard case .blockQuote = kind else { return false }
    return true
  }
}
