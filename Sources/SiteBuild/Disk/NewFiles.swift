#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files that are not there yet.
enum NewFiles {
  /// Writes all of `files` or none. A file that stands at one of the paths is never touched, also
  /// when it appears meanwhile: each is written beside its place under another name, then linked to
  /// its own, which fails where something stands. Folders that are missing are made.
  static func write(_ files: [(path: String, bytes: [UInt8])]) throws(DiskError) {
    var drafts: [String] = []
    var made: [String] = []
    do throws(DiskError) {
      for (index, file) in files.enumerated() {
        try makeFolders(for: file.path)
        let folder = file.path.lastIndex(of: "/").map { file.path[...$0] } ?? ""
        let draft = "\(folder).sitegen-draft-\(Disk.processID)-\(index)"
        drafts.append(draft)
        try Disk.create(draft, for: file.path, file.bytes)
      }
      for (draft, file) in zip(drafts, files) {
        guard link(draft, file.path) == 0 else { throw DiskError("create", file.path) }
        made.append(file.path)
      }
      for draft in drafts { try Disk.delete(draft) }
    } catch {
      for path in drafts + made { try Disk.delete(path) }
      throw error
    }
  }

  private static func makeFolders(for path: String) throws(DiskError) {
    var way = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      way += way.isEmpty || way == "/" ? "\(part)" : "/\(part)"
      if try Disk.kind(of: way) == nil { try Disk.makeFolder(way) }
    }
  }
}
