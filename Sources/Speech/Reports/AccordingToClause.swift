import SourceText

extension IndirectRule {
  /// `According to Maro, the pool would close.` and `The pool would close, according to Maro.`
  static let accordingToClause = IndirectRule(name: "according-to-clause", confidence: 0.97) {
    scene, sentence in
    guard scene.passage.hasAccording else { return [] }
    let tokens = scene.passage.tokens
    let words = scene.words(of: sentence)
    let places = words.filter { tokens[$0].isWord(.according) }
    guard places.count == 1, let according = places.first, according + 2 < words.upperBound,
      tokens[according + 1].isWord(.to)
    else { return [] }
    let end = scene.passage.phraseEnd(from: according + 2, words.upperBound)
    guard end > according + 2, let source = scene.passage.source(in: according + 2..<end),
      scene.canSpeak(source, according + 2...end - 1)
    else { return [] }
    let content: Range<Int>
    if according == words.lowerBound {
      guard end + 1 < words.upperBound, tokens[end].kind == .comma else { return [] }
      content = end + 1..<scene.clauseEnd(from: end + 1, before: words.upperBound)
    } else {
      let first = scene.firstWord(of: sentence)
      guard end == words.upperBound, tokens[according - 1].kind == .comma, first < according - 1
      else { return [] }
      content = first..<according - 1
    }
    guard scene.isClosable(content) else { return [] }
    return [
      Report(
        content: content, cue: TextSpan(tokens[according].start, tokens[according + 1].end),
        source: source)
    ]
  }
}

extension Passage {
  /// Whether `according` is in the sentence.
  func hasAccording(_ sentence: Range<Int>) -> Bool {
    hasAccording && sentence.contains { tokens[$0].isWord(.according) }
  }
}
