import Foundation
import Testing

/// The program itself: exit codes, and what goes to which stream.
struct CommandLineTests {
  /// What a run of the program came to.
  struct Run {
    var code: Int32
    var output: String
    var errors: String
  }

  /// The program beside the tests that run.
  private static func program() throws -> String {
    var starts = CommandLine.arguments
    if let main = Bundle.main.executablePath { starts.append(main) }
    for start in starts where start.contains("/") {
      var folder = start.deletingLastPart
      while folder.contains("/") {
        let path = "\(folder)/sitegen"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
        {
          return path
        }
        folder = folder.deletingLastPart
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  private func run(_ arguments: [String], in site: TemporarySite? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Self.program())
    process.arguments = arguments
    let folder = try site ?? TemporarySite()
    process.currentDirectoryURL = URL(fileURLWithPath: folder.root)
    process.standardInput = FileHandle.nullDevice
    let streams = try ["stdout", "stderr"].map { name in
      try folder.write("\(name)", "")
      return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder.root)/\(name)"))
    }
    process.standardOutput = streams[0]
    process.standardError = streams[1]
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: folder.text("stdout"),
      errors: folder.text("stderr"))
  }

  private func site(_ content: [String: String]) throws -> TemporarySite {
    let site = try TemporarySite(content)
    try site.copyTemplates()
    return site
  }

  private static let fine = [
    "site.yml": "title: Site\nurl: https://example.org/\n",
    "articles/a.txt": "Title\n\n“We had no choice,” Anna Holt said.\n",
    "people/anna-holt.md": "---\nname: Anna Holt\n---\n",
  ]

  @Test func aSiteThatIsFineEndsWithZeroAndOneLine() throws {
    let run = try run(["build"], in: site(Self.fine))
    #expect(run.code == 0)
    #expect(run.errors == "")
    let line = try Regex(
      #"1 article, 1 person, 0 places, 1 quotation \(1 with speaker, 0 without\), 0 reports, 0 notes; "#
        + #"files: \d+ created, 0 updated, 0 unchanged, 0 deleted; \d+\.\d\d s\n"#)
    #expect(run.output.wholeMatch(of: line) != nil, "\(run.output)")
  }

  @Test func errorsOfTheContentEndWithOne() throws {
    let run = try run(["build"], in: site(["articles/a.txt": "", "stray": ""]))
    #expect(run.code == 1)
    #expect(run.errors.contains("[empty-article]") && run.errors.contains("[stray-file]"))
    #expect(run.output.contains("1 error, 1 warning"))
  }

  @Test func warningsEndWithOneWhenStrict() throws {
    let site = try site(Self.fine.merging(["stray": ""]) { $1 })
    #expect(try run(["build"], in: site).code == 0)
    #expect(try run(["build", "--strict"], in: site).code == 1)
    try site.delete("Content/stray")
    #expect(try run(["build", "--strict"], in: site).code == 0)
  }

  @Test func quietPrintsErrorsAndNothingElse() throws {
    let site = try site(Self.fine.merging(["stray": ""]) { $1 })
    var run = try run(["build", "--quiet"], in: site)
    #expect(run.code == 0)
    #expect(run.output + run.errors == "")
    try site.write("Content/articles/b.txt", "")
    run = try self.run(["build", "--quiet"], in: site)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("[empty-article]"))
    #expect(!run.errors.contains("stray"))
  }

  @Test func verboseAlsoPrintsNotesAndTimes() throws {
    let run = try run(["build", "--verbose"], in: site(["articles/a.txt": "Title\n\nText.\n"]))
    #expect(run.code == 0)
    #expect(run.errors.contains("note: ") && run.output.contains("render and write: "))
  }

  @Test func jsonIsAnObjectALine() throws {
    let site = try site(["articles/a.txt": "", "articles/\"q\".txt": "\u{1}", "stray": ""])
    let run = try run(["build", "--json"], in: site)
    #expect(run.code == 1)
    #expect(run.errors == "")
    let objects = try run.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(objects.count == 4)
    let summary = try #require(objects.last)
    #expect(summary["type"] as? String == "summary")
    #expect((summary["diagnostics"] as? [String: Any])?["errors"] as? Int == 2)
    #expect(summary["notes"] as? Int == 0)
    let own = run.output.replacing(#/"diagnostics":{[^}]*}/#, with: "")
    #expect(own.ranges(of: "\"notes\":").count == 1, "no name stands twice")
    #expect((summary["files"] as? [String: Any])?["deleted"] as? Int == 0)
  }

  @Test func aCheckPrintsNotesAndOneLineAndWritesNothing() throws {
    let site = try TemporarySite(Self.fine)
    let run = try run(["check"], in: site)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("1 article, 1 person, 0 places, 1 quotation"))
    #expect(!run.output.contains("files:"))
    #expect(!site.exists("Output"))
    try site.write("Content/articles/a.md", "## Context\n\n> We had no choice\n")
    let second = try self.run(["check"], in: site)
    #expect(second.code == 0)
    #expect(second.errors.contains("[sha256-missing]"))
    #expect(try self.run(["check", "--quiet"], in: site).errors == "")
  }

  @Test func aCheckEndsAsABuildDoes() throws {
    let site = try TemporarySite(Self.fine.merging(["stray": ""]) { $1 })
    #expect(try run(["check"], in: site).code == 0)
    #expect(try run(["check", "--strict"], in: site).code == 1)
    try site.write("Content/articles/b.txt", "")
    #expect(try run(["check"], in: site).code == 1)
    #expect(try run(["check", "--content", "nowhere"], in: site).code == 2)
    #expect(try run(["check", "--json"], in: site).output.contains("\"type\":\"summary\""))
  }

  @Test func aChangedPassageFailsAStrictBuildUntilItIsReanchored() throws {
    let site = try site(
      Self.fine.merging([
        "articles/a.md": "## Context\n\n> “We have no choice,” Anna Holt said\n"
      ]) { $1 })
    #expect(try run(["build", "--strict"], in: site).errors.contains("[passage-changed]"))
    #expect(try run(["build"], in: site).code == 0)
    let shown = try run(["reanchor"], in: site)
    #expect(shown.code == 0)
    #expect(shown.output.contains("[had]") && shown.output.contains("[have]"))
    #expect(
      try run(["reanchor", "a", "--write", "--json"], in: site).output.contains("\"written\":1"))
    #expect(try run(["build", "--strict"], in: site).code == 0)
    #expect(try run(["reanchor", "b"], in: site).code == 2)
  }

  @Test func jsonAlsoTellsWhyABuildCouldNotBeTried() throws {
    let site = try TemporarySite()
    let run = try run(["build", "--json", "--content", "nowhere"], in: site)
    #expect(run.code == 2)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["id"] as? String == "wrong-usage")
  }

  @Test(arguments: [
    ["build", "--nonsense"], ["nonsense"], ["build", "--content"], ["build", "extra"],
    ["build", "--quiet", "--verbose"], ["build", "--output", ""],
    ["build", "--base-url", "example.org"], ["build", "--content", "nowhere"],
    ["build", "--output", "Content"], ["build", "--output", "Content/x/.."],
    ["build", "--templates", "Content/articles/a.txt"],
  ])
  func wrongUsageEndsWithTwo(arguments: [String]) throws {
    let site = try site(Self.fine)
    let run = try run(arguments, in: site)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("rror: "), "\(run.errors)")
    #expect(!site.exists("Output"))
  }

  @Test func whatTheSystemRefusesEndsWithThree() throws {
    let name = String(repeating: "x", count: 300)
    let run = try run(["build", "-o", name], in: site(Self.fine))
    #expect(run.code == 3)
    #expect(run.errors.contains("error: ") && run.errors.contains("File name too long"))
    #expect(run.output == "")
  }

  @Test func aBareCallPrintsHelp() throws {
    let bare = try run([])
    #expect(bare.code == 0)
    #expect(bare.output.contains("USAGE: sitegen") && bare.errors == "")
    let help = try run(["build", "--help"])
    #expect(help.code == 0)
    for option in ["--content", "--templates", "--output", "-o", "--base-url", "--strict"] {
      #expect(help.output.contains(option))
    }
  }

  @Test func theVersionIsPrinted() throws {
    let run = try run(["--version"])
    #expect(run.code == 0)
    #expect(run.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }

  @Test func theAddressOfTheCommandLineStandsInForTheSettings() throws {
    let site = try site(Self.fine)
    let run = try run(["build", "--base-url", "https://other.example/sub"], in: site)
    #expect(run.code == 0)
    #expect(site.text("Output/robots.txt").contains("https://other.example/sub/sitemap.xml"))
    #expect(!site.text("Output/sitemap.xml").contains("example.org"))
  }

  // MARK: Builds that are cut short

  /// Runs a build that may write no file of more than a kilobyte, as on a disk that is full; when
  /// the system's signal is not ignored, it also ends the program on the spot.
  private func buildWithoutRoom(in site: TemporarySite, isKilled: Bool) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let signal = isKilled ? "" : "trap '' XFSZ; "
    process.arguments = [
      "-c", "\(signal)ulimit -c 0; ulimit -f 1; exec \"$0\" build --quiet 2>errors",
      try Self.program(),
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: site.root)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(arguments: [false, true])
  func aBuildThatIsCutShortLeavesEveryFileWhole(isKilled: Bool) throws {
    let site = try site(Self.fine)
    #expect(try run(["build"], in: site).code == 0)
    let before = site.files()
    try site.write("Content/site.yml", "title: Another\nurl: https://example.org/\n")
    try site.write("Content/articles/new.txt", "New\n\nText.\n")
    let code = try buildWithoutRoom(in: site, isKilled: isKilled)
    #expect(isKilled ? code != 0 : code == 3)
    let errors = site.text("errors")
    #expect(isKilled || errors.hasPrefix("error: cannot write Output/"))
    #expect(!errors.contains("draft"), "the file that was meant is named")
    let between = site.files()
    #expect(try run(["build"], in: site).code == 0)
    let after = site.files()
    for (path, bytes) in between where !path.hasPrefix(".sitegen-") {
      #expect(bytes == before[path] || bytes == after[path], "\(path) is whole")
    }
    #expect(between.keys.contains("articles/a.html"))
    #expect(isKilled || !between.keys.contains { $0.hasPrefix(".sitegen-draft") })
    #expect(!after.keys.contains { $0.hasPrefix(".sitegen-draft") })
    #expect(try run(["build"], in: site).output.contains("0 created, 0 updated"))
  }

  @Test func aFileThatCannotBeWrittenIsNamed() throws {
    let site = try site(Self.fine)
    // No file can replace a folder.
    try site.makeFolder("Output/.sitegen-manifest")
    let run = try run(["build"], in: site)
    #expect(run.code == 3)
    #expect(run.errors.contains("Output/.sitegen-manifest: "), "\(run.errors)")
    #expect(!run.errors.contains("draft"))
  }

  // MARK: Quotations of any text

  @Test func quotesOfATextAreListedWithoutASite() throws {
    let folder = try TemporarySite()
    try folder.write("a.txt", "Title\n\n“We had no choice,” Anna Holt said.\n")
    let run = try run(["quotes", "a.txt"], in: folder)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("a.txt:3:1: “We had no choice,”\n  speaker: Anna Holt; "))
    #expect(try self.run(["quotes", "--json", "a.txt"], in: folder).output.hasPrefix("{"))
  }

  @Test func badLinesOfTextsEndWithOneAndTheOthersAreAnswered() throws {
    let folder = try TemporarySite()
    try folder.write("in", "x\n{\"id\":1,\"text\":\"\"}\n")
    let run = try run(["quotes", "--jsonl", "in"], in: folder)
    #expect(run.code == 1)
    #expect(run.output == "{\"id\":1,\"quotes\":[]}\n")
    #expect(run.errors.hasPrefix("in: error: line 1 "))
    #expect(try self.run(["quotes", "--jsonl", "-"], in: folder).code == 0)
  }

  @Test(arguments: [
    ["quotes"], ["quotes", "--jsonl", "in", "a.txt"], ["quotes", "--indirect", "a.txt"],
    ["quotes", "-", "-"], ["quotes", "--language", "tlh", "-"],
  ])
  func quotesThatCannotBeMeantEndWithTwo(_ arguments: [String]) throws {
    #expect(try run(arguments).code == 2)
  }

  @Test func quotesOfAFileThatIsNotThereEndWithThree() throws {
    #expect(try run(["quotes", "none.txt"]).code == 3)
  }

  // MARK: Other forms

  @Test func anArticleIsPrintedInAnotherFormWithoutWritingAnything() throws {
    let site = try TemporarySite(Self.fine)
    let run = try run(["export", "tei", "a"], in: site)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("<?xml") && run.output.hasSuffix("</TEI>\n"))
    #expect(run.output.contains("target=\"https://example.org/articles/a.html\""))
    #expect(!site.exists("Output"))
    let byPath = try self.run(["export", "tei", "Content/articles/a.txt"], in: site)
    #expect(byPath.output == run.output)
    let moved = try self.run(
      ["export", "csv", "--base-url", "https://other.example"], in: site)
    #expect(moved.output.contains(",https://other.example/articles/a.html#q-"))
  }

  @Test func quotationsOfTheWholeSiteNeedNoArticle() throws {
    let site = try TemporarySite(Self.fine)
    let all = try run(["export", "csv"], in: site)
    #expect(all.code == 0)
    #expect(all.output.split(separator: "\r\n").count == 2)
    #expect(try run(["export", "json", "a"], in: site).output.hasPrefix("{\"version\":1,"))
  }

  @Test(arguments: [
    ["export", "tie", "a"], ["export", "tei"], ["export", "web-annotation"],
    ["export", "schema-org"],
    ["export", "tei", "b"], ["export"], ["export", "csv", "--content", "none"],
    ["export", "csv", "--base-url", "x"],
  ]) func exportsThatCannotBeMeantEndWithTwo(_ arguments: [String]) throws {
    let run = try run(arguments, in: TemporarySite(Self.fine))
    #expect(run.code == 2)
    #expect(run.output == "" && run.errors != "")
  }

  @Test func anExportOfContentWithErrorsIsPrintedAndEndsWithOne() throws {
    let run = try run(
      ["export", "csv"], in: TemporarySite(Self.fine.merging(["articles/b.txt": ""]) { $1 }))
    #expect(run.code == 1)
    #expect(run.errors.contains("[empty-article]"))
    #expect(run.output.hasPrefix("article,"))
  }

  // MARK: Explaining an article

  @Test func anArticleIsExplainedWithoutWritingAnything() throws {
    let site = try TemporarySite(Self.fine)
    let run = try run(["explain", "a"], in: site)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("speaker person:anna-holt; rule cue-after"))
    #expect(!site.exists("Output"))
    #expect(try self.run(["explain", "--json", "a"], in: site).output.hasPrefix("{\"type\":"))
  }

  @Test func anArticleThatIsNotThereEndsWithTwo() throws {
    let run = try run(["explain", "b"], in: TemporarySite(Self.fine))
    #expect(run.code == 2)
    #expect(run.errors.contains("[wrong-usage]"))
  }

  // MARK: Importing

  private static let annotation = """
    {"type": "Annotation", "bodyValue": "So?", "creator": "Kim Aas", "target": {"source": "x",
     "selector": {"type": "TextQuoteSelector", "exact": "no choice"}}}
    """

  @Test func anImportIsShownAndMadeOnlyWhenAsked() throws {
    let site = try TemporarySite(Self.fine)
    try site.write("in.json", Self.annotation)
    let shown = try run(["import", "--article", "a", "in.json"], in: site)
    #expect(shown.code == 0)
    #expect(shown.errors == "")
    #expect(shown.output.hasPrefix("would make Content/articles/a.kim-aas.md: 1 note, 0 records\n"))
    #expect(shown.output.contains("\n  | > no choice\n"))
    #expect(!site.exists("Content/articles/a.kim-aas.md"))
    let made = try run(["import", "--article", "a", "--write", "in.json"], in: site)
    #expect(made.code == 0)
    #expect(
      made.output == "made Content/articles/a.kim-aas.md: 1 note, 0 records\n"
        + "web-annotation: 1 file, 1 note, 0 records; 0 warnings\n")
    #expect(site.text("Content/articles/a.kim-aas.md").contains("> no choice\n"))
    #expect(site.files(in: "Content").keys.allSatisfy { !$0.contains("draft") })
  }

  @Test func anImportIsToldToProgramsAsJSON() throws {
    let site = try TemporarySite(Self.fine)
    try site.write("in.json", Self.annotation)
    let run = try run(["import", "--json", "--article", "a", "in.json"], in: site)
    #expect(
      run.output.hasPrefix(
        "{\"type\":\"file\",\"path\":\"Content/articles/a.kim-aas.md\",\"role\":\"annotations\","
          + "\"notes\":1,\"records\":0,\"made\":false,\"text\":\"---"))
  }

  @Test func anImportThatIsBrokenEndsWithOne() throws {
    let site = try TemporarySite(Self.fine)
    try site.write("in.json", "{\n  \"rows\": [1 2]}")
    let run = try run(["import", "in.json"], in: site)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("in.json:2:14: error: "))
  }

  @Test func anImportOfAnUnknownTextEndsWithTwoAndAFileThatIsNotThereWithThree() throws {
    let site = try TemporarySite(Self.fine)
    try site.write("in.json", Self.annotation)
    let run = try run(["import", "in.json"], in: site)
    #expect(run.code == 2)
    #expect(run.errors.contains("--article: a"))
    #expect(try self.run(["import", "--article", "b", "in.json"], in: site).code == 2)
    #expect(try self.run(["import", "none.json"], in: site).code == 3)
    #expect(try self.run(["import", ""], in: site).code == 2)
  }

  @Test func aRenamingIsShownThenDone() throws {
    let site = try TemporarySite(
      Self.fine.merging(["pages/p.md": "---\ntitle: P\n---\n[A](person:anna-holt)\n"]) { $1 })
    let names = ["rename", "person:anna-holt", "person:anna-lien"]
    let shown = try run(names, in: site)
    #expect(shown.code == 0 && shown.errors == "")
    #expect(shown.output.contains("Content/pages/p.md:4\n  - | [A](person:anna-holt)\n"))
    #expect(shown.output.hasSuffix("1 reference in 1 file; nothing written; --write does it\n"))
    let done = try run(names + ["--write", "--json"], in: site)
    #expect(done.code == 0)
    #expect(
      done.output.hasSuffix(
        "{\"type\":\"summary\",\"old\":\"person:anna-holt\",\"new\":\"person:anna-lien\","
          + "\"references\":1,\"files\":3,\"written\":3,\"notWritten\":0}\n"))
    #expect(site.exists("Content/people/anna-lien.md"))
  }

  @Test func aRenamingEndsWithOneTwoOrThree() throws {
    let site = try TemporarySite(
      Self.fine.merging(["people/a.md": "---\nname: A\nborn: 1950\n---\n"]) { $1 })
    #expect(try run(["rename", "person:b", "person:c"], in: site).code == 2)
    #expect(try run(["rename", "person:a"], in: site).code == 2)
    let stopped = try run(["rename", "person:a", "place:a", "--write"], in: site)
    #expect(stopped.code == 1 && stopped.errors.contains("[unknown-key]"))
    #expect(stopped.output == "person:a → place:a: stopped, nothing written\n")
    // Something that cannot be replaced stands where the new file is to be.
    try site.link("Content/people/c.md", to: "nowhere")
    let refused = try run(["rename", "person:a", "person:c", "--write"], in: site)
    #expect(refused.code == 3 && refused.output.contains("not done"), "\(refused)")
    #expect(site.exists("Content/people/a.md"))
  }
}
