import SourceText

extension IndirectRule {
  /// A saying verb that closes its sentence and reports all of it: `The pool would close, Maro
  /// said.`, `The pool would close, said Maro.`
  static let closingReport = IndirectRule(name: "closing-report", confidence: 0.97) {
    scene, sentence in
    guard let closing = scene.closing(sentence), let source = closing.source else { return [] }
    let first = scene.firstWord(of: sentence)
    guard first < closing.comma else { return [] }
    let content = first..<closing.comma
    guard scene.isClosable(content) else { return [] }
    return [
      Report(content: content, cue: scene.passage.tokens[closing.cue].span, source: source)
    ]
  }
}

/// The clause that closes a sentence and reports the rest of it.
struct ClosingClause {
  /// The comma before it.
  var comma: Int
  var cue: Int
  /// `nil` where it says that nobody said so, or when it is open who did.
  var source: Source?
}

extension Scene {
  /// The sentence's last clause, when a comma sets it off and it says no more than who speaks;
  /// `nil` when there is none such.
  func closing(_ sentence: Range<Int>) -> ClosingClause? {
    let tokens = passage.tokens
    let words = words(of: sentence)
    for cue in reporting(in: sentence).reversed().prefix(4) {
      guard cue.form == .finite, !cue.isWeak else { continue }
      if cue.side == .before, cue.phrase.lowerBound > sentence.lowerBound,
        tokens[cue.phrase.lowerBound - 1].kind == .comma,
        isTail(cue.token + 1, words.upperBound, cue)
      {
        let isSure =
          isAssertion(cue, from: cue.phrase.lowerBound)
          && cue.subject.map { canSpeak($0, cue.phrase) } ?? false
        return ClosingClause(
          comma: cue.phrase.lowerBound - 1, cue: cue.token, source: isSure ? cue.subject : nil)
      }
      // `…, said Maro.`
      if cue.token > sentence.lowerBound, tokens[cue.token - 1].kind == .comma,
        tokens[cue.token].isWord(.past) || tokens[cue.token].isWord(.finiteCue),
        cue.token + 1 < words.upperBound
      {
        let first = cue.token + 1
        let end = passage.phraseEnd(from: first, min(words.upperBound, first + Passage.reach))
        guard end > first, end == words.upperBound, let source = passage.source(in: first..<end)
        else { continue }
        let isSure = isAssertion(cue, from: cue.token) && canSpeak(source, first...end - 1)
        return ClosingClause(
          comma: cue.token - 1, cue: cue.token, source: isSure ? source : nil)
      }
    }
    return nil
  }

  /// Whether nothing but when, where and to whom stands behind the verb.
  private func isTail(_ start: Int, _ end: Int, _ cue: Cue) -> Bool {
    guard end - start <= 12 else { return false }
    guard start < end else { return true }
    let tokens = passage.tokens
    let first = tokens[start]
    guard
      first.isWord([.preposition, .calendar, .to, .adverb]) || tokens[cue.token].isWord(.addressing)
    else { return false }
    for place in start..<end {
      let token = tokens[place]
      guard token.kind == .word, !token.isWord([.relative, .auxiliary, .be, .verb]),
        !token.isWord(.subordinator) || token.isWord(.preposition), !token.isWord(.subjectPronoun)
      else { return false }
      if token.isWord(.anyCue), !token.isWord([.nounLike, .role, .capitalised]) { return false }
    }
    return true
  }

  /// Whether a sentence's words before its closing clause are one clause that is reported as a
  /// whole: without another saying verb in them.
  func isClosable(_ content: Range<Int>) -> Bool {
    guard content.count >= 3, isClause(content),
      !passage.tokens[content.lowerBound].isWord([.relative, .participleCue, .participleForm])
    else { return false }
    let first = passage.tokens[content.lowerBound]
    if first.isWord(.subordinator), !first.isWord(.preposition) {
      // `When it rains, the roof leaks, Maro said.`
      guard passage.tokens[content].contains(where: { $0.kind == .comma }) else { return false }
    }
    if passage.tokens[content].contains(where: { $0.kind == .semicolon || $0.kind == .colon }) {
      return false
    }
    return !reporting(in: content).contains { $0.form == .finite && !$0.isWeak }
  }
}
