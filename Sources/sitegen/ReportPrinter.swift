import SiteBuild
import SourceText

/// Prints what a build found and did, for people or for programs.
struct ReportPrinter {
  let isQuiet: Bool
  let isVerbose: Bool
  let isJSON: Bool

  /// Prints the diagnostics that are wanted, then the summary.
  func print(_ report: BuildReport, took duration: Duration) {
    print(report.diagnostics)
    guard !isQuiet else { return }
    if isJSON { return StandardOutput.write(summaryObject(report, duration)) }
    if isVerbose {
      for stage in report.stages {
        StandardOutput.write("\(stage.name): \(seconds(stage.duration))\n")
      }
    }
    StandardOutput.write(summary(report, duration))
  }

  /// Prints the diagnostics that are wanted.
  func print(_ diagnostics: [Diagnostic]) {
    if isJSON {
      var writer = DiagnosticJSON()
      for diagnostic in diagnostics where isWanted(diagnostic) {
        StandardOutput.write(writer.line(for: diagnostic))
      }
      return
    }
    var printer = DiagnosticPrinter(colour: StandardError.isColoured)
    for diagnostic in diagnostics where isWanted(diagnostic) {
      StandardError.write(printer.text(for: diagnostic))
    }
  }

  /// Prints why a build could not be tried.
  func print(_ failure: BuildFailure) {
    switch failure {
    case .usage(let message, let hint): print("wrong-usage", message, hint: hint)
    case .environment(let errors):
      for error in errors { print("environment", error.description, hint: nil) }
    }
  }

  private func print(_ id: String, _ message: String, hint: String?) {
    let diagnostic = Diagnostic(.error, id, message, at: nil, hint: hint)
    if isJSON {
      var writer = DiagnosticJSON()
      StandardOutput.write(writer.line(for: diagnostic))
    } else {
      var printer = DiagnosticPrinter(colour: StandardError.isColoured)
      StandardError.write(printer.text(for: diagnostic))
    }
  }

  private func isWanted(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.severity {
    case .error: true
    case .warning: !isQuiet
    case .note: isVerbose
    }
  }

  /// “4 articles, 12 people, 14 places, 31 quotations (27 with speaker, 4 without), 9 reports,
  /// 18 notes; files: 40 created, 0 updated, 0 unchanged, 0 deleted; 0.21 s”
  private func summary(_ report: BuildReport, _ duration: Duration) -> String {
    let files = report.files
    let written =
      "files: \(files.created) created, \(files.updated) updated, "
      + "\(files.unchanged) unchanged, \(files.deleted) deleted"
    let parts = [counts(report), written, problems(report), seconds(duration)]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ") + "\n"
  }

  /// What the site holds.
  func counts(_ report: BuildReport) -> String {
    let quotations = report.quotationsWithSpeaker + report.quotationsWithoutSpeaker
    let parts =
      [count(report.articles, "article", "articles")]
      + report.entities.map { count($0.count, $0.label, $0.plural) }
      + [
        count(quotations, "quotation", "quotations")
          + " (\(report.quotationsWithSpeaker) with speaker, "
          + "\(report.quotationsWithoutSpeaker) without)",
        count(report.reports, "report", "reports"),
        count(report.notes, "note", "notes"),
      ]
    return parts.joined(separator: ", ")
  }

  /// How many errors and warnings there are; empty when there are none.
  func problems(_ report: BuildReport) -> String {
    [(Diagnostic.Severity.error, "error", "errors"), (.warning, "warning", "warnings")]
      .compactMap { severity, one, many in
        let number = report.diagnostics.count { $0.severity == severity }
        return number > 0 ? count(number, one, many) : nil
      }.joined(separator: ", ")
  }

  func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private func summaryObject(_ report: BuildReport, _ duration: Duration) -> String {
    var object = JSONObject()
    object.set("type", "summary")
    setCounts(report, in: &object)
    var files = JSONObject()
    files.set("created", report.files.created)
    files.set("updated", report.files.updated)
    files.set("unchanged", report.files.unchanged)
    files.set("deleted", report.files.deleted)
    object.set("files", raw: files.text)
    setProblems(report, duration, in: &object)
    return object.text + "\n"
  }

  /// Sets what the site holds.
  func setCounts(_ report: BuildReport, in object: inout JSONObject) {
    object.set("articles", report.articles)
    var entities = JSONObject()
    for (_, plural, count) in report.entities { entities.set(plural, count) }
    object.set("entities", raw: entities.text)
    object.set("quotationsWithSpeaker", report.quotationsWithSpeaker)
    object.set("quotationsWithoutSpeaker", report.quotationsWithoutSpeaker)
    object.set("reports", report.reports)
    object.set("notes", report.notes)
  }

  /// Sets how many diagnostics there are, and the time.
  func setProblems(_ report: BuildReport, _ duration: Duration, in object: inout JSONObject) {
    // In an object of their own, since the site has notes too.
    var diagnostics = JSONObject()
    for severity in Diagnostic.Severity.allCases {
      diagnostics.set(
        "\(severity.rawValue)s", report.diagnostics.count { $0.severity == severity })
    }
    object.set("diagnostics", raw: diagnostics.text)
    object.set("milliseconds", Int(duration / .milliseconds(1)))
  }

  func seconds(_ duration: Duration) -> String {
    let hundredths = Int(duration / .milliseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}
