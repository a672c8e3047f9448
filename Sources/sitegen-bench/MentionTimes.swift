import Annotating
import CommonMark
import SeededRandom
import SiteModel
import SourceText

/// Times a registry of 100,000 entries and finding its names in news prose, on one core.
struct MentionTimes {
  /// One measurement.
  struct Row {
    let what: String
    /// Processor seconds of all of it.
    let seconds: Double
    /// What was gone through.
    let bytes: Int
    let mentions: Int
  }

  private(set) var rows: [Row] = []
  private var random = SplitMix64(seed: 2026)
  private let syllables: [String]

  init() {
    syllables = "bdfghklmnprstv".flatMap { first in
      "aeiou".flatMap { vowel in ["", "n", "r", "s"].map { "\(first)\(vowel)\($0)" } }
    }
  }

  mutating func run() {
    let entities = entities(people: 80_000, places: 20_000)
    let names = entities.reduce(0) { $0 + $1.name.utf8.count }
    var made: EntityRegistry?
    let seconds = measure {
      made = EntityRegistry.make(entities, kinds: [.person, .place]).output
    }
    guard let registry = made else { return }
    rows.append(
      Row(what: "a registry of 100,000 entries", seconds: seconds, bytes: names, mentions: 0))
    let people = entities.filter { $0.id.kind == EntityKind.person.name }
    let places = entities.filter { $0.id.kind == EntityKind.place.name }
    for (what, share) in [
      ("finding names, 10 in 1,000 words", 10), ("finding names, 30 in 1,000 words", 30),
      ("finding names, 50 in 1,000 words", 50),
    ] {
      let articles = (0..<10_000).map { _ in article(people, places, namesIn1000: share) }
      find(what, articles, registry)
    }
    let cyrillic = (0..<10_000).map { _ in cyrillicArticle() }
    find("finding names in Cyrillic, none there", cyrillic, registry)
  }

  private mutating func find(_ what: String, _ articles: [Article], _ registry: EntityRegistry) {
    let annotator = Annotator(registry: registry)
    // The language's words are read once for a site.
    _ = annotator.mentions(in: articles[0])
    var mentions = 0
    let seconds = measure {
      for article in articles { mentions += annotator.mentions(in: article).count }
    }
    let bytes = articles.reduce(0) { $0 + $1.file.bytes.count }
    rows.append(Row(what: what, seconds: seconds, bytes: bytes, mentions: mentions))
  }

  private func measure(_ work: () -> Void) -> Double {
    let before = ProcessUsage.now.cpu
    work()
    return ProcessUsage.now.cpu - before
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func name(_ count: Int) -> String {
    let word = (0..<count).map { _ in pick(syllables) }.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Persons with one of 2,000 given names and of 30,000 surnames, as far as they differ.
  private mutating func entities(people: Int, places: Int) -> [Entity] {
    let given = (0..<2_000).map { _ in name(2) }
    let surnames = (0..<30_000).map { _ in name(3) }
    return (0..<people + places).compactMap { index in
      let isPerson = index < people
      let kind = isPerson ? EntityKind.person : EntityKind.place
      guard let slug = Slug("entry-\(index)") else { return nil }
      let name = isPerson ? "\(pick(given)) \(pick(surnames))" : name(4)
      return Entity(
        id: EntityID(kind: kind.name, slug: slug), name: name,
        file: SourceFile(path: "entry-\(index).md", bytes: []))
    }
  }

  /// About 4 KB of sentences with a capital at their head. It is about five persons and three places,
  /// each of whom comes again and again: in full first, persons by their surname after that.
  private mutating func article(
    _ people: [Entity], _ places: [Entity], namesIn1000: Int
  ) -> Article {
    let persons = (0..<5).map { _ in pick(people) }
    var names = persons.map(\.name) + (0..<3).map { _ in pick(places).name }
    var words: [String] = []
    var isHead = true
    for _ in 0..<700 {
      if Int.random(in: 0..<1_000, using: &random) < namesIn1000 {
        let index = Int.random(in: names.indices, using: &random)
        words.append(names[index])
        if index < persons.count { names[index] = persons[index].surname ?? names[index] }
      } else {
        let word = pick(Self.vocabulary)
        words.append(isHead ? word.prefix(1).uppercased() + word.dropFirst() : word)
      }
      isHead = Int.random(in: 0..<18, using: &random) == 0
      if isHead { words[words.count - 1] += "." }
    }
    return Self.article(words.joined(separator: " "))
  }

  private mutating func cyrillicArticle() -> Article {
    let words = "рада голова місто вода школа річка кошторис засідання увечері вирішили мешканці"
      .split(separator: " ").map(String.init)
    return Self.article((0..<400).map { _ in pick(words) }.joined(separator: " "))
  }

  private static func article(_ text: String) -> Article {
    let file = SourceFile(path: "a.txt", bytes: Array(text.utf8))
    guard let slug = Slug("a") else { preconditionFailure("“a” is a slug") }
    return Article(
      slug: slug, file: file,
      blocks: [ArticleBlock(.paragraph, TextSpan(0, file.bytes.count))])
  }

  private static let vocabulary = """
    the a of and to in on for with was were is are be has had not no but so that which who when
    where council vote budget river bridge school winter summer report minister question answer
    money water road house market station border letter paper number year month week morning
    evening people children farmers teachers workers drivers doctors long short early late new old
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
