import SiteModel
import SourceText

/// Lets `## Speech` records win over what rules found, and checks them against it.
struct SpeechRecords {
  /// The quotations as the records so far leave them, in no particular order; some without words.
  private var all: [AttributedQuotation]
  /// The same before records decided on them, for those on which one did.
  private var before: [Int: AttributedQuotation] = [:]
  /// The record that decided on a quotation.
  private var deciding: [Int: QuotationFinding.Claim] = [:]
  /// Quotations of which records say different things.
  private var disputed: Set<Int> = []
  /// Records that say what the rules say.
  private var confirming: [(record: QuotationFinding.Claim, quotations: [Int])] = []
  private var problems: [Diagnostic] = []
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

  /// What is to be said about the records.
  var diagnostics: [Diagnostic] {
    problems
      + confirming.filter { disputed.isDisjoint(with: $0.quotations) }
      .map { confirmation($0.record) }
  }

  /// A record about a whole quotation, or most of it, decides on it; one about a part of a quotation
  /// makes that part a quotation of its own; one about other words makes them one. A report gives way
  /// to a record about it, whose words are then the reported ones. Where two records say different
  /// things of a quotation, neither wins and its speaker is open. Linear in its length and in the
  /// quotations that it touches.
  mutating func apply(_ record: QuotationFinding.Claim) {
    let mark = record.span
    var decided: [Int] = []
    var agrees = true
    var confirmsReport = false
    var isInQuotation = false
    for index in touched(by: mark) {
      let content = (before[index] ?? all[index]).content
      let covered = content.reduce(0) { $0 + ($1.intersection(mark)?.count ?? 0) }
      let count = content.reduce(0) { $0 + $1.count }
      guard covered > 0 else { continue }
      if all[index].isFoundReport {
        let isMost = covered * 2 >= count
        confirmsReport = confirmsReport || isMost && all[index].agrees(with: record.claim)
        isInQuotation = isInQuotation || record.claim == .notSpeech
        all[index].content = isMost ? [] : content.flatMap(SpanSet([mark]).gaps)
        continue
      }
      isInQuotation = true
      if covered * 2 >= count {
        agrees = agrees && all[index].agrees(with: record.claim)
        decide(index, record)
        decided.append(index)
      } else {
        let taken = SpanSet([mark])
        all[index].content = all[index].content.flatMap(taken.gaps)
        before[index]?.content = content.flatMap(taken.gaps)
      }
    }
    if !decided.isEmpty {
      if agrees { confirming.append((record, decided)) }
      return
    }
    if !isInQuotation, !record.claim.isIndirect, !hasMarks(mark) { reportNoQuotation(record) }
    guard record.claim != .notSpeech else { return }
    var quotation = AttributedQuotation(
      id: "", content: blockwise(mark), kind: record.claim.isIndirect ? .indirect : .direct,
      decision: .person)
    guard !quotation.content.isEmpty else { return }
    if confirmsReport { confirming.append((record, [all.count])) }
    before[all.count] = quotation
    deciding[all.count] = record
    quotation.decide(record.claim)
    all.append(quotation)
    enter(all.count - 1)
  }

  private mutating func decide(_ index: Int, _ record: QuotationFinding.Claim) {
    guard let earlier = deciding[index] else {
      before[index] = all[index]
      deciding[index] = record
      all[index].decide(record.claim)
      return
    }
    guard !earlier.claim.saysTheSame(as: record.claim) else { return }
    reportContradiction(record, earlier)
    guard disputed.insert(index).inserted, let found = before[index] else { return }
    all[index] = found
    all[index].decide(.unknown(indirect: false))
  }

  // MARK: Places

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

  /// Whether quotation marks stand in `span` or right at it, whatever the rules made of them.
  private func hasMarks(_ span: TextSpan) -> Bool {
    let bytes = article.file.bytes
    let around = TextSpan(max(0, span.start - 3), min(bytes.count, span.end + 3))
    return article.file.text(at: around).unicodeScalars.contains {
      "\"“”„‟«»‹›‘‚".unicodeScalars.contains($0)
    }
  }

  // MARK: What is said of records

  private func confirmation(_ record: QuotationFinding.Claim) -> Diagnostic {
    .note(
      "speech-confirms", "this record names the speaker whom the rules find too", in: record.file,
      at: record.place, notes: [.init("the quotation", at: .init(article.file, record.span))],
      hint: "nothing need be done: it counts as checked by a person")
  }

  private mutating func reportNoQuotation(_ record: QuotationFinding.Claim) {
    let isSpeech = record.claim != .notSpeech
    problems.append(
      .warning(
        "speech-without-quotation", "no quotation stands at this record's passage",
        in: record.file, at: record.place,
        notes: [.init("the passage", at: .init(article.file, record.span))],
        hint: isSpeech
          ? "if it is a statement without quotation marks, add `- indirect: yes`"
          : "delete the record, or quote the words that the rules take for speech"))
  }

  private mutating func reportContradiction(
    _ record: QuotationFinding.Claim, _ earlier: QuotationFinding.Claim
  ) {
    problems.append(
      .error(
        "speech-contradiction", "this record and an earlier one contradict each other",
        in: record.file, at: record.place,
        notes: [
          .init("this one says: \(record.claim.words)", at: .init(article.file, record.span)),
          .init(
            "the earlier one says: \(earlier.claim.words)", at: .init(earlier.file, earlier.place)),
        ],
        hint: "keep the one that is right; until then the speaker is open"))
  }
}

extension SpeechClaim {
  fileprivate var isIndirect: Bool {
    switch self {
    case .speaker(_, let indirect), .unknown(let indirect): indirect
    case .notSpeech: false
    }
  }

  /// Whether both give the same answer to who speaks.
  fileprivate func saysTheSame(as other: SpeechClaim) -> Bool {
    words == other.words
  }

  /// What it says, as it is written in a record.
  fileprivate var words: String {
    switch self {
    case .speaker(let id, _): "speaker: \(id)"
    case .unknown: "speaker: unknown"
    case .notSpeech: "not speech"
    }
  }
}

extension AttributedQuotation {
  /// Whether the claim names the speaker that is known already.
  fileprivate func agrees(with claim: SpeechClaim) -> Bool {
    guard case .speaker(let id, let indirect) = claim, decision != .person else { return false }
    return speaker == id && indirect == (kind == .indirect)
  }

  /// Whether a rule found it, without marks.
  fileprivate var isFoundReport: Bool { kind == .indirect && decision != .person }

  /// Takes what a person wrote for the truth.
  fileprivate mutating func decide(_ claim: SpeechClaim) {
    decision = .person
    confidence = nil
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
