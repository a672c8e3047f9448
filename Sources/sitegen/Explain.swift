import ArgumentParser
import SiteBuild
import SourceText

/// `sitegen explain`
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints all that is known of an article, and why.",
    discussion: """
      Layer by layer: its blocks, furniture, mentions, notes and quotations, each with line and \
      column, and for each quotation what every rule says of its speaker. Writes nothing.

      Exit codes: 0 fine, 1 errors in the article or its notes, 2 wrong usage (no such article), \
      3 the environment (disk, permissions).
      """)

  @Argument(help: "The article's slug, or the path of its text or notes.")
  var article: String

  @Option(help: "The folder with articles, people, places and pages.")
  var content = "Content"

  @Flag(help: "Print one JSON object an item, a line each.")
  var json = false

  func validate() throws {
    if content.isEmpty { throw ValidationError("--content names no folder") }
    if article.isEmpty { throw ValidationError("name an article") }
  }

  func run() async throws {
    let printer = ReportPrinter(isQuiet: false, isVerbose: true, isJSON: json)
    do {
      let explained = try await ArticleExplainer(content: content).explain(article, asJSON: json)
      StandardOutput.write(explained.output)
      printer.print(explained.diagnostics.sorted())
      if explained.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      printer.print(failure)
      throw ExitCode(failure.exitCode)
    }
  }
}
