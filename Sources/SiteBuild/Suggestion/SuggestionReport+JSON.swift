import SiteModel
import SourceText
import Suggesting

extension SuggestionReport {
  /// One JSON object a suggestion, a line each, then one for all.
  public var json: String {
    var text = ""
    for item in items { text += object(item) + "\n" }
    var summary = JSONObject()
    summary.set("type", "summary")
    summary.set("articles", articles)
    summary.set("drafts", drafts.count)
    summary.set("perhaps", items.count - drafts.count)
    summary.set("made", raw: isWritten ? "true" : "false")
    return text + summary.text + "\n"
  }

  private func object(_ item: Item) -> String {
    let suggestion = item.suggestion
    var object = JSONObject()
    object.set("type", "suggestion")
    object.set("kind", suggestion.id.kind)
    object.set("id", suggestion.id.description)
    object.set("name", suggestion.name)
    object.set("also", raw: list(suggestion.otherNames.map(JSONObject.quoted)))
    object.set("role", orNull: suggestion.role)
    object.set("pronouns", orNull: suggestion.pronouns?.rawValue)
    object.set(
      "geo",
      raw: suggestion.coordinates.map { list(["\($0.latitude)", "\($0.longitude)"]) } ?? "null")
    object.set("geonames", orNull: suggestion.geonames)
    object.set("within", orNull: suggestion.within?.description)
    object.set("certainty", suggestion.certainty == .sure ? "sure" : "perhaps")
    object.set("count", suggestion.count)
    object.set("evidence", raw: list(suggestion.evidence.map(self.object)))
    object.set("file", orNull: item.draft?.path)
    object.set("text", orNull: item.draft.map { String(decoding: $0.bytes, as: UTF8.self) })
    object.set("made", raw: isWritten && item.draft != nil ? "true" : "false")
    return object.text
  }

  private func object(_ evidence: Suggestion.Evidence) -> String {
    let (line, column) = LineIndex(evidence.file).position(at: evidence.span.start)
    var object = JSONObject()
    object.set("file", evidence.file.path)
    object.set("line", line)
    object.set("column", column)
    object.set("start", evidence.span.start)
    object.set("end", evidence.span.end)
    object.set("text", evidence.file.text(at: evidence.span))
    object.set("reason", evidence.reason)
    return object.text
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }
}
