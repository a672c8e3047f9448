import Annotating
import Exporting
import Importing
import SiteModel
import SourceText

/// Finds the passages of imported annotations in an article, and quotes them so that a build finds
/// them again.
struct PassagePlacing {
  private let article: Article
  private let importFile: SourceFile
  private let otherQuotations: [[TextSpan]]
  private let known: KnownAnnotations
  private let offsets: CodePointOffsets
  private var finder: PassageFinder
  private var ids: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// For annotations that stand in `file`, on an article as a build annotates it.
  init(_ annotated: AnnotatedArticle, importedFrom file: SourceFile) {
    article = annotated.article
    otherQuotations = annotated.quotations.map(\.content)
    known = KnownAnnotations(annotated)
    importFile = file
    offsets = CodePointOffsets(Array(article.file.bytes[article.file.contents.range]))
    finder = PassageFinder(article.file, phrases: 100)
  }

  /// `annotation` with its passages quoted; `nil`, with the reason said, for a record none of whose
  /// passages is in the text. A note keeps the words of passages that are not, as the import has
  /// them: the build tells of them, and the page lists the note at its foot.
  mutating func entry(for annotation: ImportedAnnotation) -> MarkdownAnnotations.Entry? {
    if known.has(annotation) || isKnownRecord(annotation) {
      diagnostics.append(
        .note(
          "import-already-there", "the article has this already", in: importFile,
          at: annotation.span, hint: "nothing is made twice"))
      return nil
    }
    if let span = whole(annotation), let quotation = quotation(span) {
      return MarkdownAnnotations.Entry(annotation.content, [quotation])
    }
    let quotations = annotation.passages.compactMap { passage in
      quotation(passage, isNote: annotation.isNote)
    }
    guard !quotations.isEmpty else { return nil }
    guard case .note(var note) = annotation.content else {
      return MarkdownAnnotations.Entry(annotation.content, quotations)
    }
    if let id = note.id, !ids.insert(id).inserted {
      diagnostics.append(
        .warning(
          "import-duplicate-id", "another note of this import has the id “\(id)”", in: importFile,
          at: annotation.span, hint: "this one gets an id of its title"))
      note.id = nil
    }
    return MarkdownAnnotations.Entry(.note(note), quotations)
  }

  private func isKnownRecord(_ annotation: ImportedAnnotation) -> Bool {
    !annotation.isNote
      && annotation.passages.allSatisfy { passage in
        guard case .found(let span) = place(of: passage) else { return false }
        return known.has(annotation.content, at: span)
      }
  }

  /// All of a record of speech about several stretches, with what lies between them: a record about
  /// one of them alone would be about a part of the quotation. `nil` for others, and where another
  /// quotation lies between them.
  private func whole(_ annotation: ImportedAnnotation) -> TextSpan? {
    guard case .speech = annotation.content, annotation.passages.count > 1 else { return nil }
    let spans = annotation.passages.compactMap { passage -> TextSpan? in
      if case .found(let span) = place(of: passage) { span } else { nil }
    }.sorted()
    guard spans.count == annotation.passages.count, let first = spans.first,
      let last = spans.max(by: { $0.end < $1.end })
    else { return nil }
    let whole = TextSpan(first.start, last.end)
    let between = SpanSet(spans).gaps(in: whole)
    let isAlone = !otherQuotations.contains { quotation in
      quotation.contains { span in between.contains { $0.overlaps(span) } }
        && !quotation.contains { span in spans.contains { $0.overlaps(span) } }
    }
    return isAlone ? whole : nil
  }

  private mutating func quotation(
    _ passage: ImportedPassage, isNote: Bool
  ) -> PassageQuotation? {
    let place = place(of: passage)
    if let quoted = passage.quoted, isNote {
      // What was quoted before the text changed is what the note is about.
      if case .found(let span) = place {
        return PassageQuotation(changed: quoted, at: span, in: article.file, blocks: article.blocks)
      }
      return PassageQuotation(exact: quoted)
    }
    switch place {
    case .found(let span):
      if let quotation = quotation(span) { return quotation }
      if let quotation = widened(span) {
        diagnostics.append(
          .warning(
            "import-passage-widened",
            "these letters cannot be told from a word elsewhere, so more of the text is quoted",
            in: importFile, at: passage.span, hint: "a passage begins and ends at whole words"))
        return quotation
      }
      report(passage, "these words cannot be told from the same words elsewhere in the article")
    case .several(let count):
      report(
        passage, "these words stand in the article \(count) times, and nothing tells which is meant"
      )
    case .missing:
      report(passage, "these words are not in the article, or not between these words")
    }
    return isNote ? unanchored(passage) : nil
  }

  private mutating func quotation(_ span: TextSpan) -> PassageQuotation? {
    PassageQuotation(span, in: article.file, blocks: article.blocks) { finder.anchor($0) }
  }

  /// `span` to the next blanks, else all of its paragraph.
  private mutating func widened(_ span: TextSpan) -> PassageQuotation? {
    guard let block = PassageQuotation.block(around: span, in: article.blocks) else { return nil }
    var (start, end) = (span.start, span.end)
    while start > block.start, article.file.bytes[start - 1] > 0x20 { start -= 1 }
    while end < block.end, article.file.bytes[end] > 0x20 { end += 1 }
    return quotation(TextSpan(start, end)) ?? quotation(block)
  }

  /// The words as the import has them, in a form that a build finds nowhere: where they stand alone in
  /// another place they would lead there.
  private mutating func unanchored(_ passage: ImportedPassage) -> PassageQuotation? {
    guard !passage.exact.isEmpty else { return nil }
    let (exact, prefix, suffix) = (passage.exact, passage.prefix, passage.suffix)
    let forms = [(exact, "", ""), (exact, prefix, suffix), (prefix + exact + suffix, "", "")]
    for (exact, prefix, suffix) in forms {
      let selector = TextQuoteSelector(
        exact: exact, prefix: prefix, suffix: suffix, span: passage.span)
      let isRead =
        (prefix + suffix).isEmpty
        || PassageQuotation.isRead(exact, prefix: prefix, suffix: suffix)
      if isRead, finder.anchor(selector) == nil {
        return PassageQuotation(exact: exact, prefix: prefix, suffix: suffix)
      }
    }
    return nil
  }

  private mutating func report(_ passage: ImportedPassage, _ message: String) {
    diagnostics.append(
      .warning(
        "import-passage-not-found", message, in: importFile, at: passage.span,
        hint: "look at the text, and mend the block quotation in the file that is made"))
  }

  // MARK: Places

  private func place(of passage: ImportedPassage) -> PassageFinder.Outcome {
    let position = passage.position.flatMap(span)
    guard passage.exact.isEmpty else {
      return finder.place(
        of: passage.exact, prefix: passage.prefix, suffix: passage.suffix, at: position)
    }
    return position.map { .found($0) } ?? .missing
  }

  /// The bytes at a position, without blanks at its ends; `nil` when it is not in the text.
  private func span(_ position: ImportedPassage.Position) -> TextSpan? {
    let span: TextSpan
    switch position {
    case .bytes(let bytes): span = bytes
    case .codePoints(let range):
      guard let start = offsets.offset(ofCodePoint: range.lowerBound),
        let end = offsets.offset(ofCodePoint: range.upperBound)
      else { return nil }
      let base = article.file.contents.start
      span = TextSpan(base + start, base + end)
    }
    guard article.file.contents.contains(span) else { return nil }
    var (start, end) = (span.start, span.end)
    while start < end, article.file.bytes[start] <= 0x20 { start += 1 }
    while end > start, article.file.bytes[end - 1] <= 0x20 { end -= 1 }
    return start < end ? TextSpan(start, end) : nil
  }
}

extension ImportedAnnotation {
  fileprivate var isNote: Bool {
    if case .note = content { true } else { false }
  }
}
