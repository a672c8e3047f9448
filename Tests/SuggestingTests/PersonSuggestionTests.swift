import SiteModel
import Testing

@testable import Suggesting

struct PersonSuggestionTests {
  private func people(_ texts: String...) -> [Suggestion] {
    SuggestedText.suggestions(texts).filter { $0.id.kind == "person" }
  }

  private func person(_ name: String, _ texts: String...) throws -> Suggestion {
    let all = SuggestedText.suggestions(texts)
    return try #require(
      all.first { $0.name == name }, "\(all.map(\.name))")
  }

  @Test func aTitleBeforeAFullNameTellsAPersonAndTheRole() throws {
    let maro = try person(
      "Ines Maro", "The council met. Deputy Mayor Ines Maro opened the harbour. Maro left early.")
    #expect(maro.certainty == .sure)
    #expect(maro.role == "Deputy Mayor")
    #expect(maro.count == 2)
    #expect(maro.evidence.first?.reason == "behind “Deputy Mayor”")
  }

  @Test func aTitleMakesSureOfAGivenNameThatNobodyKnows() throws {
    let name = try person("Brisk Tolvaren", "The court heard President Brisk Tolvaren on Monday.")
    #expect(name.certainty == .sure)
  }

  @Test func oneWhoSpeaksAndIsThenCalledByTheSurnameIsAPerson() throws {
    let text = "“We wait,” said Maren Holt. Later Holt said that the ferry would sail."
    let holt = try person("Maren Holt", text)
    #expect(holt.certainty == .sure && holt.role == nil)
  }

  @Test func anAppositionTellsTheRoleWithWhatBelongsToIt() throws {
    let text = "Tom Ullery, the director of the harbour office, said the roof leaks."
    #expect(try person("Tom Ullery", text).role == "director of the harbour office")
  }

  @Test func aRelativeIsNoRole() throws {
    let text = "Tom Ullery, a widower, said the roof leaks."
    #expect(try person("Tom Ullery", text).role == nil)
  }

  @Test func pronounsAreToldOnlyWhereTheTextIsSure() throws {
    let titled = try person("Maren Holt", "Mrs. Maren Holt opened the pool.")
    #expect(titled.pronouns == .she)
    let open = try person("Maren Holt", "Mayor Maren Holt opened the pool.")
    #expect(open.pronouns == nil)
  }

  @Test(arguments: [
    "The report came from Alder Water Authority, which said the pool leaks.",
    "Marlow Bank said it would pay. Marlow Bank said so twice.",
    "The Marlow Courier reported that the pool leaks.",
    "Human Rights Watch said the camp was closed. Watch said no more.",
    "The Supreme Court said the law stands.",
    "Holt Brothers Inc. said it would build the roof.",
    "They met on Good Friday at Northgate Pool near Victoria Station.",
    "“We wait,” said Alder United, whose players were late.",
  ])
  func organisationsAreNotDraftedAsPeople(_ text: String) {
    #expect(SuggestedText.sure(.person, text) == [])
  }

  @Test func aWordThatOnlyHeadsTheSentenceIsNoPartOfTheName() {
    let text = "Neither Ines Maro nor anybody else came. Ines Maro said she was ill."
    #expect(people(text).map(\.name) == ["Ines Maro"])
  }

  @Test func headlinesInTheTextSuggestNobody() {
    #expect(
      people("Ferry Waits Again While Council Talks And Mayor Ines Maro Sleeps Through").isEmpty)
  }

  @Test func aPlaceIsNoPerson() {
    #expect(SuggestedText.sure(.person, "Buenos Aires said nothing. Buenos Aires waited.") == [])
  }

  @Test func aSurnameAloneIsNotSuggested() {
    #expect(people("“We wait,” Maro said. Mr. Maro left.").allSatisfy { $0.certainty == .perhaps })
  }

  // MARK: Spellings

  @Test func spellingsOfOneNameAreOneSuggestion() throws {
    let texts = [
      "President Volodymyr Zorinsky spoke. President Volodymyr Zorinsky left.",
      "President Vladimir Zorinskiy spoke.", "President Volodymyr Zorinskyy spoke.",
    ]
    let found = SuggestedText.suggestions(texts).filter { $0.id.kind == "person" }
    #expect(found.map(\.name) == ["Volodymyr Zorinsky"])
    #expect(found.first?.otherNames == ["Vladimir Zorinskiy", "Volodymyr Zorinskyy"])
    #expect(found.first?.count == 4)
  }

  @Test func brothersAreTwoSuggestions() {
    let text = "Mayor Ines Maro spoke. Judge Pavel Maro listened."
    #expect(people(text).map(\.name).sorted() == ["Ines Maro", "Pavel Maro"])
  }

  @Test(arguments: [
    ("Zelensky", "Zelenskyy"), ("Zelensky", "Zelenskiy"), ("Lavrov", "Lavroff"),
    ("Erdoğan", "Erdogan"), ("Müller", "Muller"), ("Khodorov", "Hodorov"),
  ])
  func surnamesFoldByTransliteration(_ one: String, _ other: String) {
    #expect(NameFolding.surname(one) == NameFolding.surname(other))
  }

  @Test(arguments: [("Maro", "Mari"), ("Holt", "Holst"), ("Petrov", "Petrova")])
  func otherSurnamesStayApart(_ one: String, _ other: String) {
    #expect(NameFolding.surname(one) != NameFolding.surname(other))
  }

  // MARK: The registry

  @Test func whoHasAnEntryIsNotSuggested() {
    let text = "Mayor Ines Maro spoke to Judge Pavel Holt."
    let names = SuggestedText.suggestions(
      [text], entities: [SuggestedText.entity("person:ines-maro", "Ines Maro")]
    ).map(\.name)
    #expect(names == ["Pavel Holt"])
  }

  @Test func otherSpellingsOfAnEntryAreNotSuggested() {
    let suggestions = SuggestedText.suggestions(
      ["President Vladimir Zorinskiy spoke."],
      entities: [SuggestedText.entity("person:volodymyr-zorinsky", "Volodymyr Zorinsky")])
    #expect(suggestions.isEmpty)
  }

  @Test func thoseNamedMostComeFirstAndTheOrderIsAlwaysTheSame() {
    let texts = [
      "Mayor Ines Maro spoke. Maro left. Judge Pavel Holt stayed. Judge Anna Ullery came.",
      "Judge Anna Ullery spoke.",
    ]
    let first = SuggestedText.suggestions(texts)
    #expect(first.map(\.name) == ["Anna Ullery", "Ines Maro", "Pavel Holt"])
    #expect(first == SuggestedText.suggestions(texts))
  }
}
