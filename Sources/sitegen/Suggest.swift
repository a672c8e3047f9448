import ArgumentParser
import SiteBuild
import SourceText

/// `sitegen suggest`
struct Suggest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Suggests entries for people and places that articles name and no entry has.",
    discussion: """
      Shows each with its spellings, what is known of it and where it stands, those named most first. \
      With --write the entries that are sure enough are made, marked `draft: yes`, all or none, and no \
      file that is there is touched. Places come from GeoNames (CC BY 4.0) and a list of our own.

      Exit codes: 0 fine, 1 errors in the content, 2 wrong usage (no such article), 3 the environment \
      (disk, permissions).
      """)

  @Argument(help: "Slugs of articles, or paths of their texts or notes; all when left out.")
  var articles: [String] = []

  @Option(help: "The folder with articles, people, places and pages.")
  var content = "Content"

  @Flag(help: "Make the files.")
  var write = false

  @Flag(help: "Print one JSON object a suggestion, a line each, and one for all.")
  var json = false

  func validate() throws {
    if content.isEmpty { throw ValidationError("--content names no folder") }
    if articles.contains("") { throw ValidationError("an article's name is empty") }
  }

  func run() async throws {
    let printer = ReportPrinter(isQuiet: false, isVerbose: false, isJSON: json)
    do {
      let suggester = SiteSuggester(content: content)
      var report = try await suggester.suggest(articles)
      if write { try suggester.write(&report) }
      StandardOutput.write(json ? report.json : report.text(columns: StandardOutput.columns))
      printer.print(report.errors)
      if !report.errors.isEmpty { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      printer.print(failure)
      throw ExitCode(failure.exitCode)
    }
  }
}
