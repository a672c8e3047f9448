import Foundation
import Testing

/// Builds that the system cuts short or refuses.
struct CutShortBuildTests {
  /// Runs a build that may write no file of more than a kilobyte, as on a disk that is full; when
  /// the system's signal is not ignored, it also ends the program on the spot.
  private func buildWithoutRoom(
    in site: TemporarySite, isKilled: Bool
  ) throws -> (code: Int32, reason: Process.TerminationReason) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let signal = isKilled ? "" : "trap '' XFSZ; "
    process.arguments = [
      "-c", "\(signal)ulimit -c 0; ulimit -f 1; exec \"$0\" build --quiet 2>errors",
      try SitegenProgram.path(),
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: site.root)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, process.terminationReason)
  }

  @Test(arguments: [false, true])
  func aBuildThatIsCutShortLeavesEveryFileWhole(isKilled: Bool) throws {
    let site = try SitegenProgram.site(SitegenProgram.fine)
    #expect(try SitegenProgram.run(["build"], in: site).code == 0)
    let before = site.files()
    try site.write("Content/site.yml", "title: Another\nurl: https://example.org/\n")
    try site.write("Content/articles/new.txt", "New\n\nText.\n")
    let (code, reason) = try buildWithoutRoom(in: site, isKilled: isKilled)
    let errors = site.text("errors")
    // Whoever runs the tests may ignore the signal, and then so does the program.
    let isOver = isKilled && reason == .uncaughtSignal
    #expect(isOver || code == 3 && reason == .exit, "\(code): \(errors)")
    #expect(isKilled || errors.hasPrefix("error: cannot write Output/"))
    #expect(!errors.contains("draft"), "the file that was meant is named")
    let between = site.files()
    #expect(try SitegenProgram.run(["build"], in: site).code == 0)
    let after = site.files()
    for (path, bytes) in between where !path.hasPrefix(".sitegen-") {
      #expect(bytes == before[path] || bytes == after[path], "\(path) is whole")
    }
    #expect(between.keys.contains("articles/a.html"))
    #expect(isKilled || !between.keys.contains { $0.hasPrefix(".sitegen-draft") })
    #expect(!after.keys.contains { $0.hasPrefix(".sitegen-draft") })
    #expect(try SitegenProgram.run(["build"], in: site).output.contains("0 created, 0 updated"))
  }

  @Test func aFileThatCannotBeWrittenIsNamed() throws {
    let site = try SitegenProgram.site(SitegenProgram.fine)
    // No file can replace a folder.
    try site.makeFolder("Output/.sitegen-manifest")
    let run = try SitegenProgram.run(["build"], in: site)
    #expect(run.code == 3)
    #expect(run.errors.contains("Output/.sitegen-manifest: "), "\(run.errors)")
    #expect(!run.errors.contains("draft"))
  }
}
