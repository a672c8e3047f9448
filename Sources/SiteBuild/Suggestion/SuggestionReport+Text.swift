import SiteModel
import SourceText
import Suggesting

extension SuggestionReport {
  /// Places that are shown of each.
  private static let most = 3

  /// For people: the drafts with what they say and why, then what is only perhaps one. Lines of
  /// words are cut to `columns`.
  public func text(columns: Int) -> String {
    var text = ""
    for item in items where item.draft != nil { text += drafted(item, columns) }
    let open = items.filter { $0.draft == nil }
    if !open.isEmpty { text += "perhaps, and not drafted:\n" }
    for item in open { text += line(item.suggestion, columns) }
    return text + summary
  }

  private func drafted(_ item: Item, _ columns: Int) -> String {
    guard let draft = item.draft else { return "" }
    let suggestion = item.suggestion
    var text = "\(isWritten ? "made" : "would make") \(draft.path.visible)\n"
    text += "  \(suggestion.name.visible)"
    if !suggestion.otherNames.isEmpty {
      text += ", also \(suggestion.otherNames.map(\.visible).joined(separator: ", "))"
    }
    text += "; \(times(suggestion.count))\n"
    let facts = [
      suggestion.role.map { "role \($0.visible)" },
      suggestion.pronouns.map { "pronouns \($0.rawValue)" },
      suggestion.coordinates.map { "geo \($0.latitude), \($0.longitude)" },
      suggestion.geonames.map { "geonames \($0)" }, suggestion.within.map { "within \($0)" },
    ].compactMap { $0 }
    if !facts.isEmpty { text += "  \(facts.joined(separator: "; "))\n" }
    for evidence in suggestion.evidence.prefix(Self.most) {
      text += "  \(words(evidence, columns - 2))\n"
    }
    if suggestion.count > Self.most {
      text += "  and \(times(suggestion.count - Self.most)) more\n"
    }
    return text + "\n"
  }

  private func line(_ suggestion: Suggestion, _ columns: Int) -> String {
    let evidence = suggestion.evidence.first.map { words($0, columns - 4) } ?? ""
    return "  \(suggestion.id.kind) \(suggestion.name.visible); \(times(suggestion.count))\n"
      + "    \(evidence)\n"
  }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  /// The place of the words, the words with some around them, and what about them tells.
  private func words(_ evidence: Suggestion.Evidence, _ columns: Int) -> String {
    let (line, column) = LineIndex(evidence.file).position(at: evidence.span.start)
    let reason = evidence.reason.isEmpty ? "" : "  (\(evidence.reason.visible))"
    let place = "\(evidence.file.path.visible):\(line):\(column)"
    let room = max(24, columns - place.columnWidth - reason.columnWidth - 2)
    return "\(place)  \(evidence.excerpt(columns: room))\(reason)"
  }

  private var summary: String {
    let drafted = items.filter { $0.draft != nil }
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    let people = drafted.count { $0.suggestion.id.kind == EntityKind.person.name }
    let kinds =
      "\(count(people, "person", "people")) and \(count(drafted.count - people, "place", "places"))"
    let text =
      "\(count(articles, "article", "articles")): \(kinds) \(isWritten ? "drafted" : "to draft"), "
      + "\(items.count - drafted.count) perhaps"
    return text + (isWritten || drafted.isEmpty ? "\n" : "; --write makes the files\n")
  }
}

extension Suggestion.Evidence {
  /// The words with what stands around them in their paragraph’s line, in at most `columns` or a few
  /// more.
  func excerpt(columns: Int) -> String {
    let bytes = file.bytes
    var start = span.start
    var end = span.end
    let room = max(0, columns - span.count) / 2
    while start > 0, span.start - start < room, bytes[start - 1] != 0x0A { start -= 1 }
    while end < bytes.count, end - span.end < room, bytes[end] != 0x0A { end += 1 }
    // Whole words only.
    if start > 0, bytes[start - 1] > 0x20 {
      while start < span.start, bytes[start] > 0x20 { start += 1 }
    }
    if end < bytes.count, bytes[end] > 0x20 {
      while end > span.end, bytes[end - 1] > 0x20 { end -= 1 }
    }
    return file.line(at: TextSpan(start, end)).visible
  }
}
