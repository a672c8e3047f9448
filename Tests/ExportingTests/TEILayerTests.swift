import CommonMark
import Exporting
import SiteModel
import SourceText
import Testing

/// How the layers of an article stand in its TEI document.
struct TEILayerTests {
  private static let text = "Alder ferry\n\nBy Oda Lien\n\n“We wait,” Tom Ullery said, “for long.”"

  private func tei(
    _ text: String = text, roles: [ArticleBlock.Role] = [.title, .byline],
    metadata: ArticleMetadata = .init(), url: String? = nil,
    _ change: (inout AnnotatedArticle) throws -> Void
  ) throws -> String {
    var site = SampleSite()
    site.settings.url = url
    try site.add("person:tom-ullery", "Tom Ullery") {
      ($0.role, $0.pronouns) = ("Ferryman", .he)
      $0.authorities = [AuthorityID(.wikidata, "Q7")].compactMap { $0 }
    }
    try site.add("place:alder", "Alder") {
      $0.coordinates = Coordinates(latitude: 59.5, longitude: -5)
    }
    try site.add(article: "ferry", text, roles: roles, metadata: metadata, change)
    return String(decoding: Exporter(site.linked).bytes(.tei, ofArticle: 0), as: UTF8.self)
  }

  private func quotation(_ decision: AttributedQuotation.Decision) throws -> AttributedQuotation {
    AttributedQuotation(
      id: "q-1",
      content: [
        try SampleSite.span("“We wait,”", in: Self.text),
        try SampleSite.span("“for long.”", in: Self.text),
      ], kind: .direct, speaker: try SampleSite.id("person:tom-ullery"), decision: decision)
  }

  @Test func anInterruptedQuotationIsInPiecesThatPointAtEachOther() throws {
    let tei = try tei { $0.quotations = [try quotation(.person)] }
    #expect(
      tei.contains(
        "<p><said who=\"#person.tom-ullery\" direct=\"true\" resp=\"#records\" xml:id=\"q-1\" "
          + "next=\"#q-1_2\">“We wait,”</said> Tom Ullery said, <said who=\"#person.tom-ullery\" "
          + "direct=\"true\" resp=\"#records\" xml:id=\"q-1_2\" prev=\"#q-1\">“for long.”</said></p>"
      ))
  }

  @Test func aRuleTellsHowSureItIsAndARecordDoesNot() throws {
    let found = try tei {
      var quotation = try quotation(.rule("cue-after"))
      quotation.confidence = 0.985
      $0.quotations = [quotation]
    }
    #expect(found.contains("ana=\"#rule.cue-after\" resp=\"#rules\" cert=\"0.985\""))
    #expect(found.contains("<category xml:id=\"rule.cue-after\">"))
    #expect(try !tei { $0.quotations = [try quotation(.person)] }.contains("cert="))
  }

  @Test func nobodyIsNamedWhereTheSpeakerIsOpen() throws {
    let tei = try tei {
      var quotation = try quotation(.rule("cue-after"))
      (quotation.speaker, quotation.confidence) = (nil, 0.5)
      $0.quotations = [quotation]
    }
    #expect(tei.contains("<said direct=\"true\""))
    #expect(!tei.contains("who=") && !tei.contains("cert="))
  }

  @Test func aReportIsNotDirect() throws {
    let tei = try tei {
      var quotation = try quotation(.person)
      quotation.kind = .indirect
      $0.quotations = [quotation]
    }
    #expect(tei.contains("direct=\"false\"") && !tei.contains("direct=\"true\""))
  }

  @Test func whatIsNotSpeechIsSoCalled() throws {
    let tei = try tei {
      $0.exclusions = [Exclusion(try SampleSite.span("“for long.”", in: Self.text), of: .speech)]
    }
    #expect(tei.contains("<soCalled resp=\"#records\">“for long.”</soCalled>"))
  }

  @Test func mentionsPointAtWhoIsDescribed() throws {
    let tei = try tei {
      $0.mentions = [
        Mention(try SampleSite.span("Alder", in: Self.text), of: try SampleSite.id("place:alder")),
        Mention(
          try SampleSite.span("Tom Ullery", in: Self.text),
          of: try SampleSite.id("person:tom-ullery")),
      ]
    }
    #expect(
      tei.contains("<head type=\"title\"><placeName ref=\"#place.alder\">Alder</placeName> ferry"))
    #expect(tei.contains("<byline>By Oda Lien</byline>"))
    #expect(tei.contains("<persName ref=\"#person.tom-ullery\">Tom Ullery</persName> said"))
    #expect(
      tei.contains(
        "<person xml:id=\"person.tom-ullery\"><persName>Tom <surname>Ullery</surname></persName>"))
    #expect(tei.contains("<occupation>Ferryman</occupation>"))
    #expect(tei.contains("http://www.wikidata.org/entity/Q7</idno>"))
    #expect(tei.contains("<geo>59.5 -5.0</geo>"))
  }

  @Test func whoIsNotInTheArticleIsNotDescribed() throws {
    let tei = try tei { _ in }
    #expect(!tei.contains("<standOff>"))
  }

  @Test func aQuotationInABylineStandsInASeg() throws {
    let tei = try tei { annotated in
      var quotation = try quotation(.person)
      quotation.content = [try SampleSite.span("Oda Lien", in: Self.text)]
      annotated.quotations = [quotation]
    }
    #expect(tei.contains("<byline>By <seg><said "))
    #expect(tei.contains("Oda Lien</said></seg></byline>"))
  }

  @Test func theTurnsOfATranscriptAreSpeeches() throws {
    let text = "Talk\n\nHOLT: Sail.\n\nNow.\n\nEnd"
    let label = try SampleSite.span("HOLT:", in: text)
    let tei = try tei(text, roles: [.title, .turn(label: label), .turnContinued, .paragraph]) {
      var quotation = try quotation(.label)
      quotation.content = [try SampleSite.span("Sail.", in: text)]
      $0.quotations = [quotation]
    }
    #expect(
      tei.contains(
        "<sp who=\"#person.tom-ullery\"><speaker>HOLT:</speaker><p> <said who=\"#person.tom-ullery\" "
          + "direct=\"true\" resp=\"#text\" xml:id=\"q-1\">Sail.</said></p>\n\n<p>Now.</p></sp>"
          + "\n\n<p>End</p>"))
  }

  @Test func notesPointAtTheirPassagesInCodePoints() throws {
    let text = "Über\n\nDie Fähre fährt."
    let tei = try tei(text, roles: [.title]) { annotated in
      var note = Note(category: NoteCategory.builtIn[1], title: "Is it?")
      (note.id, note.verdict, note.author, note.date) = ("sails", "right", "Lena", "2026-11-02")
      note.sources = [NoteSource("https://e.org/?a&b", words: "page 3")]
      note.body = SampleSite.markdown("See *it*, [Tom](person:tom-ullery), [that](#sails).")
      annotated.notes = [
        AnchoredNote(
          note: note, id: "sails",
          targets: [
            AnchoredTarget(try SampleSite.span("Fähre", in: text), quoted: "Fähren"),
            AnchoredTarget(try SampleSite.span("Fähre fährt", in: text)),
          ], lost: ["gone"], file: annotated.article.file)
      ]
    }
    #expect(
      tei.contains(
        "<annotation xml:id=\"note-sails\" n=\"sails\" ana=\"#category.fact-check\" "
          + "motivation=\"assessing\" "
          + "target=\"#string-range(body,10,5) #string-range(body,10,11)\">"))
    for part in [
      "<name>Lena</name>", "<change when=\"2026-11-02\">", "<note type=\"title\">Is it?</note>",
      "<note type=\"verdict\">right</note>", "<note type=\"quoted\" n=\"1\">Fähren</note>",
      "<note type=\"lost\">gone</note>", "target=\"https://e.org/?a&amp;b\">page 3</ref>",
      "<hi rend=\"italic\">it</hi>", "<ref target=\"person:tom-ullery\">",
      "<ref target=\"#note-sails\">", "<person xml:id=\"person.tom-ullery\">",
    ] {
      #expect(tei.contains(part), "\(part)")
    }
  }

  @Test func pagesAreNamedByWholeAddressesWhereTheSiteHasOne() throws {
    #expect(try tei { _ in }.contains("target=\"ferry.html\""))
    #expect(
      try tei(url: "https://alder.example/") { _ in }
        .contains("target=\"https://alder.example/articles/ferry.html\""))
  }

  @Test(arguments: [
    "ines-maro", "Zoë_B", "2026", "ñ", "a.b", "_", "漢", "e\u{301}",
  ]) func namesOfEntitiesComeBack(slug: String) throws {
    let id = EntityID(kind: "person", slug: try SampleSite.slug(slug))
    let name = XMLName.of(id)
    #expect(name.wholeMatch(of: /person\.[A-Za-z0-9._-]+/) != nil)
    #expect(XMLName.entity(name) == id)
  }
}
