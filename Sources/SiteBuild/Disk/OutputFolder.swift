import SiteModel
import SourceText

/// The folder the site is written to. Only what builds have written is replaced or deleted, each
/// file in one step, and only where its bytes differ.
struct OutputFolder: Sendable {
  /// What became of a file.
  enum Outcome: Sendable {
    case created, updated, unchanged
    /// It is not the build's, or the way to it leaves the folder.
    case refused(Diagnostic)
  }

  let root: String
  /// What earlier builds wrote.
  private let owned: Set<SitePath>

  /// Opens or makes the folder, and clears away half-written files of a build that was stopped.
  init(_ root: String) throws(DiskError) {
    self.root = root
    try Self.makeFolders(root)
    for bytes in try Disk.names(in: root) where bytes.starts(with: Self.draftPrefix.utf8) {
      let name = String(decoding: bytes, as: UTF8.self)
      if !Self.isOfAnotherRunningBuild(name) { try Disk.delete("\(root)/\(name)") }
    }
    let manifest = "\(root)/\(Manifest.name)"
    if case .file = try Disk.kind(of: manifest) {
      owned = Manifest(reading: try Disk.read(manifest)).paths
    } else {
      owned = []
    }
  }

  private static let draftPrefix = ".sitegen-draft-"

  private static func isOfAnotherRunningBuild(_ draft: String) -> Bool {
    let number = draft.dropFirst(draftPrefix.count).prefix { $0 != "-" }
    guard let process = Int32(number), process > 0, Int(process) != Disk.processID else {
      return false
    }
    return Disk.isRunning(process)
  }

  /// Notes down, before anything is written, what this build and earlier ones own between them,
  /// so that a build that is stopped leaves nothing that nobody owns.
  func announce(_ paths: some Sequence<SitePath>) throws(DiskError) {
    var foreign: Set<SitePath> = []
    for path in paths where !owned.contains(path) {
      if try Disk.kind(of: location(path)) != nil { foreign.insert(path) }
    }
    try save(Manifest(owned.union(paths).subtracting(foreign)))
  }

  /// Makes the folders that `paths` need, as far as nothing else is in their way.
  func makeFolders(for paths: some Sequence<SitePath>) throws(DiskError) {
    for folder in Set(paths.map { String($0.folder) }).sorted() where !folder.isEmpty {
      var way = root
      for part in folder.split(separator: "/") {
        way += "/\(part)"
        if try Disk.kind(of: way) == nil { try Disk.makeFolder(way) }
      }
    }
  }

  /// Writes `page` unless the same bytes stand there already.
  func write(_ page: RenderedPage) throws(DiskError) -> Outcome {
    if let diagnostic = try obstacle(on: page.path) { return .refused(diagnostic) }
    let location = location(page.path)
    let isOwned = owned.contains(page.path)
    switch try Disk.kind(of: location) {
    case nil:
      try replace(location, with: page.bytes)
      return .created
    case .file(let size):
      if size == page.bytes.count, try Disk.read(location) == page.bytes { return .unchanged }
      guard isOwned else { return .refused(foreign(page.path)) }
      try replace(location, with: page.bytes)
      return .updated
    case .folder, .link, .other:
      return .refused(foreign(page.path))
    }
  }

  /// Deletes what earlier builds wrote and this one did not; returns how many files. A folder that
  /// this leaves empty goes too.
  func deleteStale(keeping kept: Set<SitePath>) throws(DiskError) -> Int {
    var count = 0
    for path in owned.subtracting(kept).sorted() {
      guard try obstacle(on: path) == nil, case .file = try Disk.kind(of: location(path)) else {
        continue
      }
      try Disk.delete(location(path))
      count += 1
      var folder = path.folder.dropLast()
      while !folder.isEmpty, Disk.deleteIfEmpty("\(root)/\(folder)") {
        folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
      }
    }
    return count
  }

  /// Notes down what the builds own from now on.
  func save(_ manifest: Manifest) throws(DiskError) {
    let location = "\(root)/\(Manifest.name)"
    if case .file = try Disk.kind(of: location), try Disk.read(location) == manifest.bytes {
      return
    }
    try replace(location, with: manifest.bytes)
  }

  /// What earlier builds wrote.
  var earlier: Set<SitePath> { owned }

  private func location(_ path: SitePath) -> String { "\(root)/\(path)" }

  /// What keeps `path` from being inside the folder: a link or a file where a folder should be.
  private func obstacle(on path: SitePath) throws(DiskError) -> Diagnostic? {
    var way = root
    for part in path.folder.split(separator: "/") {
      way += "/\(part)"
      switch try Disk.kind(of: way) {
      case nil, .folder: continue
      case .link:
        return .error(
          "output-link", "this is a symbolic link, and \(path) would be written through it",
          in: SourceFile(path: way, bytes: []), hint: "delete the link")
      case .file, .other:
        return .error(
          "foreign-file", "this file stands where a folder for \(path) should be",
          in: SourceFile(path: way, bytes: []), hint: "move it away")
      }
    }
    return nil
  }

  private func foreign(_ path: SitePath) -> Diagnostic {
    .error(
      "foreign-file", "the build did not write this file, so it does not replace it",
      in: SourceFile(path: location(path), bytes: []),
      hint: "move it away or delete it, then build again")
  }

  private func replace(_ location: String, with bytes: [UInt8]) throws(DiskError) {
    let name = location.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }
    let draft = "\(root)/\(Self.draftPrefix)\(Disk.processID)-\(String(name, radix: 36))"
    do {
      try Disk.create(draft, for: location, bytes)
      try Disk.rename(draft, to: location)
    } catch {
      try Disk.delete(draft)
      throw error
    }
  }

  private static func makeFolders(_ path: String) throws(DiskError) {
    var way = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      way += way.isEmpty || way == "/" ? "\(part)" : "/\(part)"
      try Disk.makeFolder(way)
    }
  }
}
