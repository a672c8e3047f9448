import Speech
import Testing

/// Reads a marked text by the words of a language and compares.
func check(_ test: SpeechCase, in tag: String) throws {
  let language = try #require(Language.named(tag))
  let marked = MarkedText(test.text)
  let found = QuotationFinder(language: language)
    .quotations(in: marked.text, paragraphs: marked.paragraphs)
  // A speaker that is not sure enough to be named counts as open.
  let named = found.map { quotation in
    var quotation = quotation
    if quotation.confidence < 0.7 {
      quotation.source = nil
      quotation.cue = nil
    }
    return quotation
  }
  #expect(marked.found(named) == marked.expected)
  if !test.rules.isEmpty { #expect(found.map(\.rule) == test.rules) }
}
