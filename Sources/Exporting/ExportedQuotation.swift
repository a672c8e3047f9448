import SiteModel
import SourceText

/// What the tables of quotations tell of one.
struct ExportedQuotation {
  /// A stretch of the words and where it stands.
  struct Stretch {
    let words: String
    /// From 1.
    let line: Int
    /// From 1, in characters as people see them.
    let column: Int
    /// Half-open, in code points of the text.
    let offsets: Range<Int>
  }

  let article: Article
  let quotation: AttributedQuotation
  let address: String
  let stretches: [Stretch]
  /// The speaker's name in the index; `nil` when the speaker is open.
  let speakerName: String?
  /// The words that name the speaker, on one line; `nil` when there are none.
  let source: String?
  /// The word that reports, on one line; `nil` when there is none.
  let cue: String?

  /// The quotations and reports of an article. Linear.
  static func all(of linked: LinkedArticle, in site: LinkedSite) -> [ExportedQuotation] {
    let annotated = linked.annotated
    guard !annotated.quotations.isEmpty else { return [] }
    let file = annotated.article.file
    let lines = LineIndex(file)
    let codePoints = CodePointOffsets(file.bytes)
    let before = codePoints.codePoints(before: file.contents.start)
    let addresses = Addresses(in: site, from: .quotationTable)
    return annotated.quotations.map { quotation in
      ExportedQuotation(
        article: annotated.article, quotation: quotation,
        address: addresses.address(of: linked.path, quotation.id),
        stretches: quotation.content.map { span in
          let (line, column) = lines.position(at: span.start)
          let start = codePoints.codePoints(before: span.start) - before
          let end = codePoints.codePoints(before: span.end) - before
          return Stretch(
            words: file.text(at: span), line: line, column: column, offsets: start..<end)
        },
        speakerName: quotation.speaker.flatMap { site.entityIndex[$0] }
          .map { site.entities[$0].entity.name },
        source: quotation.source.map(file.line), cue: quotation.cue.map(file.line))
    }
  }
}
