import CommonMark
import SiteModel

/// Writes Markdown as HTML, its links resolved inside the site.
struct MarkdownHTML {
  let site: LinkedSite
  /// The page it is written for, from where links are relative.
  let path: SitePath
  /// The highest heading that may stand here: 2 below a page's own.
  let topHeading: Int
  /// The ids of the notes on the page, which a link may lead to.
  var notes: Set<String> = []

  /// Appends the blocks of `document`.
  func write(_ document: MarkdownDocument, to html: inout HTMLBuffer) {
    for block in document.blocks { write(block, isTight: false, to: &html) }
  }

  private func write(_ block: MarkdownBlock, isTight: Bool, to html: inout HTMLBuffer) {
    switch block.kind {
    case .paragraph(let inlines):
      if !isTight { html.markup("<p>") }
      write(inlines, to: &html)
      html.markup(isTight ? "\n" : "</p>\n")
    case .heading(let level, let inlines):
      let tag = "h\(min(6, max(topHeading, level)))"
      html.markup("<")
      html.text(tag)
      html.markup(">")
      write(inlines, to: &html)
      html.markup("</")
      html.text(tag)
      html.markup(">\n")
    case .blockQuote(let blocks):
      html.markup("<blockquote>\n")
      for block in blocks { write(block, isTight: false, to: &html) }
      html.markup("</blockquote>\n")
    case .list(let start, let isTight, let items):
      writeList(start, isTight, items, to: &html)
    case .code(_, let text):
      html.markup("<pre><code>")
      html.text(text)
      html.markup("</code></pre>\n")
    case .thematicBreak:
      html.markup("<hr>\n")
    }
  }

  private func writeList(
    _ start: Int?, _ isTight: Bool, _ items: [MarkdownListItem], to html: inout HTMLBuffer
  ) {
    if let start {
      html.markup("<ol")
      if start != 1 { html.attribute("start", String(start)) }
      html.markup(">\n")
    } else {
      html.markup("<ul>\n")
    }
    for item in items {
      html.markup("<li>")
      for block in item.blocks { write(block, isTight: isTight, to: &html) }
      html.markup("</li>\n")
    }
    html.markup(start == nil ? "</ul>\n" : "</ol>\n")
  }

  private func write(_ inlines: [MarkdownInline], to html: inout HTMLBuffer) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): html.text(text)
      case .softBreak: html.markup("\n")
      case .lineBreak: html.markup("<br>\n")
      case .code(let text):
        html.markup("<code>")
        html.text(text)
        html.markup("</code>")
      case .emphasis(let inner):
        html.markup("<em>")
        write(inner, to: &html)
        html.markup("</em>")
      case .strong(let inner):
        html.markup("<strong>")
        write(inner, to: &html)
        html.markup("</strong>")
      case .link(let destination, let title, let inner):
        writeLink(destination, title, inner, to: &html)
      case .image(let source, let title, let inner):
        writeImage(source, title, inner, to: &html)
      }
    }
  }

  /// A link that leads nowhere has been reported; its words stay.
  private func writeLink(
    _ destination: String, _ title: String, _ inner: [MarkdownInline], to html: inout HTMLBuffer
  ) {
    guard let href = href(destination) else { return write(inner, to: &html) }
    html.markup("<a")
    html.attribute("href", href)
    if !title.isEmpty { html.attribute("title", title) }
    html.markup(">")
    write(inner, to: &html)
    html.markup("</a>")
  }

  private func writeImage(
    _ source: String, _ title: String, _ inner: [MarkdownInline], to html: inout HTMLBuffer
  ) {
    guard let target = site.path(of: LinkTarget(source, kinds: site.settings.kinds)) else {
      return html.text(inner.plainText)
    }
    html.markup("<img")
    html.attribute("src", path.href(to: target))
    html.attribute("alt", inner.plainText)
    if !title.isEmpty { html.attribute("title", title) }
    html.markup(" loading=\"lazy\">")
  }

  private func href(_ destination: String) -> String? {
    let target = LinkTarget(destination, kinds: site.settings.kinds)
    switch target {
    case .external(let address): return address
    case .note(let id): return notes.contains(id) ? "#note-\(id)" : nil
    case .entity, .article, .file, .malformed:
      return site.path(of: target).map { path.href(to: $0) }
    }
  }
}
