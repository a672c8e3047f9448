import SiteModel
import SourceText
import Testing

@testable import Annotating

/// Which words of a text mean an entity.
@Suite struct MentionTests {
  private func check(_ test: SpeakerCase, _ entities: [Entity]) {
    let marked = MarkedArticle(test.text)
    let found = Fixture.annotate(marked, entities).output
    #expect(marked.lines(found.mentions) == marked.mentions)
  }

  @Test(arguments: boundaries) func findsNames(_ test: SpeakerCase) { check(test, Self.index) }

  static let index = [
    Fixture.entity("person:ines-maro", "Ines Maro"),
    Fixture.entity("person:sean-obrien", "Sean O’Brien"),
    Fixture.entity("person:jean-pierre", "Jean-Pierre Lind"),
    Fixture.entity("person:zoe", "Zoë Ångström"),
    Fixture.entity("person:king", "Adam King Jr."),
    Fixture.entity("person:hooks", "bell hooks"),
    Fixture.entity("place:baden", "Baden"),
    Fixture.entity("place:bw", "Baden-Württemberg"),
    Fixture.entity("place:new-alder", "New Alder"),
    Fixture.entity("place:alder", "Alder"),
    Fixture.entity("place:new-alder-east", "New Alder East"),
    Fixture.entity("place:tokyo", "東京"),
    Fixture.entity("person:reading", "Lena Reading"),
    Fixture.entity("person:first", "Konstantin Alexandersen"),
    Fixture.entity("person:second", "Konstantin Alexandersson"),
  ]

  static let boundaries = [
    SpeakerCase("the longest name wins", "In «m:place:new-alder-east|New Alder East» it rains."),
    SpeakerCase(
      "a longer name that breaks off leaves the shorter",
      "In «m:place:new-alder|New Alder» eastern winds blow; «m:place:alder|Alder» is dry."),
    SpeakerCase(
      "not in the midst of a longer name",
      "Over the South Alder Sea; the Alder Courier; in «m:place:alder|Alder», Maro spoke."
    ),
    SpeakerCase(
      "a name of several words is none of the words that end so",
      "It rained. «m:person:reading|Lena Reading» stayed in."),
    SpeakerCase(
      "names that differ behind sixteen letters",
      "First «m:person:second|Konstantin Alexandersson», «m:person:first|Konstantin Alexandersen»; "
        + "no Konstantin Alexandersun, no Konstantin Alexanders."),
    SpeakerCase("not inside a word", "Alderman, Balder, alder, aLDER, Alder2."),
    SpeakerCase("in capitals", "«m:place:alder|ALDER» — «m:place:new-alder|NEW ALDER» is dry."),
    SpeakerCase(
      "before a possessive", "«m:place:alder|Alder»’s mill, «m:place:alder|Alder»'s mill."),
    SpeakerCase("before a plural’s possessive", "«m:place:baden|Baden»’ s baths."),
    SpeakerCase(
      "beside punctuation",
      "(«m:place:alder|Alder»), “«m:place:alder|Alder»”—«m:place:alder|Alder»!"),
    SpeakerCase(
      "a hyphen before a small letter ends a name", "An «m:place:alder|Alder»-based firm."),
    SpeakerCase("a hyphen before a capital does not", "The Alder-Lind road, the Lind-Alder road."),
    SpeakerCase("behind a prefix", "The anti-«m:place:alder|Alder» league."),
    SpeakerCase(
      "a hyphened name is one", "From «m:place:baden|Baden» to «m:place:bw|Baden-Württemberg»."),
    SpeakerCase(
      "a hyphened given name",
      "«m:person:jean-pierre|Jean-Pierre Lind», then «m:person:jean-pierre|Lind»."),
    SpeakerCase("other hyphens", "«m:person:jean-pierre|Jean‑Pierre Lind» is here."),
    SpeakerCase(
      "an apostrophe in a name, of either form",
      "«m:person:sean-obrien|Sean O'Brien» and «m:person:sean-obrien|O’Brien» are one."),
    SpeakerCase("an apostrophe before a name is part of a word", "The O’Alder house."),
    SpeakerCase("a name broken over two lines", "In «m:place:new-alder|New\nAlder» it rains."),
    SpeakerCase("a name broken with blanks", "In «m:place:new-alder|New \r\n  Alder» it rains."),
    SpeakerCase("a bound blank", "In «m:place:new-alder|New\u{A0}Alder» it rains."),
    SpeakerCase("not over two paragraphs", "This is New\n\n«m:place:alder|Alder» is dry."),
    SpeakerCase(
      "letters beyond ASCII",
      "«m:person:zoe|Zoë Ångström» and «m:person:zoe|Ångström», not Ångströms."),
    SpeakerCase("decomposed letters", "«m:person:zoe|Zoe\u{308} A\u{30A}ngstro\u{308}m» came."),
    SpeakerCase("another script", "«m:place:tokyo|東京» is far."),
    SpeakerCase(
      "at the text’s start and end", "«m:place:alder|Alder» is not «m:place:new-alder|New Alder»"),
    SpeakerCase("inside quotations", "“I left «m:place:alder|Alder»,” he said."),
    SpeakerCase(
      "what stands behind a name is no surname",
      "«m:person:king|Adam King Jr.» met Tom Lee Jr. there."),
    SpeakerCase(
      "a surname in small letters is a word", "«m:person:hooks|bell hooks» hung coats on hooks."),
  ]

  @Test(arguments: surnames) func findsSurnames(_ test: SpeakerCase) { check(test, Self.family) }

  static let family = [
    Fixture.entity("person:ines-maro", "Ines Maro"),
    Fixture.entity("person:diego-maro", "Diego Maro"),
    Fixture.entity("person:ivan-petrov", "Ivan Petrov"),
    Fixture.entity("person:lind", "Anna Lind", also: ["The Lind"]),
    Fixture.entity("place:lind", "Lind"),
  ]

  static let surnames = [
    SpeakerCase(
      "not before the full name", "Petrov came. «m:person:ivan-petrov|Ivan Petrov» left."),
    SpeakerCase(
      "after the full name",
      "«m:person:ivan-petrov|Ivan Petrov» came. «m:person:ivan-petrov|Petrov» left."),
    SpeakerCase(
      "in title and standfirst before it",
      "T> «m:person:ivan-petrov|Petrov» sells\n\nS> What «m:person:ivan-petrov|Petrov» wants\n\n"
        + "Today «m:person:ivan-petrov|Ivan Petrov» came."),
    SpeakerCase(
      "after the full name in the title",
      "T> «m:person:ivan-petrov|Ivan Petrov» sells\n\nWhat does «m:person:ivan-petrov|Petrov» want?"
    ),
    SpeakerCase(
      "of two, the one who has been named",
      "«m:person:ines-maro|Ines Maro» came. «m:person:ines-maro|Maro» left."),
    SpeakerCase(
      "of two who have been named, nobody",
      "«m:person:ines-maro|Ines Maro» met «m:person:diego-maro|Diego Maro». Maro left."),
    SpeakerCase(
      "a place of the same name, while the person has not been named",
      "«m:place:lind|Lind» is a village."),
    SpeakerCase(
      "a place of the same name that has not been named, once the person has",
      "«m:person:lind|Anna Lind» came. Then «m:person:lind|Lind» was quiet."),
    SpeakerCase(
      "a place and a person of one name that have both been named",
      "«m:place:lind|Lind» is a village. «m:person:lind|Anna Lind» came. Then Lind was quiet."),
    SpeakerCase(
      "somebody else with that surname",
      "«m:person:ines-maro|Ines Maro» came with Pablo Maro. Maro left."),
    SpeakerCase(
      "her own given name or initial with something between",
      "«m:person:ines-maro|Ines Maro» came. Then «m:person:ines-maro|Ines P. Maro» and "
        + "«m:person:ines-maro|I. Maro» signed."),
    SpeakerCase(
      "a title or a word of grammar before it",
      "«m:person:ines-maro|Ines Maro» came. Mayor «m:person:ines-maro|Maro» spoke. "
        + "When «m:person:ines-maro|Maro» left, Mrs. «m:person:ines-maro|Maro» waved."),
    SpeakerCase(
      "a street of that name", "«m:person:ines-maro|Ines Maro» lives in Maro Street."),
    SpeakerCase(
      "a weekday behind it",
      "«m:person:ines-maro|Ines Maro» came. «m:person:ines-maro|Maro» Tuesday left."),
  ]

  @Test(arguments: documented) func findsNamesAsTheDocumentSays(_ test: SpeakerCase) {
    check(test, Self.harbour)
  }

  static let harbour: [Entity] = {
    var maren = Fixture.entity("person:holt", "Maren Holt", .she)
    maren.role = "Mayor of Sandvik"
    var eide = Fixture.entity("person:eide", "Jon Eide")
    eide.forms = ["Eides"]
    var sandvik = Fixture.entity("place:sandvik", "Sandvik")
    sandvik.insideNames = ["Sandvik Academy"]
    sandvik.forms = ["Sandviks"]
    return [
      maren, eide, sandvik, Fixture.entity("person:erik", "Erik Holt"),
      Fixture.entity("place:lodz", "Łódź"), Fixture.entity("place:reading", "Reading"),
    ]
  }()

  static let documented = [
    SpeakerCase(
      "forms, capitals, line ends",
      "«m:person:eide|Jon Eide» saw «m:place:sandvik|Sandvik»’s pier, «m:place:sandvik|SANDVIK» and "
        + "«m:place:sandvik|Sand-\nvik»; «m:place:sandvik|Sandviks» too; a Sandviker, sandvik, Sandviken."
    ),
    SpeakerCase("accents", "In «m:place:lodz|Lodz», in «m:place:lodz|Łódź»."),
    SpeakerCase(
      "a surname", "Eide left. «m:person:eide|Jon Eide» came. «m:person:eide|Eide» left."),
    SpeakerCase(
      "a form of a surname",
      "Eides boat. «m:person:eide|Jon Eide» came. «m:person:eide|Eides» boat left."),
    SpeakerCase(
      "two of a surname",
      "«m:person:erik|Erik Holt» met «m:person:holt|Maren Holt». Holt left. "
        + "Then Mayor «m:person:holt|Holt» left."),
    SpeakerCase(
      "a namesake", "«m:person:eide|Jon Eide» met Pablo Eide. Eide left."),
    SpeakerCase(
      "a given name", "Jon came. «m:person:eide|Jon Eide» came. «m:person:eide|Jon» left."),
    SpeakerCase(
      "somebody else’s given name", "«m:person:eide|Jon Eide» met Jon Aas. Jon left."),
    SpeakerCase("initials", "«m:person:eide|J. Eide» signed, M. Eide did not."),
    SpeakerCase("initials that two have", "«m:person:holt|M. Holt» and E. P. Holt signed."),
    SpeakerCase("a title", "Mayor «m:person:holt|Holt» spoke."),
    SpeakerCase(
      "another title", "«m:person:holt|Maren Holt» spoke. Bishop Holt prayed. Mr. Holt slept."),
    SpeakerCase(
      "longer names",
      "«m:place:sandvik|Sandvik» Mayor «m:person:holt|Maren Holt»; a "
        + "«m:place:sandvik|Sandvik»-based firm; «m:place:sandvik|Sandvik» Tuesday; the Sandvik Post; "
        + "the Bank of Sandvik; the South Sandvik Sea; the «m:place:sandvik|Sandvik» Academy."),
    SpeakerCase(
      "what is of a place",
      "«m:person:holt|Maren Holt» of «m:place:sandvik|Sandvik» met «m:person:holt|Holt» of "
        + "«m:place:reading|Reading», Senator Tove Aas of «m:place:sandvik|Sandvik» and the Daughters "
        + "of Sandvik; Bank Aas of Sandvik, Senator Aas Bank of Sandvik."),
    SpeakerCase(
      "hyphens",
      "The «m:place:sandvik|Sandvik»-«m:place:reading|Reading» line, "
        + "pro-«m:place:sandvik|Sandvik», the Holt-Eide house."),
    SpeakerCase(
      "common words",
      "He came from «m:place:reading|Reading». «m:place:reading|Reading»’s mayor left. "
        + "Reading it takes an hour.\n\nREADING THE LOG"),
    SpeakerCase(
      "a place that is a person’s name",
      "Erik Reading wrote. Reading left. In «m:place:reading|Reading» it rains."),
  ]

  private func mention(_ words: String, before prefix: String = "", is id: String?) -> Annotation {
    Fixture.annotation(
      .mention(id.map(Fixture.id)),
      TextQuoteSelector(exact: words, prefix: prefix, span: TextSpan(3, 7)))
  }

  @Test func aRecordSettlesAName() {
    var marked = MarkedArticle(
      "Maro came. Old «m:person:diego-maro|Maro» spoke.\n\nThen «m:person:diego-maro|Maro\n» left.")
    marked.article.annotations = [mention("Maro", before: "Old", is: "person:diego-maro")]
    let found = Fixture.annotate(marked, Self.family)
    #expect(
      marked.lines(found.output.mentions).map { $0.replacing("\n", with: "") }
        == marked.mentions.map { $0.replacing("\n", with: "") })
    #expect(found.diagnostics.isEmpty)
  }

  @Test func aRecordSettlesANameThatTwoBearWhoHaveBeenNamed() {
    var marked = MarkedArticle(
      "«m:person:ines-maro|Ines Maro» met «m:person:diego-maro|Diego Maro». "
        + "Big «m:person:ines-maro|Maro» left. «m:person:ines-maro|Maro» slept.")
    marked.article.annotations = [mention("Maro", before: "Big", is: "person:ines-maro")]
    let found = Fixture.annotate(marked, Self.family).output
    #expect(marked.lines(found.mentions) == marked.mentions)
  }

  @Test func aRecordMayMeanNobody() {
    var marked = MarkedArticle(
      "«m:person:ivan-petrov|Ivan Petrov» has a dog, Petrov. «m:person:ivan-petrov|Petrov» barks.")
    marked.article.annotations = [mention("Petrov", before: "dog,", is: nil)]
    let found = Fixture.annotate(marked, Self.family).output
    #expect(marked.lines(found.mentions) == marked.mentions)
  }

  @Test func aRecordMayMeanWordsThatAreNoName() {
    var marked = MarkedArticle(
      "The «m:person:ines-maro|lady from Alder» came. Then «m:person:ines-maro|Maro» left.")
    marked.article.annotations = [mention("lady from Alder", is: "person:ines-maro")]
    let found = Fixture.annotate(marked, Self.family).output
    #expect(marked.lines(found.mentions) == marked.mentions)
  }

  @Test func aNameThatStaysOpenIsNotedOnceWithARecipe() {
    let marked = MarkedArticle("Ines Maro met Diego Maro. «x|Maro» left. Maro slept.")
    let found = Fixture.annotate(marked, Self.family).diagnostics
    #expect(found.map(\.id) == ["ambiguous-name"])
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.place?.span == marked.spans["x"])
    #expect(found.first?.message.contains("person:ines-maro or person:diego-maro") == true)
    #expect(found.first?.hint?.contains("[Maro](person:ines-maro)") == true)
  }

  @Test func aNamesakeIsShownWithTheNote() {
    let marked = MarkedArticle("Ines Maro met Pablo «x|Maro». «y|Maro» left.")
    let found = Fixture.annotate(marked, Self.family).diagnostics
    #expect(found.map(\.place?.span) == [marked.spans["y"]])
    #expect(found.first?.notes.map(\.place?.span) == [marked.spans["x"]])
  }
}
