import SiteModel
import SourceText
import Testing

@testable import Importing

/// What comes over from Web Annotations.
@Suite struct WebAnnotationReaderTests {
  private static let target = """
    {"source": "https://courier.example/river",
     "selector": {"type": "TextQuoteSelector", "exact": "waits", "prefix": "he "}}
    """

  private static func annotation(_ members: String, target: String = target) -> String {
    "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"type\": \"Annotation\", "
      + "\"id\": \"https://a.example/anno7\", \(members)\(members.isEmpty ? "" : ", ")\"target\": \(target)}"
  }

  private func note(_ members: String) throws -> (note: Note, body: String, ids: [String]) {
    let (content, ids, _) = try Samples.read(Self.annotation(members))
    try #require(content.annotations.count == 1, "\(ids)")
    return (try content.annotations[0].note(), try content.annotations[0].body(), ids)
  }

  // MARK: Containers

  @Test func collectionsPagesAndListsAreRead() throws {
    let one = Self.annotation("\"bodyValue\": \"Right.\"")
    let page = "{\"type\": \"AnnotationPage\", \"items\": [\(one), \(one)]}"
    let collection =
      "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"type\": \"AnnotationCollection\", \"first\": \(page)}"
    for (text, count) in [(one, 1), ("[\(one), \(one)]", 2), (page, 2), (collection, 2)] {
      #expect(try Samples.read(text).content.annotations.count == count, "\(text)")
    }
  }

  @Test func pagesAtOtherAddressesAreNamed() throws {
    let (content, ids, _) = try Samples.read(
      "{\"type\": \"AnnotationCollection\", \"first\": \"https://a.example/page1\"}")
    #expect(content.annotations.isEmpty)
    #expect(ids == ["import-elsewhere"])
  }

  // MARK: Bodies

  @Test func aBodyValueIsPlainText() throws {
    let (note, body, ids) = try note("\"bodyValue\": \"# So *it* is\\nhere\\n\\n- x\"")
    #expect(note.category == .comment)
    #expect(note.id == "w-anno7")
    #expect(body == "\\# So \\*it\\* is\\\nhere\n\n\\- x\n")
    #expect(ids == [])
  }

  @Test func markdownAndHTMLBodiesAreToldApart() throws {
    let markdown = try note(
      "\"body\": {\"type\": \"TextualBody\", \"value\": \"*So*\", \"format\": \"text/markdown\"}")
    #expect(markdown.body == "*So*\n")
    let html = try note(
      "\"body\": {\"type\": \"TextualBody\", \"value\": \"<p>So &amp; <b>so</b></p><p>b</p>\", \"format\": \"text/html\"}"
    )
    #expect(html.body == "So \\& so\n\nb\n")
    #expect(html.ids == ["import-body-altered"])
  }

  @Test func purposesTellWhatABodyIs() throws {
    let (note, body, ids) = try note(
      """
      "motivation": "assessing", "label": "The day", "created": "2026-11-12T01:02:03Z",
      "creator": {"type": "Person", "name": "Lena Ortiz"},
      "body": [{"type": "TextualBody", "purpose": "tagging", "value": "ferry"},
       {"type": "TextualBody", "purpose": "assessing", "value": "needs context"},
       {"type": "TextualBody", "purpose": "commenting", "value": "Long."},
       {"type": "SpecificResource", "purpose": "linking",
        "source": {"id": "https://b.example/r", "label": "the report"}}, "https://c.example/"]
      """)
    #expect(ids == [])
    #expect(note.category == .factCheck)
    #expect(note.title == "The day")
    #expect(note.verdict == "needs context")
    #expect(note.author == "Lena Ortiz")
    #expect(note.date == "2026-11-12")
    #expect(
      note.sources == [
        NoteSource("https://b.example/r", words: "the report"), NoteSource("https://c.example/"),
      ])
    #expect(body == "Long.\n\nTags: ferry\n")
  }

  @Test(arguments: [
    ("assessing", "fact-check"), ("editing", "correction"), ("commenting", "comment"),
    ("questioning", "comment"),
  ])
  func theMotivationTellsTheCategory(_ motivation: String, _ category: String) throws {
    let note = try note("\"motivation\": \"\(motivation)\", \"bodyValue\": \"x\"").note
    #expect(note.category.name == category)
  }

  @Test func ofAChoiceTheFirstIsTakenAndTheOthersAreNamed() throws {
    let (_, body, ids) = try note(
      """
      "body": {"type": "Choice", "items": [{"type": "TextualBody", "value": "one"},
       {"type": "TextualBody", "value": "two"}]}
      """)
    #expect(body == "one\n")
    #expect(ids == ["import-left-out"])
  }

  @Test(arguments: [
    "\"rights\": \"https://l.example\"", "\"created\": \"yesterday\"",
    "\"motivation\": \"questioning\"",
  ])
  func whatANoteHasNoPlaceForIsNamed(_ member: String) throws {
    #expect(try note("\(member), \"bodyValue\": \"x\"").ids == ["import-left-out"])
  }

  @Test func allCreatorsAreTheAuthor() throws {
    let creators = "[\"Kim Aas\", {\"name\": \"Lena Ortiz\"}]"
    #expect(
      try note("\"creator\": \(creators), \"bodyValue\": \"x\"").note.author
        == "Kim Aas, Lena Ortiz")
  }

  // MARK: Records

  @Test func anEntityOfTheSiteIsAMention() throws {
    for body in [
      "\"https://marlow.example/places/marlow.html\"",
      "{\"type\": \"SpecificResource\", \"purpose\": \"identifying\", \"source\": \"../places/marlow.html\"}",
    ] {
      let (content, ids, _) = try Samples.read(
        Self.annotation("\"motivation\": \"identifying\", \"body\": \(body)"))
      #expect(ids == [])
      guard case .mention(let id)? = content.annotations.first?.content else {
        Issue.record("no mention")
        continue
      }
      #expect(id == (try Samples.id("place:marlow")))
    }
  }

  private static func quotation(_ members: String) -> String {
    annotation("\"motivation\": \"identifying\", \"sitegen:layer\": \"quotation\", \(members)")
  }

  @Test func whatAPersonDecidedIsARecordAndWhatARuleFoundIsNone() throws {
    let speaker =
      "\"body\": {\"purpose\": \"identifying\", \"source\": {\"id\": \"https://marlow.example/people/tom-ullery.html\"}}"
    let recorded = try Samples.read(
      Self.quotation(
        "\"sitegen:decidedBy\": \"record\", \"sitegen:kind\": \"indirect\", \(speaker)"))
    guard case .speech(let claim)? = recorded.content.annotations.first?.content else {
      Issue.record("no record")
      return
    }
    #expect(claim == .speaker(try Samples.id("person:tom-ullery"), indirect: true))
    for decision in ["rule", "label", "anything"] {
      let found = try Samples.read(
        Self.quotation("\"sitegen:decidedBy\": \"\(decision)\", \(speaker)"))
      #expect(found.content.annotations.isEmpty)
      #expect(found.ids == ["import-found-by-rule"])
    }
  }

  @Test func anOpenSpeakerStaysOpenAndAnUnknownOneIsNotMadeOpen() throws {
    let open = try Samples.read(
      Self.quotation("\"sitegen:decidedBy\": \"record\", \"sitegen:speaker\": \"open\""))
    guard case .speech(.unknown(indirect: false))? = open.content.annotations.first?.content else {
      Issue.record("no open speaker")
      return
    }
    let unknown = try Samples.read(
      Self.quotation(
        "\"sitegen:decidedBy\": \"record\", \"body\": {\"purpose\": \"identifying\", \"source\": {\"id\": \"https://marlow.example/people/gone.html\"}}"
      ))
    #expect(unknown.content.annotations.isEmpty)
    #expect(unknown.ids == ["import-unknown-entity"])
    let mention = try Samples.read(
      Self.annotation(
        "\"sitegen:layer\": \"mention\", \"sitegen:decidedBy\": \"record\", \"body\": {\"purpose\": \"identifying\", \"source\": \"https://o.example/x\"}"
      ))
    #expect(mention.content.annotations.isEmpty)
    #expect(mention.ids == ["import-unknown-entity"])
  }

  // MARK: Targets

  private func passages(_ target: String) throws -> ([ImportedPassage], [String]) {
    let (content, ids, _) = try Samples.read(
      Self.annotation("\"bodyValue\": \"x\"", target: target))
    return (content.annotations.flatMap(\.passages), ids)
  }

  @Test func allSelectorsOfATargetMeanOnePassage() throws {
    let (passages, ids) = try passages(
      """
      {"source": "https://courier.example/river", "selector": [
        {"type": "TextPositionSelector", "start": 3, "end": 8},
        {"type": "XPathSelector", "value": "/p"},
        {"type": "TextQuoteSelector", "exact": "waits"}]}
      """)
    #expect(ids == [])
    #expect(passages.map(\.exact) == ["waits"])
    #expect(passages[0].position == .codePoints(3..<8))
  }

  @Test func severalTargetsAreSeveralPassages() throws {
    #expect(try passages("[\(Self.target), \(Self.target)]").0.count == 2)
  }

  @Test func theInnermostSelectorIsMeant() throws {
    let (passages, _) = try passages(
      """
      {"source": "https://courier.example/river", "selector": {"type": "FragmentSelector",
        "value": "p1", "refinedBy": {"type": "TextQuoteSelector", "exact": "here"}}}
      """)
    #expect(passages.map(\.exact) == ["here"])
  }

  @Test(arguments: [
    "\"https://courier.example/river\"",
    "{\"source\": \"https://courier.example/river\"}",
  ])
  func aWholeTextIsNoPassage(_ target: String) throws {
    let (passages, ids) = try passages(target)
    #expect(passages.isEmpty)
    #expect(ids == ["import-no-passage"])
  }

  @Test(arguments: ["CssSelector", "XPathSelector", "SvgSelector", "DataPositionSelector"])
  func selectorsOfPagesAreNamed(_ type: String) throws {
    let (passages, ids) = try passages(
      "{\"source\": \"https://x.example/\", \"selector\": {\"type\": \"\(type)\", \"value\": \"p\"}}"
    )
    #expect(passages.isEmpty)
    #expect(ids == ["import-no-passage", "import-selector-unread"])
  }

  @Test func addressesOfAnArticleAreItsPageItsSourceAndItsArchivedCopy() throws {
    let site = try Samples.site()
    for address in [
      "https://marlow.example/articles/river.html", "https://courier.example/river",
      "http://courier.example/river/", "https://archive.example/7#top", "river.html",
    ] {
      #expect(site.article(at: address)?.description == "river", "\(address)")
    }
    #expect(site.article(at: "https://courier.example/other") == nil)
    #expect(site.article(at: "https://marlow.example/people/tom-ullery.html") == nil)
  }
}
