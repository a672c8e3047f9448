import SiteModel
import SourceText
import Testing

@Suite struct EntityTests {
  private func entity(_ name: String, kind: String = "person") throws -> Entity {
    let slug = try #require(Slug("x"))
    return Entity(
      id: EntityID(kind: kind, slug: slug), name: name, file: SourceFile(path: "x", bytes: []))
  }

  @Test(arguments: [
    ("Sergey Lavrov", "SL"), ("Franklin D. Roosevelt", "FR"), ("Cher", "C"),
    ("Jean-Paul Sartre", "JS"),
    ("“Buzz” Aldrin", "BA"), ("élodie ørsted", "ÉØ"), ("Gerard ’t Hooft", "GH"), ("7 Stars", "7S"),
    ("", "?"), ("— …", "?"), ("Ada\u{A0}Lovelace", "AL"),
  ])
  func abbreviatesToTheFirstAndTheLastWord(name: String, initials: String) throws {
    #expect(Entity.initials(of: name) == initials)
    #expect(try entity(name).initials == initials)
  }

  @Test(arguments: [
    ("Ines Maro", "Maro"), ("Ines\u{A0}Maro", "Maro"), ("Franklin D. Roosevelt", "Roosevelt"),
    ("Malcolm X", "X"),
    ("Jean-Luc Smith-Jones", "Smith-Jones"), ("Robert Downey Jr.", "Downey"),
    ("Robert Downey, Jr.", "Downey"), ("Max Sr", nil), ("Cher", nil), ("", nil),
    ("John Paul II", nil), ("Henry VIII", nil),
  ])
  func tellsASurnameOnlyWhereThereIsOne(name: String, surname: String?) throws {
    #expect(try entity(name).surname == surname)
  }

  @Test(arguments: [
    ("Ines Maro", "Ines Teller", "Teller, Ines"), ("Ines Maro", "Mayor Maro", "Maro, Mayor"),
    ("Ines Maro", "Blaze", "Blaze"), ("Maro Ines", "Teller Ines", "Teller Ines"),
  ])
  func filesOtherNamesAsItsOwn(name: String, other: String, filed: String) throws {
    var person = try entity(name)
    if name.hasPrefix("Maro") { person.surname = "Maro" }
    #expect(person.filedName(of: other) == filed)
    #expect(try entity(name, kind: "ship").filedName(of: other) == other)
  }

  @Test func onlyPersonsHaveSurnames() throws {
    #expect(try entity("New York", kind: "place").surname == nil)
  }

  @Test func identitiesAreWrittenAsInLinksAndOrderedByKind() throws {
    let (a, b) = (try #require(Slug("a")), try #require(Slug("b")))
    let (one, other) = (EntityID(kind: "person", slug: b), EntityID(kind: "place", slug: a))
    #expect(one.description == "person:b")
    #expect(one < other)
    #expect(EntityID(kind: "person", slug: a) < one)
  }

  @Test(arguments: [(0, 0), (90, 180), (-90, -180), (42, 43.5)] as [(Double, Double)])
  func pointsOnTheGlobeAreCoordinates(latitude: Double, longitude: Double) {
    #expect(Coordinates(latitude: latitude, longitude: longitude)?.latitude == latitude)
    #expect(Coordinates(latitude: latitude, longitude: longitude)?.longitude == longitude)
  }

  @Test(
    arguments: [
      (90.1, 0), (-91, 0), (0, 180.5), (0, -181), (.nan, 0), (0, .infinity),
    ] as [(Double, Double)])
  func pointsOffTheGlobeAreNone(latitude: Double, longitude: Double) {
    #expect(Coordinates(latitude: latitude, longitude: longitude) == nil)
  }

  @Test(arguments: [
    ("Ines Maro", "Maro, Ines"), ("Cher", "Cher"), ("Robert Downey, Jr.", "Downey, Robert, Jr."),
    ("Martin Luther King Jr.", "King, Martin Luther Jr."), ("John Paul II", "John Paul II"),
  ])
  func personsAreFiledUnderTheirSurnames(name: String, filed: String) throws {
    #expect(try entity(name).filedName == filed)
  }

  @Test func namesThatBeginWithTheSurnameAreFiledAsTheyAre() throws {
    var entity = try entity("Mao Zedong")
    entity.surname = "Mao"
    #expect(entity.filedName == "Mao Zedong")
    #expect(entity.givenName == "Zedong")
    entity.sortName = "Mao Tse-tung"
    #expect(entity.filedName == "Mao Tse-tung")
  }

  @Test func surnamesOfSeveralWordsStayTogether() throws {
    var entity = try entity("Marit van der Berg")
    entity.surname = "van der Berg"
    #expect(entity.filedName == "van der Berg, Marit")
    #expect(entity.givenName == "Marit")
  }
}
