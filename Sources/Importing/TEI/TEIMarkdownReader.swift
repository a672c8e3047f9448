import CommonMark
import SiteModel
import SourceText

/// Reads what stands in a TEI note as Markdown. What Markdown has not keeps its words.
struct TEIMarkdownReader {
  let site: ImportSite
  let entities: TEIEntities

  /// What `element` says, as blocks.
  mutating func read(_ element: XMLElement, _ report: inout ImportReport) -> MarkdownDocument {
    MarkdownDocument(blocks: blocks(of: element, &report))
  }

  // MARK: Blocks

  private func blocks(
    of element: XMLElement, _ report: inout ImportReport
  ) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var inlines: [MarkdownInline] = []
    func end() {
      let trimmed = inlines.withoutBlankEnds
      if !trimmed.isEmpty { blocks.append(Self.block(.paragraph(trimmed))) }
      inlines = []
    }
    for child in element.children {
      guard case .element(let inner) = child, Self.isBlock(inner) else {
        inlines += self.inlines(of: child, &report)
        continue
      }
      end()
      blocks += block(inner, &report)
    }
    end()
    return blocks
  }

  private static func isBlock(_ element: XMLElement) -> Bool {
    switch element.name {
    case "p", "ab", "list", "eg", "head", "lg", "quote", "milestone", "table", "div": true
    default: false
    }
  }

  private func block(
    _ element: XMLElement, _ report: inout ImportReport
  ) -> [MarkdownBlock] {
    switch element.name {
    case "ab" where element["type"] == "heading", "head":
      let level = element["n"].flatMap { Int($0) } ?? 3
      let words = inlines(in: element, &report).withoutBlankEnds
      return words.isEmpty ? [] : [Self.block(.heading(level: min(max(level, 1), 6), words))]
    case "quote":
      let inner = blocks(of: element, &report)
      return inner.isEmpty ? [] : [Self.block(.blockQuote(inner))]
    case "list":
      return list(element, &report)
    case "eg":
      return [Self.block(.code(info: element["n"] ?? "", text: element.words))]
    case "milestone":
      if element["rend"] == "rule" { return [Self.block(.thematicBreak)] }
      report.leaveOut("milestone", at: element.span)
      return []
    default:
      return blocks(of: element, &report)
    }
  }

  private func list(
    _ element: XMLElement, _ report: inout ImportReport
  ) -> [MarkdownBlock] {
    let rendition = (element["rend"] ?? element["type"] ?? "").split(separator: " ")
    let isNumbered = rendition.contains("numbered") || rendition.contains("ordered")
    let items = element.elements("item").map {
      MarkdownListItem(blocks: blocks(of: $0, &report), span: TextSpan(0, 0))
    }
    for other in element.elements where other.name != "item" {
      report.leaveOut("\(other.name) in a list", at: other.span)
    }
    guard !items.isEmpty else { return [] }
    return [
      Self.block(
        .list(
          start: isNumbered ? element["n"].flatMap { Int($0) } ?? 1 : nil,
          isTight: rendition.contains("tight") || !rendition.contains("bulleted") && !isNumbered,
          items: items))
    ]
  }

  private static func block(_ kind: MarkdownBlock.Kind) -> MarkdownBlock {
    MarkdownBlock(kind, span: TextSpan(0, 0))
  }

  // MARK: Words

  private func inlines(
    in element: XMLElement, _ report: inout ImportReport
  ) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    for child in element.children { inlines += self.inlines(of: child, &report) }
    return inlines
  }

  private func inlines(of node: XMLNode, _ report: inout ImportReport) -> [MarkdownInline] {
    switch node {
    case .text(let bytes, _): return Self.words(String(decoding: bytes, as: UTF8.self))
    case .element(let element): return inlines(of: element, &report)
    }
  }

  /// Words; a line end is a soft break.
  private static func words(_ text: String) -> [MarkdownInline] {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return Array(
      lines.map { $0.isEmpty ? [] : [MarkdownInline(.text(String($0)))] }
        .joined(separator: [MarkdownInline(.softBreak)]))
  }

  private func inlines(
    of element: XMLElement, _ report: inout ImportReport
  ) -> [MarkdownInline] {
    if element.name == "figure" { return image(element, &report) }
    let inner = inlines(in: element, &report)
    switch element.name {
    case "hi" where (element["rend"] ?? "").contains("bold"):
      return inner.isEmpty ? [] : [MarkdownInline(.strong(inner))]
    case "hi", "emph", "foreign", "title", "mentioned", "term":
      return inner.isEmpty ? [] : [MarkdownInline(.emphasis(inner))]
    case "code": return [MarkdownInline(.code(element.words))]
    case "lb": return [MarkdownInline(.lineBreak)]
    case "q", "said", "soCalled":
      let hasMarks = inner.plainText.first.map { "\"“”„«»‘’‚'".contains($0) } ?? true
      return hasMarks
        ? inner : [MarkdownInline(.text("“"))] + inner + [MarkdownInline(.text("”"))]
    case "persName", "placeName", "orgName", "rs", "name":
      guard let id = element["ref"].flatMap(entities.entity) else { return inner }
      return [MarkdownInline(.link(destination: id.description, title: "", inner))]
    case "ref", "ptr":
      return link(element, inner, &report)
    case "g": return []
    case "p", "item", "cell": return inner
    default:
      report.leaveOut(element.name, at: element.span)
      return inner
    }
  }

  private func link(
    _ element: XMLElement, _ inner: [MarkdownInline], _ report: inout ImportReport
  ) -> [MarkdownInline] {
    guard let target = element["target"], let destination = destination(target) else {
      report.warning(
        "import-body-altered",
        "a link to “\((element["target"] ?? "nothing").visible)” leads nowhere in the site",
        at: element.span, hint: "its words are kept")
      return inner
    }
    let words = inner.isEmpty ? [MarkdownInline(.text(target))] : inner
    return [MarkdownInline(.link(destination: destination, title: element["n"] ?? "", words))]
  }

  /// A pointer as the site writes links; `nil` when it leads nowhere.
  private func destination(_ pointer: String) -> String? {
    if let id = entities.entity(at: pointer) { return id.description }
    if pointer.hasPrefix("#note-"), let id = XMLName.plain(pointer.dropFirst(6)) { return "#\(id)" }
    if case .file(let path)? = site.target(at: pointer)?.target { return path }
    if case .article(let slug)? = site.target(at: pointer)?.target { return "article:\(slug)" }
    switch LinkTarget(pointer, kinds: site.settings.kinds) {
    case .external(let address):
      let isOpen = ["http://", "https://", "mailto:"].contains {
        address.lowercased().hasPrefix($0)
      }
      return isOpen ? address : nil
    case .article(let slug): return entities.has(slug) ? pointer : nil
    case .entity, .note, .file, .malformed: return nil
    }
  }

  private func image(
    _ element: XMLElement, _ report: inout ImportReport
  ) -> [MarkdownInline] {
    let words = [MarkdownInline(.text(element.first("figDesc")?.words ?? ""))]
    if let url = element.first("graphic")?["url"],
      case .file(let path)? = site.target(at: url)?.target
    {
      return [MarkdownInline(.image(source: path, title: element["n"] ?? "", words))]
    }
    report.leaveOut("figure", at: element.span)
    return words
  }
}

extension [MarkdownInline] {
  /// The same without breaks and blanks at its ends.
  fileprivate var withoutBlankEnds: [MarkdownInline] {
    func isBlank(_ inline: MarkdownInline) -> Bool {
      switch inline.kind {
      case .softBreak, .lineBreak: true
      case .text(let text): text.allSatisfy(\.isWhitespace)
      default: false
      }
    }
    var words = self
    while let last = words.last, isBlank(last) { words.removeLast() }
    return Array(words.drop(while: isBlank))
  }
}
