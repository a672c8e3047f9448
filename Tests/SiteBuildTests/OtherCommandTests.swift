import Testing

/// The commands besides building and checking: exit codes, and what goes to which stream.
struct OtherCommandTests {
  // MARK: Quotations of any text

  @Test func quotesOfATextAreListedWithoutASite() throws {
    let folder = try TemporarySite()
    try folder.write("a.txt", "Title\n\n“We had no choice,” Anna Holt said.\n")
    let run = try SitegenProgram.run(["quotes", "a.txt"], in: folder)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("a.txt:3:1: “We had no choice,”\n  speaker: Anna Holt; "))
    #expect(
      try SitegenProgram.run(["quotes", "--json", "a.txt"], in: folder).output.hasPrefix("{"))
  }

  @Test func badLinesOfTextsEndWithOneAndTheOthersAreAnswered() throws {
    let folder = try TemporarySite()
    try folder.write("in", "x\n{\"id\":1,\"text\":\"\"}\n")
    let run = try SitegenProgram.run(["quotes", "--jsonl", "in"], in: folder)
    #expect(run.code == 1)
    #expect(run.output == "{\"id\":1,\"quotes\":[]}\n")
    #expect(run.errors.hasPrefix("in: error: line 1 "))
    #expect(try SitegenProgram.run(["quotes", "--jsonl", "-"], in: folder).code == 0)
  }

  @Test(arguments: [
    ["quotes"], ["quotes", "--jsonl", "in", "a.txt"], ["quotes", "--indirect", "a.txt"],
    ["quotes", "-", "-"], ["quotes", "--language", "tlh", "-"],
  ])
  func quotesThatCannotBeMeantEndWithTwo(_ arguments: [String]) throws {
    #expect(try SitegenProgram.run(arguments).code == 2)
  }

  @Test func quotesOfAFileThatIsNotThereEndWithThree() throws {
    #expect(try SitegenProgram.run(["quotes", "none.txt"]).code == 3)
  }

  // MARK: Other forms

  @Test func anArticleIsPrintedInAnotherFormWithoutWritingAnything() throws {
    let site = try TemporarySite(SitegenProgram.fine)
    let run = try SitegenProgram.run(["export", "tei", "a"], in: site)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("<?xml") && run.output.hasSuffix("</TEI>\n"))
    #expect(run.output.contains("target=\"https://example.org/articles/a.html\""))
    #expect(!site.exists("Output"))
    let byPath = try SitegenProgram.run(["export", "tei", "Content/articles/a.txt"], in: site)
    #expect(byPath.output == run.output)
    let moved = try SitegenProgram.run(
      ["export", "csv", "--base-url", "https://other.example"], in: site)
    #expect(moved.output.contains(",https://other.example/articles/a.html#q-"))
  }

  @Test func quotationsOfTheWholeSiteNeedNoArticle() throws {
    let site = try TemporarySite(SitegenProgram.fine)
    let all = try SitegenProgram.run(["export", "csv"], in: site)
    #expect(all.code == 0)
    #expect(all.output.split(separator: "\r\n").count == 2)
    #expect(
      try SitegenProgram.run(["export", "json", "a"], in: site).output.hasPrefix("{\"version\":1,"))
  }

  @Test(arguments: [
    ["export", "tie", "a"], ["export", "tei"], ["export", "web-annotation"],
    ["export", "schema-org"],
    ["export", "tei", "b"], ["export"], ["export", "csv", "--content", "none"],
    ["export", "csv", "--base-url", "x"],
  ]) func exportsThatCannotBeMeantEndWithTwo(_ arguments: [String]) throws {
    let run = try SitegenProgram.run(arguments, in: TemporarySite(SitegenProgram.fine))
    #expect(run.code == 2)
    #expect(run.output == "" && run.errors != "")
  }

  @Test func anExportOfContentWithErrorsIsPrintedAndEndsWithOne() throws {
    let run = try SitegenProgram.run(
      ["export", "csv"],
      in: TemporarySite(SitegenProgram.fine.merging(["articles/b.txt": ""]) { $1 }))
    #expect(run.code == 1)
    #expect(run.errors.contains("[empty-article]"))
    #expect(run.output.hasPrefix("article,"))
  }

  // MARK: Explaining an article

  @Test func anArticleIsExplainedWithoutWritingAnything() throws {
    let site = try TemporarySite(SitegenProgram.fine)
    let run = try SitegenProgram.run(["explain", "a"], in: site)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("speaker person:anna-holt; rule cue-after"))
    #expect(!site.exists("Output"))
    #expect(
      try SitegenProgram.run(["explain", "--json", "a"], in: site).output.hasPrefix("{\"type\":"))
  }

  @Test func anArticleThatIsNotThereEndsWithTwo() throws {
    let run = try SitegenProgram.run(["explain", "b"], in: TemporarySite(SitegenProgram.fine))
    #expect(run.code == 2)
    #expect(run.errors.contains("[wrong-usage]"))
  }

  // MARK: Importing

  private static let annotation = """
    {"type": "Annotation", "bodyValue": "So?", "creator": "Kim Aas", "target": {"source": "x",
     "selector": {"type": "TextQuoteSelector", "exact": "no choice"}}}
    """

  @Test func anImportIsShownAndMadeOnlyWhenAsked() throws {
    let site = try TemporarySite(SitegenProgram.fine)
    try site.write("in.json", Self.annotation)
    let shown = try SitegenProgram.run(["import", "--article", "a", "in.json"], in: site)
    #expect(shown.code == 0)
    #expect(shown.errors == "")
    #expect(shown.output.hasPrefix("would make Content/articles/a.kim-aas.md: 1 note, 0 records\n"))
    #expect(shown.output.contains("\n  | > no choice\n"))
    #expect(!site.exists("Content/articles/a.kim-aas.md"))
    let made = try SitegenProgram.run(["import", "--article", "a", "--write", "in.json"], in: site)
    #expect(made.code == 0)
    #expect(
      made.output == "made Content/articles/a.kim-aas.md: 1 note, 0 records\n"
        + "web-annotation: 1 file, 1 note, 0 records; 0 warnings\n")
    #expect(site.text("Content/articles/a.kim-aas.md").contains("> no choice\n"))
    #expect(site.files(in: "Content").keys.allSatisfy { !$0.contains("draft") })
  }

  @Test func anImportIsToldToProgramsAsJSON() throws {
    let site = try TemporarySite(SitegenProgram.fine)
    try site.write("in.json", Self.annotation)
    let run = try SitegenProgram.run(["import", "--json", "--article", "a", "in.json"], in: site)
    #expect(
      run.output.hasPrefix(
        "{\"type\":\"file\",\"path\":\"Content/articles/a.kim-aas.md\",\"role\":\"annotations\","
          + "\"notes\":1,\"records\":0,\"made\":false,\"text\":\"---"))
  }

  @Test func anImportThatIsBrokenEndsWithOne() throws {
    let site = try TemporarySite(SitegenProgram.fine)
    try site.write("in.json", "{\n  \"rows\": [1 2]}")
    let run = try SitegenProgram.run(["import", "in.json"], in: site)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("in.json:2:14: error: "))
  }

  @Test func anImportOfAnUnknownTextEndsWithTwoAndAFileThatIsNotThereWithThree() throws {
    let site = try TemporarySite(SitegenProgram.fine)
    try site.write("in.json", Self.annotation)
    let run = try SitegenProgram.run(["import", "in.json"], in: site)
    #expect(run.code == 2)
    #expect(run.errors.contains("--article: a"))
    #expect(try SitegenProgram.run(["import", "--article", "b", "in.json"], in: site).code == 2)
    #expect(try SitegenProgram.run(["import", "none.json"], in: site).code == 3)
    #expect(try SitegenProgram.run(["import", ""], in: site).code == 2)
  }

  @Test func aRenamingIsShownThenDone() throws {
    let site = try TemporarySite(
      SitegenProgram.fine.merging(["pages/p.md": "---\ntitle: P\n---\n[A](person:anna-holt)\n"]) {
        $1
      })
    let names = ["rename", "person:anna-holt", "person:anna-lien"]
    let shown = try SitegenProgram.run(names, in: site)
    #expect(shown.code == 0 && shown.errors == "")
    #expect(shown.output.contains("Content/pages/p.md:4\n  - | [A](person:anna-holt)\n"))
    #expect(shown.output.hasSuffix("1 reference in 1 file; nothing written; --write does it\n"))
    let done = try SitegenProgram.run(names + ["--write", "--json"], in: site)
    #expect(done.code == 0)
    #expect(
      done.output.hasSuffix(
        "{\"type\":\"summary\",\"old\":\"person:anna-holt\",\"new\":\"person:anna-lien\","
          + "\"references\":1,\"files\":3,\"written\":3,\"notWritten\":0}\n"))
    #expect(site.exists("Content/people/anna-lien.md"))
  }

  @Test func aRenamingEndsWithOneTwoOrThree() throws {
    let site = try TemporarySite(
      SitegenProgram.fine.merging(["people/a.md": "---\nname: A\nborn: 1950\n---\n"]) { $1 })
    #expect(try SitegenProgram.run(["rename", "person:b", "person:c"], in: site).code == 2)
    #expect(try SitegenProgram.run(["rename", "person:a"], in: site).code == 2)
    let stopped = try SitegenProgram.run(["rename", "person:a", "place:a", "--write"], in: site)
    #expect(stopped.code == 1 && stopped.errors.contains("[unknown-key]"))
    #expect(stopped.output == "person:a → place:a: stopped, nothing written\n")
    // Something that cannot be replaced stands where the new file is to be.
    try site.link("Content/people/c.md", to: "nowhere")
    let refused = try SitegenProgram.run(["rename", "person:a", "person:c", "--write"], in: site)
    #expect(refused.code == 3 && refused.output.contains("not done"), "\(refused)")
    #expect(site.exists("Content/people/a.md"))
  }
}
