import SiteModel
import SourceText

/// A passage as a target: the article's page, the words with those around them, and their position in
/// the text.
struct WebAnnotationTarget {
  /// Code points of the words around a passage.
  private static let context = 32

  private let file: SourceFile
  private let offsets: CodePointOffsets
  private let page: String
  /// The state of the text that the annotations are about; `nil` when nothing is known of it.
  private let state: String?

  /// Targets in `article`, whose page is at `page`.
  init(_ article: Article, at page: String) {
    file = article.file
    offsets = CodePointOffsets(article.file.bytes)
    self.page = page
    state = Self.state(article.metadata)
  }

  /// When the text read so, and where a copy is kept.
  private static func state(_ metadata: ArticleMetadata) -> String? {
    let day = metadata.published ?? metadata.annotated
    guard day != nil || metadata.archived != nil else { return nil }
    var state = JSONObject()
    state.set("type", "TimeState")
    if let day { state.set("sourceDate", "\(day)T00:00:00Z") }
    if let archived = metadata.archived { state.set("cached", archived) }
    return state.text
  }

  /// The words at `span`; where they have changed since they were annotated, with those of then.
  func json(of span: TextSpan, quoted: String? = nil) -> String {
    let words = quote(
      file.text(at: span), prefix: file.text(at: TextSpan(start(before: span.start), span.start)),
      suffix: file.text(at: TextSpan(span.end, end(behind: span.end))))
    let first = offsets.codePoints(before: file.contents.start)
    var position = JSONObject()
    position.set("type", "TextPositionSelector")
    position.set("start", offsets.codePoints(before: span.start) - first)
    position.set("end", offsets.codePoints(before: span.end) - first)
    var target = JSONObject()
    target.set("type", "SpecificResource")
    target.set("source", page)
    target.set("selector", raw: "[\(words),\(position.text)]")
    if let state { target.set("state", raw: state) }
    if let quoted { target.set("sitegen:quoted", quoted) }
    return target.text
  }

  /// Words that a note was written about and the text does not have.
  func json(ofLost words: String) -> String {
    var target = JSONObject()
    target.set("type", "SpecificResource")
    target.set("source", page)
    target.set("selector", raw: quote(words, prefix: "", suffix: ""))
    if let state { target.set("state", raw: state) }
    target.set("sitegen:lost", raw: "true")
    return target.text
  }

  private func quote(_ exact: String, prefix: String, suffix: String) -> String {
    var selector = JSONObject()
    selector.set("type", "TextQuoteSelector")
    selector.set("exact", exact)
    if !prefix.isEmpty { selector.set("prefix", prefix) }
    if !suffix.isEmpty { selector.set("suffix", suffix) }
    return selector.text
  }

  /// Where the words before `offset` begin.
  private func start(before offset: Int) -> Int {
    var start = offset
    var count = 0
    while start > file.contents.start, count < Self.context {
      start -= 1
      if file.bytes[start] & 0xC0 != 0x80 { count += 1 }
    }
    return start
  }

  /// Where the words behind `offset` end.
  private func end(behind offset: Int) -> Int {
    var end = offset
    var count = 0
    while end < file.bytes.count {
      if file.bytes[end] & 0xC0 != 0x80 {
        if count == Self.context { break }
        count += 1
      }
      end += 1
    }
    return end
  }
}
