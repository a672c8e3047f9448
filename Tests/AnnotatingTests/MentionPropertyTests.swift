import SiteModel
import SourceText
import Testing

@testable import Annotating

/// Mentions in random texts, compared with a search that tries every name at every place.
@Suite struct MentionPropertyTests {
  static let syllables = ["Al", "Bö", "Ko", "Dü", "Ém", "O’", "El-Ün", "東"]

  static func entities(_ random: inout RandomText) -> [Entity] {
    (0..<random.int(1..<7)).map { index in
      let isPerson = random.int(0..<2) == 0
      let words = (0..<random.int(1..<4)).map { _ in
        (0..<random.int(1..<3)).map { _ in syllables[random.int(0..<syllables.count)] }.joined()
      }
      return Fixture.entity(
        isPerson ? "person:p\(index)" : "place:p\(index)", words.joined(separator: " "),
        also: random.int(0..<3) == 0 ? [words[0] + "x"] : [])
    }
  }

  static func text(_ entities: [Entity], _ random: inout RandomText) -> String {
    var vocabulary = ["and", "so", "it", "went", "-", "x’s", "9"]
    for entity in entities {
      for name in [entity.name] + entity.otherNames {
        vocabulary += [
          name, name, name.replacing(" ", with: "\n"), name + "’s", name + "-led", "anti-" + name,
        ]
      }
      if let surname = entity.surname { vocabulary += [surname, surname, surname + "s"] }
    }
    var text = "it was"
    for _ in 0..<random.int(1..<40) {
      // Always a comma between, so that no name stands beside another.
      text += [", ", " and, ", ".\n\n", " (", "; "][random.int(0..<5)]
      text += vocabulary[random.int(0..<vocabulary.count)] + " went"
    }
    return text
  }

  static func key(_ words: String) -> [UInt8] {
    Array(words.utf8).withUnsafeBufferPointer { NameReading.key(of: TextSpan(0, $0.count), in: $0) }
  }

  @Test(arguments: UInt64(0)..<200) func findsWhatTryingEveryNameEverywhereFinds(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let entities = Self.entities(&random)
    let marked = MarkedArticle(Self.text(entities, &random))
    let found = Fixture.annotate(marked, entities).output.mentions
    let plain = PlainSearch(entities).mentions(in: marked.article)
    #expect(marked.lines(found.filter { !plain.contains($0) }) == [], "found besides")
    #expect(marked.lines(plain.filter { !found.contains($0) }) == [], "not found")
  }

  @Test(arguments: UInt64(0)..<100) func mentionsAreNamesOfTheirEntitiesAscendingAndApart(
    _ seed: UInt64
  ) {
    var random = RandomText(seed: seed)
    let entities = Self.entities(&random)
    var text = Self.text(entities, &random)
    // Any neighbours and any bytes between.
    for _ in 0..<20 {
      let entity = entities[random.int(0..<entities.count)]
      text += random.text(pieces: 3) + [entity.name, entity.surname ?? "x"][random.int(0..<2)]
    }
    let marked = MarkedArticle(text.replacing("«", with: "<").replacing("»", with: ">"))
    let found = Fixture.annotate(marked, entities).output.mentions
    var end = 0
    for mention in found {
      #expect(mention.span.start >= end)
      end = mention.span.end
      #expect(marked.article.blocks.contains { $0.span.contains(mention.span) })
      let entity = entities.first { $0.id == mention.entity }
      let names =
        entity.map {
          [$0.name, $0.surname ?? $0.name, $0.givenName ?? $0.name] + $0.otherNames
        } ?? []
      let words = Self.key(marked.file.text(at: mention.span))
      #expect(names.contains { Self.key($0) == words })
    }
  }
}

/// The rules for names once more, as slow and plain as can be. Knows texts where no name stands
/// right beside another capitalised word.
struct PlainSearch {
  let entities: [Entity]

  init(_ entities: [Entity]) { self.entities = entities }

  func mentions(in article: Article) -> [Mention] {
    var established: Set<Int> = []
    var mentions: [Mention] = []
    for block in article.blocks {
      let text = Array(article.file.text(at: block.span).unicodeScalars)
      var offset = block.span.start
      var place = 0
      while place < text.count {
        var next = place + 1
        if place == 0 || !isLetter(text[place - 1]), let end = longest(text, at: place) {
          let name = spelling(text[place..<end])
          let span = TextSpan(offset, offset + utf8(text[place..<end]))
          if let meant = meant(name, &established) {
            mentions.append(Mention(span, of: entities[meant].id))
          }
          next = end
        }
        offset += utf8(text[place..<next])
        place = next
      }
    }
    return mentions
  }

  private func meant(_ name: String, _ established: inout Set<Int>) -> Int? {
    var full = entities.indices.filter { names(entities[$0]).contains(name) }
    // What bears the given name of somebody who has been named, and has not itself, is left open.
    let isAnybodys = entities.indices.contains {
      established.contains($0) && givenName(entities[$0]) == name
    }
    let things = full.filter { entities[$0].id.kind != "person" }
    if isAnybodys, things.allSatisfy({ !established.contains($0) }) {
      full.removeAll(where: things.contains)
    }
    let bySurname = entities.indices.filter {
      !full.contains($0) && surname(entities[$0]) == name
    }
    let byGivenName = entities.indices.filter { givenName(entities[$0]) == name }
    let isGivenName =
      things.isEmpty && full.isEmpty && bySurname.isEmpty
      && byGivenName.count(where: established.contains) == 1
    let candidates =
      (full + bySurname + (isGivenName ? byGivenName : [])).filter {
        full.contains($0) || established.contains($0)
      }
    if candidates.count == 1 {
      if full.count == 1 { established.insert(full[0]) }
      return candidates[0]
    }
    let known = candidates.filter(established.contains)
    return known.count == 1 ? known[0] : nil
  }

  /// One letter is no surname.
  private func surname(_ entity: Entity) -> String? {
    entity.surname.flatMap { $0.count > 1 ? spelling($0) : nil }
  }

  /// Two letters are no given name, and neither is one of somebody without a surname.
  private func givenName(_ entity: Entity) -> String? {
    guard surname(entity) != nil else { return nil }
    return entity.givenName.flatMap { $0.count > 2 ? spelling($0) : nil }
  }

  private func names(_ entity: Entity) -> [String] {
    ([entity.name] + entity.otherNames).map { spelling($0) }
  }

  private func longest(_ text: [Unicode.Scalar], at place: Int) -> Int? {
    guard isLetter(text[place]), startsWord(text, place) else { return nil }
    let all = entities.flatMap { names($0) + [surname($0), givenName($0)].compactMap { $0 } }
    return (place + 1..<text.count + 1).last { end in
      endsWord(text, end) && all.contains(spelling(text[place..<end]))
        && !text[end - 1].properties.isWhitespace
    }
  }

  private func startsWord(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    guard place > 0 else { return true }
    if text[place - 1] == "-", place > 1, isLetter(text[place - 2]) {
      var first = place - 2
      while first > 0, isLetter(text[first - 1]) { first -= 1 }
      return !text[first].properties.isUppercase
    }
    if "’'".unicodeScalars.contains(text[place - 1]), place > 1, isLetter(text[place - 2]) {
      return false
    }
    return !isLetter(text[place - 1])
  }

  private func endsWord(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    guard end < text.count else { return true }
    if text[end] == "-", end + 1 < text.count { return !text[end + 1].properties.isUppercase }
    return !isLetter(text[end])
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func spelling(_ text: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return spelling(String(view))
  }

  private func spelling(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("’", with: "'")
  }

  private func utf8(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + UTF8.width($1) }
  }
}
