import Speech
import Testing

/// Reads a marked text by the words of a language and compares.
func check(_ test: SpeechCase, in tag: String) throws {
  let language = try #require(Language.named(tag))
  let marked = MarkedText(test.text)
  let found = QuotationFinder(language: language)
    .quotations(in: marked.text, paragraphs: marked.paragraphs)
  #expect(marked.found(found) == marked.expected)
  if !test.rules.isEmpty { #expect(found.map(\.rule) == test.rules) }
}
