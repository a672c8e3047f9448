import Annotating
import Linking
import SiteModel
import SourceText

/// Reads, annotates and links a site, and writes nothing.
public struct SiteChecker: Sendable {
  private let options: BuildOptions
  private let progress: @Sendable (BuildProgress) -> Void

  /// A checker of the folder `content` that tells `progress` how far it has come.
  public init(
    content: String, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    options = BuildOptions(content: content)
    self.progress = progress
  }

  /// All that is to be said about the site besides its templates, and which annotations were written
  /// against another version of their text. Takes as long as a build without rendering.
  ///
  /// - Throws: ``BuildFailure`` when there is no such folder, or the system refuses.
  public func check() async throws -> CheckReport {
    do {
      try FolderCheck(options).checkContent()
      var report = CheckReport()
      let content = try await ContentReading(options: options, progress: progress).read()
        .unwrapped(into: &report.site.diagnostics)
      let site = Linker.link(
        settings: content.settings, articles: content.articles, entities: content.entities,
        pages: content.pages, assets: content.assets
      ).unwrapped(into: &report.site.diagnostics)
      report.site.count(site)
      report.site.diagnostics += UnusedEntries.notes(on: site)
      for annotated in content.articles { compare(annotated, &report) }
      report.site.diagnostics.sort()
      return report
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
  }

  /// Counts the passages of an article's notes, and looks for files that were written against another
  /// version of its text.
  private func compare(_ annotated: AnnotatedArticle, _ report: inout CheckReport) {
    let article = annotated.article
    for annotations in article.annotationFiles where annotations.textDigest == nil {
      let path = annotations.file.path
      guard article.annotations.contains(where: { $0.file.path == path }) else { continue }
      report.site.diagnostics.append(
        .note(
          "sha256-missing",
          "nothing tells which version of \(article.file.name) these annotations were written against",
          in: annotations.file,
          hint: "when they fit the text as it is now, put "
            + "`sha256: \(SHA256.hexDigest(of: article.file.bytes))` into the front matter"))
    }
    let stale = article.annotationFiles.filter { $0.textDigest != nil && !$0.isCurrent }
    guard !stale.isEmpty else { return }
    let findings = PassageFinding.all(in: article)
    for annotations in stale {
      let file = annotations.file
      let indices = article.annotations.indices.filter {
        article.annotations[$0].file.path == file.path
      }
      let found = indices.map { index in
        StaleAnnotation(
          span: article.annotations[index].span, title: article.annotations[index].content.heading,
          passages: findings.filter { $0.annotation == index }.map { .init($0.state) })
      }
      report.stale.append(StaleFile(file: file, text: article.file, annotations: found))
    }
  }
}
