/// How persons' names are built.
public enum PersonName {
  /// The last word of a name of several words, a `Jr.` behind it aside, or the first in languages
  /// that begin with it; `nil` for names of one word and for names that end in a number,
  /// `John Paul II`.
  public static func surname(of name: String, isFirst: Bool = false) -> String? {
    var words = name.split { $0 == " " || $0 == "\u{A0}" }
    while let last = words.last, suffixes.contains(last.lowercased()) { words.removeLast() }
    guard words.count > 1, let first = words.first, let last = words.last, !isNumber(last) else {
      return nil
    }
    let surname = isFirst ? first : last
    return surname.hasSuffix(",") ? String(surname.dropLast()) : String(surname)
  }

  /// The first word that is no part of the surname; `nil` when there is none.
  static func givenName(of name: String, surname: String?) -> String? {
    guard let surname, let range = name.range(ofWords: surname) else { return nil }
    let others = [name[..<range.lowerBound], name[range.upperBound...]]
    let words = others.flatMap { $0.split { $0 == " " || $0 == "\u{A0}" || $0 == "," } }
    return words.first.map(String.init)
  }

  /// Whether `words` are a part of `name`, in whole words.
  public static func has(_ name: String, words: String) -> Bool {
    name.range(ofWords: words) != nil
  }

  /// `name` as it stands in an index under `surname`: “Maro, Ines”. As it is when it begins with
  /// the surname or does not have it.
  static func filed(_ name: String, under surname: String) -> String {
    guard !name.hasPrefix(surname), let range = name.range(ofWords: surname) else { return name }
    let before = name[..<range.lowerBound].trimmedOfBlanks
    let behind = name[range.upperBound...].trimmedOfBlanks
    return "\(surname), \(before)\(behind.isEmpty || behind.hasPrefix(",") ? "" : " ")\(behind)"
  }

  /// Whether names in `language` (BCP 47) begin with the surname.
  public static func beginsWithSurname(in language: String) -> Bool {
    ["hu", "ja", "ko", "vi", "zh"].contains(language.prefix { $0 != "-" }.lowercased())
  }

  /// What stands behind a surname and tells a child from a parent.
  private static let suffixes: Set = ["jr", "jr.", "sr", "sr."]

  /// Whether a king, a pope or a grandchild bears `word` behind the name; `X` alone is a name.
  private static func isNumber(_ word: Substring) -> Bool {
    word.allSatisfy { "IVX".contains($0) } && word != "X"
  }
}

extension String {
  /// The words of the name before, in and behind the surname `words`, with the blanks between them; `nil`
  /// when they are no words of it.
  public func split(aroundWords words: String) -> (before: String, words: String, behind: String)? {
    range(ofWords: words).map {
      (String(self[..<$0.lowerBound]), String(self[$0]), String(self[$0.upperBound...]))
    }
  }

  /// Where `words` stand as whole words for the last time; `nil` when they do not.
  func range(ofWords words: String) -> Range<Index>? {
    guard !words.isEmpty else { return nil }
    var end = endIndex
    while let start = index(end, offsetBy: -words.count, limitedBy: startIndex) {
      let isWhole =
        (end == endIndex || !self[end].isLetter)
        && (start == startIndex || !self[index(before: start)].isLetter)
      if isWhole, self[start..<end] == words { return start..<end }
      guard end > startIndex else { return nil }
      end = index(before: end)
    }
    return nil
  }
}

extension Substring {
  /// The same without blanks at either end.
  var trimmedOfBlanks: Substring {
    var trimmed = drop { $0 == " " || $0 == "\u{A0}" }
    while let last = trimmed.last, last == " " || last == "\u{A0}" { trimmed.removeLast() }
    return trimmed
  }
}
