import ArgumentParser
import SiteBuild
import SourceText

/// `sitegen reanchor`
struct Reanchor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows passages that were edited since they were quoted, and quotes them anew.",
    discussion: """
      Shows for each changed passage the words that were quoted and those that stand there now. With \
      --write the block quotation gets the new words, if they are found exactly afterwards; every \
      other byte of the file stays.

      Exit codes: 0 fine, 1 a passage could not be rewritten, 2 wrong usage (no such article), \
      3 the environment (disk, permissions).
      """)

  @Argument(help: "Slugs of articles, or paths of their texts or notes; all when left out.")
  var articles: [String] = []

  @Option(help: "The folder with articles, people, places and pages.")
  var content = "Content"

  @Flag(help: "Rewrite the block quotations.")
  var write = false

  @Flag(help: "Print one JSON object a passage, a line each.")
  var json = false

  func validate() throws {
    if content.isEmpty { throw ValidationError("--content names no folder") }
    if articles.contains("") { throw ValidationError("an article's name is empty") }
  }

  func run() async throws {
    do {
      let report = try await Reanchorer(content: content).reanchor(articles, write: write)
      StandardOutput.write(json ? report.json : report.text(columns: StandardOutput.columns))
      if report.count(.refused) > 0 { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      ReportPrinter(isQuiet: false, isVerbose: true, isJSON: json).print(failure)
      throw ExitCode(failure.exitCode)
    }
  }
}
