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
  private let offsets: CodePointOffsets
  private var finder: PassageFinder
  private var ids: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// For annotations on `article` that stand in `file`.
  init(_ article: Article, importedFrom file: SourceFile) {
    self.article = article
    importFile = file
    offsets = CodePointOffsets(Array(article.file.bytes[article.file.contents.range]))
    finder = PassageFinder(article.file, phrases: 100)
  }

  /// `annotation` with its passages quoted; `nil`, with the reason said, for a record none of whose
  /// passages is in the text. A note keeps the words of passages that are not, as the import has
  /// them: the build tells of them, and the page lists the note at its foot.
  mutating func entry(for annotation: ImportedAnnotation) -> MarkdownAnnotations.Entry? {
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

  private mutating func quotation(
    _ passage: ImportedPassage, isNote: Bool
  ) -> PassageQuotation? {
    // What was quoted before the text changed is what the note is about.
    if let quoted = passage.quoted, isNote { return PassageQuotation(exact: quoted) }
    switch place(of: passage) {
    case .found(let span):
      if let quotation = quotation(span) { return quotation }
      report(
        passage, "these words cannot be told from the same words elsewhere in the article",
        hint: "quote more words in the file that is made")
    case .several(let count):
      report(
        passage,
        "these words stand in the article \(count) times, and nothing tells which is meant",
        hint: "add words around them in the file that is made")
    case .missing:
      report(
        passage, "these words are not in the article",
        hint: "the text may have been edited since, or differ from the page it was copied from")
    }
    return isNote && !passage.exact.isEmpty ? PassageQuotation(exact: passage.exact) : nil
  }

  private mutating func quotation(_ span: TextSpan) -> PassageQuotation? {
    PassageQuotation(span, in: article.file, blocks: article.blocks) { finder.anchor($0) }
  }

  private mutating func report(_ passage: ImportedPassage, _ message: String, hint: String) {
    diagnostics.append(
      .warning("import-passage-not-found", message, in: importFile, at: passage.span, hint: hint))
  }

  // MARK: Places

  private func place(of passage: ImportedPassage) -> PassageFinder.Outcome {
    let position = passage.position.flatMap(span)
    if let position,
      passage.exact.isEmpty || finder.isSame(position, in: article.file, as: passage.exact)
    {
      return .found(position)
    }
    guard !passage.exact.isEmpty else { return .missing }
    return finder.place(
      of: passage.exact, prefix: passage.prefix, suffix: passage.suffix, near: position?.start)
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
