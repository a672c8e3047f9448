import MarkedText
import SiteModel
import SourceText
import Testing

@testable import Reading

/// Categories that `site.yml` adds, relabels and colours, and where readers tell of a wrong speaker.
@Suite struct CategoryReaderTests {
  private func read(_ text: String) -> Diagnosed<SiteSettings> {
    SettingsReader.read(file(text, path: "Content/site.yml"))
  }

  private func category(_ name: String, _ text: String) throws -> NoteCategory {
    let result = read("categories:\n  \(text)\n")
    #expect(result.diagnostics.isEmpty)
    return try #require(result.output.categories.first { $0.name == name })
  }

  @Test func aBuiltInCategoryKeepsItsPlaceAndItsOwnLabelInHeadings() throws {
    let result = read("categories: {fact-check: Faktencheck, method: Quellenlage}\n")
    #expect(result.diagnostics.isEmpty)
    let categories = result.output.categories
    #expect(categories.map(\.name) == NoteCategory.builtIn.map(\.name) + ["method"])
    #expect(
      categories[1]
        == NoteCategory(
          name: "fact-check", label: "Faktencheck", otherLabels: ["Fact-check"], hue: 25))
  }

  @Test(arguments: ["Faktencheck", "fact-check", "Fact-Check", "FAKTENCHECK"])
  func aHeadingMayUseTheNameOrEitherLabel(heading: String) throws {
    let settings = read("categories: {fact-check: Faktencheck}\n").output
    let notes = file("## \(heading): the sum\n\n> four million\n", path: "Content/articles/a.md")
    let text = file("Title\n\nIt costs four million.\n", path: "Content/articles/a.txt")
    let slug = try #require(Slug("a"))
    let result = ArticleReader(settings: settings).read(text, annotations: [notes], slug: slug)
    #expect(result.diagnostics.isEmpty)
    guard case .note(let note) = try #require(result.output?.annotations.first).content else {
      Issue.record("no note")
      return
    }
    #expect(note.category.name == "fact-check" && note.category.label == "Faktencheck")
  }

  @Test func aColourIsAHueOrItsName() throws {
    #expect(try category("method", "method: {label: M, colour: 195}").hue == 195)
    #expect(try category("method", "method: {label: M, colour: 0}").hue == 0)
    #expect(try category("method", "method: {label: M, colour: Teal}").hue == 195)
    #expect(try category("method", "method: {label: M}").hue == nil)
    #expect(try category("context", "context: {colour: grey}").hue == nil)
    #expect(try category("context", "context: {label: Lage}").hue == 250)
    #expect(try category("context", "context: {colour: red}").label == "Context")
    for (name, hue) in NoteCategory.namedHues {
      #expect(try category("method", "method: {label: M, colour: \(name)}").hue == hue)
    }
  }

  @Test(arguments: ["360", "-1", "red-ish", "'#ff0000'", "12.5", "1e2", "[25]", "0000"])
  func anotherColourIsAnErrorAndTheUsualOneHolds(colour: String) throws {
    let result = read("categories: {context: {colour: \(colour)}}\n")
    #expect(result.diagnostics.map(\.id) == ["bad-value"])
    #expect(result.output.categories == NoteCategory.builtIn)
  }

  @Test func aNewCategoryNeedsALabel() throws {
    let result = read("categories: {method: {colour: red}}\n")
    #expect(result.diagnostics.map(\.id) == ["bad-value"])
    #expect(result.output.categories == NoteCategory.builtIn)
  }

  @Test func anUnknownKeyOfACategoryHasTheNearestKnownOne() throws {
    let fault = try read("categories: {context: {color: red}}\n").diagnostics.only("unknown-key")
    #expect(fault.hint == "did you mean “colour”?")
  }

  @Test(arguments: [
    ("desk@example.org", "mailto:desk@example.org"),
    ("mailto:news.desk+who@mail.example.org", "mailto:news.desk+who@mail.example.org"),
    ("https://example.org/report?form=1", "https://example.org/report?form=1"),
  ])
  func reportIsAMailOrAWebAddress(text: String, address: String) {
    let result = read("report: \(text)\n")
    #expect(result.diagnostics.isEmpty && result.output.report == address)
  }

  @Test(arguments: [
    "desk", "desk@", "@example.org", "a@b", "a b@example.org", "a@example.org?bcc=b@c.org",
    "javascript:alert(1)", "a@b@example.org", "a@example..org", "ftp://example.org/",
  ])
  func anythingElseIsAnError(text: String) {
    let result = read("report: '\(text)'\n")
    #expect(result.diagnostics.map(\.id) == ["bad-value"] && result.output.report == nil)
  }
}
