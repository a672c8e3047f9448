import SiteModel
import SourceText
import Testing

@testable import Rendering

/// The index of a kind: every entry once, and other names where readers look for them.
struct EntityIndexTests {
  /// An entry of a site that tests look at.
  private struct Entry {
    let slug: String
    let name: String
    var also: [String] = []
    var role: String?
    var within: String?
    var kind = EntityKind.person
  }

  private func site(_ entries: [Entry], language: String = "en") throws -> LinkedSite {
    let entities = try entries.map { entry in
      var linked = try SampleSite.entity(entry.slug, name: entry.name, kind: entry.kind)
      linked.entity.otherNames = entry.also
      linked.entity.role = entry.role
      linked.entity.within = try entry.within.map { try SampleSite.id($0, kind: "place") }
      return linked
    }
    var site = SampleSite.site(entities: entities)
    site.settings.language = language
    return site
  }

  private func index(_ site: LinkedSite, _ kind: Int = 0) throws -> EntityIndex {
    try SampleRenderer.renderer(site).entityIndexes[kind]
  }

  /// The lines as readers see them, references with what they lead to.
  private func lines(_ site: LinkedSite, _ kind: Int = 0) throws -> [String] {
    try index(site, kind).lines.map { line in
      line.isReference
        ? "\(line.name), see \(site.entities[line.entity].entity.filedName)" : line.name
    }
  }

  private func page(_ site: LinkedSite, _ page: PlannedPage = .entities(0)) throws -> String {
    String(decoding: try SampleRenderer.renderer(site).render(page).bytes, as: UTF8.self)
  }

  // MARK: Entries and references

  @Test func personsAreFiledByTheirSurnamesAndMononymsByTheirNames() throws {
    var site = try site([
      Entry(slug: "a", name: "Tom Ullery"), Entry(slug: "b", name: "Sandra"),
      Entry(slug: "c", name: "Ines Maro"), Entry(slug: "d", name: "Anna van Holt"),
    ])
    site.entities[3].entity.sortName = "van Holt, Anna"
    #expect(try lines(site) == ["Maro, Ines", "Sandra", "Ullery, Tom", "van Holt, Anna"])
  }

  @Test func anotherNameLeadsToTheEntryFromItsOwnPlaceInTheAlphabet() throws {
    let site = try site([
      Entry(slug: "maro", name: "Ines Maro", also: ["Ines Teller", "Blaze"]),
      Entry(slug: "norr", name: "Karl Norr"),
    ])
    #expect(
      try lines(site) == [
        "Blaze, see Maro, Ines", "Maro, Ines", "Norr, Karl", "Teller, Ines, see Maro, Ines",
      ])
    let html = try page(site)
    #expect(html.contains("<li>Teller, Ines, see <a href=\"maro.html\">Maro, Ines</a></li>"))
  }

  @Test func anotherSpellingLeadsToTheEntryOnlyWhereOthersStandBetween() throws {
    let maro = Entry(slug: "marow", name: "Ines Marow", also: ["Ines Maro", "Ines Marov"])
    #expect(try lines(site([maro])) == ["Marow, Ines"])
    let other = Entry(slug: "maron", name: "Ada Maron")
    #expect(
      try lines(site([maro, other])) == [
        "Maro, Ines, see Marow, Ines", "Maron, Ada", "Marow, Ines",
      ])
  }

  @Test func aReferenceUnderAnotherLetterStaysThoughItStandsBesideItsEntry() throws {
    let site = try site([Entry(slug: "n", name: "Nora Nemo", also: ["Nora Memo"])])
    #expect(try lines(site) == ["Memo, Nora, see Nemo, Nora", "Nemo, Nora"])
  }

  @Test func namesWithTheSameSurnameAndInflectedFormsLeadNowhere() throws {
    var site = try site([
      Entry(slug: "maro", name: "Ines Maro", also: ["Mayor Maro", "I. Maro", "Ines Máro"]),
      Entry(slug: "mart", name: "Mayor Mart"), Entry(slug: "marb", name: "Alva Maro"),
    ])
    site.entities[0].entity.forms = ["Maros"]
    #expect(try lines(site) == ["Maro, Alva", "Maro, Ines", "Mart, Mayor"])
  }

  @Test func aNameThatTwoHaveLeadsToBoth() throws {
    let site = try site([
      Entry(slug: "a", name: "Ada Berg", also: ["The Voice"]),
      Entry(slug: "b", name: "Bo Cilly", also: ["The Voice", "The Voice"]),
    ])
    #expect(
      try lines(site) == [
        "Berg, Ada", "Cilly, Bo", "Voice, The, see Berg, Ada", "Voice, The, see Cilly, Bo",
      ])
  }

  @Test func placesAreFiledAsTheyAreCalled() throws {
    let site = try site([
      Entry(slug: "alder", name: "Alder", also: ["Republic of Alder"], kind: .place),
      Entry(slug: "marlow", name: "New Marlow", kind: .place),
    ])
    #expect(try lines(site, 1) == ["Alder", "New Marlow", "Republic of Alder, see Alder"])
  }

  // MARK: Same names

  @Test func entriesOfOneNameAreToldApart() throws {
    let site = try site([
      Entry(slug: "alder", name: "Alder", within: "north", kind: .place),
      Entry(slug: "alder-river", name: "Alder", role: "River", within: "north", kind: .place),
      Entry(slug: "alder-south", name: "Alder", within: "south", kind: .place),
      Entry(slug: "north", name: "North Shire", kind: .place),
      Entry(slug: "south", name: "South Shire", kind: .place),
    ])
    let html = try page(site, .entities(1))
    #expect(html.contains("alder.html\">Alder</a> <span class=\"role\">in North Shire</span>"))
    #expect(
      html.contains("alder-south.html\">Alder</a> <span class=\"role\">in South Shire</span>"))
    #expect(
      html.contains(
        "alder-river.html\">Alder</a> <span class=\"role\">River</span> "
          + "<span class=\"role\">in North Shire</span>"))
  }

  @Test func whereNeitherRoleNorPlaceTellsThemApartTheirYearsDoAndElseTheirFiles() throws {
    var site = try site([
      Entry(slug: "jan-berg", name: "Jan Berg", role: "Painter"),
      Entry(slug: "jan-berg-2", name: "Jan Berg", role: "Painter"),
      Entry(slug: "jan-berg-3", name: "Jan Berg", role: "Painter"),
      Entry(slug: "jan-berg-4", name: "Jan Berg", role: "Sailor"),
    ])
    site.entities[0].entity.beginning = HistoricalDate("1880")
    site.entities[0].entity.end = HistoricalDate("1941")
    let apart = Dictionary(
      uniqueKeysWithValues: try index(site).lines.map { ($0.entity, $0.apart) })
    #expect(apart == [0: "1880–1941", 1: "jan-berg-2", 2: "jan-berg-3", 3: nil])
    #expect(try page(site).contains("jan-berg.html\">Berg, Jan</a> (1880–1941)"))
  }

  // MARK: Letters

  @Test func lettersLeadToTheirEntriesInTheLanguagesOrder() throws {
    let entries = [
      Entry(slug: "o", name: "Örebro", kind: .place), Entry(slug: "z", name: "Zel", kind: .place),
      Entry(slug: "a", name: "Åre", kind: .place), Entry(slug: "n", name: "9 Hills", kind: .place),
      Entry(slug: "b", name: "Alder", also: ["Tull"], kind: .place),
    ]
    let swedish = try index(site(entries, language: "sv"), 1)
    #expect(swedish.parts.map(\.heading.label) == ["0–9", "A", "T", "Z", "Å", "Ö"])
    #expect(swedish.parts.map(\.entries) == [1, 1, 0, 1, 1, 1])
    let german = try index(site(entries, language: "de"), 1)
    #expect(german.parts.map(\.heading.label) == ["0–9", "A", "O", "T", "Z"])
    let html = try HTMLReading(Array(page(site(entries, language: "sv"), .entities(1)).utf8))
    let letters = html.elements("a").compactMap { $0["href"] }.filter { $0.hasPrefix("#letter") }
    #expect(letters.count == 6)
    #expect(letters.allSatisfy { html.ids.contains(String($0.dropFirst())) })
  }

  @Test func aLetterWithOnlyOtherNamesTellsSoInPlaceOfANumber() throws {
    let zelensky = Entry(slug: "z", name: "Ada Zelensky", also: ["Ada Maro"])
    let short = try page(site([zelensky]))
    #expect(
      short.contains("<a href=\"#letter-m\">M<span class=\"unseen\">, other names only</span></a>"))
    #expect(short.contains("<a href=\"#letter-z\">Z <span class=\"count\">1</span></a>"))
    let many = (0..<EntityIndex.mostOnOnePage).map { Entry(slug: "e\($0)", name: "Z E\($0)") }
    let long = try page(site([zelensky] + many), .entitiesPart(0, letter: 1, page: 0))
    #expect(long.contains("Ada, see <a"))
    #expect(long.contains("<p class=\"facts\">Only other names, which lead to entries · <a"))
    #expect(!long.contains("<span class=\"count\">0</span>"))
  }

  @Test func draftsAreLabelledAndWhatIsInNoArticleSaysSo() throws {
    var site = try site([Entry(slug: "a", name: "Ada Berg")])
    #expect(try !page(site).contains("draft</span>"))
    #expect(try page(site).contains("in no article yet"))
    site.entities[0].entity.isDraft = true
    #expect(try page(site).contains("<span class=\"draft\">draft</span>"))
  }

  // MARK: Long indexes

  @Test func aLongIndexHasPagesForItsLettersAndLosesNothing() throws {
    let letters = Array("abcdefghiåäöжш漢")
    let entries = (0..<4000).map { number in
      // Half of all begin with one letter.
      let letter = number % 2 == 0 ? "m" : String(letters[number % letters.count])
      return Entry(
        slug: "entry-\(number)", name: "\(letter)name \(number)",
        also: number % 10 == 0 ? ["Zz other \(number)"] : [],
        role: String(repeating: "a role of some words ", count: 4), kind: .place)
    }
    let renderer = try SampleRenderer.renderer(site(entries, language: "sv"))
    let index = renderer.entityIndexes[1]
    var pages = 0
    var linked: [String: Int] = [:]
    var paths: Set<String> = []
    for page in renderer.plan {
      guard case .entitiesPart(1, _, _) = page else { continue }
      let rendered = renderer.render(page)
      pages += 1
      #expect(rendered.bytes.count < 300_000, "\(rendered.path)")
      #expect(paths.insert(rendered.path.folded).inserted, "\(rendered.path)")
      #expect(rendered.path.description.utf8.allSatisfy { $0 < 0x80 })
      for link in try HTMLReading(rendered.bytes).elements("a").compactMap({ $0["href"] }) {
        guard let name = link.split(separator: "/").last, name.hasPrefix("e"), name.count > 6 else {
          continue
        }
        linked[String(name), default: 0] += 1
      }
    }
    #expect(linked.count == 4000)
    #expect(linked.values.reduce(0, +) == 4400)
    #expect(paths.contains("places/index/m.html") && paths.contains("places/index/m/2.html"))
    #expect(paths.contains("places/index/uc5.html") && paths.contains("places/index/z.html"))
    #expect(pages == index.parts.reduce(0) { $0 + $1.pages.count })
    let top = try HTMLReading(renderer.render(.entities(1)).bytes)
    let hrefs = Set(top.elements("a").compactMap { $0["href"] })
    #expect(index.parts.allSatisfy { hrefs.contains("../places/index/\($0.heading.slug).html") })
    #expect(!hrefs.contains("entry-1.html"))
  }

  @Test func longRolesSplitAnIndexToo() throws {
    let role = String(repeating: "<&>", count: 800)
    let entries = (0..<300).map { Entry(slug: "e\($0)", name: "Name \($0)", role: role) }
    let renderer = try SampleRenderer.renderer(site(entries))
    let sizes = renderer.plan.filter { if case .entitiesPart = $0 { true } else { false } }
      .map { renderer.render($0).bytes.count }
    #expect(sizes.count > 1)
    #expect(sizes.allSatisfy { $0 < 300_000 })
  }

  @Test func anIndexIsTheSameEveryTime() throws {
    let entries = (0..<600).map { number in
      Entry(
        slug: "e\(number)", name: "Same \(number % 7)",
        also: ["Other \(number % 5)", "X \(number)"])
    }
    let renderer = try SampleRenderer.renderer(site(entries))
    let again = try SampleRenderer.renderer(site(entries))
    for page in renderer.plan { #expect(renderer.render(page).bytes == again.render(page).bytes) }
  }

  @Test func whateverEntriesAreCalledTheirIndexIsSound() throws {
    let names = [
      SampleRenderer.hostile, "\"><b>", "&amp;", "\u{202E}abc", "-", "'", "{{name}}", "İI ıi", "ﬁ",
    ]
    let entries = names.enumerated().map {
      Entry(slug: "e\($0)", name: $1, also: names.map { "\($0) B" }, role: $1)
    }
    for language in ["en", "tr", "\"<x>"] {
      let html = try page(site(entries, language: language))
      #expect(throws: Never.self) { try HTMLReading(Array(html.utf8)) }
      #expect(!html.contains("<script>") && !html.contains("<b>"))
    }
  }
}
