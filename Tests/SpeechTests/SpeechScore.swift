import SourceText
import Speech

/// How many were right, of how many found and how many labelled.
struct Tally {
  var right = 0
  var found = 0
  var labelled = 0

  /// The share of what was found that is right; 1 when nothing was found.
  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  /// The share of what is labelled that was found; 1 when nothing is labelled.
  var recall: Double { labelled == 0 ? 1 : Double(right) / Double(labelled) }
  /// The harmonic mean of the two, `2 · right / (found + labelled)`.
  var f1: Double {
    found + labelled == 0 ? 1 : 2 * Double(right) / Double(found + labelled)
  }

  static func += (one: inout Tally, other: Tally) {
    one.right += other.right
    one.found += other.found
    one.labelled += other.labelled
  }
}

/// The accuracy of quotations found, against those labelled. What is counted are stretches between
/// marks, so that two quotations taken for one, or one for two, change nothing.
struct SpeechScore {
  /// Stretches whose bytes are just those labelled.
  var spans = Tally()
  /// Of those, stretches whose source is right as well, and of direct quotations alone.
  var whole = Tally()
  var direct = Tally()
  /// Stretches with a source, and those of a confidence of at least 0.9; right where the source is.
  var sourced = Tally()
  var sure = Tally()
  /// Stretches of the right bytes, right where the kind is.
  var kinds = Tally()
  /// Stretches for which somebody is named, right where it is the one whom the label names.
  var named = Tally()
  /// What is wrong, a line each.
  var faults: [String] = []

  init() {}

  /// Scores what was found in `text`, and the speakers’ names, one for each quotation found; `nil`
  /// where nobody is named. No names are no speakers.
  init(_ text: LabelledText, _ found: [FoundQuotation], speakers: [String?] = []) {
    let labels = text.quotations.flatMap { label in label.content.map { ($0, label) } }
    let stretches = found.indices.flatMap { place in found[place].content.map { ($0, place) } }
    let exact = Dictionary(labels) { one, _ in one }
    let hits = Set(stretches.map(\.0))
    spans = Tally(
      right: hits.count { exact[$0] != nil }, found: hits.count, labelled: exact.count)
    whole = Tally(found: hits.count, labelled: exact.count)
    direct.labelled = exact.values.count { $0.kind == .direct }
    named.labelled = exact.values.count { $0.speaker != nil }
    for (span, place) in stretches {
      let quotation = found[place]
      let same = exact[span]
      let label = same ?? labels.first { $0.0.overlaps(span) }?.1
      let judge = SourceJudge(text: text)
      let isRight = label.map { judge.isRight(quotation.source, for: $0) } ?? false
      let isDirect = (same?.kind ?? quotation.kind) == .direct
      if isDirect { direct.found += 1 }
      if let same {
        if isRight { whole.right += 1 }
        if isRight && isDirect { direct.right += 1 }
        kinds += Tally(right: same.kind == quotation.kind ? 1 : 0, found: 1, labelled: 1)
      }
      if quotation.source != nil {
        let one = Tally(right: isRight ? 1 : 0, found: 1)
        sourced += one
        if quotation.confidence >= 0.9 { sure += one }
      }
      let speaker = place < speakers.count ? speakers[place] : nil
      let isNamed = label?.speaker.map { SourceJudge.isName(speaker ?? "", of: $0) } ?? false
      if speaker != nil { named += Tally(right: isNamed ? 1 : 0, found: 1) }
      if same == nil || !isRight || (speaker != nil && !isNamed) {
        faults.append(Self.fault(text, span, label, quotation, isSpan: same != nil))
        if let speaker, !isNamed { faults.append("    named:    \(speaker)") }
      }
    }
    for (span, label) in labels where !hits.contains(span) {
      faults.append(Self.fault(text, span, label, nil, isSpan: false))
    }
  }

  static func += (one: inout SpeechScore, other: SpeechScore) {
    one.spans += other.spans
    one.whole += other.whole
    one.direct += other.direct
    one.sourced += other.sourced
    one.sure += other.sure
    one.kinds += other.kinds
    one.named += other.named
    one.faults += other.faults
  }

  /// One fault: where, which words, what a reader expects and what was found.
  private static func fault(
    _ text: LabelledText, _ span: TextSpan, _ label: LabelledQuotation?, _ found: FoundQuotation?,
    isSpan: Bool
  ) -> String {
    var expected = "no quotation"
    if let label {
      let words = label.sources.first.map { "‘\(text.words($0))’" } ?? "no source"
      expected = "\(label.kind.rawValue) \(label.number), \(words) = \(label.speaker ?? "nobody")"
      if !isSpan && found != nil { expected += ", other bytes" }
    }
    var was = "nothing with these bytes"
    if let found {
      let words = found.source.map { "‘\(text.words($0.span))’" } ?? "no source"
      was = "\(found.kind.rawValue), \(words), \(found.rule) \(found.confidence)"
    }
    return "\(text.name):\(text.line(at: span.start)): \(text.words(span))"
      + "\n    expected: \(expected)\n    found:    \(was)"
  }
}

/// Whether a source that was found names the one whom the label names.
struct SourceJudge {
  var text: LabelledText

  /// An open source is right where nobody is named; another where it shares a word with the labelled
  /// one or with another mention labelled as the same speaker, or where its words are their name.
  func isRight(_ source: Source?, for label: LabelledQuotation) -> Bool {
    if label.sources.isEmpty { return source == nil }
    guard let source else { return false }
    let mentions = text.quotations.filter { $0.speaker != nil && $0.speaker == label.speaker }
    let right = label.sources + mentions.flatMap(\.sources)
    for span in [source.span, source.antecedent].compactMap({ $0 }) {
      if right.contains(where: { $0.overlaps(span) }) { return true }
      if let speaker = label.speaker, Self.isName(text.words(span), of: speaker) { return true }
    }
    return false
  }

  /// Whether one is the other’s surname, given name, or name without a title.
  static func isName(_ words: String, of speaker: String) -> Bool {
    func parts(_ name: String) -> [Substring] {
      name.split(separator: " ").map { word in
        word.hasSuffix("’s") || word.hasSuffix("'s") ? word.dropLast(2) : word
      }
    }
    let (one, other) = (parts(words), parts(speaker))
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return !short.isEmpty && (long.ends(with: short) || long.starts(with: short))
  }
}

extension Array where Element: Equatable {
  fileprivate func ends(with other: [Element]) -> Bool { suffix(other.count).elementsEqual(other) }
}
