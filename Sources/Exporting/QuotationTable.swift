import SiteModel
import SourceText

/// The quotations of articles as a table (RFC 4180), in UTF-8 with a line of names.
enum QuotationTable {
  private static let columns = [
    "article", "title", "published", "id", "address", "words", "kind", "speaker", "speaker_name",
    "source", "cue", "decided_by", "rule", "confidence", "reviewed", "line", "column", "offsets",
  ]

  /// The table, a line for each quotation. Linear.
  static func bytes(of articles: [LinkedArticle], in site: LinkedSite) -> [UInt8] {
    var table: [UInt8] = []
    appendLine(columns, to: &table)
    for article in articles {
      for quotation in ExportedQuotation.all(of: article, in: site) {
        appendLine(fields(of: quotation), to: &table)
      }
    }
    return table
  }

  private static func fields(of told: ExportedQuotation) -> [String] {
    let metadata = told.article.metadata
    let first = told.stretches.first
    return [
      told.article.slug.description, told.article.title, metadata.published ?? "",
      told.quotation.id, told.address,
      told.stretches.map(\.words.onOneLine).joined(separator: " … "),
      told.quotation.kind.rawValue, told.quotation.speaker?.description ?? "",
      told.speakerName ?? "", told.source ?? "", told.cue ?? "", told.quotation.decision.name,
      told.quotation.decision.rule ?? "",
      told.quotation.confidence.map { "\($0)" } ?? "", metadata.reviewed ? "yes" : "no",
      first.map { "\($0.line)" } ?? "", first.map { "\($0.column)" } ?? "",
      told.stretches.map { "\($0.offsets.lowerBound)-\($0.offsets.upperBound)" }
        .joined(separator: " "),
    ]
  }

  private static func appendLine(_ fields: [String], to table: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { table.append(UInt8(ascii: ",")) }
      append(field, to: &table)
    }
    table += [0x0D, 0x0A]
  }

  private static func append(_ field: String, to table: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isPlain = !field.utf8.contains {
      $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0D || $0 == 0x0A
    }
    let guarded = beginsAsFormula(field) ? "'" + field : field
    guard !isPlain else { return table += guarded.utf8 }
    table.append(quote)
    for byte in guarded.utf8 {
      if byte == quote { table.append(quote) }
      table.append(byte)
    }
    table.append(quote)
  }

  /// Whether a spreadsheet would compute the field in place of showing it: it begins with `=`, `+`,
  /// `-`, `@`, their full-width forms or a control character (OWASP, “CSV Injection”).
  private static func beginsAsFormula(_ field: String) -> Bool {
    guard let first = field.unicodeScalars.first else { return false }
    return first.value < 0x20 || "=+-@＝＋－＠".unicodeScalars.contains(first)
  }
}
