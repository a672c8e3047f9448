import Foundation
import PackagePlugin

/// Makes data files of a target part of the program, as Swift source: the languages of Speech, the
/// places of Gazetteer.
@main
struct EmbedFiles: BuildToolPlugin {
  /// The ending of a target's data files, and the type that is made of one.
  private static let data: [String: (ending: String, type: String)] = [
    "Speech": ("txt", "Language"), "Gazetteer": ("tsv", "Gazetteer"),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget, let data = Self.data[target.name] else {
      return []
    }
    let files = target.sourceFiles(withSuffix: data.ending).map(\.url)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let source = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) data files",
        executable: try context.tool(named: "embed-files").url,
        arguments: [source.path(percentEncoded: false), data.type]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [source])
    ]
  }
}
