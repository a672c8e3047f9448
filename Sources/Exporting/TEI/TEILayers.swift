import SiteModel
import SourceText

/// The layers of an article as the stretches that TEI marks in its text, outermost first.
struct TEILayers {
  /// What a stretch is.
  enum Mark: Hashable {
    /// What is set aside, by its index.
    case furniture(Int)
    /// A quotation or a report, by its index; all its stretches are one mark.
    case said(Int)
    /// What looks like speech and is not, by the exclusion's index.
    case soCalled(Int)
    /// The words that name a quotation's speaker, by the quotation's index.
    case source(Int)
    /// The words that say that somebody says it, by the quotation's index.
    case cue(Int)
    /// A mention, by its index.
    case mention(Int)
    /// Words that look like a name and mean nobody, by the exclusion's index.
    case unlinked(Int)

    /// What encloses what when two mark the same stretch.
    fileprivate var layer: Int {
      switch self {
      case .furniture: 0
      case .said: 1
      case .soCalled: 2
      case .source: 3
      case .cue: 4
      case .mention: 5
      case .unlinked: 6
      }
    }
  }

  private(set) var marks: [Mark] = []
  private(set) var spans: [LayeredSpan] = []

  init(_ annotated: AnnotatedArticle) {
    for (index, span) in annotated.furniture.enumerated() { add(.furniture(index), span) }
    for (index, quotation) in annotated.quotations.enumerated() {
      for span in quotation.content { add(.said(index), span) }
      quotation.source.map { add(.source(index), $0) }
      quotation.cue.map { add(.cue(index), $0) }
    }
    for (index, mention) in annotated.mentions.enumerated() { add(.mention(index), mention.span) }
    for (index, exclusion) in annotated.exclusions.enumerated() {
      switch exclusion.subject {
      case .speech: add(.soCalled(index), exclusion.span)
      case .mention: add(.unlinked(index), exclusion.span)
      }
    }
  }

  private mutating func add(_ mark: Mark, _ span: TextSpan) {
    marks.append(mark)
    spans.append(LayeredSpan(span: span, layer: mark.layer))
  }
}
