#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few things the build asks of the file system.
enum Disk {
  /// What stands at a path.
  enum Kind {
    case file(size: Int)
    case folder
    case link
    case other
  }

  /// What stands at `path`, links not followed; `nil` when nothing does.
  static func kind(of path: String) throws(DiskError) -> Kind? {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw DiskError("look at", path)
    }
    return switch info.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(info.st_size))
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The whole file. What is no file is an error; a pipe is not waited for.
  static func read(_ path: String) throws(DiskError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw DiskError("read", path) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw DiskError("read", path) }
    guard info.st_mode & S_IFMT == S_IFREG else {
      errno = info.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENXIO
      throw DiskError("read", path)
    }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 4096)) }
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(file, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(count))
      }
      if got == 0 { break }
      guard got > 0 else {
        if errno == EINTR { continue }
        throw DiskError("read", path)
      }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Writes a new file; one that is there already is an error. What goes wrong is told of
  /// `target`, the file that people know.
  static func create(
    _ path: String, for target: String, _ bytes: [UInt8]
  ) throws(DiskError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw DiskError("create", target) }
    var count = 0
    while count < bytes.count {
      let put = bytes.withUnsafeBytes { buffer in
        write(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      guard put >= 0 else {
        if errno == EINTR { continue }
        let error = DiskError("write", target)
        close(file)
        throw error
      }
      count += put
    }
    guard close(file) == 0 else { throw DiskError("write", target) }
  }

  /// Replaces what a file holds, in one step; it keeps its permissions.
  static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    var info = stat()
    guard stat(path, &info) == 0 else { throw DiskError("read", path) }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? ""
    let draft = "\(folder).sitegen-draft-\(processID)"
    do throws(DiskError) {
      try create(draft, for: path, bytes)
      guard chmod(draft, info.st_mode & 0o7777) == 0 else { throw DiskError("write", path) }
      try rename(draft, to: path)
    } catch {
      try delete(draft)
      throw error
    }
  }

  /// Gives a file another name, replacing what had it, in one step.
  static func rename(_ path: String, to target: String) throws(DiskError) {
    guard renameat(AT_FDCWD, path, AT_FDCWD, target) == 0 else { throw DiskError("write", target) }
  }

  /// Deletes a file; that it is gone already is fine.
  static func delete(_ path: String) throws(DiskError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskError("delete", path) }
  }

  /// Deletes a folder if nothing is in it; whether it did.
  static func deleteIfEmpty(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Makes one folder; that it is there already is fine.
  static func makeFolder(_ path: String) throws(DiskError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw DiskError("create", path) }
  }

  /// The names in a folder, as bytes, without `.` and `..`, in the order of their bytes.
  static func names(in path: String) throws(DiskError) -> [[UInt8]] {
    guard let folder = opendir(path) else { throw DiskError("read", path) }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw DiskError("read", path) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The path without links, `.` and `..`; `nil` when nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether there is a process with that number.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  /// The number of the running process.
  static var processID: Int { Int(getpid()) }
}
