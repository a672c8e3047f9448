import CommonMark
import SiteModel
import SourceText
import Testing

@testable import Reading

@Suite struct EntityReaderTests {
  private func read(_ text: String, kind: String = "person") throws -> Diagnosed<Entity?> {
    let slug = try #require(Slug("x"))
    return EntityReader(settings: settings).read(
      file(text, path: "Content/people/x.md"), id: EntityID(kind: kind, slug: slug))
  }

  @Test func readsAPerson() throws {
    let result = try read(
      """
      ---
      name: Ines  Maro
      also: [Mayor Maro, I. Maro]
      role: Mayor of Marlow
      pronouns: she
      wikidata: Q42
      image: assets/maro.jpg
      ---
      A biography.
      """)
    #expect(result.diagnostics.isEmpty)
    let entity = try #require(result.output)
    #expect(entity.name == "Ines Maro")
    #expect(entity.otherNames == ["Mayor Maro", "I. Maro"])
    #expect(entity.role == "Mayor of Marlow")
    #expect(entity.pronouns == .she)
    #expect(entity.authorities.map(\.uri) == ["http://www.wikidata.org/entity/Q42"])
    #expect(entity.image == "assets/maro.jpg")
    #expect(entity.biography.blocks.count == 1)
    #expect(entity.places["name"].map { entity.file.text(at: $0) } == "Ines  Maro")
  }

  @Test func readsAPlace() throws {
    let result = try read(
      "---\nname: Georgia\ngeo: [42.0, -43.5]\nwithin: place:caucasus\n---\n", kind: "place")
    #expect(result.diagnostics.isEmpty)
    let entity = try #require(result.output)
    #expect(entity.coordinates == Coordinates(latitude: 42, longitude: -43.5))
    #expect(entity.within?.description == "place:caucasus")
  }

  @Test func readsNamesDatesAndNumbersOfAPerson() throws {
    let result = try read(
      """
      ---
      name: Marit van der Berg
      surname: van der Berg
      sort: Berg, Marit van der
      forms: [Bergs]
      born: 1952-10
      died: c. 2011
      gnd: 118540238
      viaf: https://viaf.org/viaf/113230702
      formerly: [marit-berg]
      ---
      """)
    #expect(result.diagnostics.isEmpty)
    let entity = try #require(result.output)
    #expect(entity.surname == "van der Berg" && entity.filedName == "Berg, Marit van der")
    #expect(entity.forms == ["Bergs"])
    #expect(entity.beginning?.words == "October 1952" && entity.end?.words == "c. 2011")
    #expect(entity.authorities.map(\.authority) == [.viaf, .gnd])
    #expect(entity.formerIDs.map(\.description) == ["person:marit-berg"])
    #expect(!entity.isDraft)
  }

  @Test func aSurnameThatIsNoPartOfTheNameIsRefused() throws {
    let result = try read("---\nname: Ines Maro\nsurname: Mar\n---\n")
    #expect(try result.diagnostics.only("bad-value").message.contains("a part of the name"))
    #expect(result.output?.surname == "Maro")
  }

  @Test func aDraftIsReadAndWarnedOf() throws {
    let result = try read("---\nname: Alder\ndraft: yes\n---\n", kind: "place")
    #expect(result.output?.isDraft == true)
    #expect(try result.diagnostics.only("draft-entry").severity == .warning)
  }

  @Test func namesBeginWithTheSurnameWhereTheLanguageHasItSo() throws {
    var settings = settings
    settings.language = "hu"
    let text = "---\nname: Kovács Ilona\n---\n"
    let result = EntityReader(settings: settings).read(
      file(text, path: "Content/people/x.md"),
      id: EntityID(kind: "person", slug: try #require(Slug("x"))))
    #expect(result.output?.surname == "Kovács" && result.output?.givenName == "Ilona")
  }

  @Test func readsAnythingElse() throws {
    let result = try read("---\nname: Vasa\nrole: Warship\ngeo: [59, 18]\n---\n", kind: "ship")
    #expect(result.diagnostics.isEmpty)
  }

  @Test func oneOtherNameNeedsNoList() throws {
    #expect(try read("---\nname: A\nalso: B\n---\n").output?.otherNames == ["B"])
  }

  @Test func emptyOtherNamesAreNone() throws {
    let text = "---\nname: A\nalso: ['', ' ', \"B  C\", \"\\u00A0\"]\n---\n"
    #expect(try read(text).output?.otherNames == ["B C"])
    #expect(try read("---\nname: A\nalso: ' '\n---\n").output?.otherNames == [])
  }

  @Test(arguments: [
    "", "words", "---\nrole: x\n---\n", "---\nname:\n---\n", "---\nname: ' '\n---\n",
  ])
  func nobodyIsWithoutAName(text: String) throws {
    let result = try read(text)
    #expect(result.output == nil)
    let fault = try result.diagnostics.only("missing-name")
    #expect(fault.message == "this person has no name")
    #expect(fault.hint != nil)
  }

  @Test(arguments: ["---\nname: a: b\n---\n", "---\nname: A\n", "---\nname: A\nname: B\n---\n"])
  func aFrontMatterThatCannotBeReadIsNotAlsoSaidToLackAName(text: String) throws {
    let result = try read(text)
    #expect(result.output == nil)
    #expect(result.diagnostics.count == 1)
    #expect(result.diagnostics.first?.id != "missing-name")
  }

  @Test(arguments: [
    ("person", "pronouns: it", "“pronouns” is not one of he, she, they"),
    ("person", "wikidata: 42", "“wikidata” is not a Wikidata item such as Q42"),
    ("person", "wikidata: Q", "“wikidata” is not a Wikidata item such as Q42"),
    ("person", "image: maro.jpg", "“image” is not the path of a file in assets/"),
    ("person", "image: assets/../../x", "“image” is not the path of a file in assets/"),
    ("person", "image: assets/", "“image” is not the path of a file in assets/"),
    ("person", "also: {a: b}", "“also” is a list of words, `[one, two]`"),
    ("person", "also: [[a]]", "“also” is a list of words"),
    ("person", "role: [a]", "“role” is one piece of text, not a list"),
    ("place", "within: georgia", "“within” is not a place of the index: place:georgia"),
    ("place", "within: 'place:'", "“within” is not a place of the index: place:georgia"),
    ("place", "within: place:A b", "“within” is not a place of the index: place:georgia"),
  ])
  func saysWhichValueIsWrongAndKeepsTheRest(kind: String, line: String, message: String) throws {
    let result = try read("---\nname: A\n\(line)\n---\n", kind: kind)
    #expect(try result.diagnostics.only("bad-value").message == message)
    #expect(result.output?.name == "A")
  }

  @Test(arguments: [
    ("person", "geo: [1, 2]"), ("person", "within: place:x"), ("place", "role: x"),
    ("place", "pronouns: she"), ("place", "born: 1950"), ("person", "from: 1950"),
  ])
  func keysOfAnotherKindAreUnknown(kind: String, line: String) throws {
    let fault = try read("---\nname: A\n\(line)\n---\n", kind: kind).diagnostics.only("unknown-key")
    #expect(fault.message.hasPrefix("the front matter of a \(kind) has no “"))
  }

  @Test func linksOfTheSiteAreReadInABiography() throws {
    #expect(
      try read("---\nname: A\n---\n[x](ship:vasa) [y](article:z) [z](https://a)\n").diagnostics
        .isEmpty)
    #expect(try read("---\nname: A\n---\n[x](javascript:y)\n").diagnostics.ids == ["unsafe-link"])
  }

  @Test func notTextIsNobody() throws {
    let result = EntityReader(settings: settings).read(
      SourceFile(path: "a.md", bytes: [0xC3]),
      id: EntityID(kind: "person", slug: try #require(Slug("a"))))
    #expect(result.output == nil)
    #expect(result.diagnostics.ids == ["not-utf8"])
  }
}

@Suite struct PageReaderTests {
  private func read(_ text: String) throws -> Diagnosed<Page?> {
    PageReader(settings: settings).read(
      file(text, path: "Content/pages/about.md"), slug: try #require(Slug("about")))
  }

  @Test func readsTitleAndText() throws {
    let result = try read("---\ntitle: About us\n---\nWords.\n\nMore.\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.output?.title == "About us")
    #expect(result.output?.body.blocks.count == 2)
  }

  @Test(arguments: ["", "# About us\n", "---\n---\n", "---\ntitle: \"\"\n---\n"])
  func noTitleIsAnError(text: String) throws {
    let result = try read(text)
    #expect(result.output == nil)
    #expect(
      try result.diagnostics.only("missing-title").hint
        == "begin the file with `---`, a line `title: …`, and `---`")
  }

  @Test func aFrontMatterThatCannotBeReadIsNotAlsoSaidToLackATitle() throws {
    #expect(try read("---\ntitle: a: b\n---\n").diagnostics.ids == ["yaml-syntax"])
    #expect(try read("---\ntitle: a\n").diagnostics.ids == ["front-matter-unclosed"])
  }

  @Test func unknownKeysAreErrors() throws {
    let result = try read("---\ntitle: A\nauthor: B\n---\n")
    #expect(result.output?.title == "A")
    #expect(
      try result.diagnostics.only("unknown-key").message
        == "the front matter of a page has no “author”")
  }
}
