import SiteModel
import SourceText
import Speech

/// Finds the quotations of an article and whose they are, and lets `## Speech` records win.
struct QuotationFinding {
  /// A `## Speech` record whose passage has been found.
  struct Claim {
    let span: TextSpan
    let claim: SpeechClaim
    /// The file that the record stands in, and where.
    let file: SourceFile
    let place: TextSpan
  }

  let article: Article
  let registry: EntityRegistry
  let mentions: [Mention]
  let furniture: SpanSet
  let finder: QuotationFinder
  /// How sure a rule must be for its speaker to be named: a wrong speaker is worse than an open one.
  /// A fraction of 1, compared with `FoundQuotation.confidence`.
  let leastConfidence: Double

  /// The quotations in the order of their first words.
  func quotations(claims: [Claim]) -> Diagnosed<[AttributedQuotation]> {
    var diagnostics: [Diagnostic] = []
    var quotations = turns().unwrapped(into: &diagnostics)
    let prose = prose()
    let reading = finder.read(article.file.bytes, paragraphs: prose)
    let resolver = SpeakerResolver(
      reading, prose: prose, mentions: mentions, article: article, registry: registry,
      finder: finder)
    for (found, speaker) in zip(reading.quotations, resolver.resolutions.speakers) {
      let isSure = found.confidence >= leastConfidence
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
          source: found.source?.span, sourceNames: isSure && found.source.map(names) ?? false,
          speaker: isSure ? resolver.speaker(speaker) : nil,
          decision: .rule(found.rule), confidence: found.rule == "none" ? nil : found.confidence))
    }
    quotations += reports(in: reading, resolver)
    diagnostics += openSpeakers(reading, resolver, claims)
    if !claims.isEmpty {
      var records = SpeechRecords(quotations, in: article)
      for claim in claims { records.apply(claim) }
      quotations = records.quotations
      diagnostics += records.diagnostics
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
    zip(reading.reports, resolver.resolutions.reporters).compactMap { found, speaker in
      guard let words = found.content.first, isInParagraph(words) else { return nil }
      let isSure = found.confidence >= leastConfidence
      return AttributedQuotation(
        id: "", content: found.content, kind: .indirect, cue: found.cue,
        source: found.source?.span, sourceNames: isSure && found.source.map(names) ?? false,
        speaker: isSure ? resolver.speaker(speaker) : nil, decision: .rule(found.rule),
        confidence: found.confidence)
    }
  }

  private func isInParagraph(_ span: TextSpan) -> Bool {
    let place = article.blocks.partition { $0.span.end > span.start }
    return place < article.blocks.count && article.blocks[place].role == .paragraph
  }

  private func prose() -> [TextSpan] { Self.prose(of: article, besides: furniture) }

  /// The prose of `article` outside furniture and transcript turns.
  static func prose(of article: Article, besides furniture: SpanSet) -> [TextSpan] {
    article.blocks.flatMap { block -> [TextSpan] in
      switch block.role {
      case .title, .standfirst, .paragraph, .setOff: furniture.gaps(in: block.span)
      case .byline, .turn, .turnContinued: []
      }
    }
  }

  /// The turns of a transcript, each a quotation of the one its label names.
  private func turns() -> Diagnosed<[AttributedQuotation]> {
    let labels = article.blocks.compactMap { block -> TurnLabel? in
      guard case .turn(let label) = block.role else { return nil }
      return TurnLabel(at: label, in: article.file, finder: finder)
    }
    let speakers = TranscriptSpeakers(
      article: article, labels: labels, mentions: mentions, registry: registry)
    var turns: [AttributedQuotation] = []
    var diagnostics: [Diagnostic] = []
    var reported: Set<String> = []
    for block in article.blocks {
      switch block.role {
      case .turn(let label):
        let name = labels[turns.count]
        let meaning = speakers.meaning(of: name)
        if meaning.between.count == 2, !article.metadata.reviewed,
          reported.insert(name.whole).inserted
        {
          diagnostics.append(
            openBetween(meaning.between, at: name.span, in: article.file, meaning.link))
        }
        turns.append(
          AttributedQuotation(
            id: "", content: speech(in: TextSpan(label.end, block.span.end), isAlone: false),
            kind: .direct, source: name.span, sourceNames: true, speaker: meaning.speaker,
            decision: .label))
      case .turnContinued where !turns.isEmpty:
        turns[turns.count - 1].content += speech(in: block.span, isAlone: true)
      default: break
      }
    }
    return Diagnosed(turns.filter { !$0.content.isEmpty }, diagnostics)
  }

  /// The words of a turn in `span`, without stage directions and furniture.
  private func speech(in span: TextSpan, isAlone: Bool) -> [TextSpan] {
    let directions = SpanSet(
      StageDirections.all(in: span, of: article.file.bytes, isAlone: isAlone))
    return directions.gaps(in: span).flatMap(words)
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

  // MARK: Open speakers

  /// A note on each source of a quotation that may mean two people, one of them of the index, and
  /// that no record settles.
  private func openSpeakers(
    _ reading: SpeechReading, _ resolver: SpeakerResolver, _ claims: [Claim]
  ) -> [Diagnostic] {
    guard !article.metadata.reviewed else { return [] }
    let settled = SpanSet(claims.lazy.map(\.span))
    var noted: Set<TextSpan> = []
    return reading.quotations.compactMap { found in
      guard let source = found.source, found.confidence >= leastConfidence,
        !found.content.contains(where: settled.overlaps), noted.insert(source.span).inserted,
        let between = resolver.resolutions.resolution(at: source.span)?.between, between.count == 2,
        let link = between.lazy.compactMap(resolver.link).first
      else { return nil }
      return openBetween(between.map(resolver.name), at: source.span, in: article.file, link)
    }
  }

  private func openBetween(
    _ names: [String], at span: TextSpan, in file: SourceFile, _ link: String?
  ) -> Diagnostic {
    .note(
      "speaker-open-between",
      "“\(file.line(at: span))” may be \(names[0]) or \(names[1]); the speaker is left open",
      in: file, at: span,
      hint: "settle it under ## Speech with a block quotation of the words said and "
        + (link.map { "`- speaker: \($0)`" } ?? "a `- speaker:`"))
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
