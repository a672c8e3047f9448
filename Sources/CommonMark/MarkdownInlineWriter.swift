/// Writes running text as Markdown, with a backslash before every sign that would mean more.
struct MarkdownInlineWriter {
  private var text = ""
  /// Whether the next sign begins a line.
  private var isAtLineStart = true
  /// The sign that the last emphasis ended with, when nothing stands behind it.
  private var lastDelimiter: Character?
  private let isHeading: Bool

  /// The lines of a paragraph.
  static func lines(of inlines: [MarkdownInline]) -> [String] {
    var writer = MarkdownInlineWriter(isHeading: false)
    writer.write(inlines, in: nil)
    return writer.finished.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The words of a heading.
  static func line(of inlines: [MarkdownInline]) -> String {
    var writer = MarkdownInlineWriter(isHeading: true)
    writer.write(inlines, in: nil)
    return writer.finished
  }

  /// `words` with a backslash before each of `signs`; control signs are written by number.
  static func escaped(_ words: String, _ signs: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        escaped += "&#\(scalar.value);"
      } else {
        if signs.unicodeScalars.contains(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private init(isHeading: Bool) {
    self.isHeading = isHeading
  }

  private var finished: String {
    var writer = self
    writer.keepLastBlank()
    return writer.text
  }

  /// Writes `inlines`, which lie in an emphasis of the sign `outer`.
  private mutating func write(_ inlines: [MarkdownInline], in outer: Character?) {
    for (index, inline) in inlines.enumerated() {
      let isAtEdge = index == 0 || index == inlines.count - 1
      switch inline.kind {
      case .text(let words):
        let isBeforeLink =
          index + 1 < inlines.count
          && {
            if case .link = inlines[index + 1].kind { true } else { false }
          }()
        write(words, isBeforeLink: isBeforeLink)
      case .code(let code): writeCode(code)
      case .emphasis(let inner): write(inner, between: 1, avoiding: isAtEdge ? outer : nil)
      case .strong(let inner): write(inner, between: 2, avoiding: isAtEdge ? outer : nil)
      case .link(let destination, let title, let inner):
        writeLink("[", inner, destination, title)
      case .image(let source, let title, let inner):
        writeLink("![", inner, source, title)
      case .softBreak: writeBreak("\n")
      case .lineBreak: writeBreak("\\\n")
      }
    }
  }

  // MARK: Words

  private mutating func write(_ words: String, isBeforeLink: Bool) {
    var digits = 0
    let scalars = Array(words.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isLast = index == scalars.count - 1
      let isEscaped: Bool
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "&": isEscaped = true
      case "#": isEscaped = isAtLineStart || isHeading
      case ">", "-", "+", "=", "~": isEscaped = isAtLineStart
      case ".", ")": isEscaped = digits > 0
      case "!": isEscaped = isLast && isBeforeLink
      default: isEscaped = false
      }
      let isDigit = (0x30...0x39).contains(scalar.value)
      let isBlank = scalar == " " || scalar == "\t"
      if isBlank && isAtLineStart || scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F {
        text += "&#\(scalar.value);"
      } else {
        if isEscaped { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
      digits = isDigit && (isAtLineStart || digits > 0) ? digits + 1 : 0
      isAtLineStart = false
    }
    if !scalars.isEmpty { lastDelimiter = nil }
  }

  private mutating func writeBreak(_ sign: String) {
    keepLastBlank()
    text += isHeading ? " " : sign
    isAtLineStart = !isHeading
    lastDelimiter = nil
  }

  /// Writes a blank that ends a line by its number, so that it stays.
  private mutating func keepLastBlank() {
    guard let last = text.unicodeScalars.last, last == " " || last == "\t" else { return }
    text.unicodeScalars.removeLast()
    text += "&#\(last.value);"
  }

  // MARK: Pieces

  private mutating func write(
    _ inlines: [MarkdownInline], between count: Int, avoiding outer: Character?
  ) {
    let sign: Character = outer == "*" || lastDelimiter == "*" ? "_" : "*"
    let signs = String(repeating: sign, count: count)
    text += signs
    isAtLineStart = false
    lastDelimiter = nil
    write(inlines, in: sign)
    text += signs
    lastDelimiter = sign
  }

  private mutating func writeCode(_ code: String) {
    let ticks = String(repeating: "`", count: MarkdownWriter.longestRun(of: "`", in: code) + 1)
    let isPadded =
      code.hasPrefix("`") || code.hasSuffix("`")
      || code.hasPrefix(" ") && code.hasSuffix(" ") && code.contains { $0 != " " }
    text += isPadded ? "\(ticks) \(code) \(ticks)" : ticks + code + ticks
    isAtLineStart = false
    lastDelimiter = nil
  }

  private mutating func writeLink(
    _ opening: String, _ inlines: [MarkdownInline], _ destination: String, _ title: String
  ) {
    text += opening
    isAtLineStart = false
    lastDelimiter = nil
    write(inlines, in: nil)
    let isPlain =
      !destination.isEmpty
      && destination.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"()<>\\&*_".utf8.contains($0) }
    text += isPlain ? "](\(destination)" : "](<\(Self.escaped(destination, "\\<>&"))>"
    if !title.isEmpty { text += " \"\(Self.escaped(title, "\\\"&"))\"" }
    text += ")"
    isAtLineStart = false
    lastDelimiter = nil
  }
}
