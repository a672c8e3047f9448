import SiteModel
import SourceText

/// Reads TEI P5 documents: an article's text with what is marked in it, the notes on it, and the
/// people and places that it describes.
///
/// A text whose `body` keeps its blanks (`xml:space="preserve"`) comes back byte for byte; of others
/// each paragraph becomes a line between blank lines.
struct TEIReader {
  let site: ImportSite

  /// Whether `root` is a TEI document or a corpus of them.
  static func recognises(_ root: XMLElement) -> Bool {
    let isTEI = root.namespace == nil || root.namespace == "http://www.tei-c.org/ns/1.0"
    return isTEI && (root.name == "TEI" || root.name == "teiCorpus")
  }

  /// What `root` tells. Linear.
  func read(_ root: XMLElement, _ report: inout ImportReport) -> ImportedContent {
    var content = ImportedContent()
    let documents = root.name == "TEI" ? [root] : Self.documents(in: root)
    let slugs = documents.map { TEIHeaderReader($0, site).slug }
    let entities = TEIEntities.read(root, site, articles: Set(slugs), &report)
    content.entities = entities.all
    for document in documents {
      read(document, entities, &content, &report)
    }
    return content
  }

  private static func documents(in root: XMLElement) -> [XMLElement] {
    root.elements.flatMap { element in
      element.name == "TEI" ? [element] : element.name == "teiCorpus" ? documents(in: element) : []
    }
  }

  private func read(
    _ document: XMLElement, _ entities: TEIEntities, _ content: inout ImportedContent,
    _ report: inout ImportReport
  ) {
    guard let body = document.first("text", "body") else {
      report.warning("import-left-out", "this document has no body of text", at: document.span)
      return
    }
    let header = TEIHeaderReader(document, site)
    var reader = TEITextReader(site: site, entities: entities, isOwn: header.isOwn)
    reader.read(document, body, title: header.title, &report)
    let text = reader.finish(&report)
    guard text.contains(where: { $0 > 0x20 }) else {
      report.warning("import-left-out", "the body of this document has no words", at: body.span)
      return
    }
    var article = ImportedArticle(slug: header.slug, text: text, metadata: header.metadata)
    article.annotations = reader.annotations
    content.articles.append(article)
  }
}

/// What a TEI document says of itself.
struct TEIHeaderReader {
  /// The title.
  let title: String
  /// A name for the article's files.
  let slug: Slug
  /// Whether the program itself has written it.
  let isOwn: Bool
  private(set) var metadata = ArticleMetadata()

  init(_ document: XMLElement, _ site: ImportSite) {
    let file = document.first("teiHeader", "fileDesc")
    let application = document.first("teiHeader", "encodingDesc", "appInfo", "application")
    isOwn = application?["ident"] == "sitegen"
    title = file?.first("titleStmt", "title")?.words.onOneLine ?? ""
    let ownSlug = file?.first("publicationStmt")?.elements("idno")
      .first { $0["type"] == "slug" }?.words
    slug =
      ownSlug.flatMap { Slug($0) } ?? Slug(title.lowercased().prefix(60)) ?? Self.namelessSlug
    readSource(file)
    let language = document["xml:lang"] ?? document.first("text")?["xml:lang"]
    if let language, language != site.settings.language, language.isLanguageTag {
      metadata.language = language
    }
    for change in document.first("teiHeader", "revisionDesc")?.elements("change") ?? [] {
      if change["type"] == "annotated", let day = change["when"], CalendarDay.isValid(day) {
        metadata.annotated = day
      }
      if isOwn, change["type"] == "reviewed" { metadata.reviewed = true }
    }
    metadata.annotator =
      file?.first("titleStmt")?.elements("respStmt")
      .compactMap { $0.elements("name").first { $0["type"] == "annotator" } }.first?.words.onOneLine
  }

  private static var namelessSlug: Slug {
    guard let slug = Slug("tei") else { preconditionFailure("three letters are a slug") }
    return slug
  }

  private mutating func readSource(_ file: XMLElement?) {
    let source = file?.first("sourceDesc")
    let bibliography = source?.first("bibl") ?? source?.first("biblStruct", "monogr")
    let publication = file?.first("publicationStmt")
    func words(_ element: XMLElement?) -> String? {
      let words = element?.words.onOneLine ?? ""
      return words.isEmpty ? nil : words
    }
    let title = bibliography?.first("title")
    if isOwn, title?["type"] != "text" { metadata.title = words(title) }
    if isOwn {
      metadata.standfirst = words(
        bibliography?.elements("note").first { $0["type"] == "standfirst" })
    }
    metadata.byline =
      words(bibliography?.first("author")) ?? words(file?.first("titleStmt", "author"))
    metadata.publisher =
      words(bibliography?.first("publisher"))
      ?? (isOwn ? nil : words(publication?.first("publisher")))
    let dates = [bibliography?.first("date"), isOwn ? nil : publication?.first("date")]
    metadata.published = dates.lazy.compactMap { $0 }
      .compactMap { $0["when"] ?? $0.words.onOneLine }.first(where: CalendarDay.isValid)
    let pointers = bibliography.map { $0.elements.filter { $0.name == "ref" || $0.name == "ptr" } }
    for pointer in pointers ?? [] {
      // The words are the address as the site has it, where no address may be so written.
      let address = pointer.words.isEmpty ? pointer["target"] : pointer.words
      guard
        let address = address.flatMap(WebAddress.read) ?? pointer["target"].flatMap(WebAddress.read)
      else { continue }
      if pointer["type"] == "archived" {
        metadata.archived = metadata.archived ?? address
      } else {
        metadata.source = metadata.source ?? address
      }
    }
  }
}

extension String {
  /// Whether it looks like a tag of BCP 47.
  fileprivate var isLanguageTag: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return (2...8).contains(parts[0].utf8.count)
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          }
      }
  }
}
