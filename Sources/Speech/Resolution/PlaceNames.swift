import SourceText

/// Tells names that are as likely a place’s or a thing’s by the words around them.
extension ReferenceFinder {
  /// Whether what is before a run of name words says that it is a place or a thing, or it has the
  /// form of an adjective made of a place’s name, or is only a word that heads a sentence.
  func isPlaceOrThing(_ passage: Passage, _ run: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let first = run.lowerBound
    if first > sentence.lowerBound, passage.tokens[first - 1].kind == .word {
      let before = words.classes(passage.tokens[first - 1])
      if before.contains(.beforeThing) || run.count == 1 && before.contains(.genitive) {
        return true
      }
    }
    guard run.count == 1 else { return false }
    let token = passage.tokens[first]
    if let word = persons.words.known(token, words), persons.isBorne(word) { return false }
    if token.isWord([.pluralForm, .plural, .participleForm]) { return true }
    guard run.upperBound < sentence.upperBound else { return false }
    let next = passage.tokens[run.upperBound]
    if first == sentence.lowerBound, next.kind == .word, !next.word.contains(.capitalised),
      next.word.contains(.coordinator) || words.classes(whole: next).contains(.noun)
    {
      return true
    }
    if first == sentence.lowerBound, token.word.contains(.adverbForm), next.kind == .comma {
      return true
    }
    return next.kind == .word
      && !next.word.meets(WordClass.grammar.union([.verb, .be, .anyCue, .capitalised, .pastForm]))
      && words.isPerhapsPlaceAdjective(token)
  }

  /// Whether the run stands where a place’s name does: `in Alder`, and not `in Alder’s` or `in Alder
  /// society`.
  func isPlaces(_ passage: Passage, _ run: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard run.lowerBound > sentence.lowerBound,
      !passage.tokens[run.upperBound - 1].isWord(.possessiveForm),
      words.classes(passage.tokens[run.lowerBound - 1]).contains(.beforePlace)
    else { return false }
    guard run.upperBound < sentence.upperBound else { return true }
    let next = passage.tokens[run.upperBound]
    return next.kind != .word || next.word.meets(.grammar)
  }
}
