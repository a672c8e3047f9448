import SiteModel
import SourceText
import Speech

/// Tells which person of the index the words that name a speaker mean.
///
/// Leaves a speaker open whenever somebody else may be meant: between a pronoun and the name it
/// would stand for, nobody else who fits may stand, known or not.
struct SpeakerResolver {
  /// Words outside quotations that refer to somebody.
  private struct Reference {
    let span: TextSpan
    /// Who is meant; `nil` when it is somebody the index does not know, or nobody can tell.
    let person: Int?
    /// Whether the words are the subject of saying.
    let speaks: Bool
  }

  private let registry: EntityRegistry
  private let article: Article
  private let mentions: [Mention]
  /// Ascending.
  private var references: [Reference] = []
  private var resolved: [TextSpan: EntityID] = [:]

  /// Reads `sources` in order, so that each pronoun finds those before it resolved.
  init(
    _ reading: SpeechReading, mentions: [Mention], article: Article, registry: EntityRegistry
  ) {
    self.registry = registry
    self.article = article
    self.mentions = mentions
    let quoted = reading.quotations.flatMap(\.content)
    let outside = Self.outside(quoted, in: article)
    let sources = reading.sources.sorted { $0.span < $1.span }
    let sourceSpans = sources.map(\.span)
    references = knownReferences(outside, besides: sourceSpans)
    references += unknownNames(outside, besides: sourceSpans)
    references.sort { $0.span < $1.span }
    for source in sources { resolve(source) }
  }

  /// The speaker whom `source` names; `nil` when that is open or not in the index.
  func speaker(of source: Source) -> EntityID? { resolved[source.span] }

  private mutating func resolve(_ source: Source) {
    let person: Int?
    switch source.form {
    case .name: person = named(by: source.span)
    case .nominal: person = nil
    case .pronoun(let pronoun): person = antecedent(of: pronoun, at: source.span)
    }
    if let person { resolved[source.span] = registry.entities[person].id }
    let reference = Reference(span: source.span, person: person, speaks: true)
    let position =
      references.firstIndex { $0.span.start >= source.span.start } ?? references.endIndex
    references.insert(reference, at: position)
  }

  // MARK: Names

  /// The one person whose mention ends as the source's words end: “Minister Ines Maro” is she,
  /// “Maro’s spokesman” is not.
  private func named(by span: TextSpan) -> Int? {
    let inside = mentions(in: span)
    guard inside.count == 1, let mention = inside.first, mention.span.end == span.end else {
      return nil
    }
    guard let index = registry.index(of: mention.entity), canSpeak(index) else { return nil }
    return index
  }

  private func mentions(in span: TextSpan) -> ArraySlice<Mention> {
    var low = mentions.startIndex
    var high = mentions.endIndex
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    let end = mentions[low...].firstIndex { $0.span.start >= span.end } ?? mentions.endIndex
    return mentions[low..<end]
  }

  private func canSpeak(_ index: Int) -> Bool {
    registry.entities[index].id.kind != EntityKind.place.name
  }

  // MARK: Pronouns

  /// The person whom a pronoun at `span` stands for: the nearest one before it, at most two
  /// blocks back, when in that one's sentence nobody else who fits stands, or only one who fits
  /// is the subject of saying there.
  private func antecedent(of pronoun: Pronoun, at span: TextSpan) -> Int? {
    guard let pronouns = Pronouns(rawValue: pronoun.rawValue), pronouns != .they else { return nil }
    let earliest = blockStart(before: span, back: 2)
    let before = references.prefix { $0.span.start < span.start }
      .drop { $0.span.start < earliest }
      .filter { fits($0, pronouns) }
    guard let nearest = before.last else { return nil }
    let own = sentenceStart(before: span.start)
    // “When Maro came, he said” may mean either; only an earlier he or she is safe there.
    let inOwnSentence = before.filter { $0.span.start >= own }
    if !inOwnSentence.isEmpty {
      let persons = Set(inOwnSentence.map(\.person))
      guard persons.count == 1, inOwnSentence.allSatisfy(\.speaks) else { return nil }
      return nearest.person
    }
    let sentence = sentenceStart(before: nearest.span.start)
    let fitting = before.filter { $0.span.start >= sentence }
    if Set(fitting.map(\.person)).count == 1 { return nearest.person }
    let speaking = fitting.filter(\.speaks)
    return Set(speaking.map(\.person)).count == 1 ? speaking[0].person : nil
  }

  private func fits(_ reference: Reference, _ pronouns: Pronouns) -> Bool {
    guard let person = reference.person else { return true }
    let known = registry.entities[person].pronouns
    return known == nil || known == pronouns
  }

  private func blockStart(before span: TextSpan, back: Int) -> Int {
    let index = article.blocks.lastIndex { $0.span.start <= span.start } ?? 0
    return article.blocks[max(0, index - back)].span.start
  }

  /// Where the sentence that `offset` is in begins: behind a full stop or the like and a blank,
  /// or at the block's first byte.
  private func sentenceStart(before offset: Int) -> Int {
    let bytes = article.file.bytes
    let start = article.blocks.last { $0.span.start <= offset }?.span.start ?? 0
    var position = offset
    while position > start + 1 {
      position -= 1
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A else { continue }
      var end = position - 1
      while end > start, Self.closesQuotation(bytes, endingAt: end) {
        end -= bytes[end] < 0x80 ? 1 : 3
      }
      if end >= start, [0x2E, 0x21, 0x3F].contains(bytes[end]) { return position + 1 }
    }
    return start
  }

  /// Whether the byte at `end` is a closing mark's last: `"`, `'`, `)`, ” or ’.
  private static func closesQuotation(_ bytes: [UInt8], endingAt end: Int) -> Bool {
    switch bytes[end] {
    case 0x22, 0x27, 0x29: true
    case 0x99, 0x9D: end >= 2 && bytes[end - 2] == 0xE2 && bytes[end - 1] == 0x80
    default: false
    }
  }

  // MARK: References

  /// The stretches of the article's blocks outside quotations.
  private static func outside(_ quoted: [TextSpan], in article: Article) -> [TextSpan] {
    article.blocks.flatMap { $0.span.subtracting(quoted) }
  }

  private func knownReferences(_ outside: [TextSpan], besides sources: [TextSpan]) -> [Reference] {
    outside.flatMap { stretch in
      mentions(in: stretch).compactMap { mention -> Reference? in
        guard let index = registry.index(of: mention.entity), canSpeak(index),
          !sources.contains(where: { $0.overlaps(mention.span) })
        else { return nil }
        return Reference(span: mention.span, person: index, speaks: false)
      }
    }
  }

  /// Two or more capitalised words in a row that no mention covers: most likely somebody the
  /// index does not know.
  private func unknownNames(_ outside: [TextSpan], besides sources: [TextSpan]) -> [Reference] {
    outside.flatMap { stretch in
      CapitalisedRun.all(in: article.file.bytes, stretch).compactMap { run -> Reference? in
        let isKnown =
          !mentions(in: run).isEmpty || sources.contains { $0.overlaps(run) }
        return isKnown ? nil : Reference(span: run, person: nil, speaks: false)
      }
    }
  }
}

/// Two or more words in a row that begin with a capital letter.
enum CapitalisedRun {
  /// The runs in `span`, ascending. Linear.
  static func all(in bytes: [UInt8], _ span: TextSpan) -> [TextSpan] {
    bytes.withUnsafeBufferPointer { text in
      var runs: [TextSpan] = []
      var run: (start: Int, end: Int, words: Int)?
      func close() {
        if let ended = run, ended.words > 1 { runs.append(TextSpan(ended.start, ended.end)) }
        run = nil
      }
      var offset = span.start
      while offset < span.end {
        let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: span.end)
        guard UTF8Scalars.isWord(scalar) else {
          if scalar != 0x20 { close() }
          offset = next
          continue
        }
        let start = offset
        offset = next
        while offset < span.end {
          let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: span.end)
          guard UTF8Scalars.isWord(scalar) else { break }
          offset = next
        }
        let isCapital =
          scalar < 0x80
          ? (0x41...0x5A).contains(scalar)
          : Unicode.Scalar(scalar)?.properties.isUppercase ?? false
        if isCapital {
          run = (run?.start ?? start, offset, (run?.words ?? 0) + 1)
        } else {
          close()
        }
      }
      close()
      return runs
    }
  }
}

extension TextSpan {
  /// What is left of it without `others`, which must be ascending.
  func subtracting(_ others: [TextSpan]) -> [TextSpan] {
    var left: [TextSpan] = []
    var start = self.start
    for other in others where other.overlaps(self) {
      if other.start > start { left.append(TextSpan(start, other.start)) }
      start = max(start, other.end)
    }
    if start < end { left.append(TextSpan(start, end)) }
    return left
  }
}
