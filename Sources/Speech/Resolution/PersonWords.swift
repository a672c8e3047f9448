import SourceText

/// Asks what the language's sections for people say of the words of one text. A class, so that to
/// hand it on costs nothing.
final class PersonWords {
  let text: UnsafeBufferPointer<UInt8>
  private let people: PersonLexicon
  private let hasPluralsInS: Bool

  init(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
    self.text = text
    people = lexicon.people
    hasPluralsInS = lexicon.features.contains(.pluralsInS)
  }

  /// What a word can be, without `’s` or an apostrophe behind it.
  func classes(_ token: Token) -> PersonClass {
    people.classes(text, token.start, end(of: token))
  }

  /// Whether a word is a noun or a pronoun for a person, and what it can be then; `nil` when it is
  /// neither.
  func description(_ token: Token) -> PersonClass? {
    let end = end(of: token)
    guard people.mayDescribe(text, token.start, end) else { return nil }
    let word = people.classes(text, token.start, end)
    return word.meets([.noun, .pronoun]) ? word : nil
  }

  /// What a word can be as it stands.
  func classes(whole token: Token) -> PersonClass {
    people.classes(text, token.start, token.end)
  }

  /// Whether a word is a common noun for several persons: `lawyers`, `firemen`.
  func isSeveral(_ token: Token) -> Bool {
    if classes(whole: token).contains(.several) { return true }
    return hasPluralsInS && token.end - token.start > 3
      && text[token.end - 1] == 0x73
      && people.classes(text, token.start, token.end - 1).contains(.noun)
  }

  /// Whether a word ends as an adjective made of a place’s name does: `Alderish`.
  func isPerhapsPlaceAdjective(_ token: Token) -> Bool {
    people.endsAsPlaceAdjective(text, token.start, end(of: token))
  }

  /// Where a word ends without `’s` or an apostrophe.
  func end(of token: Token) -> Int {
    guard token.word.contains(.possessiveForm) else { return token.end }
    if text[token.end - 1] == 0x73, let bare = bareEnd(token.start, token.end - 1) { return bare }
    return bareEnd(token.start, token.end) ?? token.end
  }

  /// Where the apostrophe begins that ends `start..<end`; `nil` when none does, or nothing else is
  /// there.
  private func bareEnd(_ start: Int, _ end: Int) -> Int? {
    if end - start > 1, text[end - 1] == 0x27 { return end - 1 }
    return end - start > 3 && text[end - 1] == 0x99 && text[end - 2] == 0x80
      && text[end - 3] == 0xE2 ? end - 3 : nil
  }
}
