import Foundation
import Testing

@testable import Speech

/// A language file that is malformed is a bug of ours, so every file is read here with a check.
@Suite struct LanguageFileTests {
  private func problems(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { LanguageFile($0, isCheck: true) }
      .problems.map { "\($0.line): \($0.message)" }
  }

  @Test(arguments: Language.codes) func aFileIsWellFormed(_ code: String) throws {
    let text = try #require(EmbeddedFiles.text(code))
    let file = text.withUTF8Buffer { LanguageFile($0, isCheck: true) }
    #expect(file.problems.map { "\(code).txt:\($0.line): \($0.message)" } == [])
    #expect(file.tag == code, "the tag is the file’s name")
    #expect(Language.named(code)?.name == file.name)
  }

  @Test func aTagNamesItsLanguageWhateverItsRegion() {
    #expect(Language.named("en")?.name == "English")
    #expect(Language.named("en-GB")?.code == "en")
    #expect(Language.named("EN")?.code == "en")
    #expect(Language.named("tlh") == nil)
    #expect(Language.named("") == nil)
    #expect(Language.all.map(\.code) == Language.codes)
  }

  private let head = "language: xx\nname: Test\nmarks: “”\n"

  @Test(
    arguments: [
      ("", [String]()),
      ("titels: mayor", ["4: “titels” is no section"]),
      ("titles: mayor", []),
      ("titles:\n  mayor judge\n\n# a comment\n  dean # another", []),
      ("titles: mayor judge mayor", ["4: “mayor” is in its section twice"]),
      ("titles: mayor\nroles: mayor", []),
      ("titles: mayor\ntitles: dean", ["5: the section “titles” is there twice"]),
      ("pronouns-he: si\npronouns-it: si", ["5: “si” is two pronouns"]),
      ("pronouns-she: sie\npronouns-they: sie", []),
      ("titles: Mayor", ["4: “Mayor” is not in small letters"]),
      ("mayor judge", ["4: a section’s name ends with a colon, and its words are set in"]),
      ("reporting-verbs: ask", ["4: “ask” does not fit the verb-forms"]),
      ("verb-forms: base/said", ["4: “said” is no form of a verb"]),
      (
        "verb-forms: base/past\nreporting-verbs: say/says/said",
        ["5: “say/says/said” does not fit the verb-forms"]
      ),
      (
        "verb-forms: base/past\ninflection: e=ed",
        ["5: a pattern is `ending=form/form`, a form each"]
      ),
    ] as [(String, [String])])
  func whatIsWrongIsNamedWithItsLine(_ text: String, _ expected: [String]) {
    #expect(problems(head + text + "\n") == expected)
  }

  @Test func aSectionThatEveryLanguageNeedsIsMissed() {
    #expect(problems("language: xx\nname: Test\n") == ["2: there is no section “marks”"])
    #expect(problems("marks: “”x\n").first == "1: ““”x” is no pair of marks")
  }

  @Test func theDocumentTellsOfEverySectionAndFeature() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "docs/languages.md"), encoding: .utf8)
    var told: [String] = []
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let names = line.split(separator: "|", maxSplits: 1)[0].split(separator: ",")
      told += names.map { name in String(name.filter { $0 != "`" && $0 != " " }) }
    }
    let known = Array(LanguageSection.named.keys) + Array(LanguageFeatures.named.keys)
    #expect(told.sorted() == known.sorted())
  }

  // MARK: Notation

  private func words(_ text: String) -> [String: WordClass] {
    let lexicon = Array((head + text + "\n").utf8).withUnsafeBufferPointer {
      LanguageFile($0).lexicon
    }
    return Dictionary(
      uniqueKeysWithValues: lexicon.words.map { ($0.word, $0.class) })
  }

  @Test func aRegularVerbIsInflectedByItsEnding() {
    let forms = words(
      "verb-forms: base/present/past\ninflection: -=-/s/ed e=e/es/ed y=y/ies/ied\n"
        + "reporting-verbs: add argue deny quip(p)")
    #expect(
      forms.keys.sorted() == [
        "add", "added", "adds", "argue", "argued", "argues", "denied", "denies", "deny", "quip",
        "quipped", "quips",
      ])
    #expect(forms["adds"] == .finiteCue)
    #expect(forms["add"] == .baseCue)
  }

  @Test func anIrregularVerbHasItsFormsWrittenOut() {
    let forms = words(
      "verb-forms: base/past/past-participle\n"
        + "reporting-verbs: say/said/said sag|en/t,te/ nenn|-/e/t")
    #expect(
      forms == [
        "say": .baseCue, "said": [.finiteCue, .past], "sagen": .baseCue, "sagt": .finiteCue,
        "sagte": .finiteCue, "nenn": .baseCue, "nenne": .finiteCue, "nennt": [.past, .baseCue],
      ])
  }

  @Test func aWordIsWrittenWithItsEndings() {
    #expect(words("titles: lehrer|-,in").keys.sorted() == ["lehrer", "lehrerin"])
  }

  @Test func aWordIsFoundWhateverItsCase() {
    let lexicon = Array((head + "titles: mayor élu голова їжак ґазда škola\n").utf8)
      .withUnsafeBufferPointer { LanguageFile($0).lexicon }
    for word in ["MAYOR", "Élu", "ÉLU", "Голова", "ГОЛОВА", "Їжак", "ҐАЗДА", "Škola"] {
      let classes = Array(word.utf8).withUnsafeBufferPointer { lexicon.classes($0, 0, $0.count) }
      #expect(classes == .title, "\(word)")
    }
    let other = Array("голову".utf8).withUnsafeBufferPointer { lexicon.classes($0, 0, $0.count) }
    #expect(other == [])
  }

  @Test func wordsForPeopleAreFoundByThemselvesAndByTheirEndings() {
    let people = Array(
      (head + "person-nouns: lawyer\nperson-nouns-she: mother\nperson-noun-endings-he: man\n"
        + "person-plural-endings: men\nplace-adjective-endings: ish\n").utf8
    ).withUnsafeBufferPointer { LanguageFile($0).lexicon.people }
    for (word, expected) in [
      ("Lawyer", .noun), ("mother", [.noun, .she]), ("ferryman", [.noun, .he]),
      ("ferrymen", .several), ("man", []), ("amen", []), ("pool", []),
    ] as [(String, PersonClass)] {
      let classes = Array(word.utf8).withUnsafeBufferPointer { people.classes($0, 0, $0.count) }
      #expect(classes == expected, "\(word)")
    }
    let isAdjective = Array("Alderish".utf8).withUnsafeBufferPointer {
      people.endsAsPlaceAdjective($0, 0, $0.count)
    }
    #expect(isAdjective)
  }

  @Test func smallLettersAreThoseOfUnicode() {
    for value in Array(0xC0...0x17F) + Array(0x391...0x3A9) + Array(0x400...0x4BF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard scalar.properties.generalCategory != .unassigned else { continue }
      let bytes = Array(String(scalar).utf8)
      let small = Array(scalar.properties.lowercaseMapping.utf8)
      guard bytes.count == 2, small.count == 2 else { continue }
      let (first, second) = SmallLetters.small(bytes[0], bytes[1])
      #expect([first, second] == small, "U+\(String(value, radix: 16))")
    }
  }
}
