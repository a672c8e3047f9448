import ArgumentParser
import SiteBuild
import SourceText

/// `sitegen rename`
struct Rename: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives an entry another name, or merges it into another entry.",
    discussion: """
      Shows every line of Content that would change. With --write the entry's file gets its new name and \
      every reference to it is rewritten; every other byte stays. Where an entry with the new name is \
      there already, the old one is merged into it.

      Exit codes: 0 fine, 1 something in the content stands in the way or a reference is left, \
      2 wrong usage (no such entry), 3 the environment (disk, permissions).
      """)

  @Argument(help: "The entry as links name it, person:tom-uller.")
  var old: String

  @Argument(help: "Its new name, person:tom-ullery.")
  var new: String

  @Option(help: "The folder with articles, people, places and pages.")
  var content = "Content"

  @Flag(help: "Do it.")
  var write = false

  @Flag(help: "Let the old address lead to the new one.")
  var redirect = false

  @Flag(help: "Print one JSON object a line for each diagnostic, change and file.")
  var json = false

  func validate() throws {
    if content.isEmpty { throw ValidationError("--content names no folder") }
  }

  func run() async throws {
    let printer = ReportPrinter(isQuiet: false, isVerbose: true, isJSON: json)
    do {
      let report = try await Renamer(content: content)
        .rename(old, to: new, write: write, redirect: redirect)
      printer.print(report.diagnostics)
      StandardOutput.write(json ? report.json : report.text)
      if let failure = report.failure { throw BuildFailure.environment([failure]) }
      if report.hasProblems { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      printer.print(failure)
      throw ExitCode(failure.exitCode)
    }
  }
}
