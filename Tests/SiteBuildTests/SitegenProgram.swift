import Foundation

/// The program itself, run as people run it.
enum SitegenProgram {
  /// What a run of the program came to.
  struct Run {
    var code: Int32
    var output: String
    var errors: String
  }

  /// The program beside the tests that run, by its whole path: it is run in other folders than this
  /// one, also by shells.
  static func path() throws -> String {
    var starts = CommandLine.arguments
    if let main = Bundle.main.executablePath { starts.append(main) }
    for start in starts where start.contains("/") {
      var folder = URL(fileURLWithPath: start).path.deletingLastPart
      while folder.contains("/") {
        let path = "\(folder)/sitegen"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
        {
          return path
        }
        folder = folder.deletingLastPart
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// Runs the program in the folder of `site`, or in an empty one.
  static func run(_ arguments: [String], in site: TemporarySite? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path())
    process.arguments = arguments
    let folder = try site ?? TemporarySite()
    process.currentDirectoryURL = URL(fileURLWithPath: folder.root)
    process.standardInput = FileHandle.nullDevice
    let streams = try ["stdout", "stderr"].map { name in
      try folder.write("\(name)", "")
      return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder.root)/\(name)"))
    }
    process.standardOutput = streams[0]
    process.standardError = streams[1]
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: folder.text("stdout"),
      errors: folder.text("stderr"))
  }

  /// A folder with that content and the templates.
  static func site(_ content: [String: String]) throws -> TemporarySite {
    let site = try TemporarySite(content)
    try site.copyTemplates()
    return site
  }

  /// Content that nothing is to be said about.
  static let fine = [
    "site.yml": "title: Site\nurl: https://example.org/\n",
    "articles/a.txt": "Title\n\n“We had no choice,” Anna Holt said.\n",
    "people/anna-holt.md": "---\nname: Anna Holt\n---\n",
  ]
}
