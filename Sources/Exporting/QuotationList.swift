import SiteModel
import SourceText

/// The quotations of articles as one JSON object (RFC 8259), a line for each quotation.
enum QuotationList {
  /// Raised when a member changes its meaning or goes; new members do not raise it.
  private static let version = 1

  /// The object. Linear.
  static func bytes(of articles: [LinkedArticle], in site: LinkedSite) -> [UInt8] {
    let told = articles.flatMap { ExportedQuotation.all(of: $0, in: site) }
    var object = JSONObject()
    object.set("version", version)
    object.set("site", site.settings.title)
    object.set("url", orNull: site.settings.url)
    let lines = told.map { "\n" + json($0) }.joined(separator: ",")
    object.set("quotations", raw: "[\(lines)\n]")
    return Array((object.text + "\n").utf8)
  }

  private static func json(_ told: ExportedQuotation) -> String {
    let metadata = told.article.metadata
    var object = JSONObject()
    object.set("article", told.article.slug.description)
    object.set("title", told.article.title)
    object.set("published", orNull: metadata.published)
    object.set("id", told.quotation.id)
    object.set("address", told.address)
    object.set("content", raw: "[\(told.stretches.map(json).joined(separator: ","))]")
    object.set("kind", told.quotation.kind.rawValue)
    object.set("speaker", orNull: told.quotation.speaker?.description)
    object.set("speakerName", orNull: told.speakerName)
    object.set("source", orNull: told.source)
    object.set("cue", orNull: told.cue)
    object.set("decidedBy", told.quotation.decision.name)
    object.set("rule", orNull: told.quotation.decision.rule)
    object.set("confidence", raw: told.quotation.confidence.map { "\($0)" } ?? "null")
    object.set("reviewed", raw: metadata.reviewed ? "true" : "false")
    return object.text
  }

  private static func json(_ stretch: ExportedQuotation.Stretch) -> String {
    var object = JSONObject()
    object.set("words", stretch.words)
    object.set("line", stretch.line)
    object.set("column", stretch.column)
    object.set("start", stretch.offsets.lowerBound)
    object.set("end", stretch.offsets.upperBound)
    return object.text
  }
}
