import SiteBuild

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Builds a synthetic site and says what that took: `sitegen-bench [ARTICLES]
/// [TEMPLATES] [ENTRIES]`. `sitegen-bench names` only times finding names.
@main
struct Bench {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "names" { return timeNames() }
    let articles = arguments.first.flatMap { Int($0) } ?? 10_000
    let templates = arguments.dropFirst().first ?? "Templates"
    let entries = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 2_500
    var template = Array("\(temporaryFolder)/sitegen-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchFailure("cannot make a temporary folder") }
    let root = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    print("\(articles) articles and \(entries) entries in \(root)")
    var site = SyntheticSite(root: "\(root)/Content", articles: articles, entries: entries)
    try site.write()
    try await build(root, templates, "first build")
    try await build(root, templates, "second build, nothing changed")
    var stages = StageTimes(
      content: "\(root)/Content", templates: templates, count: min(articles, 1_000),
      people: site.people, places: site.places)
    try stages.run()
    let shape = stages.shape
    print(
      "\nan article has \(decimal(shape.bytes)) bytes, \(decimal(shape.mentions)) mentions, "
        + "\(decimal(shape.quotations)) quotations and \(decimal(shape.notes)) notes on average")
    print("\nstage, on one core, over \(min(articles, 1_000)) articles")
    for row in stages.rows {
      let rate = Double(row.bytes) / 1e6 / row.seconds
      let each = row.seconds / Double(max(1, row.items)) * 1e6
      print(
        "  \(pad(row.stage, 46))\(pad(decimal(rate) + " MB/s", 14))"
          + "\(pad(decimal(each) + " µs each", 18))\(decimal(1e6 / each)) /s")
    }
    var anchoring = AnchoringTimes()
    anchoring.run()
    print("\nlooking passages up, on one core")
    for row in anchoring.rows {
      let each = row.seconds / Double(max(1, row.passages)) * 1e6
      print(
        "  \(pad(row.what, 48))\(pad(decimal(row.seconds * 1e3) + " ms CPU", 16))"
          + "\(pad(decimal(each) + " µs each", 16))"
          + "\(row.asQuoted) as quoted, \(row.changed) changed")
    }
    timeNames()
    print("\nthe folder is left for a look; delete it with: rm -r \(root)")
  }

  private static func timeNames() {
    var mentions = MentionTimes()
    mentions.run()
    print("\nfinding names, on one core")
    for row in mentions.rows {
      let rate = Double(row.bytes) / 1e6 / row.seconds
      print(
        "  \(pad(row.what, 48))\(pad(decimal(row.seconds * 1e3) + " ms CPU", 16))"
          + "\(pad(decimal(rate) + " MB/s", 16))\(row.mentions) mentions")
    }
  }

  private static func build(_ root: String, _ templates: String, _ name: String) async throws {
    let before = ProcessUsage.now
    let started = ContinuousClock().now
    let report = try await SiteBuilder(
      BuildOptions(content: "\(root)/Content", templates: templates, output: "\(root)/Output")
    ).build()
    let wall = (ContinuousClock().now - started) / .seconds(1)
    let after = ProcessUsage.now
    guard !report.hasErrors else {
      throw BenchFailure("the synthetic site has errors: \(report.diagnostics.prefix(3))")
    }
    print("\n\(name)")
    print(
      "  CPU \(decimal(after.cpu - before.cpu)) s, wall \(decimal(wall)) s, "
        + "peak memory \(decimal(after.peakMemory)) MB")
    let quotations = report.quotationsWithSpeaker + report.quotationsWithoutSpeaker
    print(
      "  \(report.articles) articles, \(quotations) quotations "
        + "(\(report.quotationsWithSpeaker) with speaker), \(report.notes) notes; "
        + "files: \(report.files.created) created, \(report.files.updated) updated, "
        + "\(report.files.unchanged) unchanged")
    for stage in report.stages {
      let seconds = stage.duration / .seconds(1)
      print("  \(pad(stage.name, 20))\(decimal(seconds)) s, \(decimal(100 * seconds / wall)) %")
    }
  }

  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
