/// Prints diagnostics for people: place, message, the line itself, a caret, notes and a hint.
public struct DiagnosticPrinter {
  /// Whether to colour with ANSI escapes, for a terminal.
  public let colour: Bool
  private var lines: [String: LineIndex] = [:]

  /// A printer that keeps the line index of each file it has shown.
  public init(colour: Bool) {
    self.colour = colour
  }

  /// The text for one diagnostic, ending in a line feed.
  public mutating func text(for diagnostic: Diagnostic) -> String {
    let style: Style =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .note: .cyan
      }
    let severity = paint(diagnostic.severity.rawValue + ":", style)
    var text = "\(location(diagnostic.place))\(severity) "
    text += paint(Self.shown(diagnostic.message), .bold) + " [\(diagnostic.id)]\n"
    text += excerpt(diagnostic.place, style)
    for note in diagnostic.notes {
      text += "\(location(note.place))\(paint("note:", .cyan)) \(Self.shown(note.message))\n"
      text += excerpt(note.place, .cyan)
    }
    if let hint = diagnostic.hint {
      text += paint("hint:", .green) + " \(Self.shown(hint))\n"
    }
    return text
  }

  private mutating func location(_ place: Diagnostic.Place?) -> String {
    guard let place else { return "" }
    let path = Self.visible(place.file.path)
    guard let span = place.span else { return "\(path): " }
    let (line, column) = index(of: place.file).position(at: span.start)
    return "\(path):\(line):\(column): "
  }

  private mutating func excerpt(_ place: Diagnostic.Place?, _ style: Style) -> String {
    guard let place, let span = place.span else { return "" }
    let index = index(of: place.file)
    let line = index.line(at: span.start)
    let whole = index.span(ofLine: line)
    let window = LineExcerpt(of: whole, around: span, in: place.file)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    return "\(number) | \(window.line)\n\(margin) | \(window.indent)"
      + paint("^" + window.underline, style) + "\n"
  }

  private mutating func index(of file: SourceFile) -> LineIndex {
    if let known = lines[file.path] { return known }
    let index = LineIndex(file)
    lines[file.path] = index
    return index
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case cyan = "36"
  }

  /// `text` on one line, harmless, and cut where a person would have stopped reading.
  private static func shown(_ text: String) -> String {
    let longest = 1000
    guard text.utf8.count > longest, text.count > longest else { return visible(text) }
    return visible(text.prefix(longest - 1) + "…")
  }

  /// `text` with control characters, among them terminal escapes, made harmless.
  static func visible(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return String(text) }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isUnsafe($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
