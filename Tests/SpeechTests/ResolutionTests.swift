import SourceText
import Speech
import Testing

/// Whom sources mean, as far as a bare text tells.
@Suite struct ResolutionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var behaviour: String
    var text: String
    /// For each quotation its source and whom it means: `he: Ivan Petrov`, `he: open`,
    /// `Maro: Ann Maro or Ines Maro`.
    var expected: [String]

    init(_ behaviour: String, _ text: String, _ expected: String...) {
      self.behaviour = behaviour
      self.text = text
      self.expected = expected
    }

    var testDescription: String { behaviour }
  }

  @Test(arguments: names + pronouns + roles) func speakers(_ test: Case) {
    #expect(Resolved(test.text).lines == test.expected)
  }

  static let names = [
    Case("a full name is somebody", "“It leaks,” Ines Maro said.", "Ines Maro: Ines Maro"),
    Case(
      "a surname refers back to a full name",
      "Ines Maro came in. “It leaks,” Maro said.", "Maro: Ines Maro"),
    Case(
      "a full name explains a surname before it",
      "“It leaks,” Maro said.\n\nThe pool, Ines Maro said, “is lost.”", "Maro: Ines Maro",
      "Ines Maro: Ines Maro"),
    Case(
      "a title and a surname",
      "Ivan Petrov came in. “It floods,” Mr. Petrov said.", "Petrov: Ivan Petrov"),
    Case("a first name", "Ines Maro sat down. “It leaks,” Ines said.", "Ines: Ines Maro"),
    Case(
      "an initial in between is the same name",
      "Ines Maro sat down. “It leaks,” Ines K. Maro said.", "Ines K. Maro: Ines Maro"),
    Case(
      "a surname of two is open between them",
      "Ines Maro and Diego Maro came in. “It leaks,” Maro said.",
      "Maro: Ines Maro or Diego Maro"),
    Case(
      "a title tells which of two",
      "Dame Ines Maro came in. Sir Diego Maro was there. “It leaks,” Mr. Maro said.",
      "Maro: Diego Maro"),
    Case(
      "who, for the name before it",
      "It was Ines Maro, who said the pool was “past all hope.”", "who: Ines Maro"),
  ]

  static let pronouns = [
    Case(
      "the last speaker", "“It leaks,” Ines Maro said.\n\n“Look,” she said.",
      "Ines Maro: Ines Maro", "she: Ines Maro"),
    Case(
      "another gender, told by a title",
      "Sir Ivan Petrov said it floods. “Look,” she said.", "she: open"),
    Case(
      "another gender, told by a noun",
      "Ines Maro, a spokeswoman for the town, said it leaks. “Look,” he said.", "he: open"),
    Case(
      "gender told by a relation",
      "Ivan Petrov said it floods. His wife, Nina Aker, said it was late. “Look,” he said.",
      "he: Ivan Petrov"),
    Case(
      "a pronoun that is no source carries on",
      "Mayor Ines Maro said it leaks.\n\nShe came back at noon. “Look,” she said.",
      "she: Ines Maro"),
    Case(
      "the speaker rather than one only named",
      "Mayor Ines Maro said the report by Nina Aker was late. “Look,” she said.",
      "she: Ines Maro"),
    Case(
      "two subjects are open between them",
      "Ivan Petrov said Tom Ullery had lied. “I never saw the pump,” he said.",
      "he: Ivan Petrov or Tom Ullery"),
    Case(
      "the one spoken to may answer",
      "Mr. Ivan Petrov told Mr. Tom Ullery that the mill was sold. “News to me,” he said.",
      "he: Ivan Petrov or Tom Ullery"),
    Case(
      "who is named in the quotation does not say it",
      "Mr. Ivan Petrov said Mr. Tom Ullery had lied. “Ullery never saw the pump,” he said.",
      "he: Ivan Petrov"),
    Case(
      "who is named behind the pronoun is not he",
      "Mr. Ivan Petrov said that the mill was sold. “You knew it,” he told Petrov.", "he: open"),
    Case(
      "somebody only described stands out more",
      "Ivan Petrov said it floods. A reporter shook his head. “No,” he said.", "he: open"),
    Case(
      "a place is nobody",
      "In Alder it rained. Alder floods. “It always did,” he said.", "he: open"),
    Case(
      "a name in front of a noun is not the subject",
      "Nils Aker said no. Petrov ally Tom Ullery said it was late. “It is,” he said.",
      "he: Tom Ullery"),
    Case(
      "too many paragraphs back",
      "Ines Maro said it leaks.\n\nIt is old.\n\nIt is wet.\n\n“Look,” she said.", "she: open"),
    Case("several are not one", "Ines Maro said no. “It is lost,” they said.", "they: open"),
  ]

  static let roles = [
    Case(
      "a title before the name",
      "Foreign Minister Ann Maro came. “No deal,” the foreign minister said.",
      "the foreign minister: Ann Maro"),
    Case(
      "an apposition behind the name",
      "Ann Maro, the foreign minister, came. “No deal,” the minister said.",
      "the minister: Ann Maro"),
    Case(
      "a role that stands before the name does",
      "“No deal,” the foreign minister said.\n\nForeign Minister Ann Maro was in Alder.",
      "the foreign minister: Ann Maro"),
    Case(
      "two who have it are open between them",
      "Mayor Ines Maro met Mayor Tom Bell. “It rains,” the mayor said.",
      "the mayor: Ines Maro or Tom Bell"),
    Case(
      "more words tell which",
      "Marlow Mayor Ines Maro met Alder Mayor Tom Bell. “It rains,” the Alder mayor said.",
      "the Alder mayor: Tom Bell"),
    Case(
      "a former one is another",
      "Former Mayor Ines Maro came. “It rains,” the mayor said.", "the mayor: open"),
    Case(
      "a deputy is another",
      "Mayor Ines Maro came. “It rains,” the deputy mayor said.", "the deputy mayor: open"),
    Case(
      "one of several is nobody",
      "Engineer Ivan Petrov came. “It floods,” an engineer said.", "an engineer: open"),
    Case(
      "the text has turned to somebody whose role it does not tell",
      "Senator Ines Maro left.\n\nTom Bell, 45, said it was late. “It rains,” the senator said.",
      "the senator: open"),
    Case(
      "her spokesman is not she",
      "Mayor Ines Maro was away. “No comment,” the mayor’s spokesman said.",
      "the mayor’s spokesman: open"),
  ]

  @Test(arguments: names + pronouns + roles)
  func aReadingThatTheCallerPutTogetherIsResolvedAlike(_ test: Case) {
    let resolved = Resolved(test.text)
    let reading = SpeechReading(
      quotations: resolved.reading.quotations, reports: resolved.reading.reports,
      sources: resolved.reading.sources)
    let again = QuotationFinder().resolve(
      reading, in: resolved.text, paragraphs: MarkedText.blocks(resolved.text))
    #expect(again == resolved.resolutions)
  }

  @Test func candidatesTellWhyTheyFell() throws {
    let resolved = Resolved(
      "Sir Ivan Petrov met Dame Ines Maro in Alder.\n\nMaro said it rains. “Look,” she said.")
    let resolution = try #require(resolved.resolutions.sources.last)
    #expect(resolved.name(resolution.who) == "Ines Maro")
    #expect(resolution.candidates.first?.fell == nil)
    let petrov = resolution.candidates.first { resolved.name($0.referent) == "Ivan Petrov" }
    #expect(petrov?.fell == .gender)
    let scores = resolution.candidates.map(\.score)
    #expect(scores == scores.sorted(by: >))
  }
}

/// A text’s quotations with whom their sources mean.
struct Resolved {
  var text: [UInt8]
  var reading: SpeechReading
  var resolutions: SpeakerResolutions

  init(_ text: String, known: KnownPeople = .nobody) {
    self.text = Array(text.utf8)
    let paragraphs = MarkedText.blocks(self.text)
    reading = QuotationFinder().read(self.text, paragraphs: paragraphs)
    resolutions = QuotationFinder().resolve(
      reading, in: self.text, paragraphs: paragraphs, known: known)
  }

  func words(_ span: TextSpan) -> String { String(decoding: text[span.range], as: UTF8.self) }

  func name(_ referent: Referent?) -> String {
    switch referent {
    case .known(let number): "number \(number)"
    case .named(let span): words(span)
    case nil: "open"
    }
  }

  var lines: [String] {
    zip(reading.quotations, resolutions.speakers).compactMap { quotation, speaker in
      guard let source = quotation.source else { return nil }
      let between = resolutions.resolution(at: source.span)?.between ?? []
      let meant = between.isEmpty ? name(speaker) : between.map(name).joined(separator: " or ")
      return "\(words(source.span)): \(meant)"
    }
  }
}
