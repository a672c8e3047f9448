import ArgumentParser
import SiteBuild
import SourceText

/// `sitegen import`
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes notes and records of another program’s annotations.",
    discussion: """
      Reads the export of Hypothesis and W3C Web Annotation (JSON-LD); what is in the file tells its \
      form. Prints the files that would be made and everything that cannot be carried over. With \
      --write the files are made, all or none, and no file that is there is touched.

      Exit codes: 0 fine, 1 the file cannot be read as one of these, 2 wrong usage (also when nothing \
      tells which article is meant), 3 the environment (disk, permissions).
      """)

  @Argument(help: "The file to import; - is the standard input.")
  var file: String

  @Option(help: "The article that all of it is about, by its slug or the path of its text.")
  var article: String?

  @Option(help: "The folder with articles, people, places and pages.")
  var content = "Content"

  @Flag(help: "Make the files.")
  var write = false

  @Flag(help: "Carry over what its author has not shared with everybody.")
  var includePrivate = false

  @Flag(help: "Print one JSON object a line for each file and diagnostic.")
  var json = false

  func validate() throws {
    if content.isEmpty { throw ValidationError("--content names no folder") }
    if file.isEmpty { throw ValidationError("name a file; - is the standard input") }
  }

  func run() async throws {
    let printer = ReportPrinter(isQuiet: false, isVerbose: true, isJSON: json)
    do {
      let importer = SiteImporter(
        content: content, article: article, includesPrivate: includePrivate)
      let planned = try await importer.plan(file)
      printer.print(planned.diagnostics)
      let hasErrors = planned.diagnostics.contains { $0.severity == .error }
      guard let plan = planned.output, !hasErrors else { throw ExitCode(1) }
      if write { try importer.write(plan) }
      StandardOutput.write(json ? objects(plan) : text(plan, planned.diagnostics))
    } catch let failure as BuildFailure {
      printer.print(failure)
      throw ExitCode(failure.exitCode)
    }
  }

  /// Each file with what is in it; before it is made, the file itself.
  private func text(_ plan: ImportPlan, _ diagnostics: [Diagnostic]) -> String {
    var text = ""
    for file in plan.files {
      text += "\(write ? "made" : "would make") \(file.path.visible)\(contents(file))\n"
      if !write {
        let lines = String(decoding: file.bytes, as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        text += lines.map { $0.isEmpty ? "  |\n" : "  | \(String($0).visible)\n" }.joined()
      }
    }
    let warnings = diagnostics.count { $0.severity == .warning }
    let left = warnings == 1 ? "1 warning" : "\(warnings) warnings"
    let files = plan.files.count == 1 ? "1 file" : "\(plan.files.count) files"
    return text + "\(plan.format): \(files), \(counts(plan.notes, plan.records)); \(left)\n"
  }

  private func contents(_ file: ImportPlan.File) -> String {
    file.role == .annotations ? ": \(counts(file.notes, file.records))" : ""
  }

  private func counts(_ notes: Int, _ records: Int) -> String {
    "\(notes) \(notes == 1 ? "note" : "notes"), \(records) \(records == 1 ? "record" : "records")"
  }

  private func objects(_ plan: ImportPlan) -> String {
    plan.files.map { file in
      var object = JSONObject()
      object.set("type", "file")
      object.set("path", file.path)
      object.set("role", file.role.rawValue)
      object.set("notes", file.notes)
      object.set("records", file.records)
      object.set("made", raw: write ? "true" : "false")
      object.set("text", String(decoding: file.bytes, as: UTF8.self))
      return object.text + "\n"
    }.joined()
  }
}
