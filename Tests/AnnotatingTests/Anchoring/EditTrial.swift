import SeededRandom
import SiteModel
import SourceText

@testable import Annotating

/// A text, passages quoted from it, and the same text after somebody has edited it: what becomes of
/// the passages is known, word by word.
///
/// Each word is replaced by another of the text, followed by a new one or deleted, a third of `rate`
/// each; each paragraph is deleted or moved, half of `rate` each; and some of the passages are cut
/// out.
struct EditTrial {
  /// What the edits have left of a passage.
  enum Fate {
    /// It is there, from the first of its words to the last at the span: at most a fifth of its
    /// bytes are edited, counting each word as a whole with the blank before it.
    case there(TextSpan)
    /// At most a fifth of its words are left.
    case removed
    /// More is edited than a passage may be.
    case rewritten
  }

  /// A passage as somebody quoted it, and what became of it.
  struct Passage {
    let selector: TextQuoteSelector
    let span: TextSpan
    let fate: Fate
  }

  private struct Word {
    /// Its number in the text; `nil` for a word that was put in.
    var id: Int?
    var text: Substring
    /// Its folded bytes and a blank.
    var size: Int
    var isReplaced = false

    init(_ text: Substring, id: Int? = nil, isReplaced: Bool = false) {
      self.id = id
      self.text = text
      size = FoldedText(words: String(text)).bytes.count + 1
      self.isReplaced = isReplaced
    }
  }

  let original: SourceFile
  let edited: SourceFile
  let passages: [Passage]

  /// Quotes `count` passages of 4 to 40 words with up to 8 words of context from `text`, as far as it
  /// has such ones that stand in it once and hold no ellipsis, which would stand for anything, and
  /// edits it. Passages and contexts lie in one paragraph
  /// each, unless they go `overParagraphs`.
  init(_ text: String, rate: Double, passages count: Int, overParagraphs: Bool, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var paragraphs: [[Word]] = []
    var words: [Word] = []
    for paragraph in text.split(separator: "\n") {
      let new = paragraph.split(separator: " ").map { Word($0) }
      guard !new.isEmpty else { continue }
      paragraphs.append(new)
      for index in new.indices { paragraphs[paragraphs.count - 1][index].id = words.count + index }
      words += new
    }
    let (bytes, spans) = Self.write(paragraphs)
    original = SourceFile(path: "text.txt", bytes: bytes)
    var places: [Int: TextSpan] = [:]
    for (word, span) in spans { if let id = word.id { places[id] = span } }

    var quoted: [(words: Range<Int>, selector: TextQuoteSelector, span: TextSpan)] = []
    var anchoring = QuoteAnchoring(original, phrases: count)
    var bounds: [Range<Int>] = []
    for paragraph in paragraphs {
      let start = bounds.last?.upperBound ?? 0
      bounds.append(start..<start + paragraph.count)
    }
    for _ in 0..<3 * count where quoted.count < count {
      let within = overParagraphs ? 0..<words.count : bounds.randomElement(using: &random) ?? 0..<0
      guard within.count >= 4 else { continue }
      let length = min(within.count, Int.random(in: 4...40, using: &random))
      let start = Int.random(in: within.lowerBound...within.upperBound - length, using: &random)
      let context = Int.random(in: 0...8, using: &random)
      let before = Int.random(in: 0...context, using: &random)
      let range = start..<start + length
      func text(_ range: Range<Int>) -> String { words[range].map(\.text).joined(separator: " ") }
      let selector = TextQuoteSelector(
        exact: text(range), prefix: text(max(within.lowerBound, start - before)..<start),
        suffix: text(
          range.upperBound..<min(within.upperBound, range.upperBound + context - before)),
        span: TextSpan(0, 0))
      guard Ellipsis.pieces(selector.exact).count == 1, let first = places[start],
        let last = places[range.upperBound - 1],
        anchoring.anchor(selector) == .anchored(TextSpan(first.start, last.end))
      else { continue }
      quoted.append((range, selector, TextSpan(first.start, last.end)))
    }

    let cut = quoted.filter { _ in Int.random(in: 0..<8, using: &random) == 0 }
    let gone = Set(cut.flatMap(\.words))
    var moved: [[Word]] = []
    var kept: [[Word]] = []
    for paragraph in paragraphs {
      let chance = Double.random(in: 0..<1, using: &random)
      if chance < rate / 2 { continue }
      let new = paragraph.flatMap { word -> [Word] in
        if let id = word.id, gone.contains(id) { return [] }
        let chance = Double.random(in: 0..<1, using: &random)
        guard chance < rate, let other = words.randomElement(using: &random)?.text else {
          return [word]
        }
        if chance < rate / 3 { return [] }
        if chance < 2 * rate / 3 { return [word, Word(other)] }
        return [Word(other, id: word.id, isReplaced: other != word.text)]
      }
      if chance < rate { moved.append(new) } else { kept.append(new) }
    }
    for paragraph in moved {
      kept.insert(paragraph, at: Int.random(in: 0...kept.count, using: &random))
    }
    let (after, left) = Self.write(kept)
    edited = SourceFile(path: "text.txt", bytes: after)
    passages = quoted.map { passage in
      Passage(
        selector: passage.selector, span: passage.span,
        fate: Self.fate(of: passage.words, words, left))
    }
  }

  private typealias Place = (word: Word, span: TextSpan)

  private static func write(_ paragraphs: [[Word]]) -> (bytes: [UInt8], places: [Place]) {
    var bytes: [UInt8] = []
    var places: [Place] = []
    for paragraph in paragraphs where !paragraph.isEmpty {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      for (index, word) in paragraph.enumerated() {
        if index > 0 { bytes.append(0x20) }
        let start = bytes.count
        bytes += word.text.utf8
        places.append((word, TextSpan(start, bytes.count)))
      }
    }
    return (bytes, places)
  }

  private static func fate(of range: Range<Int>, _ words: [Word], _ places: [Place]) -> Fate {
    let mine = places.indices.filter { places[$0].word.id.map(range.contains) ?? false }
    let same = mine.count { !places[$0].word.isReplaced }
    guard let first = mine.first, let last = mine.last, same * 5 > range.count else {
      return .removed
    }
    let length = range.reduce(-1) { $0 + words[$1].size }
    var edited = 0
    var left = Set(range)
    var before = range.lowerBound - 1
    for place in places[first...last] {
      let size = place.word.size
      if let id = place.word.id, range.contains(id), id > before {
        left.remove(id)
        before = id
        if place.word.isReplaced { edited += max(size, words[id].size) }
      } else {
        edited += size
      }
    }
    edited += left.reduce(0) { $0 + words[$1].size }
    return edited * 5 <= length
      ? .there(TextSpan(places[first].span.start, places[last].span.end)) : .rewritten
  }
}

/// How many passages came to what.
struct EditTally {
  /// Of the passages still there: found unchanged, found and marked, found elsewhere, not found, found
  /// in several places.
  var there = (ok: 0, changed: 0, elsewhere: 0, orphan: 0, ambiguous: 0)
  /// Of those removed: taken for others unmarked, marked, not found, found in several places.
  var removed = (ok: 0, changed: 0, orphan: 0, ambiguous: 0)
  /// Of those edited by more than a fifth: found at all, not found.
  var rewritten = (found: 0, orphan: 0)

  var thereCount: Int {
    there.ok + there.changed + there.elsewhere + there.orphan + there.ambiguous
  }
  var foundCount: Int { there.ok + there.changed }
  var removedCount: Int { removed.ok + removed.changed + removed.orphan + removed.ambiguous }

  mutating func add(
    _ trial: EditTrial, _ hear: (EditTrial.Passage, QuoteAnchoring.Outcome) -> Void = { _, _ in }
  ) {
    var anchoring = QuoteAnchoring(trial.edited, phrases: trial.passages.count)
    for passage in trial.passages {
      let outcome = anchoring.anchor(passage.selector)
      hear(passage, outcome)
      switch (passage.fate, outcome) {
      case (.there(let span), .anchored(let found)):
        if Self.agree(span, found) { there.ok += 1 } else { there.elsewhere += 1 }
      case (.there(let span), .changed(let found)):
        if Self.agree(span, found.span) { there.changed += 1 } else { there.elsewhere += 1 }
      case (.there, .ambiguous): there.ambiguous += 1
      case (.there, _): there.orphan += 1
      case (.removed, .anchored): removed.ok += 1
      case (.removed, .changed): removed.changed += 1
      case (.removed, .ambiguous): removed.ambiguous += 1
      case (.removed, _): removed.orphan += 1
      case (.rewritten, .anchored), (.rewritten, .changed): rewritten.found += 1
      case (.rewritten, _): rewritten.orphan += 1
      }
    }
  }

  /// Whether two spans are the same passage: what they share is more than half of the longer.
  private static func agree(_ one: TextSpan, _ other: TextSpan) -> Bool {
    let shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > max(one.count, other.count)
  }
}
