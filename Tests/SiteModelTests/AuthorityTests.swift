import SiteModel
import Testing

@Suite struct AuthorityTests {
  @Test(
    arguments: [
      (.wikidata, "Q42", "https://www.wikidata.org/wiki/Q42"),
      (.wikidata, "http://www.wikidata.org/entity/Q42", "https://www.wikidata.org/wiki/Q42"),
      (.viaf, "113230702", "https://viaf.org/viaf/113230702/"),
      (.viaf, "https://viaf.org/viaf/113230702/", "https://viaf.org/viaf/113230702/"),
      (.gnd, "118540238", "https://d-nb.info/gnd/118540238"),
      (.gnd, "4005728-8", "https://d-nb.info/gnd/4005728-8"),
      (.gnd, "11854023X", "https://d-nb.info/gnd/11854023X"),
      (.geonames, "2950159", "https://www.geonames.org/2950159/"),
    ] as [(Authority, String, String)])
  func numbersAndAddressesLeadToThePage(authority: Authority, text: String, page: String) {
    #expect(AuthorityID(authority, text)?.page == page)
  }

  @Test(
    arguments: [
      (.wikidata, "42"), (.wikidata, "Q"), (.wikidata, "Q42x"),
      (.wikidata, "https://x.example/Q42"),
      (.viaf, "x1"), (.viaf, ""), (.gnd, "X"), (.gnd, "-1"), (.gnd, "1--1"), (.geonames, "12 3"),
      (.geonames, "javascript:1"), (.viaf, "1\"onload=1"),
    ] as [(Authority, String)])
  func whatIsNoNumberIsRefused(authority: Authority, text: String) {
    #expect(AuthorityID(authority, text) == nil)
  }
}
