import CommonMark
import SiteModel
import SourceText

/// Reads the words of an annotation, in whatever form they are, as the body of a note.
struct ImportedBody {
  /// How words are written.
  enum Form {
    case plain, markdown, html
  }

  /// Rounds in which HTML is made plain; each takes what the one before uncovered.
  private static let mostRounds = 8

  let site: ImportSite
  /// The article that the note is about; `nil` when that is not known.
  let article: Slug?
  private let parser: MarkdownParser

  init(site: ImportSite, article: Slug?) {
    self.site = site
    self.article = article
    parser = MarkdownParser(
      schemes: Set(["http", "https", "mailto", "article"] + site.settings.kinds.map(\.name)))
  }

  /// What `text`, which stands at `span` of the import, says; links to the site's pages are as the
  /// site writes them. What a note cannot hold is told of.
  func read(
    _ text: String, _ form: Form, at span: TextSpan, _ report: inout ImportReport
  ) -> MarkdownDocument {
    let text = Self.withoutControls(text)
    switch form {
    case .plain: return Self.plain(text)
    case .html:
      report.warning(
        "import-body-altered", "of HTML only the words are carried over", at: span)
      return Self.plain(HTMLWords.words(of: text))
    case .markdown: return markdown(text, at: span, &report)
    }
  }

  /// The text without signs that no text of the site may hold; nothing is seen of them anywhere.
  private static func withoutControls(_ text: String) -> String {
    let isControl: (Unicode.Scalar) -> Bool = {
      $0.value < 0x20 && !["\t", "\n", "\r"].contains($0)
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  /// Paragraphs of plain words; single line ends stay line ends.
  static func plain(_ text: String) -> MarkdownDocument {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return MarkdownDocument(
      blocks: paragraphs.filter { !$0.isEmpty }.map { lines in
        let inlines = lines.map { [MarkdownInline(.text($0.onOneLine))] }
        return MarkdownBlock(
          .paragraph(Array(inlines.joined(separator: [MarkdownInline(.lineBreak)]))),
          span: TextSpan(0, 0))
      })
  }

  // MARK: Markdown

  private func markdown(
    _ text: String, at span: TextSpan, _ report: inout ImportReport
  ) -> MarkdownDocument {
    var file = SourceFile(path: "", bytes: Array(text.utf8))
    var parsed = parser.parse(file, file.contents)
    var hasHTML = false
    for _ in 0..<Self.mostRounds {
      let html = parsed.diagnostics.filter { $0.id == "raw-html" }.compactMap { $0.place?.span }
      guard !html.isEmpty else { break }
      hasHTML = true
      file = SourceFile(path: "", bytes: Self.escaped(file.bytes, in: SpanSet(html)))
      parsed = parser.parse(file, file.contents)
    }
    if hasHTML {
      report.warning("import-body-altered", "HTML in this text is shown as it is written", at: span)
    }
    for id in Set(parsed.diagnostics.map(\.id)).sorted() {
      guard let first = parsed.diagnostics.first(where: { $0.id == id }) else { continue }
      report.warning("import-body-altered", first.message, at: span, hint: first.hint)
    }
    var lost: [String] = []
    let document = parsed.output.replacingAddresses(
      link: { destination in
        let link = ours(destination)
        if link == nil { lost.append(destination) }
        return link
      },
      image: { source in
        if case .file(let path)? = site.target(at: source)?.target { return path }
        lost.append(source)
        return nil
      })
    for link in lost {
      report.warning(
        "import-body-altered", "a link to “\(link.visible)” leads nowhere in the site", at: span,
        hint: "its words are kept")
    }
    if !NoteBody.fits(document) {
      report.warning(
        "import-body-altered",
        "headings of the first levels become ###, and quotations are put into lists", at: span)
    }
    return document
  }

  /// `bytes` with a backslash before each `<` in `spans`.
  private static func escaped(_ bytes: [UInt8], in spans: SpanSet) -> [UInt8] {
    var escaped: [UInt8] = []
    var start = 0
    for span in spans.spans {
      escaped += bytes[start..<span.start]
      for byte in bytes[span.range] {
        if byte == UInt8(ascii: "<") { escaped.append(UInt8(ascii: "\\")) }
        escaped.append(byte)
      }
      start = span.end
    }
    return escaped + bytes[start...]
  }

  // MARK: Links

  /// A link as the site writes it; `nil` when it leads nowhere.
  private func ours(_ destination: String) -> String? {
    if let (target, fragment) = site.target(at: destination) {
      switch target {
      case .article(let slug):
        if slug == article, let fragment, fragment.hasPrefix("note-") {
          return "#\(fragment.dropFirst(5))"
        }
        return "article:\(slug)"
      case .entity(let id): return id.description
      case .file(let path): return path
      case .external, .note, .malformed: return nil
      }
    }
    switch LinkTarget(destination, kinds: site.settings.kinds) {
    case .external: return destination
    case .entity(let id): return site.has(id) ? destination : nil
    case .article(let slug): return site.has(slug) ? destination : nil
    case .note, .file, .malformed: return nil
    }
  }
}
