import Linking
import Rendering
import SiteModel
import SourceText

/// Builds a site: the one place that knows the order of the stages.
public struct SiteBuilder: Sendable {
  private let options: BuildOptions
  private let progress: @Sendable (BuildProgress) -> Void

  /// A builder that tells `progress` how far it has come.
  public init(
    _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.options = options
    self.progress = progress
  }

  /// Reads, annotates, links, renders and writes the site.
  ///
  /// Problems of the content are in the report, and everything else is built; then nothing of an
  /// earlier build is deleted. With a problem in a template nothing is written at all.
  ///
  /// - Throws: ``BuildFailure`` when the folders cannot be meant or the system refuses.
  public func build() async throws -> BuildReport {
    do {
      return try await buildOrRefuse()
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
  }

  private func buildOrRefuse() async throws -> BuildReport {
    try FolderCheck(options).check()
    var report = BuildReport()
    var clock = StageClock()
    let content = try await ContentReading(options: options, progress: progress).read()
      .unwrapped(into: &report.diagnostics)
    clock.lap("read and annotate", &report)
    let site = Linker.link(
      settings: content.settings, articles: content.articles, entities: content.entities,
      pages: content.pages, assets: content.assets
    ).unwrapped(into: &report.diagnostics)
    report.count(site)
    clock.lap("link", &report)
    let theme = try Theme.read(options.templates, kinds: content.settings.kinds)
    let themeIsSound = !theme.diagnostics.contains { $0.severity == .error }
    report.diagnostics += theme.diagnostics
    clock.lap("templates", &report)
    noteMissingAddress(site, &report)
    if themeIsSound {
      try await write(site, theme.output, &report)
      clock.lap("render and write", &report)
    }
    report.diagnostics.sort()
    return report
  }

  // MARK: Writing

  private func write(_ site: LinkedSite, _ theme: Theme, _ report: inout BuildReport) async throws {
    let renderer = Renderer(site: site, templates: theme.templates)
    let copies =
      site.assets.sorted().map { (path: $0, source: "\(options.content)/\($0)") } + theme.files
    let plan = renderer.plan
    let paths = Set(plan.map(renderer.path)).union(copies.map(\.path))
    if renderer.showsMaps, !paths.contains(.land) { report.diagnostics.append(noLand) }
    let output = try OutputFolder(options.output)
    try output.announce(paths)
    try output.makeFolders(for: paths)
    var written: Set<SitePath> = []
    func note(_ outcome: OutputFolder.Outcome, _ path: SitePath) {
      switch outcome {
      case .created: report.files.created += 1
      case .updated: report.files.updated += 1
      case .unchanged: report.files.unchanged += 1
      case .refused(let diagnostic):
        report.diagnostics.append(diagnostic)
        return
      }
      written.insert(path)
    }
    // Pages are rendered on all cores and written by one: writers would only wait for each other
    // at the folder's lock (12 % of the build's CPU, measured).
    var done = 0
    try await Parallel.forEach(plan, { renderer.render($0) }) { _, page in
      note(try output.write(page), page.path)
      done += 1
      progress(BuildProgress(stage: "Rendering", done: done, total: plan.count))
    }
    for copy in copies {
      note(
        try output.write(RenderedPage(path: copy.path, bytes: try Disk.read(copy.source))),
        copy.path)
    }
    // What is missing because of an error may be back as soon as it is mended.
    if report.hasErrors {
      written.formUnion(output.earlier)
    } else {
      report.files.deleted = try output.deleteStale(keeping: written)
    }
    try output.save(Manifest(written))
  }

  private var noLand: Diagnostic {
    .warning(
      "no-land", "there is no land.svg here, so the maps show places and no land",
      in: SourceFile(path: options.templates, bytes: []),
      hint: "copy land.svg from the templates that come with sitegen into this folder")
  }

  private func noteMissingAddress(_ site: LinkedSite, _ report: inout BuildReport) {
    guard site.settings.url == nil else { return }
    report.diagnostics.append(
      .note(
        "no-address", "the site's public address is not known, so it has no feed and no sitemap",
        in: site.settings.file,
        hint: "write `url: https://…` into site.yml, or give --base-url"))
  }
}

extension BuildReport {
  /// Counts what a site holds.
  mutating func count(_ site: LinkedSite) {
    articles = site.articles.count
    entities = site.settings.kinds.map { kind in
      (
        kind.label.lowercased(), kind.plural.lowercased(),
        site.entities.count { $0.entity.id.kind == kind.name }
      )
    }
    for article in site.articles {
      let annotated = article.annotated
      let quotations = annotated.quotations.filter { $0.kind != .indirect }
      let spoken = quotations.count { $0.speaker != nil }
      quotationsWithSpeaker += spoken
      quotationsWithoutSpeaker += quotations.count - spoken
      reports += annotated.quotations.count - quotations.count
      notes += annotated.notes.count + annotated.orphans.count
    }
  }
}

/// Takes the time of each stage.
struct StageClock {
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant

  init() {
    start = clock.now
  }

  mutating func lap(_ name: String, _ report: inout BuildReport) {
    let now = clock.now
    report.stages.append((name, now - start))
    start = now
  }
}
