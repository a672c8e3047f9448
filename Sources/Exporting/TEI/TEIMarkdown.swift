import CommonMark
import SiteModel

/// Writes Markdown as TEI, so that it can be had back.
enum TEIMarkdown {
  static func write(_ document: MarkdownDocument, to xml: inout XMLBuffer) {
    for block in document.blocks { write(block, to: &xml) }
  }

  private static func write(_ block: MarkdownBlock, to xml: inout XMLBuffer) {
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

  private static func write(_ inlines: [MarkdownInline], to xml: inout XMLBuffer) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): xml.text(text)
      case .softBreak: xml.line()
      case .lineBreak: xml.empty("lb")
      case .code(let text): xml.element("code", text)
      case .emphasis(let inner): write("hi", "italic", inner, to: &xml)
      case .strong(let inner): write("hi", "bold", inner, to: &xml)
      case .link(let destination, let title, let inner):
        xml.open("ref", ["target": Pointer.escaped(destination), "n": title.isEmpty ? nil : title])
        write(inner, to: &xml)
        xml.close("ref")
      case .image(let source, let title, let inner):
        xml.open("figure", ["n": title.isEmpty ? nil : title])
        xml.empty("graphic", ["url": Pointer.escaped(source)])
        xml.element("figDesc", inner.plainText)
        xml.close("figure")
      }
    }
  }

  private static func write(
    _ name: String, _ rendition: String, _ inner: [MarkdownInline], to xml: inout XMLBuffer
  ) {
    xml.open(name, ["rend": rendition])
    write(inner, to: &xml)
    xml.close(name)
  }
}
