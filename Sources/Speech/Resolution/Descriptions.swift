import SourceText

/// Reads the pronouns of a text, and the common nouns that describe a person.
extension ReferenceFinder {
  /// Adds the pronoun or the noun for a person that a token is, `her late husband`; nothing when it
  /// is neither, or tells of somebody named.
  mutating func addDescription(_ passage: Passage, at place: Int, _ sentence: Range<Int>) {
    let token = passage.tokens[place]
    guard token.end - token.start < Self.longest,
      !token.word.meets([.preposition, .determiner, .auxiliary, .coordinator, .subordinator]),
      let noun = words.description(token)
    else { return }
    if noun.contains(.pronoun) {
      append(
        Reference(
          span: token.span, form: .pronoun, pronoun: noun.tells,
          part: token.word.contains(.subjectPronoun)
            ? .subject : token.word.contains(.possessive) ? .possessive : .object,
          sentence: sentences, paragraph: paragraphs))
      return
    }
    guard !token.word.contains(.capitalised) else { return }
    if noun.contains(.beforeNoun), place + 1 < sentence.upperBound,
      passage.tokens[place + 1].kind == .word,
      !passage.tokens[place + 1].word.meets(WordClass.grammar.union([.verb, .anyCue, .pastForm]))
    {
      // `the general election`
      return
    }
    guard let first = passage.describes(place, sentence, words) else { return }
    let person = persons.described()
    persons.all[person].pronoun = noun.tells
    persons.all[person].isSurelyPerson = true
    append(
      Reference(
        span: TextSpan(passage.tokens[first].start, token.end), form: .description,
        whom: .one(person), pronoun: noun.tells,
        part: token.word.contains(.possessiveForm)
          ? .possessive : part(passage, first..<place + 1, sentence), sentence: sentences,
        paragraph: paragraphs, role: definite(passage.tokens[first...place])))
  }

  /// No noun for a person is longer, in bytes.
  private static let longest = 24
}
