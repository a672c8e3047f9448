import Reading
import SiteModel
import SourceText

/// The files of `Content` in which an entity can be named.
struct RenameSource: Sendable {
  /// The content folder.
  let root: String
  let settings: SiteSettings
  /// Markdown in the folders that a build reads, by path.
  let files: [SourceFile]
  /// The path of each entry's file.
  let paths: [EntityID: String]
  private let index: [String: Int]

  /// Reads them all.
  static func read(_ reading: ContentReading) async throws -> RenameSource {
    let (layout, all, settings) = try reading.layout()
    let folders = ["articles", "pages"] + settings.kinds.map(\.folder)
    let names = all.filter { name in
      name.hasSuffix(".md") && folders.contains { name.hasPrefix("\($0)/") }
    }
    var diagnostics: [Diagnostic] = []
    let files = try await reading.readAll(names, "Reading", &diagnostics) { name, load in
      Diagnosed(try load(name))
    }
    let root = reading.options.content
    let entries = layout.entities.flatMap { kind, files in
      files.map { (EntityID(kind: kind.name, slug: $0.slug), "\(root)/\($0.path)") }
    }
    return RenameSource(
      root: root, settings: settings, files: files,
      paths: Dictionary(uniqueKeysWithValues: entries),
      index: Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1.path, $0) }))
  }

  /// The file at `path`; `nil` when none is there.
  func file(at path: String) -> SourceFile? { index[path].map { files[$0] } }

  /// The folder of a kind; `nil` when the site has no such kind.
  func folder(of kind: String) -> String? {
    settings.kinds.first { $0.name == kind }?.folder
  }
}
