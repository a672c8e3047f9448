import SourceText

/// What is said about raw HTML, which a text may not hold.
enum RawHTML {
  /// The error about `html`, as it was written, at `span` of `file`.
  static func diagnostic(_ html: String, in file: SourceFile, at span: TextSpan) -> Diagnostic {
    let (what, hint) = description(of: html)
    return .error(
      "raw-html", "\(what) is left out: a text holds no raw HTML", in: file, at: span,
      hint: hint)
  }

  private static func description(of html: String) -> (what: String, hint: String) {
    let inside = html.utf8.drop { $0 != UInt8(ascii: "<") }.dropFirst()
    let sign = "write \\< for the sign itself"
    if inside.starts(with: "!--".utf8) {
      return ("an HTML comment", "take the remark out, or \(sign)")
    }
    let isClosing = inside.first == UInt8(ascii: "/")
    let name = inside.dropFirst(isClosing ? 1 : 0).prefix {
      Markup.isLetter($0) || Markup.isDigit($0) || $0 == UInt8(ascii: "-")
    }
    guard !name.isEmpty else { return ("an HTML declaration", sign) }
    let tag = String(decoding: name.prefix(30), as: UTF8.self)
    return (
      "<\(isClosing ? "/" : "")\(tag)>",
      markdown(for: tag.lowercased()).map { "write \($0); \(sign)" } ?? sign
    )
  }

  private static func markdown(for tag: String) -> String? {
    switch tag {
    case "b", "strong": "**bold words**"
    case "i", "em", "cite": "*words in italics*"
    case "a": "[words](address)"
    case "img": "![what it shows](path)"
    case "br": "a \\ at the end of the line"
    case "hr": "a line of ---"
    case "code", "tt", "kbd", "samp": "`code`"
    case "pre": "a fence of ``` before and after"
    case "blockquote", "q": "> before each line"
    case "ul", "ol", "li": "- before each item"
    case "p", "div": "an empty line between paragraphs"
    case "h1", "h2", "h3", "h4", "h5", "h6":
      "\(tag.utf8.dropFirst().first.map(hashes) ?? "#") before the heading"
    default: nil
    }
  }

  private static func hashes(_ digit: UInt8) -> String {
    String(repeating: "#", count: Int(digit - UInt8(ascii: "0")))
  }
}
