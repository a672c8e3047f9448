/// The words of a label and how wide they are.
enum LabelText {
  /// The most letters of a name that a label shows.
  private static let mostLetters = 28

  /// A name that is not too long for a label; an ellipsis tells that it goes on.
  static func short(_ name: String) -> String {
    guard name.count > mostLetters else { return name }
    let head = name.prefix(mostLetters - 1)
    let end = head.lastIndex { !$0.isWhitespace }.map { head.index(after: $0) } ?? head.startIndex
    return head[..<end] + "…"
  }

  /// How wide `words` are in letters of `size`, somewhat more rather than less. Which letters a
  /// reader's system has is not known: the widths are those of common sans-serif letters.
  static func width(of words: String, size: Double, isBold: Bool = false) -> Double {
    let ems = words.unicodeScalars.reduce(0.0) { $0 + width(of: $1) }
    return ems * size * (isBold ? 1.12 : 1.04)
  }

  /// In ems.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "t", "f", "r", ".", ",", "'", "’", "(", ")", " ", "-", "·": 0.37
    case "m", "w", "M", "W", "…", "—", "ш", "щ", "ж", "ю", "Ш", "Щ", "Ж", "Ю": 0.95
    case "a"..."z", "0"..."9": 0.58
    case "A"..."Z": 0.71
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: 0
      case .uppercaseLetter, .titlecaseLetter: 0.74
      case .lowercaseLetter: 0.62
      default: scalar.value < 0x1100 ? 0.66 : 1.05
      }
    }
  }
}
