import CommonMark
import SiteModel
import SourceText
import Testing

@testable import Importing

/// What comes over from Hypothesis.
@Suite struct HypothesisTests {
  /// A row of its search, with further members.
  private static func row(
    _ id: String, text: String = "Right.", tags: String = "[]", more: String = "",
    selectors: String? = quote
  ) -> String {
    let selector = selectors.map { ", \"selector\": [\($0)]" } ?? ""
    return """
      {"id": "\(id)", "created": "2026-11-12T09:30:00.1+00:00", "user": "acct:lena@hypothes.is",
       "uri": "https://courier.example/river", "text": "\(text)", "tags": \(tags),
       "target": [{"source": "https://courier.example/river"\(selector)}]\(more)}
      """
  }

  private static let quote = """
    {"type": "TextPositionSelector", "start": 4, "end": 9},
    {"type": "TextQuoteSelector", "exact": "waits", "prefix": "he ", "suffix": " here"}
    """

  private func read(_ rows: String..., includesPrivate: Bool = false) throws -> (
    content: ImportedContent, ids: [String], diagnostics: [Diagnostic]
  ) {
    try Samples.read(
      "{\"total\": \(rows.count), \"rows\": [\(rows.joined(separator: ","))]}",
      includesPrivate: includesPrivate)
  }

  @Test func anAnnotationBecomesANoteOnItsWords() throws {
    let (content, ids, _) = try read(Self.row("aB-1"))
    #expect(ids == [])
    try #require(content.annotations.count == 1)
    let annotation = content.annotations[0]
    let note = try annotation.note()
    #expect(note.category == .comment)
    #expect(note.id == "h-aB-1")
    #expect(note.author == "lena")
    #expect(note.date == "2026-11-12")
    #expect(try annotation.body() == "Right.\n")
    #expect(annotation.sources.first == "https://courier.example/river")
    let passage = annotation.passages[0]
    #expect(passage.exact == "waits")
    #expect(passage.prefix == "he ")
    #expect(passage.suffix == " here")
    #expect(passage.position == .codePoints(4..<9))
  }

  @Test func theExportOfItsWebAppIsRead() throws {
    let (content, _, _) = try Samples.read(
      "{\"export_date\": \"2026\", \"annotations\": [\(Self.row("a"))]}")
    #expect(content.annotations.count == 1)
    #expect(try Samples.read("[\(Self.row("a"))]").content.annotations.count == 1)
  }

  @Test func theNameThatItsAuthorShowsIsTheAuthor() throws {
    let row = Self.row("a", more: ", \"user_info\": {\"display_name\": \"Lena Ortiz\"}")
    #expect(try read(row).content.annotations[0].note().author == "Lena Ortiz")
  }

  @Test(arguments: [
    ("fact-check", "fact-check"), ("How we know", "method"), ("CONTEXT", "context"),
  ])
  func aTagThatIsACategoryIsTheCategory(_ tag: String, _ category: String) throws {
    let (content, _, _) = try read(Self.row("a", tags: "[\"\(tag)\", \"ferry\"]"))
    #expect(try content.annotations[0].note().category.name == category)
    #expect(try content.annotations[0].body() == "Right.\n\nTags: ferry\n")
  }

  @Test func aReplyIsANoteOnTheSamePassageThatLeadsToItsParent() throws {
    let reply = Self.row("r", text: "No.", more: ", \"references\": [\"a\"]", selectors: nil)
    let (content, ids, _) = try read(Self.row("a"), reply)
    #expect(ids == [])
    try #require(content.annotations.count == 2)
    #expect(content.annotations[1].passages == content.annotations[0].passages)
    #expect(try content.annotations[1].body() == "In reply to [a note by lena](#h-a).\n\nNo.\n")
  }

  @Test func aReplyToAReplyStandsOnTheRootsPassageAndLeadsToItsParent() throws {
    let (content, _, _) = try read(
      Self.row("a"), Self.row("b", more: ", \"references\": [\"a\"]", selectors: nil),
      Self.row("c", more: ", \"references\": [\"a\", \"b\"]", selectors: nil))
    try #require(content.annotations.count == 3)
    #expect(content.annotations[2].passages == content.annotations[0].passages)
    #expect(try content.annotations[2].body().contains("(#h-b)"))
  }

  @Test func aReplyToAHighlightHasNoLinkThatLeadsNowhere() throws {
    let reply = Self.row("r", text: "No.", more: ", \"references\": [\"a\"]", selectors: nil)
    let (content, ids, _) = try read(Self.row("a", text: ""), reply)
    #expect(ids == ["import-without-words"])
    #expect(try content.annotations.map { try $0.body() } == ["No.\n"])
  }

  @Test func whatIsAboutNoPassageIsSaidToBeLeftOut() throws {
    let orphan = Self.row("r", more: ", \"references\": [\"gone\"]", selectors: nil)
    let (content, ids, diagnostics) = try read(Self.row("p", selectors: nil), orphan)
    #expect(content.annotations.isEmpty)
    #expect(ids == ["import-no-passage", "import-no-passage"])
    #expect(diagnostics.allSatisfy { $0.place?.span != nil })
  }

  @Test(arguments: [
    "\"group\": \"abc\"", "\"permissions\": {\"read\": [\"acct:lena@hypothes.is\"]}",
  ])
  func whatIsNotSharedWithEverybodyIsLeftOutUnlessTold(_ member: String) throws {
    let row = Self.row("a", more: ", \(member)")
    let (content, ids, _) = try read(row)
    #expect(content.annotations.isEmpty)
    #expect(ids == ["import-private"])
    #expect(try read(row, includesPrivate: true).content.annotations.count == 1)
  }

  @Test func whatIsSharedWithEverybodyIsNotPrivate() throws {
    let row = Self.row(
      "a", more: ", \"group\": \"__world__\", \"permissions\": {\"read\": [\"group:__world__\"]}")
    #expect(try read(row).content.annotations.count == 1)
  }

  @Test func aHighlightAndAHiddenAnnotationAreSaidToBeLeftOut() throws {
    let (content, ids, _) = try read(
      Self.row("a", text: " "), Self.row("b", more: ", \"hidden\": true"))
    #expect(content.annotations.isEmpty)
    #expect(ids == ["import-hidden", "import-without-words"])
  }

  @Test func aPassageWithoutItsWordsIsSaidToBeUnread() throws {
    let (_, ids, _) = try read(
      Self.row("a", selectors: "{\"type\": \"RangeSelector\", \"startContainer\": \"/p[1]\"}"))
    #expect(ids == ["import-no-passage", "import-selector-unread"])
  }

  @Test func membersThatANoteHasNoPlaceForAreNamedOnce() throws {
    let (_, ids, diagnostics) = try read(
      Self.row("a", more: ", \"mood\": 1"), Self.row("b", more: ", \"mood\": 2"))
    #expect(ids == ["import-left-out"])
    #expect(diagnostics[0].message == "“mood” is not carried over, 2 times")
  }

  @Test func halfASignThatWasCutOffDoesNoHarm() throws {
    let row = Self.row(
      "a",
      selectors: #"{"type": "TextQuoteSelector", "exact": "waits", "prefix": "\udea2 he "}"#)
    #expect(try read(row).content.annotations[0].passages[0].prefix == "\u{FFFD} he ")
  }

  // MARK: Bodies

  @Test func headingsAndQuotationsAreMadeToFitANote() throws {
    let (content, ids, _) = try read(Self.row("a", text: #"# Big\n\n> so\n\nEnd"#))
    #expect(try content.annotations[0].body() == "# Big\n\n> so\n\nEnd\n")
    #expect(ids == ["import-body-altered"])
    let fitted = NoteBody.fitting(try content.annotations[0].note().body)
    #expect(NoteBody.fits(fitted))
  }

  @Test func htmlIsShownAsItIsWritten() throws {
    let (content, ids, _) = try read(
      Self.row("a", text: #"<div>kept</div>\n\n<b>bold</b> <!-- x -->"#))
    #expect(ids == ["import-body-altered"])
    let blocks = try content.annotations[0].note().body.blocks
    let words = blocks.map { block in
      if case .paragraph(let inlines) = block.kind { inlines.plainText } else { "" }
    }
    #expect(words == ["<div>kept</div>", "<b>bold</b> <!-- x -->"])
  }

  @Test func linksToPagesOfTheSiteAreTheSitesOwn() throws {
    let text =
      "[T](https://marlow.example/people/tom-ullery.html) [n](https://marlow.example/articles/river.html#note-x)"
      + " [o](https://o.example) [p](/gone) [j](javascript:alert)"
    let (content, ids, _) = try read(Self.row("a", text: text))
    #expect(ids == ["import-body-altered", "import-body-altered"])
    #expect(
      try content.annotations[0].body()
        == "[T](person:tom-ullery) [n](#x) [o](https://o.example) p j\n")
  }
}
