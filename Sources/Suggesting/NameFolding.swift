import Foundation

/// Folds spellings of a name that differ only in how letters of another alphabet are written.
enum NameFolding {
  /// What spellings of a surname have in common: `Zelensky`, `Zelenskyy` and `Zelenskiy` are one.
  /// Letters without their accents, `y`, `j` and `i` alike, double letters single.
  static func surname(_ word: String) -> String {
    var text = letters(word)
    for (ending, other) in endings where text.hasSuffix(ending) {
      text = text.dropLast(ending.count) + other
      break
    }
    for (one, other) in clusters { text = text.replacing(one, with: other) }
    return singled(text.map { $0 == "y" || $0 == "j" ? "i" : $0 })
  }

  /// What spellings of a given name have in common; those of one name in Ukrainian, Russian and
  /// Belarusian are one too.
  static func given(_ word: String) -> String {
    let folded = surname(word)
    return pairs[folded] ?? folded
  }

  /// In small letters without accents and signs.
  static func letters(_ word: String) -> String {
    var text = ""
    for scalar in word.decomposedScalars {
      switch scalar {
      case "ł", "Ł": text += "l"
      case "ø", "Ø": text += "o"
      case "đ", "Đ": text += "d"
      case "ı": text += "i"
      case "ß": text += "ss"
      case "æ", "Æ": text += "ae"
      default:
        if scalar.properties.isAlphabetic { text += scalar.properties.lowercaseMapping }
      }
    }
    return text
  }

  private static func singled(_ letters: some Sequence<Character>) -> String {
    var text = ""
    for letter in letters where letter != text.last { text.append(letter) }
    return text
  }

  private static let endings = [
    ("skyy", "ski"), ("skyi", "ski"), ("skij", "ski"), ("skiy", "ski"), ("skii", "ski"),
    ("sky", "ski"), ("eyev", "eev"), ("yev", "ev"), ("ey", "ei"), ("ei", "ei"), ("off", "ov"),
    ("eff", "ev"),
  ]

  private static let clusters = [
    ("shch", "sch"), ("kh", "h"), ("ie", "e"), ("ye", "e"), ("yo", "o"), ("yu", "u"), ("iu", "u"),
    ("ya", "a"), ("ia", "a"), ("ks", "x"), ("ph", "f"), ("ou", "u"),
  ]

  private static let pairs: [String: String] = {
    let names = [
      "Volodymyr Vladimir", "Oleksandr Alexander Aleksandr Aliaksandr", "Mykola Nikolai Nikolay",
      "Dmytro Dmitry Dmitri Dmitrii", "Serhiy Sergey Sergei Serhii Siarhei", "Andriy Andrey Andrei",
      "Yevhen Yevgeny Evgeny Yevgeniy", "Oleksiy Alexey Alexei Aleksey Oleksii", "Mykhailo Mikhail",
      "Kateryna Ekaterina Yekaterina", "Olena Elena Yelena", "Viktor Victor", "Yuliya Julia Yulia",
      "Petro Pyotr Petr", "Pavlo Pavel", "Vasyl Vasily Vasiliy", "Hryhoriy Grigory Grigoriy",
      "Oleh Oleg", "Ihor Igor", "Kyrylo Kirill", "Mohammed Muhammad Mohammad Mohamed Muhammed",
      "Ahmed Ahmad", "Yusuf Yousef Youssef", "Hussein Hossein Husayn Hussain", "Abdallah Abdullah",
      "Catherine Katherine Kathryn", "Steven Stephen", "Jeffrey Geoffrey", "Philip Phillip",
    ]
    var pairs: [String: String] = [:]
    for line in names {
      let folded = line.split(separator: " ").map { surname(String($0)) }
      for name in folded { pairs[name] = folded[0] }
    }
    return pairs
  }()
}

extension String {
  /// Its scalars, accents apart from their letters, those left out.
  fileprivate var decomposedScalars: [Unicode.Scalar] {
    decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.canonicalCombiningClass == .notReordered
    }
  }
}
