import CommonMark
import SiteModel
import SourceText

/// Reads the annotations of Hypothesis: the answer of its search (`rows`), the file that its web app
/// exports (`annotations`), or a list of them.
struct HypothesisReader {
  let site: ImportSite
  let includesPrivate: Bool

  /// Whether `value` is of that form.
  static func recognises(_ value: JSONValue) -> Bool {
    if value["rows"] != nil || value["annotations"] != nil && value["@context"] == nil {
      return true
    }
    guard let first = value.all.first, value["@context"] == nil else { return false }
    return first["uri"] != nil && first["user"] != nil
  }

  /// What `value` tells. Linear.
  func read(_ value: JSONValue, _ report: inout ImportReport) -> ImportedContent {
    let rows = (value["rows"] ?? value["annotations"] ?? value).all
    var byID: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      if let id = row["id"]?.text, byID[id] == nil { byID[id] = index }
    }
    let isCarried = rows.map { isOpen($0, &report) }
    var content = ImportedContent()
    for (index, row) in rows.enumerated() where isCarried[index] {
      let references = row["references"]?.all.compactMap(\.text) ?? []
      let root = references.first.flatMap { byID[$0] }.map { rows[$0] }
      let parent = references.last.flatMap { byID[$0] }
        .flatMap { isCarried[$0] && Self.saysSomething(rows[$0]) ? rows[$0] : nil }
      if let annotation = annotation(row, root: root, parent: parent, &report) {
        content.annotations.append(annotation)
      }
    }
    return content
  }

  /// Whether `row` is carried over at all: shared with everybody, and not taken away.
  private func isOpen(_ row: JSONValue, _ report: inout ImportReport) -> Bool {
    guard row.members != nil else {
      report.warning("import-left-out", "this is no annotation", at: row.span)
      return false
    }
    if case .truth(true)? = row["hidden"]?.kind {
      report.warning("import-hidden", "a moderator has hidden this annotation", at: row.span)
      return false
    }
    let readers = row["permissions"]?["read"]?.all.compactMap(\.text) ?? []
    let isShared =
      (row["group"]?.text ?? "__world__") == "__world__"
      && (readers.isEmpty || readers.contains("group:__world__"))
    if !isShared, !includesPrivate {
      report.warning(
        "import-private", "this annotation is not shared with everybody",
        at: row["permissions"]?.span ?? row.span,
        hint: "--include-private carries it over; ask its author first")
      return false
    }
    return true
  }

  private func annotation(
    _ row: JSONValue, root: JSONValue?, parent: JSONValue?, _ report: inout ImportReport
  ) -> ImportedAnnotation? {
    report.leaveOut(
      row,
      besides: [
        "id", "created", "updated", "user", "user_info", "uri", "text", "tags", "group",
        "permissions", "target", "document", "references", "links", "flagged", "hidden",
        "moderation", "metadata", "mentions", "actions",
      ])
    let isReply = row["references"]?.all.isEmpty == false
    if isReply, root == nil {
      report.warning(
        "import-no-passage", "the annotation that this one replies to is not in the file",
        at: row["references"]?.span ?? row.span)
      return nil
    }
    let targets = SelectorReader.targets(of: (root ?? row)["target"], &report)
    // Positions count in the page that was annotated, so that only words lead to a passage.
    let passages = targets.compactMap(\.passage).filter { !$0.exact.isEmpty }
    guard !passages.isEmpty else {
      report.warning(
        "import-no-passage", "this annotation is about no passage of the text", at: row.span,
        hint: "a note needs words of the text that it is about")
      return nil
    }
    let sources = ([row["uri"]?.text] + targets.map(\.source)).compactMap { $0 }
    guard let note = note(row, parent: parent, sources, &report) else { return nil }
    return ImportedAnnotation(
      .note(note), passages: passages, sources: sources, span: row.span)
  }

  // MARK: What it says

  private func note(
    _ row: JSONValue, parent: JSONValue?, _ sources: [String], _ report: inout ImportReport
  ) -> Note? {
    let text = row["text"]?.text ?? ""
    var tags = row["tags"]?.all.compactMap(\.text) ?? []
    guard Self.saysSomething(row) else {
      report.warning(
        "import-without-words", "this is a highlight: it marks a passage and says nothing",
        at: row.span)
      return nil
    }
    let place = tags.firstIndex { site.category($0) != nil }
    let category = place.flatMap { site.category(tags.remove(at: $0)) }
    var note = Note(category: category ?? .comment, title: "")
    note.id = row["id"]?.text.flatMap(Self.noteID)
    note.author = Self.author(row)
    note.date = ImportedDay.read(row["created"], &report)
    let article = sources.lazy.compactMap(site.article(at:)).first
    let body = ImportedBody(site: site, article: article)
    note.body = body.read(text, .markdown, at: row["text"]?.span ?? row.span, &report)
    if let parent, let id = parent["id"]?.text.flatMap(Self.noteID) {
      let who = Self.author(parent).map { "a note by \($0)" } ?? "a note"
      note.body.blocks.insert(
        .paragraph([
          MarkdownInline(.text("In reply to ")),
          MarkdownInline(
            .link(destination: "#\(id)", title: "", [MarkdownInline(.text(who))])),
          MarkdownInline(.text(".")),
        ]), at: 0)
    }
    if !tags.isEmpty {
      note.body.blocks.append(
        .paragraph([MarkdownInline(.text("Tags: \(tags.joined(separator: ", ").onOneLine)"))]))
    }
    return note
  }

  /// Whether a row has words or tags; a highlight has none.
  private static func saysSomething(_ row: JSONValue) -> Bool {
    let hasWords = row["text"]?.text?.allSatisfy(\.isWhitespace) == false
    return hasWords || row["tags"]?.all.contains { $0.text != nil } == true
  }

  /// An id for the site's address of a note; the same in every import.
  private static func noteID(_ id: String) -> String? { Slug("h-\(id)")?.description }

  /// The name that the author shows, else that of the account.
  private static func author(_ row: JSONValue) -> String? {
    let shown = row["user_info"]?["display_name"]?.text?.onOneLine
    if let shown, !shown.isEmpty { return shown }
    guard let user = row["user"]?.text else { return nil }
    let account = user.hasPrefix("acct:") ? user.dropFirst(5) : user[...]
    let name = account.prefix { $0 != "@" }
    return name.isEmpty ? nil : String(name)
  }
}

extension MarkdownBlock {
  /// A paragraph that stands nowhere yet.
  static func paragraph(_ inlines: [MarkdownInline]) -> MarkdownBlock {
    MarkdownBlock(.paragraph(inlines), span: TextSpan(0, 0))
  }
}
