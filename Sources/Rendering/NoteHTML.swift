import SiteModel

/// Writes notes as footnotes that stand beside their passage.
struct NoteHTML {
  let site: LinkedSite
  /// The article's page.
  let path: SitePath
  /// The ids of all notes of the article.
  let ids: Set<String>

  init(_ linked: LinkedArticle, site: LinkedSite) {
    self.site = site
    path = linked.path
    ids = Set(linked.annotated.notes.map(\.id) + linked.annotated.orphans.map(\.id))
  }

  /// The id of a note's passage, whose numbers begin at 1. The number stands before the note's own
  /// id, which may end in a number itself.
  static func passageID(_ id: String, _ target: Int) -> String {
    target == 1 ? "at-\(id)" : "at\(target)-\(id)"
  }

  /// The id of the sign behind a note's passage.
  private static func referenceID(_ id: String, _ target: Int) -> String {
    target == 1 ? "ref-\(id)" : "ref\(target)-\(id)"
  }

  /// Appends the sign behind a passage that leads to its note.
  static func writeReference(
    _ note: AnchoredNote, number: Int, _ target: Int, to html: inout HTMLBuffer
  ) {
    html.markup("<a class=\"noteref ")
    html.text(note.note.category.name)
    html.markup("\" role=\"doc-noteref\"")
    html.attribute("id", referenceID(note.id, target))
    html.attribute("href", "#note-\(note.id)")
    html.attribute("aria-label", "Note \(number): \(note.note.category.label)")
    html.attribute("data-number", String(number))
    html.markup("></a>")
  }

  /// Appends a note with a place in the text.
  func write(_ anchored: AnchoredNote, number: Int, to html: inout HTMLBuffer) {
    open(anchored.note, id: anchored.id, label: "Note \(number)", to: &html)
    html.markup("<p class=\"note-head\"><span class=\"number\">")
    html.number(number)
    html.markup("</span> ")
    writeHead(anchored.note, to: &html)
    html.markup("</p>\n")
    writeBody(anchored.note, to: &html)
    html.markup("<p class=\"note-foot\">")
    writeCredit(anchored.note, to: &html)
    for target in anchored.targets.indices {
      html.markup("<a role=\"doc-backlink\"")
      html.attribute("href", "#\(Self.referenceID(anchored.id, target + 1))")
      let which = anchored.targets.count > 1 ? " \(target + 1)" : ""
      html.attribute("aria-label", "Back to passage\(which) of note \(number)")
      html.markup(">↩</a> ")
    }
    html.markup("</p>\n</aside>\n")
  }

  /// Appends a note without a place in the text, with the words it was written about.
  func write(_ orphan: OrphanedNote, to html: inout HTMLBuffer) {
    open(orphan.note, id: orphan.id, label: "Note without a passage", to: &html)
    html.markup("<p class=\"note-head\">")
    writeHead(orphan.note, to: &html)
    html.markup("</p>\n")
    for words in orphan.quoted {
      html.markup("<blockquote class=\"not-found\"><p>")
      html.text(words)
      html.markup("</p></blockquote>\n")
    }
    writeBody(orphan.note, to: &html)
    html.markup("<p class=\"note-foot\">")
    writeCredit(orphan.note, to: &html)
    html.markup("</p>\n</aside>\n")
  }

  private func open(_ note: Note, id: String, label: String, to html: inout HTMLBuffer) {
    html.markup("<aside class=\"note ")
    html.text(note.category.name)
    html.markup("\" role=\"doc-footnote\"")
    html.attribute("id", "note-\(id)")
    html.attribute("aria-label", "\(label): \(note.category.label)")
    html.markup(">\n")
  }

  private func writeHead(_ note: Note, to html: inout HTMLBuffer) {
    html.markup("<span class=\"category\">")
    html.text(note.category.label)
    html.markup("</span>")
    if !note.title.isEmpty {
      html.markup(" <strong>")
      html.text(note.title)
      html.markup("</strong>")
    }
    if let verdict = note.verdict {
      html.markup(" <span class=\"verdict\">")
      html.text(verdict)
      html.markup("</span>")
    }
  }

  private func writeBody(_ note: Note, to html: inout HTMLBuffer) {
    MarkdownHTML(site: site, path: path, topHeading: 2, notes: ids).write(note.body, to: &html)
  }

  private func writeCredit(_ note: Note, to html: inout HTMLBuffer) {
    if let author = note.author {
      html.text(author)
      html.markup(note.date == nil ? " " : ", ")
    }
    if let date = note.date {
      html.markup("<time datetime=\"")
      html.text(date)
      html.markup("\">")
      html.text(date)
      html.markup("</time> ")
    }
    for (index, source) in note.sources.enumerated() {
      html.markup("<a")
      html.attribute("href", source.address)
      html.markup(">")
      html.text(source.words ?? (note.sources.count > 1 ? "source \(index + 1)" : "source"))
      html.markup("</a> ")
    }
  }
}
