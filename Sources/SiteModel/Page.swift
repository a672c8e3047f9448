public import CommonMark
public import SourceText

/// An ordinary page, `pages/about.md`.
public struct Page: Sendable {
  /// The slug of its file.
  public var slug: Slug
  /// Its title.
  public var title: String
  /// What it says.
  public var body: MarkdownDocument
  /// Its file.
  public var file: SourceFile

  /// A page.
  public init(slug: Slug, title: String, body: MarkdownDocument, file: SourceFile) {
    self.slug = slug
    self.title = title
    self.body = body
    self.file = file
  }
}
