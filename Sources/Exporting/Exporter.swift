public import SiteModel

/// A file that an export adds to a site.
public struct ExportFile: Sendable, Hashable {
  /// Its form.
  public let format: ExportFormat
  /// The article it is of, by its index in the site; `nil` when it is of the whole site.
  public let article: Int?
  /// Where it stands.
  public let path: SitePath
}

/// Gives out what a linked site knows in other forms, file by file.
public struct Exporter: Sendable {
  private let site: LinkedSite

  /// An exporter of `site`.
  public init(_ site: LinkedSite) {
    self.site = site
  }

  /// The files of all exports that the settings ask for, article by article, then those of the whole
  /// site.
  public var files: [ExportFile] {
    site.articles.indices.flatMap(files(ofArticle:)) + filesOfSite
  }

  /// The files of the article at `index`.
  public func files(ofArticle index: Int) -> [ExportFile] {
    let slug = site.articles[index].annotated.article.slug
    return site.settings.exports.compactMap { format in
      SitePath(article: slug, as: format).map {
        ExportFile(format: format, article: index, path: $0)
      }
    }
  }

  /// The files that are of no single article.
  public var filesOfSite: [ExportFile] {
    site.settings.exports.compactMap { format in
      format.path.map { ExportFile(format: format, article: nil, path: $0) }
    }
  }

  /// The bytes of a file. Linear in what it tells.
  public func bytes(of file: ExportFile) -> [UInt8] {
    if let article = file.article { return bytes(file.format, ofArticle: article) }
    return file.format == .csv
      ? QuotationTable.bytes(of: site.articles, in: site)
      : QuotationList.bytes(of: site.articles, in: site)
  }

  /// The article at `index` in `format`; of the tables, its own quotations. Linear.
  public func bytes(_ format: ExportFormat, ofArticle index: Int) -> [UInt8] {
    let article = site.articles[index]
    return switch format {
    case .webAnnotation: webAnnotations(of: article)
    case .tei: []
    case .schemaOrg: []
    case .csv: QuotationTable.bytes(of: [article], in: site)
    case .json: QuotationList.bytes(of: [article], in: site)
    }
  }

  /// The quotations of all articles as a table or as JSON; `nil` for what is made article by article.
  public func bytesOfSite(_ format: ExportFormat) -> [UInt8]? {
    switch format {
    case .csv: QuotationTable.bytes(of: site.articles, in: site)
    case .json: QuotationList.bytes(of: site.articles, in: site)
    case .webAnnotation, .tei, .schemaOrg: nil
    }
  }

  private func webAnnotations(of article: LinkedArticle) -> [UInt8] {
    let slug = article.annotated.article.slug
    guard let path = SitePath(article: slug, as: .webAnnotation) else { return [] }
    return WebAnnotationCollection(article, in: site, at: path).bytes
  }
}
