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
    SpeakerCase(
      "a role behind the name", "L> INES MARO, MAYOR: «q:person:ines-maro|It leaks.»"),
    SpeakerCase(
      "a title before it and a place in brackets",
      "L> Councillor Ines Maro (Marlow): «q:person:ines-maro|It leaks.»"),
    SpeakerCase(
      "a title and a surname", "L> PRESIDENT PETROV: «q:person:ivan-petrov|It floods.»"),
    SpeakerCase("a time before it", "L> 00:12:34 MARO: «q:person:ines-maro|It leaks.»"),
    SpeakerCase(
      "a time in brackets before it", "L> [00:12] Maro: «q:person:ines-maro|It leaks.»"),
    SpeakerCase("a time behind it", "L> Maro (12:34): «q:person:ines-maro|It leaks.»"),
    SpeakerCase(
      "initials of one who has a label",
      "L> Ines Maro: «q:person:ines-maro|It leaks.»\n\nL> IM: «q:person:ines-maro|Badly.»"),
    SpeakerCase(
      "the first name of one who has a label",
      "L> Ines Maro: «q:person:ines-maro|It leaks.»\n\nL> Ines: «q:person:ines-maro|Badly.»"),
    SpeakerCase(
      "a surname that somebody unknown has a label of",
      "L> Diego Maro: «q:|It leaks.»\n\nL> MARO: «q:|Badly.»"),
    SpeakerCase(
      "a surname that two have labels of",
      "L> Diego Maro: «q:|It leaks.»\n\nL> Ines Maro: «q:person:ines-maro|No.»\n\nL> MARO: «q:|Yes.»"
    ),
    SpeakerCase(
      "a title that tells which of two",
      "L> Tom Petrov: «q:|It leaks.»\n\nL> Ines Petrov: «q:|No.»\n\nL> MS. MARO: «q:person:ines-maro|Yes.»"
    ),
    SpeakerCase(
      "an interview’s only guest answers",
      "T> An interview with Mayor Ines Maro\n\nL> Q: «q:|Does it leak?»\n\nL> A: «q:person:ines-maro|Yes.»"
    ),
    SpeakerCase(
      "an interview’s two guests",
      "T> An interview with Ines Maro and a talk with Ivan Petrov\n\nL> Q: «q:|Does it leak?»\n\nL> A: «q:|Yes.»"
    ),
    SpeakerCase(
      "somebody whom the interview is about",
      "T> The truth about Ines Maro\n\nL> Q: «q:|Does it leak?»\n\nL> A: «q:|Yes.»"),
    SpeakerCase(
      "a stage direction inside a turn",
      "L> Maro: «q1:person:ines-maro|It leaks.» [laughter] «q1:person:ines-maro|Badly.»"),
    SpeakerCase(
      "a stage direction between turns",
      "L> Maro: «q:person:ines-maro|It leaks.»\n\nC> (Applause.)\n\nL> Petrov: «q:person:ivan-petrov|No.»"
    ),
    SpeakerCase(
      "brackets around all of a block",
      "L> Maro: «q1:person:ines-maro|It leaks.»\n\nC> [The lights go out.]\n\nC> «q1:person:ines-maro|Help.»"
    ),
    SpeakerCase(
      "an editor’s words in brackets are left in",
      "L> Maro: «q:person:ines-maro|It [the roof] leaks (in winter).»"),
    SpeakerCase("a turn without words", "L> Maro:\n\nL> Petrov: «q:person:ivan-petrov|No.»"),
  ]

  @Test func aLabelThatMayMeanTwoIsNotedWithBoth() {
    let marked = MarkedArticle("L> Diego Maro: No.\n\nL> Ines Maro: Yes.\n\nL> «x|MARO»: Yes.")
    let found = Fixture.annotate(marked, Self.index).diagnostics
      .filter { $0.id == "speaker-open-between" }
    #expect(found.map(\.place?.span) == [marked.spans["x"]])
    #expect(found.allSatisfy { $0.severity == .note })
    #expect(
      found.map(\.message) == [
        "“MARO” may be Diego Maro or Ines Maro; the speaker is left open"
      ])
    #expect(found.map { $0.hint?.contains("[Ines Maro](person:ines-maro)") } == [true])
  }

  @Test func theNameInALabelIsTheSource() {
    let marked = MarkedArticle("L> 00:12 «x|Mayor Ines Maro» (Marlow): It leaks.")
    let found = Fixture.annotate(marked).output.quotations
    #expect(found.map(\.source) == [marked.spans["x"]])
  }

  @Test func theLabelIsTheSource() {
    let marked = MarkedArticle("L> «x|Ines Maro»: It leaks.")
    let found = Fixture.annotate(marked).output.quotations
    #expect(found.map(\.source) == [marked.spans["x"]])
    #expect(found.map(\.sourceNames) == [true])
  }
}
