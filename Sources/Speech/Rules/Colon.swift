import SourceText

extension AttributionRule {
  /// A name alone, or behind `from`, that a dash or the sentence's head and a colon enclose:
  /// `More from Maro: “…”`, `— Ines Maro: “…”`.
  static let namedColon = AttributionRule(name: "named-colon", confidence: 0.88) {
    scene, stretch in
    let place = scene.place(stretch)
    let tokens = scene.passage.tokens
    let start = scene.sentence(place).lowerBound
    if let owner = ownerOfSource(scene.passage, from: start, to: place - 1) {
      return Decision(source: owner)
    }
    guard place - 2 >= start, tokens[place - 1].kind == .colon, tokens[place - 2].isNameWord,
      var source = scene.passage.name(endingAt: place - 2, from: start),
      var first = scene.passage.place(at: source.span.start, before: place - 1)
    else { return nil }
    // `Ann Maro and Tom Ullery:`
    if first - 2 >= start, tokens[first - 1].isWord(.coordinator), tokens[first - 2].isNameWord,
      let other = scene.passage.name(endingAt: first - 2, from: start),
      let start = scene.passage.place(at: other.span.start, before: first)
    {
      source = Source(span: TextSpan(other.span.start, source.span.end), form: .nominal)
      first = start
    }
    // `Said Maro: “…”`
    if tokens[first].isWord(.finiteCue), first == start { return nil }
    while first > start, tokens[first - 1].isWord([.title, .honorific]) { first -= 1 }
    guard first > start else { return Decision(source: source) }
    let before = tokens[first - 1]
    // `More from Maro:`, not `He said that she was from Marlow:`
    let cue = scene.firstCue(from: start)
    let isReport =
      cue < scene.passage.cues.count && scene.passage.cues[cue].token < first
      && scene.passage.cues[cue].subject != nil
    let isTied = before.kind == .dash || before.isWord(.from) && !isReport
    return isTied ? Decision(source: source) : nil
  }

  /// Whose the letter is in `From Maro’s letter to the paper:`, which `from` begins and a colon ends.
  private static func ownerOfSource(_ passage: Passage, from start: Int, to colon: Int) -> Source? {
    let tokens = passage.tokens
    guard colon > start + 2, colon <= start + 10, tokens[colon].kind == .colon,
      tokens[start].isWord(.from)
    else { return nil }
    var owner: Int?
    for at in start + 1..<colon {
      guard tokens[at].kind == .word, !tokens[at].isWord([.auxiliary, .verb, .relative]) else {
        return nil
      }
      if owner == nil, tokens[at].isWord(.possessiveForm), tokens[at].isNameWord { owner = at }
    }
    return owner.flatMap { passage.name(endingAt: $0, from: start + 1) }
  }

  /// A colon before the quotation, and no saying verb: the subject of what the colon ends.
  static let colon = AttributionRule(name: "colon", confidence: 0.89) {
    scene, stretch in
    let place = scene.place(stretch)
    guard scene.token(place - 1)?.kind == .colon else { return nil }
    let sentence = scene.sentence(place)
    let start = max(sentence.lowerBound, place - Passage.reach)
    let source =
      nextToColon(scene.passage, sentence, place - 1)
      ?? scene.passage.leadingSubject(from: start, before: place - 1)
      ?? scene.passage.source(in: start..<place - 1)
      ?? scene.passage.nameEnding(at: place - 2, start)
    guard var source else { return nil }
    // `The timing did not surprise Maro: “…”`: of a thing and a name, the name speaks.
    if source.form == .nominal, !isSomebody(scene.passage, source, before: place),
      let name = scene.passage.nameEnding(at: place - 2, start)
    {
      source = name
    }
    return Decision(
      cue: nil, source: source,
      confidence: hasDoer(scene.passage, from: start, before: place)
        || scene.passage.isPassive(place - 2, sentence) ? passive : 1)
  }

  /// Whether the words end in a noun for who can speak.
  private static func isSomebody(_ passage: Passage, _ source: Source, before place: Int) -> Bool {
    var at = place - 1
    while at >= 0, passage.tokens[at].start >= source.span.start {
      if passage.tokens[at].end == source.span.end {
        return passage.tokens[at].isWord([.role, .plural, .capitalised, .quantifier])
      }
      at -= 1
    }
    return false
  }

  /// How sure it is that a subject speaks to whom something is done, `Maro was asked: “…”`: low, as
  /// both times it came up where the rules were measured it was wrong.
  private static let passive = 0.5

  /// Whether a `by` is before the colon: `Maro was interrupted by a shout: “…”`.
  private static func hasDoer(_ passage: Passage, from start: Int, before end: Int) -> Bool {
    passage.tokens[start..<end].contains { $0.isWord(.by) }
  }

  /// `…, he demurred: “…”`: a pronoun that one unknown verb ties to the colon.
  private static func nextToColon(_ passage: Passage, _ sentence: Range<Int>, _ colon: Int)
    -> Source?
  {
    let tokens = passage.tokens
    guard colon - 1 >= sentence.lowerBound else { return nil }
    guard colon - 2 >= sentence.lowerBound, tokens[colon - 1].isWord(.pastForm) else { return nil }
    if tokens[colon - 2].isWord(.subjectPronoun) { return passage.pronoun(at: colon - 2) }
    return nil
  }
}
