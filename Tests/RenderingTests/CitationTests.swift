import Foundation
import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Addresses that lead to a quotation, and mails and forms that tell of a wrong speaker.
struct CitationTests {
  private func directive(_ text: String, _ pieces: [TextSpan]? = nil) -> String {
    let file = SampleSite.file(text)
    return TextFragment.directive(
      for: pieces ?? [TextSpan(0, text.utf8.count)], in: file)
  }

  @Test(arguments: [
    ("“We had no choice,”", "We%20had%20no%20choice"),
    // What a text fragment would read as its own punctuation.
    ("“well-paid, A&B”", "well%2Dpaid%2C%20A%26B"),
    ("“100 % of\n  it #1?”", "100%20%25%20of%20it%20%231"),
    ("« l’été »", "l%E2%80%99%C3%A9t%C3%A9"),
    ("„Вже й так.“", "%D0%92%D0%B6%D0%B5%20%D0%B9%20%D1%82%D0%B0%D0%BA"),
  ])
  func aShortQuotationIsGivenWholeWithoutItsMarks(text: String, encoded: String) {
    #expect(directive(text) == ":~:text=\(encoded)")
  }

  @Test func aLongOneIsGivenByItsFirstAndLastWords() {
    let long =
      "“The pool was closed in the spring, and nobody in the hall knew when it would open.”"
    #expect(
      directive(long) == ":~:text=The%20pool%20was%20closed,when%20it%20would%20open")
  }

  @Test func fewLongWordsAreNotCutIntoOverlappingEnds() {
    let words = (1...8).map { "wordnumber\($0)" }.joined(separator: " ")
    #expect(directive(words) == ":~:text=" + words.replacingOccurrences(of: " ", with: "%20"))
  }

  @Test func piecesReachFromTheFirstToTheLast() {
    let text = "“No,” she said, “not now.”"
    let cut = text.utf8.count
    #expect(
      directive(text, [TextSpan(0, 9), TextSpan(cut - 14, cut)]) == ":~:text=No,not%20now")
  }

  @Test func wordsThatAreOnlyPunctuationHaveNone() {
    #expect(
      directive("“…!”") == "" && TextFragment.directive(for: [], in: SampleSite.file("")) == "")
  }

  private let hostile = "<b>\"A & B\"</b>?x=1#y\r\nBcc: z@z.example %20"

  @Test func aMailHasItsSubjectAndBodyFilledIn() throws {
    let link = ReportLink(address: "mailto:desk@example.org")
      .href(
        article: hostile, quotation: "https://e.org/a.html#q-1", words: hostile, speaker: hostile)
    #expect(link.hasPrefix("mailto:desk@example.org?subject="))
    let items = try #require(URLComponents(string: link)?.queryItems)
    #expect(items.map(\.name) == ["subject", "body"])
    #expect(items[0].value == "Wrong attribution: \(hostile)")
    let body = try #require(items[1].value)
    #expect(body.hasPrefix(hostile) && body.contains("Address: https://e.org/a.html#q-1\r\n"))
    #expect(link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C })
  }

  @Test(arguments: [
    ("https://e.org/report", "https://e.org/report?article="),
    ("https://e.org/report?form=1", "https://e.org/report?form=1&article="),
    ("https://e.org/report#top", "https://e.org/report?article="),
  ])
  func aFormHasItsParametersFilledIn(address: String, beginning: String) throws {
    let link = ReportLink(address: address)
      .href(article: hostile, quotation: "a.html#q-1", words: hostile, speaker: "Ines Maro")
    #expect(link.hasPrefix(beginning))
    #expect(link.hasSuffix("#top") == address.hasSuffix("#top"))
    let items = try #require(URLComponents(string: link)?.queryItems)
    #expect(items.map(\.name).suffix(4) == ["article", "address", "words", "speaker"])
    #expect(items.map(\.value).suffix(4) == [hostile, "a.html#q-1", hostile, "Ines Maro"])
  }
}
