import SiteBuild
import SourceText

/// Prints what a check found.
extension ReportPrinter {
  /// Prints the diagnostics, then the annotations that were written against another version of their
  /// text, those with nothing but passages as they were only when it `listsAll`, then the summary.
  func print(_ report: CheckReport, listsAll: Bool, took duration: Duration) {
    print(report.site.diagnostics)
    guard !isQuiet else { return }
    for file in report.stale {
      StandardOutput.write(isJSON ? objects(file) : listing(file, listsAll: listsAll))
    }
    StandardOutput.write(
      isJSON ? checkObject(report, duration) : checkSummary(report, duration))
  }

  private func listing(_ file: StaleFile, listsAll: Bool) -> String {
    var text =
      "\(file.file.path.visible) was written against another version of \(file.text.name.visible):\n"
    let lines = LineIndex(file.file)
    var left = 0
    for annotation in file.annotations {
      guard listsAll || annotation.passages.contains(where: { $0 != .asQuoted }) else {
        left += 1
        continue
      }
      let line = lines.position(at: annotation.span.start).line
      let states = annotation.passages.map { $0 == .asQuoted ? "as it was" : $0.rawValue }
        .joined(separator: ", ")
      text += "  \(file.file.path.visible):\(line): \(annotation.title.visible): \(states)\n"
    }
    if left > 0 {
      text += "  \(count(left, "other", "others")): as \(left == 1 ? "it was" : "they were")\n"
    }
    return text
  }

  private func objects(_ file: StaleFile) -> String {
    let lines = LineIndex(file.file)
    return file.annotations.map { annotation in
      var object = JSONObject()
      object.set("type", "stale-annotation")
      object.set("file", file.file.path)
      object.set("text", file.text.path)
      object.set("line", lines.position(at: annotation.span.start).line)
      object.set("title", annotation.title)
      let states = annotation.passages.map { JSONObject.quoted($0.rawValue) }
      object.set("passages", raw: "[\(states.joined(separator: ","))]")
      return object.text + "\n"
    }.joined()
  }

  private func checkSummary(_ report: CheckReport, _ duration: Duration) -> String {
    let stale = report.stale.count
    let parts = [
      counts(report.site),
      stale > 0 ? "\(count(stale, "file", "files")) written against another text" : "",
      problems(report.site), seconds(duration),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ") + "\n"
  }

  private func checkObject(_ report: CheckReport, _ duration: Duration) -> String {
    var object = JSONObject()
    object.set("type", "summary")
    setCounts(report.site, in: &object)
    object.set("staleFiles", report.stale.count)
    setProblems(report.site, duration, in: &object)
    return object.text + "\n"
  }
}
