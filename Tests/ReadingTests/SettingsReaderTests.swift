import Foundation
import MarkedText
import SiteModel
import SourceText
import Testing

@testable import Reading

@Suite struct SettingsReaderTests {
  private func read(_ text: String) -> Diagnosed<SiteSettings> {
    SettingsReader.read(file(text, path: "Content/site.yml"))
  }

  @Test func readsEverything() {
    let result = read(
      """
      title: Sandvik  read closely
      url: https://sandvik.example
      language: nb
      description: Local articles
      author: The archive
      categories:
        method: How we know
      kinds:
        ship: {folder: ships, label: Ship, plural: Ships}
        law: {}
      """)
    let settings = result.output
    #expect(result.diagnostics.isEmpty)
    #expect(settings.title == "Sandvik read closely")
    #expect(settings.url == "https://sandvik.example/")
    #expect(settings.language == "nb")
    #expect(settings.description == "Local articles")
    #expect(settings.author == "The archive")
    #expect(settings.categories.last == NoteCategory(name: "method", label: "How we know"))
    #expect(settings.categories.count == NoteCategory.builtIn.count + 1)
    #expect(
      settings.kinds == [
        .person, .place, EntityKind(name: "ship", folder: "ships", label: "Ship", plural: "Ships"),
        EntityKind(name: "law", folder: "law", label: "Law", plural: "Law"),
      ])
  }

  @Test func exportsAreInTheOrderOfTheFormats() {
    #expect(read("exports: [json, tei]").output.exports == [.tei, .json])
    #expect(read("exports: web-annotation").output.exports == [.webAnnotation])
    #expect(read("exports: []").output.exports == [])
    #expect(read("title: A").output.exports == [])
  }

  @Test func anExportThatThereIsNotIsAnErrorWithTheNearestName() throws {
    let result = read("exports: [csv, tie]")
    #expect(result.output.exports == [.csv])
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(diagnostic.id == "unknown-export" && diagnostic.severity == .error)
    #expect(diagnostic.place?.span == TextSpan(15, 18))
    #expect(diagnostic.hint == "did you mean “tei”?")
  }

  @Test func anExportThatIsAskedForTwiceIsMadeOnce() throws {
    let result = read("exports: [csv, tei, csv]")
    #expect(result.output.exports == [.tei, .csv])
    #expect(result.diagnostics.map(\.id) == ["duplicate-export"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
    #expect(result.diagnostics.first?.place?.span == TextSpan(20, 23))
  }

  @Test(arguments: ["exports: {csv: yes}", "exports: [[csv]]"])
  func exportsThatAreNoListAreAnError(text: String) {
    let result = read(text)
    #expect(result.output.exports == [])
    #expect(result.diagnostics.map(\.id) == ["bad-value"])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n"])
  func hasDefaultsForEverything(text: String) {
    let result = read(text)
    #expect(result.diagnostics.isEmpty)
    #expect(result.output.title == "Annotated articles")
    #expect(result.output.url == nil)
    #expect(result.output.language == "en")
    #expect(result.output.kinds == [.person, .place])
  }

  @Test(arguments: [
    ("url: sandvik.example", "“url” is not a web address that begins with https:// or http://"),
    ("url: https://x.example/?a", "“url” is not a web address without ? and #"),
    ("language: English please", "“language” is not a language tag such as en, de or pt-BR"),
    ("title: [a, b]", "“title” is one piece of text, not a list"),
    ("categories: [method]", "“categories” is not a list of `name: Label` lines"),
    ("categories: {Big Name: x}", "“categories” is not a list of `name: Label` lines"),
    ("categories: {method: [a]}", "“categories” is not a list of `name: Label` lines"),
    (
      "kinds: [ship]",
      "“kinds” is not a list of `name: {folder: …, label: …, plural: …}` lines"
    ),
    (
      "kinds: {ship: ships}",
      "“kinds” is not a list of `name: {folder: …, label: …, plural: …}` lines"
    ),
    ("kinds: {person: {folder: x}}", "the kind “person” with the folder “x” cannot be"),
    ("kinds: {ship: {folder: people}}", "the kind “ship” with the folder “people” cannot be"),
    ("kinds: {ship: {folder: ../x}}", "the kind “ship” with the folder “../x” cannot be"),
    ("kinds: {article: {folder: x}}", "the kind “article” with the folder “x” cannot be"),
    ("kinds: {https: {folder: x}}", "the kind “https” with the folder “x” cannot be"),
    ("kinds: {ship: {folder: articles}}", "the kind “ship” with the folder “articles” cannot be"),
    ("kinds: {javascript: {folder: x}}", "the kind “javascript” with the folder “x” cannot be"),
  ])
  func saysWhichValueIsWrongAndKeepsTheDefault(text: String, message: String) throws {
    let result = read(text)
    #expect(try result.diagnostics.only("bad-value").message == message)
    #expect(result.output.kinds == [.person, .place])
    #expect(result.output.categories == NoteCategory.builtIn)
    #expect(result.output.url == nil)
  }

  @Test(arguments: [
    "context: X", "mine: Context", "mine: fact-check", "speech: X", "mine: Mentions",
    "furniture: X",
    "a: X\n  b: x",
  ])
  func twoCategoriesCannotShareAHeading(entries: String) throws {
    let result = read("categories:\n  \(entries)\n")
    #expect(try result.diagnostics.only("duplicate-key").hint != nil)
    #expect(result.output.categories.count <= NoteCategory.builtIn.count + 1)
  }

  @Test func aLabelWithAColonCouldNeverStandInAHeading() throws {
    #expect(try read("categories: {how: 'How: so'}").diagnostics.only("bad-value").words == "how")
  }

  @Test func unknownKeysHaveTheNearestKnownOne() throws {
    let text = MarkedText("title: A\n«here:langauge»: en\n", path: "Content/site.yml")
    let fault = try SettingsReader.read(text.file).diagnostics.only("unknown-key")
    #expect(fault.place?.span == text["here"])
    #expect(fault.message == "site.yml has no “langauge”")
    #expect(fault.hint == "did you mean “language”?")
  }

  @Test func unknownKeysOfAKindAreErrorsToo() throws {
    let fault = try read("kinds: {ship: {foldr: ships}}").diagnostics.only("unknown-key")
    #expect(fault.hint == "did you mean “folder”?")
  }

  @Test func notTextReadsAsNothing() throws {
    let result = SettingsReader.read(SourceFile(path: "site.yml", bytes: [0x61, 0xE9, 0x0A]))
    #expect(try result.diagnostics.only("not-utf8").place?.span == TextSpan(1, 2))
  }

  @Test func howSureARuleMustBeIsANumberFromZeroToOne() {
    #expect(read("title: x\n").output.leastConfidence == SiteSettings.usualLeastConfidence)
    #expect(read("least-confidence: 0.85\n").output.leastConfidence == 0.85)
    #expect(read("least-confidence: 0\n").output.leastConfidence == 0)
    #expect(read("least-confidence: 1\n").output.leastConfidence == 1)
  }

  @Test(arguments: ["85", "1.01", "-0.5", "half", "0,85", "nan", "1e-1", "80 %", "[0.5]", "."])
  func whatIsNoSuchNumberIsAnErrorAndTheUsualHolds(_ value: String) {
    let read = read("least-confidence: \(value)\n")
    #expect(read.diagnostics.map(\.id) == ["bad-value"])
    #expect(read.output.leastConfidence == SiteSettings.usualLeastConfidence)
  }

  @Test func theFormatsPageSaysHowSureARuleMustBe() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = try String(contentsOfFile: "\(root)/docs/format.md", encoding: .utf8)
    #expect(page.contains("\(SiteSettings.usualLeastConfidence) when left out"))
  }
}
