import Annotating
import SeededRandom
import SiteModel
import SourceText

/// Times how passages are looked up: many in a long text as it was, and edited ones.
struct AnchoringTimes {
  /// One measurement.
  struct Row {
    let what: String
    /// Processor seconds of all of it.
    let seconds: Double
    let passages: Int
    let asQuoted: Int
    let changed: Int
  }

  private(set) var rows: [Row] = []
  private var random = SplitMix64(seed: 2026)
  private let vocabulary: [String]

  init() {
    // As many different syllables as a language has, so that runs of letters are as rare.
    let syllables = "bcdfghklmnprstvw".flatMap { first in
      "aeiou".flatMap { vowel in ["", "n", "r", "s", "t"].map { "\(first)\(vowel)\($0)" } }
    }
    var random = SplitMix64(seed: 7)
    vocabulary = (0..<6_000).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        syllables[Int.random(in: syllables.indices, using: &random)]
      }.joined()
    }
  }

  mutating func run() {
    for (bytes, passages) in [(1_000_000, 10_000), (100_000, 1_000)] {
      let text = text(of: bytes)
      let selectors = quotations(from: text, count: passages)
      measure("\(passages) notes on \(bytes / 1_000) KB, as quoted", text, selectors)
      for rate in [1, 5] {
        measure(
          "\(passages) notes on \(bytes / 1_000) KB, \(rate) % of the words edited",
          edited(text, percent: rate), selectors)
      }
    }
  }

  private mutating func measure(
    _ what: String, _ words: [String], _ selectors: [TextQuoteSelector]
  ) {
    guard let slug = Slug("long") else { return }
    let file = SourceFile(path: "long.txt", bytes: Array(words.joined(separator: " ").utf8))
    var article = Article(slug: slug, file: file, blocks: [])
    article.annotations = selectors.map {
      Annotation(content: .furniture, targets: [$0], file: file, span: TextSpan(0, 0))
    }
    let before = ProcessUsage.now.cpu
    let findings = PassageFinding.all(in: article)
    let seconds = ProcessUsage.now.cpu - before
    rows.append(
      Row(
        what: what, seconds: seconds, passages: findings.count,
        asQuoted: findings.count { if case .asQuoted = $0.state { true } else { false } },
        changed: findings.count { if case .changed = $0.state { true } else { false } }))
  }

  /// A few words come often and most seldom, as in real text.
  private mutating func word() -> String {
    let one = Int.random(in: 0..<vocabulary.count, using: &random)
    let other = Int.random(in: 0..<vocabulary.count, using: &random)
    return vocabulary[one * other / vocabulary.count * Int.random(in: 1...10, using: &random) / 10]
  }

  private mutating func text(of bytes: Int) -> [String] {
    var words: [String] = []
    var count = 0
    while count < bytes {
      words.append(word())
      count += words[words.count - 1].utf8.count + 1
    }
    return words
  }

  private mutating func edited(_ words: [String], percent: Int) -> [String] {
    words.flatMap { word -> [String] in
      guard Int.random(in: 0..<100, using: &random) < percent else { return [word] }
      return switch Int.random(in: 0..<3, using: &random) {
      case 0: []
      case 1: [self.word()]
      default: [word, self.word()]
      }
    }
  }

  private mutating func quotations(from words: [String], count: Int) -> [TextQuoteSelector] {
    (0..<count).map { _ in
      let length = Int.random(in: 6...30, using: &random)
      let start = Int.random(in: 4..<words.count - length - 4, using: &random)
      func text(_ range: Range<Int>) -> String { words[range].joined(separator: " ") }
      return TextQuoteSelector(
        exact: text(start..<start + length), prefix: text(start - 3..<start),
        suffix: text(start + length..<start + length + 2), span: TextSpan(0, 0))
    }
  }
}
