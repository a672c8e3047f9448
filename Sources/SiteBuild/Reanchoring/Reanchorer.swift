import Annotating
import SiteModel
import SourceText

/// Shows the passages that have been edited since they were quoted, and quotes them anew.
public struct Reanchorer: Sendable {
  private let content: String

  /// A reanchorer for the articles of the folder `content`.
  public init(content: String) {
    self.content = content
  }

  /// The changed passages of the articles with these `names`, their slugs or the paths of their files;
  /// of all articles when there are none. With `write` their block quotations get the present words, if
  /// these are found exactly afterwards; a file whose bytes are not those that were read is left alone.
  ///
  /// - Throws: ``BuildFailure`` when there is no such folder or article, or the system refuses.
  public func reanchor(_ names: [String], write: Bool) async throws -> ReanchorReport {
    let options = BuildOptions(content: content)
    do {
      try FolderCheck(options).checkContent()
      let reading = ContentReading(options: options) { _ in }
      let (articles, settings) = try await reading.articles(named: names)
      var report = ReanchorReport()
      for article in articles {
        try reanchor(article, settings, write: write, &report)
      }
      return report
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
  }

  private func reanchor(
    _ article: Article, _ settings: SiteSettings, write: Bool, _ report: inout ReanchorReport
  ) throws(DiskError) {
    let findings = PassageFinding.all(in: article)
    report.lost += findings.count { $0.state == .lost }
    let files = article.annotationFiles.map(\.file)
    for annotations in article.annotationFiles {
      let file = annotations.file
      let mine = findings.indices.filter {
        article.annotations[findings[$0].annotation].file.path == file.path
          && findings[$0].isChanged
      }
      guard !mine.isEmpty else { continue }
      var written: Set<Int> = []
      if write {
        let rewriting = FileReanchoring(
          article: article, findings: findings, file: file, files: files, settings: settings)
        let new = rewriting.rewritten()
        if !new.findings.isEmpty, try Disk.read(file.path) == file.bytes {
          try Disk.replace(file.path, with: new.bytes)
          written = new.findings
        }
      }
      for index in mine {
        guard case .changed(let change) = findings[index].state else { continue }
        report.passages.append(
          ReanchoredPassage(
            change, findings[index].selector, article.annotations[findings[index].annotation],
            text: article.file,
            outcome: !write ? .shown : written.contains(index) ? .written : .refused))
      }
      if annotations.textDigest != nil, !annotations.isCurrent {
        report.digests.append(
          (file: file, digest: SHA256.hexDigest(of: article.file.bytes)))
      }
    }
  }
}

extension PassageFinding {
  fileprivate var isChanged: Bool {
    if case .changed = state { true } else { false }
  }
}
