public import SiteModel
public import SourceText

/// Which file of `Content` is what, told from the paths alone.
public struct ContentLayout: Sendable {
  /// An article's files.
  public struct ArticleFiles: Sendable {
    /// The slug of the text.
    public let slug: Slug
    /// The text, `articles/northgate-pool.txt`.
    public let text: String
    /// The annotations: `northgate-pool.md` first when it is there, then the others by name.
    public internal(set) var annotations: [String]
  }

  /// An entity's or page's file.
  public struct NamedFile: Sendable {
    /// The slug of the file.
    public let slug: Slug
    /// The path below `Content`.
    public let path: String
  }

  /// Bytes in a slug: a disk's 255, less room for the endings of pages and temporary files.
  public static let longestSlug = 200

  /// The articles, by slug.
  public private(set) var articles: [ArticleFiles] = []
  /// The files of each kind of entity, by slug.
  public private(set) var entities: [(kind: EntityKind, files: [NamedFile])] = []
  /// The ordinary pages, by slug.
  public private(set) var pages: [NamedFile] = []
  /// What is copied as it is.
  public private(set) var assets: [String] = []

  /// Sorts `paths` (relative to the folder, `/` between parts) by what they are. Names that no
  /// slug can be made of and two files for one slug are errors; files that are nothing the site
  /// knows are warnings. `root` is the folder as the author typed it, for diagnostics.
  public static func sort(
    _ paths: [String], root: String, settings: SiteSettings
  ) -> Diagnosed<ContentLayout> {
    var sorter = LayoutSorter(root: root)
    var layout = ContentLayout()
    var texts: [String] = []
    var sidecars: [String] = []
    var pages: [String] = []
    var entities = settings.kinds.map { (kind: $0, paths: [String]()) }
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let folder = path.prefix { $0 != "/" }
      if path == "site.yml" { continue }
      if path.hasPrefix("articles/"), path.hasSuffix(".txt") {
        texts.append(path)
      } else if path.hasPrefix("articles/"), path.hasSuffix(".md") {
        sidecars.append(path)
      } else if path.hasPrefix("pages/"), path.hasSuffix(".md") {
        pages.append(path)
      } else if path.hasPrefix("assets/") {
        layout.assets.append(path)
      } else if let kind = entities.firstIndex(where: { $0.kind.folder == folder }),
        path.hasSuffix(".md"), path.contains("/")
      {
        entities[kind].paths.append(path)
      } else {
        sorter.reportStray(path, settings)
      }
    }
    layout.articles = sorter.named(texts, ending: ".txt").map {
      ArticleFiles(slug: $0.slug, text: $0.path, annotations: [])
    }
    sorter.attach(sidecars, to: &layout.articles, texts: texts)
    layout.articles.sort { $0.slug < $1.slug }
    layout.pages = sorter.named(pages, ending: ".md").sorted { $0.slug < $1.slug }
    layout.entities = entities.map { kind, paths in
      (kind, sorter.named(paths, ending: ".md").sorted { $0.slug < $1.slug })
    }
    return Diagnosed(layout, sorter.diagnostics)
  }
}

/// Sorts paths and collects what is wrong with them.
private struct LayoutSorter {
  let root: String
  private(set) var diagnostics: [Diagnostic] = []

  /// How many annotations without an article are looked up among the articles' names.
  private static let mostGuesses = 20

  init(root: String) {
    self.root = root
  }

  private func file(_ path: String) -> SourceFile {
    SourceFile(path: "\(root)/\(path)", bytes: [])
  }

  /// The files with their slugs, without those whose slug is taken or cannot be.
  mutating func named(_ paths: [String], ending: String) -> [ContentLayout.NamedFile] {
    var taken: [String: String] = [:]
    var files: [ContentLayout.NamedFile] = []
    for path in paths {
      guard let slug = Slug(stem(path, ending)) else {
        diagnostics.append(
          .error(
            "unusable-file-name", "no address can be made of this file's name", in: file(path),
            hint: "give it a name with letters or digits"))
        continue
      }
      guard slug.description.utf8.count <= ContentLayout.longestSlug else {
        diagnostics.append(
          .error(
            "unusable-file-name", "this file's name is too long for its page", in: file(path),
            hint: "give it a shorter name, of at most \(ContentLayout.longestSlug) bytes"))
        continue
      }
      if let other = taken[slug.folded] {
        diagnostics.append(
          .error(
            "duplicate-slug", "this file and \(root)/\(other) both claim the address “\(slug)”",
            in: file(path), notes: [.init("the other file", at: .init(file(other)))],
            hint: "rename one of them"))
        continue
      }
      taken[slug.folded] = path
      files.append(.init(slug: slug, path: path))
    }
    return files
  }

  /// Gives each sidecar to the text beside it with the longest name that it begins with.
  mutating func attach(
    _ sidecars: [String], to articles: inout [ContentLayout.ArticleFiles], texts: [String]
  ) {
    var index: [String: Int] = [:]
    for (position, article) in articles.enumerated() {
      index[String(article.text.dropLast(4))] = position
    }
    let names = texts.map { String($0.dropLast(4)) }
    let known = Set(names)
    var guesses = 0
    for path in sidecars {
      let whole = String(path.dropLast(3))
      let folderEnd = whole.lastIndex(of: "/").map { whole.index(after: $0) } ?? whole.startIndex
      var candidate = whole
      while !known.contains(candidate),
        let dot = candidate[folderEnd...].lastIndex(of: "."), dot > folderEnd
      {
        candidate = String(candidate[..<dot])
      }
      if let position = index[candidate] {
        if candidate == whole {
          articles[position].annotations.insert(path, at: 0)
        } else {
          articles[position].annotations.append(path)
        }
      } else if !known.contains(candidate) {
        guesses += 1
        let near = guesses > Self.mostGuesses ? [] : names
        diagnostics.append(
          .error(
            "annotations-without-article", "there is no \(root)/\(whole).txt beside this file",
            in: file(path),
            hint: nearest(to: whole, among: near).map {
              "did you mean the annotations of \(root)/\($0).txt?"
            } ?? "put the article's text into \(root)/\(whole).txt"))
      }
    }
  }

  /// The text that the annotations at `path` are likely for: the one of the same name in another
  /// folder, else the one with the nearest name.
  private func nearest(to path: String, among texts: [String]) -> String? {
    let name = stem(path, "")
    let near = Spelling.nearest(to: String(name), among: texts.map { String(stem($0, "")) })
    return texts.first { stem($0, "") == name } ?? texts.first { near == String(stem($0, "")) }
  }

  mutating func reportStray(_ path: String, _ settings: SiteSettings) {
    let folders = ["articles", "pages", "assets"] + settings.kinds.map(\.folder)
    let folder = String(path.prefix { $0 != "/" })
    let hint =
      ["site.yaml", "site.yml", "_site.yml", "config.yml"].contains(path.lowercased())
      ? "the settings of the site are read from site.yml"
      : folder == path
        ? "files belong into a folder: \(folders.joined(separator: ", "))"
        : folders.contains(folder)
          ? folder == "articles"
            ? "articles/ holds .txt and .md files; other files belong into assets/"
            : "\(folder)/ holds .md files; other files belong into assets/"
          : Spelling.hint(for: folder, among: folders)
    diagnostics.append(
      .warning("stray-file", "this file is no part of the site", in: file(path), hint: hint))
  }

  private func stem(_ path: String, _ ending: String) -> Substring {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return name.dropLast(ending.count)
  }
}
