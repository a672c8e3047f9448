import CommonMark
import SeededRandom
import SiteModel
import SourceText
import Testing

@testable import Importing

/// TEI as other people write it.
struct TEIReaderTests {
  private func site(_ entities: [String] = []) throws -> ImportSite {
    let file = SourceFile(path: "Content/site.yml", bytes: [])
    return ImportSite(
      LinkedSite(
        settings: SiteSettings(title: "Site", file: file), articles: [],
        entities: try entities.map { slug in
          let slug = try #require(Slug(slug))
          return LinkedEntity(
            entity: Entity(
              id: EntityID(kind: "person", slug: slug), name: slug.description, file: file),
            path: SitePath(folder: "people", page: slug))
        }, pages: [], assets: []))
  }

  private func document(_ body: String, beside: String = "", header: String = "") -> String {
    """
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
    <title>The ferry</title></titleStmt><publicationStmt><p/></publicationStmt>
    <sourceDesc>\(header.isEmpty ? "<p/>" : header)</sourceDesc></fileDesc></teiHeader>
    \(beside)<text><body>\(body)</body></text></TEI>
    """
  }

  private func read(
    _ document: String, in site: ImportSite? = nil
  ) throws -> Diagnosed<ImportedContent> {
    let file = SourceFile(path: "a.xml", bytes: Array(document.utf8))
    let read = Importer(site: try site ?? self.site()).read(file)
    let content = try #require(read.output)
    #expect(content.format == .tei)
    for diagnostic in read.diagnostics { #expect(diagnostic.place?.span != nil) }
    return Diagnosed(content.content, read.diagnostics)
  }

  private func text(_ body: String) throws -> String {
    let article = try #require(try read(document(body)).output.articles.first)
    return String(decoding: article.text, as: UTF8.self)
  }

  private static let people = """
    <standOff><listPerson><person xml:id="TU"><persName>Tom <hi>Ullery</hi></persName>
    <persName type="nick">Old Tom</persName><occupation>Ferryman</occupation>
    <birth when="1951"/><nationality>Sandvik</nationality><idno type="URI">https://www.wikidata.org/wiki/Q7</idno>
    <note>He sails.</note></person></listPerson><listPlace><place xml:id="A"><placeName>Alder</placeName>
    <location><geo>59.5, -5</geo></location></place></listPlace></standOff>
    """

  @Test(arguments: [
    ("<head>One</head>\n <p>Two\n   words</p><p>Three</p>", "One\n\nTwo words\n\nThree\n"),
    ("<p>No head.</p>", "The ferry\n\nNo head.\n"),
    ("<div><head>One</head><p>Two<lb/>words<note>n</note></p></div>", "One\n\nTwo words\n"),
    ("<head>V</head><lg><l>One</l><l>two</l></lg><p>End</p>", "V\n\nOne\ntwo\n\nEnd\n"),
    (
      "<head>T</head><sp><speaker>HOLT</speaker><p>Sail.</p><p>Now.</p></sp>",
      "T\n\nHOLT: Sail.\n\nNow.\n"
    ),
    ("<head>T</head><u who=\"#MH\">Sail.</u>", "T\n\nMH: Sail.\n"),
    ("<head>T</head><p>He said <q>go <q>on</q></q>.</p>", "T\n\nHe said “go ‘on’”.\n"),
    ("<head>T</head><p>He said “<q>go</q>”.</p>", "T\n\nHe said “go”.\n"),
    ("<head>T</head><p>A <choice><sic>b</sic><corr>c</corr></choice> d</p>", "T\n\nA b d\n"),
    ("<head>T</head><list><item>One</item><item>Two</item></list>", "T\n\nOne\n\nTwo\n"),
  ]) func blocksBecomeLinesBetweenBlankLines(body: String, expected: String) throws {
    #expect(try text(body) == expected)
  }

  @Test func blanksAreKeptWhereTheyAreToBeKept() throws {
    let document = document("").replacing(
      "<body>", with: "<body xml:space=\"preserve\">\n<head>A  b</head> \n\n<p>c\n d</p>\n")
    let article = try #require(try read(document).output.articles.first)
    #expect(String(decoding: article.text, as: UTF8.self) == "\nA  b \n\nc\n d\n")
  }

  @Test func quotationsAndNamesBecomeRecords() throws {
    let result = try read(
      document(
        "<head>T</head><p><said who=\"#TU\">“Go,”</said> <persName ref=\"#TU\">Tom</persName> said "
          + "in <placeName ref=\"#A\">Alder</placeName>, and that "
          + "<said who=\"#TU\" direct=\"false\">it is late</said>. A <soCalled>rule</soCalled>.</p>",
        beside: Self.people))
    let tom = EntityID(kind: "person", slug: try #require(Slug("tom-ullery")))
    let article = try #require(result.output.articles.first)
    let records = article.annotations.map { annotation in
      "\(annotation.content) \(annotation.passages.map(\.exact))"
    }
    func record(_ content: AnnotationContent, _ words: String) -> String {
      "\(content) [\"\(words)\"]"
    }
    let alder = EntityID(kind: "place", slug: try #require(Slug("alder")))
    #expect(
      records == [
        record(.speech(.speaker(tom, indirect: false)), "“Go,”"), record(.mention(tom), "Tom"),
        record(.mention(alder), "Alder"),
        record(.speech(.speaker(tom, indirect: true)), "it is late"),
        record(.speech(.notSpeech), "“rule”"),
      ])
    for annotation in article.annotations {
      guard case .bytes(let span)? = annotation.passages[0].position else {
        Issue.record("a passage has its place")
        continue
      }
      #expect(
        String(decoding: article.text[span.range], as: UTF8.self) == annotation.passages[0].exact)
    }
  }

  @Test func peopleAndPlacesBecomeEntries() throws {
    let result = try read(document("<p>A.</p>", beside: Self.people))
    let person = try #require(result.output.entities.first)
    #expect(person.id.description == "person:tom-ullery" && person.name == "Tom Ullery")
    #expect(person.otherNames == ["Old Tom"])
    #expect(person.role == "Ferryman" && person.authorities.map(\.number) == ["Q7"])
    #expect(person.biography.blocks.count == 1)
    let place = try #require(result.output.entities.last)
    #expect(place.coordinates == Coordinates(latitude: 59.5, longitude: -5))
    #expect(person.beginning == HistoricalDate("1951") && person.end == nil)
    #expect(result.diagnostics.map(\.message) == ["“nationality” is not carried over"])
  }

  @Test func notesAreAboutTheWordsTheyStandBehind() throws {
    let result = try read(
      document(
        "<head>T</head><p xml:id=\"p\">The ferry <note type=\"context\">It <hi rend=\"bold\">is</hi> "
          + "<ref target=\"https://e.org/\">old</ref>.</note> sails.</p>"
          + "<note target=\"#p\">All of it.</note>"))
    let notes = try #require(result.output.articles.first).annotations
    #expect(notes.map { $0.passages.map(\.exact) } == [["The ferry"], ["The ferry sails."]])
    guard case .note(let note) = notes[0].content else {
      Issue.record("the first is a note")
      return
    }
    #expect(note.category.name == "context")
    #expect(MarkdownWriter().text(of: note.body) == "It **is** [old](https://e.org/).\n")
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("<p>A <date when=\"2026\">year</date>.</p>", "“date” is not carried over"),
    ("<p>A <figure><graphic url=\"a.png\"/></figure>.</p>", "“figure” is not carried over"),
    ("<p>A <del>b</del> c.</p>", "“del” is not carried over"),
    ("<p>A <ref target=\"https://e.org\">b</ref>.</p>", "“ref” is not carried over"),
    ("<p><persName>Tom</persName> b.</p>", "“persName without ref” is not carried over"),
    (
      "<p><persName ref=\"#X\">Tom</persName> b.</p>",
      "ref points at “#X”, which neither the file nor the site describes"
    ),
    (
      "<p><said who=\"#X\">“Go.”</said></p>",
      "who points at “#X”, which neither the file nor the site describes"
    ),
    ("<note>First.</note><p>A.</p>", "this note stands behind no words"),
    ("<p>A.</p><note target=\"#X\">N.</note>", "“#X” is no passage of the text"),
  ]) func whatCannotBeCarriedIsTold(body: String, message: String) throws {
    let messages = try read(document("<head>T</head>" + body)).diagnostics.map(\.message)
    #expect(messages.contains(message), "\(messages)")
  }

  @Test func theSourceIsWhatTheHeaderSays() throws {
    let result = try read(
      document(
        "<p>A.</p>",
        header: "<bibl><author>Oda Lien</author><publisher>Alder Post</publisher>"
          + "<date when=\"2026-11-02\"/><ref target=\"https://post.example/a?b&amp;c\"/></bibl>"))
    let metadata = try #require(result.output.articles.first).metadata
    #expect(metadata.byline == "Oda Lien" && metadata.publisher == "Alder Post")
    #expect(metadata.published == "2026-11-02")
    #expect(metadata.source == "https://post.example/a?b&c")
    #expect(metadata.title == nil && metadata.language == nil && !metadata.reviewed)
  }

  @Test func entitiesOfTheSiteAreKnown() throws {
    let result = try read(
      document("<head>T</head><p><persName ref=\"#person.tom\">Tom</persName>.</p>"),
      in: site(["tom"]))
    let annotations = try #require(result.output.articles.first).annotations
    #expect(annotations.count == 1 && result.diagnostics.isEmpty)
  }

  @Test(arguments: ["<html/>", "<TEI xmlns=\"https://e.org/\"/>"])
  func otherXMLIsNoTEI(text: String) throws {
    let file = SourceFile(path: "a.xml", bytes: Array(text.utf8))
    let read = Importer(site: try site()).read(file)
    #expect(read.output == nil)
    #expect(read.diagnostics.map(\.id) == ["unknown-import"])
  }

  @Test(arguments: 0..<300) func anyTagsAreReadAndEveryPassageIsInTheText(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let names = [
      "p", "head", "q", "said", "quote", "sp", "speaker", "u", "note", "persName", "soCalled",
      "seg",
      "lb", "list", "item", "lg", "l", "hi", "ref", "g", "choice", "annotation", "figure", "div",
    ]
    let attributes = [
      " who=\"#TU\"", " ref=\"#TU\"", " target=\"#x #string-range(body,0,3)\"", " xml:id=\"x\"",
      " prev=\"#x\"", " n=\"U+FFFF\"", " type=\"furniture\"", " direct=\"false\"",
      " target=\"#string-range(x,9223372036854775807,2)\"", " who=\"\"", " n=\"U+110000\"",
    ]
    func content(_ depth: Int) -> String {
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        let words =
          ["", " ", "word ", "“Go,”", "é\n", "\u{A0}"].randomElement(using: &generator) ?? ""
        guard depth < 5, let name = names.randomElement(using: &generator) else { return words }
        let attribute =
          Bool.random(using: &generator) ? attributes.randomElement(using: &generator) : nil
        return "\(words)<\(name)\(attribute ?? "")>\(content(depth + 1))</\(name)>\(words)"
      }.joined()
    }
    let space = Bool.random(using: &generator) ? " xml:space=\"preserve\"" : ""
    let body = content(0)
    let text = document("", beside: Self.people).replacing(
      "<body>", with: "<body\(space)>\(body)")
    for article in try read(text).output.articles {
      #expect(UTF8Check.firstFault(in: article.text) == nil)
      for annotation in article.annotations {
        #expect(!annotation.passages.isEmpty)
        for passage in annotation.passages {
          guard case .bytes(let span)? = passage.position else { continue }
          #expect(
            String(decoding: article.text[span.range], as: UTF8.self) == passage.exact)
        }
      }
    }
  }
}
