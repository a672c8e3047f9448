import Importing
import Linking
import SiteModel
public import SourceText

/// Makes files for `Content` of what other programs wrote about its articles.
public struct SiteImporter: Sendable {
  private let options: BuildOptions
  private let article: String?
  private let includesPrivate: Bool

  /// An importer into the folder `content`.
  ///
  /// All is taken to be about `article`, its slug or the path of its text; with `nil` the addresses
  /// in the file tell. What its author has not shared with everybody is left out unless
  /// `includesPrivate`.
  public init(content: String, article: String? = nil, includesPrivate: Bool = false) {
    options = BuildOptions(content: content)
    self.article = article
    self.includesPrivate = includesPrivate
  }

  /// The files that an import of the file at `path` makes, and all that it cannot carry over; `nil`
  /// when the file cannot be read as one of the known forms. `-` is the standard input. Nothing is
  /// written.
  ///
  /// - Throws: ``BuildFailure`` when there is no such folder or article, when nothing tells which
  ///   article is meant, or when the system refuses.
  public func plan(_ path: String) async throws -> Diagnosed<ImportPlan?> {
    do {
      try FolderCheck(options).checkContent()
      let file = SourceFile(
        path: path == "-" ? "<stdin>" : path, bytes: try InputStream(path).readAll())
      let site = try await site()
      var diagnostics: [Diagnostic] = []
      let importer = Importer(site: ImportSite(site), includesPrivate: includesPrivate)
      guard let read = importer.read(file).unwrapped(into: &diagnostics) else {
        return Diagnosed(nil, diagnostics.sorted())
      }
      let target = try article.map { try index(of: $0, in: site) }
      var planning = ImportPlanning(
        site: site, content: options.content, file: file,
        taken: try FolderWalk(options.content).files)
      let files = try planning.files(read.content, for: target).unwrapped(into: &diagnostics)
      return Diagnosed(
        ImportPlan(format: read.format.rawValue, files: files), diagnostics.sorted())
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
  }

  /// Writes the files of `plan`: all of them or none, and none over a file that is there.
  ///
  /// - Throws: ``BuildFailure`` when the system refuses.
  public func write(_ plan: ImportPlan) throws {
    do {
      try NewFiles.write(plan.files.map { (path: $0.path, bytes: $0.bytes) })
    } catch {
      throw BuildFailure.environment([error])
    }
  }

  /// The site as a build sees it; what is wrong with it is for the build to say.
  private func site() async throws -> LinkedSite {
    let content = try await ContentReading(options: options) { _ in }.read().output
    return Linker.link(
      settings: content.settings, articles: content.articles, entities: content.entities,
      pages: content.pages, assets: content.assets
    ).output
  }

  private func index(of name: String, in site: LinkedSite) throws -> Int {
    let articles = site.articles.map(\.annotated.article)
    let found =
      articles.firstIndex { $0.slug.description == name }
      ?? articles.firstIndex { [name, "\(options.content)/\(name)"].contains($0.file.path) }
    guard let found else {
      throw BuildFailure.usage(
        "there is no article “\(name)” in “\(options.content)”",
        hint: Spelling.nearest(to: name, among: articles.map(\.slug.description))
          .map { "did you mean “\($0)”?" } ?? "give its slug, or the path of its text")
    }
    return found
  }
}
