import Reading
import SiteModel
import SourceText

/// Writes another id where a file names an entity.
struct ReferenceRewriting {
  let old: EntityID
  let new: EntityID
  let settings: SiteSettings

  /// A file with its references rewritten.
  struct Rewritten {
    /// The file; its path is as it was.
    var file: SourceFile
    /// How many references were rewritten.
    var references: Int
    /// One warning for each reference that could not be.
    var diagnostics: [Diagnostic]
  }

  /// `file` with the new id in place of the old. Of references of the same kind only the slug is
  /// touched. Linear.
  func rewritten(_ file: SourceFile) -> Rewritten {
    let references = EntityReferences.find(old, in: file, settings: settings)
    var bytes: [UInt8] = []
    var offset = 0
    for reference in references.all {
      let span = old.kind == new.kind ? reference.slug : reference.span
      bytes += file.bytes[offset..<span.start]
      bytes += Array((old.kind == new.kind ? new.slug.description : new.description).utf8)
      offset = span.end
    }
    bytes += file.bytes[offset...]
    let diagnostics = references.others.map { span in
      Diagnostic.warning(
        "reference-not-rewritten", "this means “\(old)” and is left as it is", in: file, at: span,
        hint: "write “\(new)” here by hand")
    }
    return Rewritten(
      file: SourceFile(path: file.path, bytes: bytes), references: references.all.count,
      diagnostics: diagnostics)
  }
}
