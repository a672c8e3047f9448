import SiteModel
import Testing

@Suite struct HistoricalDateTests {
  @Test(arguments: [
    ("1952-10-07", "7 October 1952"), ("1952-10", "October 1952"), ("1952", "1952"),
    ("c. 1480", "c. 1480"), ("c.1480", "c. 1480"), ("ca. 1480", "c. 1480"), ("0079", "79"),
    ("-0043", "44 BC"), ("-0043-03-15", "15 March 44 BC"), ("0000", "1 BC"),
    ("2024-02-29", "29 February 2024"),
  ])
  func datesAreShownAsPeopleReadThem(text: String, words: String) {
    #expect(HistoricalDate(text)?.words == words)
  }

  @Test(arguments: [
    "", "52", "1952-13", "1952-00", "1952-02-30", "2023-02-29", "1952-1-1", "1952-10-07-01",
    "around 1480", "c.", "-", "--0043", "1952–10", "+1952", "19 52",
  ])
  func whatIsNoDateIsNone(text: String) {
    #expect(HistoricalDate(text) == nil)
  }

  @Test func onlyExactDatesAreGivenToPrograms() {
    #expect(HistoricalDate("1952-10")?.exact == "1952-10")
    #expect(HistoricalDate("c. 1480")?.exact == nil)
  }
}
