import SiteModel
import SourceText

/// An article with what is expected of it marked in its text.
///
/// `«m:person:ines-maro|Maro»` is a mention, `«q:person:ines-maro|“…”»` a quotation and whose it is,
/// `«q:|“…”»` one whose speaker is open; pieces of one quotation share a number, `«q1:…|…»`.
/// `«f|Read more»` is furniture, and `«name|words»` a place that a test asks for by its name. Marks
/// nest. Blank lines set blocks apart; `T> `, `S> `, `B> `, `L> ` and `C> ` before a block make it a
/// title, standfirst, byline, turn or the turn's continuation.
struct MarkedArticle {
  var article: Article
  private(set) var spans: [String: TextSpan] = [:]
  private(set) var furniture: [TextSpan] = []
  private var mentionMarks: [(span: TextSpan, id: String)] = []
  private var quotationMarks: [(spans: [TextSpan], id: String, number: String)] = []

  init(_ marked: String) {
    var text: [UInt8] = []
    var open: [(label: String, start: Int)] = []
    var label: String?
    var marks: [(label: String, span: TextSpan)] = []
    var starts: [Int] = []
    var prefixes: [Int: Character] = [:]
    for (index, block) in marked.components(separatedBy: "\n\n").enumerated() {
      if index > 0 { text += Array("\n\n".utf8) }
      starts.append(text.count)
      var block = Substring(block)
      if let first = block.first, "TSBLC".contains(first), block.dropFirst().hasPrefix("> ") {
        prefixes[index] = first
        block = block.dropFirst(3)
      }
      for scalar in block.unicodeScalars {
        switch scalar {
        case "«": label = ""
        case "|" where label != nil:
          open.append((label ?? "", text.count))
          label = nil
        case "»":
          if let mark = open.popLast() {
            marks.append((mark.label, TextSpan(mark.start, text.count)))
          }
        default:
          if label != nil {
            label?.unicodeScalars.append(scalar)
          } else {
            text += Array(String(scalar).utf8)
          }
        }
      }
      starts.append(text.count)
    }
    let file = SourceFile(path: "Content/articles/test.txt", bytes: text)
    let blocks = stride(from: 0, to: starts.count, by: 2).map { at in
      ArticleBlock(
        Self.role(prefixes[at / 2], start: starts[at], in: text),
        TextSpan(starts[at], starts[at + 1]))
    }
    article = Article(slug: Fixture.slug("test"), file: file, blocks: blocks)
    for (label, span) in marks.sorted(by: { $0.span < $1.span }) { enter(label, span) }
  }

  private static func role(_ prefix: Character?, start: Int, in text: [UInt8]) -> ArticleBlock.Role
  {
    switch prefix {
    case "T": .title
    case "S": .standfirst
    case "B": .byline
    case "C": .turnContinued
    case "L":
      .turn(
        label: TextSpan(
          start,
          (text[start...].indices.first {
            text[$0] == UInt8(ascii: ":") && ($0 + 1 == text.count || text[$0 + 1] <= 0x20)
          } ?? start) + 1))
    default: .paragraph
    }
  }

  private mutating func enter(_ label: String, _ span: TextSpan) {
    let kind = label.prefix { $0 != ":" }
    let id = String(label.dropFirst(kind.count + 1))
    switch kind.first {
    case "m" where label.contains(":"): mentionMarks.append((span, id))
    case "q" where label.contains(":"):
      let number = String(kind.dropFirst())
      if !number.isEmpty, let at = quotationMarks.firstIndex(where: { $0.number == number }) {
        quotationMarks[at].spans.append(span)
      } else {
        quotationMarks.append(([span], id, number))
      }
    case "f" where label == "f": furniture.append(span)
    default: spans[label] = span
    }
  }

  var file: SourceFile { article.file }

  /// What is expected, a line a mention.
  var mentions: [String] { mentionMarks.map { line($0.span, $0.id) } }

  /// What is expected, a line a quotation.
  var quotations: [String] {
    quotationMarks.map { mark in
      mark.spans.map { line($0, "") }.joined(separator: " ") + (mark.id.isEmpty ? "open" : mark.id)
    }
  }

  /// What was found, in the same form.
  func lines(_ mentions: [Mention]) -> [String] {
    mentions.map { line($0.span, $0.entity.description) }
  }

  /// What was found, in the same form.
  func lines(_ quotations: [AttributedQuotation]) -> [String] {
    quotations.map { quotation in
      quotation.content.map { line($0, "") }.joined(separator: " ")
        + (quotation.speaker?.description ?? "open")
    }
  }

  private func line(_ span: TextSpan, _ id: String) -> String {
    "\(span.start) \(article.file.text(at: span)) = \(id)"
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
