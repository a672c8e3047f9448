import CommonMark
public import SourceText

/// What sort of file an import is, told from what is in it.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// The annotations of Hypothesis, as its web app and its search give them out.
  case hypothesis
  /// W3C Web Annotation: a collection, a page of one, a list or one annotation.
  case webAnnotation = "web-annotation"
  /// A TEI P5 document.
  case tei
}

/// Reads files of other programs.
public struct Importer: Sendable {
  private let site: ImportSite
  private let includesPrivate: Bool

  /// An importer for `site`. What its author has not shared with everybody is left out unless
  /// `includesPrivate`.
  public init(site: ImportSite, includesPrivate: Bool = false) {
    self.site = site
    self.includesPrivate = includesPrivate
  }

  /// What `file` tells, and its format; `nil` when it cannot be read, which an error then says. What
  /// cannot be carried over is in the diagnostics, each at its place. Linear.
  public func read(_ file: SourceFile) -> Diagnosed<
    (format: ImportFormat, content: ImportedContent)?
  > {
    let first = file.bytes[file.contents.range].first { $0 > 0x20 }
    if first == UInt8(ascii: "<") {
      return Diagnosed(nil, [Self.unknown(file, hint: "TEI files cannot be read yet")])
    }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return Diagnosed(
        nil,
        [Self.unknown(file, hint: "it begins neither as JSON nor as XML")])
    }
    do {
      let value = try JSONReader.read(file)
      var report = ImportReport(file)
      if HypothesisReader.recognises(value) {
        let reader = HypothesisReader(site: site, includesPrivate: includesPrivate)
        let content = reader.read(value, &report)
        return Diagnosed((.hypothesis, content), report.diagnostics)
      }
      if WebAnnotationReader.recognises(value) {
        let content = WebAnnotationReader(site: site).read(value, &report)
        return Diagnosed((.webAnnotation, content), report.diagnostics)
      }
      return Diagnosed(
        nil,
        [
          Self.unknown(
            file,
            hint: "known are the export of Hypothesis and W3C Web Annotation (JSON-LD)")
        ])
    } catch {
      return Diagnosed(
        nil,
        [
          .error(
            "malformed-json", error.message, in: file, at: error.span,
            hint: "the file is broken or cut off: export it again")
        ])
    }
  }

  private static func unknown(_ file: SourceFile, hint: String) -> Diagnostic {
    .error("unknown-import", "this is no file that can be imported", in: file, hint: hint)
  }
}
