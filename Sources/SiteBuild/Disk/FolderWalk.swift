import SourceText

/// The files of a folder and the folders in it, by their paths below it, sorted.
struct FolderWalk {
  /// How deep folders may nest.
  private static let deepest = 64

  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Walks through `root`. Names that begin with a dot are passed over; links are never followed,
  /// so that a walk ends and stays inside, and are reported.
  init(_ root: String) throws(DiskError) {
    try walk(root, below: "", depth: 0)
  }

  private mutating func walk(_ root: String, below prefix: String, depth: Int) throws(DiskError) {
    for name in try Disk.names(in: prefix.isEmpty ? root : "\(root)/\(prefix)")
    where name.first != 0x2E {
      let shown = prefix + String(decoding: name, as: UTF8.self)
      let file = SourceFile(path: "\(root)/\(shown)", bytes: [])
      guard String(validating: name, as: UTF8.self) != nil else {
        diagnostics.append(
          .error(
            "unusable-file-name", "this file's name is not UTF-8 text", in: file,
            hint: "rename it"))
        continue
      }
      switch try Disk.kind(of: file.path) {
      case .file: files.append(shown)
      case .folder where depth < Self.deepest:
        try walk(root, below: shown + "/", depth: depth + 1)
      case .folder:
        diagnostics.append(
          .error("nested-too-deeply", "folders nest more than \(Self.deepest) deep", in: file))
      case .link:
        diagnostics.append(
          .error(
            "link-not-followed", "this is a symbolic link, which the build does not follow",
            in: file, hint: "put the file or folder itself here"))
      case .other:
        diagnostics.append(
          .error(
            "not-a-file", "this is neither a file nor a folder, and cannot be read", in: file,
            hint: "take it out of the folder"))
      case nil: break
      }
    }
  }
}
