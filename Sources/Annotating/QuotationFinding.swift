import SiteModel
import SourceText
import Speech

/// Finds the quotations of an article and whose they are, and lets `## Speech` records win.
struct QuotationFinding {
  /// A `## Speech` record whose passage has been found.
  struct Claim {
    let span: TextSpan
    let claim: SpeechClaim
  }

  let article: Article
  let registry: EntityRegistry
  let mentions: [Mention]
  let furniture: SpanSet
  let finder: QuotationFinder

  /// How sure a rule must be for its speaker to be named: a wrong speaker is worse than an open one.
  /// A fraction of 1, compared with `FoundQuotation.confidence`.
  static let leastConfidence = 0.7

  /// The quotations in the order of their first words.
  func quotations(claims: [Claim]) -> Diagnosed<[AttributedQuotation]> {
    var quotations = turns()
    let prose = prose()
    let reading = finder.read(article.file.bytes, paragraphs: prose)
    let resolver = SpeakerResolver(
      reading, prose: prose, mentions: mentions, article: article, registry: registry,
      lexicon: finder)
    var diagnostics: [Diagnostic] = []
    for found in reading.quotations {
      if !found.isClosed, let last = found.content.last {
        diagnostics.append(
          .warning(
            "quotation-never-closed", "this quotation is never closed", in: article.file,
            at: openingMark(of: found.content.first ?? last),
            hint: "it is taken to end with its paragraph; the text itself is never altered, "
              + "so nothing need be done if the original is so"))
      }
      quotations.append(
        AttributedQuotation(
          id: "", content: found.content, kind: kind(found.kind), cue: found.cue,
          source: found.source?.span, sourceNames: found.source.map(names) ?? false,
          speaker: found.confidence < Self.leastConfidence ? nil : resolver.speaker(of: found),
          decision: .rule(found.rule)))
    }
    quotations += reports(in: reading, resolver)
    if !claims.isEmpty {
      var records = SpeechRecords(quotations, in: article)
      for claim in claims { records.apply(claim) }
      quotations = records.quotations
    }
    quotations.removeAll { $0.kind == .indirect && $0.speaker == nil && $0.decision != .person }
    quotations.sort { ($0.content.first ?? TextSpan(0, 0)) < ($1.content.first ?? TextSpan(0, 0)) }
    giveIDs(to: &quotations)
    return Diagnosed(quotations, diagnostics)
  }

  // MARK: Found by rules

  /// What the article's paragraphs report without marks. Where the speaker stays open, nothing is
  /// shown: only a record makes a quotation of it.
  private func reports(
    in reading: SpeechReading, _ resolver: SpeakerResolver
  ) -> [AttributedQuotation] {
    reading.reports.compactMap { found in
      guard let words = found.content.first, isInParagraph(words) else { return nil }
      return AttributedQuotation(
        id: "", content: found.content, kind: .indirect, cue: found.cue,
        source: found.source?.span, sourceNames: found.source.map(names) ?? false,
        speaker: found.confidence < Self.leastConfidence ? nil : resolver.speaker(of: found),
        decision: .rule(found.rule))
    }
  }

  private func isInParagraph(_ span: TextSpan) -> Bool {
    let place = article.blocks.partition { $0.span.end > span.start }
    return place < article.blocks.count && article.blocks[place].role == .paragraph
  }

  /// The article's prose outside furniture and transcript turns.
  private func prose() -> [TextSpan] {
    article.blocks.flatMap { block -> [TextSpan] in
      switch block.role {
      case .title, .standfirst, .paragraph: furniture.gaps(in: block.span)
      case .byline, .turn, .turnContinued: []
      }
    }
  }

  /// The turns of a transcript, each a quotation of the one its label names.
  private func turns() -> [AttributedQuotation] {
    let speakers = TranscriptSpeakers(article: article, mentions: mentions, registry: registry)
    var turns: [AttributedQuotation] = []
    for block in article.blocks {
      switch block.role {
      case .turn(let label):
        let name = TextSpan(label.start, label.end - 1)
        let content = words(of: TextSpan(label.end, block.span.end))
        turns.append(
          AttributedQuotation(
            id: "", content: content, kind: .direct, source: name, sourceNames: true,
            speaker: speakers.speaker(labelled: article.file.text(at: name)),
            decision: .rule("transcript-label")))
      case .turnContinued where !turns.isEmpty:
        turns[turns.count - 1].content += words(of: block.span)
      default: break
      }
    }
    return turns.filter { !$0.content.isEmpty }
  }

  /// `span` without blanks at its ends and without furniture.
  private func words(of span: TextSpan) -> [TextSpan] {
    furniture.gaps(in: span).compactMap { part in
      var (start, end) = (part.start, part.end)
      while start < end, article.file.bytes[start] <= 0x20 { start += 1 }
      while end > start, article.file.bytes[end - 1] <= 0x20 { end -= 1 }
      return start < end ? TextSpan(start, end) : nil
    }
  }

  private func kind(_ kind: Speech.QuotationKind) -> SiteModel.QuotationKind {
    switch kind {
    case .direct: .direct
    case .partial: .partial
    case .indirect: .indirect
    }
  }

  private func names(_ source: Source) -> Bool {
    if case .pronoun = source.form { false } else { true }
  }

  private func openingMark(of span: TextSpan) -> TextSpan {
    let bytes = article.file.bytes
    var end = span.start + 1
    while end < span.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return TextSpan(span.start, end)
  }

  // MARK: Addresses

  /// An id from the quotation's letters and digits: the same until its words change. Reports come
  /// last, so that none takes the id of a quotation with the same words.
  private func giveIDs(to quotations: inout [AttributedQuotation]) {
    var taken: [String: Int] = [:]
    let reports = quotations.indices.filter { quotations[$0].kind == .indirect }
    for index in quotations.indices.filter({ quotations[$0].kind != .indirect }) + reports {
      var words: [UInt8] = []
      for span in quotations[index].content {
        words += FoldedText(article.file.bytes, span).bytes.filter {
          $0 >= 0x80 || UTF8Scalars.isWord(UInt32($0))
        }
      }
      let name = StableDigest.name(of: words)
      let count = taken[name, default: 0] + 1
      taken[name] = count
      quotations[index].id = count == 1 ? "q-\(name)" : "q-\(name)-\(count)"
    }
  }
}
