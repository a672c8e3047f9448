import Foundation
import SiteBuild
import SourceText
import Testing

/// Small sites whose pages and diagnostics are kept beside the tests. `RECORD_GOLDENS=1` writes
/// them anew, and fails, so that nobody records without looking.
struct GoldenTests {
  @Test(arguments: ["everything", "broken", "overlaps", "index"])
  func theSiteIsAsItIsKept(name: String) async throws {
    let folder = "\(TemporarySite.testFolder)/Fixtures/\(name)"
    let site = try TemporarySite()
    for (path, bytes) in TemporarySite.files(in: "\(folder)/Content") {
      try site.write("Content/\(path)", bytes)
    }
    let templates = TemporarySite.files(in: "\(folder)/Templates")
    if !templates.isEmpty { try site.copyTemplates() }
    for (path, bytes) in templates { try site.write("Templates/\(path)", bytes) }
    let report = try await site.build()
    var actual: [String: [UInt8]] = [:]
    for (path, bytes) in site.files() where !path.hasPrefix("theme/") {
      actual["Output/\(path)"] = bytes
    }
    actual["diagnostics.txt"] = Array(printed(report, site).utf8)

    var kept: [String: [UInt8]] = [:]
    for (path, bytes) in TemporarySite.files(in: folder)
    where !path.hasPrefix("Content/") && !path.hasPrefix("Templates/") {
      kept[path] = bytes
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try record(actual, over: kept, in: folder)
      Issue.record("\(name) has been recorded: look at the difference, then run without it")
      return
    }
    #expect(actual.keys.sorted() == kept.keys.sorted())
    for (path, bytes) in actual.sorted(by: { $0.key < $1.key }) where kept[path] != bytes {
      Issue.record("\(name)/\(path) differs: \(firstDifference(bytes, kept[path] ?? []))")
    }
  }

  private func printed(_ report: BuildReport, _ site: TemporarySite) -> String {
    var printer = DiagnosticPrinter(colour: false)
    return report.diagnostics.map { printer.text(for: $0) }.joined()
      .replacingOccurrences(of: "\(site.root)/", with: "")
  }

  private func record(
    _ actual: [String: [UInt8]], over kept: [String: [UInt8]], in folder: String
  ) throws {
    for path in kept.keys where actual[path] == nil {
      try FileManager.default.removeItem(atPath: "\(folder)/\(path)")
    }
    for (path, bytes) in actual where kept[path] != bytes {
      let whole = "\(folder)/\(path)"
      try FileManager.default.createDirectory(
        atPath: whole.deletingLastPart, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: whole))
    }
  }

  /// The first line in which the two differ.
  private func firstDifference(_ actual: [UInt8], _ kept: [UInt8]) -> String {
    let lines = [actual, kept].map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let number = zip(lines[0], lines[1]).enumerated().first { $1.0 != $1.1 }?.offset
    let line = number ?? min(lines[0].count, lines[1].count)
    let shown = lines.map { line < $0.count ? String($0[line]) : "nothing" }
    return "line \(line + 1) is “\(shown[0])”, kept is “\(shown[1])”"
  }
}
