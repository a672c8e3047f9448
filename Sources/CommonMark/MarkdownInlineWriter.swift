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

  /// `words` of an address, a title or a fence, with a backslash before each of `signs`; control
  /// signs are written by number. An ampersand is written by name, since libcmark reads character
  /// references before it looks for backslashes there.
  static func escaped(_ words: String, _ signs: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        escaped += "&#\(scalar.value);"
      } else if scalar == "&" {
        escaped += "&amp;"
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
      let next = index + 1 < inlines.count ? inlines[index + 1].kind : nil
      let neighbour = index == 0 || next == nil ? outer : nil
      switch inline.kind {
      case .text(let words):
        var isBeforeLink = false
        if case .link = next { isBeforeLink = true }
        write(words, isBeforeLink: isBeforeLink)
      case .code(let code): writeCode(code)
      case .emphasis(let inner): write(inner, between: 1, touching: neighbour, before: next)
      case .strong(let inner): write(inner, between: 2, touching: neighbour, before: next)
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
      case ".", ")":
        isEscaped = digits > 0 && (isLast || [" ", "\t"].contains(scalars[index + 1]))
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

  /// Writes an emphasis with `*`; with `_` where a `*` beside it would run together with its own and
  /// no word does, in which a `_` is a letter.
  private mutating func write(
    _ inlines: [MarkdownInline], between count: Int, touching outer: Character?,
    before next: MarkdownInline.Kind?
  ) {
    var isInWord = lastDelimiter == nil && text.last.map(Self.isWord) ?? false
    if case .text(let words) = next { isInWord = isInWord || words.first.map(Self.isWord) ?? false }
    let runsTogether = outer == "*" || lastDelimiter == "*"
    let sign: Character = runsTogether && !isInWord ? "_" : "*"
    let signs = String(repeating: sign, count: count)
    text += signs
    isAtLineStart = false
    lastDelimiter = nil
    write(inlines, in: sign)
    text += signs
    lastDelimiter = sign
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
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
    text += isPlain ? "](\(destination)" : "](<\(Self.escaped(destination, "\\<>"))>"
    if !title.isEmpty { text += " \"\(Self.escaped(title, "\\\""))\"" }
    text += ")"
    isAtLineStart = false
    lastDelimiter = nil
  }
}
