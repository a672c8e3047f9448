import SourceText
import Speech

/// A quotation, and the name of its speaker.
struct NamedQuotation {
  var found: FoundQuotation
  /// The fullest form of the speaker's name in the text; `nil` when that is open.
  var name: String?

  /// The quotations of `file` and what is reported without marks, each in their order.
  static func all(
    in file: SourceFile, _ paragraphs: [TextSpan], by finder: QuotationFinder
  ) -> (quotations: [NamedQuotation], reports: [NamedQuotation]) {
    let reading = finder.read(file.bytes, paragraphs: paragraphs)
    let meant = finder.resolve(reading, in: file.bytes, paragraphs: paragraphs)
    return (
      zip(reading.quotations, meant.speakers).map { NamedQuotation($0, $1, in: file) },
      zip(reading.reports, meant.reporters).map { NamedQuotation($0, $1, in: file) }
    )
  }

  private init(_ found: FoundQuotation, _ referent: Referent?, in file: SourceFile) {
    self.found = found
    if case .named(let span) = referent {
      name = file.line(at: span)
    } else if let source = found.source, source.form == .name {
      name = file.line(at: source.span)
    }
  }
}

extension Source.Form {
  /// The word for it in what is printed.
  var name: String {
    switch self {
    case .name: "name"
    case .pronoun: "pronoun"
    case .nominal: "description"
    }
  }
}

extension JSONObject {
  /// Adds a fraction of 1, written with as many digits as it has.
  mutating func set(_ name: String, fraction: Double) {
    set(name, raw: "\(fraction)")
  }

  /// Adds a string, or `null`.
  mutating func set(_ name: String, orNull text: String?) {
    set(name, raw: text.map(JSONObject.quoted) ?? "null")
  }
}
