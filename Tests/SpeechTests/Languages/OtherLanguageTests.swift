import SourceText
import Speech
import Testing

/// Text in one language, read by the words of another: quotations may be missed, but nobody is
/// named wrongly.
@Suite struct OtherLanguageTests {
  private static let texts = [
    "de": "„Das Bad bleibt zu“, sagte Ines Maro. In Alder sprach Petrov mit Ullery.",
    "en": "“The pool stays closed,” Ines Maro said. In Alder Petrov talked to Ullery.",
    "es": "«La piscina sigue cerrada», dijo Ines Maro. En Alder Petrov habló con Ullery.",
    "fr": "« La piscine reste fermée », a déclaré Ines Maro. À Alder, Petrov a vu Ullery.",
    "ru": "«Бассейн остаётся закрытым», — сказала Ines Maro. В Олдере Petrov видел Ullery.",
    "uk": "«Басейн лишається зачиненим», — сказала Ines Maro. В Олдері Petrov бачив Ullery.",
  ]

  @Test(arguments: Language.codes) func nobodyIsNamedWrongly(_ code: String) throws {
    let finder = QuotationFinder(language: try #require(Language.named(code)))
    for (language, text) in Self.texts.sorted(by: { $0.key < $1.key }) {
      let marked = MarkedText(text)
      let found = finder.quotations(in: marked.text, paragraphs: marked.paragraphs)
      for quotation in found where quotation.confidence >= 0.7 {
        guard let source = quotation.source else { continue }
        let words = String(decoding: marked.text[source.span.range], as: UTF8.self)
        #expect(words == "Ines Maro", "\(language) read as \(code)")
      }
    }
  }

  @Test func withoutWordsQuotationsAreFoundAndSpeakersAreNot() {
    let marked = MarkedText(
      "⟦1:“The pool stays closed,”⟧ Ines Maro said. Petrov: ⟦2:«Nobody has four million.»⟧")
    let found = QuotationFinder(language: .unknown)
      .quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(found) == marked.expected)
  }
}
