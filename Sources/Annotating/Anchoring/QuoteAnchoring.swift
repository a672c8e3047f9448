import SiteModel
import SourceText

/// Looks selectors up in one text: exactly, after folding, by the words around them; and where that
/// fails, for the passage that they have become.
struct QuoteAnchoring {
  /// What looking a selector up came to.
  enum Outcome: Equatable {
    /// The one place, unchanged.
    case anchored(TextSpan)
    /// The one place, which the text's author has edited since.
    case changed(ChangedPassage)
    /// Several places fit, and nothing tells them apart.
    case ambiguous(Places)
    /// Fewer places fit than the occurrence asked for.
    case tooFew(Places)
    /// The words are there, but not with those words around them.
    case otherContext(Places)
    /// The words are not there, nor words that they may have become.
    case missing
    /// The words are not there, and there are no steps left to look for what they may have become.
    case unsearched
  }

  /// Some of the places of words that are in many.
  struct Places: Equatable, ExpressibleByArrayLiteral {
    /// The most that are told.
    private static let most = 8

    /// The first, ascending.
    let first: [TextSpan]
    /// How many there are in all.
    let count: Int

    init(arrayLiteral elements: TextSpan...) {
      first = elements
      count = elements.count
    }

    init(_ ranges: [Range<Int>], in folded: FoldedText) {
      first = ranges.prefix(Self.most).map(folded.source)
      count = ranges.count
    }
  }

  /// The most steps that are spent on edited passages of one article, each 64 cells of a table of
  /// distances: about a second’s.
  static let usualSteps = 250_000_000

  private let folded: FoldedText
  private let index: PhraseIndex
  /// Where words that were looked for are.
  private var found: [[UInt8]: [Range<Int>]] = [:]
  private var steps: Int

  /// Folds the text of `file` and prepares to look about that many `phrases` up. Linear.
  init(_ file: SourceFile, phrases: Int, steps: Int = usualSteps) {
    folded = FoldedText(file.bytes, file.contents)
    index = PhraseIndex(folded.bytes, phrases: phrases)
    self.steps = steps
  }

  /// Prepares to look up all passages of an article.
  init(_ article: Article) {
    self.init(article.file, phrases: article.annotations.reduce(0) { $0 + $1.targets.count })
  }

  /// Where `selector` is. Linear in its length and, the first time, in the places of its words'
  /// rarest part; with words before them, in the places of those instead. What is not there word
  /// for word is looked for with edits as long as there are steps left.
  mutating func anchor(_ selector: TextQuoteSelector) -> Outcome {
    let exact = places(of: selector.exact)
    let context = QuotedContext(selector)
    let fitting = preceded(exact, by: context).filter { place in
      folded.bytes.withUnsafeBufferPointer {
        // Who counts places means them, also within words.
        context.fits(around: place.range, in: $0, mayCutWords: selector.occurrence != nil)
      }
    }
    guard !fitting.isEmpty else { return changed(selector, context, exact) }
    let ranges = fitting.map(\.range)
    var place = fitting[0]
    if let occurrence = selector.occurrence {
      guard occurrence <= fitting.count else { return .tooFew(Places(ranges, in: folded)) }
      place = fitting[occurrence - 1]
    } else if fitting.count > 1 {
      return .ambiguous(Places(ranges, in: folded))
    }
    if let digest = selector.digest, !digest.fits(folded.bytes[place.range]) {
      return .changed(passage(place, .middle, context))
    }
    return .anchored(folded.source(of: place.range))
  }

  /// Whether an ellipsis of `selector` stands for words at `span`, which nothing but a digest pins.
  func isBridged(_ selector: TextQuoteSelector, at span: TextSpan, in file: SourceFile) -> Bool {
    Ellipsis.pieces(selector.exact).count > 1
      && FoldedText(words: selector.exact).bytes
        != FoldedText(words: file.text(at: span)).bytes
  }

  /// The words right before `span`, up to three, with a blank where one stands there: for a hint.
  func words(before span: TextSpan, in file: SourceFile) -> String {
    let start = max(file.contents.start, span.start - 60)
    let text = file.text(at: TextSpan(start, span.start))
    let words = text.split(whereSeparator: \.isWhitespace).suffix(3).joined(separator: " ")
    return words.isEmpty || text.last?.isWhitespace != true ? words : words + " "
  }

  /// The passage most like the selector's words, if one is near enough to be meant: for a hint, and
  /// never to anchor anything.
  mutating func nearest(to selector: TextQuoteSelector) -> TextSpan? {
    let words = FoldedText(words: selector.exact).bytes
    return similar(to: words, within: words.count / 3)
      .min { ($0.edits, $0.range.lowerBound) < ($1.edits, $1.range.lowerBound) }
      .map { folded.source(of: $0.range) }
  }

  // MARK: Exactly

  /// All places of the words, taken literally; else with their ellipses as gaps.
  private mutating func places(of exact: String) -> [PassagePlace] {
    let literal = occurrences(of: FoldedText(words: exact).bytes)
    if !literal.isEmpty { return literal.map { PassagePlace(pieces: [$0], edits: 0) } }
    let pieces = Ellipsis.foldedPieces(exact)
    guard pieces.count > 1 else {
      return pieces.first.map { occurrences(of: $0) }?.map { .init(pieces: [$0], edits: 0) } ?? []
    }
    return PassagePlace.runs(
      through: pieces.map { piece in
        occurrences(of: piece).map { SimilarPassage(range: $0, edits: 0) }
      })
  }

  /// The places of `words` as whole words; if there are none, inside words. Ascending.
  private mutating func occurrences(of words: [UInt8]) -> [Range<Int>] {
    if let known = found[words] { return known }
    let all = index.occurrences(of: words)
    let whole = folded.bytes.withUnsafeBufferPointer { bytes in
      let edges = WordEdges(bytes: bytes)
      return all.filter {
        !edges.cutsWord(at: $0.lowerBound) && !edges.cutsWord(at: $0.upperBound)
      }
    }
    let places = whole.isEmpty ? all : whole
    found[words] = places
    return places
  }

  /// Those of `places` right before which the context's prefix may stand, found by the places of the
  /// prefix where that is less work. They may overlap, but are ascending.
  private func preceded(_ places: [PassagePlace], by context: QuotedContext) -> [PassagePlace] {
    guard places.count > 1, !context.prefix.isEmpty else { return places }
    return index.occurrences(of: context.prefix).flatMap { before -> ArraySlice<PassagePlace> in
      let end = before.upperBound
      let isBlank = end < folded.bytes.count && folded.bytes[end] == 0x20
      let first = places.partition { $0.start >= end }
      let last = places.partition { $0.start > (isBlank ? end + 1 : end) }
      return places[first..<last]
    }
  }

  // MARK: With edits

  private mutating func changed(
    _ selector: TextQuoteSelector, _ context: QuotedContext, _ exact: [PassagePlace]
  ) -> Outcome {
    guard steps > 0 else { return exact.isEmpty ? .unsearched : otherContext(exact) }
    let words = FoldedText(words: selector.exact).bytes
    let whole = exact.filter(isWholeWords)
    if let place = choose(among: candidates(words, whole), words.count, context) {
      return .changed(changedPassage(place, words.count, context))
    }
    let pieces = Ellipsis.foldedPieces(selector.exact)
    if pieces.count > 1, exact.isEmpty || exact.contains(where: { $0.pieces.count > 1 }) {
      let length = pieces.reduce(0) { $0 + $1.count }
      let runs = PassagePlace.runs(
        through: pieces.map { piece in
          candidates(
            piece, occurrences(of: piece).map { .init(pieces: [$0], edits: 0) }.filter(isWholeWords)
          )
          .map { SimilarPassage(range: $0.range, edits: $0.edits) }
        })
      if let place = choose(among: runs, length, context) {
        return .changed(changedPassage(place, length, context))
      }
    }
    return exact.isEmpty ? (steps > 0 ? .missing : .unsearched) : otherContext(exact)
  }

  /// What stands at `place` for a passage of `length` bytes, up to the quoted words around it where
  /// they are that near.
  private func changedPassage(
    _ place: PassagePlace, _ length: Int, _ context: QuotedContext
  ) -> ChangedPassage {
    guard place.edits > 0 else { return passage(place, .context, context) }
    let gap = folded.bytes.withUnsafeBufferPointer {
      context.gap(around: place.range, room: length / ChangedPassage.part, in: $0)
    }
    return passage(place.reaching(gap.before, gap.behind), .words, context)
  }

  private func isWholeWords(_ place: PassagePlace) -> Bool {
    folded.bytes.withUnsafeBufferPointer {
      let edges = WordEdges(bytes: $0)
      return !edges.cutsSpacedWord(at: place.start)
        && !edges.cutsSpacedWord(at: place.range.upperBound)
    }
  }

  private func otherContext(_ places: [PassagePlace]) -> Outcome {
    .otherContext(Places(places.map(\.range), in: folded))
  }

  /// The exact places of `words` and those with edits, ascending.
  private mutating func candidates(
    _ words: [UInt8], _ exact: [PassagePlace]
  ) -> [PassagePlace] {
    let exact = exact.filter { $0.pieces.count == 1 }
    guard words.count >= ChangedPassage.part else { return exact }
    let similar = similar(to: words, within: words.count / ChangedPassage.part).filter {
      passage in
      let next = exact.partition { $0.range.upperBound > passage.range.lowerBound }
      return next == exact.count || exact[next].start >= passage.range.upperBound
    }
    guard !similar.isEmpty else { return exact }
    return (exact + similar.map { PassagePlace(pieces: [$0.range], edits: $0.edits) })
      .sorted { ($0.start, $0.range.upperBound) < ($1.start, $1.range.upperBound) }
  }

  private mutating func choose(
    among places: [PassagePlace], _ length: Int, _ context: QuotedContext
  ) -> PassagePlace? {
    folded.bytes.withUnsafeBufferPointer { bytes in
      ChangedPassage.choose(among: places, wordCount: length, context: context.counts) {
        context.edits(around: $0.range, in: bytes, steps: &steps)
      }
    }
  }

  private mutating func similar(to words: [UInt8], within limit: Int) -> [SimilarPassage] {
    guard steps > 0 else { return [] }
    let regions = SimilarRegions.all(for: words, within: limit, in: index, steps: &steps)
    return folded.bytes.withUnsafeBufferPointer {
      SimilarPassage.all(like: words, within: limit, in: $0, regions, steps: &steps)
    }
  }

  private func passage(
    _ place: PassagePlace, _ cause: ChangedPassage.Cause, _ context: QuotedContext
  ) -> ChangedPassage {
    let around = folded.bytes.withUnsafeBufferPointer {
      context.present(around: place.range, in: $0)
    }
    return ChangedPassage(
      span: folded.source(of: place.range), pieces: place.pieces.map(folded.source), cause: cause,
      before: around.before.map(folded.source), behind: around.behind.map(folded.source),
      digest: PassageDigest.value(ofFolded: folded.bytes[place.range]))
  }
}
