/// Writes a tree of Markdown as text that reads back as the same tree (CommonMark 0.30).
///
/// What a tree from the parser cannot have is put as near as the syntax lets it: line ends in
/// headings become blanks. Where emphases touch in a way that the signs cannot tell apart, the
/// inner ones may come back otherwise; their words stay.
public struct MarkdownWriter: Sendable {
  /// The marker of the first list; the next list beside it takes another.
  private static let bullets = ["*", "+"]

  /// A writer.
  public init() {}

  /// The text, ending in a line end; empty for an empty document. Linear in its length and depth.
  public func text(of document: MarkdownDocument) -> String {
    lines(of: document.blocks, isTight: false).map { $0 + "\n" }.joined()
  }

  /// Running text that begins a line, its own line ends as blanks. Linear.
  public func line(of inlines: [MarkdownInline]) -> String {
    MarkdownInlineWriter.line(of: inlines)
  }

  /// The lines of `blocks`, with empty ones between them unless they are `isTight`.
  private func lines(of blocks: [MarkdownBlock], isTight: Bool) -> [String] {
    var lines: [String] = []
    var listsInARow = 0
    for (index, block) in blocks.enumerated() {
      var isAfterList = false
      if index > 0, case .list = blocks[index - 1].kind { isAfterList = true }
      listsInARow = isAfterList ? listsInARow + 1 : 0
      if index > 0, !isTight { lines.append("") }
      lines += self.lines(of: block, listsInARow)
    }
    return lines
  }

  private func lines(of block: MarkdownBlock, _ listsInARow: Int) -> [String] {
    switch block.kind {
    case .paragraph(let inlines):
      MarkdownInlineWriter.lines(of: inlines)
    case .heading(let level, let inlines):
      [String(repeating: "#", count: level) + " " + MarkdownInlineWriter.line(of: inlines)]
    case .blockQuote(let blocks):
      (blocks.isEmpty ? [""] : lines(of: blocks, isTight: false)).map {
        $0.isEmpty ? ">" : "> \($0)"
      }
    case .list(let start, let isTight, let items):
      list(start, isTight, items, listsInARow)
    case .code(let info, let text):
      code(info, text)
    case .thematicBreak:
      ["___"]
    }
  }

  private func list(
    _ start: Int?, _ isTight: Bool, _ items: [MarkdownListItem], _ listsInARow: Int
  ) -> [String] {
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { lines.append("") }
      let marker =
        start.map { "\($0 + index)\(listsInARow.isMultiple(of: 2) ? "." : ")")" }
        ?? Self.bullets[listsInARow % 2]
      let indent = String(repeating: " ", count: marker.utf8.count + 1)
      let inner = self.lines(of: item.blocks, isTight: isTight)
      guard let first = inner.first else {
        lines.append(marker)
        continue
      }
      lines.append("\(marker) \(first)")
      lines += inner.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return lines
  }

  private func code(_ info: String, _ text: String) -> [String] {
    let sign: Character = info.contains("`") ? "~" : "`"
    let fence = String(repeating: sign, count: max(3, Self.longestRun(of: sign, in: text) + 1))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return [fence + MarkdownInlineWriter.escaped(info, "\\")] + lines + [fence]
  }

  /// The length of the longest run of `sign`.
  static func longestRun(of sign: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
