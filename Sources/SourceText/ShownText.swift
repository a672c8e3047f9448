extension StringProtocol {
  /// The same words with control characters, among them terminal escapes, made harmless.
  public var visible: String { DiagnosticPrinter.visible(self) }

  /// The same words, cut in the middle so that they take at most `columns` of a terminal; words are
  /// kept whole where that costs little. Linear.
  public func shortened(to columns: Int) -> String {
    let widths = map { ColumnWidth.of($0) }
    guard widths.reduce(0, +) > columns else { return String(self) }
    let room = Swift.max(2, columns - 3)
    var head = room * 2 / 3
    var tail = room - head
    let first = prefix { character in
      head -= ColumnWidth.of(character)
      return head >= 0
    }
    let last = reversed().prefix { character in
      tail -= ColumnWidth.of(character)
      return tail >= 0
    }
    return Self.wholeWords(String(first), fromEnd: true) + " … "
      + Self.wholeWords(String(last.reversed()), fromEnd: false)
  }

  /// `text` without the word that was cut at its end, or its beginning, when that is short.
  private static func wholeWords(_ text: String, fromEnd: Bool) -> String {
    let longest = 12
    if fromEnd {
      guard let blank = text.lastIndex(of: " "), text[blank...].count <= longest else {
        return text
      }
      return String(text[..<blank])
    }
    guard let blank = text.firstIndex(of: " "), text[...blank].count <= longest else {
      return text
    }
    return String(text[text.index(after: blank)...])
  }
}
