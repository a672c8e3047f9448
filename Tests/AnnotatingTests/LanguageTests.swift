import SiteModel
import SourceText
import Speech
import Testing

@testable import Annotating

/// An article is read by the words of its own language.
@Suite struct LanguageTests {
  private func annotate(_ text: String, _ language: String?, site: String = "en") -> Diagnosed<
    AnnotatedArticle
  > {
    var article = MarkedArticle(text).article
    article.metadata.language = language
    return Annotator(registry: Fixture.registry(Fixture.marlow), language: site).annotate(article)
  }

  private let text = "“The pool is closed for good,” Ines Maro said."

  private func speakers(_ annotated: Diagnosed<AnnotatedArticle>) -> [String?] {
    annotated.output.quotations.map { $0.speaker?.description }
  }

  @Test func anArticleIsInTheLanguageOfTheSite() {
    #expect(speakers(annotate(text, nil)) == ["person:ines-maro"])
    #expect(speakers(annotate(text, nil, site: "tlh")) == [nil])
  }

  @Test func anArticleTellsItsOwnLanguage() {
    #expect(speakers(annotate(text, "en-GB", site: "tlh")) == ["person:ines-maro"])
    #expect(annotate(text, "en-GB").diagnostics.isEmpty)
  }

  @Test func speakersAreNamedInOtherLanguages() {
    let german = "„Das Bad bleibt für immer zu“, sagte Bürgermeisterin Ines Maro am Montag."
    #expect(speakers(annotate(german, "de-AT")) == ["person:ines-maro"])
    #expect(speakers(annotate(german, "en")) == [nil])
    let french = "“La piscine reste fermée”, a déclaré la maire Ines Maro lundi."
    #expect(speakers(annotate(french, "fr")) == ["person:ines-maro"])
  }

  @Test func aPronounIsLeftOpenWhereItIsNotKnownWhoElseItMayMean() {
    let text = "Ines Maro sprach mit der Bäuerin. „Das Bad bleibt für immer zu“, sagte sie."
    #expect(speakers(annotate(text, "de")) == [nil])
  }

  @Test func aLanguageThatIsNotKnownKeepsTheQuotationsAndLeavesTheirSpeakersOpen() {
    let annotated = annotate(
      text + "\n\n“It leaks in every corner,” Tom Ullery said. Maro: “So it did last year.”", "tlh")
    #expect(speakers(annotated) == [nil, nil, nil])
    #expect(annotated.diagnostics.map(\.id) == ["language-not-known"])
    #expect(annotated.diagnostics.first?.severity == .note)
    #expect(annotated.diagnostics.first?.hint?.contains("en") == true)
  }
}
