import SiteModel
import Testing

@testable import Rendering

/// What a timeline counts, by which stretches of time, and how it is drawn.
struct TimelineTests {
  /// One mention in each article.
  private func timeline(_ days: [String?]) -> Timeline? {
    let pieces = days.indices.map {
      EntityPiece.mention(LayerReference(article: $0, index: 0), number: 1)
    }
    return Timeline(pieces, published: days)
  }

  @Test(
    arguments: [
      [], ["2026-11-10"], ["2026-11-10", nil], ["2026-11-10", "soon"],
      ["2026-11-10", "2026-11-10", "2026-11"],
    ] as [[String?]])
  func withoutTwoDaysThereIsNone(_ days: [String?]) {
    #expect(timeline(days) == nil)
  }

  @Test(arguments: [
    ("2026-11-10", "2026-11-11", Timeline.Unit.day, 2, "10 November 2026", "11 November 2026"),
    ("2026-12-01", "2026-12-31", .day, 31, "1 December 2026", "31 December 2026"),
    ("0000-02-28", "0000-02-29", .day, 2, "28 February 0", "29 February 0"),
    ("2026-10-31", "2026-11-01", .month, 2, "October 2026", "November 2026"),
    ("2026-11-10", "2026-12-01", .month, 2, "November 2026", "December 2026"),
    ("2024-01-01", "2026-12-31", .month, 36, "January 2024", "December 2026"),
    ("2024-01-01", "2027-01-01", .year, 4, "2024", "2027"),
    ("1979-05-05", "2026-05-05", .year, 48, "1979", "2026"),
    ("1978-05-05", "2026-05-05", .decade, 6, "1970s", "2020s"),
    ("1500-05-05", "2026-05-05", .century, 6, "1500–1599", "2000–2099"),
    ("0000-01-01", "9999-12-31", .century, 100, "0–99", "9900–9999"),
  ])
  func longerTimesAreCountedByLongerStretches(
    _ first: String, _ last: String, _ unit: Timeline.Unit, _ count: Int, _ name: String,
    _ lastName: String
  ) throws {
    let timeline = try #require(self.timeline([last, first]))
    #expect(timeline.unit == unit && timeline.stretches.count == count)
    #expect(timeline.name(ofStretch: 0) == name)
    #expect(timeline.name(ofStretch: count - 1) == lastName)
    #expect(timeline.stretches.reduce(0) { $0 + $1.mentions } == 2)
  }

  @Test func quotationsReportsAndMentionsAreCountedAndWhatOthersSayIsNot() throws {
    let here = LayerReference(article: 0, index: 0)
    let later = LayerReference(article: 1, index: 3)
    let pieces: [EntityPiece] = [
      .quotation(here), .quotation(later), .report(later), .saidAbout(here), .backlink(0),
      .mention(here, number: 1), .inside(first: later, entity: 4, count: 7),
      .speaker(first: later, entity: nil, count: 9),
      .quotation(LayerReference(article: 2, index: 0)),
    ]
    let timeline = try #require(
      Timeline(pieces, published: ["2026-11-10", "2027-01-10", nil]))
    #expect(
      timeline.stretches == [
        .init(quotations: 1, mentions: 1), .init(), .init(quotations: 2, mentions: 7),
      ])
    #expect(timeline.undated == 1)
  }

  @Test(arguments: 2...60) func namesStandApartAndInsideThePicture(_ months: Int) throws {
    let days = (0..<months).map { "20\(10 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)-01" }
    let svg = TimelinePicture(try #require(timeline(days))).svg(title: "T")
    let labels = try HTMLReading(svg.bytes).elements("text").filter { $0["class"] == "label" }
    let middles = try labels.map { try #require($0["x"].flatMap(Double.init)) }
    #expect(!middles.isEmpty)
    // “Nov 2026” in letters 13 units high is less than 60 units wide.
    #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 >= 60 || months > 36 })
    #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 >= 30 })
    #expect(middles.allSatisfy { (30...450).contains($0) })
  }

  @Test(arguments: 2...31) func namesOfDaysStandApartAndInsideThePicture(_ last: Int) throws {
    let svg = TimelinePicture(
      try #require(timeline(["2026-12-01", "2026-12-\(last < 10 ? "0" : "")\(last)"]))
    ).svg(title: "T")
    let labels = try HTMLReading(svg.bytes).elements("text").filter { $0["class"] == "label" }
    let middles = try labels.map { try #require($0["x"].flatMap(Double.init)) }
    // “31 Dec 2026” in letters 13 units high is less than 80 units wide.
    #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 >= 80 })
    #expect(!middles.isEmpty && middles.allSatisfy { (40...440).contains($0) })
  }

  @Test func barsAndDotsAreOfDifferentShapesAndTheHighestFillsItsSpace() throws {
    let here = LayerReference(article: 0, index: 0)
    let later = LayerReference(article: 1, index: 0)
    let pieces: [EntityPiece] = [
      .quotation(here), .quotation(later), .quotation(later), .mention(later, number: 1),
    ]
    let timeline = try #require(Timeline(pieces, published: ["2026-01-01", "2026-02-01"]))
    let reading = try HTMLReading(TimelinePicture(timeline).svg(title: "T").bytes)
    let bars = reading.elements("rect").dropFirst()
    #expect(bars.map { $0["height"] } == ["30", "60"])
    // One in the key, one for the mention.
    #expect(reading.elements("circle").count == 2)
    let picture = try #require(reading.elements("svg").first)
    #expect(picture["role"] == "img")
    for id in (picture["aria-labelledby"] ?? "").split(separator: " ") {
      #expect(reading.ids.contains(String(id)))
    }
  }
}
