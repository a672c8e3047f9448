import SiteModel
import SourceText
import Testing

/// Whom a quotation's source means, where the text settles it.
@Suite struct SpeakerTests {
  @Test(arguments: named + pronouns + open)
  func speakers(_ test: SpeakerCase) {
    let marked = MarkedArticle(test.text)
    let found = Fixture.annotate(marked).output
    let inMarks = found.quotations.filter { $0.kind != .indirect }
    #expect(marked.lines(inMarks) == marked.quotations)
  }

  static let named = [
    SpeakerCase("a full name", "«q:person:ines-maro|“The pool is closed,”» Ines Maro said."),
    SpeakerCase(
      "a surname, once the full name has stood",
      "Ines Maro called a vote. «q:person:ines-maro|“The pool is closed,”» said Maro."),
    SpeakerCase(
      "a title before the name",
      "«q:person:ines-maro|“The pool is closed,”» Mayor Ines Maro said."),
    SpeakerCase(
      "a title and a surname",
      "Ivan Petrov came in. «q:person:ivan-petrov|“I own the mill,”» Mr. Petrov said."),
    SpeakerCase(
      "another form of the name that has a title in it",
      "«q:person:ines-maro|“The pool is closed,”» Mayor Maro said."),
    SpeakerCase(
      "a name broken over two lines", "«q:person:ines-maro|“The pool is closed,”» Ines\nMaro said."),
    SpeakerCase(
      "a relative pronoun right behind the name",
      "It was Ines Maro, who said the pool was «q:person:ines-maro|“past all hope of repair.”»"),
    SpeakerCase(
      "an apposition between the name and its verb",
      "«q:person:ivan-petrov|“It floods,”» Ivan Petrov, who owns the mill, told the Courier."),
    SpeakerCase(
      "a cue interrupts one quotation",
      "«q1:person:ines-maro|“We had,”» Ines Maro said, «q1:person:ines-maro|“no choice at all.”»"),
    SpeakerCase(
      "a quotation goes on in the same paragraph",
      "«q:person:ines-maro|“We had no choice,”» Ines Maro said. "
        + "«q:person:ines-maro|“Nobody has four million.”»"),
    SpeakerCase(
      "a quotation goes on over a re-opened paragraph",
      "Ines Maro said: «q1:person:ines-maro|“We had no choice. The roof was failing.»\n\n"
        + "«q1:person:ines-maro|“And nobody has four million.”»"),
  ]

  static let pronouns = [
    SpeakerCase(
      "the last speaker",
      "«q:person:ines-maro|“It leaks,”» Ines Maro said.\n\n«q:person:ines-maro|“Look at it,”» she said."
    ),
    SpeakerCase(
      "a chain of pronouns",
      "«q:person:ines-maro|“It leaks,”» Ines Maro said.\n\n«q:person:ines-maro|“Look,”» she said.\n\n"
        + "«q:person:ines-maro|“We tried,”» she added.\n\n«q:person:ines-maro|“It failed,”» she said."
    ),
    SpeakerCase(
      "an adjective made of a place’s name is nobody",
      "Ivan Petrov said that it was part of the wider Karelian plan.\n\n"
        + "«q:person:ivan-petrov|“It will pass,”» he said."),
    SpeakerCase(
      "the one who heads the sentence right before, whoever spoke earlier",
      "A reporter called out. Ivan Petrov turned a page. «q:person:ivan-petrov|“As I said,”» he said."
    ),
    SpeakerCase(
      "the only one of that gender",
      "«q:person:ivan-petrov|“It floods,”» Ivan Petrov told Ines Maro.\n\n"
        + "«q:person:ivan-petrov|“Every year it floods,”» he said."),
    SpeakerCase(
      "a subject that does not speak, nobody else near",
      "Ines Maro took office in May. «q:person:ines-maro|“I was young then,”» she said."),
    SpeakerCase(
      "a place beside the speaker is nobody",
      "Ines Maro said at City Hall that the pool was lost. "
        + "«q:person:ines-maro|“We have no money,”» she said."),
    SpeakerCase(
      "a person whose file tells no pronoun, who speaks",
      "Nino Beridze said nothing was settled. «q:person:nino-beridze|“We wait,”» she added."),
    SpeakerCase(
      "an apposition is nobody else",
      "Ines Maro, a lawyer, said the pool was lost. «q:person:ines-maro|“We tried,”» she said."),
  ]

  static let open = [
    SpeakerCase("nobody of the index", "«q:|“No comment,”» the ministry said."),
    SpeakerCase(
      "a spokesman is not whom he speaks for",
      "Ines Maro was away. «q:|“No comment,”» Maro’s spokesman said."),
    SpeakerCase(
      "another gender",
      "«q:person:ines-maro|“It leaks,”» Ines Maro said. «q:|“It does not,”» he said."),
    SpeakerCase(
      "two who fit in one sentence",
      "Ivan Petrov met Tom Ullery at the mill.\n\n«q:|“It floods,”» he said."),
    SpeakerCase(
      "one who fits spoke to another who fits",
      "Ivan Petrov told Tom Ullery that the mill was sold.\n\n«q:|“That is news to me,”» he said."),
    SpeakerCase(
      "an unknown name in between",
      "«q:person:ivan-petrov|“It floods,”» Ivan Petrov said.\n\nThen Nils Aker came in.\n\n"
        + "«q:|“It does not,”» he said."),
    SpeakerCase(
      "an unknown surname that speaks in between",
      "«q:person:ivan-petrov|“It floods,”» Ivan Petrov said. Aker said that it was dry. "
        + "«q:|“Come and see,”» he said."),
    SpeakerCase(
      "too many paragraphs in between",
      "Ines Maro said that the pool was lost.\n\nThe roof is old.\n\nThe walls are wet.\n\n"
        + "«q:|“It is sad,”» she said."),
    SpeakerCase("they are several", "Ines Maro said no. «q:|“It is lost,”» they said."),
    SpeakerCase(
      "two names joined", "«q:|“It is lost,”» Ines Maro and Ivan Petrov said."),
    SpeakerCase("a place does not speak", "«q:|“It is lost,”» Marlow said."),
    SpeakerCase(
      "a rule that is wrong too often",
      "Ines Maro said the pool was shut. It rained all day.\n\n«q:|“And nobody has four million.”»"
    ),
  ]

  @Test func aSpeakerThatMayBeTwoIsNotedOnceWithBoth() {
    let marked = MarkedArticle(
      "Ivan Petrov met Tom Ullery at the mill.\n\n“It floods,” «x|he» said. “Badly.”")
    let found = Fixture.annotate(marked).diagnostics.filter { $0.id == "speaker-open-between" }
    #expect(found.map(\.place?.span) == [marked.spans["x"]])
    #expect(
      found.map(\.message) == [
        "“he” may be Ivan Petrov or Tom Ullery; the speaker is left open"
      ])
  }

  @Test func aRecordForTheQuotationSilencesTheNote() {
    var marked = MarkedArticle(
      "Ivan Petrov met Tom Ullery at the mill.\n\n«q|“It floods,”» he said.")
    marked.article.annotations.append(
      Fixture.annotation(
        .speech(.speaker(Fixture.id("person:tom-ullery"), indirect: false)),
        TextQuoteSelector(exact: "“It floods,”", span: TextSpan(0, 1))))
    #expect(!Fixture.annotate(marked).diagnostics.contains { $0.id == "speaker-open-between" })
  }

  @Test func twoWhoAreNotInTheIndexAreNotNoted() {
    let marked = MarkedArticle("Nils Aker met Bo Lind at the mill.\n\n“It floods,” he said.")
    #expect(!Fixture.annotate(marked).diagnostics.contains { $0.id == "speaker-open-between" })
  }

  @Test func theRoleOfAnEntryIsAName() {
    var maro = Fixture.entity("person:ines-maro", "Ines Maro", .she)
    maro.role = "Mayor of Marlow"
    let marked = MarkedArticle(
      "Ines Maro came late.\n\n«q:person:ines-maro|“It floods,”» the mayor said.")
    #expect(
      marked.lines(Fixture.annotate(marked, [maro]).output.quotations) == marked.quotations)
  }

  @Test func anOrganisationSpeaksAndAPlaceDoesNot() {
    let entities = [
      Fixture.entity("firm:alder-mill", "Alder Mill"), Fixture.entity("place:marlow", "Marlow"),
    ]
    let marked = MarkedArticle(
      "«q:firm:alder-mill|“It floods,”» Alder Mill said.\n\n«q:|“It does not,”» Marlow said.")
    let found = Fixture.annotate(marked, entities).output.quotations
    #expect(marked.lines(found) == marked.quotations)
    #expect(found.map(\.sourceNames) == [true, true])
  }
}
