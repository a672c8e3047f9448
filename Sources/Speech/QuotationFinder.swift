public import SourceText

/// Finds the quotations in a plain text and the words that name their speakers, by rules.
///
/// Deterministic, without a model, and of no article or registry: who a source means is for the
/// caller to find out.
public struct QuotationFinder: Sendable {
  let lexicon: Lexicon
  /// What the language's words may be to a name near them.
  public let senses: WordSenses
  private let rules: [AttributionRule]

  /// A finder for texts in a language. Makes nothing of its own, so it costs nothing.
  public init(language: Language = .english) {
    lexicon = language.lexicon
    senses = language.senses
    rules = language.rules
  }

  /// Quotations and sources of a text in one pass.
  ///
  /// `paragraphs` are the stretches of `text` to look at, ascending and apart; a quotation never has
  /// words outside of them. Linear in their length.
  public func read(_ text: [UInt8], paragraphs: [TextSpan]) -> SpeechReading {
    var nobodyAsks: [Explanation]?
    return read(text, paragraphs: paragraphs, explaining: &nobodyAsks)
  }

  /// What each rule says about each stretch between marks, ascending, those that are no quotation
  /// among them: the reading of ``read(_:paragraphs:)`` itself, told step by step. Linear.
  public func explanations(in text: [UInt8], paragraphs: [TextSpan]) -> [Explanation] {
    var explanations: [Explanation]? = []
    _ = read(text, paragraphs: paragraphs, explaining: &explanations)
    return explanations ?? []
  }

  private func read(
    _ text: [UInt8], paragraphs: [TextSpan], explaining explanations: inout [Explanation]?
  ) -> SpeechReading {
    text.withUnsafeBufferPointer { bytes in
      var assembly = SpeechAssembly()
      var previous = Scene.Previous.none
      for (index, paragraph) in paragraphs.enumerated() {
        precondition(paragraph.start >= 0 && paragraph.end <= bytes.count, "outside of the text")
        let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
        if !previous.isOpen, let block = BlockQuotation(bytes, paragraph, next: next, lexicon) {
          assembly.add(block)
          previous = .none
          continue
        }
        if previous.isOpen, let signer = Signature.closing(bytes, paragraph, lexicon) {
          assembly.sign(signer, confidence: Signature.insideMarks)
          previous = .none
          continue
        }
        let passage = Passage(
          bytes, paragraph, lexicon: lexicon, isCarried: previous.isOpen)
        guard !passage.tokens.isEmpty else { continue }
        var scene = Scene(
          passage: passage, decisions: Array(repeating: nil, count: passage.stretches.count),
          previous: previous)
        scene.decide(by: rules, explaining: &explanations)
        assembly.add(scene)
        if scene.isOneQuotation, let next, let signer = Signature.source(bytes, next, lexicon) {
          assembly.sign(signer)
        }
        previous = scene.ending()
      }
      return assembly.reading()
    }
  }

  /// The quotations in marks of a text, ascending; see ``read(_:paragraphs:)``.
  public func quotations(in text: [UInt8], paragraphs: [TextSpan]) -> [FoundQuotation] {
    read(text, paragraphs: paragraphs).quotations
  }

  /// The sources of quotations and of cue verbs outside of them (`Maro insisted that …`), ascending,
  /// so that a later pronoun has an antecedent; see ``read(_:paragraphs:)``.
  public func sources(in text: [UInt8], paragraphs: [TextSpan]) -> [Source] {
    read(text, paragraphs: paragraphs).sources
  }
}

extension Scene {
  /// Tries every rule on every stretch that none before it has decided. To explain it, the other
  /// rules are asked too, and what all of them say is added to `explanations`.
  mutating func decide(
    by rules: [AttributionRule], explaining explanations: inout [Explanation]?
  ) {
    guard !decisions.isEmpty else { return }
    let first = explanations?.count ?? 0
    explanations? += passage.stretches.map { Explanation(stretch: $0.span) }
    for rule in rules {
      for stretch in decisions.indices where decisions[stretch] == nil || explanations != nil {
        var decision = rule.decide(self, stretch)
        decision?.rule = rule.name
        decision?.limitConfidence(to: rule.confidence)
        let isFree = decisions[stretch] == nil
        explanations?[first + stretch].add(rule.name, decision, decides: isFree)
        if isFree { decisions[stretch] = decision }
      }
    }
  }

  /// Whether the paragraph is nothing but a quotation, closed: an epigraph, when a signature follows.
  var isOneQuotation: Bool {
    passage.tokens.count == 1 && passage.stretches.first?.isClosed == true
      && decisions[0]?.verdict != .notSpeech
  }

  /// What the next paragraph may know of this one.
  func ending() -> Previous {
    var ending = Previous()
    ending.earlier = previous.source ?? previous.earlier
    guard let last = passage.tokens.last else { return ending }
    ending.endsInColon = last.kind == .colon
    let lastSentence = passage.sentences[passage.sentences.count - 1]
    if let stretch = passage.stretches.indices.last(where: {
      decisions[$0]?.verdict != .notSpeech
    }) {
      let quoted = passage.stretches[stretch]
      ending.isOpen = !quoted.isClosed && quoted.token == passage.tokens.count - 1
      let decision = decisions[stretch]
      ending.source = decision?.source
      ending.cue = decision?.cue
      let lastStart = passage.tokens[lastSentence.lowerBound].start
      ending.endsInQuotation =
        lastSentence.contains(quoted.token) || passage.tokens.count - quoted.token <= 12
        || (decision?.cue?.start ?? -1) >= lastStart
    }
    guard ending.endsInColon || ending.source == nil else { return ending }
    // The main clause of the last sentence comes first in it.
    let main = passage.cues.first {
      lastSentence.contains($0.token) && $0.subject != nil && $0.form == .finite && !$0.isWeak
    }
    if let cue = main ?? passage.cues.last(where: { $0.subject != nil && $0.form == .finite }) {
      ending.source = cue.subject
      ending.cue = passage.tokens[cue.token].span
    } else if ending.source == nil {
      ending.source = passage.leadingSubject(
        from: max(lastSentence.lowerBound, lastSentence.upperBound - Passage.reach),
        before: lastSentence.upperBound)
    }
    return ending
  }
}
