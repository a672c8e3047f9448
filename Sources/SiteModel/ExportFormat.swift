/// Another form in which a site gives out what it knows.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// A W3C Web Annotation collection for each article, as JSON-LD.
  case webAnnotation = "web-annotation"
  /// A TEI P5 document for each article.
  case tei
  /// schema.org terms in each page, as JSON-LD.
  case schemaOrg = "schema-org"
  /// All quotations of the site as a table (RFC 4180).
  case csv
  /// All quotations of the site as JSON.
  case json

  /// What readers see where a page links to it.
  public var label: String {
    switch self {
    case .webAnnotation: "Web Annotation"
    case .tei: "TEI"
    case .schemaOrg: "schema.org"
    case .csv: "CSV"
    case .json: "JSON"
    }
  }

  /// The media type of its files (RFC 6838).
  public var mediaType: String {
    switch self {
    case .webAnnotation: "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\""
    case .tei: "application/tei+xml"
    case .schemaOrg: "application/ld+json"
    case .csv: "text/csv"
    case .json: "application/json"
    }
  }

  /// What the file of an article ends in, behind its slug; `nil` where articles have none.
  var ending: String? {
    switch self {
    case .webAnnotation: "annotations.jsonld"
    case .tei: "tei.xml"
    case .schemaOrg, .csv, .json: nil
    }
  }

  /// The file for the whole site; `nil` where there is none.
  public var path: SitePath? {
    switch self {
    case .csv: .quotationTable
    case .json: .quotationObjects
    case .webAnnotation, .tei, .schemaOrg: nil
    }
  }
}
