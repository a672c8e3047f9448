import SeededRandom
import Testing

@testable import Rendering

/// Names stand where readers of the language look for them.
struct CollationTests {
  /// Lists of names in the order of their language.
  private static let lists: [(language: String, names: [String])] = [
    (
      "en",
      [
        "42", "7 Stars", "Alder", "Alder Bay", "Alder-Hay", "Alderman", "Maro", "Maro, Ada",
        "Maro, Ines",
        "Maro Holt, Ada", "Maron, Ada", "O’Brien, Tess", "O'Brien, Tom", "Obuya, Ann",
        "résumé", "resumed", "Zoë", "Zoea",
      ]
    ),
    (
      "de",
      ["Aal", "Ähre", "Ahrn", "Bar", "Bär", "Bärm", "Gruss", "Gruß", "Grusz", "Ofen", "Öl", "Om"]
    ),
    ("sv", ["Andal", "Olm", "Ük", "Ylva", "Yr", "Zeta", "Ål", "Ärla", "Ögat"]),
    ("da", ["Abel", "Oda", "Ylva", "Zenia", "Ærø", "Øst", "Aabenraa", "Ålborg"]),
    ("es", ["Nadal", "Núñez", "Nuño", "Nuza", "Ñora", "Oca"]),
    (
      "uk",
      [
        "Гай", "Ґава", "Дім", "Ежен", "Єва", "Жук", "Ива", "Іва", "Їжак", "Йовна", "Кіт", "Щука",
        "Юр", "Яр",
      ]
    ),
    ("ru", ["Ёжик", "Ежов", "Ежов, Пётр", "Жуков", "Иванов", "Йод"]),
    (
      "pl",
      [
        "Cis", "Ćma", "Dom", "Las", "Lwów", "Łan", "Nit", "Nóg", "Oko", "Ós", "Zew", "Źrebak",
        "Żaba",
      ]
    ),
    ("cs", ["Cibule", "Czech", "Čáp", "Dub", "Hus", "Chata", "Ivan", "Rak", "Řek"]),
    (
      "hu",
      [
        "Cukor", "Csont", "Dal", "Dzeta", "Dzsem", "Edit", "Gomb", "Gyula", "Oszt", "Ősz", "Öt",
        "Pál", "Zab", "Zsolt",
      ]
    ),
    (
      "tr",
      [
        "Can", "Çan", "Gül", "Ğa", "Han", "Irmak", "Işık", "İnci", "İzmir", "Oya", "Öz", "Su",
        "Şule",
      ]
    ),
    ("fr", ["cote", "coté", "côte", "côté", "cotée", "œuf", "Oeuvre"]),
    ("fr-CA", ["cote", "côte", "coté", "côté"]),
    ("hr", ["Car", "Čaj", "Ćup", "Dunav", "Džep", "Đak", "Luk", "Ljeto", "Mak"]),
    ("el", ["Άλφα", "Βήτα", "Γάμα", "Ψι", "Ωδή", "Anna", "Берлін"]),
  ]

  @Test(arguments: lists)
  func namesOfALanguageComeInItsOrder(language: String, names: [String]) {
    let collation = Collation(language: language)
    var random = SplitMix64(seed: 5)
    let shuffled = names.shuffled(using: &random)
    #expect(shuffled.sorted { collation.key(of: $0) < collation.key(of: $1) } == names)
  }

  @Test(arguments: [
    ("sv", "Åsa", "Å"), ("de", "Åsa", "A"), ("da", "Aabenraa", "Å"), ("en", "Aabenraa", "A"),
    ("cs", "Chalupa", "Ch"), ("en", "Chalupa", "C"), ("hu", "Dzsem", "Dzs"), ("pl", "Łódź", "Ł"),
    ("de", "Łódź", "L"), ("es", "ñu", "Ñ"), ("uk", "Їжак", "Ї"), ("en", "Їжак", "Ї"),
    ("ru", "Ёлка", "Е"), ("tr", "ılık", "I"), ("tr", "istanbul", "İ"), ("en", "istanbul", "I"),
    ("en", "’t Hooft", "T"), ("en", "“Buzz”", "B"), ("en", "Ærø", "A"), ("de", "ßa", "S"),
    ("en", "Σίσυφος", "Σ"), ("en", "北京", "漢"), ("ka", "თბილისი", "თ"), ("en", "9 Mile", "0–9"),
    ("en", "٣", "0–9"), ("en", "€ 5", "#"), ("en", "…", "#"), ("en", "", "#"), ("en", " , ", "#"),
  ])
  func everyNameHasALetter(language: String, name: String, label: String) {
    let collation = Collation(language: language)
    #expect(collation.heading(of: collation.key(of: name)).label == label)
  }

  @Test func theLanguagesOwnScriptComesFirstAndSignsAndDigitsBeforeIt() {
    let names = ["Zoë", "Яна", "Ωδή", "თეა", "12", "+", "Anna"]
    func sorted(_ language: String) -> [String] {
      let collation = Collation(language: language)
      return names.sorted { collation.key(of: $0) < collation.key(of: $1) }
    }
    #expect(sorted("en") == ["+", "12", "Anna", "Zoë", "Ωδή", "Яна", "თეა"])
    #expect(sorted("uk") == ["+", "12", "Яна", "Anna", "Zoë", "Ωδή", "თეა"])
    #expect(sorted("ka") == ["+", "12", "თეა", "Anna", "Zoë", "Ωδή", "Яна"])
    #expect(sorted("sr-Latn") == ["+", "12", "Anna", "Zoë", "Ωδή", "Яна", "თეა"])
  }

  @Test(arguments: ["en", "sv", "hu", "uk", "tr", "vi", "ja"])
  func composedAndDecomposedLettersAreTheSame(language: String) {
    let collation = Collation(language: language)
    let pairs = [
      ("Åsa", "A\u{30A}sa"), ("Őr", "O\u{30B}r"), ("Їжак", "І\u{308}жак"), ("İz", "I\u{307}z"),
      ("ệ", "e\u{323}\u{302}"), ("が", "か\u{3099}"), ("각", "\u{1100}\u{1161}\u{11A8}"),
    ]
    for (composed, decomposed) in pairs {
      #expect(collation.key(of: composed) == collation.key(of: decomposed), "\(composed)")
    }
  }

  @Test(arguments: ["en", "da", "hu", "uk", "tr", "zh", "xx", ""])
  func namesUnderOneLetterStandTogether(language: String) {
    let collation = Collation(language: language)
    var random = SplitMix64(seed: 11)
    let signs = Array(
      "aAåÅbcChdzsljnøæßþıİ’-, 0٣9+€зЗїґЯяσςΣかカ北京თאב\u{301}\u{30A}ẞﬁक्षि".unicodeScalars)
    let keys = (0..<3000).map { _ in
      var name = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        signs.randomElement(using: &random).map { name.append($0) }
      }
      return collation.key(of: String(name))
    }.sorted()
    var seen: Set<IndexHeading> = []
    var slugs: Set<String> = []
    var last: IndexHeading?
    for key in keys {
      let heading = collation.heading(of: key)
      guard heading != last else { continue }
      #expect(seen.insert(heading).inserted, "\(heading.label) stands twice")
      #expect(slugs.insert(heading.slug).inserted, "\(heading.slug) is taken")
      #expect(heading.slug.utf8.allSatisfy { $0 < 0x80 && $0 != 0x2F && $0 != 0x20 })
      last = heading
    }
    #expect(seen.count > 15)
  }

  @Test func addressesOfLettersAreTheirOwn() {
    #expect(IndexHeading.letter("M").slug == "m")
    #expect(IndexHeading.letter("Ch").slug == "ch")
    #expect(IndexHeading.letter("Å").slug == "uc5")
    #expect(IndexHeading.letter("А").slug == "u410")
    #expect(IndexHeading.letter("D\u{17E}").slug == "u44-u17e")
    #expect(IndexHeading.signs.slug == "signs" && IndexHeading.digits.slug == "0-9")
  }
}
