import CommonMark
import SiteModel

/// Writes Markdown as TEI, so that it can be had back.
struct TEIMarkdown {
  let site: LinkedSite
  let addresses: Addresses

  func write(_ document: MarkdownDocument, to xml: inout XMLBuffer) {
    for block in document.blocks { write(block, to: &xml) }
  }

  private func write(_ block: MarkdownBlock, to xml: inout XMLBuffer) {
    switch block.kind {
    case .paragraph(let inlines):
      xml.open("p")
      write(inlines, to: &xml)
      xml.close("p")
    case .heading(let level, let inlines):
      xml.open("ab", ["type": "heading", "n": String(level)])
      write(inlines, to: &xml)
      xml.close("ab")
    case .blockQuote(let blocks):
      xml.open("quote")
      for block in blocks { write(block, to: &xml) }
      xml.close("quote")
    case .list(let start, let isTight, let items):
      guard !items.isEmpty else { return }
      xml.open(
        "list",
        [
          "rend": (start == nil ? "bulleted" : "numbered") + (isTight ? " tight" : ""),
          "n": start.map { String($0) },
        ])
      for item in items {
        xml.open("item")
        for block in item.blocks { write(block, to: &xml) }
        xml.close("item")
      }
      xml.close("list")
    case .code(let info, let text):
      xml.element("eg", ["n": info.isEmpty ? nil : info, "xml:space": "preserve"], text)
    case .thematicBreak:
      xml.empty("milestone", ["unit": "section", "rend": "rule"])
    }
  }

  private func write(_ inlines: [MarkdownInline], to xml: inout XMLBuffer) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): xml.text(text)
      case .softBreak: xml.line()
      case .lineBreak: xml.empty("lb")
      case .code(let text): xml.element("code", text)
      case .emphasis(let inner): write("hi", "italic", inner, to: &xml)
      case .strong(let inner): write("hi", "bold", inner, to: &xml)
      case .link(let destination, let title, let inner):
        xml.open("ref", ["target": pointer(destination), "n": title.isEmpty ? nil : title])
        write(inner, to: &xml)
        xml.close("ref")
      case .image(let source, let title, let inner):
        xml.open("figure", ["n": title.isEmpty ? nil : title])
        xml.empty("graphic", ["url": pointer(source)])
        xml.element("figDesc", inner.plainText)
        xml.close("figure")
      }
    }
  }

  private func write(
    _ name: String, _ rendition: String, _ inner: [MarkdownInline], to xml: inout XMLBuffer
  ) {
    xml.open(name, ["rend": rendition])
    write(inner, to: &xml)
    xml.close(name)
  }

  /// A link as the document writes it: those to entities and articles by the prefixes that its header
  /// explains, those to notes by their names in the document.
  private func pointer(_ destination: String) -> String {
    switch LinkTarget(destination, kinds: site.settings.kinds) {
    case .note(let id): "#note-\(XMLName.escaped(id))"
    case .file(let name):
      SitePath(name).map { addresses.address(of: $0) } ?? Pointer.escaped(destination)
    case .external, .entity, .article, .malformed: Pointer.escaped(destination)
    }
  }
}
