import ArgumentParser
import SiteBuild
import SourceText

/// `sitegen quotes`
struct Quotes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the quotations of plain texts and who is named as saying them.",
    discussion: """
      Needs no Content folder. Paragraphs are separated by blank lines; with --jsonl each line of \
      a text is a paragraph.

      Exit codes: 0 fine, 1 a file is no text or a line is no JSON object with a text, 2 wrong \
      usage, 3 a file cannot be read.
      """)

  @Argument(help: "Plain texts in UTF-8; - is the standard input.")
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Answer lines {\"id\": …, \"text\": …} of a file with lines {\"id\": …, \"quotes\": […]}; "
        + "- is the standard input.", valueName: "in"))
  var jsonl: String?

  @Option(help: "The language of the texts: \(QuotationReport.languages.joined(separator: ", ")).")
  var language = "en"

  @Flag(help: "With --jsonl: also tell of statements without quotation marks.")
  var indirect = false

  @Flag(help: "Print one JSON object a quotation, a line each.")
  var json = false

  func validate() throws {
    if jsonl == nil, files.isEmpty {
      throw ValidationError("name the texts to read; - is the standard input")
    }
    if jsonl != nil, !files.isEmpty || json {
      throw ValidationError("--jsonl stands alone, without files and without --json")
    }
    if jsonl == nil, indirect {
      throw ValidationError("--indirect goes with --jsonl; without it they are printed anyway")
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("the standard input can be read once only")
    }
  }

  func run() async throws {
    let printer = ReportPrinter(isQuiet: false, isVerbose: true, isJSON: json)
    do {
      guard let report = QuotationReport(language: language) else {
        throw BuildFailure.usage(
          "nothing is known of the language “\(language)”",
          hint: "the known languages are \(QuotationReport.languages.joined(separator: ", "))")
      }
      let diagnostics =
        if let jsonl {
          try await report.answer(jsonl, withIndirect: indirect, write: StandardOutput.write)
        } else {
          try await report.list(
            files, as: json ? .json : .text(columns: StandardOutput.columns),
            write: StandardOutput.write)
        }
      printer.print(diagnostics)
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      printer.print(failure)
      throw ExitCode(failure.exitCode)
    }
  }
}
