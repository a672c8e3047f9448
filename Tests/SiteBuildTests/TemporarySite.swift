import Foundation
import SiteBuild
import SourceText

/// A site in a folder of its own, which goes when the value goes.
final class TemporarySite: Sendable {
  /// The folder that holds `Content`, `Templates` and `Output`.
  let root: String

  /// The folder of this test target.
  static let testFolder = #filePath.deletingLastPart
  /// The package's own templates.
  static let shippedTemplates = testFolder.deletingLastPart.deletingLastPart + "/Templates"
  /// The package's own sample content.
  static let samples = testFolder.deletingLastPart.deletingLastPart + "/Content"

  /// An empty folder, or one with the given files in `Content`.
  init(_ content: [String: String] = [:]) throws {
    let parent = FileManager.default.temporaryDirectory.path
    root = "\(parent)/sitegen-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: "\(root)/Content", withIntermediateDirectories: true)
    for (path, text) in content { try write("Content/\(path)", text) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: root)
    } catch {
      print("cannot remove \(root): \(error)")
    }
  }

  // MARK: Files

  func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let path = "\(root)/\(path)"
    try FileManager.default.createDirectory(
      atPath: path.deletingLastPart, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(root)/\(path)", withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/\(path)", withDestinationPath: target)
  }

  func delete(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  /// The file's bytes; `nil` when there is none.
  func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(root)/\(path)").map { Array($0) }
  }

  /// The file as text; empty when there is none.
  func text(_ path: String) -> String { String(decoding: read(path) ?? [], as: UTF8.self) }

  /// Every file in a folder, hidden ones too, by its path below the folder.
  func files(in folder: String = "Output") -> [String: [UInt8]] {
    Self.files(in: "\(root)/\(folder)")
  }

  static func files(in folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let walk = FileManager.default.enumerator(atPath: folder)
    while let path = walk?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let whole = "\(folder)/\(path)"
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = FileManager.default.contents(atPath: whole).map { Array($0) }
    }
    return files
  }

  /// A copy of the package's templates in `Templates`, to be changed.
  func copyTemplates() throws {
    for (path, bytes) in Self.files(in: Self.shippedTemplates) {
      try write("Templates/\(path)", bytes)
    }
  }

  // MARK: Building

  /// Options for the folders in `root`, with the package's templates unless there are own ones.
  func options(output: String = "Output", baseURL: String? = nil) -> BuildOptions {
    BuildOptions(
      content: "\(root)/Content",
      templates: exists("Templates") ? "\(root)/Templates" : Self.shippedTemplates,
      output: "\(root)/\(output)", baseURL: baseURL)
  }

  @discardableResult
  func build(output: String = "Output", baseURL: String? = nil) async throws -> BuildReport {
    try await SiteBuilder(options(output: output, baseURL: baseURL)).build()
  }
}

extension BuildReport {
  /// The ids of what there is to say, sorted, those of `severity` or worse.
  func ids(_ severity: Diagnostic.Severity = .error) -> [String] {
    diagnostics.filter { $0.severity >= severity }.map(\.id).sorted()
  }

  func first(_ id: String) -> Diagnostic? { diagnostics.first { $0.id == id } }
}

extension String {
  /// The path without its last part.
  var deletingLastPart: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? ""
  }
}
