import SiteModel
import SourceText
import Testing

@testable import Annotating

/// Turns of a transcript and whom their labels mean.
@Suite struct TranscriptTests {
  @Test(arguments: cases) func turns(_ test: SpeakerCase) {
    let marked = MarkedArticle(test.text)
    let found = Fixture.annotate(marked, Self.index).output
    #expect(marked.lines(found.quotations) == marked.quotations)
    #expect(found.quotations.allSatisfy { $0.decision == .label })
  }

  static let index =
    Fixture.marlow + [
      Fixture.entity("person:ana-lind", "Ana Lind"), Fixture.entity("person:bo-lind", "Bo Lind"),
      Fixture.entity("place:lind", "Lind"),
    ]

  static let cases = [
    SpeakerCase("a full name", "L> Ines Maro: «q:person:ines-maro|It leaks.»"),
    SpeakerCase("a surname", "L> Maro: «q:person:ines-maro|It leaks.»"),
    SpeakerCase(
      "capitals",
      "L> INES MARO: «q:person:ines-maro|It leaks.»\n\nL> maro: «q:person:ines-maro|Yes.»"),
    SpeakerCase("another form of a name", "L> MAYOR MARO: «q:person:ines-maro|It leaks.»"),
    SpeakerCase("a question and its answer", "L> Q: «q:|Does it leak?»\n\nL> A: «q:|Yes.»"),
    SpeakerCase("somebody unknown", "L> Aker: «q:|It leaks.»"),
    SpeakerCase("a surname of two", "L> LIND: «q:|It leaks.»"),
    SpeakerCase(
      "a surname of two, one of whom is named",
      "T> Talk with Bo Lind\n\nL> LIND: «q:person:bo-lind|It leaks.»"),
    SpeakerCase(
      "a surname of two who are both named", "T> Bo Lind and Ana Lind\n\nL> LIND: «q:|It leaks.»"),
    SpeakerCase("a place", "L> Alder: «q:|It leaks.»"),
    SpeakerCase(
      "a turn of several blocks",
      "L> Maro: «q1:person:ines-maro|It leaks.»\n\nC> «q1:person:ines-maro|All day.»\n\nL> Petrov: «q:person:ivan-petrov|No.»"
    ),
    SpeakerCase(
      "marks inside a turn are the turn’s",
      "L> Maro: «q:person:ines-maro|“It leaks,” Petrov said. I agree.»"),
    SpeakerCase(
      "furniture inside a turn",
      "L> Maro: «q1:person:ines-maro|It leaks.» «f|[laughs]» «q1:person:ines-maro|Badly.»"),
    SpeakerCase("a turn without words", "L> Maro:\n\nL> Petrov: «q:person:ivan-petrov|No.»"),
  ]

  @Test func theLabelIsTheSource() {
    let marked = MarkedArticle("L> «x|Ines Maro»: It leaks.")
    let found = Fixture.annotate(marked).output.quotations
    #expect(found.map(\.source) == [marked.spans["x"]])
    #expect(found.map(\.sourceNames) == [true])
  }
}
