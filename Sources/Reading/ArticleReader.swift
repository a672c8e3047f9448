import CommonMark
public import SiteModel
public import SourceText

/// Reads an article: its text, and the annotations beside it.
public struct ArticleReader: Sendable {
  private let parser: MarkdownParser
  private let settings: SiteSettings

  /// A reader for a site with these settings.
  public init(settings: SiteSettings) {
    self.settings = settings
    parser = MarkdownParser(settings: settings)
  }

  /// The article that `text` and its `annotations` tell; `nil` when the text is none or empty.
  /// The first of `annotations` also tells the metadata when it is named as the text is.
  public func read(
    _ text: SourceFile, annotations: [SourceFile], slug: Slug
  ) -> Diagnosed<Article?> {
    var diagnostics: [Diagnostic] = []
    if let fault = TextCheck.fault(in: text) { diagnostics.append(fault) }
    let isText = diagnostics.isEmpty
    var metadata = ArticleMetadata()
    var all: [Annotation] = []
    var files: [AnnotationFile] = []
    for file in annotations {
      if let fault = TextCheck.fault(in: file) {
        diagnostics.append(fault)
        continue
      }
      let matter = FrontMatter.parse(file).unwrapped(into: &diagnostics)
      var keys = KeyReader(matter.mapping, in: file)
      let isMain = file.path.dropLast(3) == text.path.dropLast(4)
      if isMain { metadata = Self.metadata(&keys) }
      let annotator = isMain ? metadata.annotator : keys.text("annotator")
      let annotated = isMain ? metadata.annotated : keys.date("annotated")
      if isText {
        files.append(checkDigest(&keys, of: text, &diagnostics))
      } else {
        _ = keys.value("sha256")
      }
      keys.reportUnknownKeys(
        of: isMain ? "the front matter of an article" : "a further annotator's front matter")
      diagnostics += keys.diagnostics
      let body = parser.parse(file, matter.body).unwrapped(into: &diagnostics)
      let reader = AnnotationReader(
        file: file, settings: settings, author: annotator, date: annotated)
      all += reader.read(body).unwrapped(into: &diagnostics)
    }
    guard isText else { return Diagnosed(nil, diagnostics) }
    let blocks = BlockReader.blocks(of: text, hasTitle: metadata.title != nil)
    guard !blocks.isEmpty else {
      diagnostics.append(
        .error(
          "empty-article", "this article has no text", in: text,
          hint: "write its title as the first line, or delete the file"))
      return Diagnosed(nil, diagnostics)
    }
    let article = Article(
      slug: slug, file: text, blocks: blocks, metadata: metadata, annotations: all,
      annotationFiles: files)
    return Diagnosed(article, diagnostics)
  }

  private static func metadata(_ keys: inout KeyReader) -> ArticleMetadata {
    var metadata = ArticleMetadata()
    metadata.title = keys.text("title")
    metadata.standfirst = keys.text("standfirst")
    metadata.byline = keys.text("byline")
    metadata.publisher = keys.text("publisher")
    metadata.published = keys.date("published")
    metadata.source = keys.webAddress("source")
    metadata.archived = keys.webAddress("archived")
    metadata.language = keys.language("language")
    metadata.languagePlace = metadata.language.map { _ in
      Diagnostic.Place(keys.file, keys.places["language"])
    }
    metadata.annotator = keys.text("annotator")
    metadata.annotated = keys.date("annotated")
    metadata.reviewed = keys.truth("reviewed") ?? false
    return metadata
  }

  /// Compares the digest that the annotations were written against with the text's.
  private func checkDigest(
    _ keys: inout KeyReader, of text: SourceFile, _ diagnostics: inout [Diagnostic]
  ) -> AnnotationFile {
    let form = "64 hexadecimal digits, as `sha256sum` prints them"
    let expected: String? = keys.text("sha256", form) { digest in
      digest.utf8.count == 64 && digest.allSatisfy(\.isHexDigit) ? digest.lowercased() : nil
    }
    guard let expected else { return AnnotationFile(keys.file, textDigest: nil, isCurrent: false) }
    let actual = SHA256.hexDigest(of: text.bytes)
    guard actual != expected else {
      return AnnotationFile(keys.file, textDigest: expected, isCurrent: true)
    }
    diagnostics.append(
      .warning(
        "text-changed", "\(text.name) has changed since these annotations were written",
        in: keys.file, at: keys.places["sha256"],
        hint: "read the annotations against the text again, then write sha256: \(actual)"))
    return AnnotationFile(keys.file, textDigest: expected, isCurrent: false)
  }
}
