import ArgumentParser
import SiteBuild
import SourceText

/// `sitegen build`
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site.",
    discussion: """
      Reads the folder Content, fills the templates and writes the site to Output. Only files \
      that differ are written, and only files of earlier builds are replaced or deleted.

      Exit codes: 0 fine, 1 errors in the content (or warnings under --strict), 2 wrong usage, \
      3 the environment (disk, permissions).
      """)

  @Option(help: "The folder with articles, people, places and pages.")
  var content = "Content"

  @Option(help: "The folder with the templates.")
  var templates = "Templates"

  @Option(name: [.short, .long], help: "The folder to write the site to.")
  var output = "Output"

  @Option(
    name: .customLong("base-url"),
    help: "The site's public address, for feed and sitemap; stands in for url in site.yml.",
    transform: BaseURL.read)
  var baseURL: String?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Print errors only, no warnings and no summary.")
  var quiet = false

  @Flag(help: "Also print notes and the time of each stage.")
  var verbose = false

  @Flag(help: "Print diagnostics and summary as JSON, one object a line.")
  var json = false

  func validate() throws {
    for (name, path) in [("content", content), ("templates", templates), ("output", output)]
    where path.isEmpty {
      throw ValidationError("--\(name) names no folder")
    }
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  func run() async throws {
    let options = BuildOptions(
      content: content, templates: templates, output: output, baseURL: baseURL)
    let progress = ProgressLine(isShown: StandardError.isTerminal && !quiet && !json)
    let started = ContinuousClock().now
    let printer = ReportPrinter(isQuiet: quiet, isVerbose: verbose, isJSON: json)
    do {
      let report = try await SiteBuilder(options, progress: { progress.show($0) }).build()
      progress.clear()
      printer.print(report, took: ContinuousClock().now - started)
      let fails = report.diagnostics.contains { $0.severity >= (strict ? .warning : .error) }
      if fails { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      progress.clear()
      printer.print(failure)
      throw ExitCode(failure.exitCode)
    }
  }
}

extension BuildFailure {
  /// What the program ends with.
  var exitCode: Int32 {
    switch self {
    case .usage: 2
    case .environment: 3
    }
  }
}
