import SiteModel
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: ["2026-11-10", "2024-02-29", "2000-02-29", "0001-01-01", "1999-12-31"])
  func acceptsDaysThatExist(text: String) {
    #expect(CalendarDay.isValid(text))
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-11-00",
    "2026-11-32",
    "10-11-2026", "2026-1-1", "2026/11/10", "2026-11-10T00:00", "", "--", "+026-11-10",
    "२०२६-११-१०",
    " 2026-11-10", "2026-11", "20261110",
  ])
  func refusesDaysThatDoNotAndOtherSpellings(text: String) {
    #expect(!CalendarDay.isValid(text))
  }

  @Test func everyMonthEndsOnItsLastDay() {
    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (index, last) in days.enumerated() {
      let month = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      #expect(CalendarDay.isValid("2026-\(month)-\(last)"))
      #expect(!CalendarDay.isValid("2026-\(month)-\(last + 1)"))
    }
  }
}

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/", "https://x/ü",
  ])
  func acceptsAddressesOfTheWeb(text: String) {
    #expect(WebAddress.read(text) == text)
  }

  @Test(arguments: [
    "example.org", "www.example.org", "ftp://example.org", "javascript:alert(1)", "https://",
    "https:///x", "https://?x", "https://#x", "https://a b", "https://a\u{A0}b", "https://a\tb",
    "https://a<b", "https://a\"b", "https:\\\\a", "//example.org", "", "https://a\u{1}b",
    "mailto:a@b",
  ])
  func refusesEverythingElse(text: String) {
    #expect(WebAddress.read(text) == nil)
  }
}
