import Rendering
import SiteModel
import SourceText
import Templating

/// The folder of templates: pages to fill, and files that are copied.
struct Theme {
  /// The compiled templates.
  let templates: TemplateSet
  /// The other files, by their path in the site, with where they are read from.
  let files: [(path: SitePath, source: String)]

  /// Reads and compiles the folder `root`. Files that do not end in `.html` go to `theme/`.
  static func read(_ root: String, kinds: [EntityKind]) throws(DiskError) -> Diagnosed<Theme> {
    let walk = try FolderWalk(root)
    var templates: [(name: String, file: SourceFile)] = []
    var files: [(path: SitePath, source: String)] = []
    var diagnostics = walk.diagnostics
    for path in walk.files {
      let location = "\(root)/\(path)"
      if path.hasSuffix(".html") {
        let file = SourceFile(path: location, bytes: try Disk.read(location))
        if let fault = UTF8Check.firstFault(in: file.bytes) {
          diagnostics.append(
            .error(
              "not-utf8", "byte \(fault.offset) is not UTF-8 text", in: file,
              at: TextSpan(fault.offset, fault.offset + 1),
              hint: "save the file again with the encoding UTF-8"))
          continue
        }
        templates.append((String(path.dropLast(5)), file))
      } else if let target = SitePath("theme/\(path)") {
        files.append((target, location))
      } else {
        diagnostics.append(
          .error(
            "unusable-file-name", "no address can be made of this file's name",
            in: SourceFile(path: location, bytes: []), hint: "give it a name without `\\`"))
      }
    }
    let compiled = TemplateSet.compile(templates, pages: Renderer.templates(for: kinds))
    return Diagnosed(
      Theme(templates: compiled.output, files: files), diagnostics + compiled.diagnostics)
  }
}
