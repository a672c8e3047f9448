import SeededRandom

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A site of made-up articles, the same every time: 3.5 KB of prose each, with 28 mentions of people
/// and places, four quotations and four notes.
struct SyntheticSite {
  let root: String
  let articles: Int
  /// How many people have an entry.
  let people: Int
  /// How many places have one; each but the first ten lies in another, ten in each.
  let places: Int
  private var random = SplitMix64(seed: 2026)

  /// A site of `articles` articles and `entries` entries, four in five of people, that is written
  /// to `root`.
  init(root: String, articles: Int, entries: Int) {
    self.root = root
    self.articles = articles
    people = max(1, entries * 4 / 5)
    places = max(1, entries / 5)
  }

  /// Writes the content.
  mutating func write() throws {
    for folder in ["", "/articles", "/people", "/places"] { try Self.makeFolder(root + folder) }
    try Self.write(
      "title: A synthetic site\nurl: https://example.org/\nlanguage: en\n", to: "\(root)/site.yml")
    for index in 0..<people {
      let name = Self.personName(index)
      try Self.write(
        "---\nname: \(name)\nrole: Member of the council\npronouns: \(index % 2 == 0 ? "she" : "he")"
          + "\n---\n\(name) sits on the council.\n",
        to: "\(root)/people/\(Self.personSlug(index)).md")
    }
    for index in 0..<places {
      try Self.write(
        "---\nname: \(Self.placeName(index))\ngeo: [\(index % 80), \(index % 170)]\n"
          + (index < 10 ? "" : "within: place:place-\(index / 10)\n") + "---\n",
        to: "\(root)/places/place-\(index).md")
    }
    for index in 0..<articles { try writeArticle(index) }
  }

  private mutating func writeArticle(_ index: Int) throws {
    var text = "The council votes again, number \(index)\n\n"
    text += "A vote that was put off twice has been held\n"
    var notes = ""
    for paragraph in 0..<8 {
      let person = skewed(people)
      let surname = Self.personName(person).split(separator: " ")[1]
      let place = Self.placeName(skewed(places))
      text += "\n\(Self.personName(person)) of \(place) spoke first. "
      if paragraph % 2 == 0 {
        let words = words(24)
        text += "“\(words),” \(surname) said. "
        notes +=
          "\n## Context: about sentence \(paragraph)\n\n> **“\(words),”** \(surname) said\n\n"
          + "- source: <https://example.org/report/\(paragraph)>\n\n"
          + "The figure is from the report of the year before; "
          + "see [\(surname)](person:\(Self.personSlug(person))) and *the minutes*.\n"
      }
      text += "The report on \(place) says that \(words(22)). "
      text += "Later \(words(11)) and \(words(8)).\n"
    }
    let front =
      "---\npublisher: The Bench\npublished: 2026-\(Self.two(1 + index % 12))-\(Self.two(1 + index % 28))"
      + "\nlanguage: en\nannotator: A. Writer\nannotated: 2026-11-01\n---\n"
    try Self.write(text, to: "\(root)/articles/article-\(index).txt")
    try Self.write(front + notes, to: "\(root)/articles/article-\(index).md")
  }

  /// A few come often and most seldom, as in real text.
  private mutating func skewed(_ count: Int) -> Int {
    let one = Int(random.next() % UInt64(count))
    let other = Int(random.next() % UInt64(count))
    return one * other / count
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.vocabulary[Int(random.next() % UInt64(Self.vocabulary.count))] }
      .joined(separator: " ")
  }

  private static let vocabulary = """
    the a of and to in on for with was were is are be has had not no but so that which who when
    where council vote budget river bridge school winter summer report minister question answer
    money water road house market station border letter paper number year month week morning
    evening people children farmers teachers workers drivers doctors long short early late new old
    open closed large small quiet public local national built paid signed read wrote found lost
    opened closed planned agreed refused expected measured counted repaired flooded rented
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let syllables = ["ba", "do", "ki", "lu", "me", "na", "po", "ri", "sa", "tu"]

  private static func word(_ number: Int, _ ending: String) -> String {
    let parts = String(number + 100).utf8.map { syllables[Int($0) - 48] }
    let word = parts.joined() + ending
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func personName(_ index: Int) -> String {
    "\(word(index % 97, "n")) \(word(index, "sen"))"
  }

  private static func personSlug(_ index: Int) -> String { "person-\(index)" }

  private static func placeName(_ index: Int) -> String { word(index, "burg") }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw BenchFailure("cannot make \(path)")
    }
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchFailure("cannot write \(path)") }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw BenchFailure("cannot write \(path)") }
  }
}

/// Why a benchmark could not be run.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
