import SiteModel
import SourceText

/// Gives an entry another id, or merges it into another entry, with every reference in `Content`.
public struct Renamer: Sendable {
  private let content: String

  /// A renamer for the folder `content`.
  public init(content: String) {
    self.content = content
  }

  /// What renaming the entry `old`, written `person:tom-uller`, to `new` comes to; where an entry `new`
  /// is there already, `old` is merged into it. With `write` it is done, in an order that leaves the site
  /// whole at each step: the new file, then the references, and the old file goes last. A run that was
  /// broken off is finished by the next. With `redirect` the old address will lead on.
  ///
  /// With an error among its diagnostics nothing is written. A file whose bytes are not those that were
  /// read ends the writing, and so does what the system refuses while files are written.
  ///
  /// - Throws: ``BuildFailure`` when there is no such folder or entry, the ids cannot be meant, or the
  ///   system refuses to read.
  public func rename(
    _ old: String, to new: String, write: Bool, redirect: Bool = false
  ) async throws -> RenameReport {
    let options = BuildOptions(content: content)
    do {
      try FolderCheck(options).checkContent()
      let source = try await RenameSource.read(ContentReading(options: options) { _ in })
      let (oldID, newID) = (try id(old, source.settings), try id(new, source.settings))
      guard oldID != newID else {
        throw BuildFailure.usage("“\(oldID)” is its own name already", hint: "give another new id")
      }
      var planning = RenamePlanning(
        source: source, old: oldID, new: newID, redirect: redirect)
      var report = RenameReport(
        old: oldID, new: newID, steps: try await planning.steps(),
        diagnostics: planning.diagnostics)
      if report.diagnostics.contains(where: { $0.severity == .error }) {
        report.steps = []
      } else if write {
        self.write(&report)
      }
      report.diagnostics.sort()
      return report
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
  }

  private func id(_ text: String, _ settings: SiteSettings) throws(BuildFailure) -> EntityID {
    let kinds = settings.kinds.map(\.name)
    guard let id = EntityID(text) else {
      throw .usage(
        "“\(text)” is not the id of an entry",
        hint: "write it as in links, the kind and the name of the file: person:ines-maro")
    }
    guard kinds.contains(id.kind) else {
      throw .usage(
        "there is no kind of entry “\(id.kind)”", hint: Spelling.hint(for: id.kind, among: kinds))
    }
    return id
  }

  // MARK: Writing

  /// Does one step after the other, as long as nothing is in the way.
  private func write(_ report: inout RenameReport) {
    for index in report.steps.indices { report.steps[index].outcome = .notWritten }
    for index in report.steps.indices {
      let step = report.steps[index]
      do throws(DiskError) {
        guard try isUnchanged(step) else {
          report.diagnostics.append(
            .error(
              "file-changed", "this file has been changed since it was read", in: step.old,
              hint: "run it again"))
          return
        }
        try write(step)
        report.steps[index].outcome = .written
      } catch {
        report.failure = error
        return
      }
    }
  }

  private func isUnchanged(_ step: RenameStep) throws(DiskError) -> Bool {
    try Disk.read(step.old.path) == step.old.bytes
  }

  private func write(_ step: RenameStep) throws(DiskError) {
    switch step.action {
    case .create: try NewFiles.write([(step.path, step.bytes)])
    case .merge, .rewrite: try Disk.replace(step.path, with: step.bytes)
    case .move:
      if step.bytes != step.old.bytes { try Disk.replace(step.old.path, with: step.bytes) }
      try Disk.rename(step.old.path, to: step.path)
    case .remove: try Disk.delete(step.path)
    }
  }
}
