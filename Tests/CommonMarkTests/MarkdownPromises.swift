import CommonMark
import SourceText

/// What every parsed text keeps to, whatever was written.
enum MarkdownPromises {
  /// The promises that `sample` breaks.
  static func broken(by sample: MarkdownSample) -> [String] {
    var broken: [String] = []
    func check(_ blocks: [MarkdownBlock], in outer: TextSpan, depth: Int) {
      if depth > 100 { broken.append("blocks nested too deeply") }
      checkOrder(blocks.map(\.span), in: outer, &broken)
      for block in blocks {
        if !isSpelled(block, sample.file) { broken.append("\(block) is not at \(block.span)") }
        switch block.kind {
        case .blockQuote(let inner): check(inner, in: block.span, depth: depth + 1)
        case .list(_, _, let items):
          checkOrder(items.map(\.span), in: block.span, &broken)
          for item in items where !startsWithMarker(item.span, sample.file) {
            broken.append("\(item) has no marker at \(item.span)")
          }
          for item in items { check(item.blocks, in: item.span, depth: depth + 1) }
        case .paragraph(let inlines), .heading(_, let inlines):
          Self.check(inlines, in: block.span, depth: 1, isInLink: false, sample.file, &broken)
        case .code, .thematicBreak: break
        }
      }
    }
    check(sample.blocks, in: sample.span, depth: 0)
    for diagnostic in sample.result.diagnostics {
      guard let span = diagnostic.place?.span, sample.span.contains(span) else {
        broken.append("a diagnostic outside the text")
        continue
      }
    }
    return broken
  }

  private static func isSpelled(_ block: MarkdownBlock, _ file: SourceFile) -> Bool {
    guard let first = file.bytes[block.span.range].first,
      let last = file.bytes[block.span.range].last
    else { return false }
    let white: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    if white.contains(last) { return false }
    if case .code = block.kind { return true }
    if white.contains(first) { return false }
    switch block.kind {
    case .blockQuote: return first == UInt8(ascii: ">")
    case .list(_, _, let items):
      return items.first?.span.start == block.span.start && items.last?.span.end == block.span.end
    case .thematicBreak: return "*-_".utf8.contains(first) && "*-_".utf8.contains(last)
    case .paragraph, .heading, .code: return true
    }
  }

  private static func startsWithMarker(_ span: TextSpan, _ file: SourceFile) -> Bool {
    let behind = file.bytes[span.range].drop { (0x30...0x39).contains($0) }
    guard let sign = behind.first else { return false }
    return (behind.startIndex == span.start ? "-+*" : ".)").utf8.contains(sign)
  }

  private static func checkOrder(
    _ spans: [TextSpan], in outer: TextSpan, _ broken: inout [String]
  ) {
    var last = outer.start
    for span in spans {
      if !outer.contains(span) { broken.append("\(span) outside \(outer)") }
      if span.start < last { broken.append("\(span) before \(last)") }
      last = span.end
    }
  }

  private static func check(
    _ inlines: [MarkdownInline], in outer: TextSpan, depth: Int, isInLink: Bool,
    _ file: SourceFile, _ broken: inout [String]
  ) {
    if depth > 101, !inlines.isEmpty { broken.append("running text nested too deeply") }
    checkOrder(inlines.compactMap(\.span), in: outer, &broken)
    for inline in inlines {
      if case .text("") = inline.kind { broken.append("text without words") }
      var isInLink = isInLink
      if case .link(let destination, _, _) = inline.kind {
        if isInLink { broken.append("a link in a link") }
        isInLink = true
        if let scheme = scheme(destination), !MarkdownSample.schemes.contains(scheme) {
          broken.append("a link to \(destination)")
        }
      }
      if case .image(let source, _, _) = inline.kind, scheme(source) != nil {
        broken.append("an image from \(source)")
      }
      if let span = inline.span, !isSpelled(inline, Array(file.bytes[span.range])) {
        broken.append("\(inline) is not at \(span)")
      }
      check(
        inline.children, in: inline.span ?? outer, depth: depth + 1, isInLink: isInLink, file,
        &broken)
    }
  }

  private static func scheme(_ address: String) -> String? {
    let visible = address.unicodeScalars.filter { $0.value > 0x20 }
    if visible.starts(with: "//".unicodeScalars) { return "//" }
    guard let colon = visible.firstIndex(of: ":"),
      !visible[..<colon].contains(where: { "/?#".unicodeScalars.contains($0) })
    else { return nil }
    return String(String.UnicodeScalarView(visible[..<colon])).lowercased()
  }

  private static func isSpelled(_ inline: MarkdownInline, _ bytes: [UInt8]) -> Bool {
    func isBetween(_ start: String, _ end: String) -> Bool {
      bytes.starts(with: start.utf8) && bytes.suffix(end.utf8.count).elementsEqual(end.utf8)
        && bytes.count >= start.utf8.count + end.utf8.count
    }
    switch inline.kind {
    case .text(let text):
      return bytes.contains { $0 == 0x5C || $0 == 0x26 || $0 == 0 }
        || bytes.elementsEqual(text.utf8)
    case .code: return isBetween("`", "`")
    case .emphasis: return isBetween("*", "*") || isBetween("_", "_")
    case .strong: return isBetween("**", "**") || isBetween("__", "__")
    case .link: return isBetween("[", ")") || isBetween("[", "]") || isBetween("<", ">")
    case .image: return isBetween("![", ")") || isBetween("![", "]")
    case .softBreak, .lineBreak: return bytes.last == 0x0A || bytes.last == 0x0D
    }
  }
}
