import Annotating
import Importing
import Reading
import SiteModel
import SourceText

/// Decides which files an import becomes.
struct ImportPlanning {
  private let site: LinkedSite
  private let importSite: ImportSite
  private let content: String
  /// The file that is imported.
  private let file: SourceFile
  /// Paths below the folder that are in use, as a file system without letter case tells them apart.
  private var taken: Set<String>
  private var diagnostics: [Diagnostic] = []

  /// What the entities are called.
  private var names: [EntityID: String] {
    Dictionary(
      site.entities.map { ($0.entity.id, $0.entity.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// For an import into the folder `content`, in which the files `taken` are.
  init(site: LinkedSite, content: String, file: SourceFile, taken: [String]) {
    self.site = site
    self.content = content
    self.file = file
    importSite = ImportSite(site)
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// The files. Annotations are all about the article at `target`, or where that is `nil` about those
  /// that their addresses tell.
  ///
  /// - Throws: ``BuildFailure`` when nothing tells which article is meant.
  mutating func files(
    _ imported: ImportedContent, for target: Int?
  ) throws -> Diagnosed<[ImportPlan.File]> {
    var files = imported.entities.compactMap { entity($0) }
    for article in imported.articles { files += self.article(article) }
    for (index, annotations) in try groups(imported.annotations, for: target) {
      let article = site.articles[index].annotated
      if let file = annotationFile(for: article, named: nil, annotations) {
        files.append(file)
      }
    }
    return Diagnosed(files, diagnostics)
  }

  // MARK: Which article

  /// The annotations by the index of the article they are about, ascending.
  private mutating func groups(
    _ annotations: [ImportedAnnotation], for target: Int?
  ) throws -> [(Int, [ImportedAnnotation])] {
    if let target { return annotations.isEmpty ? [] : [(target, annotations)] }
    var groups: [Int: [ImportedAnnotation]] = [:]
    var homeless: [ImportedAnnotation] = []
    for annotation in annotations {
      let slug = annotation.sources.lazy.compactMap(importSite.article(at:)).first
      if let slug, let index = site.articleIndex[slug] {
        groups[index, default: []].append(annotation)
      } else {
        homeless.append(annotation)
      }
    }
    if groups.isEmpty, let first = homeless.first {
      let about = first.sources.first.map { "“\($0.visible)”" } ?? "a text that it does not name"
      let slugs = site.articles.map(\.annotated.article.slug.description)
      let shown = slugs.prefix(Self.mostCandidates).joined(separator: ", ")
      throw BuildFailure.usage(
        "\(file.path) is about \(about), which is no article’s page, source or archived copy",
        hint: "name the article with --article: \(shown)"
          + (slugs.count > Self.mostCandidates ? ", …" : ""))
    }
    for annotation in homeless {
      diagnostics.append(
        .warning(
          "import-other-text",
          "this annotation is about \(annotation.sources.first.map { "“\($0.visible)”" } ?? "no text"),"
            + " which is no article here", in: file, at: annotation.span,
          hint: "import the file again with --article if it is"))
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Articles that are named where none can be told.
  private static let mostCandidates = 12

  // MARK: Files

  private mutating func entity(_ entity: ImportedEntity) -> ImportPlan.File? {
    guard site.entityIndex[entity.id] == nil,
      let kind = site.settings.kinds.first(where: { $0.name == entity.id.kind })
    else { return nil }
    return newFile(
      "\(kind.folder)/\(entity.id.slug).md", .entity, Array(entity.markdown.utf8))
  }

  private mutating func article(_ imported: ImportedArticle) -> [ImportPlan.File] {
    let stem = freeStem(imported.slug)
    let text = SourceFile(path: "\(content)/articles/\(stem).txt", bytes: imported.text)
    guard let slug = Slug(stem) else { return [] }
    let read = ArticleReader(settings: site.settings).read(text, annotations: [], slug: slug)
    diagnostics += read.diagnostics.filter { $0.severity == .error }
    guard var article = read.output else { return [] }
    article.metadata = imported.metadata
    let notes = annotationFile(
      for: AnnotatedArticle(article: article), named: stem, imported.annotations)
    return [newFile("articles/\(stem).txt", .text, imported.text), notes].compactMap { $0 }
  }

  /// The file of `annotations` on `article`: a further annotator's, or with `stem` the article's own.
  private mutating func annotationFile(
    for annotated: AnnotatedArticle, named stem: String?, _ annotations: [ImportedAnnotation]
  ) -> ImportPlan.File? {
    let article = annotated.article
    var placing = PassagePlacing(annotated, importedFrom: file)
    let entries = annotations.compactMap { placing.entry(for: $0) }
    diagnostics += placing.diagnostics
    let isOwn = stem != nil
    guard isOwn || !entries.isEmpty else { return nil }
    let markdown = MarkdownAnnotations(entries, names: names).text(
      for: article.file.bytes, metadata: isOwn ? article.metadata : nil)
    let name = stem.map { "articles/\($0).md" } ?? freeName(for: article, entries)
    let notes = entries.count { $0.isNote }
    return newFile(
      name, .annotations, Array(markdown.utf8), notes: notes, records: entries.count - notes)
  }

  private mutating func newFile(
    _ path: String, _ role: ImportPlan.File.Role, _ bytes: [UInt8], notes: Int = 0, records: Int = 0
  ) -> ImportPlan.File? {
    guard taken.insert(path.lowercased()).inserted else { return nil }
    return ImportPlan.File(
      path: "\(content)/\(path)", role: role, bytes: bytes, notes: notes, records: records)
  }

  // MARK: Names

  /// A name for a new article that no other article's text or notes have.
  private func freeStem(_ slug: Slug) -> String {
    let stem = String(slug.description.prefix(100))
    func isFree(_ stem: String) -> Bool {
      !["txt", "md"].contains { taken.contains("articles/\(stem).\($0)".lowercased()) }
        && !site.articles.contains { $0.annotated.article.slug.folded == stem.lowercased() }
    }
    return Self.first(stem, isFree)
  }

  /// The path of a further annotator's file, by the one author of all notes, else by the import.
  private func freeName(
    for article: Article, _ entries: [MarkdownAnnotations.Entry]
  ) -> String {
    let authors = Set(entries.compactMap(\.author))
    let fileName = file.name.prefix { $0 != "." }
    let name = authors.count == 1 ? authors.first ?? "" : String(fileName)
    let slug = Slug(name.lowercased().replacing(".", with: "-"))?.description ?? "import"
    let path = article.file.path.utf8.dropFirst(content.utf8.count + 1).dropLast(4)
    let text = String(Substring(path))
    // A text of that name would take the file for its own notes.
    func isFree(_ name: String) -> Bool {
      !["md", "txt"].contains { taken.contains("\(text).\(name).\($0)".lowercased()) }
    }
    return "\(text).\(Self.first(String(slug.prefix(60)), isFree)).md"
  }

  /// `name`, or with the first number behind it that makes it free.
  private static func first(_ name: String, _ isFree: (String) -> Bool) -> String {
    if isFree(name) { return name }
    var number = 2
    while !isFree("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}

extension MarkdownAnnotations.Entry {
  fileprivate var isNote: Bool {
    if case .note = content { true } else { false }
  }

  fileprivate var author: String? {
    if case .note(let note) = content { note.author } else { nil }
  }
}
