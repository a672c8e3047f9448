/// Refuses folders that cannot be meant, before anything is read or written.
struct FolderCheck {
  let options: BuildOptions

  init(_ options: BuildOptions) {
    self.options = options
  }

  /// Throws a ``BuildFailure`` when the content folder is missing.
  func checkContent() throws {
    try requireFolder(
      options.content,
      hint: "run sitegen where your Content folder is, or name it with --content")
  }

  /// Throws a ``BuildFailure`` when a folder is missing or one lies in another.
  func check() throws {
    try checkContent()
    try requireFolder(
      options.templates,
      hint: "run sitegen where your Templates folder is, or name it with --templates")
    let output = wouldBe(options.output)
    if let kind = try Disk.resolved(output).flatMap(Disk.kind) {
      guard case .folder = kind else {
        throw BuildFailure.usage(
          "“\(options.output)” is not a folder", hint: "name a folder with --output")
      }
    }
    for (name, path) in [("content", options.content), ("templates", options.templates)] {
      let other = wouldBe(path)
      if output == other || output.hasPrefix(other + "/") || other.hasPrefix(output + "/") {
        throw BuildFailure.usage(
          "the output folder “\(options.output)” and the \(name) folder “\(path)” lie in each other",
          hint: "name a folder of its own with --output")
      }
    }
  }

  private func requireFolder(_ path: String, hint: String) throws {
    guard let real = Disk.resolved(path) else {
      throw BuildFailure.usage("there is no folder “\(path)”", hint: hint)
    }
    guard case .folder = try Disk.kind(of: real) else {
      throw BuildFailure.usage("“\(path)” is not a folder", hint: hint)
    }
  }

  /// Where `path` is, or will be once its missing folders are made, without links and `..`.
  private func wouldBe(_ path: String) -> String {
    var known = path.hasPrefix("/") ? "/" : Disk.resolved(".") ?? "."
    var missing: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !missing.isEmpty {
        missing.removeLast()
      } else if missing.isEmpty, let real = Disk.resolved("\(known)/\(part)") {
        known = real
      } else {
        missing.append(part)
      }
    }
    return ([known == "/" ? "" : known] + missing.map(String.init)).joined(separator: "/")
  }
}
