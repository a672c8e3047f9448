import ArgumentParser
import SiteBuild
import SourceText

/// `sitegen check`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says all that is to be said about the site, and writes nothing.",
    discussion: """
      Reads, annotates and links everything in the folder Content. Also tells which notes were \
      written against another version of their article's text, and what has become of their passages.

      Exit codes: 0 fine, 1 errors in the content (or warnings under --strict), 2 wrong usage, \
      3 the environment (disk, permissions).
      """)

  @Option(help: "The folder with articles, people, places and pages.")
  var content = "Content"

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Print errors only, no warnings, no notes and no summary.")
  var quiet = false

  @Flag(help: "Also list annotations whose passages are as they were.")
  var verbose = false

  @Flag(help: "Print diagnostics, stale annotations and summary as JSON, one object a line.")
  var json = false

  func validate() throws {
    if content.isEmpty { throw ValidationError("--content names no folder") }
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  func run() async throws {
    let progress = ProgressLine(isShown: StandardError.isTerminal && !quiet && !json)
    let started = ContinuousClock().now
    // Notes are what one runs a check for.
    let printer = ReportPrinter(isQuiet: quiet, isVerbose: !quiet, isJSON: json)
    do {
      let checker = SiteChecker(content: content, progress: { progress.show($0) })
      let report = try await checker.check()
      progress.clear()
      printer.print(report, listsAll: verbose, took: ContinuousClock().now - started)
      let fails = report.site.diagnostics.contains {
        $0.severity >= (strict ? .warning : .error)
      }
      if fails { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      progress.clear()
      printer.print(failure)
      throw ExitCode(failure.exitCode)
    }
  }
}
