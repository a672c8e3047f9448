import SiteModel
import SourceText

/// Somebody whom one article names in full, and what tells that it is a person.
struct PersonFinding {
  /// The words of the name as the article has them, in full.
  var name: String
  /// Other full forms of it in the article.
  var forms: [String]
  var role: String?
  var pronouns: Pronouns?
  var certainty: Suggestion.Certainty
  /// Where the article names them, in full or not, with what tells that it is a person.
  var namings: [(span: TextSpan, reason: String)]

  /// The words of the name.
  var words: [String] { name.split(separator: " ").map(String.init) }
}

/// What is known of the words that a name is made of.
struct NameShape {
  let words: [String]

  init(_ name: String) { words = name.split(separator: " ").map(String.init) }

  /// A name without a word before it that only heads its sentence: `Neither Ines Maro`, `Meeting
  /// Ines Maro`.
  static func bare(_ name: String) -> String {
    var words = name.split(separator: " ")
    while words.count > 2, let first = words.first,
      NameWords.heads.contains(String(first))
        || first.hasSuffix("ing") && GivenNames.all.contains(NameFolding.letters(String(words[1])))
    {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  /// Whether the given name is a word as well.
  var beginsWithWord: Bool {
    words.first.map { GivenNames.words.contains(NameFolding.letters($0)) } ?? false
  }

  /// Whether it can be somebody’s full name: two to five words, each with a capital or a particle,
  /// none that only things are called by.
  var isPersons: Bool {
    guard (2...5).contains(words.count), let first = words.first, let last = words.last,
      !NameWords.heads.contains(first), !NameWords.suffixes.contains(first)
    else { return false }
    guard first.first?.isUppercase ?? false, last.count > 1,
      !last.hasSuffix(".") || NameWords.suffixes.contains(last)
    else { return false }
    return words.allSatisfy { word in
      !NameWords.things.contains(word) && !word.contains { $0.isNumber || "/@#&".contains($0) }
        && !isShouted(word)
        && !NameWords.tails.contains { word.hasSuffix($0) }
    }
  }

  /// Whether the first word is a given name, or an initial with more of the name behind it.
  var hasGivenName: Bool {
    guard let first = words.first else { return false }
    return GivenNames.all.contains(NameFolding.letters(first))
      || first.split(separator: "-").allSatisfy {
        GivenNames.all.contains(NameFolding.letters(String($0)))
      }
  }

  private func isShouted(_ word: String) -> Bool {
    word.count > 2 && !NameWords.suffixes.contains(word) && word.allSatisfy { $0.isUppercase }
  }
}
