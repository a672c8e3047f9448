import Annotating
import Reading
import SiteModel
import SourceText

/// Reads `Content` and annotates its articles.
struct ContentReading {
  /// A site that is read and annotated, but not linked.
  struct Site: Sendable {
    var settings: SiteSettings
    var articles: [AnnotatedArticle]
    var entities: [Entity]
    var pages: [Page]
    var assets: [String]
  }

  let options: BuildOptions
  let progress: @Sendable (BuildProgress) -> Void

  /// Everything in the folder. Files that cannot be read are all told of, and end the build.
  func read() async throws -> Diagnosed<Site> {
    var diagnostics: [Diagnostic] = []
    let walk = try FolderWalk(options.content)
    diagnostics += walk.diagnostics
    let settings = try settings(walk.files).unwrapped(into: &diagnostics)
    let layout = ContentLayout.sort(walk.files, root: options.content, settings: settings)
      .unwrapped(into: &diagnostics)
    if layout.articles.isEmpty {
      diagnostics.append(
        .warning(
          "no-articles", "there are no articles", in: SourceFile(path: options.content, bytes: []),
          hint: "put an article's text into \(options.content)/articles/name.txt"))
    }
    let entities = try await entities(layout, settings, &diagnostics)
    let pages = try await pages(layout, settings, &diagnostics)
    let registry = EntityRegistry.make(entities, kinds: settings.kinds)
      .unwrapped(into: &diagnostics)
    let articles = try await articles(layout, settings, registry, &diagnostics)
    return Diagnosed(
      Site(
        settings: settings, articles: articles, entities: entities, pages: pages,
        assets: layout.assets),
      diagnostics)
  }

  /// The layers of the article `name`, its slug or the path of one of its files; `nil` when its text
  /// cannot be read as one. Nothing is said about other files.
  func explain(_ name: String) async throws -> Diagnosed<ExplainedArticle?> {
    var others: [Diagnostic] = []
    let walk = try FolderWalk(options.content)
    let settings = try settings(walk.files).unwrapped(into: &others)
    let layout = ContentLayout.sort(walk.files, root: options.content, settings: settings)
      .unwrapped(into: &others)
    let files = try article(name, in: layout)
    let entities = try await entities(layout, settings, &others)
    let registry = EntityRegistry.make(entities, kinds: settings.kinds).unwrapped(into: &others)
    let annotator = annotator(registry, settings)
    var diagnostics: [Diagnostic] = []
    let article = ArticleReader(settings: settings).read(
      try load(files.text), annotations: try files.annotations.map(load), slug: files.slug
    ).unwrapped(into: &diagnostics)
    let annotated = article.map { annotator.annotate($0).unwrapped(into: &diagnostics) }
    return Diagnosed(
      annotated.map { ExplainedArticle($0, annotator.explanation(of: $0)) }, diagnostics)
  }

  /// The articles with these names, as in ``explain(_:)``, in their order; all when there are none.
  /// Nothing is annotated, and nothing said about what is wrong with them.
  func articles(
    named names: [String]
  ) async throws -> (articles: [Article], settings: SiteSettings) {
    var others: [Diagnostic] = []
    let walk = try FolderWalk(options.content)
    let settings = try settings(walk.files).unwrapped(into: &others)
    let layout = ContentLayout.sort(walk.files, root: options.content, settings: settings)
      .unwrapped(into: &others)
    let files =
      try names.isEmpty ? layout.articles : names.map { try article($0, in: layout) }
    let reader = ArticleReader(settings: settings)
    let articles = try await readAll(files, "Reading articles", &others) { files, load in
      reader.read(
        try load(files.text), annotations: try files.annotations.map(load), slug: files.slug)
    }.compactMap { $0 }
    return (articles, settings)
  }

  /// The slugs of the articles with these names, as in ``explain(_:)``.
  func slugs(ofArticles names: [String]) throws -> [Slug] {
    let layout = try layout().layout
    return try names.map { try article($0, in: layout).slug }
  }

  /// The files of the folder by what they are, and the settings. Nothing is said about what is wrong
  /// with them.
  func layout() throws -> (layout: ContentLayout, files: [String], settings: SiteSettings) {
    let files = try FolderWalk(options.content).files
    let settings = try settings(files).output
    let layout = ContentLayout.sort(files, root: options.content, settings: settings).output
    return (layout, files, settings)
  }

  private func article(
    _ name: String, in layout: ContentLayout
  ) throws(BuildFailure) -> ContentLayout.ArticleFiles {
    if let files = layout.article(name, in: options.content) { return files }
    throw BuildFailure.usage(
      "there is no article “\(name)” in “\(options.content)”",
      hint: Spelling.nearest(to: name, among: layout.articles.map(\.slug.description))
        .map { "did you mean “\($0)”?" } ?? "give its slug, or the path of its text")
  }

  private func load(_ path: String) throws -> SourceFile {
    SourceFile(
      path: "\(options.content)/\(path)", bytes: try Disk.read("\(options.content)/\(path)"))
  }

  private func annotator(_ registry: EntityRegistry, _ settings: SiteSettings) -> Annotator {
    Annotator(
      registry: registry, language: settings.language, leastConfidence: settings.leastConfidence)
  }

  private func settings(_ files: [String]) throws -> Diagnosed<SiteSettings> {
    let path = "\(options.content)/site.yml"
    let bytes = files.contains("site.yml") ? try Disk.read(path) : []
    var settings = SettingsReader.read(SourceFile(path: path, bytes: bytes))
    if let url = options.baseURL { settings.output.url = url }
    return settings
  }

  private func entities(
    _ layout: ContentLayout, _ settings: SiteSettings, _ diagnostics: inout [Diagnostic]
  ) async throws -> [Entity] {
    let reader = EntityReader(settings: settings)
    let files = layout.entities.flatMap { kind, files in
      files.map { (id: EntityID(kind: kind.name, slug: $0.slug), path: $0.path) }
    }
    return try await readAll(files, "Reading the index", &diagnostics) { file, load in
      reader.read(try load(file.path), id: file.id)
    }.compactMap { $0 }
  }

  private func pages(
    _ layout: ContentLayout, _ settings: SiteSettings, _ diagnostics: inout [Diagnostic]
  ) async throws -> [Page] {
    let reader = PageReader(settings: settings)
    return try await readAll(layout.pages, "Reading pages", &diagnostics) { file, load in
      reader.read(try load(file.path), slug: file.slug)
    }.compactMap { $0 }
  }

  private func articles(
    _ layout: ContentLayout, _ settings: SiteSettings, _ registry: EntityRegistry,
    _ diagnostics: inout [Diagnostic]
  ) async throws -> [AnnotatedArticle] {
    let reader = ArticleReader(settings: settings)
    let annotator = annotator(registry, settings)
    return try await readAll(layout.articles, "Annotating articles", &diagnostics) { files, load in
      var diagnostics: [Diagnostic] = []
      let article = reader.read(
        try load(files.text), annotations: try files.annotations.map(load), slug: files.slug
      ).unwrapped(into: &diagnostics)
      let annotated = article.map { annotator.annotate($0).unwrapped(into: &diagnostics) }
      return Diagnosed(annotated, diagnostics)
    }.compactMap { $0 }
  }

  /// Works on `files` on all cores, gathers what is to be said, and tells of every file that
  /// could not be read, not just the first.
  func readAll<File: Sendable, Value: Sendable>(
    _ files: [File], _ stage: String, _ diagnostics: inout [Diagnostic],
    _ work:
      @escaping @Sendable (File, (String) throws -> SourceFile) throws -> Diagnosed<Value>
  ) async throws -> [Value] {
    let (root, progress) = (options.content, progress)
    let results = try await Parallel.map(
      files,
      progress: { progress(BuildProgress(stage: stage, done: $0, total: files.count)) },
      { file -> Result<Diagnosed<Value>, DiskError> in
        do {
          return .success(
            try work(file) { path in
              SourceFile(path: "\(root)/\(path)", bytes: try Disk.read("\(root)/\(path)"))
            })
        } catch let error as DiskError {
          return .failure(error)
        }
      })
    var values: [Value] = []
    var failures: [DiskError] = []
    values.reserveCapacity(results.count)
    for result in results {
      switch result {
      case .success(let diagnosed): values.append(diagnosed.unwrapped(into: &diagnostics))
      case .failure(let error): failures.append(error)
      }
    }
    guard failures.isEmpty else { throw BuildFailure.environment(failures) }
    return values
  }
}

extension ContentLayout {
  /// The article with that slug, or with a file at that path, from the folder `root` or in it.
  fileprivate func article(_ name: String, in root: String) -> ArticleFiles? {
    articles.first { $0.slug.description == name }
      ?? articles.first { article in
        ([article.text] + article.annotations).contains { $0 == name || "\(root)/\($0)" == name }
      }
  }
}
