import CommonMark
import SiteModel
import SourceText

/// One Web Annotation, read as a note or a record.
struct WebAnnotationItem {
  private let value: JSONValue
  private let site: ImportSite

  init(_ value: JSONValue, site: ImportSite) {
    self.value = value
    self.site = site
  }

  /// What the bodies of an annotation say between them.
  private struct Said {
    var entities: [(id: EntityID, span: TextSpan)] = []
    var tags: [String] = []
    var verdict: String?
    var sources: [NoteSource] = []
    var blocks: [MarkdownBlock] = []
    var isEmpty: Bool { verdict == nil && sources.isEmpty && blocks.isEmpty && tags.isEmpty }
  }

  /// The annotation; `nil`, with the reason said, when it cannot be carried over.
  func read(_ report: inout ImportReport, _ rules: inout RuleFindings) -> ImportedAnnotation? {
    report.leaveOut(
      value,
      besides: [
        "@context", "id", "@id", "type", "@type", "motivation", "created", "modified", "generated",
        "creator", "generator", "body", "bodyValue", "target", "label", "canonical", "via",
        "sitegen:layer", "sitegen:decidedBy", "sitegen:rule", "sitegen:confidence", "sitegen:kind",
        "sitegen:speaker", "sitegen:cue", "sitegen:source", "sitegen:excludes",
      ])
    let layer = value["sitegen:layer"]?.text
    if layer == "quotation" || layer == "mention", value["sitegen:decidedBy"]?.text != "record" {
      rules.add(value.span)
      return nil
    }
    let targets = SelectorReader.targets(of: value["target"], &report)
    let passages = targets.compactMap { passage(of: $0, &report) }
    guard !passages.isEmpty else {
      report.warning(
        "import-no-passage", "this annotation is about no passage of the text",
        at: value["target"]?.span ?? value.span,
        hint: "a note needs words of the text that it is about")
      return nil
    }
    let sources = targets.compactMap(\.source)
    guard let content = content(layer, sources, &report) else { return nil }
    return ImportedAnnotation(content, passages: passages, sources: sources, span: value.span)
  }

  /// The passage of a target; `nil` when there is none, or only a position that counts in another
  /// text than the article's.
  private func passage(
    of target: SelectorReader.Target, _ report: inout ImportReport
  ) -> ImportedPassage? {
    guard let passage = target.passage, passage.exact.isEmpty else { return target.passage }
    if let source = target.source, case .article? = site.target(at: source)?.target {
      return passage
    }
    report.warning(
      "import-selector-unread", "a position counts in the text at its source, not in the article",
      at: passage.span, hint: "a TextQuoteSelector beside it would tell the words")
    return nil
  }

  private func content(
    _ layer: String?, _ sources: [String], _ report: inout ImportReport
  ) -> AnnotationContent? {
    switch layer {
    case "furniture": return .furniture
    case "exclusion":
      return value["sitegen:excludes"]?.text == "mention" ? .mention(nil) : .speech(.notSpeech)
    default: break
    }
    let article = sources.lazy.compactMap(site.article(at:)).first
    let said = bodies(ImportedBody(site: site, article: article), &report)
    if layer == "quotation" || layer == "mention" {
      let isIndirect = value["sitegen:kind"]?.text == "indirect"
      if let entity = said.entities.first?.id {
        return layer == "mention"
          ? .mention(entity) : .speech(.speaker(entity, indirect: isIndirect))
      }
      if layer == "quotation", value["sitegen:speaker"]?.text == "open" {
        return .speech(.unknown(indirect: isIndirect))
      }
      report.warning(
        "import-unknown-entity", "the site has no entry for whom this names", at: value.span,
        hint: "add the entry, then import again")
      return nil
    }
    if let entity = said.entities.first, said.isEmpty {
      return .mention(entity.id)
    }
    return note(said, &report).map { .note($0) }
  }

  // MARK: Bodies

  private func bodies(_ reader: ImportedBody, _ report: inout ImportReport) -> Said {
    var said = Said()
    if let text = value["bodyValue"]?.text, let span = value["bodyValue"]?.span {
      said.blocks += reader.read(text, .plain, at: span, &report).blocks
    }
    for body in value["body"]?.all ?? [] { add(body, to: &said, reader, &report, depth: 0) }
    return said
  }

  private func add(
    _ body: JSONValue, to said: inout Said, _ reader: ImportedBody, _ report: inout ImportReport,
    depth: Int
  ) {
    if let address = body.text {
      return add(NoteSource(address), "", at: body.span, to: &said, &report)
    }
    guard body.members != nil, depth < 20 else { return }
    if let items = body["items"] {
      if body.type == "Choice" {
        if items.all.count > 1 {
          report.warning(
            "import-left-out", "of bodies to choose from only the first is carried over",
            at: items.span)
        }
        if let first = items.all.first { add(first, to: &said, reader, &report, depth: depth + 1) }
      } else {
        for item in items.all { add(item, to: &said, reader, &report, depth: depth + 1) }
      }
      return
    }
    let purposes = body["purpose"]?.all.compactMap(\.text) ?? []
    report.leaveOut(
      body,
      besides: [
        "id", "@id", "type", "@type", "value", "chars", "format", "language", "purpose", "source",
        "name", "label", "textDirection", "processingLanguage",
      ])
    if let text = (body["value"] ?? body["chars"])?.text,
      let span = (body["value"] ?? body["chars"])?.span
    {
      return add(
        text, purposes, body["format"]?.all.first?.text, at: span, to: &said, reader, &report)
    }
    let source = body["source"] ?? body
    if let address = source.text ?? source.id {
      let words = (source["label"] ?? source["name"] ?? body["label"])?.text
      add(
        NoteSource(address, words: words), purposes.first ?? "", at: body.span, to: &said, &report)
    } else {
      report.warning(
        "import-left-out", "this body says nothing that can be carried over", at: body.span)
    }
  }

  private func add(
    _ text: String, _ purposes: [String], _ format: String?, at span: TextSpan,
    to said: inout Said, _ reader: ImportedBody, _ report: inout ImportReport
  ) {
    if purposes.contains("tagging") || purposes.contains("classifying") {
      return said.tags.append(text.onOneLine)
    }
    let isShort = text.utf8.count <= 120 && !text.contains(where: \.isNewline)
    let isOurs = value["sitegen:layer"] != nil
    if purposes.contains("assessing"), isShort || isOurs, said.verdict == nil {
      said.verdict = text.onOneLine
      return
    }
    let form: ImportedBody.Form =
      switch format?.lowercased().prefix(while: { $0 != ";" }) {
      case "text/markdown": .markdown
      case "text/html", "application/xhtml+xml": .html
      default: .plain
      }
    said.blocks += reader.read(text, form, at: span, &report).blocks
  }

  private func add(
    _ source: NoteSource, _ purpose: String, at span: TextSpan, to said: inout Said,
    _ report: inout ImportReport
  ) {
    let motivations = value["motivation"]?.all.compactMap(\.text) ?? []
    let isIdentifying =
      purpose == "identifying" || purpose.isEmpty && motivations.contains("identifying")
    if isIdentifying, case .entity(let id)? = site.target(at: source.address)?.target {
      said.entities.append((id, span))
    } else if WebAddress.read(source.address) != nil {
      said.sources.append(source)
    } else {
      report.warning(
        "import-left-out", "“\(source.address.visible)” is no address that a note can link to",
        at: span)
    }
  }

  // MARK: Notes

  private func note(_ said: Said, _ report: inout ImportReport) -> Note? {
    guard !said.isEmpty else {
      report.warning(
        "import-without-words", "this annotation marks a passage and says nothing", at: value.span)
      return nil
    }
    var tags = said.tags
    let motivations = value["motivation"]?.all.compactMap(\.text) ?? []
    let place = tags.firstIndex { site.category($0) != nil }
    let tagged = place.flatMap { site.category(tags.remove(at: $0)) }
    let meant: NoteCategory =
      motivations.contains("assessing")
      ? .factCheck : motivations.contains("editing") ? .correction : .comment
    var note = Note(category: tagged ?? meant, title: value["label"]?.text?.onOneLine ?? "")
    note.verdict = said.verdict
    note.sources = said.sources
    note.author = author
    note.date = ImportedDay.read(value["created"] ?? value["modified"], &report)
    for motivation in motivations where !Self.motivations.contains(motivation) {
      report.leaveOut("motivation \(motivation)", at: value["motivation"]?.span ?? value.span)
    }
    note.id = value.id.flatMap(Self.noteID)
    note.body.blocks = said.blocks
    if !tags.isEmpty {
      note.body.blocks.append(
        .paragraph([MarkdownInline(.text("Tags: \(tags.joined(separator: ", "))"))]))
    }
    return note
  }

  /// The names of all creators.
  private var author: String? {
    let names = (value["creator"]?.all ?? []).compactMap { creator in
      (creator["name"]?.text ?? creator["nickname"]?.text ?? creator.id ?? creator.text)?.onOneLine
    }.filter { !$0.isEmpty }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// Motivations that the category, the bodies or the passage tell.
  private static let motivations: Set = [
    "assessing", "commenting", "describing", "editing", "identifying", "linking", "highlighting",
    "tagging", "classifying",
  ]

  /// The id of a note of a site, from its address in the page; else what an address ends with.
  private static func noteID(_ address: String) -> String? {
    let fragment = address.drop { $0 != "#" }
    if fragment.hasPrefix("#note-") {
      let id = String(fragment.dropFirst(6))
      if Slug(id)?.description == id { return id }
    }
    let last = address.split { "/#?:".contains($0) }.last ?? ""
    return Slug("w-\(last)".prefix(60))?.description
  }
}
