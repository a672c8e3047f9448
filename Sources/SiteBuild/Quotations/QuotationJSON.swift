import SourceText
import Speech

extension FoundQuotation {
  /// The name in the words that tell the speaker, when they are one; `nil` for a pronoun or a
  /// description, whose name is elsewhere.
  func speakerName(in file: SourceFile) -> String? {
    guard let source, source.form == .name else { return nil }
    return file.line(at: source.span)
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
