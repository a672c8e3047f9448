import Foundation
import PackagePlugin

/// Makes the language files of a target part of the program, as Swift source.
@main
struct EmbedLanguages: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let files = target.sourceFiles(withSuffix: "txt").map(\.url)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let source = context.pluginWorkDirectoryURL.appending(path: "EmbeddedLanguages.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) language files",
        executable: try context.tool(named: "embed-languages").url,
        arguments: [source.path(percentEncoded: false)]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [source])
    ]
  }
}
