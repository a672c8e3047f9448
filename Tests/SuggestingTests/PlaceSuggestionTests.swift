import SiteModel
import Testing

@testable import Suggesting

struct PlaceSuggestionTests {
  private func place(_ name: String, _ texts: String...) throws -> Suggestion {
    let all = SuggestedText.suggestions(texts)
    return try #require(all.first { $0.name == name }, "\(all.map(\.name))")
  }

  private func isNear(_ suggestion: Suggestion, _ latitude: Double, _ longitude: Double) -> Bool {
    guard let point = suggestion.coordinates else { return false }
    return abs(point.latitude - latitude) < 1.5 && abs(point.longitude - longitude) < 1.5
  }

  @Test func aCountryIsSuggestedByItsName() throws {
    let norway = try place("Norway", "The ferry belongs to Norway now.")
    #expect(norway.certainty == .sure && norway.geonames == "3144096")
    #expect(isNear(norway, 62, 10))
  }

  @Test func spellingsAreGroupedUnderTheUsualOne() throws {
    let kyiv = try place("Kyiv", "Talks with Kiev failed.", "Nobody in Kyiv knew. Kiev waited.")
    #expect(kyiv.otherNames == ["Kiev"] && kyiv.count == 3)
  }

  @Test func aLongerFormThatStandsInTheTextIsToldToo() throws {
    let crimea = try place("Crimea", "The Crimean peninsula was cut off. Crimea waited.")
    #expect(crimea.otherNames == ["Crimean peninsula"])
    #expect(crimea.geonames == nil)
  }

  @Test func aNameInALongerNameIsNotSuggested() {
    let text = """
      The Moscow Exchange closed. The Kyiv Post wrote so, and the University of Chicago agreed. \
      Tom Berlin laughed at Mexico Pizza.
      """
    #expect(SuggestedText.sure(.place, text) == [])
  }

  @Test func theLongestNameCounts() {
    #expect(
      SuggestedText.sure(.place, "Ships left the South China Sea for the Strait of Taiwan.")
        == ["South China Sea", "Taiwan Strait"])
  }

  @Test(arguments: [
    "Reading is good for you. Nice people read. Mobile phones do not.",
    "Jordan laughed at Chad, and Lincoln wept for Victoria.",
    "Paris Hilton met Jordan Maro and Sydney Holt at the pool.",
    "“We wait,” said Austin Maro. Later Austin left, and Austin said no more.",
    "The best turkey is Turkey, he joked.",
  ])
  func namesThatAreWordsOrPeopleNeedMore(_ text: String) {
    #expect(SuggestedText.sure(.place, text) == [])
  }

  @Test func aPrepositionTellsAPlace() throws {
    #expect(SuggestedText.sure(.place, "The ferry was built in Turkey.") == ["Turkey"])
    #expect(SuggestedText.sure(.place, "The ferry was built in Paris.") == ["Paris"])
  }

  @Test func aSurnameOfTheTextIsNoPlace() {
    let text = "Judge Pavel Houston spoke. Nobody believes in Houston any more."
    #expect(SuggestedText.sure(.place, text) == [])
  }

  @Test func aStateBehindTheCityTellsWhichOne() throws {
    let columbus = try place("Columbus", "She moved to Columbus, Ohio, in May.")
    #expect(columbus.certainty == .sure && isNear(columbus, 39.96, -83))
    #expect(columbus.within?.description == "place:ohio")
  }

  @Test func aCityInAStateWhereTheGazetteerHasNoneIsAnother() {
    #expect(SuggestedText.sure(.place, "She moved to Paris, Texas, in May.") == ["Texas"])
  }

  @Test func aNameOfTwoWellKnownPlacesIsLeftOpenWhenNothingTells() {
    #expect(SuggestedText.sure(.place, "The ferry was built in Georgia.") == [])
  }

  @Test func neighboursTellWhichOfTwoIsMeant() throws {
    let state = try place("Georgia", "They drove through Georgia and Alabama to Atlanta.")
    #expect(isNear(state, 32.5, -83.5))
    let country = try place("Georgia", "They drove through Georgia and Armenia to Tbilisi.")
    #expect(isNear(country, 42, 43.5))
  }

  @Test func aSmallCityNeedsItsCountry() {
    #expect(SuggestedText.sure(.place, "The ferry stops in Bergen.") == [])
    #expect(
      SuggestedText.sure(.place, "The ferry stops in Bergen. Norway pays.") == ["Bergen", "Norway"])
  }

  @Test func namesThatOnlyAWordForRegionsFollowAreRegions() throws {
    let text = "Ukraine lost parts of the Kherson and Zaporozhye regions."
    let kherson = try place("Kherson", text)
    #expect(kherson.certainty == .sure && kherson.geonames == nil && isNear(kherson, 46.5, 33.5))
    #expect(try place("Zaporizhzhia", text).otherNames == ["Zaporozhye"])
    let city = try place("Kherson", "Ukraine held out in Kherson.")
    #expect(city.geonames == "706448")
  }

  @Test func namesJoinedByAnAndShareWhatTells() {
    #expect(
      SuggestedText.sure(.place, "He came from Egypt, Jordan and Chad.")
        == ["Chad", "Egypt", "Jordan"])
  }

  @Test func aPlaceLiesInItsCountryWhenThatIsSuggestedOrHasAnEntry() throws {
    let text = "Nobody in Kyiv knew."
    #expect(try place("Kyiv", text).within == nil)
    #expect(try place("Kyiv", text + " Ukraine waited.").within?.description == "place:ukraine")
    let known = SuggestedText.suggestions(
      [text], entities: [SuggestedText.entity("place:ukraina", "Ukraine")])
    #expect(known.first?.within?.description == "place:ukraina")
  }

  @Test func whatHasAnEntryByAnotherNameIsNotSuggested() {
    let suggestions = SuggestedText.suggestions(
      ["Nobody in Kiev knew."], entities: [SuggestedText.entity("place:kyiv", "Kyiv")])
    #expect(suggestions.isEmpty)
  }

  @Test func hyphensLeaveThePlaceInFront() {
    #expect(
      SuggestedText.sure(.place, "A Chicago-based firm left for the US-led talks.")
        == ["Chicago", "United States"])
  }

  @Test func quotationsNamePlacesToo() {
    #expect(SuggestedText.sure(.place, "“We left Bangladesh,” he said.") == ["Bangladesh"])
  }
}
