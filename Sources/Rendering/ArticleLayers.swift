import SiteModel
import SourceText

/// The layers of an article as the spans that are woven into its text, outermost first.
struct ArticleLayers {
  /// What a woven span is.
  enum Mark {
    case furniture
    /// The label of a transcript's turn.
    case label
    /// The `>` that sets a line off.
    case quoteMark
    /// A piece of a quotation, by the quotation's index; `isFirst` and `isLast` among its pieces.
    case quotation(Int, isFirst: Bool, isLast: Bool)
    /// A passage of a note, by the note's index and the passage's number from 1; `level` tells it
    /// from those that overlap it.
    case note(Int, target: Int, level: Int)
    /// A mention, by its index.
    case mention(Int)

    /// What encloses what when two mark the same stretch.
    var layer: Int {
      switch self {
      case .furniture: 0
      case .label, .quoteMark: 1
      case .quotation: 2
      case .note: 3
      case .mention: 4
      }
    }
  }

  /// How many levels of passages look different; the next looks like the first again.
  static let levels = 4

  private(set) var marks: [Mark] = []
  private(set) var spans: [LayeredSpan] = []

  init(_ annotated: AnnotatedArticle) {
    for span in annotated.furniture { add(.furniture, span) }
    for block in annotated.article.blocks {
      switch block.role {
      case .turn(let label): add(.label, label)
      case .setOff(let marks): for mark in marks { add(.quoteMark, mark) }
      case .title, .standfirst, .byline, .paragraph, .turnContinued: break
      }
    }
    for (index, quotation) in annotated.quotations.enumerated() {
      let last = quotation.content.count - 1
      for (piece, span) in quotation.content.enumerated() {
        add(.quotation(index, isFirst: piece == 0, isLast: piece == last), span)
      }
    }
    var levels = PassageLevels.levels(of: annotated.notes.flatMap { $0.targets.map(\.span) })[...]
    for (index, note) in annotated.notes.enumerated() {
      for (number, target) in note.targets.enumerated() {
        add(.note(index, target: number + 1, level: levels.removeFirst()), target.span)
      }
    }
    for (index, mention) in annotated.mentions.enumerated() { add(.mention(index), mention.span) }
  }

  private mutating func add(_ mark: Mark, _ span: TextSpan) {
    marks.append(mark)
    spans.append(LayeredSpan(span: span, layer: mark.layer))
  }
}
