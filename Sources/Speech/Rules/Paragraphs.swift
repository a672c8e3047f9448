import SourceText

extension AttributionRule {
  /// A paragraph opens with a mark while the one before never closed its quotation: the quotation
  /// goes on. When both have a cue of their own, the mark was forgotten, and they are two.
  static let reopenedParagraph = AttributionRule(name: "re-opened-paragraph", confidence: 0.985) {
    scene, stretch in
    guard stretch == 0, scene.place(0) == 0, scene.previous.isOpen else { return nil }
    if let own = AttributionRule.cueAfter.decide(scene, 0) {
      if scene.previous.source != nil { return nil }
      return Decision(verdict: .continuesParagraph, cue: own.cue, source: own.source)
    }
    return Decision(
      verdict: .continuesParagraph, cue: scene.previous.cue, source: scene.previous.source)
  }

  /// The paragraph before ends with a colon: what it introduces is its subject's.
  static let paragraphColon = AttributionRule(name: "paragraph-colon", confidence: 0.69) {
    scene, stretch in
    guard stretch == 0, scene.place(0) == 0, scene.previous.endsInColon else { return nil }
    return Decision(cue: scene.previous.cue, source: scene.previous.source)
  }

  /// A paragraph that is nothing but quotations goes on from a paragraph that ended in one.
  static let bareParagraph = AttributionRule(name: "bare-paragraph", confidence: 0.75) {
    scene, stretch in
    guard scene.place(stretch) == 0, scene.previous.endsInQuotation,
      scene.previous.source != nil
    else { return nil }
    return Decision(cue: scene.previous.cue, source: scene.previous.source)
  }

  /// A paragraph that is nothing but a quotation, and no better sign: who spoke last before it.
  static let previousParagraph = AttributionRule(name: "previous-paragraph", confidence: 0.3) {
    scene, stretch in
    guard scene.place(stretch) == 0, scene.passage.tokens.count == 1 else { return nil }
    if let source = scene.previous.source {
      return Decision(cue: scene.previous.cue, source: source)
    }
    return scene.previous.earlier.map { Decision(source: $0) }
  }

  /// A signature: `“…” — Ines Maro` closes its paragraph.
  static let dashSignature = AttributionRule(name: "dash-signature", confidence: 0.96) {
    scene, stretch in
    let place = scene.place(stretch)
    let tokens = scene.passage.tokens
    guard let dash = scene.token(place + 1), dash.kind == .dash, tokens.count - place <= 14 else {
      return nil
    }
    let end = scene.passage.phraseEnd(from: place + 2, tokens.count)
    guard end > place + 2, let source = scene.passage.source(in: place + 2..<end),
      source.form == .name
    else { return nil }
    return Decision(source: source)
  }
}
