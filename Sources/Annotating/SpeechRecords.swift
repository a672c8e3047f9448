import SiteModel
import SourceText

/// Lets `## Speech` records win over what rules found.
struct SpeechRecords {
  /// The quotations as the records so far leave them, in no particular order; some without words.
  private var all: [AttributedQuotation]
  private let article: Article
  /// For each stretch of the text the quotations with words in it.
  private var places: [[Int]]

  /// Bytes of a stretch.
  private static let stretch = 256

  /// Records about `quotations`. Linear.
  init(_ quotations: [AttributedQuotation], in article: Article) {
    all = quotations
    self.article = article
    places = Array(repeating: [], count: article.file.bytes.count / Self.stretch + 1)
    for index in all.indices { enter(index) }
  }

  /// The quotations that have words left.
  var quotations: [AttributedQuotation] { all.filter { !$0.content.isEmpty } }

  /// A record about a whole quotation, or most of it, decides on it; one about a part of a quotation
  /// makes that part a quotation of its own; one about other words makes them one. A report gives way
  /// to a record about it, whose words are then the reported ones. Linear in its length and in the
  /// quotations that it touches.
  mutating func apply(_ record: QuotationFinding.Claim) {
    let mark = record.span
    var isDecided = false
    for index in touched(by: mark) {
      let content = all[index].content
      let covered = content.reduce(0) { $0 + ($1.intersection(mark)?.count ?? 0) }
      let count = content.reduce(0) { $0 + $1.count }
      guard covered > 0 else { continue }
      if all[index].isFoundReport {
        all[index].content = covered * 2 >= count ? [] : content.flatMap(SpanSet([mark]).gaps)
      } else if covered * 2 >= count {
        all[index].decide(record.claim)
        isDecided = true
      } else {
        let taken = SpanSet([mark])
        all[index].content = content.flatMap(taken.gaps)
      }
    }
    guard !isDecided, record.claim != .notSpeech else { return }
    var quotation = AttributedQuotation(
      id: "", content: blockwise(mark), kind: .direct, decision: .person)
    quotation.decide(record.claim)
    guard !quotation.content.isEmpty else { return }
    all.append(quotation)
    enter(all.count - 1)
  }

  private func touched(by span: TextSpan) -> [Int] {
    Set(places[span.start / Self.stretch...span.end / Self.stretch].joined()).sorted()
  }

  private mutating func enter(_ index: Int) {
    for span in all[index].content {
      for place in span.start / Self.stretch...span.end / Self.stretch
      where places[place].last != index {
        places[place].append(index)
      }
    }
  }

  /// `span` cut at the ends of blocks.
  private func blockwise(_ span: TextSpan) -> [TextSpan] {
    let first = article.blocks.partition { $0.span.end > span.start }
    return article.blocks[first...].prefix { $0.span.start < span.end }
      .compactMap { $0.span.intersection(span) }
  }
}

extension AttributedQuotation {
  /// Whether a rule found it, without marks.
  fileprivate var isFoundReport: Bool { kind == .indirect && decision != .person }

  /// Takes what a person wrote for the truth.
  fileprivate mutating func decide(_ claim: SpeechClaim) {
    decision = .person
    switch claim {
    case .speaker(let id, let indirect):
      speaker = id
      if indirect { kind = .indirect }
    case .unknown(let indirect):
      speaker = nil
      source = nil
      sourceNames = false
      if indirect { kind = .indirect }
    case .notSpeech:
      content = []
    }
  }
}
