import SourceText

/// Reads the targets of Web Annotations, whichever of the selectors of the W3C they have.
struct SelectorReader {
  /// Where a target leads: the text's address, and the passage in it.
  struct Target {
    var source: String?
    /// `nil` when the whole text is meant or no selector can be carried over.
    var passage: ImportedPassage?
  }

  /// How deep selectors may refine and choose among each other.
  private static let deepest = 20

  /// The targets of an annotation: each with its source and passage.
  static func targets(of value: JSONValue?, _ report: inout ImportReport) -> [Target] {
    (value?.all ?? []).flatMap { target -> [Target] in
      if let address = target.text { return [Target(source: address)] }
      if let items = target["items"] {
        if target.type == "Choice", items.all.count > 1 {
          report.warning(
            "import-left-out", "of targets to choose from only the first is carried over",
            at: items.span)
          return targets(of: items.all.first, &report)
        }
        return targets(of: items, &report)
      }
      guard target.members != nil else { return [] }
      report.leaveOut(
        target,
        besides: [
          "type", "@type", "id", "@id", "source", "selector", "state", "scope", "sitegen:quoted",
          "sitegen:lost", "format", "language",
        ])
      let source = target["source"].flatMap { $0.text ?? $0.id } ?? target.id
      guard let selector = target["selector"] else { return [Target(source: source)] }
      var found = Found()
      find(selector, in: &found, depth: 0)
      guard let passage = found.passage(at: target.span, quoted: target["sitegen:quoted"]?.text)
      else {
        let types = found.unread.joined(separator: ", ").visible
        report.warning(
          "import-selector-unread",
          "this selector cannot be followed in a text: \(types.isEmpty ? "it is empty" : types)",
          at: selector.span, hint: "a TextQuoteSelector beside it would tell the words")
        return [Target(source: source)]
      }
      return [Target(source: source, passage: passage)]
    }
  }

  /// What selectors tell that all mean one passage.
  private struct Found {
    var quote: (exact: String, prefix: String, suffix: String)?
    var position: Range<Int>?
    /// The types of selectors that tell nothing here.
    var unread: [String] = []

    func passage(at span: TextSpan, quoted: String?) -> ImportedPassage? {
      guard quote != nil || position != nil else { return nil }
      return ImportedPassage(
        exact: quote?.exact ?? "", prefix: quote?.prefix ?? "", suffix: quote?.suffix ?? "",
        position: position.map { .codePoints($0) }, quoted: quoted, span: span)
    }
  }

  private static func find(_ selectors: JSONValue, in found: inout Found, depth: Int) {
    guard depth < deepest else { return }
    for selector in selectors.all {
      // The innermost passage is the one that is meant.
      if let inner = selector["refinedBy"] {
        var refined = Found()
        find(inner, in: &refined, depth: depth + 1)
        if refined.quote != nil {
          found.quote = refined.quote
          continue
        }
      }
      switch selector.type {
      case "TextQuoteSelector":
        if found.quote == nil, let exact = selector["exact"]?.text, !exact.isEmpty {
          found.quote = (
            exact, selector["prefix"]?.text ?? "", selector["suffix"]?.text ?? ""
          )
        }
      case "TextPositionSelector":
        if let start = selector["start"]?.count, let end = selector["end"]?.count, start < end {
          found.position = start..<end
        }
      case "Choice":
        if let items = selector["items"] { find(items, in: &found, depth: depth + 1) }
      case let type: found.unread.append(type ?? "a selector without a type")
      }
    }
  }
}

extension JSONValue {
  /// The first type of an object; `nil` when it has none.
  var type: String? { (self["type"] ?? self["@type"])?.all.first?.text }

  /// The address of an object; `nil` when it has none.
  var id: String? { (self["id"] ?? self["@id"])?.text }
}
