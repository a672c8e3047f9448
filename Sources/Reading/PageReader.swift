import CommonMark
public import SiteModel
public import SourceText

/// Reads ordinary pages.
public struct PageReader: Sendable {
  private let parser: MarkdownParser

  /// A reader for a site with these settings.
  public init(settings: SiteSettings) {
    parser = MarkdownParser(settings: settings)
  }

  /// The page that `file` tells; `nil` when it has no title or is not text.
  public func read(_ file: SourceFile, slug: Slug) -> Diagnosed<Page?> {
    if let fault = TextCheck.fault(in: file) { return Diagnosed(nil, [fault]) }
    var diagnostics: [Diagnostic] = []
    let matter = FrontMatter.parse(file).unwrapped(into: &diagnostics)
    let body = parser.parse(file, matter.body).unwrapped(into: &diagnostics)
    var keys = KeyReader(matter.mapping, in: file)
    let title = keys.text("title")
    keys.reportUnknownKeys(of: "the front matter of a page")
    diagnostics += keys.diagnostics
    guard let title else {
      guard matter.isSound else { return Diagnosed(nil, diagnostics) }
      diagnostics.append(
        .error(
          "missing-title", "this page has no title", in: file,
          hint: "begin the file with `---`, a line `title: …`, and `---`"))
      return Diagnosed(nil, diagnostics)
    }
    return Diagnosed(Page(slug: slug, title: title, body: body, file: file), diagnostics)
  }
}
