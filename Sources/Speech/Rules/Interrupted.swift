import SourceText

extension AttributionRule {
  /// A quotation that its cue interrupts: `“We had,” Maro said, “no choice.”`
  ///
  /// The clause between must be the first piece's cue, end with a comma or a dash, and bring no
  /// second verb or conjunction.
  static let interrupted = AttributionRule(name: "interrupted", confidence: 0.985) {
    scene, stretch in
    guard stretch > 0, let before = scene.decisions[stretch - 1], let cue = before.cue else {
      return nil
    }
    switch before.verdict {
    case .quotation, .continues: break
    default: return nil
    }
    let place = scene.place(stretch)
    let start = scene.place(stretch - 1)
    let tokens = scene.passage.tokens
    guard scene.sentence(place).contains(start), place - start <= 25,
      let last = scene.token(place - 1),
      last.kind == .comma || last.kind == .dash, cue.start >= tokens[start].end
    else { return nil }
    // Only the clause of the cue: a participle or a conjunction behind it begins something new.
    var at = start + 1
    while tokens[at].start <= cue.start { at += 1 }
    while at < place - 1 {
      if tokens[at].word.meets([.participleCue, .coordinator, .adversative, .finiteCue]) {
        return nil
      }
      at += 1
    }
    return Decision(
      verdict: .continues(stretch - 1), cue: before.cue, source: before.source)
  }
}
