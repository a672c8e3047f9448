import Foundation
import Testing

/// Building and checking from the command line: exit codes, and what goes to which stream.
struct CommandLineTests {
  @Test func aSiteThatIsFineEndsWithZeroAndOneLine() throws {
    let run = try SitegenProgram.run(["build"], in: SitegenProgram.site(SitegenProgram.fine))
    #expect(run.code == 0)
    #expect(run.errors == "")
    let line = try Regex(
      #"1 article, 1 person, 0 places, 1 quotation \(1 with speaker, 0 without\), 0 reports, 0 notes; "#
        + #"files: \d+ created, 0 updated, 0 unchanged, 0 deleted; \d+\.\d\d s\n"#)
    #expect(run.output.wholeMatch(of: line) != nil, "\(run.output)")
  }

  @Test func errorsOfTheContentEndWithOne() throws {
    let run = try SitegenProgram.run(
      ["build"], in: SitegenProgram.site(["articles/a.txt": "", "stray": ""]))
    #expect(run.code == 1)
    #expect(run.errors.contains("[empty-article]") && run.errors.contains("[stray-file]"))
    #expect(run.output.contains("1 error, 1 warning"))
  }

  @Test func warningsEndWithOneWhenStrict() throws {
    let site = try SitegenProgram.site(SitegenProgram.fine.merging(["stray": ""]) { $1 })
    #expect(try SitegenProgram.run(["build"], in: site).code == 0)
    #expect(try SitegenProgram.run(["build", "--strict"], in: site).code == 1)
    try site.delete("Content/stray")
    #expect(try SitegenProgram.run(["build", "--strict"], in: site).code == 0)
  }

  @Test func quietPrintsErrorsAndNothingElse() throws {
    let site = try SitegenProgram.site(SitegenProgram.fine.merging(["stray": ""]) { $1 })
    var run = try SitegenProgram.run(["build", "--quiet"], in: site)
    #expect(run.code == 0)
    #expect(run.output + run.errors == "")
    try site.write("Content/articles/b.txt", "")
    run = try SitegenProgram.run(["build", "--quiet"], in: site)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("[empty-article]"))
    #expect(!run.errors.contains("stray"))
  }

  @Test func verboseAlsoPrintsNotesAndTimes() throws {
    let run = try SitegenProgram.run(
      ["build", "--verbose"], in: SitegenProgram.site(["articles/a.txt": "Title\n\nText.\n"]))
    #expect(run.code == 0)
    #expect(run.errors.contains("note: ") && run.output.contains("render and write: "))
  }

  @Test func jsonIsAnObjectALine() throws {
    let site = try SitegenProgram.site([
      "articles/a.txt": "", "articles/\"q\".txt": "\u{1}", "stray": "",
    ])
    let run = try SitegenProgram.run(["build", "--json"], in: site)
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
    let site = try TemporarySite(SitegenProgram.fine)
    let run = try SitegenProgram.run(["check"], in: site)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("1 article, 1 person, 0 places, 1 quotation"))
    #expect(!run.output.contains("files:"))
    #expect(!site.exists("Output"))
    try site.write("Content/articles/a.md", "## Context\n\n> We had no choice\n")
    let second = try SitegenProgram.run(["check"], in: site)
    #expect(second.code == 0)
    #expect(second.errors.contains("[sha256-missing]"))
    #expect(try SitegenProgram.run(["check", "--quiet"], in: site).errors == "")
  }

  @Test func aCheckEndsAsABuildDoes() throws {
    let site = try TemporarySite(SitegenProgram.fine.merging(["stray": ""]) { $1 })
    #expect(try SitegenProgram.run(["check"], in: site).code == 0)
    #expect(try SitegenProgram.run(["check", "--strict"], in: site).code == 1)
    try site.write("Content/articles/b.txt", "")
    #expect(try SitegenProgram.run(["check"], in: site).code == 1)
    #expect(try SitegenProgram.run(["check", "--content", "nowhere"], in: site).code == 2)
    #expect(
      try SitegenProgram.run(["check", "--json"], in: site).output.contains("\"type\":\"summary\""))
  }

  @Test func aChangedPassageFailsAStrictBuildUntilItIsReanchored() throws {
    let site = try SitegenProgram.site(
      SitegenProgram.fine.merging([
        "articles/a.md": "## Context\n\n> “We have no choice,” Anna Holt said\n"
      ]) { $1 })
    #expect(
      try SitegenProgram.run(["build", "--strict"], in: site).errors.contains("[passage-changed]"))
    #expect(try SitegenProgram.run(["build"], in: site).code == 0)
    let shown = try SitegenProgram.run(["reanchor"], in: site)
    #expect(shown.code == 0)
    #expect(shown.output.contains("[had]") && shown.output.contains("[have]"))
    #expect(
      try SitegenProgram.run(["reanchor", "a", "--write", "--json"], in: site).output.contains(
        "\"written\":1"))
    #expect(try SitegenProgram.run(["build", "--strict"], in: site).code == 0)
    #expect(try SitegenProgram.run(["reanchor", "b"], in: site).code == 2)
  }

  @Test func jsonAlsoTellsWhyABuildCouldNotBeTried() throws {
    let site = try TemporarySite()
    let run = try SitegenProgram.run(["build", "--json", "--content", "nowhere"], in: site)
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
    let site = try SitegenProgram.site(SitegenProgram.fine)
    let run = try SitegenProgram.run(arguments, in: site)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("rror: "), "\(run.errors)")
    #expect(!site.exists("Output"))
  }

  @Test func whatTheSystemRefusesEndsWithThree() throws {
    let name = String(repeating: "x", count: 300)
    let run = try SitegenProgram.run(
      ["build", "-o", name], in: SitegenProgram.site(SitegenProgram.fine))
    #expect(run.code == 3)
    #expect(run.errors.contains("error: ") && run.errors.contains("File name too long"))
    #expect(run.output == "")
  }

  @Test func aBareCallPrintsHelp() throws {
    let bare = try SitegenProgram.run([])
    #expect(bare.code == 0)
    #expect(bare.output.contains("USAGE: sitegen") && bare.errors == "")
    let help = try SitegenProgram.run(["build", "--help"])
    #expect(help.code == 0)
    for option in ["--content", "--templates", "--output", "-o", "--base-url", "--strict"] {
      #expect(help.output.contains(option))
    }
  }

  @Test func theVersionIsPrinted() throws {
    let run = try SitegenProgram.run(["--version"])
    #expect(run.code == 0)
    #expect(run.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }

  @Test func theAddressOfTheCommandLineStandsInForTheSettings() throws {
    let site = try SitegenProgram.site(SitegenProgram.fine)
    let run = try SitegenProgram.run(
      ["build", "--base-url", "https://other.example/sub"], in: site)
    #expect(run.code == 0)
    #expect(site.text("Output/robots.txt").contains("https://other.example/sub/sitemap.xml"))
    #expect(!site.text("Output/sitemap.xml").contains("example.org"))
  }
}
