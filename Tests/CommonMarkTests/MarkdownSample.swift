import CommonMark
import SourceText

/// A Markdown text, parsed, and a way to write its tree down.
struct MarkdownSample {
  let file: SourceFile
  let span: TextSpan
  let result: Diagnosed<MarkdownDocument>

  static let schemes: Set = ["http", "https", "mailto", "person"]

  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  init(_ bytes: [UInt8], _ span: TextSpan? = nil) {
    file = SourceFile(path: "a.md", bytes: bytes)
    self.span = span ?? TextSpan(0, bytes.count)
    result = MarkdownParser(schemes: Self.schemes).parse(file, self.span)
  }

  var blocks: [MarkdownBlock] { result.output.blocks }

  /// Each diagnostic as `id «the words at its place»`.
  var complaints: [String] {
    result.diagnostics.sorted().map { "\($0.id) \(words($0.place?.span))" }
  }

  /// The tree, a line for each node: what it is, then where it stands as `«words»`, `-` if unknown.
  var tree: String {
    var lines: [String] = []
    write(blocks, 0, &lines)
    return lines.joined(separator: "\n")
  }

  private func write(_ blocks: [MarkdownBlock], _ depth: Int, _ lines: inout [String]) {
    for block in blocks {
      let name =
        switch block.kind {
        case .paragraph: "paragraph"
        case .heading(let level, _): "heading \(level)"
        case .blockQuote: "quote"
        case .list(let start, let isTight, _):
          "list\(start.map { " from \($0)" } ?? "")\(isTight ? "" : " loose")"
        case .code(let info, let text): "code [\(info)] \(quoted(text))"
        case .thematicBreak: "break"
        }
      add(name, block.span, depth, &lines)
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): write(inlines, depth + 1, &lines)
      case .blockQuote(let inner): write(inner, depth + 1, &lines)
      case .list(_, _, let items):
        for item in items {
          add("item", item.span, depth + 1, &lines)
          write(item.blocks, depth + 2, &lines)
        }
      case .code, .thematicBreak: break
      }
    }
  }

  private func write(_ inlines: [MarkdownInline], _ depth: Int, _ lines: inout [String]) {
    for inline in inlines {
      let (name, inner): (String, [MarkdownInline]) =
        switch inline.kind {
        case .text(let text): ("text \(quoted(text))", [])
        case .code(let code): ("code \(quoted(code))", [])
        case .emphasis(let inner): ("emphasis", inner)
        case .strong(let inner): ("strong", inner)
        case .link(let to, let title, let inner): ("link [\(to)] [\(shown(title))]", inner)
        case .image(let from, let title, let inner): ("image [\(from)] [\(title)]", inner)
        case .softBreak: ("soft break", [])
        case .lineBreak: ("line break", [])
        }
      add(name, inline.span, depth, &lines)
      write(inner, depth + 1, &lines)
    }
  }

  private func add(_ name: String, _ span: TextSpan?, _ depth: Int, _ lines: inout [String]) {
    lines.append(String(repeating: "  ", count: depth) + name + " " + words(span))
  }

  private func words(_ span: TextSpan?) -> String {
    span.map { "«\(shown(file.text(at: $0)))»" } ?? "-"
  }

  private func quoted(_ text: String) -> String { "“\(shown(text))”" }

  private func shown(_ text: String) -> String {
    text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "⏎")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
      .split(separator: "\r", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}

extension MarkdownDocument {
  /// Every piece of running text, outer ones first.
  var allInlines: [MarkdownInline] {
    blocks.flatMap(\.allBlocks).flatMap { block -> [MarkdownInline] in
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(\.allInlines)
      default: []
      }
    }
  }
}

extension MarkdownBlock {
  /// The block and every block in it.
  var allBlocks: [MarkdownBlock] {
    switch kind {
    case .blockQuote(let inner): [self] + inner.flatMap(\.allBlocks)
    case .list(_, _, let items): [self] + items.flatMap(\.blocks).flatMap(\.allBlocks)
    default: [self]
    }
  }
}

extension MarkdownInline {
  /// What it holds itself.
  var children: [MarkdownInline] {
    switch kind {
    case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner):
      inner
    case .text, .code, .softBreak, .lineBreak: []
    }
  }

  /// The piece and every piece in it.
  var allInlines: [MarkdownInline] { [self] + children.flatMap(\.allInlines) }
}
