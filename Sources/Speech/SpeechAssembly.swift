import SourceText

/// Collects what was decided, paragraph by paragraph, into quotations and sources.
struct SpeechAssembly {
  private var quotations: [FoundQuotation] = []
  private var reports: [FoundQuotation] = []
  private var sources: [Source] = []
  private var passages: [Passage] = []

  /// Adds a decided paragraph. Linear in its stretches and cues.
  mutating func add(_ scene: Scene) {
    var quotationOf = Array(repeating: -1, count: scene.decisions.count)
    for (stretch, quoted) in scene.passage.stretches.enumerated() {
      let decision = scene.decisions[stretch]
      let verdict = decision?.verdict ?? .quotation
      var target = -1
      switch verdict {
      case .notSpeech: continue
      case .continues(let other): target = quotationOf[other]
      case .continuesParagraph: target = quotations.count - 1
      case .quotation: break
      }
      if target >= 0 {
        extend(target, by: quoted, decision)
        quotationOf[stretch] = target
        continue
      }
      quotationOf[stretch] = quotations.count
      quotations.append(
        FoundQuotation(
          content: [quoted.span], kind: scene.standsAlone(stretch) ? .direct : .partial,
          cue: decision?.cue, source: decision?.source, rule: decision?.rule ?? "none",
          confidence: decision?.confidence ?? 0, isClosed: quoted.isClosed))
    }
    sources += scene.decisions.compactMap { $0?.verdict == .notSpeech ? nil : $0?.source }
    sources += scene.passage.cues.compactMap { $0.isWeak ? nil : $0.subject }
    let found = scene.indirectSpeech()
    reports += found
    sources += found.compactMap(\.source)
    passages.append(scene.passage)
  }

  /// Adds a paragraph that is set as a quotation.
  mutating func add(_ block: BlockQuotation) {
    quotations.append(
      FoundQuotation(
        content: block.content, kind: .direct, source: block.source, rule: BlockQuotation.rule,
        confidence: BlockQuotation.confidence))
    sources.append(block.source)
  }

  /// Gives the last quotation to the one who signed it, unless something surer says whose it is.
  mutating func sign(_ source: Source, confidence: Double = BlockQuotation.confidence) {
    guard let last = quotations.indices.last,
      quotations[last].confidence < BlockQuotation.confidence
    else { return }
    quotations[last].cue = nil
    quotations[last].isClosed = true
    quotations[last].source = source
    quotations[last].rule = BlockQuotation.rule
    quotations[last].confidence = confidence
    sources.append(source)
  }

  private mutating func extend(_ target: Int, by quoted: Stretch, _ decision: Decision?) {
    quotations[target].content.append(quoted.span)
    quotations[target].isClosed = quoted.isClosed
    if quotations[target].source == nil, let source = decision?.source {
      quotations[target].source = source
      quotations[target].cue = decision?.cue
      quotations[target].rule = decision?.rule ?? "none"
      quotations[target].confidence = decision?.confidence ?? 0
    }
  }

  /// All of it, sources ascending and each once.
  func reading() -> SpeechReading {
    var ascending: [Source] = []
    for source in sources.sorted(by: { $0.span < $1.span })
    where ascending.last?.span != source.span { ascending.append(source) }
    var reading = SpeechReading(quotations: quotations, reports: reports, sources: ascending)
    reading.passages = passages
    return reading
  }
}
