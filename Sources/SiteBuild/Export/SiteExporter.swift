import Exporting
import Linking
public import SiteModel
public import SourceText

/// Gives out one article of a folder, or all its quotations, in another form.
public struct SiteExporter: Sendable {
  private let options: BuildOptions

  /// An exporter for the folder `content`; `baseURL` stands in for the `url` of `site.yml`.
  public init(content: String, baseURL: String? = nil) {
    options = BuildOptions(content: content, baseURL: baseURL)
  }

  /// The bytes of an export, whether the site asks for it or not: of the article with that slug or
  /// with a file at that path, or of the whole site when `article` is `nil`.
  ///
  /// The whole folder is read, since names and links lead through all of it; the diagnostics are its.
  ///
  /// - Throws: ``BuildFailure`` when there is no such folder or article, when the format is one of
  ///   single articles and none is named, or when the system refuses.
  public func export(
    _ format: ExportFormat, article name: String?
  ) async throws -> Diagnosed<[UInt8]> {
    do {
      try FolderCheck(options).checkContent()
      var diagnostics: [Diagnostic] = []
      let content = try await ContentReading(options: options) { _ in }.read()
        .unwrapped(into: &diagnostics)
      let site = Linker.link(
        settings: content.settings, articles: content.articles, entities: content.entities,
        pages: content.pages, assets: content.assets
      ).unwrapped(into: &diagnostics)
      let bytes = try bytes(format, of: name, in: site)
      return Diagnosed(bytes, diagnostics.sorted())
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
  }

  private func bytes(
    _ format: ExportFormat, of name: String?, in site: LinkedSite
  ) throws -> [UInt8] {
    let exporter = Exporter(site)
    if let name {
      return exporter.bytes(format, ofArticle: try index(of: name, in: site))
    }
    guard let bytes = exporter.bytesOfSite(format) else {
      throw BuildFailure.usage(
        "the export “\(format.rawValue)” is made of one article",
        hint: "name one: sitegen export \(format.rawValue) ARTICLE")
    }
    return bytes
  }

  private func index(of name: String, in site: LinkedSite) throws -> Int {
    let articles = site.articles.map(\.annotated.article)
    let root = options.content + "/"
    let found =
      articles.firstIndex { $0.slug.description == name }
      ?? articles.firstIndex { [name, root + name].contains($0.file.path) }
    guard let found else {
      throw BuildFailure.usage(
        "there is no article “\(name)” in “\(options.content)”",
        hint: Spelling.nearest(to: name, among: articles.map(\.slug.description))
          .map { "did you mean “\($0)”?" } ?? "give its slug, or the path of its text")
    }
    return found
  }
}
