import ArgumentParser
import SiteBuild
import SiteModel
import SourceText

/// `sitegen export`
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints an article, or all quotations, in another form.",
    discussion: """
      The forms are \(formats). csv and json have the quotations of the article, or of the whole \
      site when none is named; the others are made of one article. Writes nothing to the disk; a \
      build writes the same files where exports: in site.yml asks for them.

      Exit codes: 0 fine, 1 errors in the content, 2 wrong usage (no such form or article, or none \
      named), 3 the environment (disk, permissions).
      """)

  @Argument(help: "The form: \(formats).", transform: Self.format)
  var format: ExportFormat

  @Argument(help: "The article's slug, or the path of its text.")
  var article: String?

  @Option(help: "The folder with articles, people, places and pages.")
  var content = "Content"

  @Option(
    name: .customLong("base-url"),
    help: "The site's public address; stands in for url in site.yml.",
    transform: BaseURL.read)
  var baseURL: String?

  private static var formats: String {
    ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func format(_ name: String) throws -> ExportFormat {
    guard let format = ExportFormat(rawValue: name) else {
      let hint = Spelling.hint(for: name, among: ExportFormat.allCases.map(\.rawValue))
      throw ValidationError("there is no export “\(name)”; \(hint)")
    }
    return format
  }

  func validate() throws {
    if content.isEmpty { throw ValidationError("--content names no folder") }
    if article?.isEmpty ?? false { throw ValidationError("name an article") }
  }

  func run() async throws {
    let printer = ReportPrinter(isQuiet: false, isVerbose: false, isJSON: false)
    do {
      let exporter = SiteExporter(content: content, baseURL: baseURL)
      let exported = try await exporter.export(format, article: article)
      StandardOutput.write(exported.output)
      printer.print(exported.diagnostics)
      if exported.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      printer.print(failure)
      throw ExitCode(failure.exitCode)
    }
  }
}
