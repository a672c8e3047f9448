import CommonMark
import MarkedText
import SiteModel
import SourceText
import Testing

@testable import Reading

@Suite struct AnnotationReaderTests {
  private func read(_ file: SourceFile) -> Diagnosed<[Annotation]> {
    var diagnostics: [Diagnostic] = []
    let document = MarkdownParser(settings: settings).parse(file, file.contents)
      .unwrapped(into: &diagnostics)
    let reader = AnnotationReader(
      file: file, settings: settings, author: "Lena Ortiz", date: "2026-11-12")
    let annotations = reader.read(document).unwrapped(into: &diagnostics)
    return Diagnosed(annotations, diagnostics)
  }

  private func read(_ text: String) -> Diagnosed<[Annotation]> { read(file(text)) }

  private func note(_ text: String) throws -> Note {
    let result = read(text)
    #expect(result.diagnostics.isEmpty)
    guard case .note(let note)? = result.output.first?.content, result.output.count == 1 else {
      throw NoNote()
    }
    return note
  }

  private struct NoNote: Error {}

  private func claims(_ text: String) -> [SpeechClaim] {
    read(text).output.compactMap { annotation in
      guard case .speech(let claim) = annotation.content else { return nil }
      return claim
    }
  }

  private func person(_ name: String) throws -> EntityID {
    EntityID(kind: "person", slug: try #require(Slug(name)))
  }

  // MARK: Speech

  @Test func aSpeakerIsALinkToAnEntry() throws {
    let id = try person("tom-ullery")
    #expect(
      claims("## Speech\n\n> a **“b”** c\n\n- speaker: [Tom](person:tom-ullery)\n")
        == [.speaker(id, indirect: false)])
    #expect(
      claims("## Speech\n\n> a\n\n- speaker: [Tom](person:tom-ullery)\n- indirect: yes\n")
        == [.speaker(id, indirect: true)])
  }

  @Test(arguments: ["unknown", "Unknown"])
  func aSpeakerMayBeUnknown(word: String) {
    #expect(claims("## Speech\n\n> a\n\n- speaker: \(word)\n") == [.unknown(indirect: false)])
  }

  @Test(arguments: ["- not speech: scare quotes", "- not speech:", "- Not Speech: a title"])
  func quotedWordsMayBeNoSpeech(fact: String) {
    #expect(claims("## Speech\n\n> a\n\n\(fact)\n") == [.notSpeech])
  }

  @Test(arguments: [
    "## Speech\n\n> a\n\n- indirect: yes\n«here:- speaker: [Tom](person:tom)»\n",
    "## Mentions\n\n> a\n\n«here:- is: [Alder](place:alder)»\n",
  ])
  func aRecordKnowsTheFactThatNamesItsEntity(text: String) {
    let marked = MarkedText(text)
    #expect(read(marked.file).output.map(\.entityFact) == [marked["here"]])
  }

  @Test func aRecordThatNamesNoEntityHasNoFactForIt() {
    #expect(read("## Furniture\n\n> a\n").output.map(\.entityFact) == [nil])
  }

  @Test func aHeadingHoldsAnyNumberOfRecords() throws {
    let result = read(
      """
      ## Speech

      > one

      - speaker: [A](person:a)

      > two

      - speaker: [B](person:b)

      ## Furniture

      > Read more

      > Photo: x
      """)
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.output.map { $0.targets.map(\.exact) } == [
        ["one"], ["two"], ["Read more", "Photo: x"],
      ])
  }

  @Test func aRecordWithoutASpeakerIsAnError() throws {
    let text = MarkedText("## Speech\n\n«here:> a»\n")
    let result = read(text.file)
    #expect(result.output.isEmpty)
    let fault = try result.diagnostics.only("speaker-missing")
    #expect(fault.place?.span == text["here"])
    #expect(fault.hint?.contains("- speaker: [Name](person:name)") == true)
  }

  @Test func aSpeakerWhoDoesNotSpeakIsAnError() throws {
    let result = read("## Speech\n\n> a\n\n- speaker: [A](person:a)\n- not speech: x\n")
    #expect(result.output.isEmpty)
    #expect(try result.diagnostics.only("speaker-contradiction").words == "- not speech: x")
  }

  @Test func twoSpeakersAreAnError() throws {
    let result = read("## Speech\n\n> a\n\n- speaker: [A](person:a)\n- speaker: [B](person:b)\n")
    let fault = try result.diagnostics.only("duplicate-key")
    #expect(fault.words == "- speaker: [B](person:b)")
    #expect(fault.notes.count == 1)
  }

  @Test(arguments: [
    ("Ines Maro", "write `[Ines Maro](person:ines-maro)`, with the name of the entry's file"),
    ("[Ines](https://a.example)", "write `[Ines](person:ines)`, with the name of the entry's file"),
    ("[Ines](article:pool)", "write `[Ines](person:ines)`, with the name of the entry's file"),
    ("", "write `[Name](person:name)`, with the name of the entry's file"),
  ])
  func aSpeakerThatIsNoEntryIsAnErrorThatShowsTheLink(value: String, hint: String) throws {
    let result = read("## Speech\n\n> a\n\n- speaker: \(value)\n")
    #expect(result.output.isEmpty)
    let fault = try result.diagnostics.only("bad-value")
    #expect(fault.message == "“speaker” is not a link to an entry of the index, or “unknown”")
    #expect(fault.hint == hint)
  }

  @Test func yesAndNoAreTheOnlyTruths() throws {
    let text = "## Speech\n\n> a\n\n- speaker: unknown\n- indirect: "
    #expect(
      try read(text + "maybe").diagnostics.only("bad-value").message
        == "“indirect” is not yes or no")
    #expect(claims(text + "Yes") == [.unknown(indirect: true)])
    #expect(claims(text + "no") == [.unknown(indirect: false)])
  }

  // MARK: Mentions and furniture

  @Test func aMentionMeansAnEntryOrNobody() throws {
    let result = read(
      "## Mentions\n\n> **Georgia** —\n\n- is: [G](place:georgia-us)\n\n> the **Maro** men\n\n- is: nobody\n"
    )
    #expect(result.diagnostics.isEmpty)
    let meant = result.output.map { annotation -> String in
      guard case .mention(let id) = annotation.content else { return "?" }
      return id?.description ?? "nobody"
    }
    #expect(meant == ["place:georgia-us", "nobody"])
  }

  @Test func aMentionThatMeansNothingIsAnError() throws {
    #expect(
      try read("## Mentions\n\n> Maro\n").diagnostics.only("mention-missing").hint
        == "write `- is: [Name](person:name)` or `- is: nobody` under it")
    #expect(
      try read("## Mentions\n\n> Maro\n\n- is: Maro\n").diagnostics.only("bad-value").hint != nil)
  }

  @Test func furnitureNeedsNoFacts() {
    let result = read("## Furniture\n\n> Read more\n")
    #expect(result.diagnostics.isEmpty)
    guard case .furniture? = result.output.first?.content else {
      Issue.record("no furniture")
      return
    }
  }

  @Test(arguments: [
    ("Speech", "- speaker: unknown\n- indrect: yes", "indirect"),
    ("Mentions", "- is: nobody\n- iss: x", "is"), ("Furniture", "- ocurrence: 2", "occurrence"),
  ])
  func unknownFactsHaveTheNearestKnownOne(heading: String, facts: String, near: String) throws {
    let fault = try read("## \(heading)\n\n> a\n\n\(facts)\n").diagnostics.only("unknown-key")
    #expect(fault.hint == "did you mean “\(near)”?")
  }

  @Test(arguments: [
    "## speech", "## SPEECH", "## Speech: who said what", "# Speech", "Speech\n---",
  ])
  func aHeadingOfRecordsMayBeWrittenInManyWays(heading: String) {
    #expect(claims("\(heading)\n\n> a\n\n- speaker: unknown\n") == [.unknown(indirect: false)])
  }

  @Test(arguments: ["Some words.", "- a: list", "1. one", "    code", "### More"])
  func whatIsNoRecordIsAWarning(block: String) throws {
    let result = read("## Speech\n\n\(block)\n\n> a\n\n- speaker: unknown\n")
    let warning = try result.diagnostics.only("stray-text")
    #expect(warning.severity == .warning)
    #expect(warning.message == "this belongs to no record of “Speech”")
    #expect(result.output.count == 1)
  }

  // MARK: Notes

  @Test func aNoteHasAllItsFacts() throws {
    let note = try note(
      """
      ## Fact-check: the cost is an estimate

      > **The repairs**, and nobody

      - verdict: needs  context
      - by: Kim Oye
      - date: 2026-12-01
      - source: <https://example.org/report.pdf>
      - source: [The survey](https://example.org/survey), page 3
      - source: https://example.org/plain
      - id: repair-cost

      The survey gives a range.

      - a list of the note's own
      """)
    #expect(note.category.name == "fact-check")
    #expect(note.title == "the cost is an estimate")
    #expect(note.verdict == "needs context")
    #expect(note.author == "Kim Oye")
    #expect(note.date == "2026-12-01")
    #expect(
      note.sources == [
        NoteSource("https://example.org/report.pdf"),
        NoteSource("https://example.org/survey", words: "The survey, page 3"),
        NoteSource("https://example.org/plain"),
      ])
    #expect(note.id == "repair-cost")
    #expect(note.body.blocks.count == 2)
  }

  @Test func authorAndDateAreTheFilesUnlessTheNoteSays() throws {
    let note = try note("## Context: a\n\n> b\n\nWords.\n")
    #expect(note.author == "Lena Ortiz")
    #expect(note.date == "2026-11-12")
  }

  @Test(arguments: [
    ("## Context", "context", ""), ("## fact-check: a: b", "fact-check", "a: b"),
    ("## COMMENT:a", "comment", "a"), ("## How we know: x", "method", "x"),
    ("## method: x", "method", "x"), ("## Context: **bold** `code`", "context", "bold code"),
  ])
  func theHeadingTellsCategoryAndTitle(heading: String, name: String, title: String) throws {
    let note = try note("\(heading)\n\n> a\n")
    #expect(note.category.name == name)
    #expect(note.title == title)
  }

  @Test(arguments: [
    ("## Fact check: x", "did you mean “Fact-check”?"),
    ("## Mention", "did you mean “Mentions”?"),
    (
      "# Council closes the pool",
      "annotations begin with ##; the article's title stands in the front matter, title: …"
    ),
    (
      "Some words\n---",
      "a line of --- or === right under words makes them a heading: put a blank line between them if that is not meant"
    ),
  ])
  func anUnknownCategoryIsAnErrorWithAdvice(heading: String, hint: String) throws {
    let result = read("\(heading)\n\n> a\n")
    #expect(result.output.isEmpty)
    #expect(try result.diagnostics.only("unknown-category").hint == hint)
  }

  @Test func anUnknownCategoryThatIsNearNothingListsThemAll() throws {
    let hint = try #require(
      try read("## Whatever: x\n\n> a\n").diagnostics.only("unknown-category").hint)
    #expect(hint.hasPrefix("known here: Context, Fact-check, "))
    #expect(hint.contains("How we know, Speech, Mentions, Furniture"))
  }

  @Test(arguments: ["##", "## : title"])
  func aHeadingWithoutACategorySaysSo(heading: String) throws {
    #expect(
      try read("\(heading)\n\n> a\n").diagnostics.only("unknown-category").message
        == "this heading names no category")
  }

  @Test func aNoteWithoutAPassageIsAnError() throws {
    let text = MarkedText("«here:## Context: x»\n\nWords.\n")
    let result = read(text.file)
    #expect(result.output.isEmpty)
    let fault = try result.diagnostics.only("annotation-without-passage")
    #expect(fault.place?.span == text["here"])
    #expect(fault.hint?.contains("block quotation") == true)
  }

  @Test func aNoteMayHaveSeveralTargets() throws {
    let result = read("## Context: x\n\n> **one** a\n\n> **two** b\n\nWords.\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.output.first?.targets.map(\.exact) == ["one", "two"])
  }

  @Test(arguments: [
    ("- date: yesterday", "“date” is not a day, year first: 2026-11-10"),
    ("- date: 2026-02-30", "“date” is not a day, year first: 2026-11-10"),
    ("- date:", "“date” is not a day, year first: 2026-11-10"),
    ("- verdict:", "“verdict” has no value"),
    ("- by:", "“by” has no value"),
    ("- source: a book", "“source” is not a web address: <https://example.org/report>"),
    ("- source: [x](person:y)", "“source” is not a web address: <https://example.org/report>"),
    ("- id: repair cost", "“id” is not letters, digits and -"),
    ("- id: \"x\"", "“id” is not letters, digits and -"),
    ("- occurrence: 0", "“occurrence” is not a number from 1 on"),
    ("- occurrence: second", "“occurrence” is not a number from 1 on"),
    ("- occurrence: 99999999999999999999", "“occurrence” is not a number from 1 on"),
  ])
  func aFactWithAWrongValueIsAnErrorAndTheNoteStays(fact: String, message: String) throws {
    let result = read("## Context: x\n\n> a\n\n\(fact)\n\nWords.\n")
    let fault = try result.diagnostics.only("bad-value")
    #expect(fault.message == message)
    #expect(fault.words == fact)
    #expect(result.output.count == 1)
  }

  @Test func theFirstListIsFactsAndALaterOneIsNot() throws {
    let result = read("## Context: x\n\n> a\n\n- Budget: 4 million\n- by: A\n")
    let fault = try result.diagnostics.only("unknown-key")
    #expect(fault.words == "- Budget: 4 million")
    #expect(fault.hint?.contains("put a sentence before a list that belongs to the note") == true)
    #expect(
      try note("## Context: x\n\n> a\n\nFirst:\n\n- Budget: 4 million\n").body.blocks.count == 2)
  }

  @Test(arguments: [
    "- just words", "- <https://example.org/x>", "- a: b\n\n  c", "- : x", "- not speech",
  ])
  func aFactThatIsNoKeyAndValueIsAnError(fact: String) throws {
    let fault = try read("## Context: x\n\n> a\n\n\(fact)\n").diagnostics.only("malformed-fact")
    #expect(fault.hint?.contains("the first list under a block quotation holds its facts") == true)
  }

  @Test func textBeforeTheFirstHeadingIsAWarning() throws {
    let text = MarkedText("«here:Some words.\n\n> and a quotation»\n\n## Context: x\n\n> a\n")
    let result = read(text.file)
    let warning = try result.diagnostics.only("outside-annotation")
    #expect(warning.severity == .warning)
    #expect(warning.place?.span == text["here"])
    #expect(result.output.count == 1)
  }

  @Test func smallerHeadingsStandInsideANote() throws {
    #expect(try note("## Context: x\n\n> a\n\n### Sources\n\nWords.\n").body.blocks.count == 2)
  }

  @Test func nothingIsNoAnnotation() {
    #expect(read("").output.isEmpty)
    #expect(read("").diagnostics.isEmpty)
  }
}
